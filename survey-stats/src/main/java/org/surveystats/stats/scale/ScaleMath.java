package org.surveystats.stats.scale;

import java.util.Optional;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.scale.MatrixStatistic.Limits;

/**
 * What is computed of the covariance matrix C of k items. T is the sum of all elements, the variance of the sum of the items. Where
 * a function is not defined it is not a number here, and the library says why.
 */
final class ScaleMath {

    static final String CONSTANT = Reason.AN_ITEM_CONSTANT.text();
    static final String NO_TOTAL = Reason.SUM_CONSTANT.text();
    static final String DEPENDENT = Reason.DEPENDENT_ITEMS.text();
    static final String THREE_ITEMS = Reason.THREE_ITEMS.text();
    static final String NO_COMMON = Reason.NOTHING_COMMON.text();
    static final String NO_FACTOR = Reason.NO_FACTOR.text();
    static final String ONE_ITEM = Reason.ONE_ITEM.text();
    static final String NO_HALF = Reason.HALF_CONSTANT.text();

    /** Part of the sum of the elements' sizes below which a sum of them is a rounding. */
    private static final double ROUNDING = 1e-12;

    private ScaleMath() {}

    /** The first item without variance, or −1. */
    static int constant(double[][] c) {
        for (int i = 0; i < c.length; i++) {
            if (!(c[i][i] > 0)) {
                return i;
            }
        }
        return -1;
    }

