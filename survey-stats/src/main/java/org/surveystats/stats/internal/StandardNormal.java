package org.surveystats.stats.internal;

import org.apache.commons.math3.special.Erf;
import org.jspecify.annotations.NullMarked;

/** The standard normal distribution, by the error function: its far tail keeps its digits. */
@NullMarked
public final class StandardNormal {

    private static final double ROOT_TWO = Math.sqrt(2);

    private StandardNormal() {}

    /**
     * The probability of a value above z.
     *
     * @param z any number
     * @return the upper tail
     */
    public static double upperTail(double z) {
        return Erf.erfc(z / ROOT_TWO) / 2;
    }

    /**
     * The value below which a given part of the distribution lies.
     *
     * @param probability between 0 and 1, both excluded
     * @return the quantile
     */
    public static double quantile(double probability) {
        return ROOT_TWO * Erf.erfInv(2 * probability - 1);
    }
}
