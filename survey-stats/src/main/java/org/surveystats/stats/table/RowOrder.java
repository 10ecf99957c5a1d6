package org.surveystats.stats.table;

/**
 * The order of the rows of a question's options. Whatever the order, options that ask for a text ("other"), those that exclude
 * all others ("none of these") and special answers stand behind the others, in the order of the question. Ties keep that order, too.
 */
public enum RowOrder {
    /** As the question lists them. */
    AS_ASKED,
    /** The greatest share of all respondents of the layer first. */
    FALLING,
    /** The smallest share of all respondents of the layer first. */
    RISING,
    /** By code: numbers by their value, before other codes, which are in the order of their characters. */
    BY_CODE
}
