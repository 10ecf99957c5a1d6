package org.surveystats.stats.scale;

/**
 * A number that says how a respondent answered a battery, whatever the content. All are of the answers as they were given: reversed
 * items are not turned round.
 */
public enum QualityIndex {
    /** Of the items asked the share without a valid answer. It exists where any item was asked. */
    MISSING_SHARE("missingShare"),
    /**
     * The greatest number of neighbouring items with the same answer (long string). An item that was not asked is passed over; one
     * that was asked and not answered ends a run. It exists where any item was answered. Source: J. A. Johnson, Journal of Research
     * in Personality 39 (2005), 103–129, doi:10.1016/j.jrp.2004.09.009.
     */
    LONGEST_RUN("longestRun"),
    /** Of the valid answers the share of the most frequent one. It exists where any item was answered. */
    IDENTICAL_SHARE("identicalShare"),
    /**
     * The standard deviation of the respondent's own answers, with n − 1. It exists for two answers or more. Source: A. M. Dunn et
     * al., Journal of Business and Psychology 33 (2018), 105–121, doi:10.1007/s10869-016-9479-0.
     */
    SPREAD("spread"),
    /** Of the valid answers the share of the least and the greatest score (extreme responding). */
    EXTREME_SHARE("extremeShare"),
    /**
     * Of the valid answers the share of the neutral score (middle responding). It exists for batteries of which all items have a
     * point with it.
     */
    MIDDLE_SHARE("middleShare"),
    /**
     * Agreeing whatever is said: the share of agreement less the share of disagreement, as asked, computed of the items with direct
     * and of those with reversed wording and averaged over both, −1 to 1. Who answers by content has about 0, who agrees with
     * everything 1. It exists for respondents with answers to items of both wordings: with one wording agreement is content as well.
     * Source: J. B. Billiet, M. J. McClendon, Structural Equation Modeling 7 (2000), 608–628, doi:10.1207/S15328007SEM0704_5.
     */
    ACQUIESCENCE("acquiescence"),
    /**
     * The number of {@linkplain Battery#withTwins twins} with both of which the respondent agreed. It exists for respondents with
     * answers to both of any twins.
     */
    CONTRADICTIONS("contradictions");

    private final String code;

    QualityIndex(String code) {
        this.code = code;
    }

    /**
     * The name of the index in ids of questions.
     *
     * @return for example {@code longestRun}
     */
    public String code() {
        return code;
    }
}
