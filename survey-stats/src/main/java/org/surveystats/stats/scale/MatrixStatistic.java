package org.surveystats.stats.scale;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.surveystats.stats.internal.Matrices;

/** A smooth function of the covariance matrix of the items. */
final class MatrixStatistic {

    /** Part of the standard deviations: the error of the differences is the fourth power of it, and rounding a 10⁻¹² part. */
    private static final double STEP = 1e-4;

    private final Limits limits;
    private final ToDoubleFunction<double[][]> value;
    private final UnaryOperator<double[][]> derivatives;
    private final Function<double[][], String> why;

    /** On what scale confidence limits are symmetric. */
    enum Limits {
        /** The logarithm of the statistic, which is positive. */
        POSITIVE,
        /** The logarithm of 1 less the statistic. */
        BELOW_ONE,
        /** Fisher's z. */
        CORRELATION
    }

    private MatrixStatistic(
            Limits limits,
            ToDoubleFunction<double[][]> value,
            UnaryOperator<double[][]> derivatives,
            Function<double[][], String> why) {
        this.limits = limits;
        this.value = value;
        this.derivatives = derivatives;
        this.why = why;
    }

    /**
     * A function whose derivatives are found by differences.
     *
     * @param limits on what scale its confidence limits are symmetric
     * @param value the function, not finite where it is not defined
     * @param why given a matrix for which it is not defined, the reason
     */
    static MatrixStatistic of(Limits limits, ToDoubleFunction<double[][]> value, Function<double[][], String> why) {
        return new MatrixStatistic(limits, value, c -> differences(value, c), why);
    }

    /** The same function with its derivatives: a symmetric F with dθ = Σ F·dC over all elements. */
    MatrixStatistic withDerivatives(UnaryOperator<double[][]> formula) {
        return new MatrixStatistic(limits, value, formula, why);
    }

    /** The same of the correlation matrix: of items that are divided by their standard deviation. */
    MatrixStatistic standardised() {
        return new MatrixStatistic(
                limits,
                c -> ScaleMath.constant(c) >= 0 ? Double.NaN : value.applyAsDouble(ScaleMath.correlations(c)),
                c -> Derivatives.throughCorrelations(c, derivatives.apply(ScaleMath.correlations(c))),
                c -> ScaleMath.constant(c) >= 0 ? ScaleMath.CONSTANT : why.apply(ScaleMath.correlations(c)));
    }

    Limits limits() {
        return limits;
    }

    /** The function's value, not finite where it is not defined. */
    double of(double[][] c) {
        return value.applyAsDouble(c);
    }

    /** Why the function is not defined. */
    String why(double[][] c) {
        return why.apply(c);
    }

    /**
     * The partial derivatives with respect to the elements on and above the diagonal, those below it changing along; not finite
     * where the function is not defined close by.
     */
    double[][] gradient(double[][] c) {
        double[][] gradient = Matrices.copy(derivatives.apply(c));
        for (int i = 0; i < gradient.length; i++) {
            for (int j = i + 1; j < gradient.length; j++) {
                gradient[i][j] *= 2;
            }
        }
        return gradient;
    }

    /** The derivatives by central differences of fourth order. */
    private static double[][] differences(ToDoubleFunction<double[][]> value, double[][] c) {
        int size = c.length;
        double[][] at = Matrices.copy(c);
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double step = STEP * Math.sqrt(c[i][i] * c[j][j]);
                if (step > 0) {
                    double slope = (shifted(value, at, i, j, -2 * step)
                                    - 8 * shifted(value, at, i, j, -step)
                                    + 8 * shifted(value, at, i, j, step)
                                    - shifted(value, at, i, j, 2 * step))
                            / (12 * step);
                    result[i][j] = i == j ? slope : slope / 2;
                    result[j][i] = result[i][j];
                }
            }
        }
        return result;
    }

    private static double shifted(ToDoubleFunction<double[][]> value, double[][] at, int i, int j, double by) {
        double before = at[i][j];
        at[i][j] = before + by;
        at[j][i] = before + by;
        double result = value.applyAsDouble(at);
        at[i][j] = before;
        at[j][i] = before;
        return result;
    }
}
