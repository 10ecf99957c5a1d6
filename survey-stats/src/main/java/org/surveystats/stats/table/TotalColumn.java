package org.surveystats.stats.table;

/** Where the column of all respondents stands. */
public enum TotalColumn {
    /** Before all other columns. */
    FIRST,
    /** After all other columns. */
    LAST,
    /** Nowhere. Sorting and comparisons with the total still know it. */
    NONE
}
