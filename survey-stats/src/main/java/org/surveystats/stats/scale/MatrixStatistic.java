package org.surveystats.stats.scale;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.surveystats.stats.internal.Matrices;

/**
 * A smooth function of the covariance matrix of the items.
 *
 * @param limits on what scale its confidence limits are symmetric
 * @param value the function, not finite where it is not defined
 * @param why given a matrix for which it is not defined, the reason
 */
record MatrixStatistic(Limits limits, ToDoubleFunction<double[][]> value, Function<double[][], String> why) {

    /** On what scale confidence limits are symmetric. */
    enum Limits {
        /** The statistic itself. */
        PLAIN,
        /** The logarithm of the statistic, which is positive. */
        POSITIVE,
        /** The logarithm of 1 less the statistic. */
        BELOW_ONE,
        /** Fisher's z. */
        CORRELATION
    }

    /** The same of the correlation matrix: of items that are divided by their standard deviation. */
    MatrixStatistic standardised() {
        return new MatrixStatistic(
                limits,
                c -> ScaleMath.constant(c) >= 0 ? Double.NaN : value.applyAsDouble(ScaleMath.correlations(c)),
                c -> ScaleMath.constant(c) >= 0 ? ScaleMath.CONSTANT : why.apply(ScaleMath.correlations(c)));
    }

    /**
     * The partial derivatives, by central differences of fourth order, with respect to the elements on and above the diagonal;
     * below it 0. Not finite where the function is not defined close by.
     */
    double[][] gradient(double[][] c) {
        int size = c.length;
        double[][] at = Matrices.copy(c);
        double[][] gradient = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double step = STEP * Math.sqrt(c[i][i] * c[j][j]);
                if (step > 0) {
                    gradient[i][j] = (shifted(at, i, j, -2 * step)
                                    - 8 * shifted(at, i, j, -step)
                                    + 8 * shifted(at, i, j, step)
                                    - shifted(at, i, j, 2 * step))
                            / (12 * step);
                }
            }
        }
        return gradient;
    }

    /** Part of the standard deviations: the error of the differences is the fourth power of it, and rounding a 10⁻¹² part. */
    private static final double STEP = 1e-4;

    private double shifted(double[][] at, int i, int j, double by) {
        double before = at[i][j];
        at[i][j] = before + by;
        at[j][i] = before + by;
        double result = value.applyAsDouble(at);
        at[i][j] = before;
        at[j][i] = before;
        return result;
    }
}
