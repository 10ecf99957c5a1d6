package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.csv.CsvRenderer;
import org.surveystats.stats.report.csv.CsvRenderer.ByteOrderMark;
import org.surveystats.stats.report.csv.CsvRenderer.Form;
import org.surveystats.stats.report.csv.CsvRenderer.Headers;
import org.surveystats.stats.report.csv.CsvRenderer.LineEnd;
import org.surveystats.stats.report.csv.CsvRenderer.Remarks;
import org.surveystats.stats.report.csv.CsvRenderer.Separator;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Exhibit;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** Tables as comma-separated values: byte for byte as in files, and read back by FastCSV 4.4.0. */
class CsvRendererTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");
    private static final ReportLanguage RUSSIAN = ReportLanguage.of("ru");
    private static final CsvRenderer PRINTED = CsvRenderer.create();
    private static final CsvRenderer TIDY = PRINTED.withForm(Form.TIDY);

    /** Strict: as many fields in every line as in the first, and empty lines are not passed over. */
    private static List<List<String>> read(String csv, Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .skipEmptyLines(false)
                .ofCsvRecord(csv)
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static List<List<String>> read(String csv) {
        return read(csv, Separator.COMMA);
    }

    private static List<Map<String, String>> named(String csv) {
        List<List<String>> lines = read(csv);
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                record.put(lines.get(0).get(i), line.get(i));
            }
            records.add(record);
        }
        return records;
    }

    @ParameterizedTest
    @CsvSource({
        "shares, en, PRINTED",
        "shares, ru, PRINTED",
        "shares, ru, TIDY",
        "banner, en, PRINTED",
        "banner, en, TIDY",
        "banner, ru, PRINTED"
    })
    void aTableIsThatOfTheFile(String name, String tag, Form form) {
        ReportLanguage language = ReportLanguage.of(tag);
        DocumentTable table =
                name.equals("shares") ? SampleDocuments.shares(language) : SampleDocuments.banner(language, 2, 3);
        String csv = PRINTED.withForm(form)
                .withSeparator(form == Form.TIDY ? Separator.COMMA : Separator.of(language))
                .withLineEnd(LineEnd.LF)
                .render(table, language);
        String file = name + "." + tag + (form == Form.TIDY ? ".tidy" : "") + ".csv";
        assertThat(csv).isEqualTo(ReportGolden.expected(file, csv));
    }

    @Test
    void everyTableOfADocumentIsAFile() {
        Document document = SampleDocuments.everything(ENGLISH);
        List<String> names = new ArrayList<>();
        for (Exhibit<DocumentTable> table : document.tables()) {
            assertThat(read(TIDY.render(table.content(), document.language()))).hasSizeGreaterThan(1);
            names.add(table.name() + ".csv");
        }
        assertThat(names).containsExactly("table-1.csv", "table-2.csv", "table-3.csv");
    }

    @Test
    void levelsOfHeadersAreLines() {
        List<List<String>> lines = read(PRINTED.withHeaders(Headers.LINE_PER_LEVEL)
                .withRemarks(Remarks.LEFT_OUT)
                .render(SampleDocuments.banner(ENGLISH, 2, 2), ENGLISH));
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        List.of("", "", "Head 1", "Head 1", "Above", "Above"),
                        List.of("", "", "", "", "Head 2", "Head 2"),
                        List.of("Answer", "Total", "Group 1 (A)", "Group 2 (B)", "Group 1 (C)", "Group 2 (D)"));
        assertThat(lines).hasSize(6);
    }

    @Test
    void filesForExcelHaveAMarkAndTheSeparatorOfTheLanguage() {
        DocumentTable table = DocumentTable.builder("a")
                .column("b", Alignment.DECIMAL)
                .row("x", Cell.of("1,5", 1.5))
                .build();
        assertThat(CsvRenderer.forExcel(RUSSIAN).render(table, RUSSIAN)).isEqualTo("\uFEFFa;b\r\nx;\"1,5\"\r\n");
        assertThat(CsvRenderer.forExcel(ENGLISH).render(table, ENGLISH)).isEqualTo("\uFEFFa,b\r\nx,\"1,5\"\r\n");
        assertThat(PRINTED.withSeparator(Separator.TAB)
                        .withLineEnd(LineEnd.LF)
                        .withByteOrderMark(ByteOrderMark.ABSENT)
                        .render(table, RUSSIAN))
                .isEqualTo("a\tb\nx\t\"1,5\"\n");
    }

    private static DocumentTable oneCell(String header, Cell cell) {
        return DocumentTable.builder("")
                .column("", Alignment.DECIMAL)
                .row(header, cell)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1,2)",
                "- item",
                "\u200B=1+1",
                "\u00a0=1+1",
                "＝1+1",
                "＠x",
                "-5.0% AB",
                "==",
                "=\"x\""
            })
    void formulasAreText(String text) {
        List<List<String>> lines = read(PRINTED.render(
                DocumentTable.builder(text)
                        .caption(text)
                        .column(ColumnHeader.group(text, List.of(ColumnHeader.of(text, Alignment.START))))
                        .row(Row.of(text, Cell.of(text)).atLevel(2))
                        .row(Row.group(text))
                        .row(Row.of("x", Cell.empty()).withFootnote(text))
                        .footnote(text, "a remark")
                        .build(),
                ENGLISH));
        assertThat(lines.stream().flatMap(List::stream).map(String::strip).filter(field -> !field.isEmpty()))
                .noneMatch(field -> "=+-@＝＠\u200B\u00a0".indexOf(field.charAt(0)) >= 0)
                .filteredOn(field -> field.startsWith("'"))
                .hasSize(7);
        assertThat(lines.get(1)).containsExactly("    '" + text.strip(), "'" + text.strip());
        assertThat(read(TIDY.render(oneCell(text, Cell.of(text)), ENGLISH)).get(1))
                .contains(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "−5.0%",
                "-5.0%",
                "-5,0\u00a0%",
                "+3",
                "-1,234.5",
                "-1\u202f234",
                "-",
                "+",
                "77.2%",
                "–",
                "a=b",
                "a@b.c",
                "(−5.0%)",
                "−6.2% to 93.7%"
            })
    void numbersAreLeftAsTheyAre(String text) {
        assertThat(read(PRINTED.render(oneCell(text, Cell.of(text)), ENGLISH)).get(1))
                .containsExactly(text, text);
    }

    @Test
    void aSuppressedCellGivesNothingAway() {
        DocumentTable table = oneCell("x", Cell.suppressed());
        assertThat(named(TIDY.render(table, ENGLISH)).get(0))
                .containsEntry("status", "suppressed")
                .containsEntry("value", "")
                .containsEntry("text", "")
                .containsEntry("letters", "");
        assertThat(read(PRINTED.render(table, ENGLISH)))
                .containsExactly(
                        List.of("", ""),
                        List.of("x", "×"),
                        List.of("", ""),
                        List.of("× not shown: too few respondents, or a hidden figure could be computed from it", ""));
    }

    @Test
    void groupsHoldUntilTheNextThatIsNotDeeper() {
        DocumentTable table = DocumentTable.builder("")
                .column("n", Alignment.DECIMAL)
                .row("a", Cell.of("1"))
                .row(Row.group("G1").withFootnote("1"))
                .row("b", Cell.of("1"))
                .row(Row.group("G1.1").atLevel(1))
                .row("c", Cell.of("1"))
                .row(Row.group("G1.2").atLevel(1))
                .row("d", Cell.of("1"))
                .row(Row.group("G2"))
                .row(Row.of("e", Cell.of("1")).atLevel(3).as(Row.Kind.NET))
                .footnote("1", "Of the group.")
                .build();
        List<Map<String, String>> records = named(TIDY.render(table, ENGLISH));
        assertThat(records)
                .extracting(record -> record.get("row") + record.get("row_1") + ": " + record.get("group"))
                .containsExactly("1a: ", "2b: G1", "3c: G1 › G1.1", "4d: G1 › G1.2", "5e: G2");
        assertThat(records)
                .extracting(record -> record.get("footnotes"))
                .containsExactly("", "Of the group.", "Of the group.", "Of the group.", "");
        assertThat(records.get(4)).containsEntry("kind", "net").containsEntry("level", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "-0.0, 0",
        "1234, 1234",
        "1e15, 1E+15",
        "123456789012, 123456789012",
        "2e-3, 0.002",
        "1e-9, 1E-9",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "4.9e-324, 4.94065645841247E-324",
        "0.7720000000000001, 0.7720000000000001"
    })
    void valuesAreTheShortestThatAreReadAsTheSame(double value, String text) {
        String written = named(TIDY.render(oneCell("x", Cell.of("t", value)), RUSSIAN))
                .get(0)
                .get("value");
        assertThat(written).isEqualTo(text);
        assertThat(Double.parseDouble(written)).isEqualTo(value + 0.0);
    }

    @Test
    void anyValueIsReadBack() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String written = named(TIDY.render(oneCell("x", Cell.of("t", value)), ENGLISH))
                        .get(0)
                        .get("value");
                assertThat(Double.parseDouble(written)).as(written).isEqualTo(value);
            }
        }
    }

    /** Tables of any form with hostile labels come back cell by cell, with each separator and end of lines. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void aTableIsReadBack(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DocumentTable table = SampleDocuments.random(random);
        for (Separator separator : Separator.values()) {
            CsvRenderer renderer = PRINTED.withSeparator(separator)
                    .withLineEnd(random.nextBoolean() ? LineEnd.LF : LineEnd.CRLF)
                    .withRemarks(Remarks.LEFT_OUT);
            List<List<String>> printed = read(renderer.render(table, ENGLISH), separator);
            assertThat(printed).as("seed " + seed).hasSize(1 + table.rows().size());
            assertThat(printed.get(0))
                    .hasSize(table.rowHeaders().size() + table.columns().size());
            for (int i = 0; i < table.rows().size(); i++) {
                assertThat(printed.get(i + 1))
                        .as("seed " + seed)
                        .isEqualTo(expected(table, table.rows().get(i)));
            }
            List<List<String>> tidy = read(renderer.withForm(Form.TIDY).render(table, ENGLISH), separator);
            assertThat(tidy.subList(1, tidy.size())).as("seed " + seed).isEqualTo(expectedTidy(table, tidy.get(0)));
        }
    }

    private static List<String> expected(DocumentTable table, Row row) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.headers().size(); i++) {
            String header = row.headers().get(i);
            String text = header.startsWith("- ") ? "'" + header : header;
            fields.add((i == 0 && !header.isEmpty() ? "  ".repeat(row.level()) : "") + text);
        }
        for (Cell cell : row.cells()) {
            String letters = cell.letters().isEmpty() ? "" : " " + String.join("", cell.letters());
            String marks = cell.footnotes().isEmpty() ? "" : "¹";
            String text = cell.shown(ENGLISH) + letters + marks;
            fields.add(text.startsWith("- ") ? "'" + text : text);
        }
        while (fields.size() < table.rowHeaders().size() + table.columns().size()) {
            fields.add("");
        }
        return fields;
    }

    private static List<List<String>> expectedTidy(DocumentTable table, List<String> names) {
        List<List<String>> lines = new ArrayList<>();
        String group = "";
        int number = 0;
        for (Row row : table.rows()) {
            if (row.kind() == Row.Kind.GROUP) {
                group = row.headers().get(0);
                continue;
            }
            number++;
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                ColumnHeader column = table.columns().get(i);
                List<String> line = new ArrayList<>(List.of(
                        "" + number,
                        "" + (i + 1),
                        group,
                        row.kind() == Row.Kind.TOTAL ? "total" : "figures",
                        "" + row.level()));
                line.addAll(row.headers());
                List<String> path = path(table.headers(), i);
                assertThat(path.get(path.size() - 1)).isEqualTo(column.text());
                while (path.size() < table.headerRows()) {
                    path.add("");
                }
                line.addAll(path);
                line.addAll(List.of("", "", "", "", cell.text(), status(cell), String.join(" ", cell.letters())));
                line.add(
                        cell.footnotes().isEmpty()
                                ? ""
                                : table.footnotes().get(0).text().text());
                assertThat(line).hasSize(names.size());
                lines.add(line);
            }
        }
        return lines;
    }

    private static String status(Cell cell) {
        return switch (cell.status()) {
            case NORMAL -> "normal";
            case MUTED -> "muted";
            case SUPPRESSED -> "suppressed";
            case LOW_BASE -> "low_base";
        };
    }

    private static List<String> path(List<ColumnHeader> headers, int column) {
        int first = 0;
        for (ColumnHeader header : headers) {
            if (column < first + header.span()) {
                List<String> path = new ArrayList<>(List.of(header.text()));
                if (!header.isColumn()) {
                    path.addAll(path(header.columns(), column - first));
                }
                return path;
            }
            first += header.span();
        }
        throw new AssertionError("no column " + column);
    }
}
