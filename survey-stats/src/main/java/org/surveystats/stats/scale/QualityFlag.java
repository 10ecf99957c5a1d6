package org.surveystats.stats.scale;

/** What is striking about how a respondent answered a battery, by the {@link QualityLimits}. */
public enum QualityFlag {
    /** Too many answers are the same: {@link QualityIndex#IDENTICAL_SHARE}. */
    STRAIGHT_LINING(QualityIndex.IDENTICAL_SHARE),
    /** Too many items were left out: {@link QualityIndex#MISSING_SHARE}. */
    INCOMPLETE(QualityIndex.MISSING_SHARE),
    /** Too many answers are at the ends of the scale: {@link QualityIndex#EXTREME_SHARE}. */
    EXTREME(QualityIndex.EXTREME_SHARE),
    /** Too many answers are in the middle of the scale: {@link QualityIndex#MIDDLE_SHARE}. */
    MIDDLE(QualityIndex.MIDDLE_SHARE),
    /** Agrees with statements of either direction: {@link QualityIndex#ACQUIESCENCE}. */
    ACQUIESCENT(QualityIndex.ACQUIESCENCE),
    /** Agrees with an item and its reversed twin: {@link QualityIndex#CONTRADICTIONS}. */
    CONTRADICTORY(QualityIndex.CONTRADICTIONS);

    private final QualityIndex index;

    QualityFlag(QualityIndex index) {
        this.index = index;
    }

    /**
     * The number that the flag rests on.
     *
     * @return the index that reaches its limit
     */
    public QualityIndex index() {
        return index;
    }
}
