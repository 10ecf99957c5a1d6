package org.surveystats.stats.table;

/** What a row of a table is. */
public enum RowKind {
    /** The respondents who were asked the question, whether they answered or not. */
    BASE_ASKED,
    /** Those who gave a valid answer: of whom shares and means are. */
    BASE_VALID,
    /** Kish's effective number of those who gave a valid answer, (Σw)²/Σw². */
    BASE_EFFECTIVE,
    /** An option. */
    OPTION,
    /** A band of numbers. */
    BAND,
    /** Valid numbers that are in no band. */
    OUT_OF_BANDS,
    /** Several options counted as one; of a multiple response those who chose at least one. */
    NET,
    /** The options of the greatest scores. */
    TOP_BOXES,
    /** The options of the lowest scores. */
    BOTTOM_BOXES,
    /** Agreeing minus disagreeing. */
    NET_AGREEMENT,
    /** Promoters minus detractors. */
    NET_PROMOTER,
    /** The mean of scores or numbers. */
    MEAN,
    /** The mean number of options chosen of a multiple response. */
    MEAN_MENTIONS,
    /** A special answer that could be chosen, such as "don't know": a share of the asked. */
    SPECIAL_ANSWER,
    /** No valid answer for a reason that is no option: a share of the asked. */
    MISSING_REASON;

    /**
     * Whether the row is a base.
     *
     * @return true for the kinds that count the respondents that other rows rest on
     */
    public boolean isBase() {
        return this == BASE_ASKED || this == BASE_VALID || this == BASE_EFFECTIVE;
    }

    /**
     * Whether the row is an answer that respondents gave, and not a group of answers or a summary.
     *
     * @return true for options and bands
     */
    public boolean isAnswer() {
        return this == OPTION || this == BAND;
    }

    /**
     * Whether the row holds a mean or a difference of shares, and no share.
     *
     * @return true for means, net agreement and the net promoter score
     */
    public boolean isMean() {
        return this == MEAN || this == MEAN_MENTIONS || this == NET_AGREEMENT || this == NET_PROMOTER;
    }
}
