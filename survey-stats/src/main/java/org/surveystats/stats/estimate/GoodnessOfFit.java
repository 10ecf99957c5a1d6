package org.surveystats.stats.estimate;

import org.surveystats.stats.internal.ReferenceDistributions;

/** Rao and Scott's test of one distribution against given shares. */
final class GoodnessOfFit {

    private GoodnessOfFit() {}

    static HypothesisTest test(String question, Estimates estimates, double[] expected) {
        String name = "given shares of " + question;
        Estimate first = estimates.entries().get(0).estimate();
        if (first.standardError().isEmpty()) {
            return HypothesisTest.undefined(name, first.note().orElse(Reason.SHARES_WITHOUT_ERROR.text()));
        }
        double[][] covariance = estimates.covariance();
        double n = first.base().unweighted();
        double pearson = 0;
        double trace = 0;
        double traceOfSquare = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = estimates.entries().get(i).estimate().value() - expected[i];
            pearson += n * difference * difference / expected[i];
            trace += n * covariance[i][i] / expected[i];
            for (int j = 0; j < expected.length; j++) {
                double entry = n * covariance[i][j];
                traceOfSquare += entry * entry / (expected[i] * expected[j]);
            }
        }
        if (!(trace > 0)) {
            return HypothesisTest.undefined(name, Reason.SHARES_WITHOUT_VARIANCE.text());
        }
        double d0 = trace * trace / traceOfSquare;
        double second = d0 * first.degreesOfFreedom();
        double f = pearson / trace;
        return HypothesisTest.f(name, f, d0, second, ReferenceDistributions.fUpperTail(f, d0, second));
    }
}
