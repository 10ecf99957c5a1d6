package org.surveystats.stats.estimate;

/**
 * How many respondents something rests on, in the three ways in which they are counted.
 *
 * @param unweighted the number of respondents with a positive weight
 * @param weighted the sum of their weights, Σw
 * @param effective Kish's effective number, (Σw)²/Σw²: as many respondents of equal weight would tell as much; 0 where
 *     there are none
 */
public record Counts(long unweighted, double weighted, double effective) {

    /**
     * Checks that no count is negative.
     *
     * @param unweighted the number of respondents
     * @param weighted the sum of their weights
     * @param effective Kish's effective number
     * @throws IllegalArgumentException if a count is negative or not finite
     */
    public Counts {
        if (unweighted < 0 || !(weighted >= 0) || !(effective >= 0) || Double.isInfinite(weighted + effective)) {
            throw new IllegalArgumentException(
                    "counts are 0 or more: found " + unweighted + ", " + weighted + ", " + effective);
        }
    }

    /**
     * Counts from sums of weights.
     *
     * @param unweighted the number of respondents
     * @param weights Σw
     * @param squares Σw²
     * @return the counts
     */
    public static Counts of(long unweighted, double weights, double squares) {
        return new Counts(unweighted, weights, squares > 0 ? weights * weights / squares : 0);
    }
}
