package blackbox;

import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;

/** Every test of hypotheses under several designs against the R package survey: tests-expected.R in the test resources. */
class TestAgreementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted",
                "strataSizes",
                "clusters",
                "clusterSizes",
                "threeStages",
                "zeroWeights",
                "equal",
                "lone.certainty"
            })
    void everyTestIsThatOfR(String design) {
        ExpectedValues values = ExpectedValues.of("tests-expected.csv", design + ".");
        Estimation survey = Estimation.of(
                StagesSurvey.table(), DesignAgreementTest.designs().get(design));
        putAssociation("regionUse", survey, REGION, USE, values);
        putAssociation("useScore", survey, USE, SCORE, values);
        putAssociation("sexUseInA", survey.where(Domain.is(REGION, "a")), SEX, USE, values);
        values.put("incomeBySex", survey.tTest(Statistic.mean(INCOME), SEX));
        values.put("scoreByUse", survey.tTest(Statistic.meanScore(SCORE), USE));
        values.put("useBySexInB", survey.where(Domain.is(REGION, "b")).tTest(Statistic.proportion(USE, "yes"), SEX));
        values.put("income25", survey.tTest(Statistic.mean(INCOME), 25));
        values.put("scoreInC3", survey.where(Domain.is(REGION, "c")).tTest(Statistic.meanScore(SCORE), 3));
        values.put("scoreBySex", survey.rankTest(SCORE, SEX));
        values.put("scoreByRegion", survey.rankTest(SCORE, REGION));
        values.put("scoreByUseOfMen", survey.where(Domain.is(SEX, "m")).rankTest(SCORE, USE));
        values.put("region", survey.goodnessOfFit(REGION, Map.of("a", .45, "b", .35, "c", .2)));
        values.put("use", survey.goodnessOfFit(USE, Map.of("yes", .4, "no", .6)));
        assertThat(values.compare()).isGreaterThan(80);
    }

    static void putAssociation(
            String name, Estimation survey, ChoiceQuestion rows, ChoiceQuestion columns, ExpectedValues values) {
        var table = survey.table(rows, columns);
        values.put(name + ".f", table.test(AssociationTest.RAO_SCOTT_F));
        values.put(name + ".chi", table.test(AssociationTest.RAO_SCOTT_CHI_SQUARE));
        values.put(name + ".Wald", table.test(AssociationTest.WALD));
        values.put(name + ".adjWald", table.test(AssociationTest.ADJUSTED_WALD));
    }
}
