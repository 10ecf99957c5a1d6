package org.surveystats.stats.report.document;

import java.util.Objects;

/**
 * A chart with its title, and a description for those who do not see it.
 *
 * @param title what it shows
 * @param description what is to be seen in it, in one or two sentences
 * @param figure the drawing and its numbers
 */
public record Chart(String title, String description, Figure figure) implements Block {

    /**
     * Cleans the texts.
     *
     * @param title what it shows, on one line
     * @param description what is to be seen in it, on one line
     * @param figure the drawing and its numbers
     * @throws IllegalArgumentException if a text is blank
     */
    public Chart {
        title = Words.required(title, "the title of a chart");
        description = Words.required(description, "the description of a chart");
        Objects.requireNonNull(figure, "figure");
    }
}
