package org.surveystats.stats.report.document;

/** Where the cells of a column stand. */
public enum Alignment {
    /** At the start of the line: the left in left-to-right scripts. For words. */
    START,
    /** At the end of the line. For intervals and other numbers without one decimal sign. */
    END,
    /** With their decimal signs below each other; text without a digit ends where the units do. For numbers. */
    DECIMAL
}
