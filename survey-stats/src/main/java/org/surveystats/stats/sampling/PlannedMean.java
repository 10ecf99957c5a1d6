package org.surveystats.stats.sampling;

/**
 * A mean to be estimated.
 *
 * @param standardDeviation the standard deviation S of the answers that is expected, with the divisor N − 1
 * @param part the part of the answers it is a mean of; 1 for all
 */
public record PlannedMean(double standardDeviation, double part) implements PlannedEstimate {

    /**
     * Checks the ranges.
     *
     * @param standardDeviation the standard deviation of the answers that is expected
     * @param part the part of the answers it is a mean of
     * @throws IllegalArgumentException if the standard deviation is not positive, or the part not above 0 and at most 1
     */
    public PlannedMean {
        Checks.positive("an expected standard deviation", standardDeviation);
        Checks.fraction("a part of the answers", part);
    }

    /**
     * The same mean in a subgroup.
     *
     * @param newPart the part of the population, and of the answers, that belongs to it
     * @return the mean there
     * @throws IllegalArgumentException if the part is not above 0 and at most 1
     */
    public PlannedMean among(double newPart) {
        return new PlannedMean(standardDeviation, newPart);
    }
}