    static double[][] correlations(double[][] c) {
        double[][] r = new double[c.length][c.length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                r[i][j] = i == j ? 1 : c[i][j] / Math.sqrt(c[i][i] * c[j][j]);
            }
        }
        return r;
    }

    /** T, or not a number where the sum of the items does not vary. */
    static double total(double[][] c) {
        double sum = 0;
        double size = 0;
        for (double[] row : c) {
            for (double x : row) {
                sum += x;
                size += Math.abs(x);
            }
        }
        return sum > ROUNDING * size ? sum : Double.NaN;
    }

    static double rowSum(double[][] c, int i) {
        double sum = 0;
        for (double x : c[i]) {
            sum += x;
        }
        return sum;
    }

    static final MatrixStatistic ALPHA =
            MatrixStatistic.of(Limits.BELOW_ONE, ScaleMath::alpha, c -> c.length < 2 ? ONE_ITEM : NO_TOTAL);

    static final MatrixStatistic LAMBDA2 = MatrixStatistic.of(Limits.BELOW_ONE, ScaleMath::lambda2, c -> NO_TOTAL);

    static final MatrixStatistic LAMBDA6 = MatrixStatistic.of(
                    Limits.BELOW_ONE,
                    ScaleMath::lambda6,
                    c -> constant(c) >= 0 ? CONSTANT : Double.isNaN(total(c)) ? NO_TOTAL : DEPENDENT)
            .withDerivatives(Derivatives::lambda6);

    static final MatrixStatistic OMEGA = MatrixStatistic.of(
                    Limits.BELOW_ONE,
                    ScaleMath::omega,
                    c -> constant(c) >= 0 ? CONSTANT : c.length < 3 ? THREE_ITEMS : NO_FACTOR)
            .withDerivatives(Derivatives::omega);

    static final MatrixStatistic MEAN_CORRELATION = MatrixStatistic.of(
            Limits.CORRELATION,
            c -> {
                double[][] r = correlations(c);
                double sum = 0;
                for (int i = 0; i < r.length; i++) {
                    sum += rowSum(r, i) - 1;
                }
                return sum / (r.length * (r.length - 1));
            },
            c -> CONSTANT);

    /** k/(k − 1) · (1 − tr C/T). */
    static double alpha(double[][] c) {
        double k = c.length;
        return c.length < 2 ? Double.NaN : k / (k - 1) * (1 - Matrices.trace(c) / total(c));
    }

    /** 1 − tr C/T + √(k/(k − 1) · Σ c²)/T, the sum over elements off the diagonal. */
    static double lambda2(double[][] c) {
        double k = c.length;
        double squares = 0;
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                squares += i == j ? 0 : c[i][j] * c[i][j];
            }
        }
        double total = total(c);
        return 1 - Matrices.trace(c) / total + Math.sqrt(k / (k - 1) * squares) / total;
    }

    /** 1 − Σ e²/T, with e² the variance of what the other items leave of each. */
    static double lambda6(double[][] c) {
        Optional<double[]> left = leftVariances(c);
        if (left.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        for (double x : left.get()) {
            sum += x;
        }
        return 1 - sum / total(c);
    }

    /** What the other items leave of the variance of each: 1 over the diagonal of C⁻¹. */
    static Optional<double[]> leftVariances(double[][] c) {
        return Matrices.cholesky(c).map(factor -> {
            double[][] inverse = factor.inverse();
            double[] left = new double[c.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = 1 / inverse[i][i];
            }
            return left;
        });
    }

    /** (Σ s·λ)²/((Σ s·λ)² + Σ s²(1 − λ²)), with s the standard deviations and λ the loadings of the correlations. */
    static double omega(double[][] c) {
        if (c.length < 3 || constant(c) >= 0) {
            return Double.NaN;
        }
        Optional<double[]> loadings = MinimumResidual.loadings(correlations(c));
        if (loadings.isEmpty()) {
            return Double.NaN;
        }
        double common = 0;
        double unique = 0;
        for (int i = 0; i < c.length; i++) {
            double loading = loadings.get()[i];
            common += Math.sqrt(c[i][i]) * loading;
            unique += c[i][i] * (1 - loading * loading);
        }
        return common * common / (common * common + unique);
    }

    /** The correlation of an item with the sum of all. */
    static MatrixStatistic itemTotal(int item) {
        return MatrixStatistic.of(
                Limits.CORRELATION,
                c -> rowSum(c, item) / Math.sqrt(c[item][item] * total(c)),
                c -> c[item][item] > 0 ? NO_TOTAL : Reason.THE_ITEM_CONSTANT.text());
    }

    /** The correlation of an item with the sum of the others. */
    static MatrixStatistic itemRest(int item) {
        return MatrixStatistic.of(
                Limits.CORRELATION,
                c -> (rowSum(c, item) - c[item][item]) / Math.sqrt(c[item][item] * total(without(c, item))),
                c -> c[item][item] > 0 ? Reason.REST_CONSTANT.text() : Reason.THE_ITEM_CONSTANT.text());
    }

    /** The part of an item's variance that the others explain. */
    static MatrixStatistic squaredMultipleCorrelation(int item) {
        return MatrixStatistic.of(
                        Limits.BELOW_ONE,
                        c -> leftVariances(c)
                                .map(left -> 1 - left[item] / c[item][item])
                                .orElse(Double.NaN),
                        c -> constant(c) >= 0 ? CONSTANT : DEPENDENT)
                .withDerivatives(c -> Derivatives.squaredMultipleCorrelation(c, item));
    }

    /** The correlation of an item with the scale, its own unique part taken off, of standardised items. */
    static MatrixStatistic itemWhole(int item) {
        return MatrixStatistic.of(
                        Limits.CORRELATION,
                        r -> leftVariances(r).map(left -> whole(r, left, item)).orElse(Double.NaN),
                        r -> leftVariances(r).isPresent() ? NO_COMMON : DEPENDENT)
                .withDerivatives(r -> Derivatives.itemWhole(r, item))
                .standardised();
    }

    private static double whole(double[][] r, double[] left, int item) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += rowSum(r, i) - left[i];
        }
        return (rowSum(r, item) - left[item]) / Math.sqrt(sum);
    }

    static MatrixStatistic alphaIfDropped(int item) {
        return MatrixStatistic.of(
                Limits.BELOW_ONE, c -> alpha(without(c, item)), c -> c.length < 3 ? ONE_ITEM : NO_TOTAL);
    }

    static MatrixStatistic standardDeviation(int item) {
        return MatrixStatistic.of(Limits.POSITIVE, c -> Math.sqrt(c[item][item]), c -> Reason.NO_DEVIATION.text());
    }

    static double[][] without(double[][] c, int item) {
        double[][] left = new double[c.length - 1][c.length - 1];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                left[i][j] = c[i < item ? i : i + 1][j < item ? j : j + 1];
            }
        }
        return left;
    }
}
