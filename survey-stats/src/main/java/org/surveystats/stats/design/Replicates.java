package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.ResponseTable;

/**
 * Replicate weights bound to a table. Respondents whose replicate weights are the same multiples of their weight, as those of one
 * cluster are, make a unit: its totals are computed once, and each replicate multiplies them.
 */
final class Replicates {

    private static final int BATCH = 4096;
    private static final int MAX_PROBLEMS = 20;

    /** Fewer respondents than this a unit on average, and their multiples are read from the columns. */
    private static final int LEAST_SHARED = 4;

    /** Tables up to this size keep the multiples in any case. */
    private static final int SMALL = 1 << 22;

    /** Bits of a multiple by which two are told apart: fewer than there are, since files round weights. */
    private static final int IGNORED_BITS = 8;

    final List<ReplicateColumn> columns;
    final Scales scales;
    final Units units;
    private final OptionalDouble degreesOfFreedom;
    private final double[] weights;
    private final double @Nullable [] multiples;

    /** Whose ranks degrees of freedom are: the replicates before their weights were changed; null for these. */
    private final @Nullable Replicates drawn;

    private double fullRank = -1;
    private int @Nullable [] unitOfRow;

    /** How much the replicates count, and what their distances are taken from. */
    static final class Scales {
        private final double[] factors;
        private final ReplicateCentre centre;

        Scales(ReplicateDesign design) {
            this.factors =
                    design.factors().stream().mapToDouble(Double::doubleValue).toArray();
            this.centre = design.centre();
        }

        int count() {
            return factors.length;
        }

        double[][] covariance(double[][] values, double[] estimates) {
            return ReplicateVariance.covariance(values, estimates, factors, centre);
        }
    }

    private Replicates(
            List<ReplicateColumn> columns,
            ReplicateDesign design,
            double[] weights,
            Units units,
            boolean keep,
            @Nullable Replicates drawn) {
        this.drawn = drawn;
        this.columns = columns;
        this.scales = new Scales(design);
        this.degreesOfFreedom = design.degreesOfFreedom();
        this.weights = weights;
        this.units = units;
        double[] kept = null;
        if (keep) {
            int count = columns.size();
            kept = new double[Math.multiplyExact(units.levels[0].units(), count)];
            double[] one = new double[count];
            for (int unit = 0; unit < units.levels[0].units(); unit++) {
                read(unit, one);
                System.arraycopy(one, 0, kept, unit * count, count);
            }
        }
        this.multiples = kept;
    }

