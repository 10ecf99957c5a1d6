package org.surveystats.stats.table;

/**
 * What a cell says beside its counts. With T<sub>rc</sub> the weighted number of respondents of row r in column c, B<sub>c</sub>
 * the base of the row in the column, and "head" those in any column of the head that the column belongs to:
 */
public enum CellStatistic {
    /** Of the column's base, the share in the row: T<sub>rc</sub>/B<sub>c</sub>. For a multiple response the share of cases. */
    COLUMN_SHARE,
    /** Of the row's respondents in the head, the share in the column: T<sub>rc</sub>/T<sub>r,head</sub>. */
    ROW_SHARE,
    /** Of the base in the head, the share in the row and the column: T<sub>rc</sub>/B<sub>head</sub>. */
    TOTAL_SHARE,
    /** Of all choices of a multiple response in the column, the share of this option. Not for nets, which are no choices. */
    MENTION_SHARE,
    /** 100 times the column share over that of all respondents. */
    INDEX,
    /**
     * How far the cell is from independence of row and column, among the base in the head, in standard errors. For independent answers
     * that weigh the same (O − E)/√(E(1 − R/n)(1 − C/n)) with the counts O of the cell, R of the row, C of the column and n of the
     * base in the head, and E = RC/n. Otherwise (p<sub>rc</sub> − p<sub>r</sub>p<sub>c</sub>) over its standard error under the design, by
     * linearisation or replicates. Source: S. J. Haberman, Biometrics 29 (1973), 205–220, doi:10.2307/2529686.
     */
    ADJUSTED_RESIDUAL,
    /** The mean of scores or numbers, or a difference of shares such as net agreement. */
    MEAN,
    /** The standard deviation of scores or numbers, √(n/(n − 1) · Σw(y − ȳ)²/Σw), without a standard error of its own. */
    STANDARD_DEVIATION
}
