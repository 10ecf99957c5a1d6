package org.surveystats.stats.published;

/**
 * The confidence intervals of a share whose count, or whose base, is not known for certain. From {@code lower} to
 * {@code upper} reaches the smallest interval that contains the interval of every fit, and so that of the true one; with one
 * fit it is that interval itself.
 *
 * @param lower the smallest lower limit, a fraction
 * @param upper the greatest upper limit, a fraction
 * @param level the confidence level of each interval
 * @param fits the number of fits, at least 1
 */
public record IntervalRange(double lower, double upper, double level, long fits) {

    /**
     * Whether there is only one fit, whose interval this is.
     *
     * @return whether the count and the base are certain
     */
    public boolean isUnique() {
        return fits == 1;
    }

    IntervalRange and(IntervalRange other) {
        return new IntervalRange(Math.min(lower, other.lower), Math.max(upper, other.upper), level, fits + other.fits);
    }
}
