package org.surveystats.stats.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.surveystats.stats.report.document.Document;

/**
 * Writes documents as one Excel file (.xlsx, ECMA-376) with a sheet for each table.
 *
 * <pre>{@code
 * Files.write(Path.of("tables.xlsx"), ExcelRenderer.create().render(document));
 * }</pre>
 *
 * <p><b>Needs fastexcel.</b> The library that writes the file is an optional dependency of this one: add
 * {@code org.dhatim:fastexcel} to your program. A program with a {@code module-info} also says
 * {@code requires org.dhatim.fastexcel}.
 *
 * <p><b>Sheets.</b> The first has the title, what else is known of the document, the list of tables with links to them, and the
 * texts that belong to no table, such as the method. Then each table of {@link Document#tables()} has its own, called by the
 * table's name or, where it has none, by the heading above it: at most 31 characters, none of {@code []:*?/\'}, and no name twice.
 * Above a table stand its headings, its caption and what the document says before it; below it footnotes, the legend, and what
 * the document says after it. Texts before it that take more than 8 lines go below it too. Headers over several columns are
 * merged cells; headers and row headers stay in sight when the sheet scrolls, and headers are repeated on each printed page.
 * Languages from right to left have sheets from right to left.
 *
 * <p><b>Figures are numbers.</b> A cell holds the unrounded number, and a number format shows it with the decimals of the
 * document, in brackets where it rests on too few respondents, and with its letters of significant differences and marks of
 * footnotes behind it. A format is used only if it prints what the document says; otherwise the cell is a text:
 *
 * <ul>
 *   <li>A share in percent is the fraction, 0.772 shown as 77.2%. A share in percent without the sign, such as a standard error in
 *       points, is 100 times the fraction: 2.1. If it is so small that it prints as 0 both ways, and the table has other points,
 *       it is a text.
 *   <li>A number that is a tie but for its 16th digit, such as 5.114999999999999, is written with the 15 digits that documents
 *       and Excel round, 5.115, so that programs that round more digits show 5.12 too. LibreOffice multiplies by 100 before it
 *       rounds, and shows some percentages that are ties rounded down: 0.4135 as 41.3%, where documents say 41.4%.
 *   <li>A p-value below what is printed is the p-value, shown as &lt;0.001.
 *   <li>Intervals, counts "of" others and whatever has no single number are texts, and what is not shown is its sign.
 * </ul>
 *
 * <p>The decimal sign and the sign between thousands are those of the reader's computer, not of the document: Excel keeps numbers
 * without them.
 *
 * <p>Excel takes some 200 number formats in a file. If letters need more, all tables have them in columns of their own, as with
 * {@link Letters#OWN_COLUMN}; beyond that, cells are texts.
 *
 * <p>Answers counted together are bold, bases italic, totals bold below a line, figures beside the point grey. Texts are never
 * formulas, whatever they begin with; one that begins like a formula is in the format for texts, so that it does not become one
 * when it is edited. A cell takes 32,767 characters: longer texts end in "…".
 *
 * <p><b>The same document is the same file</b>, on every day: there is no time in it. Its parts are the same on every machine; that
 * their compressed bytes are, too, needs the same compression library, which comes with the Java runtime.
 */
public final class ExcelRenderer {

    /** Where the letters of significant differences stand. */
    public enum Letters {
        /** Behind the figure, in its number format. */
        IN_FIGURE,
        /** In a narrow column of their own beside it, so that they can be searched and filtered. */
        OWN_COLUMN
    }

    private final Letters letters;

    private ExcelRenderer(Letters letters) {
        this.letters = Objects.requireNonNull(letters, "letters");
    }

    /**
     * Files with letters of significant differences behind the figures.
     *
     * @return the renderer
     */
    public static ExcelRenderer create() {
        return new ExcelRenderer(Letters.IN_FIGURE);
    }

    /**
     * The same with letters of significant differences elsewhere.
     *
     * @param newLetters where they stand
     * @return the renderer with it
     */
    public ExcelRenderer withLetters(Letters newLetters) {
        return new ExcelRenderer(newLetters);
    }

    /**
     * A document as an Excel file.
     *
     * @param document the document
     * @return the bytes of the file
     * @throws IllegalStateException if the library fastexcel is not there
     * @throws IllegalArgumentException if a table has more columns than a sheet takes, 16,384, or more rows, 1,047,576
     */
    public byte[] render(Document document) {
        Objects.requireNonNull(document, "document");
        try {
            return WorkbookWriter.write(document, letters);
        } catch (NoClassDefFoundError missing) {
            String name = String.valueOf(missing.getMessage());
            if (name.contains("org/dhatim/fastexcel") || name.contains("com/github/rzymek/opczip")) {
                throw new IllegalStateException(
                        "Excel files are written by the library fastexcel, which is an optional dependency: found no class "
                                + name
                                + ", expected it on the class path or among the modules; add org.dhatim:fastexcel"
                                + " to the dependencies of the program, and \"requires org.dhatim.fastexcel\" where it has"
                                + " a module-info",
                        missing);
            }
            throw missing;
        }
    }

    /**
     * Writes a document as an Excel file. The stream stays open.
     *
     * @param document the document
     * @param out where the bytes of the file go
     * @throws IOException if they cannot be written
     * @throws IllegalStateException if the library fastexcel is not there
     * @throws IllegalArgumentException if a table has more columns than a sheet takes, 16,384, or more rows, 1,047,576
     */
    public void write(Document document, OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        out.write(render(document));
    }
}
