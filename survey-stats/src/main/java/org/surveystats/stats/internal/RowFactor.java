package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Cholesky factor of XᵀWX, from the rows of X. Cross products lose half of the digits of X, so where columns are close
 * to dependent a second pass over the rows takes from every column its part along the earlier ones, and factors what is
 * left: as exact as orthogonalising the columns themselves, with memory for k² numbers only. (The method is Cholesky QR,
 * repeated: Y. Yamamoto et al., Electronic Transactions on Numerical Analysis 44 (2015), 306–326.)
 */
final class RowFactor {

    /** Above it the cross products alone are exact to some ten digits. */
    private static final double WELL_SEPARATED = 1e-5;

    /** Below it nothing is known from the cross products, and the second pass decides alone. */
    private static final double UNRESOLVED = 1e-13;

    /** For working weights that differ by many powers of ten: the part of a column's length that is just above rounding. */
    static final double WORKING_TOLERANCE = 1e-11;

    private final int terms;
    private final int[] dependent;
    private final int[] independent;
    private final Matrices.Cholesky cholesky;

    private RowFactor(int[] dependent, double[][] lower) {
        this.terms = lower.length;
        this.dependent = dependent;
        this.independent = IntStream.range(0, terms)
                .filter(j -> Arrays.binarySearch(dependent, j) < 0)
                .toArray();
        this.cholesky = new Matrices.Cholesky(
                Arrays.stream(independent).mapToObj(i -> pick(lower[i])).toArray(double[][]::new));
    }

    /** For the steps of an iteration, which later steps correct: one pass if that is good enough. */
    static RowFactor quick(RegressionRows rows, double[] weights, int terms) {
        double[][] products = crossProducts(rows, weights, terms);
        Matrices.InOrder first = new Matrices.InOrder(products, WELL_SEPARATED);
        return first.dependent().length == 0
                ? new RowFactor(first.dependent(), first.lower())
                : refine(rows, weights, products, WORKING_TOLERANCE);
    }

    /** For what is kept: always two passes. */
    static RowFactor exact(RegressionRows rows, double[] weights, int terms, double tolerance) {
        return refine(rows, weights, crossProducts(rows, weights, terms), tolerance);
    }

    /** The columns that depend on earlier ones but for the tolerance's part of their length. */
    int[] dependent() {
        return dependent;
    }

    /** x with XᵀWX·x = b, where dependent columns have 0, and their equations are left out. */
    double[] solve(double[] b) {
        double[] solution = new double[terms];
        double[] part = cholesky.solve(pick(b));
        for (int i = 0; i < part.length; i++) {
            solution[independent[i]] = part[i];
        }
        return solution;
    }

    /** (XᵀWX)⁻¹ of the independent columns: of all, if none is dependent. */
    double[][] inverse() {
        return cholesky.inverse();
    }

    private double[] pick(double[] values) {
        return Arrays.stream(independent).mapToDouble(i -> values[i]).toArray();
    }

    private static double[][] crossProducts(RegressionRows rows, double[] weights, int terms) {
        double[][] products = new double[terms][terms];
        int[] index = new int[terms];
        double[] values = new double[terms];
        for (int row = 0; row < rows.size(); row++) {
            double weight = weights[row];
            if (weight > 0) {
                int count = rows.terms(row, index, values);
                for (int a = 0; a < count; a++) {
                    double factor = weight * values[a];
                    for (int b = 0; b < count; b++) {
                        if (index[b] <= index[a]) {
                            products[index[a]][index[b]] += factor * values[b];
                        }
                    }
                }
            }
        }
        return products;
    }

    private static RowFactor refine(RegressionRows rows, double[] weights, double[][] products, double tolerance) {
        double least = tolerance * tolerance;
        int k = products.length;
        Matrices.InOrder first = new Matrices.InOrder(products, UNRESOLVED);
        double[][] remaining = remainingProducts(rows, weights, first, k);
        for (int j = 0; j < k; j++) {
            if (!(remaining[j][j] >= least)) {
                remaining[j][j] = 0;
            }
        }
        Matrices.InOrder second = new Matrices.InOrder(remaining, UNRESOLVED);
        int[] dependent = new int[k];
        int count = 0;
        for (int j = 0; j < k; j++) {
            if (!(second.pivot(j) * remaining[j][j] >= least)) {
                dependent[count++] = j;
            }
        }
        return new RowFactor(Arrays.copyOf(dependent, count), product(first, second.lower()));
    }

    /** The cross products of what earlier columns leave of each, columns having length 1 before. */
    private static double[][] remainingProducts(RegressionRows rows, double[] weights, Matrices.InOrder first, int k) {
        double[][] products = new double[k][k];
        int[] index = new int[k];
        double[] values = new double[k];
        double[] left = new double[k];
        for (int row = 0; row < rows.size(); row++) {
            double weight = weights[row];
            if (weight > 0) {
                Arrays.fill(left, 0);
                int count = rows.terms(row, index, values);
                for (int a = 0; a < count; a++) {
                    double length = first.length(index[a]);
                    left[index[a]] = length > 0 ? values[a] / length : 0;
                }
                for (int j = 0; j < k; j++) {
                    double[] unit = first.unitRow(j);
                    for (int i = 0; i < j; i++) {
                        left[j] -= unit[i] * left[i];
                    }
                    double factor = weight * left[j];
                    if (factor != 0) {
                        for (int i = 0; i <= j; i++) {
                            products[j][i] += factor * left[i];
                        }
                    }
                }
            }
        }
        return products;
    }

    /** diag(lengths)·L·F: the factor of the whole from that of what is left. */
    private static double[][] product(Matrices.InOrder first, double[][] second) {
        double[][] lower = new double[second.length][second.length];
        for (int i = 0; i < second.length; i++) {
            double[] unit = first.unitRow(i);
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int l = j; l <= i; l++) {
                    sum += unit[l] * second[l][j];
                }
                lower[i][j] = first.length(i) * sum;
            }
        }
        return lower;
    }
}
