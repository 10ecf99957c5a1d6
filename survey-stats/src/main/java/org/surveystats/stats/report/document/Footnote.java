package org.surveystats.stats.report.document;

import java.util.Objects;

/**
 * A remark below a table.
 *
 * @param mark by what cells and headers refer to it, such as 1 or *
 * @param text what it says
 */
public record Footnote(String mark, RichText text) {

    /**
     * Cleans the mark.
     *
     * @param mark by what cells and headers refer to it, on one line
     * @param text what it says
     * @throws IllegalArgumentException if the mark is blank
     */
    public Footnote {
        mark = Words.required(mark, "the mark of a footnote");
        Objects.requireNonNull(text, "text");
    }
}
