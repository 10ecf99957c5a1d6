package org.surveystats.stats.table;

import java.util.OptionalDouble;

/**
 * The odds ratio of a table of two rows and two columns given its margins, with its exact interval: those odds ratios for which neither
 * tail of Fisher's noncentral hypergeometric distribution falls below α/2. The estimate is the conditional maximum likelihood, which is
 * not n₁₁n₂₂/(n₁₂n₂₁). An odds ratio above all numbers is absent: the greatest possible n₁₁ was found.
 *
 * <p>Source: J. Cornfield, Proceedings of the Third Berkeley Symposium 4 (1956), 135–148; as R's {@code fisher.test}.
 *
 * @param value the estimate, 0 or more; empty where it is infinite
 * @param lower the lower limit, 0 or more
 * @param upper the upper limit; empty where there is none
 * @param level the confidence level, between 0 and 1
 */
public record ExactOddsRatio(OptionalDouble value, double lower, OptionalDouble upper, double level) {

    /**
     * Checks that the parts are in order.
     *
     * @param value the estimate
     * @param lower the lower limit
     * @param upper the upper limit
     * @param level the confidence level
     * @throws IllegalArgumentException if a part is negative or not finite, or the limits are not in order
     */
    public ExactOddsRatio {
        double most = upper.orElse(Double.MAX_VALUE);
        if (!(lower >= 0) || !(value.orElse(0) >= 0) || !(lower <= most) || !Double.isFinite(most)) {
            throw new IllegalArgumentException(
                    "an odds ratio has limits in order, 0 or more: found " + value + ", " + lower + " and " + upper);
        }
    }
}
