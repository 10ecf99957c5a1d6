package org.surveystats.stats.sampling;

/**
 * A share to be estimated.
 *
 * @param expected the share that is expected, between 0 and 1
 * @param part the part of the answers it is a share of; 1 for all
 */
public record PlannedProportion(double expected, double part) implements PlannedEstimate {

    /**
     * Checks the ranges.
     *
     * @param expected the share that is expected
     * @param part the part of the answers it is a share of
     * @throws IllegalArgumentException if the share is not between 0 and 1, or the part not above 0 and at most 1
     */
    public PlannedProportion {
        Checks.within("an expected share", expected);
        Checks.fraction("a part of the answers", part);
    }

    /**
     * The same share in a subgroup.
     *
     * @param newPart the part of the population, and of the answers, that belongs to it
     * @return the share there
     * @throws IllegalArgumentException if the part is not above 0 and at most 1
     */
    public PlannedProportion among(double newPart) {
        return new PlannedProportion(expected, newPart);
    }
}
