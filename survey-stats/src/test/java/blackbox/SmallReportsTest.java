package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.report.FunnelReport;
import org.surveystats.stats.report.QuestionReport;
import org.surveystats.stats.report.Report;
import org.surveystats.stats.report.WeightReport;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.text.TextRenderer;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingReport;

/** Parts of reports: one question, a funnel, what a weighting did. */
class SmallReportsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    /** What a part says of a question is what the report of all questions says of it. */
    @Test
    void aQuestionAloneSaysWhatItSaysAmongOthers() {
        Distributions survey = ReportTest.designed();
        List<Block> all = Report.of(survey).in("en").document().blocks();
        int compared = 0;
        for (Question question : survey.sample().table().questionnaire().questions()) {
            List<DocumentTable> tables = QuestionReport.of(survey, question).blocks(ENGLISH).stream()
                    .filter(DocumentTable.class::isInstance)
                    .map(DocumentTable.class::cast)
                    .toList();
            assertThat(all).as(question.id()).containsAll(tables);
            compared += tables.size();
        }
        assertThat(compared).isGreaterThan(10);
        assertThatThrownBy(() -> QuestionReport.of(survey, StagesSurvey.INCOME))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessageContaining("income");
    }

    /** Of 10, 8 are aware and 4 of them use it. */
    @Test
    void aFunnelIsItsStepsWithTheirCounts() {
        Subject subject = Subject.of("services");
        AwarenessQuestion aware = AwarenessQuestion.of("aware", "Aware?", Option.of("y", "Yes"), Option.of("n", "No"))
                .about(subject);
        UsageQuestion use = UsageQuestion.of("use", "Use?", Option.of("y", "Yes"), Option.of("n", "No"))
                .about(subject);
        ResponseTableBuilder builder = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(aware)
                .add(use)
                .build());
        for (int i = 0; i < 10; i++) {
            builder.row()
                    .choose("aware", i < 8 ? "y" : "n")
                    .choose("use", i < 4 ? "y" : "n")
                    .add();
        }
        Document document = FunnelReport.of(Distributions.of(builder.build()).funnel("services"))
                .document(ENGLISH);
        assertThat(document.title()).isEqualTo("From awareness to use: services");
        DocumentTable table = document.tables().get(0).content();
        assertThat(table.rows()).extracting(row -> row.headers().get(0)).containsExactly("Aware", "Aware and use it");
        assertThat(table.rows())
                .extracting(row -> row.cells().stream().map(Cell::text).toList())
                .satisfiesExactly(
                        cells -> assertThat(cells).contains("80.0%", "49.0–94.3%", "8"),
                        cells -> assertThat(cells).contains("40.0%", "50.0%", "4"));
    }

    private static final Questionnaire PLACES = Questionnaire.builder("p", "en", LocalizedText.of("Places"))
            .add(SingleChoiceQuestion.of("region", "Region", Option.of("n", "north"), Option.of("s", "south")))
            .add(SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "female"), Option.of("m", "male")))
            .build();

    /** 40 respondents, half of them women, a quarter of the south. */
    private static WeightingReport raked() {
        ResponseTableBuilder builder = ResponseTable.builder(PLACES);
        for (int i = 0; i < 40; i++) {
            builder.row()
                    .choose("region", i % 4 == 0 ? "s" : "n")
                    .choose("sex", i < 20 ? "f" : "m")
                    .add();
        }
        return WeightingPlan.of(
                        Raking.to(
                                Margin.of("region", Map.of("n", 400.0, "s", 600.0)),
                                Margin.of("sex", Map.of("f", 550.0, "m", 450.0))),
                        Trimming.above(3, Trimming.Unit.MEAN))
                .weigh(builder.build(), SampleDesign.independent())
                .report();
    }

    @Test
    void aWeightingIsItsStepsTargetsAndLargestWeights() {
        WeightingReport report = raked();
        Document document = WeightReport.of(report, PLACES).document(ENGLISH);
        DocumentTable steps = document.tables().get(0).content();
        assertThat(steps.rows()).extracting(row -> row.headers().get(0)).containsExactly("1. raking", "2. trimming");
        for (int i = 0; i < 2; i++) {
            Row row = steps.rows().get(i);
            var after = report.steps().get(i).after();
            assertThat(row.cells().get(0).value()).hasValue((double) after.respondents());
            assertThat(row.cells().get(1).value()).hasValue(after.sum());
            assertThat(row.cells().get(3).value()).hasValue(after.designEffect());
            assertThat(row.cells().get(4).value()).hasValue(after.effectiveSampleSize());
            assertThat(row.cells().get(5).value()).hasValue(after.efficiency());
        }
        DocumentTable targets = document.tables().get(1).content();
        assertThat(targets.rows())
                .extracting(row -> row.headers().get(0))
                .containsExactlyInAnyOrder("Region: north", "Region: south", "Sex: female", "Sex: male");
        assertThat(targets.rows())
                .allSatisfy(row -> assertThat(row.cells().get(3).value().orElseThrow())
                        .isCloseTo(row.cells().get(2).value().orElseThrow(), within(1e-3)));
        String text = TextRenderer.create().render(document);
        assertThat(text).contains("Iterations: ", "The largest weights after all steps", ": row ");
    }

    @Test
    void aWeightingInRussianHasNoEnglishWord() {
        String text =
                TextRenderer.create().render(WeightReport.of(raked(), PLACES).document(ReportLanguage.of("ru")));
        assertThat(text)
                .contains("Что каждый шаг сделал с весами", "Шаг 1, рейкинг", "Итераций: ")
                .doesNotContain("raking", "trimming", "region =");
    }
}
