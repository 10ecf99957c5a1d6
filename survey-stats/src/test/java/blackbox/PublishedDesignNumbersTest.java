package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.plan.PlanFile;

/** Numbers that manuals of other packages print. */
class PublishedDesignNumbersTest {

    /** The eight respondents of the Stata survey manual, {@code svyset} with and without {@code fpc}. */
    @Test
    void stratifiedClustersOfTheStataManual() {
        NumericQuestion x = NumericQuestion.of("x", "x");
        ResponseTableBuilder builder = ResponseTable.builder(Questionnaire.builder("fpc", "en", LocalizedText.of("fpc"))
                .add(x)
                .build());
        double[][] rows = {
            {1, 1, 3, 15, 2.8},
            {1, 2, 3, 15, 4.1},
            {1, 3, 3, 15, 6.8},
            {1, 4, 3, 15, 6.8},
            {1, 5, 3, 15, 9.2},
            {2, 1, 4, 12, 3.7},
            {2, 2, 4, 12, 6.6},
            {2, 3, 4, 12, 4.2}
        };
        for (String column : new String[] {"stratid", "psuid", "weight", "Nh"}) {
            builder.designNumbers(column);
        }
        for (double[] row : rows) {
            builder.row()
                    .design("stratid", row[0])
                    .design("psuid", row[1])
                    .design("weight", row[2])
                    .design("Nh", row[3])
                    .number("x", row[4])
                    .add();
        }
        ResponseTable table = builder.build();
        Stage clusters = Stage.clusters("psuid").inStrata("stratid");
        assertMean(table, clusters, x, .741268);
        assertMean(table, clusters.withPopulationSize("Nh"), x, .616041);
    }

    private static void assertMean(ResponseTable table, Stage stage, NumericQuestion x, double error) {
        SampleDesign design = SampleDesign.of(stage).withWeight("weight").withClusterCodes(ClusterCodes.NESTED);
        Estimate mean = Estimation.of(table, design).estimate(Statistic.mean(x)).single();
        assertThat(mean.value()).isCloseTo(5.448148, within(5e-7));
        assertThat(mean.standardError().orElseThrow()).isCloseTo(error, within(5e-7));
        assertThat(mean.degreesOfFreedom()).isEqualTo(6);
    }

    /** The means of the year 2000 in the four samples of schools that the help pages of R's survey print. */
    @ParameterizedTest
    @CsvSource({
        "api-srs, 656.585, 9.249722",
        "api-stratified, 662.287363, 9.408941",
        "api-one-stage-cluster, 644.169399, 23.542241",
        "api-two-stage-cluster, 670.811808, 30.099027"
    })
    void samplesOfSchools(String sample, double value, double error) {
        Estimation survey = schools(sample);
        Estimate mean =
                survey.estimate(Statistic.mean(question(survey, "api00"))).single();
        assertThat(mean.value()).isCloseTo(value, within(5e-7));
        assertThat(mean.standardError().orElseThrow()).isCloseTo(error, within(5e-7));
    }

    /** PROC SURVEYMEANS of SAS 9.4 on the simple random sample: the growth from year to year and the ratio of the years. */
    @Test
    void growthAndRatioOfSas() {
        PlanFile plan = PlanFile.read(plan("api-srs"));
        CsvFormat format = CsvFormat.builder()
                .missing("", MissingReason.NO_ANSWER)
                .missing("NA", MissingReason.NO_ANSWER)
                .designNumbers("pw", "fpc")
                .unknownColumns(CsvFormat.UnknownColumns.IGNORE)
                .build();
        ResponseTable table =
                ResponseCsv.read(plan("api-srs").resolveSibling("responses.csv"), plan.questionnaire(), format);
        Estimation survey = Estimation.of(table, plan.plan().design().orElseThrow());
        NumericQuestion api00 = question(survey, "api00");
        NumericQuestion api99 = question(survey, "api99");
        Estimates years = survey.estimate(Statistic.mean(api00), Statistic.mean(api99));
        Estimate growth = years.difference(0, 1);
        assertThat(growth.value()).isCloseTo(31.9, within(1e-12));
        assertThat(growth.standardError().orElseThrow()).isCloseTo(2.090493, within(5e-7));
        assertThat(growth.interval().orElseThrow().lower()).isCloseTo(27.7776382, within(5e-8));
        assertThat(growth.interval().orElseThrow().upper()).isCloseTo(36.0223618, within(5e-8));
        Estimate ratio = survey.estimate(Statistic.ratio(api00, api99)).single();
        assertThat(ratio.value()).isCloseTo(1.051066, within(5e-7));
        assertThat(ratio.standardError().orElseThrow()).isCloseTo(.003604, within(5e-7));
    }

    private static NumericQuestion question(Estimation survey, String id) {
        return (NumericQuestion)
                survey.sample().table().questionnaire().find(id).orElseThrow();
    }

    private static Estimation schools(String sample) {
        PlanFile plan = PlanFile.read(plan(sample));
        return Estimation.of(
                plan.answers(CsvProgress.NONE), plan.plan().design().orElseThrow());
    }

    private static Path plan(String sample) {
        try {
            return Path.of(Objects.requireNonNull(
                            PublishedDesignNumbersTest.class.getResource("/conformance/" + sample + "/plan.json"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
