package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.Optional;

/**
 * Dense matrices as arrays of rows. No method changes its arguments.
 *
 * <p>Whether a column depends on earlier ones is decided in the order of the columns, so that a column is named and not a
 * combination: it depends on them if what they leave of it is a small part of its length. The part is a ratio, hence no
 * column's unit matters. On the columns themselves (a tall matrix) the tolerance is {@value #COLUMN_TOLERANCE}, that of R's
 * {@code lm}; on cross products, which are squares and have lost half of the digits, {@value #CROSS_PRODUCT_TOLERANCE}.
 */
public final class Matrices {

    /** The part of a column's length below which it depends on earlier columns. */
    public static final double COLUMN_TOLERANCE = 1e-7;

    /** The part of a column's squared length below which it depends on earlier columns, in a matrix of cross products. */
    public static final double CROSS_PRODUCT_TOLERANCE = 1e-11;

    private static final int MAX_SWEEPS = 100;

    private Matrices() {}

    /** The matrix product. */
    public static double[][] multiply(double[][] a, double[][] b) {
        int columns = columns(b);
        if (columns(a) != b.length) {
            throw new IllegalArgumentException(
                    "a matrix of " + columns(a) + " columns cannot multiply one of " + b.length + " rows");
        }
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                double factor = a[i][l];
                if (factor != 0) {
                    for (int j = 0; j < columns; j++) {
                        product[i][j] += factor * b[l][j];
                    }
                }
            }
        }
        return product;
    }

    /** The product with a column vector. */
    public static double[] multiply(double[][] a, double[] x) {
        checkLength(x, columns(a), a);
        double[] product = new double[a.length];
        Arrays.setAll(product, i -> dot(a[i], x, x.length));
        return product;
    }

    /** Rows become columns. */
    public static double[][] transpose(double[][] a) {
        double[][] transposed = new double[columns(a)][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < transposed.length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** xᵀAx. */
    public static double quadraticForm(double[][] a, double[] x) {
        return dot(multiply(a, x), x, x.length);
    }

    /** L·A·Lᵀ: the covariance of linear combinations, one a row of L, of estimates with covariance A. */
    public static double[][] sandwich(double[][] combinations, double[][] a) {
        double[][] result = multiply(multiply(combinations, a), transpose(combinations));
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (result[i][j] + result[j][i]) / 2;
                result[i][j] = mean;
                result[j][i] = mean;
            }
        }
        return result;
    }

    /** The sum of the diagonal. */
    public static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /**
     * The Cholesky factor of a symmetric matrix; only its lower triangle is read.
     *
     * @return the factor, or empty if the matrix is not positive definite: if {@link #dependentCrossProducts} names a column
     */
    public static Optional<Cholesky> cholesky(double[][] a) {
        InOrder factor = new InOrder(a, CROSS_PRODUCT_TOLERANCE);
        return factor.dependent().length > 0 ? Optional.empty() : Optional.of(new Cholesky(factor.lower()));
    }

    /**
     * The columns of a matrix of cross products XᵀX that depend on earlier ones, in rising order; none if the matrix is
     * positive definite.
     */
    public static int[] dependentCrossProducts(double[][] a) {
        return new InOrder(a, CROSS_PRODUCT_TOLERANCE).dependent();
    }

    /** The columns of a matrix that depend linearly on earlier ones, in rising order; the others are independent. */
    public static int[] dependentColumns(double[][] a) {
        return dependentColumns(a, COLUMN_TOLERANCE);
    }

    /** The columns of a matrix that depend on earlier ones but for this part of their length, in rising order. */
    public static int[] dependentColumns(double[][] a, double tolerance) {
        double[][] columns = transpose(a);
        double[][] basis = new double[columns.length][];
        int rank = 0;
        int[] dependent = new int[columns.length];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            // the largest value first, so that no square leaves the range of doubles
            if (!scale(column, largest(column))) {
                dependent[j - rank] = j;
                continue;
            }
            scale(column, length(column));
            // the second projection takes out what rounding left of the first
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < rank; i++) {
                    subtract(column, basis[i], dot(column, basis[i], column.length));
                }
            }
            double left = length(column);
            if (left < tolerance || !scale(column, left)) {
                dependent[j - rank] = j;
            } else {
                basis[rank++] = column;
            }
        }
        return Arrays.copyOf(dependent, columns.length - rank);
    }

    /** The number of linearly independent columns, to a tolerance that is a part of their length. */
    public static int rank(double[][] a, double tolerance) {
        return columns(a) - dependentColumns(a, tolerance).length;
    }

    /** The eigenvalues of a symmetric matrix, the largest first, by Jacobi's rotations. */
    public static double[] symmetricEigenvalues(double[][] symmetric) {
        double[][] a = copy(symmetric);
        for (int sweep = 0; sweep < MAX_SWEEPS && !isDiagonal(a); sweep++) {
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    rotate(a, p, q);
                }
            }
        }
        double[] values = new double[a.length];
        Arrays.setAll(values, i -> -a[i][i]);
        Arrays.sort(values);
        Arrays.setAll(values, i -> values[i] == 0 ? 0 : -values[i]);
        return values;
    }

    private static boolean isDiagonal(double[][] a) {
        double diagonal = 0;
        double off = 0;
        for (int i = 0; i < a.length; i++) {
            diagonal = Math.max(diagonal, Math.abs(a[i][i]));
            for (int j = i + 1; j < a.length; j++) {
                off = Math.max(off, Math.abs(a[i][j]));
            }
        }
        return off <= 1e-18 * diagonal || off == 0;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int i = 0; i < a.length; i++) {
            double ip = a[i][p];
            double iq = a[i][q];
            a[i][p] = cosine * ip - sine * iq;
            a[i][q] = sine * ip + cosine * iq;
        }
        for (int i = 0; i < a.length; i++) {
            double pi = a[p][i];
            double qi = a[q][i];
            a[p][i] = cosine * pi - sine * qi;
            a[q][i] = sine * pi + cosine * qi;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /** A lower triangular F with A = F·Fᵀ. */
    public static final class Cholesky {

        private final double[][] lower;

        Cholesky(double[][] lower) {
            this.lower = lower;
        }

        /** x with A·x = b. */
        public double[] solve(double[] b) {
            double[] x = whiten(b);
            for (int i = x.length - 1; i >= 0; i--) {
                for (int j = i + 1; j < x.length; j++) {
                    x[i] -= lower[j][i] * x[j];
                }
                x[i] /= lower[i][i];
            }
            return x;
        }

        /** F⁻¹·b, whose squared length is bᵀA⁻¹b. */
        public double[] whiten(double[] b) {
            checkLength(b, lower.length, lower);
            double[] x = b.clone();
            for (int i = 0; i < x.length; i++) {
                x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
            }
            return x;
        }

        /** bᵀA⁻¹b. */
        public double inverseQuadraticForm(double[] b) {
            double[] white = whiten(b);
            return dot(white, white, white.length);
        }

        /** F⁻¹·S·F⁻ᵀ for a symmetric S: it has the eigenvalues of A⁻¹·S, and is symmetric. */
        public double[][] whitenBothSides(double[][] symmetric) {
            double[][] half = new double[symmetric.length][];
            Arrays.setAll(half, i -> whiten(symmetric[i]));
            double[][] turned = transpose(half);
            double[][] result = new double[symmetric.length][];
            Arrays.setAll(result, i -> whiten(turned[i]));
            return result;
        }

        /** A⁻¹. */
        public double[][] inverse() {
            int n = lower.length;
            double[][] inverse = new double[n][];
            for (int i = 0; i < n; i++) {
                double[] unit = new double[n];
                unit[i] = 1;
                inverse[i] = whiten(unit);
            }
            double[][] product = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    product[i][j] = dot(inverse[i], inverse[j], n);
                    product[j][i] = product[i][j];
                }
            }
            return product;
        }
    }

    /**
     * F and the unit lower triangular L with A = F·Fᵀ, F = diag(lengths)·L·diag(√pivots), columns taken in order. The
     * pivots are the squared parts of the columns that earlier columns leave. A dependent column is passed over: later
     * ones lose nothing to it.
     */
    static final class InOrder {

        private final double[] lengths;
        private final double[][] unit;
        private final double[] pivots;
        private final int[] dependent;

        /** Eliminates column by column; only the lower triangle is read. */
        InOrder(double[][] a, double tolerance) {
            int n = a.length;
            lengths = new double[n];
            unit = new double[n][n];
            pivots = new double[n];
            int[] found = new int[n];
            int count = 0;
            for (int j = 0; j < n; j++) {
                lengths[j] = Math.sqrt(Math.max(0, a[j][j]));
                unit[j][j] = 1;
                double left = lengths[j] > 0 ? eliminate(a, j) : 0;
                // what is no number is dependent too
                if (left > tolerance) {
                    pivots[j] = left;
                } else {
                    found[count++] = j;
                }
            }
            dependent = Arrays.copyOf(found, count);
        }

        /** Fills a row of L; returns what is left of the column. */
        private double eliminate(double[][] a, int j) {
            double left = 1;
            for (int i = 0; i < j; i++) {
                if (pivots[i] > 0) {
                    double product = a[j][i] / lengths[j] / lengths[i];
                    for (int l = 0; l < i; l++) {
                        product -= unit[j][l] * unit[i][l] * pivots[l];
                    }
                    unit[j][i] = product / pivots[i];
                    left -= product * unit[j][i];
                }
            }
            return left;
        }

        int[] dependent() {
            return dependent;
        }

        double length(int column) {
            return lengths[column];
        }

        double[] unitRow(int column) {
            return unit[column];
        }

        double pivot(int column) {
            return pivots[column];
        }

        double[][] lower() {
            double[][] lower = new double[unit.length][unit.length];
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j <= i; j++) {
                    lower[i][j] = lengths[i] * unit[i][j] * Math.sqrt(pivots[j]);
                }
            }
            return lower;
        }
    }

    public static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        Arrays.setAll(copy, i -> a[i].clone());
        return copy;
    }

    static int columns(double[][] a) {
        return a.length == 0 ? 0 : a[0].length;
    }

    private static double dot(double[] x, double[] y, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double length(double[] x) {
        return Math.sqrt(dot(x, x, x.length));
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static boolean scale(double[] x, double divisor) {
        if (!(divisor > 0)) {
            return false;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= divisor;
        }
        return true;
    }

    private static void subtract(double[] x, double[] y, double factor) {
        for (int i = 0; i < x.length; i++) {
            x[i] -= factor * y[i];
        }
    }

    private static void checkLength(double[] x, int expected, double[][] a) {
        if (x.length != expected) {
            throw new IllegalArgumentException("a vector of " + x.length + " values does not fit a matrix of "
                    + a.length + " rows and " + columns(a) + " columns");
        }
    }
}
