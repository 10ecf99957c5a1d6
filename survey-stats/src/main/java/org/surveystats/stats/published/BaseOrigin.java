package org.surveystats.stats.published;

/** From where an audit has the base of a distribution. */
public enum BaseOrigin {
    /** The source states it for this question. */
    STATED,
    /** The source states only how many respondents there were, and the question was put to all of them. */
    SAMPLE_SIZE,
    /** The source states none, or the question was put to some respondents only and it does not say how many. */
    UNKNOWN
}
