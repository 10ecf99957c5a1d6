package blackbox;

import static blackbox.StagesSurvey.COST;
import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.PROMOTE;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.Question;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.EstimationBatch;
import org.surveystats.stats.estimate.Statistic;

/** What is composed of estimates: it agrees with the estimates themselves, and with R (contrasts.R in the test resources). */
class ContrastTest {

    private static final List<Statistic> ALL = List.of(
            Statistic.mean(INCOME),
            Statistic.total(INCOME),
            Statistic.variance(INCOME),
            Statistic.ratio(INCOME, COST),
            Statistic.proportions(USE),
            Statistic.counts(USE),
            Statistic.meanScore(SCORE),
            Statistic.netAgreement(SCORE),
            Statistic.mentions(PROBLEMS),
            Statistic.netPromoter(PROMOTE));

    private static SurveyDesign design(String name) {
        return DesignAgreementTest.designs().get(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "clustersInStrata", "threeStages", "zeroWeights"})
    void contrastsAreThoseOfR(String name) {
        ExpectedValues values = ExpectedValues.of("contrasts.csv", name + ".");
        Estimation survey = Estimation.of(StagesSurvey.table(), design(name));
        values.put(
                "variances",
                survey.by(REGION).estimate(Statistic.variance(INCOME)).difference("a", "b"));
        values.put(
                "questions",
                survey.estimate(Statistic.variance(INCOME), Statistic.variance(COST))
                        .difference(0, 1));
        Estimates overlapping = survey.by(PROBLEMS).estimate(Statistic.mean(INCOME));
        values.put("xLessY", overlapping.difference("x", "y"));
        values.put("xLessZ", overlapping.difference("x", "z"));
        Estimates domains = survey.estimateAmong(
                List.of(
                        Domain.is(REGION, "a"),
                        Domain.everyone(),
                        Domain.missing(REGION).named("no region"),
                        Domain.is(PROBLEMS, "x")),
                Statistic.mean(INCOME));
        values.put("aLessAll", domains.difference(0, 1));
        values.put(
                "regionMissingLessX",
                domains.difference("no region", domains.entries().get(3).by().get("domain")));
        assertThat(values.compare()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "clustersInStrata", "threeStages", "zeroWeights"})
    void contrastsAreThoseOfTheEstimates(String name) {
        Estimation survey = Estimation.of(StagesSurvey.table(), design(name));
        for (Question by : List.of(REGION, PROBLEMS)) {
            for (Statistic statistic : ALL) {
                Estimates estimates = survey.by(by).estimate(statistic);
                double[][] covariance = estimates.covariance();
                for (int i = 0; i < covariance.length; i++) {
                    double value = estimates.entries().get(i).estimate().value();
                    double error = estimates
                            .entries()
                            .get(i)
                            .estimate()
                            .standardError()
                            .orElseThrow();
                    double first = estimates.entries().get(0).estimate().value();
                    assertThat(Math.sqrt(covariance[i][i]))
                            .as(statistic + " by " + by.id())
                            .isCloseTo(error, within(1e-12 * error));
                    assertThat(estimates.difference(i, 0).value())
                            .as(statistic + " by " + by.id())
                            .isCloseTo(value - first, within(1e-12 * Math.abs(value)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "clustersInStrata", "threeStages", "zeroWeights"})
    void overlappingGroupsInPartsAreThoseInOneTable(String name) {
        EstimationBatch batch = EstimationBatch.ofParts(design(name), 0.95);
        EstimationBatch.Result<Estimates> parts =
                batch.estimate(EstimateRequest.of(Statistic.mean(INCOME)).by(PROBLEMS));
        List<String[]> lines = ExpectedValues.lines("stages.csv");
        List<String[]> first = lines.subList(0, 70);
        List<String[]> second = new java.util.ArrayList<>(lines.subList(70, lines.size()));
        second.add(0, lines.get(0));
        batch.finish(batch.accumulator().add(StagesSurvey.table(first)).add(StagesSurvey.table(second)));
        Estimates whole =
                Estimation.of(StagesSurvey.table(), design(name)).by(PROBLEMS).estimate(Statistic.mean(INCOME));
        for (int i = 1; i < 3; i++) {
            double error = whole.difference(0, i).standardError().orElseThrow();
            assertThat(parts.get().difference(0, i).standardError().orElseThrow())
                    .isCloseTo(error, within(1e-10 * error));
            assertThat(parts.get().difference(0, i).degreesOfFreedom())
                    .isEqualTo(whole.difference(0, i).degreesOfFreedom());
        }
    }
}
