package org.surveystats.stats.sampling;

import java.util.Objects;

/**
 * What inclusion probabilities are proportional to.
 *
 * @param column the frame's column of numbers; empty for the number of rows
 * @param of how a unit's size follows from its rows
 */
public record SizeMeasure(String column, Of of) {

    /** How the size of a unit follows from its rows. */
    public enum Of {
        /** The number in each of its rows, which is the same. */
        UNIT,
        /** The sum of the numbers in its rows. */
        TOTAL,
        /** How many rows it has. */
        ROWS
    }

    /**
     * Checks that no part is null.
     *
     * @param column the column of numbers
     * @param of how a unit's size follows from its rows
     */
    public SizeMeasure {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(of, "of");
    }
}
