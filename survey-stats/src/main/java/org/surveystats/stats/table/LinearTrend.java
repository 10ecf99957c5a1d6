package org.surveystats.stats.table;

import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.TwoWayTable;

/**
 * Whether the share of an answer rises or falls along ordered columns: the regression of "chose it" (1) or "chose another" (0) on the
 * columns' scores.
 *
 * <pre>{@code
 * LinearTrend trend = LinearTrend.of(survey, use, Ordering.of(often));
 * trend.slope("yes");              // by how much the share rises from one score to the next
 * trend.test("yes");               // under any design
 * trend.cochranArmitage("yes");    // independent answers
 * }</pre>
 */
public final class LinearTrend {

    private final Crossing crossing;
    private final Ordering columns;

    private LinearTrend(Crossing crossing, Ordering columns) {
        this.crossing = crossing;
        this.columns = columns;
    }

    /**
     * Trends of the answers to a question along the answers to another, among everybody in the domain.
     *
     * @param survey the estimation, without groups
     * @param rows the question whose shares are looked at
     * @param columns the ordered question across the top
     * @return the trends
     * @throws IllegalStateException if groups were asked for: {@link #of(Estimation, TwoWayTable, Ordering)} takes the table of each
     */
    public static LinearTrend of(Estimation survey, ChoiceQuestion rows, Ordering columns) {
        return of(survey, survey.table(rows, columns.question()), columns);
    }

    /**
     * Trends in a table.
     *
     * @param survey the estimation that the table is from
     * @param table the table
     * @param columns the order of the question across its top
     * @return the trends
     * @throws IllegalArgumentException if the order is not that of the table's columns
     */
    public static LinearTrend of(Estimation survey, TwoWayTable table, Ordering columns) {
        if (!table.columns().equals(columns.question().validOptions())) {
            throw new IllegalArgumentException("the order is not of the table's columns: found \""
                    + columns.question().id() + "\", whose options are others");
        }
        return new LinearTrend(new Crossing(survey, table), columns);
    }

    /**
     * The slope of the share over the columns' scores, Σp<sub>j</sub>(s<sub>j</sub> − s̄)(share<sub>j</sub> − share)/Σp<sub>j</sub>(s<sub>j</sub> −
     * s̄)², under the design.
     *
     * @param code the code of a row
     * @return the change of the share, a fraction of 1, from a score to one that is greater by 1; with the design's degrees of freedom
     *     less 1
     * @throws IllegalArgumentException if there is no such row
     */
    public Estimate slope(String code) {
        return crossing.slope(listed(OrderFunctions.slope(chosen(code), columns.scores())));
    }

    /**
     * Tests the trend by Student's t of the {@link #slope}.
     *
     * @param code the code of a row
     * @return the outcome with the slope as what was compared with 0
     * @throws IllegalArgumentException if there is no such row
     */
    public HypothesisTest test(String code) {
        return Outcomes.student("linear trend of \"" + code + "\"", slope(code));
    }

    /**
     * The test of Cochran and Armitage: nr² on χ² with one degree of freedom, r the correlation of the answer with the columns' scores;
     * R's {@code prop.trend.test}. Source: P. Armitage, Biometrics 11 (1955), 375–386, doi:10.2307/3001775.
     *
     * @param code the code of a row
     * @return the outcome; undefined, with the reason, for answers that are weighted or drawn by a design
     * @throws IllegalArgumentException if there is no such row
     */
    public HypothesisTest cochranArmitage(String code) {
        String name = "linear trend of \"" + code + "\" (Cochran-Armitage)";
        double[] chosen = chosen(code);
        Optional<String> reason =
                crossing.notIndependent().map(Reason.TAKE_TREND::text).or(crossing::empty);
        if (reason.isPresent()) {
            return HypothesisTest.undefined(name, reason.get());
        }
        Estimate r = crossing.measure(listed(OrderFunctions.correlation(chosen, columns.scores())), -1, 1);
        return r.isDefined()
                ? Outcomes.chiSquare(name, crossing.table().base().unweighted() * r.value() * r.value(), 1)
                : HypothesisTest.undefined(name, Reason.ALL_OR_NOBODY_CHOSE.text(code));
    }

    private double[] chosen(String code) {
        double[] chosen = crossing.table().rows().stream()
                .map(Option::code)
                .mapToDouble(row -> row.equals(code) ? 1 : 0)
                .toArray();
        if (IntStream.range(0, chosen.length).allMatch(row -> chosen[row] == 0)) {
            throw new IllegalArgumentException("there is no such row: found \"" + code + "\", expected one of "
                    + crossing.table().rows().stream().map(Option::code).toList());
        }
        return chosen;
    }

    /** A function of the table with columns in order, as one of the table as it is listed. */
    private Totals.Smooth listed(Totals.Smooth inOrder) {
        int[] columnPlaces = columns.places();
        int size = columnPlaces.length;
        int[] places = IntStream.range(0, crossing.rows() * size)
                .map(i -> i / size * size + columnPlaces[i % size])
                .toArray();
        return ShareFunction.reordered(places, inOrder);
    }
}
