package org.surveystats.stats.design;

import java.util.Arrays;

/** The covariance of estimates from their replicates. */
final class ReplicateVariance {

    private ReplicateVariance() {}

    /**
     * Σ factor · (θ − c)(θ − c)ᵀ. Replicates in which an estimate is not defined are left out, as R does.
     *
     * @param values replicates × estimates
     */
    static double[][] covariance(double[][] values, double[] estimate, double[] factors, ReplicateCentre centre) {
        int count = estimate.length;
        boolean[] used = new boolean[values.length];
        for (int r = 0; r < values.length; r++) {
            used[r] = Arrays.stream(values[r]).allMatch(Double::isFinite);
        }
        double[] middle = estimate.clone();
        if (centre == ReplicateCentre.MEAN) {
            Arrays.fill(middle, 0);
            int replicates = 0;
            for (int r = 0; r < values.length; r++) {
                if (used[r] && factors[r] > 0) {
                    replicates++;
                    for (int i = 0; i < count; i++) {
                        middle[i] += values[r][i];
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                middle[i] /= replicates;
            }
        }
        double[][] covariance = new double[count][count];
        for (int r = 0; r < values.length; r++) {
            if (used[r]) {
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < count; j++) {
                        covariance[i][j] += factors[r] * (values[r][i] - middle[i]) * (values[r][j] - middle[j]);
                    }
                }
            }
        }
        return covariance;
    }
}
