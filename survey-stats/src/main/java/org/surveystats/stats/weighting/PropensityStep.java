package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.design.WeightChange;
import org.surveystats.stats.internal.FitException;
import org.surveystats.stats.internal.GeneralizedLinearFit;
import org.surveystats.stats.internal.GeneralizedLinearFit.Family;
import org.surveystats.stats.internal.RegressionRows;

/** Adjustment for nonresponse by a logistic regression of responding. */
final class PropensityStep implements BoundStep {

    private final ResponseIndicator response;
    private final List<Predictor> predictors;
    private final OptionalInt classes;
    private final int rows;
    private final String field;

    /** A predictor with options, the code of each respondent; or with numbers. */
    static final class Predictor {
        private final String name;
        private final int[] codeOfRow;
        private final List<String> codes;
        private final double[] numbers;

        private Predictor(String name, int[] codeOfRow, List<String> codes, double[] numbers) {
            this.name = name;
            this.codeOfRow = codeOfRow;
            this.codes = List.copyOf(codes);
            this.numbers = numbers;
        }

        static Predictor ofCodes(String name, int[] codeOfRow, List<String> codes) {
            return new Predictor(name, codeOfRow, codes, new double[0]);
        }

        static Predictor ofNumbers(String name, double[] numbers) {
            return new Predictor(name, new int[0], List.of(), numbers);
        }

        String name() {
            return name;
        }

        int[] codeOfRow() {
            return codeOfRow;
        }

        List<String> codes() {
            return codes;
        }

        double[] numbers() {
            return numbers;
        }

        boolean isNumber() {
            return codes.isEmpty();
        }
    }

    PropensityStep(
            ResponseIndicator response, List<Predictor> predictors, OptionalInt classes, int rows, String field) {
        this.response = response;
        this.predictors = List.copyOf(predictors);
        this.classes = classes;
        this.rows = rows;
        this.field = field;
    }

    @Override
    public Applied apply(double[] weights) {
        List<Problem> problems = response.problems(weights);
        for (int i = 0; i < predictors.size(); i++) {
            missing(i, weights, problems);
        }
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        Model model = new Model(weights);
        double[] propensities = model.propensities();
        return classes.isPresent() ? classes(weights, propensities) : direct(weights, propensities, model);
    }

    private void missing(int predictor, double[] weights, List<Problem> problems) {
        Predictor of = predictors.get(predictor);
        int missing = 0;
        int first = 0;
        for (int row = 0; row < rows; row++) {
            boolean absent = of.isNumber() ? Double.isNaN(of.numbers()[row]) : of.codeOfRow()[row] < 0;
            if (absent && weights[row] > 0) {
                first = missing++ == 0 ? row : first;
            }
        }
        if (missing > 0) {
            problems.add(Problem.at(
                            Place.field(field + "predictors[" + predictor + "]"),
                            "missing answers in a predictor of response")
                    .found(Text.count(missing, "person", "people") + ", the first in row " + (first + 1))
                    .expected("an answer to \"" + of.name() + "\" of everybody who was sampled"));
        }
    }

    /** The regression, its terms numbered from the intercept. */
    private final class Model implements RegressionRows {
        private final List<String> terms = new ArrayList<>(List.of("(Intercept)"));
        private final List<int[]> termOfCode = new ArrayList<>();
        private final int[] members;
        private final double[] weights;
        private final double[] coefficients;

        Model(double[] weights) {
            this.weights = weights;
            this.members =
                    IntStream.range(0, rows).filter(row -> weights[row] > 0).toArray();
            for (Predictor predictor : predictors) {
                define(predictor);
            }
            try {
                coefficients =
                        GeneralizedLinearFit.of(Family.BINOMIAL, terms, this).coefficients();
            } catch (FitException e) {
                throw new WeightingException(List.of(Problem.at(
                                Place.field(field + "predictors"),
                                "no response propensities: "
                                        + Objects.requireNonNullElse(
                                                e.getMessage(), e.kind().toString()))
                        .found(e.term().orElse("no single term"))
                        .expected("predictors under each of whose values some responded and some did not")));
            }
        }

        private void define(Predictor predictor) {
            if (predictor.isNumber()) {
                termOfCode.add(new int[] {terms.size()});
                terms.add(predictor.name());
                return;
            }
            int[] terms1 = new int[predictor.codes().size()];
            Arrays.fill(terms1, -1);
            boolean[] occurs = new boolean[terms1.length];
            for (int row : members) {
                occurs[predictor.codeOfRow()[row]] = true;
            }
            boolean reference = true;
            for (int code = 0; code < terms1.length; code++) {
                if (occurs[code] && !reference) {
                    terms1[code] = terms.size();
                    terms.add(predictor.name() + predictor.codes().get(code));
                }
                reference &= !occurs[code];
            }
            termOfCode.add(terms1);
        }

        @Override
        public int size() {
            return members.length;
        }

        @Override
        public double weight(int row) {
            return weights[members[row]];
        }

        @Override
        public double response(int row) {
            return response.responded(members[row]) ? 1 : 0;
        }

        @Override
        public int terms(int row, int[] into, double[] values) {
            return read(members[row], into, values);
        }

