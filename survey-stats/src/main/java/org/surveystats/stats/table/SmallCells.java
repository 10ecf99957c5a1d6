package org.surveystats.stats.table;

import java.util.Objects;

/**
 * What becomes of cells that rest on few respondents. The base is that of the cell's column share or mean, unweighted.
 *
 * @param flagBelow cells on fewer respondents are flagged; 0 for none
 * @param hideBelow cells on fewer respondents are hidden; 0 for none
 * @param standard whether proportions must meet the presentation standard
 */
public record SmallCells(long flagBelow, long hideBelow, Standard standard) {

    /** Whether proportions must meet a standard. */
    public enum Standard {
        /** None. */
        NONE,
        /** That of {@link org.surveystats.stats.estimate.Presentation}: unreliable ones are hidden, doubtful ones marked for review. */
        NCHS_PROPORTIONS
    }

    /**
     * Checks the limits.
     *
     * @param flagBelow cells on fewer respondents are flagged
     * @param hideBelow cells on fewer respondents are hidden
     * @param standard whether proportions must meet the presentation standard
     * @throws IllegalArgumentException if a limit is negative
     */
    public SmallCells {
        Objects.requireNonNull(standard, "standard");
        if (flagBelow < 0 || hideBelow < 0) {
            throw new IllegalArgumentException(
                    "limits of a base are 0 or more: found " + flagBelow + " and " + hideBelow);
        }
    }

    /**
     * All cells as they are.
     *
     * @return no flags
     */
    public static SmallCells shown() {
        return new SmallCells(0, 0, Standard.NONE);
    }

    /**
     * Flags and hides by base.
     *
     * @param flagBelow cells on fewer respondents are flagged, such as 50; 0 for none
     * @param hideBelow cells on fewer respondents are hidden, such as 30; 0 for none
     * @return the rule
     */
    public static SmallCells below(long flagBelow, long hideBelow) {
        return new SmallCells(flagBelow, hideBelow, Standard.NONE);
    }

    /**
     * The same rule, and proportions must meet the presentation standard of the National Center for Health Statistics.
     *
     * @return the stricter rule
     */
    public SmallCells withPresentationStandard() {
        return new SmallCells(flagBelow, hideBelow, Standard.NCHS_PROPORTIONS);
    }
}
