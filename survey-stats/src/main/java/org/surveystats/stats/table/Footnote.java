package org.surveystats.stats.table;

import java.util.List;
import java.util.Optional;
import org.surveystats.stats.interval.ProportionInterval;

/** What a reader of a table must know, for a renderer to put into words. */
public sealed interface Footnote {

    /**
     * Columns were compared.
     *
     * @param test the place of the test in the banner
     * @param definition the test: what is compared, its levels, correction and minimum base
     * @param head the place of the head
     * @param parent of a nested head the names of the parent, the outermost first; empty otherwise
     * @param comparisons how many comparisons of columns each row has; those carried out are the family of a correction within rows, and
     *     those of all rows together of a correction within questions
     * @param variance how the variance of a difference was got
     */
    record Tests(
            int test, ColumnTest definition, int head, List<ColumnLabel> parent, int comparisons, Variance variance)
            implements Footnote {

        /**
         * Copies the parent.
         *
         * @param test the place of the test in the banner
         * @param definition the test
         * @param head the place of the head
         * @param parent the names of the parent
         * @param comparisons how many comparisons of columns each row has
         * @param variance how the variance of a difference was got
         */
        public Tests {
            parent = List.copyOf(parent);
        }
    }

    /** How the variance of a difference was got. */
    enum Variance {
        /** Pooled over both columns, as if they had the same share, or the same variance. */
        POOLED,
        /** Under the design, with the covariance of the columns. */
        DESIGN
    }

    /**
     * Respondents can be in several columns of a head.
     *
     * @param head the place of the head
     */
    record OverlappingColumns(int head) implements Footnote {}

    /**
     * The table is of some respondents alone.
     *
     * @param domain the condition, as {@link org.surveystats.stats.design.Domain#toString()} says it
     */
    record OfDomain(String domain) implements Footnote {}

    /**
     * Confidence intervals.
     *
     * @param level their level
     * @param method that of shares; empty for estimate ± t · standard error
     */
    record Intervals(double level, Optional<ProportionInterval> method) implements Footnote {}

    /**
     * Cells are flagged or hidden.
     *
     * @param rule by which limits
     * @param status a status other than {@link CellStatus#SHOWN}
     * @param cells how many cells have it
     */
    record Flags(SmallCells rule, CellStatus status, long cells) implements Footnote {}
}
