package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.plan.Analysis;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.BannerAnalysis;
import org.surveystats.stats.plan.BannerHead;
import org.surveystats.stats.plan.BannerStub;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.PlanAccumulator;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.QuantileAnalysis;
import org.surveystats.stats.plan.RegressionAnalysis;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.TestResult;

/**
 * Plans on samples of Californian schools (the data sets {@code api} of R's {@code survey}), against what R 4.2 with
 * {@code survey} 4.5 computed of them: {@code expected.json} in each folder. A value that R does not have is not compared.
 */
class ConformanceTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConformanceTest.class);
    private static final double TOLERANCE = 1e-8;

    /** R iterates these, or reaches them through quantiles: they are compared at a hundred times the tolerance. */
    private static final Set<String> LOOSE = Set.of("lower", "upper", "pValue", "designEffect", "statistic");

    static List<String> cases() {
        List<String> all = new ArrayList<>(unweightedCases());
        all.addAll(weightedCases());
        return all;
    }

    /** Cases that make their weights after the draw, from all respondents at once. */
    static List<String> weightedCases() {
        return List.of(
                "api-calibrated-linear",
                "api-calibrated-logit",
                "api-calibrated-raking",
                "api-poststratified",
                "api-raked");
    }

    static List<String> unweightedCases() {
        return List.of(
                "api-bootstrap",
                "api-jackknife",
                "api-one-stage-cluster",
                "api-srs",
                "api-stratified",
                "api-two-stage-cluster",
                "api-unweighted");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePlanFitsItsQuestionnaireAndItsAnswers(String name) {
        Path file = folder(name).resolve("plan.json");
        PlanFile plan = PlanFile.read(file);
        ResponseTable answers = plan.answers(CsvProgress.NONE);
        assertThat(answers.rowCount()).isBetween(40, 200);
        assertThat(answers.questionnaire().find("stype")).isPresent();
        assertThat(answers.questionnaire().find("yr.rnd"))
                .as("a question that no analysis uses")
                .isEmpty();
        assertThat(PlanJson.parse(PlanJson.format(plan.plan()))).isEqualTo(PlanJson.read(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultsAreThoseOfR(String name) throws IOException {
        PlanResults results = PlanFile.read(folder(name).resolve("plan.json")).run();
        PlanResults expected = expected(folder(name).resolve("expected.json"));
        Comparison comparison = new Comparison();
        expected.analyses().forEach(analysis -> comparison.compare(analysis, results.analysis(analysis.id())));
        LOG.info("{}: {}", name, comparison);
        assertThat(comparison.differences).as(comparison.toString()).isEmpty();
        assertThat(comparison.compared).isGreaterThan(weightedCases().contains(name) ? 90 : 200);
    }

    /** Quantiles and regressions need all answers at once; everything else is computed from parts. */
    @ParameterizedTest
    @MethodSource("unweightedCases")
    void resultsInPartsAreThoseOfR(String name) throws IOException {
        PlanFile file = PlanFile.read(folder(name).resolve("plan.json"));
        ResponseTable answers = file.answers(CsvProgress.NONE);
        TabulationPlan plan = inParts(file.plan());
        PlanAccumulator sums = PlanAccumulator.of(plan, answers.questionnaire());
        for (int worker = 0; worker < 3; worker++) {
            PlanAccumulator own = PlanAccumulator.of(plan, answers.questionnaire());
            for (int part = worker; part < 7; part += 3) {
                own.add(everySeventh(answers, part));
            }
            sums.merge(PlanAccumulator.ofBytes(plan, answers.questionnaire(), own.toBytes()));
        }
        assertThat(sums.rowCount()).isEqualTo(answers.rowCount());
        PlanResults results = sums.results();
        PlanResults expected = expected(folder(name).resolve("expected.json"));
        Comparison comparison = new Comparison();
        results.analyses().forEach(analysis -> comparison.compare(expected.analysis(analysis.id()), analysis));
        LOG.info("{} in parts: {}", name, comparison);
        assertThat(comparison.differences).as(comparison.toString()).isEmpty();
        assertThat(comparison.compared).isGreaterThan(200);
    }

    /** A banner of one question by another has the column shares of R's cross-tabulation. */
    @ParameterizedTest
    @MethodSource("cases")
    void aBannerHasTheSharesOfACrosstab(String name) throws IOException {
        PlanFile file = PlanFile.read(folder(name).resolve("plan.json"));
        ResponseTable answers = file.answers(CsvProgress.NONE);
        PlanResults expected = expected(folder(name).resolve("expected.json"));
        int compared = 0;
        for (Analysis analysis : file.plan().analyses()) {
            if (analysis instanceof CrosstabAnalysis crosstab && crosstab.by().isEmpty()) {
                TabulationPlan.Builder plan =
                        TabulationPlan.builder("q.json", file.plan().responses());
                file.plan().design().ifPresent(plan::design);
                file.plan().weighting().ifPresent(plan::weighting);
                AnalysisResult banner = plan.add(BannerAnalysis.of(
                                crosstab.header(),
                                List.of(BannerStub.of(crosstab.rows())),
                                List.of(BannerHead.of(crosstab.columns()))))
                        .build()
                        .run(answers)
                        .analyses()
                        .get(0);
                for (ResultCell cell : expected.analysis(crosstab.id()).cells()) {
                    String column = crosstab.columns() + "=" + cell.column().orElseThrow();
                    ResultCell found = banner.cells().stream()
                            .filter(c ->
                                    c.row().equals(cell.row()) && c.column().equals(Optional.of(column)))
                            .findFirst()
                            .orElseThrow();
                    assertThat(found.estimate().orElseThrow())
                            .as("%s %s %s", name, crosstab.id(), found)
                            .isCloseTo(cell.estimate().orElseThrow(), within(TOLERANCE));
                    if (cell.standardError().isPresent()) {
                        assertThat(found.standardError().orElseThrow())
                                .as("%s %s %s", name, crosstab.id(), found)
                                .isCloseTo(cell.standardError().getAsDouble(), within(TOLERANCE));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(4);
    }

    private static TabulationPlan inParts(TabulationPlan plan) {
        TabulationPlan.Builder builder =
                TabulationPlan.builder(plan.questionnaire(), plan.responses()).confidenceLevel(plan.confidenceLevel());
        plan.design().ifPresent(builder::design);
        plan.analyses().stream()
                .filter(one -> !(one instanceof QuantileAnalysis) && !(one instanceof RegressionAnalysis))
                .forEach(builder::add);
        return builder.build();
    }

    private static ResponseTable everySeventh(ResponseTable answers, int first) {
        ResponseTableBuilder builder = ResponseTable.builder(answers.questionnaire());
        answers.designColumns().forEach(name -> {
            if (answers.isNumeric(name)) {
                builder.designNumbers(name);
            } else {
                builder.designLabels(name);
            }
        });
        for (int row = first; row < answers.rowCount(); row += 7) {
            ResponseRow to = builder.row();
            for (Question question : answers.questionnaire().answeredQuestions()) {
                copy(answers, question, row, to);
            }
            for (String name : answers.designColumns()) {
                if (answers.isNumeric(name)) {
                    answers.designNumbers(name).value(row).ifPresent(number -> to.design(name, number));
                } else {
                    answers.designLabels(name).value(row).ifPresent(label -> to.design(name, label));
                }
            }
            to.add();
        }
        return builder.build();
    }

    private static void copy(ResponseTable answers, Question question, int row, ResponseRow to) {
        if (question instanceof ChoiceQuestion choice) {
            answers.column(choice).chosen(row).ifPresent(option -> to.choose(choice.id(), option.code()));
        } else if (question instanceof MultipleResponseQuestion multiple) {
            if (answers.column(multiple).missing(row).isEmpty()) {
                to.choose(
                        multiple.id(),
                        answers.column(multiple).chosen(row).stream()
                                .map(Option::code)
                                .toArray(String[]::new));
            }
        } else if (question instanceof NumberQuestion number) {
            answers.column(number).value(row).ifPresent(value -> to.number(number.id(), value));
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(
                                    ConformanceTest.class.getResource("/conformance/" + name + "/plan.json"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** R writes null for what it does not have. */
    private static PlanResults expected(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return ResultsJson.parse(text.replaceAll(",\\s*\"\\w+\": null", "").replaceAll("\"\\w+\": null,\\s*", ""));
    }

    /** Compares by name and counts. */
    private static final class Comparison {
        private final List<String> differences = new ArrayList<>();
        private int compared;
        private double largest;
        private String largestAt = "";

        void compare(AnalysisResult expected, AnalysisResult found) {
            Map<String, ResultCell> cells = new HashMap<>();
            found.cells().forEach(cell -> cells.put(key(cell), cell));
            for (ResultCell cell : expected.cells()) {
                String at = expected.id() + " " + key(cell);
                ResultCell mine = cells.get(key(cell));
                if (mine == null) {
                    differences.add(at + ": no such cell");
                } else {
                    compare(at, numbers(cell), numbers(mine));
                }
            }
            expected.test()
                    .ifPresent(test -> compare(
                            expected.id() + " test",
                            numbers(test),
                            found.test().map(Comparison::numbers).orElse(Map.of())));
        }

        private void compare(String at, Map<String, OptionalDouble> expected, Map<String, OptionalDouble> found) {
            expected.forEach((name, number) -> {
                if (number.isEmpty()) {
                    return;
                }
                double want = number.getAsDouble();
                OptionalDouble have = found.getOrDefault(name, OptionalDouble.empty());
                double difference = have.isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : Math.abs(want - have.getAsDouble())
                                / Math.max(1, Math.max(Math.abs(want), Math.abs(have.getAsDouble())));
                compared++;
                double relative = difference / (LOOSE.contains(name) ? 100 : 1);
                if (relative > TOLERANCE) {
                    differences.add(at + " " + name + ": expected " + want + ", found " + have);
                }
                if (difference > largest) {
                    largest = difference;
                    largestAt = at + " " + name;
                }
            });
        }

        private static String key(ResultCell cell) {
            StringBuilder key = new StringBuilder(new TreeMap<>(cell.by()).toString());
            cell.option().ifPresent(text -> key.append(" option ").append(text));
            cell.row().ifPresent(text -> key.append(" row ").append(text));
            cell.column().ifPresent(text -> key.append(" column ").append(text));
            cell.probability().ifPresent(number -> key.append(" probability ").append(number));
            Optional<String> term = cell.term();
            term.ifPresent(text -> key.append(" term ").append(text));
            return key.toString();
        }

        private static Map<String, OptionalDouble> numbers(ResultCell cell) {
            Map<String, OptionalDouble> all = new LinkedHashMap<>();
            all.put("estimate", cell.estimate());
            all.put("standardError", cell.standardError());
            all.put("lower", cell.lower());
            all.put("upper", cell.upper());
            all.put("degreesOfFreedom", cell.degreesOfFreedom());
            OptionalLong n = cell.n();
            all.put("n", n.isPresent() ? OptionalDouble.of((double) n.getAsLong()) : OptionalDouble.empty());
            all.put("weightedN", cell.weightedN());
            all.put("effectiveN", cell.effectiveN());
            all.put("designEffect", cell.designEffect());
            all.put("statistic", cell.statistic());
            all.put("pValue", cell.pValue());
            return all;
        }

        private static Map<String, OptionalDouble> numbers(TestResult test) {
            Map<String, OptionalDouble> all = new LinkedHashMap<>();
            all.put("statistic", test.statistic());
            all.put("numeratorDf", test.numeratorDf());
            all.put("denominatorDf", test.denominatorDf());
            all.put("pValue", test.pValue());
            all.put("difference", test.difference());
            all.put("residualDf", test.residualDf());
            return all;
        }

        @Override
        public String toString() {
            return compared + " values compared, " + differences.size() + " differ, the largest difference is "
                    + largest + " (" + largestAt + ")";
        }
    }
}
