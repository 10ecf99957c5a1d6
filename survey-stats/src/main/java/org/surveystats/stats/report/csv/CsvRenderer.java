package org.surveystats.stats.report.csv;

import java.util.Objects;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * Writes tables as comma-separated values (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180).
 *
 * <pre>{@code
 * CsvRenderer tidy = CsvRenderer.create().withForm(CsvRenderer.Form.TIDY);
 * for (Exhibit<DocumentTable> table : document.tables()) {
 *     Files.writeString(folder.resolve(table.name() + ".csv"), tidy.render(table.content(), document.language()));
 * }
 * }</pre>
 *
 * <p><b>As printed</b> ({@link Form#PRINTED}, unless another is chosen) a table is what a reader sees: a line of headers, a line
 * for each row, cells with their brackets, the sign for what is not shown, letters of significant differences and marks of
 * footnotes; then an empty line, the caption, the footnotes and the legend. Rows below others are indented by two spaces a
 * level; the heading of a group of rows stands alone in its line. All lines have the same number of fields.
 *
 * <p>Spreadsheets run a text that begins with =, +, - or @ as a formula, which a label or an answer in a respondent's own words
 * must not be (OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection). As printed, such a text gets an
 * apostrophe before it, which shows; also where spaces or characters without width stand before the sign, and for its wide
 * forms in East Asian scripts. Numbers are left as they are: "−5.0%" with the minus sign of typography is none, and neither is
 * "-5.0%" with a hyphen, or a sign that stands alone. A separator in a text is quoted, so that nothing after it starts a cell of
 * its own; that holds only where the file is opened with the separator it was written with.
 *
 * <p>What looks like a number or a date a spreadsheet takes for one: it reads the label "1-5" as a day in May in many countries,
 * and "77.2%" as a number only where decimals stand behind a point. No quotes prevent that. An Excel file has the types of its
 * cells in it.
 *
 * <p><b>Tidy</b> ({@link Form#TIDY}) a table has one line for each cell, in the order of rows, then columns. The names of its
 * fields are the same in every language:
 *
 * <ul>
 *   <li>{@code row} and {@code column}: where the cell stands, from 1; headings of groups of rows are not counted.
 *   <li>{@code group}: the headings of the groups that the row stands in, the outer one first, with " › " between; empty where
 *       there is none. A heading holds until the next that is not deeper.
 *   <li>{@code kind}: {@code figures}, {@code base}, {@code net} or {@code total}; {@code level}: how deep the row stands below
 *       others, 0 to 6.
 *   <li>{@code row_1}, {@code row_2} and so on: the headers of the row; {@code column_1}, {@code column_2} and so on: the headers
 *       of the column from the topmost one down, empty below the last.
 *   <li>{@code letter}: the letter by which significant differences name the column.
 *   <li>{@code value}: the number, unrounded, with a point, as the shortest decimal number that is the same double; empty where
 *       there is none. {@code lower} and {@code upper}: the same for the limits of an interval. {@code text}: the figure as it is read, without brackets, letters and marks.
 *   <li>{@code status}: {@code normal}, {@code muted}, {@code suppressed} or {@code low_base}. A suppressed cell has neither value
 *       nor text.
 *   <li>{@code letters}: those of the columns from which the cell differs significantly, with spaces between.
 *   <li>{@code footnotes}: what the footnotes of the cell, its row, the groups of the row, and its column say.
 * </ul>
 *
 * <p>It has no caption and no legend, and its texts are left as they are, formulas or not, since programs compare them: do not
 * open it in a spreadsheet by a double click when labels come from strangers.
 */
public final class CsvRenderer {

    /** Who is to read the table. */
    public enum Form {
        /** People, in a spreadsheet: cells as they are printed. */
        PRINTED,
        /** Programs: one line for each cell. */
        TIDY
    }

    /** What stands between two fields. */
    public enum Separator {
        /** A comma, as RFC 4180 has it and programs expect it. */
        COMMA(','),
        /** A semicolon, which spreadsheets expect in countries with a decimal comma. */
        SEMICOLON(';'),
        /** A tab. */
        TAB('\t');

        private final char character;

        Separator(char character) {
            this.character = character;
        }

        /**
         * What spreadsheets expect where a language is spoken.
         *
         * @param language the language
         * @return a semicolon where decimals stand behind a comma, otherwise a comma
         */
        public static Separator of(ReportLanguage language) {
            return language.numbers().decimalSign().equals(",") ? SEMICOLON : COMMA;
        }

        /**
         * The separator itself.
         *
         * @return the character
         */
        public char character() {
            return character;
        }
    }

    /** How the tree of column headers stands above a table as printed. */
    public enum Headers {
        /** In one line, which every program takes: "Gender › Men (A)". */
        ONE_LINE,
        /** A line for each level, a header of several columns repeated over each of them; columns of their own stand lowest. */
        LINE_PER_LEVEL
    }

    /** Where the caption, the footnotes and the legend of a table as printed are. */
    public enum Remarks {
        /** Below it, after an empty line. */
        BELOW,
        /** Nowhere: the file is the table alone. */
        LEFT_OUT
    }

    /** What ends a line. Line feeds inside of texts stay line feeds. */
    public enum LineEnd {
        /** A carriage return and a line feed, as RFC 4180 has it. */
        CRLF("\r\n"),
        /** A line feed. */
        LF("\n");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        /**
         * The end itself.
         *
         * @return one or two characters
         */
        public String characters() {
            return characters;
        }
    }

    /** Whether the text begins with U+FEFF. */
    public enum ByteOrderMark {
        /** It does not; most programs would take it for a part of the first name. */
        ABSENT,
        /** It does: without it Excel does not read UTF-8 from a file that is opened by a double click. */
        PRESENT
    }

    private final Form form;
    private final Separator separator;
    private final Headers headers;
    private final Remarks remarks;
    private final LineEnd lineEnd;
    private final ByteOrderMark byteOrderMark;

    private CsvRenderer(
            Form form,
            Separator separator,
            Headers headers,
            Remarks remarks,
            LineEnd lineEnd,
            ByteOrderMark byteOrderMark) {
        this.form = Objects.requireNonNull(form, "form");
        this.separator = Objects.requireNonNull(separator, "separator");
        this.headers = Objects.requireNonNull(headers, "headers");
        this.remarks = Objects.requireNonNull(remarks, "remarks");
        this.lineEnd = Objects.requireNonNull(lineEnd, "lineEnd");
        this.byteOrderMark = Objects.requireNonNull(byteOrderMark, "byteOrderMark");
    }

    /**
     * As printed, with commas, one line of headers, remarks below, CRLF, and no byte order mark.
     *
     * @return the renderer
     */
    public static CsvRenderer create() {
        return new CsvRenderer(
                Form.PRINTED, Separator.COMMA, Headers.ONE_LINE, Remarks.BELOW, LineEnd.CRLF, ByteOrderMark.ABSENT);
    }

    /**
     * As printed, for files that are opened in Excel by a double click.
     *
     * @param language the language of those who open them
     * @return the renderer with the separator of the language and a byte order mark
     */
    public static CsvRenderer forExcel(ReportLanguage language) {
        return create().withSeparator(Separator.of(language)).withByteOrderMark(ByteOrderMark.PRESENT);
    }

    /**
     * The same for other readers.
     *
     * @param newForm as printed or tidy
     * @return the renderer with it
     */
    public CsvRenderer withForm(Form newForm) {
        return new CsvRenderer(newForm, separator, headers, remarks, lineEnd, byteOrderMark);
    }

    /**
     * The same with another separator.
     *
     * @param newSeparator what stands between two fields
     * @return the renderer with it
     */
    public CsvRenderer withSeparator(Separator newSeparator) {
        return new CsvRenderer(form, newSeparator, headers, remarks, lineEnd, byteOrderMark);
    }

    /**
     * The same with other lines of headers; those of the tidy form are always one.
     *
     * @param newHeaders how the tree of column headers stands
     * @return the renderer with it
     */
    public CsvRenderer withHeaders(Headers newHeaders) {
        return new CsvRenderer(form, separator, newHeaders, remarks, lineEnd, byteOrderMark);
    }

    /**
     * The same with or without remarks; the tidy form has none.
     *
     * @param newRemarks where the caption, the footnotes and the legend are
     * @return the renderer with it
     */
    public CsvRenderer withRemarks(Remarks newRemarks) {
        return new CsvRenderer(form, separator, headers, newRemarks, lineEnd, byteOrderMark);
    }

    /**
     * The same with other ends of lines.
     *
     * @param newLineEnd what ends a line
     * @return the renderer with it
     */
    public CsvRenderer withLineEnd(LineEnd newLineEnd) {
        return new CsvRenderer(form, separator, headers, remarks, newLineEnd, byteOrderMark);
    }

    /**
     * The same with or without a byte order mark.
     *
     * @param newMark whether the text begins with one
     * @return the renderer with it
     */
    public CsvRenderer withByteOrderMark(ByteOrderMark newMark) {
        return new CsvRenderer(form, separator, headers, remarks, lineEnd, newMark);
    }

    /**
     * A table as comma-separated values.
     *
     * @param table the table
     * @param language the language of its words and numbers
     * @return its lines, each with its end; to be written as UTF-8
     */
    public String render(DocumentTable table, ReportLanguage language) {
        CsvLines lines = new CsvLines(separator, lineEnd, byteOrderMark);
        switch (form) {
            case PRINTED -> PrintedForm.write(table, language, headers, remarks, lines);
            case TIDY -> TidyForm.write(table, lines);
        }
        return lines.toString();
    }
}
