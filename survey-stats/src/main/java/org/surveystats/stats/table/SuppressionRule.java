package org.surveystats.stats.table;

import java.util.Objects;

/**
 * Which counts of a table may not be shown, and how well they must be hidden. A count of 0 follows {@link Zeros} alone.
 *
 * <pre>{@code
 * SuppressionRule rule = SuppressionRule.below(5).withMinimumColumnBase(30).withProtection(3);
 * }</pre>
 *
 * @param minimumCount counts from 1 to below this are hidden, in cells and margins
 * @param zeros whether counts of 0 are hidden, too
 * @param minimumColumnBase the cells of a column with fewer respondents are hidden
 * @param minimumRowBase the cells of a row with fewer respondents are hidden
 * @param protection how far the least and the greatest possible value of a hidden count must lie apart, at least 1
 * @param margins whether margins may be hidden to protect others
 * @param cost what is kept small
 */
public record SuppressionRule(
        long minimumCount,
        Zeros zeros,
        long minimumColumnBase,
        long minimumRowBase,
        long protection,
        Margins margins,
        Cost cost) {

    /** What a count of 0 is. */
    public enum Zeros {
        /** It says nothing of anybody, and is shown; it cannot protect others, and what is hidden is known to be 1 or more. */
        SHOWN,
        /** It says of everybody in its row or column that they are elsewhere, and is hidden as a small count is. */
        HIDDEN
    }

    /** What may be hidden to protect others. */
    public enum Margins {
        /** Totals of rows and columns, and of all, where cells are not enough: they cost more than any number of cells. */
        MAY_BE_HIDDEN,
        /** Only cells. Where they are not enough, there is no way, and an error says of which count. */
        ARE_SHOWN
    }

    /** What is kept small when others are hidden to protect the first. */
    public enum Cost {
        /** The number of hidden counts; among equals, the respondents in them. */
        FEWEST_CELLS,
        /** The number of respondents in the hidden cells. */
        FEWEST_RESPONDENTS
    }

    /**
     * Checks the numbers.
     *
     * @param minimumCount counts from 1 to below this are hidden
     * @param zeros whether counts of 0 are hidden, too
     * @param minimumColumnBase the cells of a column with fewer respondents are hidden
     * @param minimumRowBase the cells of a row with fewer respondents are hidden
     * @param protection how far the least and the greatest possible value must lie apart
     * @param margins whether margins may be hidden to protect others
     * @param cost what is kept small
     * @throws IllegalArgumentException if a minimum is negative, or the protection below 1
     */
    public SuppressionRule {
        Objects.requireNonNull(zeros, "zeros");
        Objects.requireNonNull(margins, "margins");
        Objects.requireNonNull(cost, "cost");
        if (minimumCount < 0 || minimumColumnBase < 0 || minimumRowBase < 0) {
            throw new IllegalArgumentException("minimum counts are 0 or more: found " + minimumCount + ", "
                    + minimumColumnBase + " and " + minimumRowBase);
        }
        if (protection < 1) {
            throw new IllegalArgumentException(
                    "a hidden count has at least two possible values, so that the protection is" + " 1 or more: found "
                            + protection);
        }
    }

    /** The least that a reader who knows the rule takes a hidden count for. */
    long leastHidden() {
        return zeros == Zeros.SHOWN ? 1 : 0;
    }

    /**
     * Small counts are hidden.
     *
     * @param minimumCount counts from 1 to below this are hidden
     * @return the rule: zeros are shown, margins may be hidden, and a hidden count has at least two possible values
     * @throws IllegalArgumentException if the count is negative
     */
    public static SuppressionRule below(long minimumCount) {
        return new SuppressionRule(minimumCount, Zeros.SHOWN, 0, 0, 1, Margins.MAY_BE_HIDDEN, Cost.FEWEST_CELLS);
    }

    /**
     * The same with other zeros.
     *
     * @param treatment whether counts of 0 are hidden
     * @return the rule with it
     */
    public SuppressionRule withZeros(Zeros treatment) {
        return new SuppressionRule(
                minimumCount, treatment, minimumColumnBase, minimumRowBase, protection, margins, cost);
    }

    /**
     * The same with a minimum base of columns.
     *
     * @param base the cells of a column with fewer respondents are hidden
     * @return the rule with it
     * @throws IllegalArgumentException if the base is negative
     */
    public SuppressionRule withMinimumColumnBase(long base) {
        return new SuppressionRule(minimumCount, zeros, base, minimumRowBase, protection, margins, cost);
    }

    /**
     * The same with a minimum base of rows.
     *
     * @param base the cells of a row with fewer respondents are hidden
     * @return the rule with it
     * @throws IllegalArgumentException if the base is negative
     */
    public SuppressionRule withMinimumRowBase(long base) {
        return new SuppressionRule(minimumCount, zeros, minimumColumnBase, base, protection, margins, cost);
    }

    /**
     * The same with another protection.
     *
     * @param width how far the least and the greatest possible value of a hidden count must lie apart
     * @return the rule with it
     * @throws IllegalArgumentException if the width is below 1
     */
    public SuppressionRule withProtection(long width) {
        return new SuppressionRule(minimumCount, zeros, minimumColumnBase, minimumRowBase, width, margins, cost);
    }

    /**
     * The same with another treatment of margins.
     *
     * @param treatment whether margins may be hidden to protect others
     * @return the rule with it
     */
    public SuppressionRule withMargins(Margins treatment) {
        return new SuppressionRule(minimumCount, zeros, minimumColumnBase, minimumRowBase, protection, treatment, cost);
    }

    /**
     * The same with another aim.
     *
     * @param aim what is kept small
     * @return the rule with it
     */
    public SuppressionRule withCost(Cost aim) {
        return new SuppressionRule(minimumCount, zeros, minimumColumnBase, minimumRowBase, protection, margins, aim);
    }
}
