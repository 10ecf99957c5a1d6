package org.surveystats.stats.openend;

/** How quotes are spread over themes. */
public enum QuoteSpread {
    /** A quote of each theme in turn, while there are any: rare themes are heard as well as frequent ones. */
    ROUND_ROBIN,
    /**
     * As many of each theme as its share of the mentions in answers that can be quoted, by largest remainders; what a theme
     * cannot fill, since its answers were quoted for another, goes to the rest in turn.
     */
    PROPORTIONAL
}
