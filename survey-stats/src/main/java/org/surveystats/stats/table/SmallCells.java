package org.surveystats.stats.table;

import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of cells that rest on few respondents. The base is that of the cell's column share or mean, unweighted.
 *
 * <pre>{@code
 * SmallCells.below(50, 30).withSuppression(SuppressionRule.below(5));
 * }</pre>
 *
 * <p>Suppression hides small counts of options and bands, and as much else as it takes that no hidden one can be computed from what is
 * shown. What a reader is taken to know are the unweighted counts of each question in all columns:
 * <ul>
 *   <li>Columns of a head of which a respondent is in one: the counts of a question with one option a respondent make a table with
 *       margins, and those of each option of a multiple response a line with a total. Others are hidden as {@link Suppression} hides them.
 *   <li>Columns of a multiple response head overlap: each is a line of its own, whose sum is its base.
 *   <li>A small total of an option hides its row in all heads, and that of a partner. A small base hides its column for the question, its
 *       base too, and that of a partner; a small base in the total column hides the question.
 *   <li>Nets, boxes, means and differences of shares of a question with one option a respondent stay only where they follow from what is
 *       shown in the column. A net of a multiple response is hidden as soon as one of its options is hidden anywhere, and so are the mean
 *       number of choices and shares of mentions.
 *   <li>Small counts of special answers hide all of the question's special answers, and the bases of those who were asked in all
 *       questions of the table.
 *   <li>Comparisons with a hidden cell are withheld, and with them the others of a family that is corrected step by step. Comparisons
 *       with the rest are withheld in rows with a hidden cell of the head. Shares of rows and of the total, and residuals, are withheld in
 *       heads of which they would tell the sum of hidden counts.
 *   <li>Rows that are hidden in all columns stand last where rows are sorted by share.
 * </ul>
 * Heads that have a question in common, a stub and a head of the same question, nested heads of multiple responses, summaries of several questions, and tables without a
 * total column are refused, as sums in one place would give away counts in another. Layers are protected each by itself.
 *
 * <p>What it does not cover: what follows from several questions down the side together; weights, where a hidden count has few possible
 * weighted sums; other tables of the same respondents, one without the layers among them. A published table must not tell {@link
 * CellStatus#SUPPRESSED_PRIMARY} from {@link CellStatus#SUPPRESSED_COMPLEMENTARY}, nor {@link TableCell#base()} of cells whose base row
 * is hidden: {@link TableCell#shownBase()} does not.
 *
 * @param flagBelow cells on fewer respondents are flagged; 0 for none
 * @param hideBelow cells on fewer respondents are hidden; 0 for none
 * @param standard whether proportions must meet the presentation standard
 * @param suppression which counts are hidden so that they cannot be computed back; empty for none
 */
public record SmallCells(long flagBelow, long hideBelow, Standard standard, Optional<SuppressionRule> suppression) {

    /** Whether proportions must meet a standard. */
    public enum Standard {
        /** None. */
        NONE,
        /** That of {@link org.surveystats.stats.estimate.Presentation}: unreliable ones are hidden, doubtful ones marked for review. */
        NCHS_PROPORTIONS
    }

    /**
     * Checks the limits.
     *
     * @param flagBelow cells on fewer respondents are flagged
     * @param hideBelow cells on fewer respondents are hidden
     * @param standard whether proportions must meet the presentation standard
     * @param suppression which counts are hidden so that they cannot be computed back
     * @throws IllegalArgumentException if a limit is negative, or counts of 0 are to be hidden
     */
    public SmallCells {
        Objects.requireNonNull(standard, "standard");
        if (flagBelow < 0 || hideBelow < 0) {
            throw new IllegalArgumentException(
                    "limits of a base are 0 or more: found " + flagBelow + " and " + hideBelow);
        }
        if (suppression
                .filter(rule -> rule.zeros() == SuppressionRule.Zeros.HIDDEN)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "banners show counts of 0: found a rule that hides them; hide them with Suppression");
        }
    }

    /**
     * A rule without suppression.
     *
     * @param flagBelow cells on fewer respondents are flagged
     * @param hideBelow cells on fewer respondents are hidden
     * @param standard whether proportions must meet the presentation standard
     * @throws IllegalArgumentException if a limit is negative
     */
    public SmallCells(long flagBelow, long hideBelow, Standard standard) {
        this(flagBelow, hideBelow, standard, Optional.empty());
    }

    /**
     * All cells as they are.
     *
     * @return no flags
     */
    public static SmallCells shown() {
        return new SmallCells(0, 0, Standard.NONE);
    }

    /**
     * Flags and hides by base.
     *
     * @param flagBelow cells on fewer respondents are flagged, such as 50; 0 for none
     * @param hideBelow cells on fewer respondents are hidden, such as 30; 0 for none
     * @return the rule
     */
    public static SmallCells below(long flagBelow, long hideBelow) {
        return new SmallCells(flagBelow, hideBelow, Standard.NONE);
    }

    /**
     * The same rule, and proportions must meet the presentation standard of the National Center for Health Statistics.
     *
     * @return the stricter rule
     */
    public SmallCells withPresentationStandard() {
        return new SmallCells(flagBelow, hideBelow, Standard.NCHS_PROPORTIONS, suppression);
    }

    /**
     * The same rule, and small counts are hidden so that they cannot be computed back.
     *
     * @param rule which counts; the minimum count holds for bases, too
     * @return the stricter rule
     * @throws IllegalArgumentException if counts of 0 are to be hidden
     */
    public SmallCells withSuppression(SuppressionRule rule) {
        return new SmallCells(flagBelow, hideBelow, standard, Optional.of(rule));
    }
}
