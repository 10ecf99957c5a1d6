package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.TableReport;
import org.surveystats.stats.report.chart.BarChart;
import org.surveystats.stats.report.chart.ChartFigure;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.ChartUnit;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.Charts;
import org.surveystats.stats.report.chart.CrossChart;
import org.surveystats.stats.report.chart.DivergingChart;
import org.surveystats.stats.report.chart.DotChart;
import org.surveystats.stats.report.chart.FunnelChart;
import org.surveystats.stats.report.chart.HistogramChart;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Exhibit;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TableCell;

/** The charts of reports: which question has which, that they say what the table beside them says, and files of them. */
class ReportChartsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    static TableReport banner() {
        return TableReport.of(suppressed());
    }

    private static BannerTable suppressed() {
        return Banner.builder()
                .stub(Stub.of(StagesSurvey.USE))
                .stub(Stub.of(StagesSurvey.PROBLEMS))
                .stub(Stub.of(StagesSurvey.INCOME))
                .head(Head.of(StagesSurvey.SEX).nesting(StagesSurvey.REGION))
                .smallCells(SmallCells.shown().withSuppression(SuppressionRule.below(8)))
                .build()
                .run(Estimation.of(StagesSurvey.table(), SampleDesign.independent()));
    }

    static Report plan() {
        TabulationPlan plan = PlanJson.parse("""
                {"questionnaire": "q.json", "responses": {"file": "a.csv"}, "analyses": [
                  {"id": "use", "statistic": "distribution", "question": "use"},
                  {"id": "use-by-sex", "statistic": "distribution", "question": "use", "by": ["sex"]},
                  {"id": "problems", "statistic": "multipleResponse", "question": "problems"},
                  {"id": "income", "statistic": "mean", "question": "income"},
                  {"id": "income-by-region", "statistic": "mean", "question": "income", "by": ["region"]},
                  {"id": "net", "statistic": "netPromoter", "question": "promote", "by": ["sex"]},
                  {"id": "quartiles", "statistic": "quantile", "question": "income", "by": ["sex"], "probabilities": [0.25, 0.75]},
                  {"id": "table", "statistic": "crosstab", "rows": "use", "columns": "region"},
                  {"id": "banner", "statistic": "banner", "stubs": [{"question": "use"}], "heads": [{"question": "sex"}]}
                ]}
                """);
        return Report.of(plan, StagesSurvey.QUESTIONNAIRE, plan.run(StagesSurvey.table()))
                .in("en");
    }

    private static Map<String, ChartSpec> specs(Document document) {
        Map<String, ChartSpec> specs = new LinkedHashMap<>();
        document.charts().forEach(chart -> specs.put(chart.name(), spec(chart.content())));
        return specs;
    }

    private static ChartSpec spec(Chart chart) {
        return ((ChartFigure) chart.figure()).spec();
    }

    private static Map<String, String> kinds(Document document) {
        return specs(document).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().getClass().getSimpleName(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    @Test
    void eachTypeOfQuestionHasItsChart() {
        assertThat(kinds(Report.of(ReportTest.designed()).document()))
                .containsExactly(
                        Map.entry("aware", "BarChart"),
                        Map.entry("channel", "BarChart"),
                        Map.entry("useful-and-others", "DivergingChart"),
                        Map.entry("often", "BarChart"),
                        Map.entry("problems", "BarChart"),
                        Map.entry("first", "CrossChart"),
                        Map.entry("years", "HistogramChart"),
                        Map.entry("promote", "BarChart"),
                        Map.entry("grid", "CrossChart"));
    }

    @Test
    void statementsOnOneScaleAreDrawnTogetherAndNotAgain() {
        DivergingChart together = (DivergingChart)
                specs(Report.of(ReportTest.designed()).document()).get("useful-and-others");
        assertThat(together.items())
                .extracting(DivergingChart.Item::label)
                .containsExactly("They are useful", "They do harm");
        assertThat(together.neutral()).hasValue(2);
    }

    @Test
    void theResultsOfAPlanHaveTheChartsOfTheirStatistics() {
        assertThat(kinds(plan().document()))
                .containsExactly(
                        Map.entry("use", "BarChart"),
                        Map.entry("use-by-sex", "CrossChart"),
                        Map.entry("problems", "BarChart"),
                        Map.entry("income-by-region", "DotChart"),
                        Map.entry("net", "DotChart"),
                        Map.entry("table", "CrossChart"),
                        Map.entry("use-2", "CrossChart"));
    }

    /** A cell of a plan counts those who gave the answer; the base of its share is all of them. */
    @Test
    void theSharesOfAPlanAreDrawnWithTheBaseThatTheyAreOf() {
        Map<String, ChartSpec> specs = specs(plan().document());
        BarChart use = (BarChart) specs.get("use");
        assertThat(use.bars()).allSatisfy(bar -> assertThat(bar.value().base()).hasValue(137));
        CrossChart bySex = (CrossChart) specs.get("use-by-sex");
        assertThat(bySex.groups()).extracting(CrossChart.Group::label).containsExactly("female", "male");
        assertThat(bySex.groups().get(0).shares())
                .allSatisfy(share -> assertThat(share.base()).hasValue(66));
        assertThat(((BarChart) specs.get("problems")).bars())
                .allSatisfy(bar -> assertThat(bar.value().base()).isEmpty());
        assertThat(((DotChart) specs.get("income-by-region")).dots())
                .allSatisfy(dot -> assertThat(dot.value().base()).isPresent());
    }

    /** What a chart shows of an answer is the number of the same answer in the table after it. */
    @ParameterizedTest
    @ValueSource(strings = {"distributions", "plan"})
    void aChartBesideATableSaysWhatTheTableSays(String kind) {
        Document document = kind.equals("plan")
                ? plan().document()
                : Report.of(ReportTest.designed()).document();
        List<Block> blocks = document.blocks();
        int compared = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Chart chart
                    && chart.numbers() == Chart.Numbers.IN_TABLE
                    && spec(chart) instanceof BarChart bars) {
                Map<String, OptionalDouble> numbers = numbers((DocumentTable) blocks.get(i + 1));
                assertThat(bars.bars())
                        .allSatisfy(bar -> assertThat(bar.value().value())
                                .as("%s: %s", chart.title(), bar.label())
                                .isEqualTo(numbers.get(bar.label())));
                compared += bars.bars().size();
            }
        }
        assertThat(compared).isGreaterThan(3);
    }

    private static Map<String, OptionalDouble> numbers(DocumentTable table) {
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        table.rows().stream()
                .filter(row -> !row.cells().isEmpty())
                .forEach(row -> numbers.putIfAbsent(
                        row.headers().get(0), row.cells().get(0).value()));
        return numbers;
    }

    @Test
    void aBannerIsDrawnStackedWhereAnswersArePartsOfAWholeAndAsDotsWhereItHasAMean() {
        Map<String, ChartSpec> specs = specs(banner().document(ENGLISH));
        assertThat(((CrossChart) specs.get("use")).arrangement()).isEqualTo(CrossChart.Arrangement.STACKED);
        assertThat(specs.get("problems")).isInstanceOf(CrossChart.class);
        assertThat(((CrossChart) specs.get("problems")).arrangement()).isEqualTo(CrossChart.Arrangement.GROUPED);
        assertThat(specs.get("income")).isInstanceOf(DotChart.class);
    }

    /** A tenth has one problem and the same tenth the other: stacked they would look like a fifth. */
    @Test
    void sharesThatMayBeOfTheSameRespondentsAreNotStacked() {
        MultipleResponseQuestion problems = MultipleResponseQuestion.of(
                "problems", "Problems?", Option.of("slow", "Slow"), Option.of("dear", "Dear"));
        YesNoQuestion use = YesNoQuestion.of("use", "Use?", Option.of("yes", "Yes"), Option.of("no", "No"));
        ResponseTableBuilder answers = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(problems)
                .add(use)
                .build());
        for (int i = 0; i < 40; i++) {
            answers.row()
                    .choose("use", i % 2 == 0 ? "yes" : "no")
                    .choose("problems", i < 4 ? new String[] {"slow", "dear"} : new String[0])
                    .add();
        }
        BannerTable table = Banner.builder()
                .stub(Stub.of(problems))
                .stub(Stub.of(use))
                .head(Head.of(use))
                .build()
                .run(Estimation.of(answers.build(), SampleDesign.independent()));
        Map<String, ChartSpec> specs = specs(TableReport.of(table).document(ENGLISH));
        assertThat(((CrossChart) specs.get("problems")).arrangement()).isEqualTo(CrossChart.Arrangement.GROUPED);
        assertThat(((CrossChart) specs.get("use")).arrangement()).isEqualTo(CrossChart.Arrangement.STACKED);
    }

    /** One respondent has no standard error; the table has brackets, and so must the drawings. */
    @Test
    void sharesOfOneRespondentAreDrawnAsUnreliable() {
        Subject service = Subject.of("service");
        AwarenessQuestion aware = AwarenessQuestion.of(
                        "aware", "Aware?", Option.of("yes", "Yes"), Option.of("no", "No"))
                .about(service);
        UsageQuestion use = UsageQuestion.of("use", "Use?", Option.of("yes", "Yes"), Option.of("no", "No"))
                .about(service);
        Questionnaire questionnaire = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(aware)
                .add(use)
                .add(NumericQuestion.of("age", "Age?"))
                .build();
        ResponseTable answers = ResponseTable.builder(questionnaire)
                .row()
                .choose("aware", "yes")
                .choose("use", "yes")
                .number("age", 60)
                .add()
                .build();
        Document document = Report.of(Distributions.of(answers)).in("en").document();
        assertThat(TextRenderer.create().render(document)).contains("(100.0%)", "(0.0%)");
        Map<String, ChartSpec> specs = specs(document);
        assertThat(((BarChart) specs.get("use")).bars())
                .extracting(bar -> bar.value().status())
                .containsOnly(ChartValue.Status.SMALL_BASE);
        assertThat(((FunnelChart) specs.get("funnel-service")).steps())
                .extracting(step -> step.share().status())
                .containsOnly(ChartValue.Status.SMALL_BASE);
        assertThat(((HistogramChart) specs.get("age")).bins())
                .extracting(bin -> bin.share().status())
                .containsOnly(ChartValue.Status.SMALL_BASE);
        Estimates groups =
                Estimation.of(answers, SampleDesign.independent()).by(use).estimate(Statistic.proportions(aware));
        DotChart dots = (DotChart) specs(Document.of("d", ENGLISH)
                        .with(Charts.in(ENGLISH)
                                .groups("Aware", groups, "yes", ChartUnit.percent(0), use)
                                .named("dots")))
                .get("dots");
        assertThat(dots.dots()).extracting(dot -> dot.value().status()).containsOnly(ChartValue.Status.SMALL_BASE);
    }

    /** Neither the drawings nor the data behind them hold a number of a cell that must not be shown. */
    @Test
    void drawingsOfABannerGiveNothingAwayThatItsTableHides() {
        BannerTable table = suppressed();
        List<TableCell> hidden = table.stub("use").rows(RowKind.OPTION).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.status().isHidden())
                .toList();
        assertThat(hidden).isNotEmpty();
        Document document = TableReport.of(table).document(ENGLISH);
        Chart use = document.charts().get(0).content();
        CrossChart spec = (CrossChart) spec(use);
        long drawnAsHidden = spec.groups().stream()
                .flatMap(group -> group.shares().stream())
                .filter(value -> value.status() == ChartValue.Status.SUPPRESSED)
                .count();
        assertThat(drawnAsHidden).isEqualTo(hidden.size());
        List<Double> exported = Pattern.compile(":\\s*(-?\\d[\\d.Ee+-]*)")
                .matcher(ChartFigure.vegaLite(use).orElseThrow())
                .results()
                .map(number -> Double.valueOf(number.group(1)))
                .toList();
        assertThat(exported).hasSizeGreaterThan(10);
        List<Double> shown = table.stub("use").rows(RowKind.OPTION).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.status().isHidden())
                .map(cell -> cell.value(CellStatistic.COLUMN_SHARE))
                .toList();
        assertThat(hidden)
                .map(cell -> cell.computed().value(CellStatistic.COLUMN_SHARE))
                .filteredOn(value -> !shown.contains(value))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(exported);
    }

    @Test
    void withoutChartsTheNumbersThatOnlyAChartHasAreATable() {
        Document document = Report.of(ReportTest.designed()).withoutCharts().document();
        assertThat(document.charts()).isEmpty();
        assertThat(document.tables())
                .extracting(Exhibit::name)
                .containsExactlyElementsOf(Report.of(ReportTest.designed()).document().tables().stream()
                        .map(Exhibit::name)
                        .toList());
        assertThat(document.blocks()).noneMatch(Chart.class::isInstance);
        Chart chart =
                Report.of(ReportTest.designed()).document().charts().get(0).content();
        Document appendix = Document.of("t", ENGLISH).with(new Appendix("More", List.of(chart, Paragraph.of("p"))));
        assertThat(appendix.charts()).hasSize(1);
        assertThat(appendix.withoutCharts().blocks()).containsExactly(new Appendix("More", List.of(Paragraph.of("p"))));
    }

    /** A phone and a desktop have their own drawing, of which a page shows one; no two ids of a page are the same. */
    @Test
    void aPageHasEachChartTwiceWithIdsOfTheirOwn() {
        Document document = Report.of(ReportTest.designed()).document();
        org.jsoup.nodes.Document page =
                Jsoup.parse(Report.of(ReportTest.designed()).html());
        assertThat(page.select("figure.chart > .wide > svg"))
                .hasSize(document.charts().size());
        assertThat(page.select("figure.chart > .narrow > svg"))
                .hasSize(document.charts().size());
        assertThat(page.select("[id]")).extracting(Element::id).doesNotHaveDuplicates();
        assertThat(page.select("svg [aria-labelledby], svg[aria-labelledby]"))
                .allSatisfy(svg -> assertThat(svg.attr("aria-labelledby").split(" "))
                        .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
    }

    @Test
    void exhibitsHaveNamesThatEveryFileSystemTakesAndNoOtherHas() {
        DocumentTable table = DocumentTable.builder("a").row("b").build();
        Document document = Document.of("t", ENGLISH)
                .with(
                        table,
                        Heading.of("One"),
                        table.named("../../etc/passwd"),
                        new Heading(2, "Deeper"),
                        table.named("Use"),
                        table.named("use"),
                        Heading.of("Two"),
                        table.named("доля"),
                        table.named("x".repeat(300)),
                        new Appendix("Method", List.of(table.named("use"), Paragraph.of("p"))));
        assertThat(document.tables())
                .extracting(Exhibit::name)
                .containsExactly("table-1", "etc-passwd", "Use", "use-2", "table-5", "x".repeat(60), "use-3");
        assertThat(document.tables())
                .extracting(Exhibit::headings)
                .containsExactly(
                        List.of(),
                        List.of("One"),
                        List.of("One", "Deeper"),
                        List.of("One", "Deeper"),
                        List.of("Two"),
                        List.of("Two"),
                        List.of("Method"));
        assertThatThrownBy(() -> new Exhibit<>("a/b", List.of(), table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a file has Latin letters, digits, hyphens and underscores: found \"a/b\"");
    }

    @Test
    void aDrawingForAFileOfItsOwnNamesNothingOutsideOfItself() {
        for (Exhibit<Chart> chart : plan().document().charts()) {
            String svg = chart.content().svg(ENGLISH, ChartFigure.DESKTOP);
            Element root = Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
            assertThat(root).isNotNull();
            assertThat(root.attr("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(root.select("title").text()).isEqualTo(chart.content().title());
            assertThat(svg).doesNotContain("href", "<script", "url(http", "@import");
        }
    }

    @Test
    void histogramsHaveAllValidAnswersInTheirBars() {
        HistogramChart years = (HistogramChart)
                specs(Report.of(ReportTest.designed()).document()).get("years");
        assertThat(years.bins().stream()
                        .map(HistogramChart.Bin::share)
                        .map(ChartValue::value)
                        .mapToDouble(OptionalDouble::orElseThrow)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }
}
