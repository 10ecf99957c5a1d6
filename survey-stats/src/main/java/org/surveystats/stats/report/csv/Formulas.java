package org.surveystats.stats.report.csv;

import java.util.regex.Pattern;

/** Keeps texts from being run as formulas by spreadsheets. */
final class Formulas {

    /** What a formula begins with, and its wide forms. */
    private static final String SIGNS = "=+-@＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.,' \u00a0\u202f’]*%?");

    private Formulas() {}

    /** The text, with an apostrophe before it where a spreadsheet would run it. */
    static String neutralised(String text) {
        int start = 0;
        while (start < text.length() && passedOver(text.charAt(start))) {
            start++;
        }
        boolean formula = start < text.length()
                && SIGNS.indexOf(text.charAt(start)) >= 0
                && text.length() > 1
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static boolean passedOver(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
