package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a document beside its title. Nothing is filled in by itself, not even the date: the same report is the
 * same bytes tomorrow.
 *
 * @param subtitle a second line of the title
 * @param description what the document is about, in one sentence
 * @param authors who wrote it
 * @param date of when it is, in the words of its language
 * @param generator the program that made it
 */
public record Metadata(
        Optional<String> subtitle,
        Optional<String> description,
        List<String> authors,
        Optional<String> date,
        Optional<String> generator) {

    private static final Metadata NONE =
            new Metadata(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    /**
     * Cleans the texts.
     *
     * @param subtitle a second line of the title
     * @param description what the document is about, in one sentence
     * @param authors who wrote it
     * @param date of when it is, in the words of its language
     * @param generator the program that made it
     */
    public Metadata {
        subtitle = Words.optional(subtitle);
        description = Words.optional(description);
        authors = authors.stream().map(a -> Words.required(a, "an author")).toList();
        date = Words.optional(date);
        generator = Words.optional(generator);
    }

    /**
     * Nothing known.
     *
     * @return metadata without any part
     */
    public static Metadata none() {
        return NONE;
    }

    /**
     * The same with a second line of the title.
     *
     * @param text the subtitle
     * @return metadata with it
     */
    public Metadata withSubtitle(String text) {
        return new Metadata(Optional.of(text), description, authors, date, generator);
    }

    /**
     * The same with a description.
     *
     * @param text what the document is about
     * @return metadata with it
     */
    public Metadata withDescription(String text) {
        return new Metadata(subtitle, Optional.of(text), authors, date, generator);
    }

    /**
     * The same with authors.
     *
     * @param names who wrote the document
     * @return metadata with them
     */
    public Metadata withAuthors(List<String> names) {
        return new Metadata(subtitle, description, names, date, generator);
    }

    /**
     * The same with a date.
     *
     * @param text of when the document is, in the words of its language
     * @return metadata with it
     */
    public Metadata withDate(String text) {
        return new Metadata(subtitle, description, authors, Optional.of(text), generator);
    }

    /**
     * The same with the program that made the document.
     *
     * @param text its name and version
     * @return metadata with it
     */
    public Metadata withGenerator(String text) {
        return new Metadata(subtitle, description, authors, date, Optional.of(text));
    }
}
