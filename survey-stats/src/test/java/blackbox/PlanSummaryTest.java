package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.SummaryStatistic;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableRow;

/** Summaries of several questions and hidden counts of a plan's banner: against the Java API, and in print. */
class PlanSummaryTest {

    private static final String SUMMARY = """
            {"questionnaire": "q.json", "responses": {"file": "a.csv"}, "design": {"weight": "w"},
             "analyses": [{"id": "t", "statistic": "banner",
               "stubs": [
                 {"id": "best", "label": "Top two", "statistic": "topBoxes", "boxes": 2, "questions": ["s1", "s2", "s4"], "sort": "falling"},
                 {"question": "s1", "topBoxes": 2}],
               "heads": [{"question": "group"}], "tests": [{"levels": [0.5]}]}]}
            """;

    private static final String HIDDEN = """
            {"questionnaire": "q.json", "responses": {"file": "a.csv"},
             "analyses": [{"id": "t", "statistic": "banner",
               "stubs": [{"question": "score", "mean": true}, {"question": "use", "specialAnswers": "shown"}],
               "heads": [{"question": "region"}, {"question": "sex"}], "statistics": ["rowShare", "index", "totalShare"],
               "tests": [{"levels": [0.5], "correction": "none", "minimumBase": 0}, {"style": "againstRest"}],
               "smallCells": {"suppression": {"minimumCount": 6, "protection": 2, "cost": "fewestRespondents"}}}]}
            """;

    private static AnalysisResult hidden() {
        return PlanJson.parse(HIDDEN).run(StagesSurvey.table()).analyses().get(0);
    }

    private static BannerTable hiddenTable() {
        return Banner.builder()
                .stub(Stub.of(StagesSurvey.SCORE).withMean())
                .stub(Stub.of(StagesSurvey.USE).withSpecialAnswers())
                .head(Head.of(StagesSurvey.REGION))
                .head(Head.of(StagesSurvey.SEX))
                .smallCells(SmallCells.shown()
                        .withSuppression(SuppressionRule.below(6)
                                .withProtection(2)
                                .withCost(SuppressionRule.Cost.FEWEST_RESPONDENTS)))
                .build()
                .run(Estimation.of(StagesSurvey.table(), SampleDesign.independent()));
    }

    @Test
    void aSummaryIsThatOfTheJavaApi() {
        TabulationPlan plan = PlanJson.parse(SUMMARY);
        assertThat(PlanJson.parse(PlanJson.format(plan))).isEqualTo(plan);
        AnalysisResult result = plan.run(LikertSurvey.table()).analyses().get(0);
        List<Question> items = List.of("s1", "s2", "s4").stream()
                .<Question>map(LikertSurvey.QUESTIONNAIRE::question)
                .toList();
        StubTable expected = Banner.builder()
                .stub(Stub.summary("best", LocalizedText.of("Top two"), SummaryStatistic.topBoxes(2), items)
                        .sorted(RowOrder.FALLING))
                .head(Head.of(LikertSurvey.GROUP))
                .test(ColumnTest.pairwise().withLevel(0.5))
                .build()
                .run(Estimation.of(LikertSurvey.table(), LikertSurvey.WEIGHTED))
                .stub("best");
        List<ResultCell> cells = cells(result, "best", "topBoxes").stream()
                .filter(cell -> cell.measure().orElseThrow().equals("columnShare"))
                .toList();
        List<ResultCell> bases = cells(result, "best", "topBoxes").stream()
                .filter(cell -> cell.measure().orElseThrow().equals("base"))
                .toList();
        List<TableRow> rows = expected.rows(RowKind.TOP_BOXES);
        assertThat(rows).hasSize(3);
        for (int i = 0; i < cells.size(); i++) {
            TableRow row = rows.get(i / 3);
            TableCell cell = row.cells().get(i % 3);
            assertThat(cells.get(i).row()).contains(row.code());
            assertThat(cells.get(i).estimate()).hasValue(cell.value(CellStatistic.COLUMN_SHARE));
            assertThat(bases.get(i).row()).contains(row.code());
            assertThat(bases.get(i).n()).hasValue(cell.base().unweighted());
            assertThat(bases.get(i).weightedN()).hasValue(cell.base().weighted());
            assertThat(cells.get(i).letters().orElse("")).isEqualTo(cell.letters());
        }
        assertThat(cells).hasSize(9);
        List<ResultCell> alone = cells(result, "s1", "topBoxes");
        assertThat(cells.stream()
                        .filter(cell -> cell.row().orElseThrow().equals("s1"))
                        .map(ResultCell::estimate))
                .containsExactlyElementsOf(
                        alone.stream().map(ResultCell::estimate).toList());
        assertThat(alone).hasSize(3).allSatisfy(cell -> assertThat(cell.row()).contains("2"));
    }

    private static List<ResultCell> cells(AnalysisResult result, String question, String kind) {
        return result.cells().stream()
                .filter(cell -> cell.question().orElse("").equals(question)
                        && cell.kind().orElse("").equals(kind))
                .toList();
    }

