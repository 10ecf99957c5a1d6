package org.surveystats.stats.table;

import java.util.Arrays;
import org.surveystats.stats.design.Totals;

/**
 * A function of a table's shares that does not change when all weights are multiplied. A subclass says its value and its partial
 * derivatives as if the shares were free; those along the total of the weights follow, since shares sum to 1.
 */
abstract class ShareFunction implements Totals.Smooth {

    final int rows;
    final int columns;

    ShareFunction(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The value for shares, row by row, which sum to 1; not finite where it is not defined. */
    abstract double ofShares(double[] q);

    /** The partial derivatives by each share. */
    abstract double[] slopes(double[] q);

    @Override
    public final double value(double[] cells) {
        double total = Arrays.stream(cells).sum();
        return total > 0 ? ofShares(shares(cells, total)) : Double.NaN;
    }

    @Override
    public final double[] gradient(double[] cells) {
        double total = Arrays.stream(cells).sum();
        double[] q = shares(cells, total);
        double[] slopes = slopes(q);
        double mean = 0;
        for (int i = 0; i < q.length; i++) {
            mean += q[i] * slopes[i];
        }
        double[] gradient = new double[cells.length];
        for (int i = 0; i < q.length; i++) {
            gradient[i] = (slopes[i] - mean) / total;
        }
        return gradient;
    }

    private static double[] shares(double[] cells, double total) {
        double[] q = new double[cells.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = cells[i] / total;
        }
        return q;
    }

    final double[] rowSums(double[] q) {
        double[] sums = new double[rows];
        for (int i = 0; i < q.length; i++) {
            sums[i / columns] += q[i];
        }
        return sums;
    }

    final double[] columnSums(double[] q) {
        double[] sums = new double[columns];
        for (int i = 0; i < q.length; i++) {
            sums[i % columns] += q[i];
        }
        return sums;
    }

    /** The same function of the table turned on its side. */
    static Totals.Smooth transposed(int rows, int columns, Totals.Smooth ofTurned) {
        int[] places = new int[rows * columns];
        Arrays.setAll(places, i -> i % rows * columns + i / rows);
        return reordered(places, ofTurned);
    }

    /** The function of cells in another order: its cell i is the cell places[i]. */
    static Totals.Smooth reordered(int[] places, Totals.Smooth function) {
        return new Totals.Smooth() {
            @Override
            public double value(double[] cells) {
                return function.value(
                        Arrays.stream(places).mapToDouble(place -> cells[place]).toArray());
            }

            @Override
            public double[] gradient(double[] cells) {
                double[] own = function.gradient(
                        Arrays.stream(places).mapToDouble(place -> cells[place]).toArray());
                double[] gradient = new double[cells.length];
                for (int i = 0; i < places.length; i++) {
                    gradient[places[i]] = own[i];
                }
                return gradient;
            }
        };
    }
}
