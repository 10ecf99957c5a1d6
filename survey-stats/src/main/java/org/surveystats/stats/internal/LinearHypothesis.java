package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The Wald test of the hypothesis L·b = 0, as {@code regTermTest(method = "Wald")} of R's survey: with q the number of rows
 * of L, (L·b)ᵀ(L·V·Lᵀ)⁻¹(L·b)/q on F(q, df). With infinite degrees of freedom that is χ²/q.
 */
public final class LinearHypothesis {

    private LinearHypothesis() {}

    /**
     * The test of some contrasts.
     *
     * @param estimates b
     * @param covariance V
     * @param contrasts L, one contrast a row
     * @param degreesOfFreedom of the covariance; R takes those of the design less the terms other than the intercept
     * @return the F test; absent if the covariance of the contrasts is singular, or there are no degrees of freedom
     * @throws IllegalArgumentException if the shapes do not agree, a number is not finite, or there is no contrast
     */
    public static TestOutcome wald(
            double[] estimates, double[][] covariance, double[][] contrasts, double degreesOfFreedom) {
        CovarianceChecks.check(estimates, covariance);
        CovarianceChecks.checkDegreesOfFreedom(degreesOfFreedom);
        if (contrasts.length == 0 || Arrays.stream(contrasts).anyMatch(row -> row.length != estimates.length)) {
            throw new IllegalArgumentException(
                    "a hypothesis on " + estimates.length + " estimates has one or more contrasts of as many values");
        }
        if (!(degreesOfFreedom > 0)) {
            return new TestOutcome.Absent(
                    "a test needs degrees of freedom: found " + CovarianceChecks.text(degreesOfFreedom));
        }
        double[] values = Matrices.multiply(contrasts, estimates);
        OptionalDouble form = CovarianceChecks.inverseQuadraticForm(contrasts, covariance, values);
        if (form.isEmpty()) {
            return new TestOutcome.Absent("the covariance of the " + contrasts.length
                    + " contrasts is singular: one follows from the others, or has no variance, or there are too few "
                    + "sampling units");
        }
        return TestOutcome.onF(form.getAsDouble() / contrasts.length, contrasts.length, degreesOfFreedom);
    }
}
