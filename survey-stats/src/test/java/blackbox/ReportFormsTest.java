package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nu.validator.client.EmbeddedValidator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.PlainText;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.markdown.MarkdownRenderer;
import org.surveystats.stats.report.text.TextRenderer;

/**
 * Documents in each form: byte for byte as in files, valid by the HTML checker of the W3C (nu.validator 26.5.2), and read back
 * by parsers that are not ours (jsoup 1.21.2, commonmark-java 0.27.0).
 */
class ReportFormsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    private static String html(Document document) {
        return org.surveystats.stats.report.html.HtmlRenderer.create().render(document);
    }

    @ParameterizedTest
    @CsvSource({"en, txt", "en, md", "en, html", "ru, txt", "ru, md", "ru, html"})
    void aDocumentIsThatOfTheFile(String language, String form) {
        Document document = SampleDocuments.everything(ReportLanguage.of(language));
        String output = switch (form) {
            case "txt" -> TextRenderer.create().withWidth(80).render(document);
            case "md" -> MarkdownRenderer.create().render(document);
            default -> html(document);
        };
        assertThat(output).isEqualTo(ReportGolden.expected("everything." + language + "." + form, output));
    }

    @Test
    void hostileTextsAreThoseOfTheFiles() {
        Document document = SampleDocuments.hostile(ENGLISH);
        String text = TextRenderer.create().render(document);
        assertThat(text).isEqualTo(ReportGolden.expected("hostile.txt", text));
        String markdown = MarkdownRenderer.create().render(document);
        assertThat(markdown).isEqualTo(ReportGolden.expected("hostile.md", markdown));
    }

    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The errors and warnings of the checker, but for letters with marks apart and labels of other languages. */
    private static List<String> check(String page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String report = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(report).contains("\"messages\":[");
        return MESSAGE.matcher(report.substring(0, report.indexOf("\"source\":{")))
                .results()
                .map(message -> message.group(1))
                .filter(message -> !message.contains("Unicode Normalization Form C"))
                .filter(message -> !message.startsWith("This document appears to be written in"))
                .toList();
    }

    @Test
    void theCheckerFindsFaults() throws Exception {
        assertThat(check("<!DOCTYPE html><html lang=en><title>a</title><table><td colspan=x><b></table>"))
                .hasSizeGreaterThan(1);
    }

    static List<Document> documents() {
        List<Document> documents = new ArrayList<>(List.of(
                SampleDocuments.everything(ENGLISH),
                SampleDocuments.everything(ReportLanguage.of("ru")),
                SampleDocuments.hostile(ENGLISH)));
        Document tables = Document.of("Tables", ENGLISH);
        for (int seed = 0; seed < 40; seed++) {
            tables = tables.with(SampleDocuments.random(new SplittableRandom(seed)));
        }
        documents.add(tables);
        documents.add(Report.of(ReportTest.designed()).in("ru").document());
        documents.add(ReportChartsTest.banner().document(ENGLISH));
        documents.add(ReportChartsTest.plan().document());
        documents.add(Document.of("Wide", ENGLISH).with(SampleDocuments.banner(ENGLISH, 5, 6)));
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPageIsValid(Document document) throws Exception {
        assertThat(check(html(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPageFetchesNothingAndRunsNothing(Document document) {
        org.jsoup.nodes.Document page = Jsoup.parse(html(document));
        assertThat(page.select(
                        "script, link, img, iframe, object, embed, form, base, [src], [onerror], [onclick], [style]"))
                .isEmpty();
        assertThat(page.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
        assertThat(page.select("a[href]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void aTableIsReadBackFromHtml(int seed) {
        DocumentTable table = SampleDocuments.random(new SplittableRandom(seed));
        Element read = Jsoup.parse(html(Document.of("t", ENGLISH).with(table))).selectFirst("table");
        assertThat(read).as("seed " + seed).isNotNull();
        List<List<String>> rows = read.select("tbody tr").stream()
                .map(row ->
                        row.select("th, td").stream().map(ReportFormsTest::text).toList())
                .toList();
        assertThat(rows).as("seed " + seed).isEqualTo(expected(table));
        long columns = read.select("thead tr").isEmpty()
                ? 0
                : width(read.select("thead tr").get(0));
        assertThat(columns)
                .as("seed " + seed)
                .isIn(0L, (long) table.rowHeaders().size() + table.columns().size());
    }

    private static long width(Element row) {
        return row.children().stream()
                .mapToLong(cell -> cell.hasAttr("colspan") ? Long.parseLong(cell.attr("colspan")) : 1)
                .sum();
    }

    /** The text of a cell without letters and footnotes, its breaks as line feeds. */
    private static String text(Element cell) {
        Element copy = cell.clone();
        copy.select("sup, .sig").remove();
        copy.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        return normal(copy.wholeText());
    }

    private static String normal(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    private static List<List<String>> expected(DocumentTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.headers().forEach(header -> cells.add(normal(header)));
            row.cells().forEach((Cell cell) -> cells.add(normal(cell.shown(ENGLISH))));
            rows.add(cells);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void aTableIsReadBackFromMarkdown(int seed) {
        DocumentTable table = SampleDocuments.random(new SplittableRandom(seed));
        org.jsoup.nodes.Document page = markdown(MarkdownRenderer.create().render(table, ENGLISH));
        int width = table.rowHeaders().size() + table.columns().size();
        List<List<String>> rows = page.select("tbody tr").stream()
                .map(row ->
                        row.select("th, td").stream().map(ReportFormsTest::text).toList())
                .toList();
        List<List<String>> expected = new ArrayList<>();
        List<Row> source = table.rows();
        for (int i = 0; i < source.size(); i++) {
            List<String> cells = new ArrayList<>(expected(table).get(i));
            for (int j = 0; j < source.get(i).cells().size(); j++) {
                Cell cell = source.get(i).cells().get(j);
                int index = source.get(i).headers().size() + j;
                String letters = cell.letters().isEmpty() ? "" : " " + cell.joinedLetters();
                cells.set(index, normal(cells.get(index) + letters));
            }
            while (cells.size() < width) {
                cells.add("");
            }
            expected.add(cells);
        }
        assertThat(rows).as("seed " + seed).isEqualTo(expected);
    }

    private static org.jsoup.nodes.Document markdown(String markdown) {
        List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown));
        return Jsoup.parse(html);
    }

    @Test
    void hostileTextsStayTextInMarkdown() {
        org.jsoup.nodes.Document page = markdown(MarkdownRenderer.create().render(SampleDocuments.hostile(ENGLISH)));
        assertThat(page.select("script, img, a, table table, td td")).isEmpty();
        List<String> headings =
                page.select("h2").stream().map(Element::wholeText).toList();
        List<String> expected = SampleDocuments.HOSTILE.stream()
                .map(text -> PlainText.line(text).strip())
                .toList();
        assertThat(headings.subList(0, expected.size())).isEqualTo(expected);
        List<String> items = page.select("ul").stream()
                .filter(list -> list.select("strong").isEmpty())
                .map(list -> text(list.selectFirst("li")))
                .toList();
        assertThat(items).hasSize(SampleDocuments.HOSTILE.size());
        for (int i = 0; i < items.size(); i++) {
            assertThat(items.get(i)).isEqualTo(normal(PlainText.lines(SampleDocuments.HOSTILE.get(i))));
        }
    }

    @Test
    void noCharacterReachesATerminalThatItWouldObey() {
        String text = TextRenderer.create().render(SampleDocuments.hostile(ENGLISH));
        assertThat(text.codePoints()
                        .filter(c -> c != '\n' && (Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E))))
                .isEmpty();
    }

    @Test
    void aSuppressedCellCannotHoldItsNumber() {
        assertThatThrownBy(() -> Cell.of("12", 12).with(Cell.Status.SUPPRESSED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a suppressed cell has no text, no number and no letters: found \"12\"");
    }

    @Test
    void aTableSaysWhatDoesNotFit() {
        assertThatThrownBy(
                        () -> DocumentTable.builder("a").row("x", Cell.of("1")).build())
                .hasMessage("a row needs 1 headers and 0 cells: the row [x] has 1 and 1");
        assertThatThrownBy(() -> DocumentTable.builder("a")
                        .row(Row.of("x", List.of()).withFootnote("2"))
                        .footnote("1", "text")
                        .build())
                .hasMessage(
                        "a cell or a header refers to a footnote that the table does not have: found \"2\", expected"
                                + " one of [1]");
    }

    /** Contrast by WCAG 2.1, of text on the page and on the bands of notes, in both schemes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void textCanBeRead(int scheme) {
        String page = html(Document.of("t", ENGLISH));
        Matcher rules = Pattern.compile(":root\\{([^}]*)}").matcher(page);
        List<String> schemes = rules.results().map(rule -> rule.group(1)).toList();
        String colours = schemes.get(scheme);
        for (String text : List.of("text", "muted", "accent", "warning", "method")) {
            for (String band : List.of("page", "band", "warning-band")) {
                assertThat(contrast(colour(colours, text), colour(colours, band)))
                        .as(text + " on " + band + " in scheme " + scheme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static String colour(String colours, String name) {
        Matcher colour = Pattern.compile("--" + name + ":#([0-9a-f]+)").matcher(colours);
        assertThat(colour.find()).as(name).isTrue();
        return colour.group(1);
    }

    private static double contrast(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String full = colour.length() == 6 ? colour : colour.replaceAll("(.)", "$1$1");
        double[] parts = IntStream.range(0, 3)
                .mapToDouble(i -> Integer.parseInt(full.substring(2 * i, 2 * i + 2), 16) / 255.0)
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
