package org.surveystats.stats.sampling;

/**
 * How far from an estimate its confidence limits are expected to be.
 *
 * @param below the distance of the lower limit, 0 or more
 * @param above the distance of the upper limit, 0 or more; the same, unless the method's limits are not symmetrical
 */
public record PlannedMargin(double below, double above) {

    /**
     * Checks the distances.
     *
     * @param below the distance of the lower limit
     * @param above the distance of the upper limit
     * @throws IllegalArgumentException if a distance is negative or not a number
     */
    public PlannedMargin {
        if (!(below >= 0 && above >= 0)) {
            throw new IllegalArgumentException("a margin is 0 or more: found " + below + " and " + above);
        }
    }

    /**
     * The margin of error.
     *
     * @return half the width of the interval
     */
    public double margin() {
        return (below + above) / 2;
    }
}
