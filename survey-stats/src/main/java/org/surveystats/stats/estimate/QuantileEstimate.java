package org.surveystats.stats.estimate;

import java.util.Map;

/**
 * A quantile of a group.
 *
 * @param by the group: for each question that makes groups the option's code; empty without groups
 * @param probability the share of the population that is at most as great as the quantile, 0 to 1
 * @param estimate the quantile
 */
public record QuantileEstimate(Map<String, String> by, double probability, Estimate estimate) {

    /**
     * Checks that no part is null.
     *
     * @param by the group
     * @param probability the share of the population
     * @param estimate the quantile
     */
    public QuantileEstimate {
        by = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(by));
    }
}
