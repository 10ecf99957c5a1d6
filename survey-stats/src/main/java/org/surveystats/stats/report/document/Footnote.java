package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;

/**
 * A remark below a table.
 *
 * @param mark by what cells and headers refer to it, such as 1 or *
 * @param text what it says
 */
public record Footnote(String mark, RichText text) {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

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

    /**
     * Marks as they stand behind a word or a figure in plain text.
     *
     * @param marks the marks
     * @return the same with digits as superscripts, a no-break space between two of them
     */
    public static String superscripts(List<String> marks) {
        StringBuilder out = new StringBuilder();
        for (String mark : marks) {
            out.append(out.isEmpty() ? "" : "\u00a0");
            mark.codePoints()
                    .forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c));
        }
        return out.toString();
    }

    /**
     * The remark as a line of plain text.
     *
     * @return its mark and what it says
     */
    public String line() {
        return superscripts(List.of(mark)) + " " + text.text();
    }
}
