package org.surveystats.stats.weighting;

import java.util.Arrays;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.WeightChange;

/** Base weights from selection probabilities. */
final class BaseStep implements BoundStep {

    private final double[] factors;

    private final String field;

    private BaseStep(double[] factors, String field) {
        this.factors = factors;
        this.field = field;
    }

    /** Checks the probabilities of all stages, each a column with a field. */
    static BaseStep of(List<String> names, List<double[]> columns, String field, List<Problem> problems) {
        double[] factors = new double[columns.get(0).length];
        Arrays.fill(factors, 1);
        for (int i = 0; i < columns.size(); i++) {
            double[] column = columns.get(i);
            int wrong = 0;
            int first = 0;
            for (int row = 0; row < column.length; row++) {
                if (!(column[row] > 0 && column[row] <= 1)) {
                    first = wrong++ == 0 ? row : first;
                }
                factors[row] /= column[row];
            }
            if (wrong > 0) {
                problems.add(Problem.at(
                                Place.field(field + "probabilities[" + i + "]")
                                        .withColumn(names.get(i))
                                        .withRow(first + 1L),
                                "selection probabilities out of range")
                        .found((Double.isNaN(column[first]) ? "nothing" : Text.number(column[first]))
                                + (wrong > 1 ? " and " + Text.count(wrong - 1L, "other", "others") : ""))
                        .expected("a probability above 0 and at most 1 of everybody"));
            }
        }
        return new BaseStep(factors, field);
    }

    @Override
    public Applied apply(double[] weights) {
        for (double weight : weights) {
            if (weight != 1) {
                throw new WeightingException(List.of(
                        Problem.at(Place.field(field + "probabilities"), "base weights of a design that has weights")
                                .expected("a design without a column of weights and without replicate weights")
                                .hint("leave out the weights of the design, or this step")));
            }
        }
        double[] after = factors.clone();
        return new FixedChange(
                after, (row, weight) -> weight * factors[row], () -> WeightChange.fixed(after), List::of);
    }
}
