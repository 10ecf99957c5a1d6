package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the tests of estimates with a covariance check alike. */
final class CovarianceChecks {

    private static final double ROUNDING = 1e-13;

    private CovarianceChecks() {}

    /** Refuses estimates and a covariance that do not fit each other, or are not finite. */
    static void check(double[] estimates, double[][] covariance) {
        if (covariance.length != estimates.length
                || Arrays.stream(covariance).anyMatch(row -> row.length != estimates.length)) {
            throw new IllegalArgumentException("the covariance of " + estimates.length
                    + " estimates has as many rows and " + "columns: found " + covariance.length + " rows");
        }
        checkFinite(estimates);
        Arrays.stream(covariance).forEach(CovarianceChecks::checkFinite);
    }

    private static void checkFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "estimates and their covariance are finite numbers: found " + number);
            }
        }
    }

    /** Refuses what is no number. */
    static void checkDegreesOfFreedom(double degreesOfFreedom) {
        if (Double.isNaN(degreesOfFreedom)) {
            throw new IllegalArgumentException("degrees of freedom are a number: found NaN");
        }
    }

    /** Why there is no test if the design has no degrees of freedom. */
    static Optional<String> withoutDegreesOfFreedom(double degreesOfFreedom) {
        return degreesOfFreedom > 0
                ? Optional.empty()
                : Optional.of("the design has " + text(degreesOfFreedom)
                        + " degrees of freedom: it needs more sampling " + "units than strata");
    }

    /**
     * xᵀ(L·V·Lᵀ)⁻¹x for the combinations L of estimates with covariance V, or empty if a combination follows from others or
     * does not vary: if its variance is no more than what rounding leaves.
     */
    static OptionalDouble inverseQuadraticForm(double[][] combinations, double[][] covariance, double[] x) {
        double[][] variances = Matrices.sandwich(combinations, covariance);
        for (int i = 0; i < x.length; i++) {
            double largest = 0;
            for (int j = 0; j < covariance.length; j++) {
                largest += Math.abs(combinations[i][j]) * Math.sqrt(Math.max(0, covariance[j][j]));
            }
            if (!(variances[i][i] > ROUNDING * largest * largest)) {
                return OptionalDouble.empty();
            }
        }
        return Matrices.cholesky(variances)
                .map(c -> OptionalDouble.of(c.inverseQuadraticForm(x)))
                .orElse(OptionalDouble.empty());
    }

    /** A number of degrees of freedom, without a fraction if it has none. */
    static String text(double degreesOfFreedom) {
        return degreesOfFreedom == Math.rint(degreesOfFreedom) && Math.abs(degreesOfFreedom) < 1e15
                ? Long.toString((long) degreesOfFreedom)
                : Double.toString(degreesOfFreedom);
    }
}
