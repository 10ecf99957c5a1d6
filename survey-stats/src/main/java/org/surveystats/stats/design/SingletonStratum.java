package org.surveystats.stats.design;

/**
 * What to do with a stratum in which only one unit was sampled, so that its variance cannot be estimated. A unit that is the
 * whole population of its stratum is no such case: it adds nothing to the variance.
 */
public enum SingletonStratum {
    /** It is an error that names the stratum and the other choices. */
    FAIL,
    /** The unit was taken with certainty: the stratum adds nothing. */
    CERTAINTY,
    /**
     * The unit's total is compared with the mean of all units: with u the unit's total and ū the mean over all units of the
     * stage, the stratum adds f · (u − ū)(u − ū)ᵀ. R's {@code survey} calls it "adjust"; for totals R leaves ū out, for
     * shares, means and ratios both are the same, since the mean of their influences is 0.
     */
    CENTRE,
    /**
     * The stratum adds as much as the others of its stage do on average, those without members of a domain among them; R's
     * {@code survey} forgets the latter where a subset was taken.
     */
    AVERAGE
}
