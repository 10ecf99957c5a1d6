package org.surveystats.stats.distribution;

import java.util.Map;
import org.surveystats.model.question.Option;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;

/**
 * One option of a distribution. An option that nobody chose is there, with counts of 0.
 *
 * @param option the option
 * @param counts the respondents who chose it
 * @param shares its share of each base that the question has
 */
public record OptionShare(Option option, Counts counts, Map<ShareBase, Estimate> shares) {

    /**
     * Copies the shares.
     *
     * @param option the option
     * @param counts the respondents who chose it
     * @param shares its share of each base
     */
    public OptionShare {
        shares = Map.copyOf(shares);
    }

    /**
     * The share of a base.
     *
     * @param base of whom the share is
     * @return the share, a fraction of 1
     * @throws IllegalArgumentException if the question has no such base
     */
    public Estimate share(ShareBase base) {
        Estimate share = shares.get(base);
        if (share == null) {
            throw new IllegalArgumentException("the option has no share of the base " + base + ", only of "
                    + shares.keySet().stream().sorted().toList());
        }
        return share;
    }

    /**
     * The share of all respondents.
     *
     * @return the share, a fraction of 1
     */
    public Estimate shareOfAll() {
        return share(ShareBase.ALL);
    }

    /**
     * The share of those who were asked.
     *
     * @return the share, a fraction of 1
     */
    public Estimate shareOfAsked() {
        return share(ShareBase.ASKED);
    }

    /**
     * The share of those who gave a valid answer.
     *
     * @return the share, a fraction of 1
     */
    public Estimate shareOfValid() {
        return share(ShareBase.VALID);
    }
}
