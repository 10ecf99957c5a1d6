package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.stats.internal.RowParts;

/**
 * What weights are adjusted by, for each respondent: cells of classifications, each worth 1 to those in it, and numbers. Arrays
 * are used as they are and must not be changed afterwards.
 */
public final class Auxiliaries {

    private static final Auxiliaries NONE = builder().build();

    final int[][] cells;
    final int[] firstOfCells;
    final double[][] numbers;
    final int firstNumber;

    private Auxiliaries(Builder builder) {
        cells = builder.cells.toArray(int[][]::new);
        firstOfCells = new int[cells.length];
        int next = 0;
        for (int i = 0; i < cells.length; i++) {
            firstOfCells[i] = next;
            next += builder.counts.get(i);
        }
        firstNumber = next;
        numbers = builder.numbers.toArray(double[][]::new);
    }

    /**
     * Starts without any.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    static Auxiliaries none() {
        return NONE;
    }

    /**
     * How many there are: cells, then numbers.
     *
     * @return 0 or more
     */
    public int size() {
        return firstNumber + numbers.length;
    }

    /**
     * Those of a respondent that are not 0.
     *
     * @param row the respondent, from 0
     * @param places takes their numbers, in rising order
     * @param values takes their values
     * @return how many there are, at most the classifications and numbers
     */
    public int read(int row, int[] places, double[] values) {
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i][row] >= 0) {
                places[count] = firstOfCells[i] + cells[i][row];
                values[count++] = 1;
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            places[count] = firstNumber + i;
            values[count++] = numbers[i][row];
        }
        return count;
    }

    /**
     * The most that a respondent has.
     *
     * @return the number of classifications and numbers
     */
    public int mostOfRow() {
        return cells.length + numbers.length;
    }

    /**
     * Σ factor·x·xᵀ.
     *
     * @param factors the factor of each respondent
     * @return a symmetric matrix
     */
    public double[][] crossProducts(double[] factors) {
        return crossProducts(this, factors);
    }

    /** Σ factor·x·yᵀ. */
    double[][] crossProducts(Auxiliaries other, double[] factors) {
        double[][] sum = new double[size()][other.size()];
        for (double[][] part : RowParts.map(factors.length, (from, to) -> crossProducts(other, factors, from, to))) {
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum[i].length; j++) {
                    sum[i][j] += part[i][j];
                }
            }
        }
        return sum;
    }

    private double[][] crossProducts(Auxiliaries other, double[] factors, int from, int to) {
        double[][] sum = new double[size()][other.size()];
        int[] a = new int[mostOfRow()];
        double[] x = new double[a.length];
        int[] b = new int[other.mostOfRow()];
        double[] y = new double[b.length];
        for (int row = from; row < to; row++) {
            if (factors[row] != 0) {
                int m = read(row, a, x);
                int n = other.read(row, b, y);
                for (int i = 0; i < m; i++) {
                    double factor = factors[row] * x[i];
                    for (int j = 0; j < n; j++) {
                        sum[a[i]][b[j]] += factor * y[j];
                    }
                }
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return firstNumber + " cells of " + cells.length + " classifications, " + numbers.length + " numbers: "
                + Arrays.toString(firstOfCells);
    }

    /** Collects auxiliaries. */
    public static final class Builder {

        private final List<int[]> cells = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();

        private Builder() {}

        /**
         * Adds the cells of a classification.
         *
         * @param cellOfRow the cell of each respondent, from 0, or −1 for none
         * @param count the number of cells
         * @return this builder
         */
        public Builder cells(int[] cellOfRow, int count) {
            cells.add(cellOfRow);
            counts.add(count);
            return this;
        }

        /**
         * Adds numbers. They stand behind all cells.
         *
         * @param numberOfRow a number for each respondent
         * @return this builder
         */
        public Builder numbers(double[] numberOfRow) {
            numbers.add(numberOfRow);
            return this;
        }

        /**
         * Builds them.
         *
         * @return the auxiliaries
         */
        public Auxiliaries build() {
            return new Auxiliaries(this);
        }
    }
}
