package org.surveystats.stats.weighting;

import java.util.Arrays;
import java.util.List;
import org.surveystats.stats.internal.RowParts;

/** Respondents with the same cell in every classification: the cells of all of them crossed, as far as they occur. */
final class Patterns {

    /** Crossed cells up to this number are counted in a table, more are looked up. */
    private static final int MOST_TABLED = 1 << 20;

    /** The pattern of each respondent. */
    final int[] ofRow;

    /** By classification the cell of each pattern, negative for none. */
    final int[][] cells;

    private final int count;

    private Patterns(int[] ofRow, int[][] cells, int count) {
        this.ofRow = ofRow;
        this.cells = cells;
        this.count = count;
    }

    /**
     * Finds the patterns.
     *
     * @param cellOfRow by classification the cell of each respondent, from 0, or −1 or −2 for none
     * @param counts the number of cells of each classification
     */
    static Patterns of(List<int[]> cellOfRow, int[] counts, int rows) {
        int[] ofRow = new int[rows];
        int patterns = Math.min(rows, 1);
        for (int i = 0; i < counts.length; i++) {
            patterns = cross(ofRow, patterns, cellOfRow.get(i), counts[i] + 2);
        }
        int[] example = new int[patterns];
        for (int row = rows - 1; row >= 0; row--) {
            example[ofRow[row]] = row;
        }
        int[][] cells = new int[counts.length][patterns];
        for (int i = 0; i < counts.length; i++) {
            int[] own = cellOfRow.get(i);
            Arrays.setAll(cells[i], pattern -> own[example[pattern]]);
        }
        return new Patterns(ofRow, cells, patterns);
    }

    /** Crosses the patterns so far with one more classification, and numbers those that occur anew. */
    private static int cross(int[] ofRow, int patterns, int[] cells, int width) {
        long possible = (long) patterns * width;
        if (possible > MOST_TABLED) {
            return crossRare(ofRow, cells, width);
        }
        int[] number = new int[(int) possible];
        for (boolean[] part : RowParts.map(ofRow.length, (from, to) -> {
            boolean[] own = new boolean[(int) possible];
            for (int row = from; row < to; row++) {
                int key = ofRow[row] * width + cells[row] + 2;
                ofRow[row] = key;
                own[key] = true;
            }
            return own;
        })) {
            for (int key = 0; key < number.length; key++) {
                number[key] |= part[key] ? 1 : 0;
            }
        }
        int next = 0;
        for (int key = 0; key < number.length; key++) {
            number[key] = number[key] == 0 ? -1 : next++;
        }
        RowParts.each(ofRow.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                ofRow[row] = number[ofRow[row]];
            }
        });
        return next;
    }

    /** The same where there are more crossed cells than a table should hold: most do not occur. */
    private static int crossRare(int[] ofRow, int[] cells, int width) {
        long[] keys = new long[ofRow.length];
        Arrays.setAll(keys, row -> (long) ofRow[row] * width + cells[row] + 2);
        long[] sorted = keys.clone();
        Arrays.parallelSort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        int count = distinct;
        RowParts.each(ofRow.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                ofRow[row] = Arrays.binarySearch(sorted, 0, count, keys[row]);
            }
        });
        return count;
    }

    int count() {
        return count;
    }

    /** The sum of the weights by pattern. */
    double[] sums(double[] weights) {
        double[] sums = new double[count];
        for (double[] part : RowParts.map(ofRow.length, (from, to) -> {
            double[] own = new double[count];
            for (int row = from; row < to; row++) {
                own[ofRow[row]] += weights[row];
            }
            return own;
        })) {
            for (int i = 0; i < count; i++) {
                sums[i] += part[i];
            }
        }
        return sums;
    }

    /** The weights, each times the factor of its pattern. */
    double[] times(double[] weights, double[] factors) {
        double[] product = new double[weights.length];
        RowParts.each(product.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                product[row] = weights[row] * factors[ofRow[row]];
            }
        });
        return product;
    }
}
