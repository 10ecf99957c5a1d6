package org.surveystats.stats.distribution;

import java.util.Map;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;

/**
 * Respondents without a valid answer, of one kind.
 *
 * @param reason why there is no valid answer
 * @param option the special answer that they chose, where they chose one
 * @param counts how many they are
 * @param shares their share of all and, for reasons of people who were asked, of the asked
 */
public record MissingShare(
        MissingReason reason, Optional<Option> option, Counts counts, Map<ShareBase, Estimate> shares) {
    /**
     * Copies the shares.
     *
     * @param reason why there is no valid answer
     * @param option the special answer that they chose
     * @param counts how many they are
     * @param shares their share of all and of the asked
     */
    public MissingShare {
        shares = Map.copyOf(shares);
    }
}