        int read(int row, int[] into, double[] values) {
            into[0] = 0;
            values[0] = 1;
            int count = 1;
            for (int i = 0; i < predictors.size(); i++) {
                Predictor predictor = predictors.get(i);
                int[] terms1 = termOfCode.get(i);
                int term = predictor.isNumber()
                        ? terms1[0]
                        : predictor.codeOfRow()[row] < 0 ? -1 : terms1[predictor.codeOfRow()[row]];
                if (term >= 0) {
                    into[count] = term;
                    values[count++] = predictor.isNumber() ? predictor.numbers()[row] : 1;
                }
            }
            return count;
        }

        /** The propensity of everybody with a weight, 0 for the others. */
        double[] propensities() {
            double[] all = new double[rows];
            int[] places = new int[predictors.size() + 1];
            double[] values = new double[places.length];
            for (int row : members) {
                int count = read(row, places, values);
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += coefficients[places[i]] * values[i];
                }
                all[row] = Family.BINOMIAL.mean(sum);
            }
            return all;
        }

        /** The terms as auxiliaries: the intercept, options as cells of the predictor, numbers. */
        Auxiliaries auxiliaries() {
            Auxiliaries.Builder builder = Auxiliaries.builder().cells(new int[rows], 1);
            for (Predictor predictor : predictors) {
                if (predictor.isNumber()) {
                    double mean = Arrays.stream(members)
                            .mapToDouble(row -> predictor.numbers()[row])
                            .average()
                            .orElse(0);
                    builder.numbers(Arrays.stream(predictor.numbers())
                            .map(number -> Double.isNaN(number) ? 0 : number - mean)
                            .toArray());
                } else {
                    builder.cells(predictor.codeOfRow(), predictor.codes().size());
                }
            }
            return builder.build();
        }
    }

    private Applied direct(double[] weights, double[] propensities, Model model) {
        FixedChange.RowWeight rule =
                (row, weight) -> weight != 0 && response.responded(row) ? weight / propensities[row] : 0;
        double[] after = new double[rows];
        Arrays.setAll(after, row -> rule.of(row, weights[row]));
        return new FixedChange(
                after,
                rule,
                () -> directChange(weights, after, propensities, model),
                () -> quantileReports(weights, propensities, after));
    }

    private WeightChange directChange(double[] before, double[] after, double[] propensities, Model model) {
        double[] residual = new double[rows];
        double[] cross = new double[rows];
        double[] information = new double[rows];
        for (int row = 0; row < rows; row++) {
            double p = propensities[row];
            boolean responded = before[row] != 0 && response.responded(row);
            residual[row] = before[row] * ((responded ? 1 : 0) - p);
            cross[row] = responded ? before[row] * (1 - p) / p : 0;
            information[row] = before[row] * p * (1 - p);
        }
        Auxiliaries x = model.auxiliaries();
        return WeightChange.of(after, x, residual, cross, x.crossProducts(information));
    }

    private Applied classes(double[] weights, double[] propensities) {
        double[] limits = limits(weights, propensities, classes.orElse(1));
        int[] classOfRow = classOf(weights, propensities, limits);
        return NonresponseStep.apply(
                weights, response, classOfRow, limits.length + 1, i -> className(i, limits), field + "classes");
    }

    /** The quantiles of the propensities of people with a weight, each once. */
    private static double[] limits(double[] weights, double[] propensities, int count) {
        double[] sorted = IntStream.range(0, weights.length)
                .filter(row -> weights[row] > 0)
                .mapToDouble(row -> propensities[row])
                .toArray();
        Arrays.sort(sorted);
        return IntStream.range(1, count)
                .mapToDouble(i -> sorted[(int) Math.ceil((double) sorted.length * i / count) - 1])
                .filter(limit -> limit < sorted[sorted.length - 1])
                .distinct()
                .toArray();
    }

    /** The number of limits below the propensity. */
    private static int[] classOf(double[] weights, double[] propensities, double... limits) {
        int[] classOfRow = new int[weights.length];
        Arrays.setAll(
                classOfRow,
                row -> weights[row] > 0
                        ? (int) Arrays.stream(limits)
                                .filter(limit -> limit < propensities[row])
                                .count()
                        : -1);
        return classOfRow;
    }

    private static String className(int number, double... limits) {
        String from = number == 0 ? "" : "above " + Text.rounded(limits[number - 1]);
        String to = number == limits.length ? "" : "up to " + Text.rounded(limits[number]);
        return ("propensity " + from + (from.isEmpty() || to.isEmpty() ? "" : " ") + to).strip();
    }

    /** The weight that respondents take over by fifths of the propensity, which a good model makes equal to that of all. */
    private List<TargetReport> quantileReports(double[] weights, double[] propensities, double[] after) {
        double[] limits = limits(weights, propensities, 5);
        int[] classOfRow = classOf(weights, propensities, limits);
        double[][] sums = new double[3][limits.length + 1];
        long[] counts = new long[limits.length + 1];
        for (int row = 0; row < rows; row++) {
            int of = classOfRow[row];
            if (of >= 0) {
                sums[0][of] += response.responded(row) ? weights[row] : 0;
                sums[1][of] += weights[row];
                sums[2][of] += after[row];
                counts[of] += response.responded(row) ? 1 : 0;
            }
        }
        List<TargetReport> reports = new ArrayList<>();
        for (int of = 0; of < counts.length; of++) {
            reports.add(new TargetReport(
                    className(of, limits), OptionalLong.of(counts[of]), sums[0][of], sums[1][of], sums[2][of]));
        }
        return reports;
    }
}
