package org.surveystats.stats.plan;

/** The interval of Cronbach's alpha. */
public enum AlphaInterval {
    /** Of the standard error under the design. */
    DESIGN,
    /** Feldt's, for independent answers that weigh the same; others keep that of the design, and a note says so. */
    FELDT
}
