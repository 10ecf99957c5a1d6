package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.report.CellContent;
import org.surveystats.stats.report.CellLayout;
import org.surveystats.stats.report.StubLayout;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.html.HtmlRenderer;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.markdown.MarkdownRenderer;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.FamilyScope;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.SummaryStatistic;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableRow;

/** Banners in print: what stands where, in which words, and how it is aligned. The counts are plain: 100 at N, 100 at S, 8 at W. */
class TableReportTest {

    private static final ReportLanguage EN = ReportLanguage.of("en");
    private static final ReportLanguage RU = ReportLanguage.of("ru");

    private static final SingleChoiceQuestion PLACE = SingleChoiceQuestion.of(
            "place",
            "Where do you live?",
            Option.of("n", LocalizedText.of("en", "North", "ru", "Север")),
            Option.of("s", LocalizedText.of("en", "南の島 Süd", "ru", "Юг 南の島")),
            Option.of("w", LocalizedText.of("en", "West", "ru", "Запад")),
            Option.of("nobody", LocalizedText.of("en", "Nobody", "ru", "Никто")));
    private static final SingleChoiceQuestion LIKE = SingleChoiceQuestion.of(
            "like",
            "Do you like it?",
            Option.of("yes", LocalizedText.of("en", "はい, very much", "ru", "Да, はい"))
                    .withScore(2),
            Option.of("no", LocalizedText.of("en", "No", "ru", "Щит и ёж")).withScore(1),
            Option.of("never", LocalizedText.of("en", "Never", "ru", "Никогда")).withScore(0),
            Option.of("dk", LocalizedText.of("en", "Cannot say", "ru", "Не знаю"))
                    .as(MissingReason.DONT_KNOW));
    private static final SingleChoiceQuestion LIKED = SingleChoiceQuestion.of(
            "liked",
            "Did you like it?",
            Option.of("yes", "Yes").withScore(2),
            Option.of("no", "No").withScore(0));
    private static final SingleChoiceQuestion WAVE =
            SingleChoiceQuestion.of("wave", "Wave", Option.of("1", "first"), Option.of("2", "second"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("t", "en", LocalizedText.of("T"))
            .add(PLACE)
            .add(LIKE)
            .add(LIKED)
            .add(WAVE)
            .build();

    private static void rows(ResponseTableBuilder builder, int times, String place, String like) {
        for (int i = 0; i < times; i++) {
            builder.row()
                    .choose("place", place)
                    .choose("like", like)
                    .choose("liked", i % 2 == 0 ? "yes" : "no")
                    .choose("wave", i % 2 == 0 ? "1" : "2")
                    .design("weight", 1 + i % 3)
                    .design("village", "v" + i % 7)
                    .add();
        }
    }

    private static ResponseTable answers() {
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designNumbers("weight").designLabels("village");
        rows(builder, 60, "n", "yes");
        rows(builder, 30, "n", "no");
        rows(builder, 10, "n", "dk");
        rows(builder, 30, "s", "yes");
        rows(builder, 70, "s", "no");
        rows(builder, 8, "w", "yes");
        return builder.build();
    }

    private static Banner.Builder banner() {
        return Banner.builder().stub(Stub.of(LIKE).withSpecialAnswers()).head(Head.of(PLACE));
    }

    private static BannerTable run(Banner.Builder builder) {
        return builder.build().run(Estimation.of(answers(), SampleDesign.independent()));
    }

    private static List<DocumentTable> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof DocumentTable)
                .map(block -> (DocumentTable) block)
                .toList();
    }

    private static String notes(TableReport report, ReportLanguage language) {
        List<Block> blocks = report.blocks(language);
        return ((ListBlock) blocks.get(blocks.size() - 1))
                .items().stream().map(item -> item.text() + "\n").reduce("", String::concat);
    }

    private static String text(TableReport report, ReportLanguage language, int width) {
        return TextRenderer.create().withWidth(width).render(report.document(language));
    }

