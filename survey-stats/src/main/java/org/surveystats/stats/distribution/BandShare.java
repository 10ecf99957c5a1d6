package org.surveystats.stats.distribution;

import java.util.Objects;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;

/**
 * The answers from a limit, itself included, to another, which is not.
 *
 * @param from the lower limit; −∞ for none
 * @param below the upper limit; ∞ for none
 * @param counts the respondents with such an answer
 * @param share their share of the valid answers
 */
public record BandShare(double from, double below, Counts counts, Estimate share) {
    /**
     * Checks the limits.
     *
     * @param from the lower limit
     * @param below the upper limit
     * @param counts the respondents with such an answer
     * @param share their share of the valid answers
     * @throws IllegalArgumentException if the limits are not in order
     */
    public BandShare {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(share, "share");
        if (!(from < below)) {
            throw new IllegalArgumentException(
                    "a band reaches from a limit to a greater one: found " + from + " and " + below);
        }
    }
}
