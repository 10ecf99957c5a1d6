package org.surveystats.stats.weighting;

/** What becomes of strata that do not have two sampling units, where a method needs two. */
public enum UnitPairing {
    /** They are an error that names the stratum. */
    REQUIRED,
    /**
     * A stratum's units are put into pairs at random, each pair a stratum of its own; if their number is odd, one of
     * these has three. Right on average, and the most degrees of freedom.
     */
    RANDOM_PAIRS,
    /**
     * A stratum's units are put into two halves at random, and a half counts as one unit. Right on average, with few
     * replicates and few degrees of freedom: for many units.
     */
    RANDOM_HALVES
}
