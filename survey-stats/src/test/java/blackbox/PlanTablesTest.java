package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.PlanAccumulator;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.FamilyScope;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableRow;
import org.surveystats.stats.table.TotalColumn;
import org.surveystats.stats.table.UnusedOptions;

/** The banners of plans: against the R package survey (tables-expected.R in the test resources), and against the Java API. */
class PlanTablesTest {

    private static final String WEIGHTED = "{\"weight\": \"w\"}";
    private static final String CLUSTERED =
            "{\"weight\": \"w\", \"stages\": [{\"stratum\": \"h\", \"cluster\": \"c\"}]}";
    private static final String TWO_STAGES = "{\"weight\": \"w\", \"stages\": [{\"stratum\": \"h\", \"cluster\": \"c\","
            + " \"populationSize\": \"N1\"}, {\"cluster\": \"s\", \"populationSize\": \"N2\"}]}";

    /** That of TableAgreementTest. */
    private static final String BANNER = """
            {
              "questionnaire": "q.json", "responses": {"file": "a.csv"},
              "design": DESIGN,
              "analyses": [{
                "id": "table", "statistic": "banner",
                "stubs": [
                  {"question": "use"},
                  {"question": "score", "nets": [{"code": "net", "label": "the ends", "options": ["1", "5"]}],
                   "topBoxes": 2, "bottomBoxes": 2, "netAgreement": true, "mean": true},
                  {"question": "problems", "nets": [{"code": "xz", "label": "X or Z", "options": ["x", "z"]}],
                   "meanMentions": true},
                  {"question": "income", "mean": true, "bands": [
                    {"code": "low", "label": "low", "below": 20}, {"code": "middle", "label": "middle", "from": 20, "below": 30}]},
                  {"question": "promote", "netPromoter": true}
                ],
                "heads": [{"question": "region"}, {"question": "problems"}, {"question": "sex", "nesting": ["region"]}],
                "statistics": ["rowShare", "totalShare", "mentionShare", "index", "adjustedResidual", "standardDeviation"],
                "tests": [
                  {"style": "pairwise", "minimumBase": 0},
                  {"style": "pairwise", "minimumBase": 0, "correction": "bonferroni"},
                  {"style": "pairwise", "minimumBase": 0, "correction": "holm"},
                  {"style": "pairwise", "minimumBase": 0, "correction": "benjaminiHochberg"},
                  {"style": "againstTotal", "minimumBase": 0},
                  {"style": "againstRest", "minimumBase": 0}
                ]
              }]
            }
            """;

    private static final Map<String, String> ROWS = Map.of(
            "topBoxes", "top",
            "bottomBoxes", "bottom",
            "netAgreement", "agreement",
            "mean", "mean",
            "netPromoter", "nps",
            "meanMentions", "count");

    private static final Map<String, String> MEASURES = Map.of(
            "columnShare", "share",
            "rowShare", "row",
            "totalShare", "all",
            "index", "index",
            "mentionShare", "mention",
            "mean", "mean");

    private static final Set<String> COMPARED = Set.of(
            "use.yes",
            "score.net",
            "score.top",
            "problems.x",
            "problems.xz",
            "score.agreement",
            "score.mean",
            "income.mean");

    private static TabulationPlan plan(String design) {
        return PlanJson.parse(BANNER.replace("DESIGN", design));
    }

    private static String row(String question, String kind, Optional<String> code) {
        return question + "." + (ROWS.containsKey(kind) ? ROWS.get(kind) : code.orElse(kind));
    }

    private static String column(String path) {
        String[] levels = path.split("/", -1);
        StringBuilder name = new StringBuilder(levels[0].replaceFirst("=.*", ""));
        for (String level : levels) {
            name.append(level.contains("=") ? level.replaceFirst(".*=", ".") : "");
        }
        return name.toString();
    }

    private static void put(ExpectedValues values, String key, OptionalDouble value) {
        if (values.knows(key)) {
            values.put(key, value);
        }
    }

