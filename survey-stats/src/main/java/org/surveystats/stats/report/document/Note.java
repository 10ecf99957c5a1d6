package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * What a reader must know beside the figures, set apart from the text.
 *
 * @param kind what it is about
 * @param title its title; where it has none, the language's word for the kind stands there
 * @param paragraphs what it says, at least one
 */
public record Note(Kind kind, Optional<String> title, List<RichText> paragraphs) implements Block {

    /** What a note is about. */
    public enum Kind {
        /** Something good to know. */
        INFO("info"),
        /** Something without which the figures would be misread. */
        WARNING("warning"),
        /** How the figures were computed. */
        METHOD("method");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * Its name in HTML and in a file of messages.
         *
         * @return {@code info}, {@code warning} or {@code method}
         */
        public String code() {
            return code;
        }
    }

    /**
     * Copies the list and cleans the title.
     *
     * @param kind what it is about
     * @param title its title, on one line
     * @param paragraphs what it says
     * @throws IllegalArgumentException if there is no paragraph
     */
    public Note {
        Objects.requireNonNull(kind, "kind");
        title = Words.optional(title);
        paragraphs = List.copyOf(paragraphs);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("a note has at least one paragraph: found none");
        }
    }

    /**
     * A note with one paragraph and no title of its own.
     *
     * @param kind what it is about
     * @param text what it says
     * @return the note
     */
    public static Note of(Kind kind, String text) {
        return new Note(kind, Optional.empty(), List.of(RichText.of(text)));
    }

    /**
     * The title as it is to be read.
     *
     * @param language the language of the words for kinds
     * @return the note's own title, or the word for its kind
     */
    public String shownTitle(ReportLanguage language) {
        return title.orElseGet(() -> language.text("note." + kind.code()));
    }
}
