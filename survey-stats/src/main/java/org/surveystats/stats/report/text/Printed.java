package org.surveystats.stats.report.text;

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

    static Printed of(Cell cell, Alignment alignment, ReportLanguage language) {
        String shown = cell.shown(language);
        String marks = cell.marks();
        if (alignment == Alignment.START || shown.indexOf('\n') >= 0) {
            return new Printed(shown + marks, "");
        }
        int point = alignment == Alignment.DECIMAL ? language.numbers().wholePart(shown) : shown.length();
        return new Printed(shown.substring(0, point), shown.substring(point) + marks);
    }

    String whole() {
        return head + tail;
    }
}