    /** 60 of 90, 30 of 100 and 8 of 8 say yes; 10 of the 100 asked in the North cannot say. */
    @Test
    void aTableSaysWhoseSharesItHas() {
        TableReport report =
                TableReport.of(run(banner().test(ColumnTest.pairwise()).smallCells(SmallCells.below(30, 0))));
        String text = text(report, EN, 100);
        assertThat(text.lines()
                        .filter(line -> line.startsWith("はい"))
                        .findFirst()
                        .orElseThrow())
                .containsSubsequence("49.5%", "66.7% B", "30.0%", "(100.0%)", "–");
        assertThat(text.lines()
                        .filter(line -> line.startsWith("Never"))
                        .findFirst()
                        .orElseThrow())
                .containsSubsequence("0.0%", "0.0%", "0.0%", "(0.0%)", "–");
        assertThat(text.lines()
                        .filter(line -> line.startsWith("Cannot say"))
                        .findFirst()
                        .orElseThrow())
                .contains("¹")
                .containsSubsequence("4.8%", "10.0% B", "0.0%", "(0.0%)");
        assertThat(text.lines()
                        .filter(line -> line.startsWith("Base: asked"))
                        .findFirst()
                        .orElseThrow())
                .containsSubsequence("208", "100", "100", " 8 ", "0");
        assertThat(text.lines()
                        .filter(line -> line.startsWith("Base: valid"))
                        .findFirst()
                        .orElseThrow())
                .containsSubsequence("198", "90", "100", " 8 ", "0");
        assertThat(text).doesNotContain("Effective base");
        assertThat(text).contains("¹ Share of those who were asked, whether they gave a valid answer or not.");
    }

