package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.json.QuestionnaireJson;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.plan.AnalysisHeader;
import org.surveystats.stats.plan.DistributionAnalysis;
import org.surveystats.stats.plan.MeanAnalysis;
import org.surveystats.stats.plan.PlanAccumulator;
import org.surveystats.stats.plan.PlanException;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.plan.PlanJson;
import org.surveystats.stats.plan.PlanResponses;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.QuantileAnalysis;
import org.surveystats.stats.plan.RegressionAnalysis;
import org.surveystats.stats.plan.RegressionFamily;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.plan.VarianceAnalysis;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.WeightingPlan;

/** A plan that is computed in parts is the plan on all answers. */
class PlanAccumulatorTest {

    private static final int ROWS = 150_000;

    private static final SingleChoiceQuestion VIEW = SingleChoiceQuestion.of(
            "view", "View", Option.of("1", "bad"), Option.of("2", "fair"), Option.of("3", "good"));
    private static final NumericQuestion BORN =
            NumericQuestion.of("born", "Year of birth").between(1900, 2020);
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
            .add(VIEW)
            .add(BORN)
            .build();

    private static final CsvFormat FORMAT = CsvFormat.builder()
            .designNumbers("weight")
            .designLabels("province")
            .designLabels("village")
            .build();

    private static TabulationPlan.Builder plan() {
        return TabulationPlan.builder("questionnaire.json", PlanResponses.of("answers.csv"))
                .design(SampleDesign.of(Stage.clusters("village").inStrata("province"))
                        .withWeight("weight"))
                .add(new DistributionAnalysis(AnalysisHeader.of("views"), "view"))
                .add(new MeanAnalysis(AnalysisHeader.of("age").withBy("view"), "born"))
                .add(new VarianceAnalysis(AnalysisHeader.of("spread"), "born"));
    }

    private static ResponseTable answers(int from, int to) {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("weight")
                .designLabels("province")
                .designLabels("village");
        for (int i = from; i < to; i++) {
            SplittableRandom random = new SplittableRandom(i);
            int village = random.nextInt(400);
            builder.row()
                    .choose("view", Integer.toString(1 + random.nextInt(4) * (400 + village) / 1000))
                    .number("born", 1940 + random.nextInt(61) + village % 20)
                    .design("weight", 0.5 + random.nextInt(10))
                    .design("province", "province " + village % 8)
                    .design("village", "village " + village)
                    .add();
        }
        return builder.build();
    }

    private static void assertSame(PlanResults found, PlanResults wanted) {
        List<ResultCell> have = new ArrayList<>();
        found.analyses().forEach(analysis -> have.addAll(analysis.cells()));
        List<ResultCell> want = new ArrayList<>();
        wanted.analyses().forEach(analysis -> want.addAll(analysis.cells()));
        assertThat(have).hasSameSizeAs(want).hasSize(7);
        for (int i = 0; i < want.size(); i++) {
            assertThat(have.get(i).by()).isEqualTo(want.get(i).by());
            assertThat(have.get(i).n()).isEqualTo(want.get(i).n());
            assertThat(have.get(i).degreesOfFreedom()).isEqualTo(want.get(i).degreesOfFreedom());
            assertClose(have.get(i).estimate(), want.get(i).estimate());
            assertClose(have.get(i).standardError(), want.get(i).standardError());
            assertClose(have.get(i).lower(), want.get(i).lower());
            assertClose(have.get(i).effectiveN(), want.get(i).effectiveN());
            assertClose(have.get(i).designEffect(), want.get(i).designEffect());
        }
    }

    private static void assertClose(OptionalDouble found, OptionalDouble wanted) {
        assertThat(found.isPresent()).isEqualTo(wanted.isPresent());
        if (wanted.isEmpty()) {
            return;
        }
        assertThat(found.orElseThrow() / wanted.orElseThrow() - 1).isBetween(-1e-12, 1e-12);
    }

