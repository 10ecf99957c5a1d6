package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.question.Option;
import org.surveystats.stats.estimate.TwoWayTable;
import org.surveystats.stats.table.SuppressedCount.Status;
import org.surveystats.stats.table.SuppressionRule.Zeros;

/**
 * A table of counts with its margins of which small counts are hidden, with as many others as it takes that none can be computed back
 * from what is shown.
 *
 * <pre>{@code
 * Suppression safe = Suppression.of(survey.table(problem, office), SuppressionRule.below(5).withProtection(3));
 * safe.cell(0, 2);         // 17, or hidden (1 to 6)
 * safe.columnTotal(2);
 * safe.hidden();           // how many counts are hidden
 * }</pre>
 *
 * <p>Every hidden count carries its audit: the least and the greatest count that it can have in any table of whole numbers with the same
 * shown counts. Where counts of 0 are shown, a hidden one is known to be 1 or more: two hidden counts with a sum of 2 are each 1. The audit is exact; it is by maximum flows in the network of rows and columns. The search for
 * complementary counts (the cheapest cycles through that network) finds few, not always the fewest; it never passes a table that the
 * audit does not. Sources: L. H. Cox, JASA 75 (1980), 377–385, doi:10.1080/01621459.1980.10477481; M. Fischetti, J. J. Salazar, Management
 * Science 47 (2001), 1008–1027, doi:10.1287/mnsc.47.7.1008.9805.
 *
 * <p>What the user must see to: everything that is published of the table counts as shown, so that weighted counts, shares, means and
 * standard errors of a hidden count are hidden with it, and that other tables with the same margins (with a layer, of a part of the
 * respondents) do not give it away. The audit takes the reader to know what is shown, and that counts are whole numbers, but not
 * which of the hidden counts are the small ones.
 */
public final class Suppression {

    private final SuppressionRule rule;
    private final SuppressedCount[][] cells;

    private Suppression(SuppressionRule rule, SuppressedCount[]... cells) {
        this.rule = rule;
        this.cells = cells;
    }

