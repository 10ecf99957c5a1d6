package org.surveystats.stats.table;

/** Which columns are compared with which. Columns of one head are compared with each other; of a nested head those of one parent. */
public enum ComparisonStyle {
    /** Each pair of columns. The letter of the column with the smaller share or mean stands in the other. */
    PAIRWISE,
    /** Each column with the respondents of the other columns together who are not in it. */
    AGAINST_REST,
    /** Each column with all respondents, those of the column among them. */
    AGAINST_TOTAL,
    /** Each column with the one before it, such as a wave with the previous wave. */
    AGAINST_PREVIOUS
}
