package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.internal.RowParts;

/**
 * Solves Σ w·g(xᵀη)·x = t by Newton's method on the convex function Σ w·∫g − tᵀη, whose gradient is the misfit. Items are respondents or
 * patterns of them.
 */
final class CalibrationSolver {

    private static final double TOLERANCE = 1e-10;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_HALVINGS = 40;

    /** A step that leaves more of the misfit is compared with another. */
    private static final double LITTLE = 0.9;

    /** The part of the slopes without bounds in that other one. */
    private static final double UNCUT = 0.1;

    private final Auxiliaries auxiliaries;
    private final double[] weights;
    private final double[] targets;
    private final double[] scales;
    private final BoundTargets names;
    private final DistanceFunction distance;
    private final ItemBounds bounds;
    private final List<Iteration> history = new ArrayList<>();

    /** The bounds of the factor of an item. */
    interface ItemBounds {
        double lower(int item);

        double upper(int item);

        /** Whether they are those of the weights, and not of the factors. */
        default boolean ofWeights() {
            return false;
        }
    }

    /** What η makes of the items. */
    private static final class State {
        final double[] eta;
        final double[] totals;
        final double[][] slopes;
        double objective;

        State(double[] eta) {
            this.eta = eta;
            this.totals = new double[eta.length];
            this.slopes = new double[eta.length][eta.length];
        }

        void add(State part) {
            objective += part.objective;
            for (int i = 0; i < totals.length; i++) {
                totals[i] += part.totals[i];
                for (int j = 0; j <= i; j++) {
                    slopes[i][j] += part.slopes[i][j];
                }
            }
        }
    }

    CalibrationSolver(
            Auxiliaries auxiliaries,
            double[] weights,
            BoundTargets targets,
            double[] scales,
            DistanceFunction distance,
            ItemBounds bounds) {
        this.auxiliaries = auxiliaries;
        this.weights = weights;
        this.targets = targets.values();
        this.scales = scales;
        this.names = targets;
        this.distance = distance;
        this.bounds = bounds;
    }

    List<Iteration> history() {
        return history;
    }

    /** η. */
    double[] solve() {
        State state = state(start());
        for (int iteration = 1; ; iteration++) {
            double[] misfit = misfit(state);
            int worst = worst(misfit);
            double distanceOfWorst = measure(misfit, worst);
            history.add(new Iteration(iteration, distanceOfWorst, names.names().get(worst)));
            if (distanceOfWorst <= TOLERANCE) {
                return state.eta;
            }
            State next = iteration > MOST_ITERATIONS ? state : step(state, misfit, distanceOfWorst);
            if (next == state) {
                throw noConvergence(state, worst);
            }
            state = next;
        }
    }

    /** 0, or with the number of people where bounds of the weights may be far from the weights before. */
    private double[] start() {
        double[] eta = new double[targets.length];
        int known = bounds.ofWeights() ? names.cellsOfEverybody() : 0;
        double[] sums = new double[known];
        int[] places = new int[auxiliaries.mostOfRow()];
        double[] values = new double[places.length];
        for (int item = 0; item < weights.length && known > 0; item++) {
            // a negative replicate weight may be of nobody's cell
            if (weights[item] != 0 && auxiliaries.read(item, places, values) > 0 && places[0] < known) {
                sums[places[0]] += weights[item];
            }
        }
        for (int cell = 0; cell < known; cell++) {
            eta[cell] = sums[cell] > 0 && targets[cell] > 0 ? distance.predictor(targets[cell] / sums[cell]) : 0;
        }
        return eta;
    }

    private double[] misfit(State state) {
        double[] misfit = new double[targets.length];
        Arrays.setAll(misfit, i -> targets[i] - state.totals[i]);
        return misfit;
    }

    private double measure(double[] misfit, int target) {
        double measure = Math.abs(misfit[target]) / scales[target];
        return Double.isNaN(measure) ? Double.POSITIVE_INFINITY : measure;
    }

    private int worst(double[] misfit) {
        int worst = 0;
        for (int i = 1; i < misfit.length; i++) {
            worst = measure(misfit, i) > measure(misfit, worst) ? i : worst;
        }
        return worst;
    }

