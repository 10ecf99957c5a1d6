package org.surveystats.stats.sampling;

import java.util.Objects;

/**
 * What is known of a stratum before the field. What is not known is the same in all strata, 1.
 *
 * @param name what the stratum is called
 * @param size the number N of its members
 * @param standardDeviation the standard deviation S of what is measured, within the stratum; 0 where all are alike
 * @param mean the mean of what is measured; only {@link AllocationRule#power(double)} looks at it
 * @param cost what an answer costs
 * @param minimum the least number of answers
 * @param maximum the greatest number of answers, at most the size
 */
public record PlanningStratum(
        String name, long size, double standardDeviation, double mean, double cost, long minimum, long maximum) {

    /**
     * Checks the ranges.
     *
     * @param name what the stratum is called
     * @param size the number of its members
     * @param standardDeviation the standard deviation within the stratum
     * @param mean the mean of what is measured
     * @param cost what an answer costs
     * @param minimum the least number of answers
     * @param maximum the greatest number of answers
     * @throws IllegalArgumentException if the size or cost is not positive, the standard deviation negative, the mean 0, or
     *     the minimum and the maximum are not in order between 0 and the size
     */
    public PlanningStratum {
        Objects.requireNonNull(name, "name");
        Checks.atLeastOne("the size of the stratum \"" + name + '"', size);
        Checks.notNegative("the standard deviation of the stratum \"" + name + '"', standardDeviation);
        Checks.positive("the cost of an answer in the stratum \"" + name + '"', cost);
        if (!Double.isFinite(mean) || mean == 0) {
            throw new IllegalArgumentException(
                    "the mean of the stratum \"" + name + "\" is finite and not 0: found " + mean);
        }
        if (minimum < 0 || minimum > maximum || maximum > size) {
            throw new IllegalArgumentException("the least and greatest sample of the stratum \"" + name
                    + "\" are in order, between 0 and its size " + size + ": found " + minimum + " and " + maximum);
        }
    }

    /**
     * A stratum of which only the size is known, with at least one answer and at most all.
     *
     * @param name what the stratum is called
     * @param size the number of its members
     * @return the stratum
     * @throws IllegalArgumentException if it has no members
     */
    public static PlanningStratum of(String name, long size) {
        return new PlanningStratum(name, size, 1, 1, 1, 1, size);
    }

    /**
     * The same stratum with the spread of what is measured.
     *
     * @param deviation the standard deviation within the stratum; of a share p it is √(p(1 − p))
     * @return the stratum with it
     * @throws IllegalArgumentException if the standard deviation is negative
     */
    public PlanningStratum withStandardDeviation(double deviation) {
        return new PlanningStratum(name, size, deviation, mean, cost, minimum, maximum);
    }

    /**
     * The same stratum with the mean of what is measured.
     *
     * @param newMean the mean, not 0
     * @return the stratum with it
     * @throws IllegalArgumentException if the mean is 0
     */
    public PlanningStratum withMean(double newMean) {
        return new PlanningStratum(name, size, standardDeviation, newMean, cost, minimum, maximum);
    }

    /**
     * The same stratum with the cost of an answer.
     *
     * @param newCost the cost, in any currency, the same for all strata
     * @return the stratum with it
     * @throws IllegalArgumentException if the cost is not positive
     */
    public PlanningStratum withCost(double newCost) {
        return new PlanningStratum(name, size, standardDeviation, mean, newCost, minimum, maximum);
    }

    /**
     * The same stratum with a least number of answers.
     *
     * @param least the least number, such as 2 for a variance, or as many as a report on the stratum needs
     * @return the stratum with it
     * @throws IllegalArgumentException if it is negative or above the maximum
     */
    public PlanningStratum withMinimum(long least) {
        return new PlanningStratum(name, size, standardDeviation, mean, cost, least, maximum);
    }

    /**
     * The same stratum with a greatest number of answers.
     *
     * @param greatest the greatest number, at most the size
     * @return the stratum with it
     * @throws IllegalArgumentException if it is below the minimum or above the size
     */
    public PlanningStratum withMaximum(long greatest) {
        return new PlanningStratum(name, size, standardDeviation, mean, cost, minimum, greatest);
    }
}
