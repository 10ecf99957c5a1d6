package org.surveystats.stats.report;

/** How several contents of cells stand in print. */
public enum CellLayout {
    /** Below each other in a cell: a line for each, with its name beside the row's. */
    STACKED,
    /** In a table for each. */
    TABLE_EACH
}