    /**
     * Hides the small counts of a table of respondents.
     *
     * @param table the table, of which the unweighted counts are taken
     * @param rule what may not be shown
     * @return the table with hidden counts
     * @throws IllegalArgumentException if a count cannot be protected while margins are shown
     */
    public static Suppression of(TwoWayTable table, SuppressionRule rule) {
        long[][] counts = new long[table.rows().size()][table.columns().size()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                counts[i][j] = table.cell(i, j).unweighted();
            }
        }
        return of(
                counts,
                rule,
                table.rows().stream().map(Option::code).toList(),
                table.columns().stream().map(Option::code).toList());
    }

    /**
     * Hides the small counts of a table.
     *
     * @param counts the counts of the cells without margins, rows of the same length
     * @param rule what may not be shown
     * @return the table with hidden counts
     * @throws IllegalArgumentException if the counts make no table, or a count cannot be protected while margins are shown
     */
    public static Suppression of(long[][] counts, SuppressionRule rule) {
        return of(counts, rule, numbers(counts.length), numbers(counts.length == 0 ? 0 : counts[0].length));
    }

    private static List<String> numbers(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            numbers.add(Integer.toString(i));
        }
        return numbers;
    }

    private static Suppression of(long[][] counts, SuppressionRule rule, List<String> rows, List<String> columns) {
        long[][] all = withTotals(counts);
        boolean[][] small = small(all, rule);
        ComplementSearch search = new ComplementSearch(all, small, rule);
        boolean[][] hidden = search.best();
        if (hidden.length == 0) {
            int[] stuck = search.stuck();
            throw new IllegalArgumentException("the " + name(rows, columns, stuck)
                    + " cannot be protected by hiding other cells: let margins be hidden, too"
                    + " (SuppressionRule.Margins.MAY_BE_HIDDEN), join options, or ask for less protection");
        }
        CellNetwork network = new CellNetwork(all, rule.leastHidden());
        SuppressedCount[][] cells = new SuppressedCount[all.length][all[0].length];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all[i].length; j++) {
                cells[i][j] = hidden[i][j]
                        ? new SuppressedCount(
                                OptionalLong.empty(),
                                small[i][j] ? Status.SMALL : Status.COMPLEMENTARY,
                                Optional.of(network.range(hidden, i, j)))
                        : new SuppressedCount(OptionalLong.of(all[i][j]), Status.SHOWN, Optional.empty());
            }
        }
        return new Suppression(rule, cells);
    }

    private static String name(List<String> rows, List<String> columns, int... place) {
        String row = place[0] < rows.size() ? "row \"" + rows.get(place[0]) + "\"" : "";
        String column = place[1] < columns.size() ? "column \"" + columns.get(place[1]) + "\"" : "";
        return row.isEmpty()
                ? column.isEmpty() ? "total of all" : "total of " + column
                : column.isEmpty() ? "total of " + row : "count of " + row + " and " + column;
    }

    static long[][] withTotals(long[]... counts) {
        if (counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("a table has at least one row and one column");
        }
        int rows = counts.length;
        int columns = counts[0].length;
        long[][] all = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            if (counts[i].length != columns) {
                throw new IllegalArgumentException(
                        "rows have the same length: found " + columns + " and " + counts[i].length);
            }
            for (int j = 0; j < columns; j++) {
                long count = counts[i][j];
                if (count < 0) {
                    throw new IllegalArgumentException("counts are 0 or more: found " + count);
                }
                all[i][j] = count;
                all[i][columns] = Math.addExact(all[i][columns], count);
                all[rows][j] = Math.addExact(all[rows][j], count);
                all[rows][columns] = Math.addExact(all[rows][columns], count);
            }
        }
        return all;
    }

    static boolean[][] small(long[][] all, SuppressionRule rule) {
        int rows = all.length - 1;
        int columns = all[0].length - 1;
        boolean[][] small = new boolean[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                long count = all[i][j];
                boolean ofSmallBase = i < rows
                        && j < columns
                        && (all[rows][j] < rule.minimumColumnBase() || all[i][columns] < rule.minimumRowBase());
                small[i][j] = count == 0 ? rule.zeros() == Zeros.HIDDEN : ofSmallBase || count < rule.minimumCount();
            }
        }
        return small;
    }

    /**
     * The rule.
     *
     * @return what may not be shown
     */
    public SuppressionRule rule() {
        return rule;
    }

    /**
     * The number of rows.
     *
     * @return 1 or more, without the total
     */
    public int rows() {
        return cells.length - 1;
    }

    /**
     * The number of columns.
     *
     * @return 1 or more, without the total
     */
    public int columns() {
        return cells[0].length - 1;
    }

    /**
     * A cell.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return its count, or that it is hidden
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public SuppressedCount cell(int row, int column) {
        return cells[Objects.checkIndex(row, rows())][Objects.checkIndex(column, columns())];
    }

    /**
     * The total of a row.
     *
     * @param row the row, from 0
     * @return its count, or that it is hidden
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public SuppressedCount rowTotal(int row) {
        return cells[Objects.checkIndex(row, rows())][columns()];
    }

    /**
     * The total of a column.
     *
     * @param column the column, from 0
     * @return its count, or that it is hidden
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public SuppressedCount columnTotal(int column) {
        return cells[rows()][Objects.checkIndex(column, columns())];
    }

    /**
     * The total of all.
     *
     * @return its count, or that it is hidden
     */
    public SuppressedCount total() {
        return cells[rows()][columns()];
    }

    /**
     * How many counts are hidden, margins among them.
     *
     * @return 0 or more
     */
    public int hidden() {
        int hidden = 0;
        for (SuppressedCount[] row : cells) {
            for (SuppressedCount cell : row) {
                hidden += cell.isHidden() ? 1 : 0;
            }
        }
        return hidden;
    }

    @Override
    public String toString() {
        return hidden() + " of " + cells.length * cells[0].length + " counts are hidden";
    }
}
