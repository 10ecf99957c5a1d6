package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A table with margins as a network: its rows and columns, the totals among them, are nodes, and its counts the edges between them. What
 * leaves all sums as they are is a circulation: a count of a cell rises along its edge, and falls against it no further than to the least
 * that a hidden count can be.
 * Edges of hidden counts are open. Circulations between whole numbers are whole, so that what flows tell of the limits of a hidden count
 * is exact. Source: L. H. Cox, JASA 90 (1995), 1453–1462, doi:10.1080/01621459.1995.10476651.
 */
final class CellNetwork {

    /** A capacity without limit. */
    private static final long OPEN = Long.MAX_VALUE / 4;

    private final int rows;
    private final int columns;
    private final long[][] counts;
    private final long least;

    /** Counts with totals in the last row and the last column, and the least that a hidden one can be. */
    CellNetwork(long[][] counts, long least) {
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.counts = counts;
        this.least = least;
    }

    /** How far a count can fall. */
    private long room(int row, int column) {
        return counts[row][column] - least;
    }

    /** Whether a count that rises goes from its row to its column; totals of a row or a column go the other way. */
    private boolean risesToColumn(int row, int column) {
        return (row == rows - 1) == (column == columns - 1);
    }

    /** How much can go along each hidden count, from its row to its column and back. */
    private final class Residual {
        private final long[][] toColumn = new long[rows][columns];
        private final long[][] toRow = new long[rows][columns];

