package org.surveystats.stats.interval;

/**
 * A confidence interval.
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower one
 * @param level the confidence level, between 0 and 1, such as 0.95
 */
public record ConfidenceInterval(double lower, double upper, double level) {

    /**
     * Checks the limits.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param level the confidence level
     * @throws IllegalArgumentException if the limits are not finite and in order, or the level is not between 0 and 1
     */
    public ConfidenceInterval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "an interval needs finite limits in order: found " + lower + " and " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
    }

    /**
     * The distance between the limits.
     *
     * @return upper − lower
     */
    public double width() {
        return upper - lower;
    }

    /**
     * Whether a value lies between the limits.
     *
     * @param value the value
     * @return whether it is within, the limits included
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