    private static void put(ExpectedValues values, AnalysisResult result, ResultCell cell) {
        String kind = cell.kind().orElseThrow();
        String row = row(cell.question().orElseThrow(), kind, cell.row());
        if (kind.startsWith("base") || kind.equals("outOfBands") || row.equals("promote.mean")) {
            return;
        }
        String key = row + "." + column(cell.column().orElseThrow());
        String measure = cell.measure().orElseThrow();
        switch (measure) {
            case "standardDeviation" -> put(values, key + ".deviation", cell.estimate());
            case "adjustedResidual" -> put(values, key + ".residual", cell.estimate());
            default -> {
                String of = key + "." + MEASURES.get(measure);
                put(values, of + ".value", cell.estimate());
                put(values, of + ".error", cell.standardError());
                put(values, of + ".df", cell.degreesOfFreedom());
            }
        }
        if (measure.equals("columnShare")) {
            put(values, key + ".count", OptionalDouble.of((double) cell.n().orElseThrow()));
        }
        if (measure.equals("columnShare") || measure.equals("mean")) {
            ResultCell base = result.cells().stream()
                    .filter(other -> other.kind().equals(Optional.of("baseValid"))
                            && other.question().equals(cell.question())
                            && other.column().equals(cell.column()))
                    .findFirst()
                    .orElseThrow();
            put(values, key + ".base", OptionalDouble.of((double) base.n().orElseThrow()));
            put(values, key + ".weighted", base.weightedN());
            put(values, key + ".effective", base.effectiveN());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"weighted|" + WEIGHTED, "clustersInStrata|" + CLUSTERED, "twoStages|" + TWO_STAGES})
    void everyCellAndEveryDifferenceIsThatOfR(String name, String design) {
        AnalysisResult result =
                plan(design).run(StagesSurvey.table()).analyses().get(0);
        ExpectedValues cells = ExpectedValues.of("tables-expected.csv", name + ".cell.");
        result.cells().forEach(cell -> put(cells, result, cell));
        ExpectedValues pairs = ExpectedValues.of("tables-expected.csv", name + ".pair.");
        ExpectedValues totals = ExpectedValues.of("tables-expected.csv", name + ".total.");
        ExpectedValues rests = ExpectedValues.of("tables-expected.csv", name + ".rest.");
        for (TestResult test : result.tests()) {
            String row = row(test.question().orElseThrow(), test.kind().orElseThrow(), test.row());
            if (COMPARED.contains(row) && test.pValue().isPresent()) {
                String key = row + "." + column(test.column().orElseThrow());
                switch (test.name().orElseThrow()) {
                    case "pairwise" ->
                        put(pairs, key + "-" + column(test.other().orElseThrow()), test);
                    case "againstTotal" -> put(totals, key, test);
                    default -> put(rests, key, test);
                }
            }
        }
        assertThat(cells.compare()).isGreaterThan(3000);
        assertThat(pairs.compare() + totals.compare() + rests.compare()).isGreaterThan(1000);
    }

    private static void put(ExpectedValues values, String key, TestResult test) {
        switch ((int) test.test().orElseThrow()) {
            case 1 -> values.put(key + ".bonferroni", test.adjustedPValue());
            case 2 -> values.put(key + ".holm", test.adjustedPValue());
            case 3 -> values.put(key + ".BH", test.adjustedPValue());
            default -> {
                values.put(key + ".difference", test.difference());
                values.put(key + ".error", test.standardError());
                values.put(key + ".statistic", test.statistic());
                values.put(key + ".df", test.degreesOfFreedom());
                values.put(key + ".p", test.pValue());
            }
        }
    }

