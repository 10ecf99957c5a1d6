package org.surveystats.stats.estimate;

import java.util.Arrays;

/** A linear combination of the features of a block, most of whose coefficients are 0. */
final class Combination {

    private final int[] features;
    private final double[] coefficients;

    private Combination(int[] features, double[] coefficients) {
        this.features = features;
        this.coefficients = coefficients;
    }

    static Combination of(int... features) {
        double[] ones = new double[features.length];
        Arrays.fill(ones, 1);
        return new Combination(features, ones);
    }

    static Combination of(int[] features, double[] coefficients) {
        return new Combination(features, coefficients);
    }

    int[] features() {
        return features.clone();
    }

    /** A coefficient for each feature of a block. */
    double[] expand(int size) {
        double[] all = new double[size];
        for (int i = 0; i < features.length; i++) {
            all[features[i]] += coefficients[i];
        }
        return all;
    }
}
