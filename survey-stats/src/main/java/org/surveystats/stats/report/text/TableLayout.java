package org.surveystats.stats.report.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.stats.report.document.ColumnHeader;

/**
 * How a table stands on a page: each column as wide as its widest cell, except that the widest columns of words give way
 * where the table would be wider than the page. A table that is too wide even so is split into parts with some of its
 * columns each, between the columns of two headers where that can be.
 */
final class TableLayout {

    static final String GAP = "  ";

    private final PrintedTable table;
    private final int page;
    private final int rowHeaders;
    private final int[] natural;
    private final int[] floor;

    /** Some columns of a table: from the first to the one before the end, with the widths of row headers and of these. */
    static final class Part {

        final int first;
        final int end;
        private final int rowHeaders;
        private final int[] widths;

        private Part(int first, int end, int rowHeaders, int[] widths) {
            this.first = first;
            this.end = end;
            this.rowHeaders = rowHeaders;
            this.widths = widths;
        }

        int columns() {
            return end - first;
        }

        /** The widths from left to right. */
        int[] widths() {
            return widths.clone();
        }

        int rowHeader(int column) {
            return widths[column];
        }

        int column(int column) {
            return widths[rowHeaders + column - first];
        }

        /** The width of all row headers with the gaps between. */
        int ofRowHeaders() {
            return width(widths, 0, rowHeaders);
        }

        /** The width of some columns with the gaps between. */
        int ofColumns(int from, int to) {
            return width(widths, rowHeaders + from - first, rowHeaders + to - first);
        }
    }

    private TableLayout(PrintedTable table, int page) {
        this.table = table;
        this.page = page;
        this.rowHeaders = table.table.rowHeaders().size();
        int columns = table.headers.size();
        natural = new int[rowHeaders + columns];
        floor = new int[rowHeaders + columns];
        for (int i = 0; i < rowHeaders; i++) {
            natural[i] = table.naturalRowHeader(i);
            floor[i] = table.floorRowHeader(i, page);
        }
        for (int i = 0; i < columns; i++) {
            natural[rowHeaders + i] = table.natural(i);
            floor[rowHeaders + i] = table.floor(i);
        }
        int start = 0;
        for (ColumnHeader header : table.table.headers()) {
            start = widen(header, start);
        }
    }

    /** Makes the columns below a header as wide as its longest word, and returns the column after them. */
    private int widen(ColumnHeader header, int start) {
        if (header.isColumn()) {
            return start + 1;
        }
        int end = start;
        for (ColumnHeader below : header.columns()) {
            end = widen(below, end);
        }
        int word = Math.min(page / 3, TextWrap.longestWord(PrintedTable.header(header)));
        widen(natural, start, end, word);
        widen(floor, start, end, word);
        return end;
    }

    private void widen(int[] widths, int start, int end, int least) {
        int lacking = least - width(widths, rowHeaders + start, rowHeaders + end);
        int columns = end - start;
        for (int i = 0; i < columns && lacking > 0; i++) {
            int more = (lacking + columns - i - 1) / (columns - i);
            widths[rowHeaders + start + i] += more;
            lacking -= more;
        }
    }

    private static int width(int[] widths, int from, int to) {
        int width = GAP.length() * Math.max(0, to - from - 1);
        for (int i = from; i < to; i++) {
            width += widths[i];
        }
        return width;
    }

    /** The parts of a table on a page of a width, from left to right. */
    static List<Part> of(PrintedTable table, int page) {
        TableLayout layout = new TableLayout(table, page);
        int columns = table.headers.size();
        List<Part> parts = new ArrayList<>();
        if (width(layout.floor, 0, layout.floor.length) <= page) {
            parts.add(layout.part(0, columns));
            return parts;
        }
        int first = 0;
        while (first < columns) {
            int end = layout.end(first);
            parts.add(layout.part(first, end));
            first = end;
        }
        return parts;
    }

    /** The column after the last that fits beside the row headers when a part begins at a column; at least one does. */
    private int end(int first) {
        int end = first + 1;
        while (end < table.headers.size() && fits(first, end + 1)) {
            end++;
        }
        if (end == table.headers.size()) {
            return end;
        }
        int start = 0;
        for (ColumnHeader header : table.table.headers()) {
            int next = start + header.span();
            if (start > first && start < end && next > end && fits(start, next)) {
                return start; // the columns of this header stay together in the next part
            }
            start = next;
        }
        return end;
    }

    private boolean fits(int first, int end) {
        int headers = width(floor, 0, rowHeaders) + (rowHeaders > 0 ? GAP.length() : 0);
        return headers + width(floor, rowHeaders + first, rowHeaders + end) <= page;
    }

    private Part part(int first, int end) {
        int[] widths = new int[rowHeaders + end - first];
        int[] least = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            int column = i < rowHeaders ? i : i + first;
            widths[i] = natural[column];
            least[i] = floor[column];
        }
        int excess = width(widths, 0, widths.length) - page;
        while (excess > 0) {
            int widest = widest(widths, least);
            if (widest < 0) {
                Arrays.fill(least, 1); // a single column that is wider than the page
                widest = widest(widths, least);
                if (widest < 0) {
                    break;
                }
            }
            widths[widest]--;
            excess--;
        }
        return new Part(first, end, rowHeaders, widths);
    }

    /** The widest column that may still give way, or -1. */
    private static int widest(int[] widths, int[] least) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }
}
