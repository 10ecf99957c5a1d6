package org.surveystats.stats.sampling;

/** Which differences a test looks for. */
public enum TestSides {
    /** Differences of either sign. */
    TWO_SIDED,
    /** Differences of the sign that is expected; there is no power against the other. */
    ONE_SIDED
}
