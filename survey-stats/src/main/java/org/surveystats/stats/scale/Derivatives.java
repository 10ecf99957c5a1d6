package org.surveystats.stats.scale;

import java.util.Arrays;
import java.util.Optional;
import org.surveystats.stats.internal.Matrices;

/**
 * Derivatives of functions that take an inverse or a fit, for which differences would take too long: symmetric matrices F with dθ = Σ
 * F·dC over all elements. Not numbers where there are none.
 *
 * <p>With P = C⁻¹, p<sub>j</sub> its columns, and u<sub>j</sub> = 1/p<sub>jj</sub> what the other items leave of the variance of item
 * j: du<sub>j</sub> = p<sub>j</sub>ᵀ dC p<sub>j</sub>/p<sub>jj</sub>².
 */
final class Derivatives {

    private Derivatives() {}

    private static double[][] undefined(int size) {
        double[][] result = new double[size][size];
        for (double[] row : result) {
            Arrays.fill(row, Double.NaN);
        }
        return result;
    }

    /** From a function of the correlations to the same of the covariances: r = c/(s·s). */
    static double[][] throughCorrelations(double[][] c, double[][] ofCorrelations) {
        int size = c.length;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    result[i][j] = ofCorrelations[i][j] / Math.sqrt(c[i][i] * c[j][j]);
                    result[i][i] -= result[i][j] * c[i][j] / c[i][i];
                }
            }
        }
        return result;
    }

    /** Adds a multiple of the derivatives of what the others leave of an item's variance. */
    private static void addLeft(double[][] inverse, int item, double factor, double[][] into) {
        double[] p = inverse[item];
        double scale = factor / (p[item] * p[item]);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                into[i][j] += scale * p[i] * p[j];
            }
        }
    }

    /** Of lambda-6, 1 − Σu/T. */
    static double[][] lambda6(double[][] c) {
        Optional<double[][]> inverse = Matrices.cholesky(c).map(Matrices.Cholesky::inverse);
        if (inverse.isEmpty()) {
            return undefined(c.length);
        }
        double total = ScaleMath.total(c);
        double left = 0;
        double[][] result = new double[c.length][c.length];
        for (int j = 0; j < c.length; j++) {
            left += 1 / inverse.get()[j][j];
            addLeft(inverse.get(), j, -1 / total, result);
        }
        for (double[] row : result) {
            for (int j = 0; j < row.length; j++) {
                row[j] += left / (total * total);
            }
        }
        return result;
    }

    /** Of the squared multiple correlation, 1 − u/c. */
    static double[][] squaredMultipleCorrelation(double[][] c, int item) {
        Optional<double[][]> inverse = Matrices.cholesky(c).map(Matrices.Cholesky::inverse);
        if (inverse.isEmpty()) {
            return undefined(c.length);
        }
        double variance = c[item][item];
        double[][] result = new double[c.length][c.length];
        addLeft(inverse.get(), item, -1 / variance, result);
        result[item][item] += 1 / inverse.get()[item][item] / (variance * variance);
        return result;
    }

    /** Of the correlation of an item with the whole, (Σ r − u)/√(ΣΣ r − Σ u). */
    static double[][] itemWhole(double[][] r, int item) {
        Optional<double[][]> inverse = Matrices.cholesky(r).map(Matrices.Cholesky::inverse);
        if (inverse.isEmpty()) {
            return undefined(r.length);
        }
        double above = ScaleMath.rowSum(r, item) - 1 / inverse.get()[item][item];
        double below = 0;
        for (int j = 0; j < r.length; j++) {
            below += ScaleMath.rowSum(r, j) - 1 / inverse.get()[j][j];
        }
        double root = Math.sqrt(below);
        double ofBelow = -above / (2 * below * root);
        double[][] result = new double[r.length][r.length];
        for (int j = 0; j < r.length; j++) {
            Arrays.fill(result[j], ofBelow);
        }
        for (int j = 0; j < r.length; j++) {
            addLeft(inverse.get(), j, -ofBelow, result);
            result[item][j] += 1 / (2 * root);
            result[j][item] += 1 / (2 * root);
        }
        addLeft(inverse.get(), item, -1 / root, result);
        return result;
    }

    /**
     * Of omega. The loadings are where the slopes of the residuals are 0, so they change with the correlations by the inverse of the
     * slopes' derivatives; a loading at its limit stays there.
     */
    static double[][] omega(double[][] c) {
        int size = c.length;
        double[][] r = ScaleMath.correlations(c);
        Optional<double[]> fit = MinimumResidual.loadings(r);
        if (fit.isEmpty()) {
            return undefined(size);
        }
        double[] loadings = fit.get();
        double common = 0;
        double unique = 0;
        for (int i = 0; i < size; i++) {
            common += Math.sqrt(c[i][i]) * loadings[i];
            unique += c[i][i] * (1 - loadings[i] * loadings[i]);
        }
        double square = (common * common + unique) * (common * common + unique);
        double[] ofLoadings = new double[size];
        double[][] hessian = MinimumResidual.hessian(r, loadings);
        for (int i = 0; i < size; i++) {
            double deviation = Math.sqrt(c[i][i]);
            ofLoadings[i] = 2 * common * deviation * (unique + common * deviation * loadings[i]) / square;
            if (Math.abs(loadings[i]) >= 1) {
                ofLoadings[i] = 0;
                for (int j = 0; j < size; j++) {
                    hessian[i][j] = i == j ? 1 : 0;
                    hessian[j][i] = hessian[i][j];
                }
            }
        }
        Optional<double[]> solved = Matrices.cholesky(hessian).map(factor -> factor.solve(ofLoadings));
        if (solved.isEmpty()) {
            return undefined(size);
        }
        double[] v = solved.get();
        double[][] ofCorrelations = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                ofCorrelations[i][j] = (v[i] * loadings[j] + v[j] * loadings[i]) / 2;
            }
        }
        double[][] result = throughCorrelations(c, ofCorrelations);
        for (int i = 0; i < size; i++) {
            result[i][i] += common
                    * (unique * loadings[i] / Math.sqrt(c[i][i]) - common * (1 - loadings[i] * loadings[i]))
                    / square;
        }
        return result;
    }
}
