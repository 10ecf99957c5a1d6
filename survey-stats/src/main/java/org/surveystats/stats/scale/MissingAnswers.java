package org.surveystats.stats.scale;

/** Whose answers the variances and covariances of the items rest on. */
public enum MissingAnswers {
    /** Those of respondents with a valid answer to every item. */
    LISTWISE,
    /**
     * For each two items those of respondents with valid answers to both. Uses every answer, but the matrix need not be one
     * that any complete answers could have.
     */
    PAIRWISE
}