    /** Columns of a terminal, by a rule of its own: Han and kana are two wide. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x3000 && c <= 0x9FFF ? 2 : 1).sum();
    }

    @ParameterizedTest
    @CsvSource({"en, 100", "en, 60", "en, 44", "ru, 100", "ru, 60", "ru, 44"})
    void figuresStandBelowEachOtherWhateverTheWidthOfLetters(String tag, int page) {
        ReportLanguage language = ReportLanguage.of(tag);
        TableReport report = TableReport.of(run(banner().test(ColumnTest.pairwise())));
        List<String> lines = text(report, language, page).lines().toList();
        assertThat(lines).allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(page));
        String sign = language.numbers().decimalSign();
        int parts = 0;
        List<Integer> expected = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("────")) {
                expected.clear();
            }
            List<Integer> signs = new ArrayList<>();
            for (int at = line.indexOf(sign); at >= 0 && line.contains("%"); at = line.indexOf(sign, at + 1)) {
                if (at + 1 < line.length() && Character.isDigit(line.charAt(at + 1))) {
                    signs.add(width(line.substring(0, at)));
                }
            }
            boolean isFigures = signs.size() > 0 && !line.startsWith("  •") && !line.startsWith("    ");
            if (isFigures && expected.isEmpty()) {
                expected.addAll(signs);
                parts++;
            } else if (isFigures) {
                assertThat(signs).as(line).isEqualTo(expected);
            }
        }
        assertThat(parts).isPositive();
        if (page == 44) {
            assertThat(parts).isGreaterThan(1);
        }
    }

    /** Every printed number is the one of the table, and every letter stands at its figure. */
    @Test
    void theNumbersAreThoseOfTheTable() {
        BannerTable table = run(banner().test(ColumnTest.pairwise()));
        List<Row> printed = tables(TableReport.of(table).blocks(EN)).get(0).rows().stream()
                .filter(row -> row.kind() != Row.Kind.BASE)
                .toList();
        List<TableRow> rows = table.stub("like").rows().stream()
                .filter(row -> !row.kind().isBase())
                .toList();
        assertThat(printed).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                TableCell cell = rows.get(i).cells().get(j);
                Cell shown = printed.get(i).cells().get(j);
                assertThat(shown.value())
                        .isEqualTo(
                                cell.status() == CellStatus.EMPTY
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(cell.value(CellStatistic.COLUMN_SHARE)));
                assertThat(shown.joinedLetters()).isEqualTo(cell.letters());
            }
        }
    }

    @Test
    void hiddenFewNothingAndZeroLookDifferent() {
        BannerTable table = run(banner().smallCells(SmallCells.below(100, 30)));
        DocumentTable printed = tables(TableReport.of(table).blocks(EN)).get(0);
        Row never = printed.rows().stream()
                .filter(row -> row.headers().get(0).equals("Never"))
                .findFirst()
                .orElseThrow();
        assertThat(never.cells().stream().map(cell -> cell.shown(EN)))
                .containsExactly("0.0%", "(0.0%)", "0.0%", "×", "–");
        assertThat(notes(TableReport.of(table), EN))
                .contains("In brackets: ", "The rule: a base of fewer than 100 respondents.")
                .contains("Hidden (×): ", "The rule: a base of fewer than 30 respondents.")
                .contains("Nobody is in the base: ")
                .contains("– there is no figure");
        assertThat(notes(TableReport.of(table), RU))
                .contains("В скобках: ", "Скрыто (×): ", "Правило: в базе менее 30 респондентов.");
    }

    @Test
    void theDesignAndItsWeightsAreSaid() {
        BannerTable table = banner().test(
                        ColumnTest.pairwise().withLevels(0.05, 0.01).withCorrection(Correction.HOLM))
                .build()
                .run(Estimation.of(
                        answers(), SampleDesign.of(Stage.clusters("village")).withWeight("weight")));
        TableReport report = TableReport.of(table);
        assertThat(notes(report, EN))
                .contains("A capital letter says p < 0.01, a small one p < 0.05.")
                .contains("Tested by Student’s t under the design, with the covariance of the columns.")
                .contains("Corrected by Holm’s method within a family of the comparisons of one row and one head;"
                        + " comparisons in a row: “Where do you live?” 6.")
                .contains("Columns with fewer than 30 respondents are not compared.")
                .contains("Respondents are weighted by “weight”.")
                .contains("Stage 1: sampling units “village”, without strata.");
        assertThat(notes(report, RU))
                .contains("Прописная буква означает p < 0,01, строчная – p < 0,05.")
                .contains("сравнений в строке: «Where do you live?» – 6.")
                .contains("Респонденты взвешены по «weight».");
        assertThat(tables(report.blocks(EN)).get(0).rows().stream()
                        .map(row -> row.headers().get(0)))
                .contains("Effective base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyTestHasWords(String tag) {
        ReportLanguage language = ReportLanguage.of(tag);
        for (ComparisonStyle style : ComparisonStyle.values()) {
            for (Correction correction : Correction.values()) {
                for (FamilyScope scope : FamilyScope.values()) {
                    ColumnTest test = ColumnTest.of(style).withCorrection(correction, scope);
                    String notes = notes(TableReport.of(run(banner().test(test))), language);
                    assertThat(notes)
                            .as("%s", test)
                            .doesNotContain("{0}", "{1}")
                            .contains("30");
                }
            }
        }
    }

    /** 60 of 90 against 38 of 108 is higher; 30 of 100 is lower than the rest. */
    @Test
    void comparisonsWithTheRestHaveSigns() {
        BannerTable table = run(banner().test(ColumnTest.of(ComparisonStyle.AGAINST_REST)));
        Row yes = tables(TableReport.of(table).blocks(EN)).get(0).rows().get(2);
        assertThat(yes.cells().stream().map(Cell::joinedLetters)).containsExactly("", "▲", "▼", "", "");
        BannerTable two = run(banner().test(ColumnTest.pairwise()).test(ColumnTest.of(ComparisonStyle.AGAINST_REST)));
        Row both = tables(TableReport.of(two).blocks(EN)).get(0).rows().get(2);
        assertThat(both.cells().get(1).joinedLetters()).isEqualTo("B ▲2");
        assertThat(notes(TableReport.of(two), EN)).contains("Test 1: Every two columns", "Test 2: Each column");
    }

    @Test
    void contentsAreStackedOrInTablesOfTheirOwn() {
        BannerTable table = run(banner().statistics(CellStatistic.INDEX, CellStatistic.ROW_SHARE));
        TableReport report = TableReport.of(table);
        DocumentTable stacked = tables(report.blocks(EN)).get(0);
        assertThat(stacked.rowHeaders()).containsExactly("Answer", "Statistic");
        assertThat(stacked.rows().stream().map(Row::headers).limit(5))
                .containsExactly(
                        List.of("Base: asked", ""),
                        List.of("Base: valid answers", ""),
                        List.of("はい, very much", "Column %"),
                        List.of("", "Row %"),
                        List.of("", "Index"));
        List<DocumentTable> each = tables(report.withContents(
                        CellContent.FIGURE, CellContent.COUNT, CellContent.INTERVAL, CellContent.STANDARD_ERROR)
                .withCellLayout(CellLayout.TABLE_EACH)
                .blocks(EN));
        assertThat(each.stream().map(t -> t.caption().orElseThrow()))
                .containsExactly("Column %", "Count", "Interval", "Std. error");
        assertThat(each.get(1).rows().get(2).cells().stream().map(Cell::text))
                .containsExactly("98", "60", "30", "8", "0");
        assertThatThrownBy(() -> report.withContents(CellContent.MENTION_SHARE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table has no MENTION_SHARE: ask for it with"
                        + " Banner.Builder.statistics(CellStatistic.MENTION_SHARE)");
        assertThatThrownBy(() -> report.withContents(CellContent.COUNT, CellContent.COUNT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cell shows at least one content, and each once: found [COUNT, COUNT]");
        assertThatThrownBy(() -> report.withDecimals(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("percentages have 0 to 10 decimals: found 11");
    }

    @Test
    void layersAndQuestionsHaveHeadings() {
        BannerTable table = run(banner().stub(Stub.of(WAVE)).layers(Head.of(WAVE)));
        List<Block> blocks = TableReport.of(table).blocks(EN);
        assertThat(blocks.stream().filter(block -> block instanceof Heading).map(block -> ((Heading) block).text()))
                .containsExactly(
                        "Wave: first",
                        "Do you like it?",
                        "Wave",
                        "Wave: second",
                        "Do you like it?",
                        "Wave",
                        "Notes to the tables");
        List<DocumentTable> one = tables(
                TableReport.of(table).withStubLayout(StubLayout.ONE_TABLE).blocks(EN));
        assertThat(one).hasSize(2);
        assertThat(one.get(0).rows().stream()
                        .filter(row -> row.kind() == Row.Kind.GROUP)
                        .map(row -> row.headers().get(0)))
                .containsExactly("Do you like it?", "Wave");
    }

    /** In nested heads the letters begin anew below each parent, and the headers span what is below them. */
    @Test
    void nestedHeadsAreTrees() {
        BannerTable table = run(Banner.builder()
                .stub(Stub.of(LIKE))
                .head(Head.of(WAVE).nesting(PLACE))
                .test(ColumnTest.pairwise()));
        DocumentTable printed = tables(TableReport.of(table).blocks(EN)).get(0);
        assertThat(printed.headerRows()).isEqualTo(4);
        assertThat(printed.headers().get(1).span()).isEqualTo(8);
        assertThat(printed.columns().stream().flatMap(column -> column.letter().stream()))
                .containsExactly("A", "B", "C", "D", "A", "B", "C", "D");
        assertThat(notes(TableReport.of(table), EN))
                .contains("below the same parent", "“Wave” × “Where do you live?” 6");
    }

    @Test
    void aDomainIsNamedAndEveryRendererTakesIt() {
        BannerTable table = banner().build()
                .run(Estimation.of(answers(), SampleDesign.independent()).where(Domain.is(WAVE, "1")));
        TableReport report = TableReport.of(table).withTitle(LocalizedText.of("en", "My table", "ru", "Моя таблица"));
        assertThat(notes(report, EN))
                .contains("The tables are of some respondents alone: those who chose “first” at “Wave”.");
        Stream.of(EN, RU).forEach(language -> {
            assertThat(MarkdownRenderer.create().render(report.document(language)))
                    .startsWith("# " + report.title(language));
            assertThat(HtmlRenderer.create().render(report.document(language))).contains("<table", "南の島");
        });
    }

    /** 8 in the West are fewer than 10, so the West is hidden, and a partner; which of them is small is not said. */
    @Test
    void suppressionTellsNothingOfWhatIsHidden() {
        BannerTable table = run(Banner.builder()
                .stub(Stub.of(LIKE))
                .head(Head.of(PLACE))
                .smallCells(SmallCells.shown().withSuppression(SuppressionRule.below(10))));
        TableReport report = TableReport.of(table);
        String text = text(report, EN, 100);
        assertThat(text.lines()
                        .filter(line -> line.startsWith("Base: valid"))
                        .findFirst()
                        .orElseThrow())
                .contains("×")
                .doesNotContain(" 8");
        assertThat(notes(report, EN))
                .containsOnlyOnce(
                        "Hidden (×), since they would tell of single respondents, or others could be computed");
    }

    @Test
    void questionsAsRowsHaveBasesOfTheirOwn() {
        BannerTable table = run(Banner.builder()
                .stub(Stub.summary("both", "Scores", SummaryStatistic.mean(), LIKE, LIKED))
                .head(Head.of(WAVE)));
        assertThat(tables(TableReport.of(table).blocks(EN)).get(0).rows().stream()
                        .map(row -> row.headers().get(0)
                                + row.cells().stream().map(Cell::text).toList()))
                .containsSubsequence(
                        "Do you like it?[1.49, 1.49, 1.49]",
                        "Base of the row: valid answers[198, 99, 99]",
                        "Did you like it?[1.00, 2.00, 0.00]");
    }
}
