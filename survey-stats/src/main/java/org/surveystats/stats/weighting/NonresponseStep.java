package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.design.WeightChange;

/** Respondents take over the weight of their class. */
final class NonresponseStep implements BoundStep {

    private final ResponseIndicator response;
    private final Patterns classes;
    private final IntFunction<String> names;
    private final List<BoundMargin> margins;
    private final String field;

    /**
     * Of classes.
     *
     * @param margins the class questions, each as a margin of all its codes, in which missing answers are found
     */
    NonresponseStep(ResponseIndicator response, List<BoundMargin> margins, int rows, String field) {
        this.response = response;
        this.margins = List.copyOf(margins);
        this.field = field;
        this.classes = Patterns.of(
                margins.stream().map(margin -> margin.cellOfRow).toList(),
                margins.stream().mapToInt(BoundMargin::size).toArray(),
                rows);
        this.names = this::name;
    }

    private String name(int pattern) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < margins.size(); i++) {
            int cell = classes.cells[i][pattern];
            parts.add(
                    cell < 0
                            ? margins.get(i).margin.name() + " missing"
                            : margins.get(i).cellName(cell));
        }
        return parts.isEmpty() ? "everyone" : String.join(", ", parts);
    }

    @Override
    public Applied apply(double[] weights) {
        List<Problem> problems = response.problems(weights);
        for (BoundMargin margin : margins) {
            problems.addAll(margin.missing(weights));
        }
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        return apply(weights, response, classes.ofRow, classes.count(), names, field);
    }

    /**
     * Adjusts classes.
     *
     * @param names the name of each class
     * @param field the field that names the classes
     */
    static Applied apply(
            double[] weights,
            ResponseIndicator response,
            int[] classOfRow,
            int count,
            IntFunction<String> names,
            String field) {
        double[] all = new double[count];
        double[] responding = new double[count];
        long[] respondents = new long[count];
        for (int row = 0; row < weights.length; row++) {
            int of = classOfRow[row];
            if (of >= 0) {
                all[of] += weights[row];
                if (response.responded(row)) {
                    responding[of] += weights[row];
                    respondents[of] += weights[row] > 0 ? 1 : 0;
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        double[] factors = new double[count];
        for (int of = 0; of < count; of++) {
            if (all[of] != 0 && !(responding[of] > 0)) {
                problems.add(Problem.at(Place.field(field), "a class of nonresponse without respondents")
                        .found(names.apply(of) + ": a weight of " + Text.rounded(all[of]) + ", and nobody responded")
                        .expected("at least one respondent in each class")
                        .hint("put the class together with another"));
            }
            factors[of] = all[of] == 0 ? 0 : all[of] / responding[of];
        }
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        FixedChange.RowWeight rule = (row, weight) ->
                classOfRow[row] >= 0 && response.responded(row) ? weight * factors[classOfRow[row]] : 0;
        double[] after = new double[weights.length];
        for (int row = 0; row < after.length; row++) {
            after[row] = weights[row] == 0 ? 0 : rule.of(row, weights[row]);
        }
        return new FixedChange(
                after,
                rule,
                () -> change(weights, after, response, classOfRow, responding),
                () -> reports(all, responding, respondents, names));
    }

    private static WeightChange change(
            double[] before, double[] after, ResponseIndicator response, int[] classOfRow, double[] responding) {
        double[] residual = new double[before.length];
        double[] cross = new double[before.length];
        for (int row = 0; row < before.length; row++) {
            residual[row] = after[row] - before[row];
            cross[row] = response.responded(row) ? before[row] : 0;
        }
        double[][] information = new double[responding.length][responding.length];
        for (int of = 0; of < responding.length; of++) {
            information[of][of] = responding[of];
        }
        return WeightChange.of(
                after,
                Auxiliaries.builder().cells(classOfRow, responding.length).build(),
                residual,
                cross,
                information);
    }

    private static List<TargetReport> reports(
            double[] all, double[] responding, long[] respondents, IntFunction<String> names) {
        List<TargetReport> reports = new ArrayList<>();
        for (int of = 0; of < all.length; of++) {
            if (all[of] != 0) {
                reports.add(new TargetReport(
                        names.apply(of), OptionalLong.of(respondents[of]), responding[of], all[of], all[of]));
            }
        }
        return reports;
    }
}