    /**
     * The state after a step; the same state if none leads on. Where weights at their bounds leave Newton's method no direction, as all
     * weights do that begin beyond them, the slopes without bounds show one.
     */
    private State step(State from, double[] misfit, double measure) {
        State next = along(direction(from.slopes, misfit), from, misfit, measure);
        double[] rest = misfit(next);
        if (measure(rest, worst(rest)) < LITTLE * measure) {
            return next;
        }
        double[][] slopes = uncutSlopes(from.eta);
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j <= i; j++) {
                slopes[i][j] = from.slopes[i][j] + UNCUT * slopes[i][j];
            }
        }
        State other = along(direction(slopes, misfit), from, misfit, measure);
        return other.objective < next.objective ? other : next;
    }

    private State along(double[] direction, State from, double[] misfit, double measure) {
        double descent = 0;
        for (int i = 0; i < direction.length; i++) {
            descent += misfit[i] * direction[i];
        }
        double part = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] eta = from.eta.clone();
            for (int i = 0; i < eta.length; i++) {
                eta[i] += part * direction[i];
            }
            State next = state(eta);
            double[] rest = misfit(next);
            boolean lower = next.objective <= from.objective - 1e-4 * part * descent;
            if (Double.isFinite(next.objective) && ((lower && descent > 0) || measure(rest, worst(rest)) < measure)) {
                return next;
            }
            part /= 2;
        }
        return from;
    }

    private double[][] uncutSlopes(double[] eta) {
        double[] slopes = new double[weights.length];
        int[] places = new int[auxiliaries.mostOfRow()];
        double[] values = new double[places.length];
        for (int item = 0; item < slopes.length; item++) {
            if (weights[item] != 0) {
                int count = auxiliaries.read(item, places, values);
                double u = 0;
                for (int i = 0; i < count; i++) {
                    u += eta[places[i]] * values[i];
                }
                slopes[item] = weights[item] * distance.uncutSlope(u, bounds.lower(item), bounds.upper(item));
            }
        }
        return auxiliaries.crossProducts(slopes);
    }

    /** The solution for columns that depend on no earlier one; 0 for the others. */
    private static double[] direction(double[][] slopes, double[] misfit) {
        boolean[] dependent = new boolean[misfit.length];
        for (int column : Matrices.dependentCrossProducts(slopes)) {
            dependent[column] = true;
        }
        int[] used =
                IntStream.range(0, misfit.length).filter(i -> !dependent[i]).toArray();
        double[][] part = new double[used.length][used.length];
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j <= i; j++) {
                part[i][j] = slopes[used[i]][used[j]];
            }
        }
        double[] right = IntStream.of(used).mapToDouble(i -> misfit[i]).toArray();
        double[] solution =
                Matrices.cholesky(part).map(factor -> factor.solve(right)).orElseGet(() -> new double[used.length]);
        double[] direction = new double[misfit.length];
        for (int i = 0; i < used.length; i++) {
            direction[used[i]] = solution[i];
        }
        return direction;
    }

    private State state(double[] eta) {
        State all = new State(eta);
        for (State part : RowParts.map(weights.length, (from, to) -> part(eta, from, to))) {
            all.add(part);
        }
        for (int i = 0; i < eta.length; i++) {
            all.objective -= targets[i] * eta[i];
        }
        return all;
    }

    private State part(double[] eta, int from, int to) {
        State state = new State(eta);
        int[] places = new int[auxiliaries.mostOfRow()];
        double[] values = new double[places.length];
        for (int item = from; item < to; item++) {
            double weight = weights[item];
            if (weight == 0) {
                continue;
            }
            int count = auxiliaries.read(item, places, values);
            double u = 0;
            for (int i = 0; i < count; i++) {
                u += eta[places[i]] * values[i];
            }
            double lower = bounds.lower(item);
            double upper = bounds.upper(item);
            double factor = weight * distance.factor(u, lower, upper);
            double slope = weight * distance.slope(u, lower, upper);
            state.objective += weight * distance.integral(u, lower, upper);
            for (int i = 0; i < count; i++) {
                state.totals[places[i]] += factor * values[i];
                double row = slope * values[i];
                for (int j = 0; j <= i; j++) {
                    state.slopes[places[i]][places[j]] += row * values[j];
                }
            }
        }
        return state;
    }

    private WeightingException noConvergence(State state, int worst) {
        return new WeightingException(
                List.of(Problem.at(Place.field(names.fields().get(worst)), "the calibration does not converge")
                        .found(names.names().get(worst) + " misses its target by "
                                + Text.rounded(state.totals[worst] - targets[worst]) + " after "
                                + Text.count(history.size(), "iteration", "iterations"))
                        .expected("a distance of at most " + TOLERANCE + " of the target")
                        .hint("widen the bounds, put small cells together, or take another distance")),
                history);
    }
}
