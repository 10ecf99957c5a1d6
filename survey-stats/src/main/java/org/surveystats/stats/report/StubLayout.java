package org.surveystats.stats.report;

/** How several questions down the side stand in print. */
public enum StubLayout {
    /** In a table for each, below its wording. */
    TABLE_EACH,
    /** In one table below the same columns; the wordings are listed below it. */
    ONE_TABLE
}
