package org.surveystats.stats.table;

import java.util.Optional;
import org.surveystats.model.question.OrderedQuestion;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.TwoWayTable;

/**
 * How far two ordered questions rise together. It takes questions with an order only; {@link Ordering} gives one to others.
 *
 * <pre>{@code
 * OrderedAssociation association = OrderedAssociation.of(survey, useful, often);
 * association.gamma();
 * association.somersD(Predicted.ROWS);
 * OrderedAssociation.of(survey, Ordering.of(use), Ordering.listed(school, "basic", "middle", "high")).tauB();
 * }</pre>
 *
 * <p>With P and Q the shares of ordered pairs of respondents of the population that are concordant (who is higher on one question is
 * higher on the other) and discordant, and T<sub>rows</sub> = 1 − Σp<sub>i.</sub>², T<sub>columns</sub> = 1 − Σp<sub>.j</sub>² the
 * shares that are not tied on a question: gamma (P − Q)/(P + Q), Kendall's tau-b (P − Q)/√(T<sub>rows</sub>T<sub>columns</sub>),
 * Stuart's tau-c k(P − Q)/(k − 1), Somers' d (P − Q)/T of the question that is not predicted.
 *
 * <p>Standard errors and intervals are as {@link Association} says: those of independent answers are SPSS's ASE1 times √(n/(n −
 * 1)). Under a design the pairs are weighted by the product of the weights. Sources: L. A. Goodman, W. H. Kruskal, JASA 58 (1963),
 * 310–364, doi:10.1080/01621459.1963.10500850; M. B. Brown, J. K. Benedetti, JASA 72 (1977), 309–315,
 * doi:10.1080/01621459.1977.10480995; R. H. Somers, American Sociological Review 27 (1962), 799–811, doi:10.2307/2090408.
 */
public final class OrderedAssociation {

    private final Crossing crossing;
    private final Ordering rows;
    private final Ordering columns;
    private final int least;

    private OrderedAssociation(Crossing crossing, Ordering rows, Ordering columns) {
        this.crossing = crossing;
        this.rows = rows;
        this.columns = columns;
        long[][] used = crossing.usedCounts();
        this.least = used.length == 0 ? 0 : Math.min(used.length, used[0].length);
    }

    /**
     * The association of two ordered questions among everybody in the domain.
     *
     * @param survey the estimation, without groups
     * @param rows the question down the side
     * @param columns the question across the top
     * @return the association
     * @throws org.surveystats.model.error.QuestionnaireException if nothing says which end of a question is the least
     * @throws IllegalStateException if groups were asked for
     */
    public static OrderedAssociation of(Estimation survey, OrderedQuestion rows, OrderedQuestion columns) {
        return of(survey, Ordering.of(rows), Ordering.of(columns));
    }

    /**
     * The association of two questions in given orders among everybody in the domain.
     *
     * @param survey the estimation, without groups
     * @param rows the question down the side in its order
     * @param columns the question across the top in its order
     * @return the association
     * @throws IllegalStateException if groups were asked for: {@link #of(Estimation, TwoWayTable, Ordering, Ordering)} takes the table
     *     of each
     */
    public static OrderedAssociation of(Estimation survey, Ordering rows, Ordering columns) {
        return of(survey, survey.table(rows.question(), columns.question()), rows, columns);
    }

    /**
     * The association in a table.
     *
     * @param survey the estimation that the table is from
     * @param table the table
     * @param rows the order of the question down its side
     * @param columns the order of the question across its top
     * @return the association
     * @throws IllegalArgumentException if the orders are not those of the table's questions
     */
    public static OrderedAssociation of(Estimation survey, TwoWayTable table, Ordering rows, Ordering columns) {
        if (!table.rows().equals(rows.question().validOptions())
                || !table.columns().equals(columns.question().validOptions())) {
            throw new IllegalArgumentException("the orders are not of the table's questions: found \""
                    + rows.question().id() + "\" and \"" + columns.question().id() + "\", whose options are others");
        }
        return new OrderedAssociation(new Crossing(survey, table), rows, columns);
    }

    /**
     * The table.
     *
     * @return the two questions crossed, as the questions list their options
     */
    public TwoWayTable table() {
        return crossing.table();
    }

