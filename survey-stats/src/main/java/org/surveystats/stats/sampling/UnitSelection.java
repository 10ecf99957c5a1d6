package org.surveystats.stats.sampling;

import org.surveystats.stats.internal.SplitMix;

/** One way of drawing units with given probabilities. */
interface UnitSelection {

    /**
     * Draws units.
     *
     * @param probabilities all above 0 and below 1, with the sum count
     * @param count how many are drawn, at least 1, fewer than units
     * @return which are drawn
     */
    boolean[] select(double[] probabilities, int count, SplitMix random);

    /** Whether joint probabilities are known. */
    default boolean hasJoint(int count) {
        return true;
    }

    /**
     * The joint probabilities of some units.
     *
     * @param places which, rising
     * @return places × places, the diagonal not filled
     */
    double[][] joint(double[] probabilities, int count, int[] places);
}
