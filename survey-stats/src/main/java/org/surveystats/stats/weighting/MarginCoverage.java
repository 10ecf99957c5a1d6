package org.surveystats.stats.weighting;

/** Whether a margin has a target for everybody. */
public enum MarginCoverage {
    /** Everybody belongs to a cell: an answer without a target is an error, and the targets sum to the population. */
    COMPLETE,
    /** Only some cells have a target: who is in none keeps the weight that other margins give. */
    PARTIAL
}
