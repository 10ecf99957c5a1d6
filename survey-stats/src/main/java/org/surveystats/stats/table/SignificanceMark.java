package org.surveystats.stats.table;

import java.util.Optional;

/**
 * A difference that a cell tells of. Where pairs are compared it stands in the cell with the larger share or mean, as in SPSS Custom
 * Tables; where a column is compared with the rest, the total or the previous column, in the column's own cell.
 *
 * @param comparison the place of the comparison in the row
 * @param test the place of the test in the banner
 * @param strength at which level it is a difference
 * @param direction whether the cell is higher or lower than what it is compared with
 * @param letter of a pair, the letter of the column with the smaller share or mean: upper case where the difference is one at the
 *     strict level, or the test has one level, lower case otherwise
 */
public record SignificanceMark(
        int comparison, int test, Strength strength, Direction direction, Optional<String> letter) {

    /** At which level there is a difference. */
    public enum Strength {
        /** At the looser of two levels alone. */
        LOOSE,
        /** At the stricter of two levels, or at the only one. */
        STRICT
    }

    /** Which of two is greater. */
    public enum Direction {
        /** The cell's own share or mean. */
        HIGHER,
        /** That which it is compared with. */
        LOWER
    }
}