    @Test
    void hiddenCellsHaveNoNumberAndDoNotTellWhy() {
        TabulationPlan plan = PlanJson.parse(HIDDEN);
        assertThat(PlanJson.parse(PlanJson.format(plan))).isEqualTo(plan);
        PlanResults results = plan.run(StagesSurvey.table());
        AnalysisResult result = results.analyses().get(0);
        List<ResultCell> main = result.cells().stream()
                .filter(cell -> !Set.of("rowShare", "index", "totalShare")
                        .contains(cell.measure().orElse("")))
                .toList();
        int next = 0;
        Set<CellStatus> seen = EnumSet.noneOf(CellStatus.class);
        for (StubTable stub : hiddenTable().stubs()) {
            for (TableRow row : stub.rows()) {
                for (TableCell expected : row.cells()) {
                    ResultCell cell = main.get(next++);
                    seen.add(expected.status());
                    if (expected.status().isHidden()) {
                        assertThat(cell).isEqualTo(nothing(cell));
                    } else {
                        assertThat(cell.status()).isEmpty();
                        assertThat(cell.n())
                                .hasValue(expected.counts()
                                        .map(Counts::unweighted)
                                        .orElseThrow());
                    }
                }
            }
        }
        assertThat(next).isEqualTo(main.size());
        assertThat(seen).contains(CellStatus.SUPPRESSED_PRIMARY, CellStatus.SUPPRESSED_COMPLEMENTARY);
        Set<List<Object>> hidden = result.cells().stream()
                .filter(cell -> cell.status().isPresent())
                .map(cell -> List.<Object>of(cell.question(), cell.kind(), cell.row(), cell.column()))
                .collect(Collectors.toSet());
        assertThat(result.cells())
                .filteredOn(cell -> cell.measure().orElse("").equals("rowShare")
                        || cell.measure().orElse("").equals("index"))
                .noneMatch(cell ->
                        hidden.contains(List.<Object>of(cell.question(), cell.kind(), cell.row(), cell.column())));
        assertThat(result.tests()).isNotEmpty();
        for (TestResult test : result.tests()) {
            assertThat(hidden)
                    .doesNotContain(
                            List.of(test.question(), test.kind(), test.row(), test.column()),
                            List.of(test.question(), test.kind(), test.row(), test.other()));
        }
        assertThat(ResultsJson.format(results)).doesNotContain("Primary").doesNotContain("Complementary");
        assertThat(ResultsJson.parse(ResultsJson.format(results))).isEqualTo(results);
    }

    /** What names a cell, and that it is hidden. */
    private static ResultCell nothing(ResultCell cell) {
        ResultCell.Builder builder = ResultCell.builder()
                .by(cell.by())
                .question(cell.question().orElseThrow())
                .kind(cell.kind().orElseThrow())
                .column(cell.column().orElseThrow())
                .status("suppressed")
                .note("hidden: it would tell of single respondents, or of another hidden cell");
        cell.row().ifPresent(builder::row);
        cell.measure().ifPresent(builder::measure);
        return builder.build();
    }

    @Test
    void theReportPrintsACrossForEachHiddenCell() {
        TabulationPlan plan = PlanJson.parse(HIDDEN);
        long cells = hidden().cells().stream()
                .filter(cell -> cell.status().orElse("").equals("suppressed"))
                .count();
        assertThat(cells).isPositive();
        for (String language : List.of("en", "ru")) {
            String text = Report.of(plan, StagesSurvey.QUESTIONNAIRE, plan.run(StagesSurvey.table()))
                    .in(language)
                    .text();
            assertThat(text)
                    .contains(
                            language.equals("en")
                                    ? "Hidden (×), since they would tell of single respondents"
                                    : "Скрыто (×), чтобы не было видно отдельных респондентов")
                    .containsPattern(":\\s+" + cells + (language.equals("en") ? " cells\\." : " ячеек\\."))
                    .doesNotContain("asked, all answered")
                    .doesNotContain("suppressed");
        }
    }

    @Test
    void theReportPrintsTheBaseOfEachRowOfASummary() {
        TabulationPlan plan = PlanJson.parse(SUMMARY.replace(",\n     {\"question\": \"s1\", \"topBoxes\": 2}", ""));
        Report report = Report.of(plan, LikertSurvey.QUESTIONNAIRE, plan.run(LikertSurvey.table()));
        assertThat(report.in("en").text()).contains("""
                Answer                              Total     (A)    (B)
                ─────────────────────────────────  ──────  ──────  ─────
                Base: asked any, all answered one  240     161     79
                Effective base                     193     127     65
                Statement 1                         42.6%   43.1%  41.7%
                Base of the row: valid answers     224     149     75
                Statement 4                         41.0%   41.0%  41.0%
                Base of the row: valid answers     230     153     77
                Statement 2                         28.8%   28.0%  30.2%
                Base of the row: valid answers     234     155     79
                """);
        assertThat(report.in("ru").html())
                .contains("База: спрошено, все ответили хотя бы раз", "База строки: ответило", "<td>224<");
    }

    @Test
    void suppressionOfASummaryIsRefused() {
        TabulationPlan plan = PlanJson.parse(
                SUMMARY.replace("\"tests\"", "\"smallCells\": {\"suppression\": {\"minimumCount\": 3}}, \"tests\"")
                        .replace(",\n     {\"question\": \"s1\", \"topBoxes\": 2}", ""));
        assertThatThrownBy(() -> plan.run(LikertSurvey.table()))
                .hasMessageContaining("suppression in a summary of several questions: found \"best\", expected a"
                        + " question; make each of the questions a stub, whose cells add up to its base");
    }
}
