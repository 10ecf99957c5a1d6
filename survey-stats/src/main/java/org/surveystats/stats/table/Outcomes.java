package org.surveystats.stats.table;

import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.internal.ReferenceDistributions;

/** Outcomes of tests. */
final class Outcomes {

    private Outcomes() {}

    static HypothesisTest chiSquare(String name, double statistic, double degreesOfFreedom) {
        return HypothesisTest.chiSquare(
                name,
                statistic,
                degreesOfFreedom,
                ReferenceDistributions.chiSquareUpperTail(statistic, degreesOfFreedom));
    }

    /** A probability without a statistic. */
    static HypothesisTest exact(String name, double pValue) {
        return new HypothesisTest(
                name,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(pValue),
                Optional.empty(),
                Optional.empty());
    }

    /** Student's t of an estimate from 0. */
    static HypothesisTest student(String name, Estimate estimate) {
        if (estimate.standardError().isEmpty()) {
            return HypothesisTest.undefined(name, estimate.note().orElse(Reason.NO_STANDARD_ERROR.text()));
        }
        double error = estimate.standardError().getAsDouble();
        if (error == 0) {
            return HypothesisTest.undefined(name, Reason.ESTIMATE_WITHOUT_VARIANCE.text());
        }
        double t = estimate.value() / error;
        double degreesOfFreedom = estimate.degreesOfFreedom();
        return HypothesisTest.t(
                name, t, degreesOfFreedom, ReferenceDistributions.tTwoSidedTail(t, degreesOfFreedom), estimate);
    }
}