    @Test
    void partsGiveTheSameTable() {
        TabulationPlan plan = plan(CLUSTERED);
        List<String[]> lines = ExpectedValues.lines("stages.csv");
        List<List<String[]>> parts =
                List.of(lines.subList(0, 40), lines.subList(40, 90), lines.subList(90, lines.size()));
        PlanAccumulator sums = PlanAccumulator.of(plan, StagesSurvey.QUESTIONNAIRE);
        parts.forEach(part -> {
            List<String[]> whole = new ArrayList<>(part);
            if (part != parts.get(0)) {
                whole.add(0, lines.get(0));
            }
            sums.add(StagesSurvey.table(whole));
        });
        AnalysisResult expected = plan.run(StagesSurvey.table()).analyses().get(0);
        AnalysisResult found = sums.results().analyses().get(0);
        assertThat(found.cells()).hasSameSizeAs(expected.cells());
        for (int i = 0; i < found.cells().size(); i++) {
            ResultCell want = expected.cells().get(i);
            ResultCell have = found.cells().get(i);
            same(have.toString(), have.estimate(), want.estimate());
            same(have.toString(), have.standardError(), want.standardError());
            assertThat(have.n()).isEqualTo(want.n());
            assertThat(have.letters()).isEqualTo(want.letters());
        }
        assertThat(found.tests()).hasSameSizeAs(expected.tests());
    }

    private static void same(String what, OptionalDouble found, OptionalDouble expected) {
        assertThat(found.isPresent()).as(what).isEqualTo(expected.isPresent());
        if (found.isPresent()) {
            assertThat(found.getAsDouble()).as(what).isCloseTo(expected.getAsDouble(), Offset.offset(1e-9));
        }
    }

    /** Everything else that a banner can say. */
    private static final String LAYERED = """
            {
              "questionnaire": "q.json", "responses": {"file": "a.csv"},
              "design": {"weight": "w"}, "confidenceLevel": 0.9,
              "analyses": [{
                "id": "layered", "statistic": "banner",
                "stubs": [
                  {"question": "score", "sort": "falling", "unused": "dropped", "specialAnswers": "shown", "topBoxes": [2, 1]},
                  {"question": "promote", "bands": "points"}
                ],
                "heads": [{"question": "use", "nesting": [{"question": "income", "bandsAt": [20, 30]}], "unused": "dropped"}],
                "layers": "sex", "total": "last",
                "statistics": ["index"],
                "tests": [{"style": "pairwise", "levels": [0.1, 0.01], "correction": "holm", "scope": "question",
                  "minimumBase": 10, "extremeShares": "untested"}, {"style": "againstTotal"}],
                "smallCells": {"flagBelow": 20, "hideBelow": 8, "standard": "nchsProportions"},
                "interval": "wilson", "where": {"region": ["a", "b"]}
              }]
            }
            """;

