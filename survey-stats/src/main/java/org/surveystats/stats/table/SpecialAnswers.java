package org.surveystats.stats.table;

/** What becomes of answers that are not valid, such as "don't know". */
public enum SpecialAnswers {
    /** They are in the base of those who were asked, and nowhere else. */
    HIDDEN,
    /** They are rows of their own, as shares of those who were asked, or columns of their own. */
    SHOWN
}
