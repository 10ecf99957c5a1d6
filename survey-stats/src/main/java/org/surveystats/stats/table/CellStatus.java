package org.surveystats.stats.table;

/** Whether a cell can be shown. */
public enum CellStatus {
    /** It is shown. */
    SHOWN,
    /** It is shown, and rests on few respondents. */
    LOW_BASE,
    /** It is shown after a statistician has looked at it. */
    REVIEW,
    /** It is hidden: too few respondents, too unreliable, or it would tell of single respondents. */
    SUPPRESSED_PRIMARY,
    /** It is hidden so that no other hidden cell can be computed from it. */
    SUPPRESSED_COMPLEMENTARY,
    /** Nobody belongs to its base, so there is nothing to be shown but a count of 0. */
    EMPTY;

    /**
     * Whether the cell's numbers are hidden.
     *
     * @return true for the two kinds of suppression
     */
    public boolean isHidden() {
        return this == SUPPRESSED_PRIMARY || this == SUPPRESSED_COMPLEMENTARY;
    }
}
