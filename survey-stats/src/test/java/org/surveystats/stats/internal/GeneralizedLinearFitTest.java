package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.internal.FitException.Kind;
import org.surveystats.stats.internal.GeneralizedLinearFit.Family;

/** Against R's glm; generalized-linear-fit.R made the file. */
class GeneralizedLinearFitTest {

    private static final double PRECISION = 1e-9;

    /** Rows of a dense design. */
    private static final class Dense implements RegressionRows {

        private final double[] weights;
        private final double[] responses;
        private final double[][] design;

        Dense(double[] weights, double[] responses, double[][] design) {
            this.weights = weights;
            this.responses = responses;
            this.design = design;
        }

        @Override
        public int size() {
            return weights.length;
        }

        @Override
        public double weight(int row) {
            return weights[row];
        }

        @Override
        public double response(int row) {
            return responses[row];
        }

        @Override
        public int terms(int row, int[] terms, double[] values) {
            int count = 0;
            for (int j = 0; j < design[row].length; j++) {
                if (design[row][j] != 0) {
                    terms[count] = j;
                    values[count++] = design[row][j];
                }
            }
            return count;
        }
    }

    static List<GoldenCase> cases() {
        return GoldenCase.read("generalized-linear-fit.csv");
    }

    private static Dense rows(GoldenCase golden) {
        return new Dense(
                golden.values("weights"),
                golden.values("response"),
                golden.matrix("design", golden.words("terms").size()));
    }

    private static Family family(GoldenCase golden) {
        return Family.valueOf(golden.words("family").get(0));
    }

