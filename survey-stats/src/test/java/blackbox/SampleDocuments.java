package blackbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Fields;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Metadata;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.PageBreak;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Quotation;
import org.surveystats.stats.report.document.RichText;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.document.SourceLine;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/** Documents that have everything a document can have. */
final class SampleDocuments {

    /** Labels that are text whatever they look like. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</td></table></style><img src=x onerror=alert(1)>",
            "\"quoted\" & 'quoted' &amp; &lt;b&gt;",
            "a|b || \\| `code` ``two`` *em* _em_ ~~no~~ $x$ [link](http://example.com) ![i](x)",
            "# heading",
            "1. one",
            "- item",
            "> quote",
            "http://example.com/?a=1&b=2 www.example.com me@example.com",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
            "مرحبا بالعالم 123",
            "שלום (עולם)",
            "调查问卷的结果表明数字服务很有用",
            "デジタルサービス한국어",
            "😀👨\u200d👩\u200d👧\uD83C\uDDF7\uD83C\uDDFA",
            "a\u200Bb\u200Cc\u00ADd",
            "и\u0306 e\u0301 Z\u0351\u0310\u0327",
            "\u202Eesrever\u202C \u2066isolated\u2069",
            "null\u0000 bell\u0007 escape\u001B[31mred del\u007F c1\u0085 half\uD800 none\uFFFF",
            "tab\tnew\nline\r\nreturn\rseparator\u2028paragraph\u2029end",
            "{0} ${x} %s \\n --> ]]>");

    private SampleDocuments() {}

    private static final class Bars implements Figure {
        private final DocumentTable table;

        Bars(DocumentTable table) {
            this.table = table;
        }

        @Override
        public String svg(Frame frame) {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + frame.width() + " 20\" role=\"img\""
                    + " aria-labelledby=\"" + frame.idPrefix() + "-title\"><title id=\"" + frame.idPrefix()
                    + "-title\">Bars</title><rect width=\"500\" height=\"20\" fill=\"currentColor\"/></svg>";
        }

        @Override
        public DocumentTable table() {
            return table;
        }
    }

    /** A document with every kind of block. */
    static Document everything(ReportLanguage language) {
        DocumentTable shares = shares(language);
        return Document.of("Digital services", language)
                .withMetadata(Metadata.none()
                        .withSubtitle("A survey")
                        .withDescription("What municipal employees think of digital services")
                        .withAuthors(List.of("A. Author", "B. Author"))
                        .withDate("May 2024")
                        .withGenerator("survey-stats"))
                .with(
                        new Fields(List.of(
                                Fields.Field.of("Population", "municipal employees"),
                                Fields.Field.of(
                                        "A name that is longer than a third of the page can be, which wraps", "1"))),
                        Heading.of("Use"),
                        new Paragraph(RichText.of("Asked were ")
                                .strong("all")
                                .plain(" of ")
                                .code("q|1")
                                .emphasis(" (so)")),
                        Paragraph.of("What follows:\nSee:"),
                        ListBlock.bullets(List.of("one", "two words ".repeat(20))),
                        new ListBlock(ListBlock.Style.NUMBERS, List.of(RichText.of("first"), RichText.of("second"))),
                        shares,
                        SourceLine.of("the survey"),
                        new Heading(2, "By gender and age"),
                        banner(language, 2, 3),
                        new Heading(3, "Notes"),
                        Note.of(Note.Kind.INFO, "Good to know."),
                        Note.of(Note.Kind.WARNING, "Mind this."),
                        new Note(
                                Note.Kind.METHOD,
                                Optional.of("How"),
                                List.of(RichText.of("First."), RichText.of("Second."))),
                        new Quotation(RichText.of("It saves time"), Optional.of("a respondent")),
                        Chart.of("Use in percent", "Most of them use digital services.", new Bars(shares)),
                        new PageBreak(),
                        Heading.of("Three"),
                        Heading.of("Four"),
                        Heading.of("Five"),
                        new Appendix("Method", List.of(Paragraph.of("Wilson’s intervals."))));
    }

    static DocumentTable shares(ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        return DocumentTable.builder("Answer")
                .column("Share", Alignment.DECIMAL)
                .column("Interval", Alignment.END)
                .column("n", Alignment.DECIMAL)
                .column("Remark", Alignment.START)
                .row(Row.of("Base", Cell.of(numbers.count(1234), 1234), Cell.empty(), Cell.empty(), Cell.empty())
                        .as(Row.Kind.BASE))
                .row(Row.group("Answers"))
                .row(Row.of(
                                "Yes, always, and in every way in which a service can be used at work or at home",
                                Cell.of(numbers.percent(0.772, 1), 0.772),
                                Cell.of(numbers.percentRange(0.681, 0.843, 1)),
                                Cell.of(numbers.count(952), 952),
                                Cell.of("as printed").withFootnote("1"))
                        .atLevel(1)
                        .withFootnote("1"))
                .row(Row.of(
                                "No",
                                Cell.of(numbers.percent(0.0271, 1), 0.0271).with(Cell.Status.LOW_BASE),
                                Cell.of(numbers.percentRange(-0.01, 0.064, 1)),
                                Cell.of("–").with(Cell.Status.MUTED),
                                Cell.empty())
                        .atLevel(2))
                .row(Row.of("Refused", Cell.suppressed(), Cell.suppressed(), Cell.suppressed(), Cell.empty())
                        .as(Row.Kind.NET))
                .row(Row.of(
                                "All",
                                Cell.of(numbers.percent(1, 1), 1),
                                Cell.empty(),
                                Cell.of(numbers.count(1234), 1234),
                                Cell.empty())
                        .as(Row.Kind.TOTAL))
                .footnote("1", "A remark.")
                .build();
    }

