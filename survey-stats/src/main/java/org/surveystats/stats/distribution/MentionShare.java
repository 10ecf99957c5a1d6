package org.surveystats.stats.distribution;

import java.util.Map;
import org.surveystats.model.question.Option;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;

/**
 * One option of a multiple response question. Its share of cases and its share of mentions are two statistics: the first
 * says how many respondents chose it and sums to more than 1, the second how large a part of all choices it is and sums
 * to 1.
 *
 * @param option the option
 * @param counts the respondents who chose it
 * @param caseShares its share of each base of respondents
 * @param shareOfMentions its share of all choices of valid options
 */
public record MentionShare(
        Option option, Counts counts, Map<ShareBase, Estimate> caseShares, Estimate shareOfMentions) {
    /**
     * Copies the shares.
     *
     * @param option the option
     * @param counts the respondents who chose it
     * @param caseShares its share of each base of respondents
     * @param shareOfMentions its share of all choices of valid options
     */
    public MentionShare {
        caseShares = Map.copyOf(caseShares);
    }

    /**
     * The share of the respondents who gave a valid answer, those who chose none among them.
     *
     * @return the share of cases, a fraction of 1
     */
    public Estimate shareOfCases() {
        return shareOfCases(ShareBase.VALID);
    }

    /**
     * The share of the respondents of a base.
     *
     * @param base of whom the share is; packages that count only respondents with a mention use
     *     {@link ShareBase#CHOOSING}
     * @return the share of cases, a fraction of 1
     */
    public Estimate shareOfCases(ShareBase base) {
        Estimate share = caseShares.get(base);
        if (share == null) {
            throw new IllegalStateException("a multiple response option has a share of every base: " + base);
        }
        return share;
    }
}
