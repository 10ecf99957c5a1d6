package org.surveystats.stats.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** The cells and headers of a table as text, and how much room each column wants. */
final class PrintedTable {

    /** What a level moves the header of a row to the right. */
    static final int INDENT = 2;

    private static final int LEAST_WIDTH = 8;
    private static final int LONGEST_WORD = 16;
    private static final int LONGEST_HEADER = 20;

    final DocumentTable table;
    final List<List<Printed>> cells;
    final List<List<String>> rowHeaders;
    final List<String> headers;

    /** The widest first parts and second parts of the cells of each column. */
    final int[] heads;

    final int[] tails;

    PrintedTable(DocumentTable table, ReportLanguage language) {
        this.table = table;
        this.headers = table.columns().stream().map(PrintedTable::header).toList();
        this.rowHeaders = table.rows().stream().map(PrintedTable::rowHeaders).toList();
        this.cells = new ArrayList<>();
        int columns = headers.size();
        heads = new int[columns];
        tails = new int[columns];
        for (Row row : table.rows()) {
            List<Printed> printed = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                Printed cell = Printed.of(row.cells().get(i), alignment(i), language);
                heads[i] = Math.max(heads[i], TextWrap.natural(cell.head()));
                tails[i] = Math.max(tails[i], TextWrap.natural(cell.tail()));
                printed.add(cell);
            }
            cells.add(printed);
        }
    }

    static String header(ColumnHeader header) {
        String letter = header.letter().map(l -> "\n(" + l + ")").orElse("");
        return header.text() + Footnote.superscripts(header.footnotes()) + letter;
    }

    private static List<String> rowHeaders(Row row) {
        if (row.footnotes().isEmpty() || row.headers().isEmpty()) {
            return row.headers();
        }
        List<String> headers = new ArrayList<>(row.headers());
        int last = headers.size() - 1;
        headers.set(last, headers.get(last) + Footnote.superscripts(row.footnotes()));
        return headers;
    }

    Alignment alignment(int column) {
        return table.columns().get(column).alignment();
    }

    /** How far the first header of a row stands to the right. */
    static int indent(Row row) {
        return row.level() * INDENT;
    }

    /** The width at which no cell of a column is broken, and no header, but a long one over figures. */
    int natural(int column) {
        int header = TextWrap.natural(headers.get(column));
        int shown = alignment(column) == Alignment.START
                ? header
                : Math.min(header, Math.max(LONGEST_HEADER, TextWrap.longestWord(headers.get(column))));
        return Math.max(heads[column] + tails[column], shown);
    }

    /** The width below which a column is not to go: numbers stay whole, words may be broken. */
    int floor(int column) {
        int natural = natural(column);
        return alignment(column) == Alignment.START
                ? Math.min(natural, LEAST_WIDTH)
                : Math.max(
                        heads[column] + tails[column],
                        Math.min(LONGEST_WORD, TextWrap.longestWord(headers.get(column))));
    }

    /** The width at which no row header of a column is broken. */
    int naturalRowHeader(int column) {
        int widest = TextWrap.natural(table.rowHeaders().get(column));
        for (int i = 0; i < rowHeaders.size(); i++) {
            Row row = table.rows().get(i);
            if (row.kind() != Row.Kind.GROUP) {
                int indent = column == 0 ? indent(row) : 0;
                widest = Math.max(
                        widest, indent + TextWrap.natural(rowHeaders.get(i).get(column)));
            }
        }
        return widest;
    }

    /** The width below which a column of row headers is not to go on a page: together they keep a quarter of it. */
    int floorRowHeader(int column, int page) {
        int least = Math.max(LEAST_WIDTH, page / (4 * table.rowHeaders().size()));
        return Math.min(naturalRowHeader(column), least);
    }
}
