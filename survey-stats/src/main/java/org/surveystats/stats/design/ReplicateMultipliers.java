package org.surveystats.stats.design;

/** By what replicates multiply the weights of sampling units: all respondents of a unit have the same multipliers. */
@FunctionalInterface
public interface ReplicateMultipliers {

    /**
     * The multiplier of a unit's weights.
     *
     * @param unit the sampling unit, from 0
     * @param replicate the replicate, from 0
     * @return a finite number
     */
    double of(int unit, int replicate);
}
