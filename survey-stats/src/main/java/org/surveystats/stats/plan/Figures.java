package org.surveystats.stats.plan;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for messages. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(9);

    private Figures() {}

    /** All digits, and no fraction where there is none. */
    static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /** Without the noise of a sum. */
    static String rounded(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
