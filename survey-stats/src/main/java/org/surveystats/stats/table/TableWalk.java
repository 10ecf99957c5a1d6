package org.surveystats.stats.table;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * All tables with given margins, walked column by column. A node is what is left of the rows, in order of size, since rows can change
 * places. The probability of a table is that of its path, a product of multivariate hypergeometric probabilities; from each node on they
 * sum to 1, and the greatest and the least of them decide paths without walking on.
 */
final class TableWalk {

    /** The greatest number of respondents, which bounds the memory for factorials. */
    static final long MOST = 1_000_000;

    /** The greatest number of steps, a matter of seconds. */
    static final long STEPS = 10_000_000;

    /** The greatest number of paths that are kept apart, which bounds the memory. */
    private static final long PATHS = 2_000_000;

    /** Paths whose probabilities differ by less than a part of 1e8 are counted together. */
    private static final double GRID = 1e8;

    private final int[] columns;
    private final double[] logFactorials;
    private final Map<IntBuffer, Bounds>[] bounds;
    private long stepsLeft;
    private long pathsLeft = PATHS;

    /** Logarithms of the probabilities of the most and the least probable path from a node on. */
    private record Bounds(double most, double least) {}

    /** Paths of one probability that lead to a node. */
    private static final class Paths {
        final double logarithm;
        double mass;

        Paths(double logarithm) {
            this.logarithm = logarithm;
        }
    }

    /** What is done with each way to fill a column. */
    private interface Filling {
        void accept(int[] left, double logarithm);
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many tables", null, false, false);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private TableWalk(int[] columns, int total, long steps) {
        this.columns = columns;
        this.stepsLeft = steps;
        this.logFactorials = new double[total + 1];
        Arrays.setAll(logFactorials, ReferenceDistributions::logFactorial);
        this.bounds = new Map[columns.length];
        Arrays.setAll(bounds, i -> new HashMap<>());
    }

    /** Fisher's probability, or nothing if it takes too many steps. */
    static OptionalDouble pValue(long[][] counts, long steps) {
        long[][] table = counts.length <= counts[0].length ? counts : transpose(counts);
        int[] rows = Arrays.stream(table)
                .mapToInt(row -> (int) Arrays.stream(row).sum())
                .toArray();
        int[] columns = new int[table[0].length];
        for (long[] row : table) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] += (int) row[column];
            }
        }
        int total = Arrays.stream(rows).sum();
        Arrays.sort(rows);
        Arrays.sort(columns);
        TableWalk walk = new TableWalk(columns, total, steps);
        double found = 0;
        for (long[] row : table) {
            for (long count : row) {
                found -= walk.logFactorials[(int) count];
            }
        }
        for (int row : rows) {
            found += walk.logFactorials[row];
        }
        for (int column : columns) {
            found += walk.logFactorials[column];
        }
        found -= walk.logFactorials[total];
        try {
            return OptionalDouble.of(Math.min(1, walk.atMost(rows, found + Math.log1p(FourfoldTable.SAME))));
        } catch (TooMany e) {
            return OptionalDouble.empty();
        }
    }

    private static long[][] transpose(long[]... counts) {
        long[][] turned = new long[counts[0].length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < turned.length; j++) {
                turned[j][i] = counts[i][j];
            }
        }
        return turned;
    }

    /** The probability of all tables whose logarithm is at most a limit. */
    private double atMost(int[] rows, double limit) {
        Paths start = new Paths(0);
        start.mass = 1;
        Map<IntBuffer, Map<Long, Paths>> nodes = new HashMap<>();
        nodes.put(IntBuffer.wrap(rows), new HashMap<>(Map.of(0L, start)));
        double sum = 0;
        for (int stage = 0; stage < columns.length - 1 && !nodes.isEmpty(); stage++) {
            Map<IntBuffer, Map<Long, Paths>> next = new HashMap<>();
            for (Map.Entry<IntBuffer, Map<Long, Paths>> node : nodes.entrySet()) {
                sum += walkOn(stage, node.getKey().array(), node.getValue(), limit, next);
            }
            nodes = next;
        }
        return sum;
    }

    /** Walks on from a node, and says the probability of what is decided by it. */
    private double walkOn(
            int stage, int[] rows, Map<Long, Paths> open, double limit, Map<IntBuffer, Map<Long, Paths>> next) {
        Paths[] paths = open.values().toArray(Paths[]::new);
        Arrays.sort(paths, Comparator.comparingDouble(path -> path.logarithm));
        double[] massBefore = new double[paths.length + 1];
        for (int i = 0; i < paths.length; i++) {
            massBefore[i + 1] = massBefore[i] + paths[i].mass;
        }
        double[] decided = new double[1];
        fill(stage, rows, (left, logarithm) -> {
            Bounds then = bounds(stage + 1, left);
            double probability = Math.exp(logarithm);
            int below = countAtMost(paths, limit - logarithm - then.most);
            int above = countAtMost(paths, limit - logarithm - then.least);
            decided[0] += massBefore[below] * probability;
            if (below < above) {
                step(above - below);
                Map<Long, Paths> there = next.computeIfAbsent(IntBuffer.wrap(left), key -> new HashMap<>());
                for (int i = below; i < above; i++) {
                    double sum = paths[i].logarithm + logarithm;
                    there.computeIfAbsent(Math.round(sum * GRID), key -> newPaths(sum)).mass +=
                            paths[i].mass * probability;
                }
            }
        });
        return decided[0];
    }

    private Paths newPaths(double logarithm) {
        pathsLeft--;
        if (pathsLeft < 0) {
            throw new TooMany();
        }
        return new Paths(logarithm);
    }

    /** How many sorted paths have a logarithm of at most a limit. */
    private static int countAtMost(Paths[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].logarithm <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void step(int steps) {
        stepsLeft -= steps;
        if (stepsLeft < 0) {
            throw new TooMany();
        }
    }

    private Bounds bounds(int stage, int... rows) {
        if (stage == columns.length - 1) {
            return new Bounds(0, 0); // the last column is what is left
        }
        IntBuffer key = IntBuffer.wrap(rows);
        Bounds known = bounds[stage].get(key);
        if (known == null) {
            double[] limits = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
            fill(stage, rows, (left, logarithm) -> {
                Bounds then = bounds(stage + 1, left);
                limits[0] = Math.max(limits[0], logarithm + then.most);
                limits[1] = Math.min(limits[1], logarithm + then.least);
            });
            known = new Bounds(limits[0], limits[1]);
            bounds[stage].put(key, known);
        }
        return known;
    }

    /** All ways to fill a column from what is left of the rows. */
    private void fill(int stage, int[] rows, Filling filling) {
        int total = Arrays.stream(rows).sum();
        int column = columns[stage];
        double all = logFactorials[column] + logFactorials[total - column] - logFactorials[total];
        fillFrom(0, column, total, rows.clone(), all, filling);
    }

    private void fillFrom(int row, int toPlace, int following, int[] left, double logarithm, Filling filling) {
        int here = left[row];
        if (row == left.length - 1) {
            int[] rest = left.clone();
            rest[row] = here - toPlace;
            Arrays.sort(rest);
            step(1);
            filling.accept(rest, logarithm + choose(here, toPlace));
            return;
        }
        int after = following - here;
        for (int n = Math.max(0, toPlace - after); n <= Math.min(here, toPlace); n++) {
            left[row] = here - n;
            fillFrom(row + 1, toPlace - n, after, left, logarithm + choose(here, n), filling);
        }
        left[row] = here;
    }

    private double choose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }
}
