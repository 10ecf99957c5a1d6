package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tests whether a distribution, estimated under a sample design, has given shares p. With the totals O_i of the categories,
 * N their sum and E_i = p_i·N, X² = Σ z_i² for z_i = (O_i − E_i)/√E_i; with λ the eigenvalues of the covariance of z by
 * the delta method, and d0 = (Σλ)²/Σλ² (Satterthwaite's approximation, Rao and Scott's correction of second order):
 *
 * <ul>
 *   <li>{@link #chiSquare}: X²·d0/Σλ on χ² with d0 degrees of freedom;
 *   <li>{@link #onF}: X²/Σλ on F(d0, d0·df), as for tables.
 * </ul>
 *
 * <p>As {@code svygofchisq} of R's survey 4.1.1, whose statistic is X², and whose parameter {@code scale} is Σλ/d0; it has
 * no form with F. The gradient of z_i is (δ_ij − (O_i + E_i)/2N)/√E_i.
 *
 * <p>Categories with a share of 0 and no respondents are dropped; one with a share of 0 and respondents refutes the shares,
 * and no statistic says how strongly. Source: J. N. K. Rao and A. J. Scott, The analysis of categorical data from complex
 * sample surveys, Journal of the American Statistical Association 76 (1981), 221–230, doi:10.1080/01621459.1981.10477633.
 */
public final class GoodnessOfFitTests {

    /** A squared relative error that is rounding, and no variance. */
    private static final double NO_VARIANCE = 1e-20;

    private final double statistic;
    private final double sum;
    private final double sumOfSquares;
    private final double degreesOfFreedom;
    private final Optional<String> obstacle;

    private GoodnessOfFitTests(
            double statistic, double sum, double sumOfSquares, double degreesOfFreedom, Optional<String> obstacle) {
        this.statistic = statistic;
        this.sum = sum;
        this.sumOfSquares = sumOfSquares;
        this.degreesOfFreedom = degreesOfFreedom;
        this.obstacle = obstacle;
    }

    /**
     * The tests of a distribution.
     *
     * @param totals the weighted totals of the categories
     * @param covariance of the totals
     * @param shares what the shares are compared with; only their ratios matter
     * @param degreesOfFreedom the design's, which may be infinite
     * @throws IllegalArgumentException if the lengths do not agree, a number is not finite, or a share is negative
     */
    public static GoodnessOfFitTests of(
            double[] totals, double[][] covariance, double[] shares, double degreesOfFreedom) {
        CovarianceChecks.check(totals, covariance);
        CovarianceChecks.checkDegreesOfFreedom(degreesOfFreedom);
        if (shares.length != totals.length || Arrays.stream(shares).anyMatch(p -> !(p >= 0 && p <= Double.MAX_VALUE))) {
            throw new IllegalArgumentException("each of " + totals.length
                    + " categories has a share of 0 or more: found " + Arrays.toString(shares));
        }
        Optional<String> obstacle = obstacle(totals, shares, degreesOfFreedom);
        if (obstacle.isPresent()) {
            return new GoodnessOfFitTests(0, 0, 0, degreesOfFreedom, obstacle);
        }
        int[] kept =
                IntStream.range(0, shares.length).filter(i -> shares[i] > 0).toArray();
        double total = Arrays.stream(totals).sum();
        double allShares = Arrays.stream(shares).sum();
        double statistic = 0;
        double[][] gradient = new double[kept.length][totals.length];
        for (int i = 0; i < kept.length; i++) {
            double observed = totals[kept[i]];
            double expected = shares[kept[i]] / allShares * total;
            statistic += (observed - expected) * (observed - expected) / expected;
            Arrays.fill(gradient[i], -(observed + expected) / (2 * total) / Math.sqrt(expected));
            gradient[i][kept[i]] += 1 / Math.sqrt(expected);
        }
        double[][] variance = Matrices.sandwich(gradient, covariance);
        double squares = Arrays.stream(variance)
                .flatMapToDouble(Arrays::stream)
                .map(v -> v * v)
                .sum();
        return new GoodnessOfFitTests(
                statistic,
                Matrices.trace(variance),
                squares,
                degreesOfFreedom,
                Matrices.trace(variance) > NO_VARIANCE * total
                        ? Optional.empty()
                        : Optional.of("the shares do not vary under the design"));
    }

    private static Optional<String> obstacle(double[] totals, double[] shares, double degreesOfFreedom) {
        if (Arrays.stream(totals).anyMatch(t -> t < 0)) {
            return Optional.of("a category has a negative total");
        }
        if (Arrays.stream(totals).noneMatch(t -> t > 0)) {
            return Optional.of("no respondent is in any category");
        }
        if (IntStream.range(0, shares.length).anyMatch(i -> shares[i] == 0 && totals[i] > 0)) {
            return Optional.of("a category whose share should be 0 has respondents");
        }
        if (Arrays.stream(shares).filter(p -> p > 0).count() < 2) {
            return Optional.of("a test of shares needs two categories with a share above 0");
        }
        return CovarianceChecks.withoutDegreesOfFreedom(degreesOfFreedom);
    }

    /** The statistic over its scale, on the χ² distribution. */
    public TestOutcome chiSquare() {
        if (obstacle.isPresent()) {
            return new TestOutcome.Absent(obstacle.get());
        }
        double d0 = sum * sum / sumOfSquares;
        return TestOutcome.onChiSquare(statistic * d0 / sum, d0);
    }

    /** The statistic over the sum of its effects, on the F distribution. */
    public TestOutcome onF() {
        if (obstacle.isPresent()) {
            return new TestOutcome.Absent(obstacle.get());
        }
        double d0 = sum * sum / sumOfSquares;
        return TestOutcome.onF(statistic / sum, d0, d0 * degreesOfFreedom);
    }
}
