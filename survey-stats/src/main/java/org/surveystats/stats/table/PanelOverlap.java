package org.surveystats.stats.table;

import java.util.OptionalLong;
import org.surveystats.stats.estimate.Estimate;

/**
 * How estimates of two waves go together since some respondents are in both. Without overlap waves are independent.
 *
 * @param correlation the correlation, −1 to 1: of the two estimates, or of the answers of those in both waves
 * @param respondents how many respondents are in both waves, where the correlation is that of their answers
 */
public record PanelOverlap(double correlation, OptionalLong respondents) {

    /**
     * Checks the correlation.
     *
     * @param correlation the correlation
     * @param respondents how many respondents are in both waves
     * @throws IllegalArgumentException if the correlation is not between −1 and 1, or the number is negative
     */
    public PanelOverlap {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("a correlation lies between -1 and 1: found " + correlation);
        }
        if (respondents.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "a number of respondents is 0 or more: found " + respondents.getAsLong());
        }
    }

    /**
     * The correlation of the two estimates, as from replicates of both waves together.
     *
     * @param correlation the correlation, −1 to 1
     * @return the overlap
     * @throws IllegalArgumentException if the correlation is not between −1 and 1
     */
    public static PanelOverlap ofEstimates(double correlation) {
        return new PanelOverlap(correlation, OptionalLong.empty());
    }

    /**
     * The correlation of answers: that of the estimates is correlation · m/√(n₁n₂), m the respondents in both waves and n₁, n₂ those that
     * the estimates rest on. Source: L. Kish, Survey Sampling, Wiley (1965), section 12.4.
     *
     * @param correlation the correlation between the answers of the same respondents in the two waves, −1 to 1
     * @param respondents m
     * @return the overlap
     * @throws IllegalArgumentException if the correlation is not between −1 and 1, or the number is negative
     */
    public static PanelOverlap ofAnswers(double correlation, long respondents) {
        return new PanelOverlap(correlation, OptionalLong.of(respondents));
    }

    /** The correlation of two estimates. */
    double of(Estimate before, Estimate after) {
        if (respondents.isEmpty()) {
            return correlation;
        }
        long m = respondents.getAsLong();
        long first = before.base().unweighted();
        long second = after.base().unweighted();
        if (m > Math.min(first, second)) {
            throw new IllegalArgumentException("more respondents in both waves than an estimate rests on: found " + m
                    + " of " + first + " and " + second + "; say how many of those in the base are in both");
        }
        return m == 0 ? 0 : correlation * m / Math.sqrt((double) first * second);
    }
}
