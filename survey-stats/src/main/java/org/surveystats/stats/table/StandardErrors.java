package org.surveystats.stats.table;

/** Whether shares and means come with standard errors and intervals. */
public enum StandardErrors {
    /** They do. */
    COMPUTED,
    /** They do not, which is faster. Tests and the presentation standard need them. */
    OMITTED
}
