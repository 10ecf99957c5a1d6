package org.surveystats.stats.report.text;

import java.util.List;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A cell as text, in the two parts that the alignment of its column sets below each other: the first ends where the second
 * begins.
 *
 * @param head what ends at the line of alignment; of a column of words, all
 * @param tail what begins there: decimals, letters of significance, marks of footnotes
 */
record Printed(String head, String tail) {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static Printed of(Cell cell, Alignment alignment, ReportLanguage language) {
        String shown = cell.shown(language);
        String marks = marks(cell);
        if (alignment == Alignment.START || shown.indexOf('\n') >= 0) {
            return new Printed(shown + marks, "");
        }
        int point = alignment == Alignment.DECIMAL ? language.numbers().wholePart(shown) : shown.length();
        return new Printed(shown.substring(0, point), shown.substring(point) + marks);
    }

    private static String marks(Cell cell) {
        return (cell.letters().isEmpty() ? "" : " " + cell.joinedLetters()) + footnotes(cell.footnotes());
    }

    /** Marks of footnotes, digits as superscripts. */
    static String footnotes(List<String> marks) {
        StringBuilder out = new StringBuilder();
        for (String mark : marks) {
            out.append(out.isEmpty() ? "" : "\u00a0").append(mark(mark));
        }
        return out.toString();
    }

    static String mark(String mark) {
        StringBuilder out = new StringBuilder();
        mark.codePoints().forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c));
        return out.toString();
    }

    String whole() {
        return head + tail;
    }
}
