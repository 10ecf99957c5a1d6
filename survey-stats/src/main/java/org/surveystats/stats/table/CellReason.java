package org.surveystats.stats.table;

/** Why a cell has the status that it has. */
public enum CellReason {
    /** The base has no respondents. */
    NOBODY,
    /** The base has fewer respondents than the limit of {@link SmallCells}. */
    LOW_BASE,
    /** The presentation standard for proportions says so; {@link TableCell#presentation()} has its reasons. */
    PRESENTATION_STANDARD,
    /** The count would tell of single respondents. */
    DISCLOSURE,
    /** Another hidden count could be computed from this one. */
    COMPLEMENTARY_DISCLOSURE
}
