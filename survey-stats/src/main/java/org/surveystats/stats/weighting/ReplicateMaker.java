package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.design.ReplicateMultipliers;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SamplingUnits;
import org.surveystats.stats.internal.SplitMix;

/** The multipliers of each method, from the sampling units of the first stage. */
final class ReplicateMaker {

    private ReplicateMaker() {}

    /** Multipliers of units, and the scale of each replicate; no scales where all are 1. */
    static final class Made {
        private final ReplicateMultipliers multipliers;
        private final int count;
        private final double[] scales;

        Made(ReplicateMultipliers multipliers, int count, double[] scales) {
            this.multipliers = multipliers;
            this.count = count;
            this.scales = scales;
        }

        ReplicateMultipliers multipliers() {
            return multipliers;
        }

        int count() {
            return count;
        }

        double[] scales() {
            return scales;
        }
    }

    /** One group dropped in each replicate; its scale is (1 − f)(n − m)/n for a group of m units. */
    static Made jackknife(UnitGroups groups) {
        List<int[]> dropped = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int h = 0; h < groups.stratumCount(); h++) {
            double units = groups.units(h);
            for (int g = 0; g < groups.groups(h); g++) {
                dropped.add(new int[] {h, g});
                scales.add((1 - groups.fraction(h)) * (units - groups.size(h, g)) / units);
            }
        }
        return new Made(dropping(groups, dropped), dropped.size(), numbers(scales));
    }

    /** One of the two groups of each stratum dropped; its scale is (1 − f)(n − m)/m. */
    static Made paired(UnitGroups groups, SplitMix random) {
        List<int[]> dropped = new ArrayList<>();
        List<Double> scales = new ArrayList<>();
        for (int h = 0; h < groups.stratumCount(); h++) {
            int g = random.nextInt(2);
            double units = groups.units(h);
            dropped.add(new int[] {h, g});
            scales.add((1 - groups.fraction(h)) * (units - groups.size(h, g)) / groups.size(h, g));
        }
        return new Made(dropping(groups, dropped), dropped.size(), numbers(scales));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static ReplicateMultipliers dropping(UnitGroups groups, List<int[]> dropped) {
        return (unit, replicate) -> {
            int[] drop = dropped.get(replicate);
            int stratum = groups.stratumOfUnit[unit];
            if (stratum != drop[0]) {
                return 1;
            }
            double units = groups.units(stratum);
            return groups.groupOfUnit[unit] == drop[1] ? 0 : units / (units - groups.size(stratum, drop[1]));
        };
    }

    /**
     * Half-samples by the rows of a Hadamard matrix but the first: where the sign is −1 the first group of a stratum
     * weighs more. Groups of m and m' units are multiplied by 1 ± (1 − ρ)√(m'/m).
     */
    static Made halfSamples(UnitGroups groups, double fay) {
        HadamardMatrix matrix = HadamardMatrix.ofAtLeast(groups.stratumCount() + 1);
        for (int h = 0; h < groups.stratumCount(); h++) {
            int most = Math.max(groups.size(h, 0), groups.size(h, 1));
            int least = Math.min(groups.size(h, 0), groups.size(h, 1));
            double needed = 1 - Math.sqrt((double) least / most);
            if (fay < needed - 1e-12) {
                throw new DesignException(Problem.at(Place.unknown(), "half-samples of an odd number of units")
                        .found("groups of " + least + " and " + most + " units in a variance stratum, with the factor "
                                + fay)
                        .expected("Fay's factor of at least " + Math.ceil(needed * 100) / 100
                                + ", below which a replicate weight would be negative")
                        .hint("or make jackknife or bootstrap replicates, which take any number"));
            }
        }
        ReplicateMultipliers multipliers = (unit, replicate) -> {
            int stratum = groups.stratumOfUnit[unit];
            if (stratum < 0) {
                return 1;
            }
            int group = groups.groupOfUnit[unit];
            double ratio = (double) groups.size(stratum, 1 - group) / groups.size(stratum, group);
            int sign = matrix.sign(stratum + 1, replicate) * (group == 0 ? -1 : 1);
            return 1 + sign * (1 - fay) * Math.sqrt(ratio);
        };
        return new Made(multipliers, matrix.order(), new double[0]);
    }

    /** n − 1 units drawn with replacement from the n of each stratum: 1 + √(1 − f)(n/(n − 1) · times − 1). */
    static Made bootstrap(SampleDesign design, SamplingUnits.Level level, int replicates, SplitMix random) {
        double[][] numbers = new double[level.unitCount()][replicates];
        Arrays.stream(numbers).forEach(unit -> Arrays.fill(unit, 1));
        for (int h = 0; h < level.stratumCount(); h++) {
            if (!UnitGroups.isOpen(design, level, h)) {
                continue;
            }
            int n = level.unitsIn(h);
            double root = Math.sqrt(1 - level.fraction(h));
            double part = n / (n - 1.0);
            int[] times = new int[n];
            for (int r = 0; r < replicates; r++) {
                Arrays.fill(times, 0);
                for (int draw = 1; draw < n; draw++) {
                    times[random.nextInt(n)]++;
                }
                for (int i = 0; i < n; i++) {
                    // without a population size exactly n/(n − 1) · times
                    numbers[level.firstUnit(h) + i][r] = root == 1 ? part * times[i] : 1 + root * (part * times[i] - 1);
                }
            }
        }
        return new Made((unit, replicate) -> numbers[unit][replicate], replicates, new double[0]);
    }

    /**
     * Each unit and the next of its stratum, the last and the first: 1 + √(1 − f) · 2<sup>−3/2</sup>(a − b) with the
     * elements of two rows of a Hadamard matrix, of which the unit shares one with the unit before and one with that
     * after it.
     */
    static Made successive(SampleDesign design, SamplingUnits.Level level, int replicates) {
        HadamardMatrix matrix = HadamardMatrix.ofAtLeast(Math.max(4, replicates));
        double[][] roots = new double[level.unitCount()][];
        int[] rows = new int[level.unitCount()];
        int[] nextRows = new int[level.unitCount()];
        RowWalk walk = new RowWalk(matrix.order() - 1);
        for (int h = 0; h < level.stratumCount(); h++) {
            if (!UnitGroups.isOpen(design, level, h)) {
                continue;
            }
            int from = level.firstUnit(h);
            int n = level.unitsIn(h);
            double[] root = {Math.sqrt((1 - level.fraction(h)) / 8)};
            for (int i = 0; i < n; i++) {
                rows[from + i] = walk.next();
                roots[from + i] = root;
            }
            if (rows[from + n - 1] == rows[from]) {
                rows[from + n - 1] = walk.next();
            }
            for (int i = 0; i < n; i++) {
                nextRows[from + i] = rows[from + (i + 1) % n];
            }
        }
        ReplicateMultipliers multipliers = (unit, replicate) -> roots[unit] == null
                ? 1
                : 1 + roots[unit][0] * (matrix.sign(rows[unit], replicate) - matrix.sign(nextRows[unit], replicate));
        return new Made(multipliers, matrix.order(), new double[0]);
    }

    /**
     * The rows of a matrix but the first, one after the other; when all were taken, in steps of 2, of 3 and so on that
     * meet all of them, so that few pairs of neighbours come twice.
     */
    private static final class RowWalk {
        private final int length;
        private int taken;
        private int step = 1;

        RowWalk(int length) {
            this.length = length;
        }

        int next() {
            if (taken == length) {
                taken = 0;
                do {
                    step = step % (length - 1) + 1;
                } while (divisor(step, length) > 1);
            }
            return 1 + (int) ((long) taken++ * step % length);
        }

        private static int divisor(int a, int b) {
            return b == 0 ? a : divisor(b, a % b);
        }
    }
}
