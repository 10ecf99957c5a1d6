package org.surveystats.stats.report.document;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A chart with its title, and a description for those who do not see it.
 *
 * @param title what it shows
 * @param description what is to be seen in it, in one or two sentences, for those who do not see it
 * @param figure the drawing and its numbers
 * @param caption what stands above it on a page instead of its title, where a heading has said what it is of
 * @param numbers where its numbers are to be read
 * @param name what a file of it is called
 */
public record Chart(
        String title,
        String description,
        Figure figure,
        Optional<String> caption,
        Numbers numbers,
        Optional<String> name)
        implements Block {

    /** Where the numbers of a chart are to be read. */
    public enum Numbers {
        /** With the chart: forms without drawings print them instead of it, and a page has them below it. */
        WITH_CHART,
        /** In a table beside it in the document: forms without drawings leave the chart out. */
        IN_TABLE
    }

    /**
     * Cleans the texts.
     *
     * @param title what it shows, on one line
     * @param description what is to be seen in it, on one line
     * @param figure the drawing and its numbers
     * @param caption what stands above it instead of its title, on one line
     * @param numbers where its numbers are to be read
     * @param name what a file of it is called: Latin letters, digits, hyphens and underscores
     * @throws IllegalArgumentException if the title or the description is blank, or the name has other characters
     */
    public Chart {
        title = Words.required(title, "the title of a chart");
        description = Words.required(description, "the description of a chart");
        Objects.requireNonNull(figure, "figure");
        caption = Words.optional(caption);
        Objects.requireNonNull(numbers, "numbers");
        name.ifPresent(FileNames::check);
    }

    /**
     * A chart with its numbers.
     *
     * @param title what it shows
     * @param description what is to be seen in it, in one or two sentences
     * @param figure the drawing and its numbers
     * @return the chart
     * @throws IllegalArgumentException if a text is blank
     */
    public static Chart of(String title, String description, Figure figure) {
        return new Chart(title, description, figure, Optional.empty(), Numbers.WITH_CHART, Optional.empty());
    }

    /**
     * The same below a heading that says what it is of.
     *
     * @param text what stands above it on a page instead of its title
     * @return the chart with it
     */
    public Chart withCaption(String text) {
        return new Chart(title, description, figure, Optional.of(text), numbers, name);
    }

    /**
     * The same beside a table of the document that has its numbers.
     *
     * @return the chart without a table of its own
     */
    public Chart besideTable() {
        return new Chart(title, description, figure, caption, Numbers.IN_TABLE, name);
    }

    /**
     * The same with a name for files of it.
     *
     * @param text the name, such as the id of a question; characters that not every file system takes become hyphens
     * @return the chart with it; without a name where none of its characters is left
     */
    public Chart named(String text) {
        return new Chart(title, description, figure, caption, numbers, FileNames.of(text));
    }

    /**
     * The drawing for a file of its own.
     *
     * @param language the language of its words and numbers
     * @param width how wide it is, in CSS pixels
     * @return one {@code svg} element that names nothing outside of itself
     * @throws IllegalArgumentException if the width is not positive
     */
    public String svg(ReportLanguage language, int width) {
        return figure.svg(new Figure.Frame("chart", width, language, title, description));
    }

    /**
     * Its numbers, where they stand in no table of the document.
     *
     * @return a table with its name
     */
    public Optional<DocumentTable> ownTable() {
        if (numbers == Numbers.IN_TABLE) {
            return Optional.empty();
        }
        DocumentTable table = figure.table();
        return Optional.of(name.map(table::named).orElse(table));
    }
}
