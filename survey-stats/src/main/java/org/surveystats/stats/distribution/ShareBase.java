package org.surveystats.stats.distribution;

/** Of whom a share is. There is no share without one of these. */
public enum ShareBase {
    /** All respondents of the sample. */
    ALL,
    /** Those who were asked the question, whether they answered or not. */
    ASKED,
    /** Those who gave a valid answer; to a multiple response question, those who chose none among them. */
    VALID,
    /** Those who chose at least one option of a multiple response question. */
    CHOOSING
}
