package org.surveystats.stats.table;

/** Which comparisons are corrected together: always those of one head, and in a nested head of one parent. */
public enum FamilyScope {
    /** Those of one row, as in SPSS Custom Tables. */
    ROW,
    /** Those of all rows of a question. */
    QUESTION
}
