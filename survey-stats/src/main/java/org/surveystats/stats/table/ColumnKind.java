package org.surveystats.stats.table;

/** What a column of a table is. */
public enum ColumnKind {
    /** All respondents of the table. */
    TOTAL,
    /** Those of an option, or of several options of nested questions. */
    GROUP
}
