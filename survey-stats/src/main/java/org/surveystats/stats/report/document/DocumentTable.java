package org.surveystats.stats.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A table of a document: columns below a tree of headers, rows with headers of their own, and cells as they are to be read.
 *
 * <pre>{@code
 * DocumentTable.builder("Answer")
 *         .caption("Use of digital services, %")
 *         .column("Total", Alignment.DECIMAL)
 *         .column(ColumnHeader.group("Gender", List.of(
 *                 ColumnHeader.of("Men", Alignment.DECIMAL).withLetter("A"),
 *                 ColumnHeader.of("Women", Alignment.DECIMAL).withLetter("B"))))
 *         .row(Row.of("Base", Cell.of("101", 101), Cell.of("40", 40), Cell.of("61", 61)).as(Row.Kind.BASE))
 *         .row("Yes", Cell.of("77.2"), Cell.of("70.1"), Cell.of("81.9").withLetters(List.of("A")))
 *         .footnote("1", "Weighted.")
 *         .build();
 * }</pre>
 *
 * <p>A table can have any number of columns: text splits it into blocks of columns that fit a page, HTML lets it scroll in
 * its frame with the row headers in sight.
 */
public final class DocumentTable implements Block {

    private final Optional<String> name;
    private final Optional<String> caption;
    private final List<String> rowHeaders;
    private final List<ColumnHeader> headers;
    private final List<ColumnHeader> columns;
    private final List<Row> rows;
    private final List<Footnote> footnotes;

    private DocumentTable(DocumentTable other, Optional<String> name) {
        this.name = name;
        caption = other.caption;
        rowHeaders = other.rowHeaders;
        headers = other.headers;
        columns = other.columns;
        rows = other.rows;
        footnotes = other.footnotes;
    }

    private DocumentTable(Builder builder) {
        name = Optional.empty();
        caption = builder.caption;
        rowHeaders = builder.rowHeaders;
        headers = List.copyOf(builder.headers);
        columns = headers.stream().flatMap(ColumnHeader::leaves).toList();
        rows = List.copyOf(builder.rows);
        footnotes = List.copyOf(builder.footnotes);
        rows.forEach(this::check);
        checkFootnotes();
    }

    private void check(Row row) {
        if (row.kind() != Row.Kind.GROUP
                && (row.headers().size() != rowHeaders.size() || row.cells().size() != columns.size())) {
            throw new IllegalArgumentException("a row needs " + rowHeaders.size() + " headers and " + columns.size()
                    + " cells: the row " + row.headers() + " has "
                    + row.headers().size() + " and "
                    + row.cells().size());
        }
    }

