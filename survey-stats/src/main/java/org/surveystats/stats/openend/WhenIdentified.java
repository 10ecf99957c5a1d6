package org.surveystats.stats.openend;

/** What to do with an answer that holds words that identify somebody. */
public enum WhenIdentified {
    /** It is not quoted. */
    SKIP,
    /** It is quoted with a mask, […], in the place of each such word. */
    MASK
}
