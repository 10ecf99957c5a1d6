package org.surveystats.stats.report.text;

import java.util.List;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.language.NumberStyle;
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
        String shown = shown(cell, language);
        String marks = marks(cell);
        if (alignment == Alignment.START || shown.indexOf('\n') >= 0) {
            return new Printed(shown + marks, "");
        }
        int point = alignment == Alignment.DECIMAL ? point(shown, language.numbers()) : shown.length();
        return new Printed(shown.substring(0, point), shown.substring(point) + marks);
    }

    private static String shown(Cell cell, ReportLanguage language) {
        return switch (cell.status()) {
            case SUPPRESSED -> language.text("table.suppressed");
            case LOW_BASE -> cell.text().isEmpty() ? "" : "(" + cell.text() + ")";
            case NORMAL, MUTED -> cell.text();
        };
    }

    private static String marks(Cell cell) {
        return (cell.letters().isEmpty() ? "" : " " + letters(cell.letters())) + footnotes(cell.footnotes());
    }

    private static String letters(List<String> letters) {
        return String.join(letters.stream().allMatch(l -> l.length() == 1) ? "" : " ", letters);
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

    /** Where the whole part of the first number ends: at its decimal sign, after its last digit, or at the end of a text. */
    static int point(String text, NumberStyle style) {
        int i = 0;
        while (i < text.length() && !isDigit(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return i;
        }
        String decimal = style.decimalSign();
        String group = style.groupSign();
        while (i < text.length()) {
            if (isDigit(text, i)) {
                i++;
            } else if (!text.startsWith(decimal, i) && text.startsWith(group, i) && isDigit(text, i + group.length())) {
                i += group.length();
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    String whole() {
        return head + tail;
    }
}
