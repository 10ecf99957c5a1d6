package org.surveystats.stats.scale;

/** How the score of a respondent follows from the scores of the items, reversed items turned round. */
public enum ScoreMethod {
    /** The mean of the valid answers: from the least to the greatest score of an item. */
    MEAN,
    /**
     * The sum, a missing answer replaced by the respondent's own mean: the number of items times the mean of the valid answers.
     * With no answer missing it is the plain sum.
     */
    PRORATED_SUM,
    /** The sum of the answers to all items; who left one out has no score. */
    COMPLETE_SUM
}
