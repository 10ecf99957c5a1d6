package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The steps of a {@link GeneralizedLinearFit}. */
final class ScoringIteration {

    private static final int MAX_ITERATIONS = 100;
    private static final int MAX_HALVINGS = 40;

    /** The part of its size by which a linear predictor may still move before the last step, which squares it. */
    private static final double SETTLED = 1e-8;

    /** The part of itself by which the deviance may change where R stops. */
    private static final double STANDS = 1e-12;

    /** How close to its response of 0 or 1 a row is fitted when it counts as separated. */
    private static final double SEPARATED = 1e-5;

    /** The move of a linear predictor below which it stands still while others run off, by about 1 a step. */
    private static final double STILL = 1e-9;

    /** The same after {@value #MANY_ITERATIONS} steps, when whoever still runs off can no longer be held back. */
    private static final double STILL_LATE = 1e-5;

    private static final int MANY_ITERATIONS = 50;

    /** A linear predictor that rounding does not bring to the other side. */
    private static final double RIGHT_SIDE = 1e-4;

    /** A mean of zeros and ones, up to rounding. */
    private static final double ROUNDED = 1e-12;

    private final GeneralizedLinearFit.Family family;
    private final List<String> terms;
    private final RegressionRows rows;
    private final double[] weights;
    private final double[] responses;
    private final double meanResponse;

    // room for a row
    private final int[] index;
    private final double[] values;

    private double[] coefficients;
    private double[] predictors;
    private double deviance;
    private double[] step;
    private double[] moves;

    /** The working weights of the step after which the deviance stood still, which are those of R's covariance. */
    private double @Nullable [] stillWeights;

    ScoringIteration(GeneralizedLinearFit.Family family, List<String> terms, RegressionRows rows) {
        this.family = family;
        this.terms = terms;
        this.rows = rows;
        weights = new double[rows.size()];
        responses = new double[rows.size()];
        index = new int[terms.size()];
        values = new double[terms.size()];
        coefficients = new double[terms.size()];
        predictors = new double[rows.size()];
        step = new double[terms.size()];
        moves = new double[rows.size()];
        meanResponse = read();
        deviance = deviance(predictors);
    }

