package org.surveystats.stats.report.document;

/** What follows begins on a new page where there are pages. */
public record PageBreak() implements Block {

    /** A page break. */
    public PageBreak {}
}