    private static BannerTable layered() {
        return Banner.builder()
                .stub(Stub.of(StagesSurvey.SCORE)
                        .sorted(RowOrder.FALLING)
                        .withUnused(UnusedOptions.DROPPED)
                        .withSpecialAnswers()
                        .withTopBoxes(2)
                        .withTopBoxes(1))
                .stub(Stub.of(Banding.points(StagesSurvey.PROMOTE)))
                .head(Head.of(StagesSurvey.USE)
                        .nesting(Banding.at(StagesSurvey.INCOME, 20, 30))
                        .withUnused(UnusedOptions.DROPPED))
                .layers(Head.of(StagesSurvey.SEX))
                .total(TotalColumn.LAST)
                .statistics(CellStatistic.INDEX)
                .test(ColumnTest.pairwise()
                        .withLevels(0.1, 0.01)
                        .withCorrection(Correction.HOLM, FamilyScope.QUESTION)
                        .withMinimumBase(10)
                        .withExtremeShares(ExtremeShares.UNTESTED))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_TOTAL))
                .smallCells(SmallCells.below(20, 8).withPresentationStandard())
                .build()
                .run(Estimation.of(
                                StagesSurvey.table(),
                                DesignAgreementTest.designs().get("weighted"))
                        .where(Domain.is(StagesSurvey.REGION, "a", "b"))
                        .withLevel(0.9)
                        .withInterval(ProportionInterval.WILSON));
    }

    @Test
    void aPlanSaysWhatTheJavaApiSays() {
        TabulationPlan plan = PlanJson.parse(LAYERED);
        assertThat(PlanJson.parse(PlanJson.format(plan))).isEqualTo(plan);
        AnalysisResult result = plan.run(StagesSurvey.table()).analyses().get(0);
        BannerTable table = layered();
        int next = 0;
        int hidden = 0;
        for (int layer = 0; layer < table.layers().size(); layer++) {
            for (var stub : table.layers().get(layer).stubs()) {
                for (TableRow row : stub.rows()) {
                    for (TableCell expected : row.cells()) {
                        ResultCell cell = result.cells().get(next++);
                        assertThat(cell.by()).isEqualTo(Map.of("sex", layer == 0 ? "f" : "m"));
                        assertThat(cell.question()).contains(stub.question());
                        assertThat(cell.letters().orElse("")).isEqualTo(expected.letters());
                        assertThat(cell.n().isPresent())
                                .isEqualTo(!expected.status().isHidden());
                        hidden += expected.status().isHidden() ? 1 : 0;
                        Optional<Estimate> share = expected.estimate(CellStatistic.COLUMN_SHARE);
                        assertThat(cell.estimate())
                                .isEqualTo(share.map(Estimate::optionalValue).orElse(OptionalDouble.empty()));
                        share.flatMap(Estimate::interval)
                                .ifPresent(interval -> assertThat(cell.upper()).hasValue(interval.upper()));
                        if (expected.estimate(CellStatistic.INDEX).isPresent()) {
                            assertThat(result.cells().get(next++).measure()).contains("index");
                        }
                    }
                }
            }
        }
        assertThat(next).isEqualTo(result.cells().size());
        assertThat(hidden).as("the plan hides cells").isPositive();
        assertThat(result.table().orElseThrow().columns()).isEqualTo(table.columns());
    }

    @Test
    void whatIsHiddenIsNowhere() {
        PlanResults results = PlanJson.parse(LAYERED.replace(", \"standard\": \"nchsProportions\"", ""))
                .run(StagesSurvey.table());
        AnalysisResult result = results.analyses().get(0);
        Set<List<Object>> hidden = result.cells().stream()
                .filter(cell -> cell.status().orElse("").startsWith("suppressed"))
                .peek(cell -> {
                    assertThat(cell.n()).isEmpty();
                    assertThat(cell.estimate()).isEmpty();
                    assertThat(cell.lower()).isEmpty();
                    assertThat(cell.weightedN()).isEmpty();
                    assertThat(cell.presentation()).isEmpty();
                    assertThat(cell.note().orElseThrow()).startsWith("hidden: ");
                })
                .map(cell -> List.<Object>of(cell.by(), cell.question(), cell.kind(), cell.row(), cell.column()))
                .collect(Collectors.toSet());
        assertThat(hidden).isNotEmpty();
        long comparisons = result.table().orElseThrow().layers().stream()
                .flatMap(layer -> layer.stubs().stream())
                .flatMap(stub -> stub.rows().stream())
                .mapToLong(row -> row.comparisons().size())
                .sum();
        assertThat((long) result.tests().size()).isPositive().isLessThan(comparisons);
        for (TestResult test : result.tests()) {
            assertThat(hidden)
                    .doesNotContain(
                            List.of(test.by(), test.question(), test.kind(), test.row(), test.column()),
                            List.of(test.by(), test.question(), test.kind(), test.row(), test.other()));
        }
        assertThat(ResultsJson.parse(ResultsJson.format(results))).isEqualTo(results);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRespondentsChangesNoCell(long seed) {
        List<String[]> lines = new ArrayList<>(ExpectedValues.lines("stages.csv"));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = lines.size() - 1; i > 1; i--) {
            Collections.swap(lines, i, 1 + random.nextInt(i));
        }
        AnalysisResult expected =
                plan(CLUSTERED).run(StagesSurvey.table()).analyses().get(0);
        AnalysisResult found =
                plan(CLUSTERED).run(StagesSurvey.table(lines)).analyses().get(0);
        for (int i = 0; i < found.cells().size(); i++) {
            same(
                    "seed " + seed,
                    found.cells().get(i).estimate(),
                    expected.cells().get(i).estimate());
            assertThat(found.cells().get(i).letters())
                    .isEqualTo(expected.cells().get(i).letters());
        }
    }
}