    /** A function of the table in order, as one of the table as it is listed. */
    private Totals.Smooth listed(Totals.Smooth inOrder) {
        int[] rowPlaces = rows.places();
        int[] columnPlaces = columns.places();
        int[] places = new int[rowPlaces.length * columnPlaces.length];
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    rowPlaces[i / columnPlaces.length] * columnPlaces.length + columnPlaces[i % columnPlaces.length];
        }
        return ShareFunction.reordered(places, inOrder);
    }

    private Estimate concordance(OrderFunctions.Of of, double limit) {
        return crossing.measure(
                listed(OrderFunctions.concordance(crossing.rows(), crossing.columns(), of, least)), -limit, limit);
    }

    /**
     * Goodman and Kruskal's gamma; for two rows and columns it is Yule's Q.
     *
     * @return −1 to 1; undefined where all pairs are tied
     */
    public Estimate gamma() {
        return concordance(OrderFunctions.Of.UNTIED, 1);
    }

    /**
     * Kendall's tau-b, which reaches 1 only in square tables.
     *
     * @return −1 to 1
     */
    public Estimate tauB() {
        return concordance(OrderFunctions.Of.BOTH_UNTIED, 1);
    }

    /**
     * Kendall's tau-c, by Stuart: k is the smaller number of rows and columns with answers.
     *
     * @return −1 to 1
     */
    public Estimate tauC() {
        return concordance(OrderFunctions.Of.ALL, 1);
    }

    /**
     * Somers' d, which is not the same in both directions.
     *
     * @param predicted the dependent question
     * @return −1 to 1
     */
    public Estimate somersD(Predicted predicted) {
        return switch (predicted) {
            case COLUMNS -> concordance(OrderFunctions.Of.ROWS_UNTIED, 1);
            case ROWS -> concordance(OrderFunctions.Of.COLUMNS_UNTIED, 1);
        };
    }

    /**
     * The symmetric Somers' d: (P − Q) over the mean of T<sub>rows</sub> and T<sub>columns</sub>.
     *
     * @return −1 to 1
     */
    public Estimate symmetricSomersD() {
        return concordance(OrderFunctions.Of.MEAN_UNTIED, 1);
    }

    /**
     * Spearman's rank correlation: Pearson's of the mid-ranks of the population. Its standard error knows that the ranks are estimated, as
     * in Brown and Benedetti; PSPP takes them as given scores.
     *
     * @return −1 to 1
     */
    public Estimate spearman() {
        return crossing.measure(listed(OrderFunctions.spearman(crossing.rows(), crossing.columns())), -1, 1);
    }

    /**
     * Pearson's correlation of the scores of the two orders.
     *
     * @return −1 to 1
     */
    public Estimate pearson() {
        return crossing.measure(listed(OrderFunctions.correlation(rows.scores(), columns.scores())), -1, 1);
    }

    /**
     * Tests whether the population has as many concordant as discordant pairs, that is gamma, tau and d of 0, by Student's t of
     * {@link #tauC}, whose denominator is no estimate. SPSS's T of gamma, tau and d (the value over ASE0) is this one times √(n/(n − 1)).
     *
     * @return the outcome with tau-c as what was compared with 0
     */
    public HypothesisTest concordanceTest() {
        return Outcomes.student("as many concordant as discordant pairs", tauC());
    }

    /**
     * The Mantel-Haenszel test of a linear trend of one question's scores over those of the other: (n − 1)r² on χ² with one degree of
     * freedom, r Pearson's correlation; SPSS's linear-by-linear association. Source: N. Mantel, JASA 58 (1963), 690–700,
     * doi:10.1080/01621459.1963.10500879.
     *
     * @return the outcome; undefined, with the reason, for answers that are weighted or drawn by a design
     */
    public HypothesisTest linearByLinearTest() {
        String name = "linear-by-linear association (Mantel-Haenszel)";
        Optional<String> reason =
                crossing.notIndependent().map(Reason.TAKE_SLOPE::text).or(crossing::empty);
        if (reason.isPresent()) {
            return HypothesisTest.undefined(name, reason.get());
        }
        double r = pearson().value();
        return Outcomes.chiSquare(name, (crossing.table().base().unweighted() - 1) * r * r, 1);
    }

    /**
     * The slope of the regression of the rows' scores on the columns' scores, under the design.
     *
     * @return scores of the rows a score of the columns, with the design's degrees of freedom less 1, as those of the regression
     */
    public Estimate slope() {
        return crossing.slope(listed(OrderFunctions.slope(rows.scores(), columns.scores())));
    }

    /**
     * Tests the linear trend under any design, by Student's t of the {@link #slope}.
     *
     * @return the outcome with the slope as what was compared with 0
     */
    public HypothesisTest slopeTest() {
        return Outcomes.student("linear trend of scores", slope());
    }
}
