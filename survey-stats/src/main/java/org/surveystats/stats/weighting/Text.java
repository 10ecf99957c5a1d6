package org.surveystats.stats.weighting;

import java.util.Locale;

/** Numbers in messages and reports. */
final class Text {

    private static final double GREATEST_WHOLE = 1e15;

    private Text() {}

    /** A number as people write it: 10, not 10.0. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < GREATEST_WHOLE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Six significant digits, for sums that were computed; whole numbers whole. */
    static String rounded(double number) {
        double whole = Math.rint(number);
        if (whole != 0 && Math.abs(number / whole - 1) < 1e-9 && Math.abs(whole) < 1e9) {
            return Long.toString((long) whole);
        }
        return number == 0 ? "0" : String.format(Locale.ROOT, "%.6g", number);
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