    /** A banner with a total and several heads, one of them of three levels. */
    static DocumentTable banner(ReportLanguage language, int heads, int columns) {
        DocumentTable.Builder table = DocumentTable.builder("Answer")
                .caption("Shares by group")
                .column(ColumnHeader.of("Total", Alignment.DECIMAL));
        int letter = 0;
        int count = 1;
        for (int i = 0; i < heads; i++) {
            List<ColumnHeader> below = new ArrayList<>();
            for (int j = 0; j < columns; j++, count++) {
                below.add(ColumnHeader.of("Group " + (j + 1), Alignment.DECIMAL)
                        .withLetter(String.valueOf((char) ('A' + letter++ % 26))));
            }
            ColumnHeader head = ColumnHeader.group("Head " + (i + 1), below);
            table.column(i == 1 ? ColumnHeader.group("Above", List.of(head)) : head);
        }
        SplittableRandom random = new SplittableRandom(7);
        for (String label : List.of("Yes", "No", "A label that says a good deal more than the others do")) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double share = random.nextInt(1001) / 1000.0;
                Cell cell = Cell.of(language.numbers().percent(share, 1), share);
                cells.add(i % 4 == 2 ? cell.withLetters(List.of("A", "c")) : cell);
            }
            table.row(Row.of(label, cells));
        }
        return table.build();
    }

    /** A document in which each text is one that could be read as markup. */
    static Document hostile(ReportLanguage language) {
        DocumentTable.Builder table = DocumentTable.builder(HOSTILE.get(0)).caption(HOSTILE.get(1));
        table.column(HOSTILE.get(2), Alignment.START);
        table.column(ColumnHeader.group(
                HOSTILE.get(3),
                List.of(ColumnHeader.of(HOSTILE.get(1), Alignment.DECIMAL).withLetter("<"))));
        Document document = Document.of(HOSTILE.get(0), language)
                .withMetadata(Metadata.none()
                        .withSubtitle(HOSTILE.get(1))
                        .withDescription(HOSTILE.get(2))
                        .withAuthors(HOSTILE)
                        .withDate(HOSTILE.get(3)));
        for (String text : HOSTILE) {
            table.row(Row.of(
                    text,
                    Cell.of(text),
                    Cell.of("1.5").withLetters(List.of(text)).withFootnote(HOSTILE.get(1))));
            table.row(Row.group(text));
            document = document.with(
                    Heading.of(text),
                    Paragraph.of(text),
                    new Paragraph(RichText.of("a").code(text).emphasis(text).strong(text)),
                    ListBlock.bullets(List.of(text)),
                    new Fields(List.of(Fields.Field.of(text, text))),
                    new Quotation(RichText.of(text), Optional.of(text)),
                    new Note(Note.Kind.WARNING, Optional.of(text), List.of(RichText.of(text))),
                    SourceLine.of(text));
        }
        table.footnote(HOSTILE.get(1), HOSTILE.get(2));
        return document.with(table.build(), new Appendix(HOSTILE.get(3), List.of(Paragraph.of(HOSTILE.get(4)))));
    }

    /** A table of any form, with labels of any kind. */
    static DocumentTable random(SplittableRandom random) {
        int rowHeaders = random.nextInt(3);
        DocumentTable.Builder table = DocumentTable.builder(random.ints(rowHeaders, 0, HOSTILE.size())
                .mapToObj(HOSTILE::get)
                .toArray(String[]::new));
        int columns = 0;
        int heads = 1 + random.nextInt(4);
        for (int i = 0; i < heads; i++) {
            ColumnHeader header = header(random, random.nextInt(3));
            columns += header.span();
            table.column(header);
        }
        int rows = random.nextInt(6);
        for (int i = 0; i < rows; i++) {
            if (rowHeaders > 0 && random.nextInt(5) == 0) {
                table.row(Row.group(pick(random)));
            }
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                cells.add(cell(random));
            }
            List<String> headers = random.ints(rowHeaders, 0, HOSTILE.size())
                    .mapToObj(HOSTILE::get)
                    .toList();
            table.row(Row.of(headers, cells)
                    .atLevel(random.nextInt(4))
                    .as(random.nextBoolean() ? Row.Kind.FIGURES : Row.Kind.TOTAL));
        }
        return table.footnote("1", pick(random)).build();
    }

    private static String pick(SplittableRandom random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private static ColumnHeader header(SplittableRandom random, int depth) {
        if (depth == 0) {
            List<Alignment> all = List.of(Alignment.values());
            return ColumnHeader.of(pick(random), all.get(random.nextInt(all.size())));
        }
        List<ColumnHeader> below = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            below.add(header(random, depth - 1));
        }
        return ColumnHeader.group(pick(random), below);
    }

    private static Cell cell(SplittableRandom random) {
        Cell cell = switch (random.nextInt(6)) {
            case 0 -> Cell.suppressed();
            case 1 -> Cell.empty();
            case 2 -> Cell.of(pick(random));
            case 3 -> Cell.of("−12.5%").with(Cell.Status.LOW_BASE);
            case 4 -> Cell.of("1,234").withLetters(List.of("A", "b"));
            default -> Cell.of("0.7").with(Cell.Status.MUTED);
        };
        return random.nextInt(4) == 0 ? cell.withFootnote("1") : cell;
    }
}
