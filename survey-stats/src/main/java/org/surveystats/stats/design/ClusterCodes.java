package org.surveystats.stats.design;

/** What equal codes of clusters mean where there are strata. */
public enum ClusterCodes {
    /** A code stands for one cluster; the same code in two strata is an error. */
    UNIQUE,
    /** Codes repeat: cluster 1 of one stratum is another one than cluster 1 of the next. */
    NESTED
}
