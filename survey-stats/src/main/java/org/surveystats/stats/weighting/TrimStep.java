package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.design.WeightChange;

/** Trimming with redistribution, and recalibration within the bounds if it is wanted. */
final class TrimStep implements BoundStep {

    private static final int MOST_ROUNDS = 200;

    private final Trimming step;
    private final Optional<CalibrationStep> recalibration;
    private final Optional<BoundTargets> lastTargets;

    private final String field;

    /** Trims, and shows what that does to the last targets. */
    TrimStep(Trimming step, Optional<CalibrationStep> recalibration, Optional<BoundTargets> lastTargets, String field) {
        this.lastTargets = lastTargets;
        this.step = step;
        this.field = field;
        this.recalibration = recalibration;
    }

    @Override
    public Applied apply(double[] weights) {
        Bounds bounds = bounds(weights);
        Applied trimmed = trim(weights, bounds);
        if (recalibration.isEmpty()) {
            return trimmed;
        }
        return new Chain(trimmed, recalibration.get().within(bounds).apply(trimmed.weights()), weights);
    }

    private Bounds bounds(double[] weights) {
        double unit = switch (step.unit()) {
            case WEIGHT -> 1;
            case MEAN -> BoundTargets.sum(weights) / BoundTargets.positive(weights);
            case MEDIAN -> median(weights);
        };
        return new Bounds(
                step.lower().orElse(0) * unit,
                step.upper().isPresent() ? step.upper().getAsDouble() * unit : Double.POSITIVE_INFINITY);
    }

    private static double median(double[] weights) {
        double[] sorted = Arrays.stream(weights).filter(weight -> weight > 0).toArray();
        Arrays.parallelSort(sorted);
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** A weight that is moved by what all are moved by, and does not leave the bounds. */
    private double moved(double weight, double by, Bounds bounds) {
        if (!(weight > 0)) {
            return weight;
        }
        double free = step.redistribution() == Trimming.Redistribution.PROPORTIONAL ? weight * by : weight + by;
        return Math.min(bounds.upper(), Math.max(bounds.lower(), free));
    }

    private Applied trim(double[] weights, Bounds bounds) {
        double sum = 0; // in the order in which the solution adds them
        for (double weight : weights) {
            sum += weight > 0 ? weight : 0;
        }
        long count = BoundTargets.positive(weights);
        double least = bounds.lower() * count;
        if (!(bounds.upper() * count >= sum) || !(least <= sum)) {
            throw impossible(sum / count, bounds);
        }
        double by = solve(weights, bounds, sum);
        double[] after =
                Arrays.stream(weights).map(weight -> moved(weight, by, bounds)).toArray();
        return new FixedChange(
                after,
                (row, weight) -> moved(weight, by, bounds),
                () -> change(weights, after, bounds),
                () -> reports(weights, after));
    }

    private List<TargetReport> reports(double[] before, double[] after) {
        return lastTargets.map(targets -> targets.reports(before, after)).orElse(List.of());
    }

    private WeightingException impossible(double mean, Bounds bounds) {
        boolean above = bounds.upper() < mean;
        return new WeightingException(List.of(
                Problem.at(Place.field(field + (above ? "upper" : "lower")), "a bound that nobody's weight can keep")
                        .found("a bound of " + Text.rounded(above ? bounds.upper() : bounds.lower())
                                + ", a mean weight of " + Text.rounded(mean))
                        .expected(above ? "an upper bound above the mean" : "a lower bound below the mean")));
    }

    /**
     * The number by which all weights are moved, so that their sum stays: within the set of weights inside the bounds it is exact; the
     * set is found by bisection, which the exact number of the last set leaves at once if it is right.
     */
    private double solve(double[] weights, Bounds bounds, double sum) {
        boolean proportional = step.redistribution() == Trimming.Redistribution.PROPORTIONAL;
        double by = proportional ? 1 : 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double inside = 0;
            double outside = 0;
            long free = 0;
            double total = 0;
            for (double weight : weights) {
                if (weight > 0) {
                    double now = moved(weight, by, bounds);
                    total += now;
                    boolean atBound = now == bounds.upper() || now == bounds.lower();
                    outside += atBound ? now : 0;
                    inside += atBound ? 0 : weight;
                    free += atBound ? 0 : 1;
                }
            }
            if (Math.abs(total - sum) <= 1e-14 * sum) {
                return by;
            }
            if (total < sum) {
                low = Math.max(low, by);
            } else {
                high = Math.min(high, by);
            }
            double next = proportional ? (sum - outside) / inside : (sum - outside - inside) / free;
            boolean within = free > 0 && next > low && next < high;
            if (!within) {
                double from = low == Double.NEGATIVE_INFINITY ? (proportional ? 0 : by - sum) : low;
                double to = high == Double.POSITIVE_INFINITY ? Math.max(2 * by, by + sum) : high;
                next = from + (to - from) / 2;
            }
            if (next == by) {
                return by;
            }
            by = next;
        }
        return by;
    }

    /** The trimmed weights stay, the others share what is left: b = g − 1 for all, h for those inside the bounds. */
    private WeightChange change(double[] before, double[] after, Bounds bounds) {
        if (Arrays.equals(before, after)) {
            return WeightChange.fixed(after);
        }
        int[] everyone = new int[before.length];
        double[] residual = new double[before.length];
        double[] cross = new double[before.length];
        double[] following = new double[before.length];
        double[] followingResiduals = new double[before.length];
        double information = 0;
        boolean proportional = step.redistribution() == Trimming.Redistribution.PROPORTIONAL;
        for (int row = 0; row < before.length; row++) {
            everyone[row] = before[row] > 0 ? 0 : -1;
            residual[row] = after[row] - before[row];
            boolean inside = before[row] > 0 && after[row] != bounds.upper() && after[row] != bounds.lower();
            cross[row] = inside ? (proportional ? before[row] : 1) : 0;
            information += cross[row];
            // what earlier steps add to a weight at a bound is cut off, and goes to the others
            following[row] = inside ? (proportional ? after[row] : before[row]) : 0;
            followingResiduals[row] = following[row] - before[row];
        }
        Auxiliaries sum = Auxiliaries.builder().cells(everyone, 1).build();
        return WeightChange.of(after, sum, residual, cross, new double[][] {{information}})
                .withFollowing(following, followingResiduals);
    }

    /** Two changes, one after the other. */
    private final class Chain implements Applied {
        private final Applied first;
        private final Applied second;
        private final double[] before;

        Chain(Applied first, Applied second, double[] before) {
            this.first = first;
            this.second = second;
            this.before = before;
        }

        @Override
        public double[] weights() {
            return second.weights();
        }

        @Override
        public double of(int row, double weight) {
            return second.of(row, first.of(row, weight));
        }

        @Override
        public List<WeightChange> changes() {
            List<WeightChange> all = new ArrayList<>(first.changes());
            all.addAll(second.changes());
            return all;
        }

        @Override
        public List<TargetReport> targets() {
            return reports(before, second.weights());
        }

        @Override
        public List<Iteration> iterations() {
            return second.iterations();
        }
    }
}
