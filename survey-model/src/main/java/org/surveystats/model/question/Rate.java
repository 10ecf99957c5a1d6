package org.surveystats.model.question;

/**
 * How often something happens, as a range: a frequency answer such as "several times a week" is no single number, so that
 * a mean rate has bounds.
 *
 * @param from the least number of times a month, 0 or more
 * @param to the greatest number of times a month, not below {@code from}
 */
public record Rate(double from, double to) {

    /**
     * Checks the range.
     *
     * @param from the least number of times a month
     * @param to the greatest number of times a month
     * @throws IllegalArgumentException if a limit is negative or not finite, or the range is upside down
     */
    public Rate {
        if (!(from >= 0) || !Double.isFinite(to) || to < from) {
            throw new IllegalArgumentException(
                    "a rate needs 0 <= from <= to, both finite: found from " + from + " to " + to);
        }
    }

    /**
     * A range of times a month.
     *
     * @param from the least number of times a month
     * @param to the greatest number of times a month
     * @return the rate
     * @throws IllegalArgumentException if a limit is negative or not finite, or the range is upside down
     */
    public static Rate timesPerMonth(double from, double to) {
        return new Rate(from, to);
    }
}
