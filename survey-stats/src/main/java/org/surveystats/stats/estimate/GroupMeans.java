package org.surveystats.stats.estimate;

import java.util.List;
import java.util.Optional;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.internal.ReferenceDistributions;

/** Tests whether the means of several groups are the same. */
final class GroupMeans {

    private GroupMeans() {}

    /** Student's t for two groups, on df − 1; Wald's F for k, on k − 1 and df − k + 1. */
    static HypothesisTest test(
            String name,
            Totals totals,
            List<Totals.Smooth> means,
            double degreesOfFreedom,
            Precision precision,
            Counts base) {
        int k = means.size();
        double second = degreesOfFreedom - k + 1;
        if (!(second > 0)) {
            return HypothesisTest.undefined(name, Reason.TOO_MANY_GROUPS.text(k));
        }
        double[][] covariance = totals.covariance(means);
        double[] values = means.stream().mapToDouble(totals::value).toArray();
        if (k == 2) {
            double variance = covariance[0][0] + covariance[1][1] - 2 * covariance[0][1];
            return ofDifference(name, precision.studentised(values[1] - values[0], variance, second, base));
        }
        double[] differences = new double[k - 1];
        double[][] ofDifferences = new double[k - 1][k - 1];
        for (int i = 1; i < k; i++) {
            differences[i - 1] = values[i] - values[0];
            for (int j = 1; j < k; j++) {
                ofDifferences[i - 1][j - 1] = covariance[i][j] - covariance[i][0] - covariance[0][j] + covariance[0][0];
            }
        }
        Optional<Matrices.Cholesky> factor = Matrices.cholesky(ofDifferences);
        if (factor.isEmpty()) {
            return HypothesisTest.undefined(name, Reason.SINGULAR_GROUPS.text());
        }
        double f = factor.get().inverseQuadraticForm(differences) / (k - 1);
        return HypothesisTest.f(name, f, k - 1.0, second, ReferenceDistributions.fUpperTail(f, k - 1.0, second));
    }

    /** Student's t of a difference from 0. */
    static HypothesisTest ofDifference(String name, Estimate difference) {
        if (difference.standardError().isEmpty()) {
            return HypothesisTest.undefined(name, difference.note().orElse(Reason.DIFFERENCE_WITHOUT_ERROR.text()));
        }
        double error = difference.standardError().getAsDouble();
        if (error == 0) {
            return HypothesisTest.undefined(name, Reason.DIFFERENCE_WITHOUT_VARIANCE.text());
        }
        double t = difference.value() / error;
        double degreesOfFreedom = difference.degreesOfFreedom();
        return HypothesisTest.t(
                name, t, degreesOfFreedom, ReferenceDistributions.tTwoSidedTail(t, degreesOfFreedom), difference);
    }
}
