package org.surveystats.stats.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.design.WeightChange;
import org.surveystats.stats.internal.RowParts;

/** Calibration, on patterns where only cells are known, else on respondents. */
final class CalibrationStep implements BoundStep {

    private static final Bounds NO_BOUNDS = new Bounds(0, Double.POSITIVE_INFINITY);

    private final BoundTargets targets;
    private final CalibrationDistance kind;
    private final DistanceFunction distance;
    private final Optional<Bounds> bounds;
    private final Optional<Bounds> weightBounds;
    private final Auxiliaries ofRows;
    private final Optional<Patterns> patterns;

    CalibrationStep(
            BoundTargets targets,
            CalibrationDistance distance,
            Optional<Bounds> bounds,
            Optional<Bounds> weightBounds) {
        this(targets, distance, bounds, weightBounds, targets.ofRows());
    }

    private CalibrationStep(
            BoundTargets targets,
            CalibrationDistance distance,
            Optional<Bounds> bounds,
            Optional<Bounds> weightBounds,
            Auxiliaries ofRows) {
        this.targets = targets;
        this.kind = distance;
        this.distance = new DistanceFunction(distance);
        this.bounds = bounds;
        this.weightBounds = weightBounds;
        this.ofRows = ofRows;
        this.patterns =
                targets.hasNumbers() || weightBounds.isPresent() ? Optional.empty() : Optional.of(targets.patterns());
    }

    /** The same targets with the raking distance and bounds of the weights. */
    CalibrationStep within(Bounds ofWeights) {
        return new CalibrationStep(
                targets, CalibrationDistance.RAKING, Optional.empty(), Optional.of(ofWeights), ofRows);
    }

    @Override
    public Applied apply(double[] weights) {
        List<Problem> problems = targets.problems(weights);
        if (!problems.isEmpty()) {
            throw new WeightingException(problems);
        }
        double[] scales = targets.scales(weights);
        if (patterns.isPresent()) {
            Patterns of = patterns.get();
            Auxiliaries x = targets.ofPatterns(of);
            double[] sums = of.sums(weights);
            CalibrationSolver solver = new CalibrationSolver(x, sums, targets, scales, distance, same());
            double[] factors = factors(x, sums.length, solver.solve());
            return new PatternChange(
                    targets, of, factors, weights, ofRows, () -> x.crossProducts(sums), solver.history());
        }
        CalibrationSolver solver =
                new CalibrationSolver(ofRows, weights, targets, scales, distance, ofWeights(weights));
        return new RowChange(weights, solver.solve(), solver.history());
    }

    private double lowerFactor() {
        boolean negative = kind == CalibrationDistance.LINEAR && bounds.isEmpty();
        return negative ? Double.NEGATIVE_INFINITY : bounds.orElse(NO_BOUNDS).lower();
    }

    private CalibrationSolver.ItemBounds same() {
        double lower = lowerFactor();
        double upper = bounds.orElse(NO_BOUNDS).upper();
        return new CalibrationSolver.ItemBounds() {
            @Override
            public double lower(int item) {
                return lower;
            }

            @Override
            public double upper(int item) {
                return upper;
            }
        };
    }

    private CalibrationSolver.ItemBounds ofWeights(double[] weights) {
        if (weightBounds.isEmpty()) {
            return same();
        }
        Bounds of = weightBounds.get();
        return new CalibrationSolver.ItemBounds() {
            @Override
            public double lower(int item) {
                return of.lower() / weights[item];
            }

            @Override
            public double upper(int item) {
                return of.upper() / weights[item];
            }

            @Override
            public boolean ofWeights() {
                return true;
            }
        };
    }

    private double[] factors(Auxiliaries x, int count, double[] eta) {
        double lower = lowerFactor();
        double upper = bounds.orElse(NO_BOUNDS).upper();
        int[] places = new int[x.mostOfRow()];
        double[] values = new double[places.length];
        double[] factors = new double[count];
        Arrays.setAll(factors, item -> distance.factor(predictor(x, item, eta, places, values), lower, upper));
        return factors;
    }

    private static double predictor(Auxiliaries x, int item, double[] eta, int[] places, double[] values) {
        int count = x.read(item, places, values);
        double u = 0;
        for (int i = 0; i < count; i++) {
            u += eta[places[i]] * values[i];
        }
        return u;
    }

    /** Weights calibrated respondent by respondent. */
    private final class RowChange implements Applied {
        private final double[] before;
        private final double[] eta;
        private final double[] after;
        private final List<Iteration> iterations;

        RowChange(double[] before, double[] eta, List<Iteration> iterations) {
            this.before = before;
            this.eta = eta;
            this.iterations = iterations;
            this.after = new double[before.length];
            RowParts.each(after.length, (from, to) -> {
                for (int row = from; row < to; row++) {
                    after[row] = of(row, before[row]);
                }
            });
        }

        @Override
        public double[] weights() {
            return after;
        }

        @Override
        public double of(int row, double weight) {
            if (weight == 0) {
                return 0;
            }
            int[] places = new int[ofRows.mostOfRow()];
            double u = predictor(ofRows, row, eta, places, new double[places.length]);
            if (weightBounds.isPresent()) {
                Bounds of = weightBounds.get();
                double free = weight * distance.factor(u, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                return Math.min(of.upper(), Math.max(of.lower(), free));
            }
            return weight
                    * distance.factor(u, lowerFactor(), bounds.orElse(NO_BOUNDS).upper());
        }

        @Override
        public List<WeightChange> changes() {
            return List.of(WeightChange.calibration(before, after, ofRows, ofRows.crossProducts(before)));
        }

        @Override
        public List<TargetReport> targets() {
            return targets.reports(before, after);
        }

        @Override
        public List<Iteration> iterations() {
            return iterations;
        }
    }
}
