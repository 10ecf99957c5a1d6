package org.surveystats.stats.internal;

import java.util.OptionalDouble;

/** What a significance test says, or why it says nothing. */
public sealed interface TestOutcome {

    /**
     * A test that was computed.
     *
     * @param statistic the test statistic
     * @param numeratorDegreesOfFreedom of F its first, of χ² its only degrees of freedom
     * @param denominatorDegreesOfFreedom of F its second degrees of freedom, which may be infinite; empty for χ²
     * @param pValue the probability of such a statistic or a greater one if the hypothesis holds
     */
    record Computed(
            double statistic,
            double numeratorDegreesOfFreedom,
            OptionalDouble denominatorDegreesOfFreedom,
            double pValue)
            implements TestOutcome {

        /** Checks that no part is NaN. */
        public Computed {
            if (!(statistic >= 0) || !(numeratorDegreesOfFreedom > 0) || !(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("no test: statistic " + statistic + ", degrees of freedom "
                        + numeratorDegreesOfFreedom + ", p " + pValue);
            }
        }
    }

    /**
     * A test that does not exist.
     *
     * @param reason why, as a sentence without its full stop
     */
    record Absent(String reason) implements TestOutcome {}

    /** A statistic compared with the F distribution. */
    static TestOutcome onF(double statistic, double numerator, double denominator) {
        return new Computed(
                statistic,
                numerator,
                OptionalDouble.of(denominator),
                ReferenceDistributions.fUpperTail(statistic, numerator, denominator));
    }

    /** A statistic compared with the χ² distribution. */
    static TestOutcome onChiSquare(double statistic, double degreesOfFreedom) {
        return new Computed(
                statistic,
                degreesOfFreedom,
                OptionalDouble.empty(),
                ReferenceDistributions.chiSquareUpperTail(statistic, degreesOfFreedom));
    }
}
