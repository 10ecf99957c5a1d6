package org.surveystats.stats.published;

import org.surveystats.stats.internal.StandardNormal;

/**
 * A count with the limits of the Wilson interval of its share, which are computed once for all its comparisons.
 *
 * @param pair the count and its base
 * @param lower the lower limit
 * @param upper the upper limit
 */
record ScoredCount(CountAndBase pair, double lower, double upper) {

    static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        return StandardNormal.quantile(0.5 + level / 2);
    }

    static ScoredCount of(CountAndBase pair, double quantile) {
        double n = pair.base();
        double p = pair.proportion();
        double square = quantile * quantile;
        double centre = (p + square / (2 * n)) / (1 + square / n);
        double half = quantile * Math.sqrt(p * (1 - p) / n + square / (4 * n * n)) / (1 + square / n);
        // The limits of no count and of all are exactly 0 and 1.
        return new ScoredCount(
                pair, pair.count() == 0 ? 0 : centre - half, pair.count() == pair.base() ? 1 : centre + half);
    }

    double proportion() {
        return pair.proportion();
    }
}
