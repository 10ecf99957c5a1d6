package org.surveystats.stats.published;

/**
 * A count with the limits of the Wilson interval of its share, which are computed once for all its comparisons.
 *
 * @param pair the count and its base
 * @param lower the lower limit
 * @param upper the upper limit
 */
record ScoredCount(CountAndBase pair, double lower, double upper) {

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