    private void checkFootnotes() {
        Set<String> marks = new HashSet<>();
        for (Footnote footnote : footnotes) {
            if (!marks.add(footnote.mark())) {
                throw new IllegalArgumentException("two footnotes have the mark \"" + footnote.mark() + "\"");
            }
        }
        Stream.of(
                        headers.stream().flatMap(DocumentTable::marks),
                        rows.stream().flatMap(row -> row.footnotes().stream()),
                        rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.footnotes().stream()))
                .flatMap(all -> all)
                .filter(mark -> !marks.contains(mark))
                .findFirst()
                .ifPresent(mark -> {
                    throw new IllegalArgumentException("a cell or a header refers to a footnote that the table does not"
                            + " have: found \"" + mark + "\", expected one of "
                            + footnotes.stream().map(Footnote::mark).toList());
                });
    }

    private static Stream<String> marks(ColumnHeader header) {
        return Stream.concat(
                header.footnotes().stream(), header.columns().stream().flatMap(DocumentTable::marks));
    }

    /**
     * A table to be filled.
     *
     * @param rowHeaders the headers of the columns that hold the rows' headers; often one, empty where it needs no word
     * @return a builder without columns and rows
     */
    public static Builder builder(String... rowHeaders) {
        return new Builder(Arrays.asList(rowHeaders));
    }

    /**
     * The same with a name for files of it.
     *
     * @param text the name, such as the id of a question; characters that not every file system takes become hyphens
     * @return the table with it; without a name where none of its characters is left
     */
    public DocumentTable named(String text) {
        return new DocumentTable(this, FileNames.of(text));
    }

    /**
     * What a file of the table is called.
     *
     * @return Latin letters, digits, hyphens and underscores; empty where it has no name of its own
     */
    public Optional<String> name() {
        return name;
    }

    /**
     * What the table shows.
     *
     * @return its caption, or empty where the text before it says that
     */
    public Optional<String> caption() {
        return caption;
    }

    /**
     * The headers of the columns that hold the rows' headers.
     *
     * @return none where rows have no headers
     */
    public List<String> rowHeaders() {
        return rowHeaders;
    }

    /**
     * The headers of the columns as trees.
     *
     * @return the topmost headers from left to right
     */
    public List<ColumnHeader> headers() {
        return headers;
    }

    /**
     * The columns that hold cells.
     *
     * @return the lowest headers from left to right
     */
    public List<ColumnHeader> columns() {
        return columns;
    }

    /**
     * How many rows of column headers there are.
     *
     * @return 1 or more
     */
    public int headerRows() {
        return Math.max(1, headers.stream().mapToInt(ColumnHeader::depth).max().orElse(1));
    }

    /**
     * The rows.
     *
     * @return from top to bottom
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The remarks below the table.
     *
     * @return in their order
     */
    public List<Footnote> footnotes() {
        return footnotes;
    }

    /**
     * Whether a cell has a status, which a legend then explains.
     *
     * @param status the status
     * @return whether at least one cell has it
     */
    public boolean has(Cell.Status status) {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.status() == status);
    }

    /**
     * What explains the signs and brackets of cells that are not figures like others.
     *
     * @param language the language of the words
     * @return one line for each status that a reader has to be told of; none where no cell has one
     */
    public List<String> legend(ReportLanguage language) {
        List<String> lines = new ArrayList<>();
        if (has(Cell.Status.SUPPRESSED)) {
            lines.add(language.text("table.legend.suppressed"));
        }
        if (has(Cell.Status.LOW_BASE)) {
            lines.add(language.text("table.legend.lowBase"));
        }
        return lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentTable that
                && name.equals(that.name)
                && caption.equals(that.caption)
                && rowHeaders.equals(that.rowHeaders)
                && headers.equals(that.headers)
                && rows.equals(that.rows)
                && footnotes.equals(that.footnotes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, caption, rowHeaders, headers, rows, footnotes);
    }

    @Override
    public String toString() {
        return "DocumentTable[" + caption.orElse("") + ", " + rows.size() + " rows, " + columns.size() + " columns]";
    }

    /** A table being filled; it is checked as a whole when it is built. */
    public static final class Builder {

        private Optional<String> caption = Optional.empty();
        private final List<String> rowHeaders;
        private final List<ColumnHeader> headers = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Footnote> footnotes = new ArrayList<>();

        private Builder(List<String> rowHeaders) {
            this.rowHeaders =
                    rowHeaders.stream().map(h -> PlainText.lines(h).strip()).toList();
        }

        /**
         * Says what the table shows.
         *
         * @param text the caption
         * @return this
         */
        public Builder caption(String text) {
            caption = Words.optional(Optional.of(text));
            return this;
        }

        /**
         * Adds a column.
         *
         * @param header its header
         * @param alignment where its cells stand
         * @return this
         */
        public Builder column(String header, Alignment alignment) {
            return column(ColumnHeader.of(header, alignment));
        }

        /**
         * Adds a column, or several below one header.
         *
         * @param header the header
         * @return this
         */
        public Builder column(ColumnHeader header) {
            headers.add(Objects.requireNonNull(header, "header"));
            return this;
        }

        /**
         * Adds a row.
         *
         * @param row the row
         * @return this
         */
        public Builder row(Row row) {
            rows.add(Objects.requireNonNull(row, "row"));
            return this;
        }

        /**
         * Adds a row of figures.
         *
         * @param header what it is called
         * @param cells its cells
         * @return this
         */
        public Builder row(String header, Cell... cells) {
            return row(Row.of(header, cells));
        }

        /**
         * Adds a remark below the table.
         *
         * @param mark by what cells and headers refer to it
         * @param text what it says
         * @return this
         */
        public Builder footnote(String mark, String text) {
            footnotes.add(new Footnote(mark, RichText.of(text)));
            return this;
        }

        /**
         * The table.
         *
         * @return a table of what was added
         * @throws IllegalArgumentException if a row has not one header for each column of row headers and one cell for each
         *     column, a mark has no footnote, or two footnotes have the same mark
         */
        public DocumentTable build() {
            return new DocumentTable(this);
        }
    }
}
