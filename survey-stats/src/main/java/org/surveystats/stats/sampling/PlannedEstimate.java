package org.surveystats.stats.sampling;

/**
 * What a sample is planned for: a share, a mean, or the difference of two of a kind, among everybody or in a part of the
 * population.
 *
 * <pre>{@code
 * PlannedEstimate.proportion(0.5);                                        // a share of which nothing is known
 * PlannedEstimate.proportion(0.3).among(0.2);                             // in a subgroup that a fifth belongs to
 * PlannedEstimate.difference(PlannedEstimate.mean(12).among(0.4), PlannedEstimate.mean(9).among(0.6));
 * }</pre>
 */
public sealed interface PlannedEstimate permits PlannedProportion, PlannedMean, PlannedDifference {

    /**
     * A share of all answers.
     *
     * @param expected the share that is expected; 0.5 is the most demanding
     * @return the share among everybody
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    static PlannedProportion proportion(double expected) {
        return new PlannedProportion(expected, 1);
    }

    /**
     * A mean of all answers.
     *
     * @param standardDeviation the standard deviation S of the answers that is expected, with the divisor N − 1
     * @return the mean among everybody
     * @throws IllegalArgumentException if the standard deviation is not positive
     */
    static PlannedMean mean(double standardDeviation) {
        return new PlannedMean(standardDeviation, 1);
    }

    /**
     * The difference of two shares: of two groups of one sample, each with its part of it, or of two samples of the same
     * size, with the part 1 each.
     *
     * @param first the share that the other is taken from
     * @param second the other share
     * @return first − second
     */
    static PlannedDifference difference(PlannedProportion first, PlannedProportion second) {
        return new PlannedDifference(first, second);
    }

    /**
     * The difference of two means: of two groups of one sample, each with its part of it, or of two samples of the same
     * size, with the part 1 each.
     *
     * @param first the mean that the other is taken from
     * @param second the other mean
     * @return first − second
     */
    static PlannedDifference difference(PlannedMean first, PlannedMean second) {
        return new PlannedDifference(first, second);
    }
}
