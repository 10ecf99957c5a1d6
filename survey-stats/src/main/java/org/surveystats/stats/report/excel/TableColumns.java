package org.surveystats.stats.report.excel;

import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** Which columns of a sheet a table has, and how wide they are. */
final class TableColumns {

    /** How many characters a level moves the header of a row. */
    static final int INDENT = 2;

    private static final int MOST = 16384;

    /** Without those that a sheet keeps for headers and texts. */
    private static final int MOST_ROWS = 1_048_576 - 1000;

    private static final double ROW_HEADERS = 60;
    private static final double WIDEST = 45;
    private static final double LONGEST_HEADER = 18;
    private static final double NARROWEST = 8;
    private static final double WIDEST_WORD = 30;
    private static final double MARGIN = 1.5;

    final DocumentTable table;
    final ReportLanguage language;
    final int rowHeaders;

    /** Where each column of cells stands in the sheet, and after the last, how many columns the sheet has. */
    private final int[] first;

    private final double[] widths;

    TableColumns(DocumentTable table, ReportLanguage language, ExcelRenderer.Letters letters) {
        this.table = table;
        this.language = language;
        if (table.rows().size() > MOST_ROWS) {
            throw new IllegalArgumentException("a sheet of Excel has room for " + MOST_ROWS + " rows of a table: "
                    + table + " has " + table.rows().size() + "; write it as CSV");
        }
        rowHeaders = table.rowHeaders().size();
        int columns = table.columns().size();
        first = new int[columns + 1];
        first[0] = rowHeaders;
        for (int i = 0; i < columns; i++) {
            boolean own = letters == ExcelRenderer.Letters.OWN_COLUMN && hasLetters(i);
            first[i + 1] = first[i] + (own ? 2 : 1);
        }
        if (first[columns] > MOST) {
            throw new IllegalArgumentException("a sheet of Excel has at most " + MOST + " columns: " + table + " needs "
                    + first[columns] + "; write it as CSV");
        }
        widths = new double[first[columns]];
        for (int i = 0; i < rowHeaders; i++) {
            widths[i] = rowHeader(i);
        }
        for (int i = 0; i < columns; i++) {
            column(i);
        }
    }

    private boolean hasLetters(int column) {
        return table.rows().stream()
                .filter(row -> row.kind() != Row.Kind.GROUP)
                .anyMatch(row -> !row.cells().get(column).letters().isEmpty());
    }

    int first(int column) {
        return first[column];
    }

    int last(int column) {
        return first[column + 1] - 1;
    }

    /** Whether the letters of a column stand in the one beside it. */
    boolean lettersApart(int column) {
        return last(column) > first(column);
    }

    int count() {
        return widths.length;
    }

    double width(int sheetColumn) {
        return widths[sheetColumn];
    }

    /** The width of several columns together. */
    double width(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += widths[i];
        }
        return sum;
    }

    static String header(ColumnHeader header) {
        String letter = header.letter().map(l -> "\n(" + l + ")").orElse("");
        return header.text() + Footnote.superscripts(header.footnotes()) + letter;
    }

    static String rowHeader(Row row, int column) {
        boolean last = column == row.headers().size() - 1;
        return row.headers().get(column) + (last ? Footnote.superscripts(row.footnotes()) : "");
    }

    /** What stands behind the figure of a cell in the same cell. */
    String marks(Cell cell, int column) {
        return lettersApart(column) ? Footnote.superscripts(cell.footnotes()) : cell.marks();
    }

    private double rowHeader(int column) {
        double widest = TextSize.BOLD * TextSize.width(table.rowHeaders().get(column));
        for (Row row : table.rows()) {
            if (row.kind() != Row.Kind.GROUP) {
                int indent = column == 0 ? INDENT * row.level() : 0;
                widest = Math.max(widest, indent + TextSize.width(rowHeader(row, column)));
            }
        }
        return Math.min(Math.max(widest + MARGIN, NARROWEST), Math.max(2 * NARROWEST, ROW_HEADERS / rowHeaders));
    }

    private void column(int column) {
        ColumnHeader header = table.columns().get(column);
        double cells = 0;
        double letters = 0;
        for (Row row : table.rows()) {
            if (row.kind() != Row.Kind.GROUP) {
                Cell cell = row.cells().get(column);
                cells = Math.max(cells, TextSize.width(cell.shown(language) + marks(cell, column)));
                letters = Math.max(letters, TextSize.width(cell.joinedLetters()));
            }
        }
        String text = header(header);
        double word = Math.min(WIDEST_WORD, TextSize.longestWord(text));
        double shown = TextSize.BOLD * Math.max(word, Math.min(LONGEST_HEADER, TextSize.width(text)));
        double extra = 0;
        if (lettersApart(column)) {
            extra = Math.min(WIDEST, letters + MARGIN);
            widths[last(column)] = extra;
        }
        boolean words = header.alignment() == Alignment.START;
        double widest = words ? WIDEST : 2 * WIDEST;
        cells += words ? INDENT : 0;
        widths[first(column)] =
                Math.min(widest, Math.max(Math.max(cells, shown - extra) + MARGIN, NARROWEST - extra / 2));
    }
}
