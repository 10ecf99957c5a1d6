package org.surveystats.stats.sampling;

/** Which quantile multiplies the standard error of a mean that is planned. */
public enum MeanMargin {
    /** The normal one, as in the textbooks' formulas. */
    NORMAL,
    /**
     * Student's, with the effective answers minus 1 as degrees of freedom: the width that the interval will have on average,
     * larger where answers are few.
     */
    STUDENT
}
