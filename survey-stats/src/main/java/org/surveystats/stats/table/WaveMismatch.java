package org.surveystats.stats.table;

/** What may differ between two waves of a question although the user takes them for the same: see {@link Wave#accepting}. */
public enum WaveMismatch {
    /** The ids of the questions. */
    ID,
    /** The texts of the question and of its options, in the languages that both waves have. */
    WORDING,
    /** Who was asked. Another base is the surest way to a difference that is none: compare domains instead. */
    BASE,
    /** Special answers such as "don't know", which take respondents out of the valid ones where they are offered. */
    SPECIAL_ANSWERS,
    /** Scores, rates, the order of ordered options, the neutral point, the direction of a statement, limits of numbers. */
    SCALE
}
