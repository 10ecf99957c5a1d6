package org.surveystats.stats.design;

/**
 * How replicate weights were made, which fixes the scale of V = scale · Σ<sub>r</sub> rscale<sub>r</sub> · (θ<sub>r</sub> −
 * c)(θ<sub>r</sub> − c)ᵀ where the file does not give it. R is the number of replicates. Source: K. M. Wolter, Introduction
 * to Variance Estimation, 2nd ed. (2007), doi:10.1007/978-0-387-35099-8.
 */
public enum ReplicateMethod {
    /** The jackknife without strata, one unit dropped in each replicate: scale (R − 1)/R. */
    JK1,
    /** The jackknife within strata: the scales f(n − 1)/n of the strata must be given, one a replicate. */
    JKN,
    /** Balanced half-samples: scale 1/R. */
    BRR,
    /** Fay's version of half-samples with a factor ρ: scale 1/(R(1 − ρ)²). */
    FAY,
    /** The bootstrap: scale 1/(R − 1). */
    BOOTSTRAP,
    /** Successive differences: scale 4/R. */
    SUCCESSIVE_DIFFERENCE,
    /** Any other: the scale must be given. */
    OTHER
}