    private static void check(GoldenCase golden, GeneralizedLinearFit fit, double weightUnit) {
        double[] coefficients = golden.values("coefficients");
        int k = coefficients.length;
        double[][] covariance = golden.matrix("covariance", k);
        double[][] inverse = fit.inverseInformation();
        for (int i = 0; i < k; i++) {
            double size = Math.abs(coefficients[i]) + 1e-3 * Math.sqrt(covariance[i][i]);
            assertThat(fit.coefficients()[i]).isCloseTo(coefficients[i], within(PRECISION * size));
            for (int j = 0; j < k; j++) {
                double entry = Math.abs(covariance[i][j]) + 1e-3 * Math.sqrt(covariance[i][i] * covariance[j][j]);
                assertThat(inverse[i][j] * weightUnit).isCloseTo(covariance[i][j], within(PRECISION * entry));
            }
        }
        double deviance = golden.number("deviance");
        assertThat(fit.deviance() / weightUnit).isCloseTo(deviance, within(PRECISION * deviance + 1e-14));
        assertThat(fit.terms()).isEqualTo(golden.words("terms"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(GoldenCase golden) {
        GeneralizedLinearFit fit = GeneralizedLinearFit.of(family(golden), golden.words("terms"), rows(golden));
        check(golden, fit, 1);
        double[] fitted = golden.values("fitted");
        for (int i = 0; i < fitted.length; i++) {
            assertThat(fit.fittedMeans()[i]).isCloseTo(fitted[i], within(PRECISION * Math.abs(fitted[i])));
            assertThat(family(golden).mean(fit.linearPredictors()[i])).isEqualTo(fit.fittedMeans()[i]);
        }
        assertThat(fit.iterations()).isBetween(2, 20);
    }

    /** Rows in another order, each of them twice, and weights in another unit: the coefficients stay. */
    @ParameterizedTest
    @MethodSource("cases")
    void orderCopiesAndTheUnitOfWeightsChangeNothing(GoldenCase golden) {
        Dense rows = rows(golden);
        int n = rows.size();
        int[] order =
                IntStream.range(0, 2 * n).map(i -> i < n ? n - 1 - i : i - n).toArray();
        Dense turned = new Dense(
                Arrays.stream(order).mapToDouble(i -> rows.weight(i) * 500).toArray(),
                Arrays.stream(order).mapToDouble(rows::response).toArray(),
                Arrays.stream(order).mapToObj(i -> rows.design[i]).toArray(double[][]::new));
        check(golden, GeneralizedLinearFit.of(family(golden), golden.words("terms"), turned), 1000);
    }

    /** Respondents with equal terms may be one row of their weight and mean. */
    @ParameterizedTest
    @MethodSource("families")
    void groupsGiveTheCoefficientsOfTheirMembers(Family family) {
        SplittableRandom random = new SplittableRandom(7);
        int n = 400;
        double[] weights = random.doubles(n, 0.2, 3).toArray();
        double[][] design = new double[n][];
        Arrays.setAll(design, i -> new double[] {1, random.nextInt(2), random.nextInt(2), 1999 + random.nextInt(3)});
        double[] responses = random.ints(n, 0, 2).asDoubleStream().toArray();
        Map<List<Double>, double[]> groups = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            double[] sums =
                    groups.computeIfAbsent(Arrays.stream(design[i]).boxed().toList(), key -> new double[2]);
            sums[0] += weights[i];
            sums[1] += weights[i] * responses[i];
        }
        Dense grouped = new Dense(
                groups.values().stream().mapToDouble(s -> s[0]).toArray(),
                groups.values().stream().mapToDouble(s -> s[1] / s[0]).toArray(),
                groups.keySet().stream()
                        .map(key -> key.stream().mapToDouble(d -> d).toArray())
                        .toArray(double[][]::new));
        assertThat(grouped.size()).isEqualTo(12);
        List<String> terms = List.of("one", "a", "b", "year");
        GeneralizedLinearFit all = GeneralizedLinearFit.of(family, terms, new Dense(weights, responses, design));
        GeneralizedLinearFit collapsed = GeneralizedLinearFit.of(family, terms, grouped);
        for (int i = 0; i < terms.size(); i++) {
            double variance = all.inverseInformation()[i][i];
            assertThat(collapsed.coefficients()[i])
                    .isCloseTo(all.coefficients()[i], within(1e-10 * Math.sqrt(variance)));
            assertThat(collapsed.inverseInformation()[i][i]).isCloseTo(variance, within(1e-10 * variance));
        }
    }

    static Family[] families() {
        return Family.values();
    }

    private static void fails(Family family, Kind kind, String term, String message, List<String> terms, Dense rows) {
        FitException error =
                catchThrowableOfType(FitException.class, () -> GeneralizedLinearFit.of(family, terms, rows));
        assertThat(error).as("%s", rows).isNotNull().hasMessage(message);
        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.term()).isEqualTo(term.isEmpty() ? Optional.empty() : Optional.of(term));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Dense dense(double[] responses, double[][] design) {
        return new Dense(ones(responses.length), responses, design);
    }

    /** A row of an intercept, dummies of the levels 1 to 3 of i, and more. */
    private static double[] levels(int i, double... more) {
        double[] row = new double[4 + more.length];
        row[0] = 1;
        row[1 + i % 3] = 1;
        System.arraycopy(more, 0, row, 4, more.length);
        return row;
    }

    private static void dependent(String term, List<String> terms, double[]... design) {
        double[] responses = new double[design.length];
        Arrays.setAll(responses, i -> (i * i) % 7 % 2);
        String message = "the term '" + term + "' is 0 in every row, or follows from the terms before it: leave it out";
        for (Family family : Family.values()) {
            fails(family, Kind.RANK_DEFICIENT, term, message, terms, dense(responses, design));
        }
    }

    @Test
    void namesTheTermThatFollowsFromOthers() {
        double[][] design = new double[30][];
        Arrays.setAll(design, i -> levels(i));
        dependent("stypeM", List.of("(Intercept)", "stypeE", "stypeH", "stypeM"), design);

        Arrays.setAll(design, i -> new double[] {1, 1999 + i % 3, i % 3 == 1 ? 1 : 0, i % 3 == 2 ? 1 : 0});
        dependent("year2001", List.of("(Intercept)", "year", "year2000", "year2001"), design);

        Arrays.setAll(design, i -> new double[] {1, 1e6 * i, i * i, 5e6 * i - 2e3 * i * i + 1e9, Math.cos(i)});
        dependent("sum", List.of("(Intercept)", "income", "square", "sum", "other"), design);

        Arrays.setAll(design, i -> new double[] {1, 0, i});
        dependent("never", List.of("(Intercept)", "never", "x"), design);

        dependent("b", List.of("(Intercept)", "a", "b"), new double[] {1, 2, 4}, new double[] {1, 3, 5});

        Arrays.setAll(design, i -> new double[] {1, i, i + 1e-9 * Math.sin(i)});
        dependent("nearly x", List.of("(Intercept)", "x", "nearly x"), design);
    }

    /** The dependence is among rows that count. */
    @Test
    void rowsOfWeightZeroDoNotMakeTermsIndependent() {
        double[][] design = new double[30][];
        Arrays.setAll(design, i -> new double[] {1, i, i == 4 ? 1 : 0});
        double[] weights = ones(30);
        weights[4] = 0;
        fails(
                Family.GAUSSIAN,
                Kind.RANK_DEFICIENT,
                "four",
                "the term 'four' is 0 in every row, or follows from the terms before it: leave it out",
                List.of("(Intercept)", "x", "four"),
                new Dense(weights, ones(30), design));
    }

    private static void separated(String term, List<String> terms, Dense rows) {
        fails(
                Family.BINOMIAL,
                Kind.SEPARATION,
                term,
                "the term '" + term
                        + "' separates responses of 0 and 1: its coefficient is infinite; leave it out or merge"
                        + " it with another",
                terms,
                rows);
    }

    @Test
    void namesTheTermThatSeparates() {
        List<String> linear = List.of("(Intercept)", "income");
        double[][] design = new double[40][];
        Arrays.setAll(design, i -> new double[] {1, 1e6 + 5e4 * i});
        double[] responses = new double[40];
        Arrays.setAll(responses, i -> i < 17 ? 0 : 1);
        separated("income", linear, dense(responses, design));
        Arrays.setAll(responses, i -> i < 17 ? 0 : i == 17 ? 0.5 : 1);
        separated("income", linear, dense(responses, design));

        // all who work part-time said no; the others differ, and depend on age
        List<String> terms = List.of("(Intercept)", "workFull", "workPart", "age");
        Arrays.setAll(design, i -> new double[] {1, i % 3 == 0 ? 1 : 0, i % 3 == 1 ? 1 : 0, 20 + i % 17});
        Arrays.setAll(responses, i -> i % 3 == 1 ? 0 : i % 5 / 3);
        separated("workPart", terms, dense(responses, design));
        double[] weights = new double[40];
        Arrays.setAll(weights, i -> i % 3 == 1 ? 1e5 : 0.01 * (i + 1));
        separated("workPart", terms, new Dense(weights, responses, design));
        Arrays.setAll(weights, i -> i % 3 == 1 ? 1e-5 : 100 * (i + 1));
        separated("workPart", terms, new Dense(weights, responses, design));

        // all without work said no: the reference level
        Arrays.setAll(responses, i -> i % 3 == 2 ? 0 : i % 5 / 3);
        separated("workFull", terms, dense(responses, design));

        // means of groups, the ones rounded
        Arrays.setAll(design, i -> new double[] {1, i % 4 == 3 ? 1 : 0, i % 5});
        Arrays.setAll(responses, i -> i % 4 == 3 ? 1 - 1e-16 * (i % 3) : 0.3 + 0.01 * (i % 7));
        separated("fourth", List.of("(Intercept)", "fourth", "x"), dense(responses, design));
    }

    /** A finite estimate is none of a separation, however far out: here with an odd row among thousands on either side. */
    @Test
    void almostSeparatedIsFitted() {
        int n = 4000;
        double[][] design = new double[n][];
        double[] responses = new double[n];
        Arrays.setAll(design, i -> new double[] {1, i < n / 2 ? 0 : 1, i == 5 ? 1e7 : i % 3});
        Arrays.setAll(responses, i -> i == 1 || i == n / 2 ? 1 : i < n / 2 ? 0 : i % 2);
        GeneralizedLinearFit fit =
                GeneralizedLinearFit.of(Family.BINOMIAL, List.of("one", "half", "x"), dense(responses, design));
        assertThat(fit.coefficients()[1]).isBetween(7.0, 8.0);
        double[] fitted = fit.fittedMeans();
        assertThat(IntStream.range(0, n)
                        .mapToDouble(i -> responses[i] - fitted[i])
                        .sum())
                .isCloseTo(0, within(1e-10));
        Arrays.setAll(design, i -> new double[] {1, i % 2});
        Arrays.setAll(responses, i -> i % 2 == 0 ? 0.5 : 1e-10);
        fit = GeneralizedLinearFit.of(Family.BINOMIAL, List.of("one", "odd"), dense(responses, design));
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(1e-10 / (1 - 1e-10)), within(1e-9));
    }

    @Test
    void namesTheTermOfAGroupThatCountsNothing() {
        double[][] design = new double[40][];
        Arrays.setAll(design, i -> new double[] {1, i % 3 == 0 ? 1 : 0, i % 3 == 1 ? 1 : 0, 1999 + i % 4});
        double[] responses = new double[40];
        Arrays.setAll(responses, i -> i % 3 == 1 ? 0 : i % 5);
        String message =
                "the response is 0 in all rows that the term 'b' sets apart: its coefficient is infinite; leave it out"
                        + " or merge it with another";
        List<String> terms = List.of("(Intercept)", "a", "b", "year");
        fails(Family.POISSON, Kind.ZERO_RESPONSE, "b", message, terms, dense(responses, design));
        Arrays.setAll(responses, i -> i % 3 == 1 ? 0 : 1e6 * (i % 5));
        fails(Family.POISSON, Kind.ZERO_RESPONSE, "b", message, terms, dense(responses, design));
    }

    @Test
    void saysThatAConstantOutcomeCannotBeExplained() {
        double[][] design = {{1, 2}, {1, 4}, {1, 3}};
        List<String> terms = List.of("(Intercept)", "x");
        String zero = "the response is 0 in every row: nothing can explain it";
        fails(Family.BINOMIAL, Kind.CONSTANT_OUTCOME, "", zero, terms, dense(new double[3], design));
        fails(Family.POISSON, Kind.CONSTANT_OUTCOME, "", zero, terms, dense(new double[3], design));
        String one = "the response is 1 in every row: nothing can explain it";
        fails(Family.BINOMIAL, Kind.CONSTANT_OUTCOME, "", one, terms, dense(ones(3), design));
        Dense last = new Dense(new double[] {1, 1, 0}, new double[] {1, 1, 0}, design);
        fails(Family.BINOMIAL, Kind.CONSTANT_OUTCOME, "", one, terms, last);
    }

    /** A mean of 1e-70 is 150 steps away. */
    @Test
    void namesTheTermThatDidNotSettle() {
        double[][] design = {{1, 0}, {1, 1}, {1, 0}};
        fails(
                Family.POISSON,
                Kind.NO_CONVERGENCE,
                "second",
                "the estimates did not settle in 100 steps: the term 'second' moved most",
                List.of("(Intercept)", "second"),
                dense(new double[] {5, 1e-70, 4}, design));
    }

    @Test
    void saysThatThereIsNothingToFit() {
        fails(
                Family.GAUSSIAN,
                Kind.NOTHING_TO_FIT,
                "",
                "the model has no terms",
                List.of(),
                dense(ones(2), new double[2][0]));
        Dense weightless = new Dense(new double[2], ones(2), new double[][] {{1}, {1}});
        fails(Family.GAUSSIAN, Kind.NOTHING_TO_FIT, "", "no row has a positive weight", List.of("one"), weightless);
        Dense none = dense(new double[0], new double[0][]);
        fails(Family.POISSON, Kind.NOTHING_TO_FIT, "", "no row has a positive weight", List.of("one"), none);
    }

    private static void refused(String message, Family family, double weight, double response, double value) {
        assertThatThrownBy(() -> GeneralizedLinearFit.of(
                        family,
                        List.of("one"),
                        new Dense(new double[] {1, weight}, new double[] {1, response}, new double[][] {{1}, {value}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1: " + message);
    }

    @Test
    void refusesImpossibleNumbers() {
        refused("a weight is a finite number, 0 or more: found -1.0", Family.GAUSSIAN, -1, 1, 1);
        refused("a weight is a finite number, 0 or more: found NaN", Family.GAUSSIAN, Double.NaN, 1, 1);
        refused("a response is a finite number: found Infinity", Family.GAUSSIAN, 1, Double.POSITIVE_INFINITY, 1);
        refused("a response is from 0 to 1: found 1.5", Family.BINOMIAL, 1, 1.5, 1);
        refused("a response is 0 or more: found -2.0", Family.POISSON, 1, -2, 1);
        refused("a response is 0 or more: found NaN", Family.POISSON, 1, Double.NaN, 1);
        refused(
                "the value of the term 'one' is a finite number: found NaN",
                Family.GAUSSIAN,
                0,
                Double.NaN,
                Double.NaN);
    }

    /**
     * On small random data a fit fails exactly if a linear programme finds the way to infinity (K. Konis, Linear programming
     * algorithms for detecting separated data in binary logistic regression models, Oxford 2007); otherwise it is the root of
     * its equation.
     */
    @Test
    void failsExactlyWhereThereIsNoEstimate() {
        List<String> terms = List.of("one", "a", "year", "income");
        int separated = 0;
        for (int seed = 0; seed < 600; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 8 + random.nextInt(25);
            double[][] design = new double[n][];
            Arrays.setAll(design, i ->
                    new double[] {1, random.nextInt(2), random.nextInt(4) == 3 ? 1 : 0, random.nextInt(9)});
            boolean counts = seed % 2 == 0;
            double[] responses = new double[n];
            Arrays.setAll(responses, i -> counts ? Math.max(0, random.nextInt(4) - 1) : random.nextInt(2));
            Dense rows = new Dense(random.doubles(n, 0.1, 50).toArray(), responses, design);
            Family family = counts ? Family.POISSON : Family.BINOMIAL;
            boolean hasWay = hasWayToInfinity(rows, family);
            try {
                GeneralizedLinearFit fit = GeneralizedLinearFit.of(family, terms, badlyScaled(rows));
                assertThat(hasWay).as("seed %d", seed).isFalse();
                for (int j = 0; j < terms.size(); j++) {
                    double score = 0;
                    for (int i = 0; i < n; i++) {
                        score += rows.weight(i) * design[i][j] * (responses[i] - fit.fittedMeans()[i]);
                    }
                    assertThat(score).as("seed %d", seed).isCloseTo(0, within(1e-7));
                }
            } catch (FitException e) {
                assertThat(e.kind()).as("seed %d: %s", seed, e.getMessage()).isNotEqualTo(Kind.NO_CONVERGENCE);
                if (e.kind() != Kind.RANK_DEFICIENT) {
                    separated++;
                    assertThat(hasWay).as("seed %d: %s", seed, e.getMessage()).isTrue();
                }
            }
        }
        assertThat(separated).isBetween(50, 400);
    }

    /** The same rows with other units. */
    private static Dense badlyScaled(Dense rows) {
        return new Dense(
                rows.weights,
                rows.responses,
                Arrays.stream(rows.design)
                        .map(row -> new double[] {1, row[1], 1999 + row[2], 5e5 + 1e6 * row[3]})
                        .toArray(double[][]::new));
    }

    private static boolean hasWayToInfinity(Dense rows, Family family) {
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] goal = new double[4];
        for (int i = 0; i < rows.size(); i++) {
            int side = rows.response(i) == 0 ? -1 : family == Family.BINOMIAL ? 1 : 0;
            double[] row = rows.design[i].clone();
            if (side == 0) {
                constraints.add(new LinearConstraint(row, Relationship.EQ, 0));
            } else {
                Arrays.setAll(row, j -> side * row[j]);
                constraints.add(new LinearConstraint(row, Relationship.GEQ, 0));
                Arrays.setAll(goal, j -> goal[j] + row[j]);
            }
        }
        for (int j = 0; j < 4; j++) {
            double[] unit = new double[4];
            unit[j] = 1;
            constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
            constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
        }
        return new SimplexSolver()
                        .optimize(
                                new MaxIter(10_000),
                                new LinearObjectiveFunction(goal, 0),
                                new LinearConstraintSet(constraints),
                                GoalType.MAXIMIZE)
                        .getValue()
                > 1e-6;
    }
}