    @Test
    void aFileThatIsReadInPartsGivesTheSame(@TempDir Path folder) {
        QuestionnaireJson.write(QUESTIONNAIRE, folder.resolve("questionnaire.json"));
        ResponseCsv.write(answers(0, ROWS), folder.resolve("answers.csv"), FORMAT);
        PlanFile file = PlanFile.of(plan().build(), folder);
        PlanResults wanted = file.run();
        assertSame(file.runInParts(CsvProgress.NONE), wanted);
        assertSame(plan().build().run(answers(0, ROWS)), wanted);
    }

    @Test
    void aWeightingIsRefusedByItsPlace() {
        TabulationPlan plan =
                plan().weighting(WeightingPlan.of(Scaling.toSampleSize())).build();
        assertThatThrownBy(() -> PlanAccumulator.of(plan, QUESTIONNAIRE))
                .isInstanceOf(PlanException.class)
                .hasMessage(
                        "weighting: a weighting that needs all respondents at once: expected no weighting in a plan that is"
                                + " computed in parts; run it on a table that holds all respondents, or compute the weights beforehand"
                                + " and name their column as the weight of the design");
    }

    @Test
    void whatNeedsAllAnswersIsRefusedByItsPlace(@TempDir Path folder) {
        TabulationPlan plan = plan().add(new QuantileAnalysis(AnalysisHeader.of("median"), "born", List.of(0.5)))
                .add(new RegressionAnalysis(
                        AnalysisHeader.of("model"),
                        RegressionFamily.GAUSSIAN,
                        "born",
                        Optional.empty(),
                        List.of("view")))
                .build();
        assertThatThrownBy(() -> PlanAccumulator.of(plan, QUESTIONNAIRE))
                .isInstanceOf(PlanException.class)
                .hasMessage("analyses[3]: an analysis that needs every answer more than once: found \"median\" of the"
                        + " statistic \"quantile\", expected one that a single pass computes, in a plan that is computed"
                        + " in parts; run it on a table that holds all respondents\n"
                        + "analyses[4]: an analysis that needs every answer more than once: found \"model\" of the"
                        + " statistic \"regression\", expected one that a single pass computes, in a plan that is"
                        + " computed in parts; run it on a table that holds all respondents");
        QuestionnaireJson.write(QUESTIONNAIRE, folder.resolve("questionnaire.json"));
        ResponseCsv.write(answers(0, 50), folder.resolve("answers.csv"), FORMAT);
        PlanJson.write(plan, folder.resolve("plan.json"));
        assertThatThrownBy(() -> PlanFile.read(folder.resolve("plan.json")).runInParts(CsvProgress.NONE))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("plan.json, line ");
    }

    @Test
    void partsOfSomethingElseAreRefused() {
        PlanAccumulator sums = PlanAccumulator.of(plan().build(), QUESTIONNAIRE).add(answers(0, 500));
        TabulationPlan other = plan().confidenceLevel(0.9).build();
        assertThatThrownBy(() -> PlanAccumulator.ofBytes(other, QUESTIONNAIRE, sums.toBytes()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("an accumulator of another plan or questionnaire");
        assertThatThrownBy(() -> sums.merge(PlanAccumulator.of(other, QUESTIONNAIRE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlanAccumulator.ofBytes(plan().build(), QUESTIONNAIRE, new byte[40]))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("bytes that are no accumulated plan");
        Questionnaire less = Questionnaire.builder("less", "en", LocalizedText.of("Less"))
                .add(VIEW)
                .build();
        assertThatThrownBy(() -> sums.add(ResponseTable.builder(less).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a part with another questionnaire: found \"less\" beside \"made\"");
        assertThatThrownBy(() -> sums.add(
                        ResponseTable.builder(QUESTIONNAIRE).row().add().build()))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("no such column")
                .hasMessageContaining("weight");
        assertThat(sums.rowCount()).isEqualTo(500);
        assertThat(Objects.requireNonNull(sums.toString())).contains("500 respondents");
    }
}
