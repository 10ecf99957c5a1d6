package org.surveystats.stats.report;

import java.util.Arrays;
import org.surveystats.stats.report.language.NumberStyle;

/** Numbers that may be of any size. */
final class Sizes {

    /** Above it, whole numbers and their neighbours are the same double. */
    private static final double EXACT = 1e15;

    private Sizes() {}

    /** A number with as many decimals as its size leaves worth reading. */
    static String number(double number, NumberStyle numbers) {
        return numbers.number(number, decimals(number));
    }

    /** Two limits with as many decimals as the greater leaves worth reading, or as both need. */
    static String range(double lower, double upper, NumberStyle numbers) {
        double greater = Math.abs(lower) > Math.abs(upper) ? lower : upper;
        int decimals = isWhole(lower) && isWhole(upper) ? 0 : bySize(greater);
        return numbers.longRange(numbers.number(lower, decimals), numbers.number(upper, decimals));
    }

    /** The decimals that several numbers side by side need, of which the greatest says how many are worth reading. */
    static int commonDecimals(double... values) {
        boolean whole = Arrays.stream(values).allMatch(Sizes::isWhole);
        return whole ? 0 : bySize(Arrays.stream(values).map(Math::abs).max().orElse(0));
    }

    private static int decimals(double number) {
        return isWhole(number) ? 0 : bySize(number);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT;
    }

    private static int bySize(double number) {
        double size = Math.abs(number);
        return size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
    }
}
