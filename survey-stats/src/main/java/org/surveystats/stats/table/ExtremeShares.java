package org.surveystats.stats.table;

/**
 * Whether shares of 0 and 1 are compared. The estimated variance of such a share is 0, which it is not in truth: with a design's
 * variance a difference from it would look more certain than it is, so that is never tested. A pooled variance does not have this fault.
 */
public enum ExtremeShares {
    /** They are compared where the variance is pooled, that is, for independent answers that weigh the same. */
    TESTED_WHERE_POOLED,
    /** They are never compared, as in SPSS Custom Tables. */
    UNTESTED
}
