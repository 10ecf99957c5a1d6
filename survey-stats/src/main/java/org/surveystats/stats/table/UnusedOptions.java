package org.surveystats.stats.table;

/** What becomes of options that nobody chose. */
public enum UnusedOptions {
    /** They stay, with counts of 0. */
    KEPT,
    /** They are left out, where no respondent of the whole table (all layers) with a positive weight chose them. */
    DROPPED
}