        Residual(boolean[][] hidden, int row, int column) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (hidden[i][j] && (i != row || j != column)) {
                        boolean rises = risesToColumn(i, j);
                        toColumn[i][j] = rises ? OPEN : room(i, j);
                        toRow[i][j] = rises ? room(i, j) : OPEN;
                    }
                }
            }
        }

        /**
         * How much goes between a row and a column, at most a limit.
         *
         * @param fromRow whether from the row to the column, or back
         */
        long flow(int row, int column, boolean fromRow, long limit) {
            int source = fromRow ? row : rows + column;
            int target = fromRow ? rows + column : row;
            long sum = 0;
            while (sum < limit) {
                int[] before = path(source, target);
                if (before[target] < 0) {
                    return sum;
                }
                long amount = limit - sum;
                for (int node = target; node != source; node = before[node]) {
                    amount = Math.min(amount, capacity(before[node], node));
                }
                for (int node = target; node != source; node = before[node]) {
                    move(before[node], node, amount);
                }
                sum += amount;
            }
            return sum;
        }

        private long capacity(int from, int to) {
            return from < rows ? toColumn[from][to - rows] : toRow[to][from - rows];
        }

        private void move(int from, int to, long amount) {
            long[] forward = from < rows ? toColumn[from] : toRow[to];
            long[] back = from < rows ? toRow[from] : toColumn[to];
            int column = (from < rows ? to : from) - rows;
            forward[column] -= forward[column] == OPEN ? 0 : amount;
            back[column] += back[column] == OPEN ? 0 : amount;
        }

        /** For each node the one before it on a shortest path, or −1. */
        private int[] path(int source, int target) {
            int[] before = new int[rows + columns];
            Arrays.fill(before, -1);
            before[source] = source;
            int[] queue = new int[before.length];
            queue[0] = source;
            int size = 1;
            for (int next = 0; next < size && before[target] < 0; next++) {
                int node = queue[next];
                boolean isRow = node < rows;
                for (int other = isRow ? rows : 0; other < (isRow ? before.length : rows); other++) {
                    if (before[other] < 0 && capacity(node, other) > 0) {
                        before[other] = node;
                        queue[size++] = other;
                    }
                }
            }
            return before;
        }
    }

    /** What the shown counts say of a hidden one. */
    CountRange range(boolean[][] hidden, int row, int column) {
        boolean rises = risesToColumn(row, column);
        long up = new Residual(hidden, row, column).flow(row, column, !rises, OPEN);
        long down = new Residual(hidden, row, column).flow(row, column, rises, room(row, column));
        return new CountRange(
                counts[row][column] - down,
                up >= OPEN ? OptionalLong.empty() : OptionalLong.of(counts[row][column] + up));
    }

    /** Whether the limits of a hidden count lie apart by at least a width. */
    boolean isProtected(boolean[][] hidden, int row, int column, long width) {
        boolean rises = risesToColumn(row, column);
        long up = new Residual(hidden, row, column).flow(row, column, !rises, width);
        return up >= width
                || up
                                + new Residual(hidden, row, column)
                                        .flow(row, column, rises, Math.min(width - up, room(row, column)))
                        >= width;
    }

    /** What it costs to hide a count: 0 for one that is hidden, infinite for one that may not be. */
    interface Costs {
        double of(int row, int column);
    }

    /**
     * Hides the cheapest counts that give a hidden one a width, along with those that are hidden: a cycle that can change by the width one
     * way, or by a part of it both ways.
     *
     * @return whether there is such a cycle
     */
    boolean protect(boolean[][] hidden, int row, int column, long width, Costs costs) {
        boolean rises = risesToColumn(row, column);
        boolean[][] best = new boolean[0][];
        double least = Double.POSITIVE_INFINITY;
        for (long part : new long[] {width, (width + 1) / 2, 1}) {
            for (boolean up : new boolean[] {true, false}) {
                if (up || room(row, column) >= part) {
                    Cheapest way = new Cheapest(row, column, rises != up, part, costs);
                    if (way.cost < least) {
                        boolean[][] more = way.hiddenWith(hidden);
                        if (isProtected(more, row, column, width)) {
                            least = way.cost;
                            best = more;
                        }
                    }
                }
            }
        }
        for (int i = 0; i < best.length; i++) {
            System.arraycopy(best[i], 0, hidden[i], 0, columns);
        }
        return best.length > 0;
    }

    /** The cheapest way between a row and a column (Dijkstra's algorithm over all pairs of a row and a column). */
    private final class Cheapest {
        private final int source;
        private final int target;
        private final int[] before = new int[rows + columns];
        private final double cost;

        Cheapest(int row, int column, boolean fromRow, long width, Costs costs) {
            source = fromRow ? row : rows + column;
            target = fromRow ? rows + column : row;
            double[] distance = new double[before.length];
            boolean[] done = new boolean[before.length];
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            Arrays.fill(before, -1);
            distance[source] = 0;
            for (int node = nearest(distance, done); node >= 0 && node != target; node = nearest(distance, done)) {
                done[node] = true;
                boolean isRow = node < rows;
                for (int other = isRow ? rows : 0; other < (isRow ? before.length : rows); other++) {
                    int i = isRow ? node : other;
                    int j = (isRow ? other : node) - rows;
                    boolean isOwn = i == row && j == column;
                    boolean canMove = isRow == risesToColumn(i, j) || room(i, j) >= width;
                    double along = distance[node] + (isOwn || !canMove ? Double.POSITIVE_INFINITY : costs.of(i, j));
                    if (along < distance[other]) {
                        distance[other] = along;
                        before[other] = node;
                    }
                }
            }
            cost = distance[target];
        }

        private int nearest(double[] distance, boolean... done) {
            int nearest = -1;
            for (int node = 0; node < done.length; node++) {
                if (!done[node] && distance[node] < (nearest < 0 ? Double.POSITIVE_INFINITY : distance[nearest])) {
                    nearest = node;
                }
            }
            return nearest;
        }

        boolean[][] hiddenWith(boolean[][] hidden) {
            boolean[][] more = Arrays.stream(hidden).map(boolean[]::clone).toArray(boolean[][]::new);
            for (int node = target; node != source; node = before[node]) {
                int other = before[node];
                more[Math.min(node, other)][Math.max(node, other) - rows] = true;
            }
            return more;
        }
    }
}
