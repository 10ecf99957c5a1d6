package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.document.SourceLine;
import org.surveystats.stats.report.excel.ExcelRenderer;
import org.surveystats.stats.report.excel.ExcelRenderer.Letters;
import org.surveystats.stats.report.language.ReportLanguage;

/** Excel files, read back as the XML they are ({@link ExcelBook}). */
class ExcelRendererTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");
    private static final ReportLanguage RUSSIAN = ReportLanguage.of("ru");

    static ExcelBook book(Document document) {
        return ExcelBook.read(ExcelRenderer.create().render(document));
    }

    static DocumentTable column(Cell... cells) {
        DocumentTable.Builder table =
                DocumentTable.builder("Answer").column(ColumnHeader.of("Share", Alignment.DECIMAL));
        for (int i = 0; i < cells.length; i++) {
            table.row("r" + i, cells[i]);
        }
        return table.build();
    }

    static int row(String place) {
        return Integer.parseInt(place.replaceAll("[A-Z]+", ""));
    }

    @ParameterizedTest
    @CsvSource({"en, IN_FIGURE", "ru, IN_FIGURE", "en, OWN_COLUMN"})
    void aDocumentIsThatOfTheFile(String tag, Letters letters) {
        Document document = SampleDocuments.everything(ReportLanguage.of(tag));
        String cells = ExcelBook.read(
                        ExcelRenderer.create().withLetters(letters).render(document))
                .dump();
        String name = "everything." + tag + (letters == Letters.OWN_COLUMN ? ".letters" : "") + ".xlsx.txt";
        assertThat(cells).isEqualTo(ReportGolden.expected(name, cells));
    }

    @Test
    void whatIsNotShownGivesNothingAway() {
        ExcelBook.Sheet sheet = book(SampleDocuments.everything(RUSSIAN)).sheets.get(1);
        int row = row(sheet.find("Refused"));
        for (String column : List.of("B", "C", "D")) {
            ExcelBook.Cell cell = sheet.cell(column + row);
            assertThat(cell.number()).isEmpty();
            assertThat(cell.text()).isEqualTo("×");
            assertThat(cell.colour()).isEqualTo("FF6B6B6B");
        }
        assertThat(sheet.find("× не показано: слишком мало респондентов или по этому числу можно вычислить скрытое"))
                .isNotEmpty();
    }

    @Test
    void kindsOfRowsLookDifferent() {
        ExcelBook.Sheet sheet = book(SampleDocuments.everything(ENGLISH)).sheets.get(1);
        assertThat(sheet.cell(sheet.find("Base")).is("i")).isTrue();
        assertThat(sheet.cell(sheet.find("Refused")).is("b")).isTrue();
        assertThat(sheet.cell(sheet.find("All")).is("b")).isTrue();
        assertThat(sheet.cell(sheet.find("All")).style().attr("borderId")).isNotEqualTo("0");
        assertThat(sheet.cell(sheet.find("Answers")).is("b")).isTrue();
        ExcelBook.Cell no = sheet.cell(sheet.find("No"));
        assertThat(no.is("b") || no.is("i")).isFalse();
        assertThat(no.alignment("indent")).isEqualTo("2");
        assertThat(no.alignment("horizontal")).isEqualTo("left");
        assertThat(sheet.cell(sheet.find("–")).colour()).isEqualTo("FF6B6B6B");
    }

    @Test
    void headersAreMergedAndStayInSight() {
        ExcelBook.Sheet sheet = book(SampleDocuments.everything(ENGLISH)).sheets.get(2);
        assertThat(sheet.merged())
                .containsExactly("A5:A7", "B5:B7", "C5:E5", "F5:H5", "C6:C7", "D6:D7", "E6:E7", "F6:H6");
        assertThat(sheet.xml().selectFirst("pane").attr("topLeftCell")).isEqualTo("B8");
        assertThat(sheet.xml().selectFirst("pane").attr("state")).isEqualTo("frozen");
        assertThat(book(SampleDocuments.everything(ENGLISH)).workbook().select("definedName").stream()
                        .map(name -> name.attr("name") + " " + name.text()))
                .containsExactly(
                        "_xlnm.Print_Titles 'Use'!$4:$4",
                        "_xlnm.Print_Titles 'By gender and age'!$5:$7",
                        "_xlnm.Print_Titles 'Notes'!$5:$5");
        assertThat(sheet.xml().selectFirst("pageSetup").attr("orientation")).isEqualTo("landscape");
        assertThat(sheet.xml().selectFirst("pageSetup").attr("fitToWidth")).isEqualTo("1");
        assertThat(sheet.xml().selectFirst("pageSetup").attr("fitToHeight")).isEqualTo("0");
        assertThat(sheet.xml().selectFirst("pageSetUpPr").attr("fitToPage")).isEqualTo("true");
    }

    @Test
    void lettersCanHaveAColumnOfTheirOwn() {
        Document document = SampleDocuments.everything(ENGLISH);
        ExcelBook.Sheet sheet = ExcelBook.read(
                        ExcelRenderer.create().withLetters(Letters.OWN_COLUMN).render(document))
                .sheets
                .get(2);
        assertThat(sheet.merged())
                .containsExactly("A5:A7", "B5:B7", "C5:F5", "G5:J5", "C6:C7", "D6:E7", "F6:F7", "G6:J6", "I7:J7");
        assertThat(sheet.cell("D8").number()).contains(new BigDecimal("0.452"));
        assertThat(sheet.cell("D8").format()).isEqualTo("0.0%");
        assertThat(sheet.cell("E8").text()).isEqualTo("Ac");
    }

    @Test
    void aWideTableIsPrintedOnSeveralPages() {
        ExcelBook book = book(Document.of("t", ENGLISH).with(SampleDocuments.banner(ENGLISH, 6, 8)));
        assertThat(book.sheets.get(1).xml().selectFirst("pageSetup").attr("fitToWidth"))
                .isEqualTo("3");
        assertThat(book.workbook().select("definedName").text())
                .isEqualTo("'Shares by group'!$A:$A,'Shares by group'!$5:$7");
    }

    @Test
    void moreFormatsThanAFileTakesMakeColumnsOfLetters() {
        DocumentTable.Builder table = DocumentTable.builder("").column("x", Alignment.DECIMAL);
        for (int i = 0; i < 300; i++) {
            table.row("r" + i, Cell.of("50.0%", 0.5).withLetters(List.of("L" + i, "M")));
        }
        ExcelBook book = book(Document.of("t", ENGLISH).with(table.build()));
        ExcelBook.Sheet sheet = book.sheets.get(1);
        int first = row(sheet.find("r0"));
        assertThat(sheet.cell("B" + (first + 299)).format()).isEqualTo("0.0%");
        assertThat(sheet.cell("C" + (first + 299)).text()).isEqualTo("L299 M");
        assertThat(book.xml("xl/styles.xml").select("numFmt")).hasSize(1);
    }

    @Test
    void theFirstSheetLeadsToTheTables() {
        ExcelBook book = book(SampleDocuments.everything(ENGLISH));
        ExcelBook.Sheet contents = book.sheets.get(0);
        assertThat(contents.name()).isEqualTo("Contents");
        assertThat(contents.cell("A1").text()).isEqualTo("Digital services");
        assertThat(contents.xml().select("hyperlink").eachAttr("location"))
                .containsExactly("'Use'!A1", "'By gender and age'!A1", "'Notes'!A1");
        assertThat(contents.cell("B" + row(contents.find("By gender and age"))).text())
                .isEqualTo("Use › By gender and age › Shares by group");
        int method = row(contents.find("Method"));
        assertThat(contents.cell("A" + (method + 1)).text()).isEqualTo("Wilson’s intervals.");
        assertThat(contents.find("survey-stats")).isEqualTo("A" + (method + 3));
        assertThat(book.sheets.get(1).xml().select("hyperlink").eachAttr("location"))
                .containsExactly("'Contents'!A1");
    }

    @Test
    void everyTextOfADocumentStandsSomewhere() {
        Document document = Document.of("t", ENGLISH)
                .with(
                        Paragraph.of("front"),
                        Heading.of("One"),
                        Paragraph.of("before"),
                        column(Cell.of("1", 1)),
                        Paragraph.of("after"),
                        column(Cell.of("2", 2)),
                        SourceLine.of("a survey"),
                        Heading.of("Two"),
                        Paragraph.of("line\n".repeat(9)),
                        column(Cell.of("3", 3)),
                        Heading.of("Three"),
                        Paragraph.of("alone"),
                        new Appendix(
                                "Method", List.of(Paragraph.of("how"), column(Cell.of("4", 4)), Paragraph.of("end"))));
        ExcelBook book = book(document);
        assertThat(book.sheets)
                .extracting(ExcelBook.Sheet::name)
                .containsExactly("Contents", "One", "One-2", "Two", "Method");
        List<List<String>> texts = book.sheets.stream()
                .map(sheet -> sheet.cells().values().stream()
                        .map(ExcelBook.Cell::text)
                        .filter(text -> !text.isEmpty())
                        .toList())
                .toList();
        assertThat(texts.get(0)).endsWith("Method", "Method", "front", "Three", "alone");
        assertThat(texts.get(1)).containsExactly("← Contents", "One", "before", "Answer", "Share", "r0", "after");
        assertThat(texts.get(2)).containsExactly("← Contents", "One", "Answer", "Share", "r0", "Source: a survey");
        assertThat(texts.get(3)).containsExactly("← Contents", "Two", "Answer", "Share", "r0", "line\n".repeat(9));
        assertThat(texts.get(4)).containsExactly("← Contents", "Method", "how", "Answer", "Share", "r0", "end");
    }

    @Test
    void namesOfSheetsAreTakenOnceAndByExcel() {
        List<String> headings = new ArrayList<>(SampleDocuments.HOSTILE);
        headings.addAll(List.of(
                "History",
                "contents",
                "a[b]:c*d?e/f\\g",
                "it's 'quoted'",
                "'",
                "x".repeat(40),
                "X".repeat(40),
                "😀".repeat(20),
                "_x0041_ b",
                "What?",
                "***"));
        Document document = Document.of("t", ENGLISH);
        for (int i = 0; i < 40; i++) {
            document = document.with(Heading.of("Same"), column(Cell.of("1", 1)));
        }
        for (String heading : headings) {
            document = document.with(Heading.of(heading), column(Cell.of("1", 1)));
        }
        document = document.with(
                column(Cell.of("1", 1)).named("q1"), column(Cell.of("1", 1)).named("q1"));
        ExcelBook book = book(document);
        List<String> names = book.sheets.stream().map(ExcelBook.Sheet::name).toList();
        assertThat(names).hasSize(1 + 40 + headings.size() + 2);
        Set<String> different = new HashSet<>();
        for (String name : names) {
            assertThat(name)
                    .hasSizeBetween(1, 31)
                    .doesNotContainPattern("[\\[\\]:*?/\\\\'\\n]")
                    .doesNotContainPattern("[\\uD800-\\uDBFF]$")
                    .isEqualTo(name.strip());
            assertThat(name).isNotEqualToIgnoringCase("history");
            assertThat(different.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
        }
        assertThat(names.subList(1, 4)).containsExactly("Same", "Same-2", "Same-3");
        assertThat(names)
                .contains("History-2", "contents-2", "a(b)-cde-f-g", "it’s ’quoted’", "x".repeat(31), "q1", "q1-2")
                .contains("X".repeat(29) + "-2", "😀".repeat(15), "-x0041_ b", "What");
        assertThat(book.sheets.get(0).xml().select("hyperlink").eachAttr("location"))
                .isEqualTo(
                        names.stream().skip(1).map(name -> "'" + name + "'!A1").toList());
    }

    @Test
    void textsAreNeverFormulas() {
        List<String> texts = List.of("=1+1", "+2", "-3", "@SUM(A1)", "＝1", "_x0041_", "a\nb", "<b>&\"'");
        DocumentTable.Builder table =
                DocumentTable.builder("=HYPERLINK(\"http://example.com\")").column("=2", Alignment.START);
        texts.forEach(text -> table.row(text, Cell.of(text)));
        ExcelBook.Sheet sheet = book(Document.of("=0", ENGLISH)
                        .with(table.caption("=3").footnote("1", "x").build()))
                .sheets
                .get(1);
        int first = row(sheet.find("=1+1"));
        for (int i = 0; i < texts.size(); i++) {
            for (String column : List.of("A", "B")) {
                ExcelBook.Cell cell = sheet.cell(column + (first + i));
                assertThat(cell.text()).isEqualTo(texts.get(i));
                assertThat(cell.format()).isEqualTo(i < 5 ? "@" : "");
            }
        }
    }

    @Test
    void hostileTextsAndTablesOfAnyFormAreReadBack() {
        Document tables = Document.of("Tables", ENGLISH);
        List<DocumentTable> all = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            all.add(SampleDocuments.random(new SplittableRandom(seed)));
        }
        ExcelBook book = book(tables.with(all));
        assertThat(book.sheets).hasSize(61);
        for (int i = 0; i < all.size(); i++) {
            DocumentTable table = all.get(i);
            Set<String> texts = new HashSet<>();
            book.sheets.get(i + 1).cells().values().forEach(cell -> texts.add(cell.shown(".", ",")));
            for (Row row : table.rows()) {
                assertThat(texts).as("seed " + i).containsAll(row.headers());
                for (Cell cell : row.cells()) {
                    assertThat(texts).as("seed " + i).contains((cell.shown(ENGLISH) + cell.marks()).strip());
                }
            }
        }
        assertThat(book(SampleDocuments.hostile(ENGLISH)).sheets).hasSize(2);
    }

    @Test
    void aTextThatIsTooLongForACellIsCut() {
        String label = "word ".repeat(8000).strip();
        ExcelBook.Sheet sheet = book(Document.of("t", ENGLISH)
                        .with(DocumentTable.builder("")
                                .column("x", Alignment.START)
                                .row(label, Cell.of("\uD83D\uDE00".repeat(17000)))
                                .build()))
                .sheets
                .get(1);
        assertThat(sheet.find(label.substring(0, 32766) + "…")).startsWith("A");
        assertThat(sheet.find("\uD83D\uDE00".repeat(16383) + "…")).startsWith("B");
    }

    @Test
    void aLanguageFromRightToLeftHasSuchSheets() {
        ReportLanguage mirrored = ReportLanguage.load("ar", "report_en.properties", new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                try (InputStream in = ReportLanguage.class.getResourceAsStream(name)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return new ByteArrayInputStream(
                            text.replace("direction = ltr", "direction = rtl").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        ExcelBook book = book(SampleDocuments.everything(mirrored));
        assertThat(book.sheets)
                .allSatisfy(
                        sheet -> assertThat(sheet.xml().selectFirst("sheetView").attr("rightToLeft"))
                                .isEqualTo("true"));
        ExcelBook.Sheet sheet = book.sheets.get(1);
        assertThat(sheet.cell(sheet.find("No")).alignment("horizontal")).isEqualTo("right");
        assertThat(sheet.cell("B" + row(sheet.find("No"))).alignment("horizontal"))
                .isEqualTo("left");
        assertThat(book(SampleDocuments.everything(ENGLISH)).sheets)
                .allSatisfy(
                        each -> assertThat(each.xml().selectFirst("sheetView").hasAttr("rightToLeft"))
                                .isFalse());
    }

    @Test
    void theSameDocumentIsTheSameFile() throws IOException {
        byte[] first = ExcelRenderer.create().render(SampleDocuments.everything(RUSSIAN));
        for (int i = 0; i < 5; i++) {
            assertThat(ExcelRenderer.create().render(SampleDocuments.everything(RUSSIAN)))
                    .isEqualTo(first);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelRenderer.create().write(SampleDocuments.everything(RUSSIAN), out);
        assertThat(out.toByteArray()).isEqualTo(first);
        String properties = new String(ExcelBook.read(first).parts.get("docProps/core.xml"), StandardCharsets.UTF_8);
        assertThat(properties)
                .contains("<dc:creator>A. Author; B. Author</dc:creator>", "<dc:language>ru</dc:language>")
                .doesNotContain("created");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0, 2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "America/New_York", "Asia/Kathmandu"})
    void theSameDocumentIsTheSameFileInEveryTimeZone(String zone) {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            byte[] file = ExcelRenderer.create().render(SampleDocuments.everything(ENGLISH));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(ExcelRenderer.create().render(SampleDocuments.everything(ENGLISH)))
                    .isEqualTo(file);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void aDocumentWithoutTablesIsItsTexts() {
        ExcelBook book = book(Document.of("t", ENGLISH).with(Heading.of("h"), Paragraph.of("p")));
        assertThat(book.sheets).hasSize(1);
        assertThat(book.sheets.get(0).cells().values())
                .extracting(ExcelBook.Cell::text)
                .filteredOn(text -> !text.isEmpty())
                .containsExactly("t", "h", "p");
    }

    @Test
    void aTableThatNoSheetTakesIsRefused() {
        DocumentTable.Builder table = DocumentTable.builder("a");
        for (int i = 0; i < 16384; i++) {
            table.column("x", Alignment.DECIMAL);
        }
        Document document = Document.of("t", ENGLISH).with(table.build());
        assertThatThrownBy(() -> ExcelRenderer.create().render(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sheet of Excel has at most 16384 columns: DocumentTable[, 0 rows, 16384 columns] needs"
                        + " 16385; write it as CSV");
    }

    @Test
    void aTableOfTooManyRowsIsRefused() {
        Row row = Row.of("r", List.of());
        DocumentTable.Builder table = DocumentTable.builder("a");
        for (int i = 0; i < 1_047_577; i++) {
            table.row(row);
        }
        Document document = Document.of("t", ENGLISH).with(table.build());
        assertThatThrownBy(() -> ExcelRenderer.create().render(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sheet of Excel has room for 1047576 rows of a table: DocumentTable[, 1047577 rows, 0"
                        + " columns] has 1047577; write it as CSV");
    }

    /** The library alone, in a class loader that has everything but fastexcel. */
    @Test
    void withoutFastexcelItSaysWhatIsMissing() throws Exception {
        URL[] paths = Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(path -> Arrays.stream(path.split(System.getProperty("path.separator"))))
                .filter(path -> !path.isEmpty() && !path.contains("fastexcel") && !path.contains("surefire"))
                .map(path -> {
                    try {
                        return Path.of(path).toUri().toURL();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(paths, null)) {
            String report = "org.surveystats.stats.report.";
            Class<?> language = loader.loadClass(report + "language.ReportLanguage");
            Class<?> documents = loader.loadClass(report + "document.Document");
            Class<?> renderers = loader.loadClass(report + "excel.ExcelRenderer");
            Object document = documents
                    .getMethod("of", String.class, language)
                    .invoke(null, "t", language.getMethod("of", String.class).invoke(null, "en"));
            Object renderer = renderers.getMethod("create").invoke(null);
            assertThatThrownBy(() -> renderers.getMethod("render", documents).invoke(renderer, document))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "Excel files are written by the library fastexcel, which is an optional dependency: found"
                                    + " no class org/dhatim/fastexcel/Workbook, expected it on the class path or among the"
                                    + " modules; add org.dhatim:fastexcel to the dependencies of the program, and \"requires"
                                    + " org.dhatim.fastexcel\" where it has a module-info");
        }
    }
}
