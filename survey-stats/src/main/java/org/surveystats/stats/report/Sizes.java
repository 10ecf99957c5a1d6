package org.surveystats.stats.report;

import org.surveystats.stats.report.language.NumberStyle;

/** Numbers that may be of any size. */
final class Sizes {

    /** Above it, whole numbers and their neighbours are the same double. */
    private static final double EXACT = 1e15;

    private Sizes() {}

    /** A number with as many decimals as its size leaves worth reading. */
    static String number(double number, NumberStyle numbers) {
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < EXACT) {
            return numbers.number(number, 0);
        }
        int decimals = size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
        return numbers.number(number, decimals);
    }
}
