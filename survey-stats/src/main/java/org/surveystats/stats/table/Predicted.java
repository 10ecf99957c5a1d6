package org.surveystats.stats.table;

/** Which of two crossed questions is predicted from the other: the dependent one. */
public enum Predicted {
    /** The question down the side is predicted from the one across the top. */
    ROWS,
    /** The question across the top is predicted from the one down the side. */
    COLUMNS
}
