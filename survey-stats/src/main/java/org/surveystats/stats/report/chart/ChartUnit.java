package org.surveystats.stats.report.chart;

import java.util.Objects;
import org.surveystats.stats.report.language.NumberStyle;

/**
 * How the numbers of a chart are written. They are rounded half-up; drawings and exported data hold them unrounded.
 *
 * @param kind what they are
 * @param decimals how many decimals are printed
 */
public record ChartUnit(Kind kind, int decimals) {

    private static final int MOST_DECIMALS = 6;

    /** What numbers are. */
    public enum Kind {
        /** Fractions from 0 to 1, printed in percent. */
        SHARE,
        /** Other numbers, such as means. */
        NUMBER
    }

    /**
     * Checks the decimals.
     *
     * @param kind what the numbers are
     * @param decimals how many decimals are printed, 0 to 6
     * @throws IllegalArgumentException if there are fewer or more
     */
    public ChartUnit {
        Objects.requireNonNull(kind, "kind");
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "numbers are printed with 0 to " + MOST_DECIMALS + " decimals: found " + decimals);
        }
    }

    /**
     * Fractions, printed in percent.
     *
     * @param decimals how many decimals are printed
     * @return the unit
     */
    public static ChartUnit percent(int decimals) {
        return new ChartUnit(Kind.SHARE, decimals);
    }

    /**
     * Other numbers.
     *
     * @param decimals how many decimals are printed
     * @return the unit
     */
    public static ChartUnit number(int decimals) {
        return new ChartUnit(Kind.NUMBER, decimals);
    }

    boolean isShare() {
        return kind == Kind.SHARE;
    }

    String print(double value, NumberStyle numbers) {
        return isShare() ? numbers.percent(value, decimals) : numbers.number(value, decimals);
    }

    String range(double lower, double upper, NumberStyle numbers) {
        return isShare() ? numbers.percentRange(lower, upper, decimals) : numbers.range(lower, upper, decimals);
    }
}