    static Replicates of(ResponseTable table, ReplicateDesign design, double[] weights) {
        List<Problem> problems = new ArrayList<>();
        if (design.scale().isEmpty()
                && (design.method() == ReplicateMethod.OTHER
                        || (design.method() == ReplicateMethod.JKN
                                && design.replicateScales().isEmpty()))) {
            problems.add(Problem.at(Place.unknown(), "replicate weights without a scale")
                    .found(design.method() + " without scales")
                    .expected(
                            design.method() == ReplicateMethod.JKN
                                    ? "a scale for each replicate: f(n − 1)/n of its stratum"
                                    : "the scale that the publisher of the weights gives"));
        }
        List<ReplicateColumn> columns = new ArrayList<>();
        long[] hashes = new long[table.rowCount()];
        for (String name : design.columns()) {
            ReplicateColumn column = ReplicateColumn.of(DesignColumns.column(table, name));
            check(name, column, weights, hashes, problems);
            columns.add(column);
            if (problems.size() > MAX_PROBLEMS) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return bind(columns, design, weights, hashes, null);
    }

    /** Replicates that are computed from the units of a sample. */
    static Replicates made(
            ReplicateDesign design,
            double[] weights,
            SamplingUnits.Level units,
            ReplicateMultipliers multipliers,
            int rows) {
        List<ReplicateColumn> columns = new ArrayList<>();
        for (int r = 0; r < design.columns().size(); r++) {
            columns.add(ReplicateColumn.made(weights, units, multipliers, r));
        }
        int[] unitOfRow = new int[rows];
        Arrays.setAll(unitOfRow, units::unitOf);
        int count = units.unitCount();
        boolean shared = count <= rows / LEAST_SHARED;
        boolean keep = (long) (shared ? count : rows) * columns.size() <= SMALL;
        return new Replicates(
                columns, design, weights, shared ? group(unitOfRow, count) : Units.independent(rows, 0), keep, null);
    }

    /** The same replicates, each with its weights changed anew. */
    Replicates adjusted(ReplicateDesign design, double[] newWeights, Weighting.Bound change) {
        int rows = newWeights.length;
        List<ReplicateColumn> changed = new ArrayList<>();
        double[] numbers = new double[rows];
        byte[] missing = new byte[rows];
        long[] hashes = new long[rows];
        List<Problem> problems = new ArrayList<>();
        for (int r = 0; r < columns.size() && problems.isEmpty(); r++) {
            columns.get(r).read(0, rows, numbers, missing);
            String name = design.columns().get(r);
            ReplicateColumn after = columns.get(r).changed(change.ofReplicate(name, numbers));
            check(name, after, newWeights, hashes, problems);
            changed.add(after);
        }
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return bind(changed, design, newWeights, hashes, this);
    }

    /** Checks a column, and mixes its multiples into the hashes of the rows. Replicate weights may be negative. */
    private static void check(
            String name, ReplicateColumn column, double[] weights, long[] hashes, List<Problem> problems) {
        double[] numbers = new double[BATCH];
        byte[] missing = new byte[BATCH];
        for (int from = 0; from < hashes.length; from += BATCH) {
            int length = Math.min(BATCH, hashes.length - from);
            column.read(from, length, numbers, missing);
            for (int i = 0; i < length; i++) {
                double weight = weights.length == 0 ? 1 : weights[from + i];
                if (missing[i] != 0) {
                    problems.add(Problem.at(Place.row(from + i + 1L).withColumn(name), "a blank replicate weight")
                            .found("nothing")
                            .expected("a weight"));
                    return;
                }
                if (weight == 0 && numbers[i] != 0) {
                    problems.add(Problem.at(
                                    Place.row(from + i + 1L).withColumn(name),
                                    "a replicate weight of a respondent whose weight is 0")
                            .found(DesignColumns.text(numbers[i]))
                            .expected("0")
                            .hint("a respondent who counts in a replicate counts in the full sample"));
                    return;
                }
                hashes[from + i] = mix(hashes[from + i] ^ pattern(numbers[i], weight));
            }
        }
    }

    private static long pattern(double number, double weight) {
        long bits = Double.doubleToLongBits((weight == 0 ? 0 : number / weight) + 0.0);
        return (bits + (1 << (IGNORED_BITS - 1))) >> IGNORED_BITS;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return (b ^ (b >>> 31)) + 0x9E3779B97F4A7C15L;
    }

    private static Replicates bind(
            List<ReplicateColumn> columns,
            ReplicateDesign design,
            double[] weights,
            long[] hashes,
            @Nullable Replicates drawn) {
        int rows = hashes.length;
        Map<Long, Integer> numbers = new HashMap<>();
        int[] unitOfRow = new int[rows];
        for (int row = 0; row < rows; row++) {
            unitOfRow[row] = numbers.computeIfAbsent(hashes[row], hash -> numbers.size());
        }
        int count = numbers.size();
        boolean shared = count <= rows / LEAST_SHARED && agree(columns, weights, unitOfRow, count);
        Units units = shared ? group(unitOfRow, count) : Units.independent(rows, 0);
        boolean keep = shared || (long) rows * columns.size() <= SMALL;
        return new Replicates(columns, design, weights, units, keep, drawn);
    }

    /** Whether the rows of each unit have the same multiples indeed, and not only the same hash. */
    private static boolean agree(List<ReplicateColumn> columns, double[] weights, int[] unitOfRow, int count) {
        double[] numbers = new double[BATCH];
        byte[] missing = new byte[BATCH];
        long[] patterns = new long[count];
        boolean[] known = new boolean[count];
        for (ReplicateColumn column : columns) {
            Arrays.fill(known, false);
            for (int from = 0; from < unitOfRow.length; from += BATCH) {
                int length = Math.min(BATCH, unitOfRow.length - from);
                column.read(from, length, numbers, missing);
                for (int i = 0; i < length; i++) {
                    int unit = unitOfRow[from + i];
                    long pattern = pattern(numbers[i], weights.length == 0 ? 1 : weights[from + i]);
                    if (known[unit] && patterns[unit] != pattern) {
                        return false;
                    }
                    known[unit] = true;
                    patterns[unit] = pattern;
                }
            }
        }
        return true;
    }

    private static Units group(int[] unitOfRow, int count) {
        int[] ends = new int[count];
        for (int unit : unitOfRow) {
            ends[unit]++;
        }
        int[] next = new int[count];
        for (int unit = 1; unit < count; unit++) {
            next[unit] = next[unit - 1] + ends[unit - 1];
        }
        int[] order = new int[unitOfRow.length];
        boolean sorted = true;
        for (int row = 0; row < order.length; row++) {
            int position = next[unitOfRow[row]]++;
            order[position] = row;
            sorted &= position == row;
        }
        Units.Level level =
                new Units.Level(next, new int[] {count}, new int[] {1}, new double[] {0}, new boolean[] {false});
        return new Units(unitOfRow.length, sorted ? null : order, new Units.Level[] {level});
    }

    int count() {
        return columns.size();
    }

    /** By what each replicate multiplies the weights of a unit's respondents. */
    void multiplesOf(int unit, double[] into) {
        if (multiples != null) {
            System.arraycopy(multiples, unit * into.length, into, 0, into.length);
        } else {
            read(unit, into);
        }
    }

    /** Whether respondents are units of their own whose multiples are read whenever they are needed. */
    boolean readsRows() {
        return multiples == null && units.levels[0].respondents();
    }

    double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    private void read(int unit, double[] into) {
        Units.Level level = units.levels[0];
        int position = unit == 0 ? 0 : level.unitEnd(unit - 1);
        while (position < level.unitEnd(unit) - 1 && weights.length > 0 && weights[units.row(position)] == 0) {
            position++; // a respondent without weight does not show the multiples of the unit
        }
        int row = units.row(position);
        double weight = weight(row);
        for (int r = 0; r < into.length; r++) {
            into[r] = weight == 0 ? 0 : columns.get(r).of(row) / weight;
        }
    }

    /** Whether degrees of freedom follow from the weights. */
    boolean needsRank() {
        return degreesOfFreedom.isEmpty();
    }

    /** Those given, or the rank of the replicate weights of some units' respondents, minus 1. */
    double degreesOfFreedom(BitSet members) {
        if (degreesOfFreedom.isPresent()) {
            return degreesOfFreedom.getAsDouble();
        }
        if (drawn != null) {
            return drawn.degreesOfFreedom(drawnUnits(members, drawn));
        }
        boolean all = members.cardinality() == units.levels[0].units();
        if (all && fullRank >= 0) {
            return Math.max(0, fullRank - 1);
        }
        double rank = rank(members);
        if (all) {
            fullRank = rank;
        }
        return Math.max(0, rank - 1);
    }

    /** The units before the weights were changed of which some units' respondents are. */
    private BitSet drawnUnits(BitSet members, Replicates before) {
        Units.Level level = units.levels[0];
        int[] unitOfRow = before.unitOfRow();
        BitSet all = new BitSet();
        for (int unit = members.nextSetBit(0); unit >= 0; unit = members.nextSetBit(unit + 1)) {
            for (int position = unit == 0 ? 0 : level.unitEnd(unit - 1); position < level.unitEnd(unit); position++) {
                all.set(unitOfRow[units.row(position)]);
            }
        }
        return all;
    }

    private int[] unitOfRow() {
        if (unitOfRow == null) {
            Units.Level level = units.levels[0];
            int[] of = new int[units.rows];
            int position = 0;
            for (int unit = 0; unit < level.units(); unit++) {
                for (; position < level.unitEnd(unit); position++) {
                    of[units.row(position)] = unit;
                }
            }
            unitOfRow = of;
        }
        return unitOfRow;
    }

    /** The rank of the multiples of some units. */
    private double rank(BitSet members) {
        RowBasis basis = new RowBasis();
        extend(basis, members);
        return basis.size();
    }

    /**
     * Adds the multiples of some units to a basis. Of many units random combinations are taken, a few times as many as there are
     * replicates: almost surely their rank is the same.
     */
    void extend(RowBasis basis, BitSet members) {
        int size = count();
        int buckets = 4 * size;
        double[] row = new double[size];
        if (members.cardinality() <= buckets) {
            for (int unit = members.nextSetBit(0); unit >= 0; unit = members.nextSetBit(unit + 1)) {
                multiplesOf(unit, row);
                basis.extend(row);
            }
            return;
        }
        double[][] sums = new double[buckets][size];
        SplittableRandom random = new SplittableRandom(1);
        int number = 0;
        for (int unit = members.nextSetBit(0); unit >= 0; unit = members.nextSetBit(unit + 1)) {
            multiplesOf(unit, row);
            double factor = random.nextDouble() - 0.5;
            double[] sum = sums[number++ % buckets];
            for (int r = 0; r < size; r++) {
                sum[r] += factor * row[r];
            }
        }
        for (double[] sum : sums) {
            basis.extend(sum);
        }
    }
}
