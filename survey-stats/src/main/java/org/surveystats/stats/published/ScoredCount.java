package org.surveystats.stats.published;

import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * A count with the limits of the Wilson interval of its share, which are computed once for all its comparisons.
 *
 * @param pair the count and its base
 * @param lower the lower limit
 * @param upper the upper limit
 */
record ScoredCount(CountAndBase pair, double lower, double upper) {

    static ScoredCount of(CountAndBase pair, double level) {
        ConfidenceInterval interval = ProportionInterval.WILSON.of(pair.count(), pair.base(), level);
        return new ScoredCount(pair, interval.lower(), interval.upper());
    }

    double proportion() {
        return pair.proportion();
    }
}