    GeneralizedLinearFit run() {
        checkOutcome();
        int[] dependent = RowFactor.exact(rows, weights, terms.size(), Matrices.COLUMN_TOLERANCE)
                .dependent();
        if (dependent.length > 0) {
            String term = terms.get(dependent[0]);
            throw new FitException(
                    FitException.Kind.RANK_DEFICIENT,
                    term,
                    "the term '" + term + "' is 0 in every row, or follows from the terms before it: leave it out");
        }
        start();
        boolean ranOff = false;
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            double[] working = workingWeights();
            double before = deviance;
            findStep(RowFactor.quick(rows, working, terms.size()));
            boolean runsOff = runsOff(iteration > MANY_ITERATIONS ? STILL_LATE : STILL);
            if (runsOff && ranOff) {
                throw separation(step);
            }
            ranOff = runsOff;
            boolean whole = takeStep();
            if (stillWeights == null && Math.abs(deviance - before) < STANDS * (rows.within(family) + deviance)) {
                stillWeights = working;
            }
            if (isSeparated()) {
                throw separation(coefficients);
            }
            if (whole && isSettled()) {
                return finish(iteration + 1);
            }
        }
        throw noConvergence("the estimates did not settle in " + MAX_ITERATIONS + " steps");
    }

    /** Copies weights and responses, and checks all values; returns the mean of the responses. */
    private double read() {
        if (terms.isEmpty()) {
            throw new FitException(FitException.Kind.NOTHING_TO_FIT, null, "the model has no terms");
        }
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < weights.length; row++) {
            weights[row] = rows.weight(row);
            if (!(weights[row] >= 0 && weights[row] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "row " + row + ": a weight is a finite number, 0 or more: found " + weights[row]);
            }
            if (weights[row] > 0) {
                responses[row] = rows.response(row);
                family.check(responses[row], row);
            }
            int count = rows.terms(row, index, values);
            for (int i = 0; i < count; i++) {
                if (!Double.isFinite(values[i])) {
                    throw new IllegalArgumentException("row " + row + ": the value of the term '" + terms.get(index[i])
                            + "' is a finite number: found " + values[i]);
                }
            }
            sum += weights[row] * responses[row];
            weight += weights[row];
        }
        if (!(weight > 0)) {
            throw new FitException(FitException.Kind.NOTHING_TO_FIT, null, "no row has a positive weight");
        }
        return sum / weight;
    }

    private void checkOutcome() {
        boolean zeros = isEverywhere(-1);
        boolean ones = isEverywhere(1);
        if (zeros || ones) {
            throw new FitException(
                    FitException.Kind.CONSTANT_OUTCOME,
                    null,
                    "the response is " + (zeros ? 0 : 1) + " in every row: nothing can explain it");
        }
    }

    private boolean isEverywhere(int edge) {
        return IntStream.range(0, weights.length).allMatch(row -> weights[row] == 0 || edge(row) == edge);
    }

    /** The weighted least squares of predictors near the responses, unless 0 is the better start. */
    private void start() {
        double[] startWeights = new double[weights.length];
        Arrays.setAll(startWeights, row -> weights[row] > 0 ? rows.startWeight(row, family) : 0);
        RowFactor factor = RowFactor.quick(rows, startWeights, terms.size());
        double[] first = factor.solve(sum(row -> rows.startSum(row, family)));
        double[] firstPredictors = predictors(first);
        double firstDeviance = deviance(firstPredictors);
        if (firstDeviance <= deviance) {
            coefficients = first;
            predictors = firstPredictors;
            deviance = firstDeviance;
        }
    }

    private double[] workingWeights() {
        double[] working = new double[weights.length];
        Arrays.setAll(working, row -> weights[row] * family.variance(predictors[row]));
        return working;
    }

    private void findStep(RowFactor factor) {
        step = factor.solve(sum(row -> weights[row] * family.residual(responses[row], predictors[row])));
        moves = predictors(step);
    }

    /** Takes the step, or the first of its halves that does not raise the deviance; whether it was the whole step. */
    private boolean takeStep() {
        double allowed = deviance + 1e-10 * deviance + 1e-13 * scale();
        double factor = 1;
        for (int halving = 0; halving <= MAX_HALVINGS; halving++) {
            double[] next = new double[terms.size()];
            for (int i = 0; i < next.length; i++) {
                next[i] = coefficients[i] + factor * step[i];
            }
            double[] nextPredictors = predictors(next);
            double nextDeviance = deviance(nextPredictors);
            if (nextDeviance <= allowed) {
                coefficients = next;
                predictors = nextPredictors;
                deviance = nextDeviance;
                return halving == 0;
            }
            factor /= 2;
        }
        throw noConvergence("no part of a step lowers the deviance");
    }

    /** What a deviance would be if nothing were explained, in the same unit. */
    private double scale() {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += weights[row]
                    * (family == GeneralizedLinearFit.Family.GAUSSIAN ? responses[row] * responses[row] : 1);
        }
        return sum;
    }

    private boolean isSettled() {
        double largest = 0;
        if (family == GeneralizedLinearFit.Family.GAUSSIAN) {
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] > 0) {
                    largest = Math.max(largest, Math.max(Math.abs(predictors[row]), Math.abs(responses[row])));
                }
            }
        }
        for (int row = 0; row < weights.length; row++) {
            double size = family == GeneralizedLinearFit.Family.GAUSSIAN ? largest : 1 + Math.abs(predictors[row]);
            if (weights[row] > 0 && Math.abs(moves[row]) > SETTLED * size) {
                return false;
            }
        }
        return true;
    }

    private GeneralizedLinearFit finish(int iterations) {
        RowFactor factor = RowFactor.exact(rows, workingWeights(), terms.size(), RowFactor.WORKING_TOLERANCE);
        if (factor.dependent().length > 0) {
            String term = terms.get(factor.dependent()[0]);
            throw new FitException(
                    FitException.Kind.NO_CONVERGENCE,
                    term,
                    "the rows that tell the term '" + term
                            + "' from the terms before it are fitted too close to the edge: its coefficient is lost in rounding");
        }
        findStep(factor);
        for (int i = 0; i < step.length; i++) {
            coefficients[i] += step[i];
        }
        predictors = predictors(coefficients);
        double[][] inverse = factor.inverse();
        double[][] inverseBefore = stillWeights == null
                ? inverse
                : RowFactor.exact(rows, stillWeights, terms.size(), RowFactor.WORKING_TOLERANCE)
                        .inverse();
        double[] settledWeights = workingWeights();
        double[] ratios = new double[weights.length];
        Arrays.setAll(
                ratios,
                row -> stillWeights == null || !(settledWeights[row] > 0)
                        ? 1
                        : stillWeights[row] / settledWeights[row]);
        return new GeneralizedLinearFit(
                family,
                terms,
                coefficients,
                inverse,
                inverseBefore,
                ratios,
                predictors,
                deviance(predictors) + rows.within(family),
                iterations);
    }

    /** Whether all rows have responses of 0 or 1, and predictors on the right side. */
    private boolean isSeparated() {
        return family == GeneralizedLinearFit.Family.BINOMIAL
                && IntStream.range(0, weights.length)
                        .allMatch(row -> weights[row] == 0 || edge(row) * predictors[row] > RIGHT_SIDE);
    }

    /** Whether some rows, fitted closely, went on toward their responses at the edge while all others stood still. */
    private boolean runsOff(double still) {
        double largest = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0 && Math.abs(moves[row]) > still) {
                if (!(edge(row) * moves[row] > 0) || !isClose(row)) {
                    return false;
                }
                largest = Math.max(largest, Math.abs(moves[row]));
            }
        }
        return largest > 0.5;
    }

    /** The side on which the response of a row lies at infinity: −1, 1, or 0 for one in between. */
    private int edge(int row) {
        return switch (family) {
            case GAUSSIAN -> 0;
            case BINOMIAL -> responses[row] <= ROUNDED ? -1 : responses[row] >= 1 - ROUNDED ? 1 : 0;
            case POISSON -> responses[row] == 0 ? -1 : 0;
        };
    }

    private boolean isClose(int row) {
        double unit = family == GeneralizedLinearFit.Family.BINOMIAL ? 1 : meanResponse;
        return Math.abs(family.residual(responses[row], predictors[row])) <= SEPARATED * unit;
    }

    private FitException separation(double[] direction) {
        String term = terms.get(largest(direction, true)
                .orElseGet(() -> largest(direction, false).orElse(0)));
        return family == GeneralizedLinearFit.Family.POISSON
                ? new FitException(
                        FitException.Kind.ZERO_RESPONSE,
                        term,
                        "the response is 0 in all rows that the term '" + term
                                + "' sets apart: its coefficient is infinite; leave it out or merge it with another")
                : new FitException(
                        FitException.Kind.SEPARATION,
                        term,
                        "the term '" + term
                                + "' separates responses of 0 and 1: its coefficient is infinite; leave it out "
                                + "or merge it with another");
    }

    private FitException noConvergence(String what) {
        String term = terms.get(largest(step, false).orElse(0));
        return new FitException(FitException.Kind.NO_CONVERGENCE, term, what + ": the term '" + term + "' moved most");
    }

    /**
     * The term that moves the predictors most, if one does.
     *
     * @param direction by how much the coefficients change
     * @param centred whether what moves all rows alike does not count, as the intercept
     */
    private OptionalInt largest(double[] direction, boolean centred) {
        double[] sums = new double[terms.size()];
        double[] squares = new double[terms.size()];
        double weight = 0;
        for (int row = 0; row < weights.length; row++) {
            int count = rows.terms(row, index, values);
            for (int i = 0; i < count; i++) {
                sums[index[i]] += weights[row] * values[i];
                squares[index[i]] += weights[row] * values[i] * values[i];
            }
            weight += weights[row];
        }
        int largest = -1;
        double largestMove = 0;
        for (int i = 0; i < sums.length; i++) {
            double spread = squares[i] / weight - (centred ? sums[i] / weight * (sums[i] / weight) : 0);
            boolean varies = spread > 1e-13 * squares[i] / weight;
            double move = varies ? Math.abs(direction[i]) * Math.sqrt(spread) : 0;
            if (move > largestMove) {
                largest = i;
                largestMove = move;
            }
        }
        return largest < 0 ? OptionalInt.empty() : OptionalInt.of(largest);
    }

    /** Xᵀf. */
    private double[] sum(IntToDoubleFunction factor) {
        double[] sum = new double[terms.size()];
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                double f = factor.applyAsDouble(row);
                int count = rows.terms(row, index, values);
                for (int i = 0; i < count; i++) {
                    sum[index[i]] += f * values[i];
                }
            }
        }
        return sum;
    }

    /** Xβ. */
    private double[] predictors(double[] beta) {
        double[] result = new double[weights.length];
        for (int row = 0; row < result.length; row++) {
            int count = rows.terms(row, index, values);
            for (int i = 0; i < count; i++) {
                result[row] += beta[index[i]] * values[i];
            }
        }
        return result;
    }

    private double deviance(double[] predictor) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                sum += weights[row] * family.deviance(responses[row], predictor[row]);
            }
        }
        return sum;
    }
}
