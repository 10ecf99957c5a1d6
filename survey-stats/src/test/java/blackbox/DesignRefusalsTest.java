package blackbox;

import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.TotalsAccumulator;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Statistic;

/** What a design, and an estimate, refuse: the whole message, with the place and the remedy. */
class DesignRefusalsTest {

    /** Eight respondents: stratum, cluster, weight, population size. */
    private static final List<String> SOUND = List.of(
            "n,c1,1.5,10", "n,c1,2,10", "n,c2,1,10", "n,c3,1,10", "s,c4,2,20", "s,c4,0,20", "s,c5,1,20", "s,c6,2,20");

    private static ResponseTable table(String... changes) {
        return csv(changes, "w", "size");
    }

    /** The sound respondents, with some lines replaced: "3: n,c3,-1,10". */
    private static ResponseTable csv(String[] changes, String... numbers) {
        String[] lines = SOUND.toArray(String[]::new);
        for (String change : changes) {
            lines[Integer.parseInt(change.substring(0, 1)) - 1] = change.substring(3);
        }
        String text = "stratum,cluster,w,size,region\n"
                + Arrays.stream(lines).map(line -> line + ",a").collect(Collectors.joining("\n"));
        CsvFormat.Builder format = CsvFormat.builder().absentQuestions(CsvFormat.AbsentQuestions.BLANK);
        List<String> numeric = List.of(numbers);
        for (String column : List.of("stratum", "cluster", "w", "size")) {
            if (numeric.contains(column)) {
                format.designNumbers(column);
            } else {
                format.designLabels(column);
            }
        }
        return ResponseCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "answers.csv",
                StagesSurvey.QUESTIONNAIRE,
                format.build());
    }

    private static void assertRefused(ThrowingCallable call, String... message) {
        assertThatThrownBy(call).hasMessage(String.join(System.lineSeparator(), message));
    }

    private static void assertRefused(SurveyDesign design, ResponseTable table, String... message) {
        assertRefused(() -> Estimation.of(table, design), message);
    }

    private static final Stage CLUSTERS = Stage.clusters("cluster").inStrata("stratum");
    private static final SampleDesign DESIGN =
            SampleDesign.of(CLUSTERS.withPopulationSize("size")).withWeight("w");

    private static final List<FeatureBlock> BLOCKS = List.of(everyone());

    private static FeatureBlock everyone() {
        FeatureBlock.Builder block = FeatureBlock.builder();
        block.add(Cells.everyone(), Amounts.one());
        return block.build();
    }

    @Test
    void soundAnswersAreNotRefused() {
        assertThat(Estimation.of(table(), DESIGN).sample().table().rowCount()).isEqualTo(8);
    }

    @Test
    void weights() {
        assertRefused(
                () -> table("3: n,c2,much,10"),
                "answers.csv, line 4, row 3, column \"w\": no number: found \"much\""
                        + ", expected a number such as 12.5");
        assertRefused(
                DESIGN,
                csv(new String[0], "size"),
                "column \"w\": a design column of names: expected a column of numbers"
                        + "; declare it as a column of numbers when the table is built or read");
        assertRefused(
                DESIGN,
                table("3: n,c2,-1,10", "5: s,c4,,20"),
                "row 3, column \"w\": a negative weight: found -1.0"
                        + ", expected a weight of 0 or more"
                        + "; a respondent who shall not count has the weight 0",
                "row 5, column \"w\": a blank weight: found nothing"
                        + ", expected a weight of 0 or more"
                        + "; a respondent who shall not count has the weight 0");
        assertRefused(
                DESIGN,
                table("3: n,c2,1e-200,10", "5: s,c4,1e200,20"),
                "row 3, column \"w\": a weight that is too small: found 1.0E-200"
                        + ", expected 0, or a number from 1.0E-100 to 1.0E100"
                        + "; multiplying all weights by the same number changes no share",
                "row 5, column \"w\": a weight that is too large: found 1.0E200"
                        + ", expected 0, or a number from 1.0E-100 to 1.0E100"
                        + "; multiplying all weights by the same number changes no share");
        assertRefused(
                DESIGN.withWeight("wt"),
                table(),
                "the table has no such design column: found \"wt\", expected one of [w, size, stratum, cluster]");
        assertRefused(
                DESIGN,
                table(SOUND.stream()
                        .map(line -> (SOUND.indexOf(line) + 1) + ": " + line.substring(0, 5) + "0,10")
                        .toArray(String[]::new)),
                "column \"w\": weights without a sum: found 0.0, expected a positive, finite sum");
    }

    @Test
    void clusters() {
        assertRefused(
                DESIGN,
                table("5: s,c1,2,20"),
                "column \"cluster\": a cluster in two strata: found cluster \"c1\" in the strata \"n\" and \"s\""
                        + ", expected codes that stand for one cluster each"
                        + "; if codes repeat between strata, declare them as nested");
        assertThat(Estimation.of(table("5: s,c1,2,20"), DESIGN.withClusterCodes(ClusterCodes.NESTED)))
                .isNotNull();
        assertRefused(
                DESIGN,
                table("5: s,,2,20", "6: ,c4,2,20"),
                "row 6, column \"stratum\": a blank cell in a column of the design: expected the stratum or cluster of each respondent",
                "row 5, column \"cluster\": a blank cell in a column of the design: expected the stratum or cluster of each respondent");
        assertRefused(
                SampleDesign.of(Stage.clusters("problems")),
                table(),
                "column \"problems\": answers that cannot be strata or clusters: found multipleResponse"
                        + ", expected a design column, a question with one option a respondent, or numbers");
        assertRefused(
                SampleDesign.of(Stage.clusters("household")),
                table(),
                "the table has no such design column: found \"household\""
                        + ", expected one of [w, size, stratum, cluster]");
    }

    @Test
    void populationSizes() {
        assertRefused(
                DESIGN,
                table("2: n,c1,2,11"),
                "row 2, column \"size\": a population size that varies within its stratum: found 11 in the stratum \"n\", which began with 10"
                        + ", expected one number a stratum"
                        + "; it counts sampling units of the stratum");
        assertRefused(
                DESIGN,
                table("1: n,c1,2,2", "2: n,c1,2,2", "3: n,c2,2,2", "4: n,c3,2,2"),
                "row 1, column \"size\": a population smaller than its sample: found 2 units in the stratum \"n\", 3 of them sampled"
                        + ", expected at least as many as were sampled"
                        + "; it counts this stage's sampling units, not people");
        assertRefused(
                DESIGN,
                table("1: n,c1,2,.3", "2: n,c1,2,.3", "3: n,c2,2,.3", "4: n,c3,2,.3"),
                "row 1, column \"size\": sizes and sampling fractions in one column: found 0.3 beside 20"
                        + ", expected numbers of units, all 1 or more, or sampling fractions, all above 0 and at most 1");
        assertRefused(
                DESIGN,
                table("5: s,c4,2,-20"),
                "row 5, column \"size\": a population size that is not positive: found -20"
                        + ", expected numbers of units, all 1 or more, or sampling fractions, all above 0 and at most 1");
        assertRefused(
                DESIGN,
                table("5: s,c4,2,"),
                "row 5, column \"size\": a blank population size: expected the number of units in the population, or the sampling fraction");
        assertRefused(
                SampleDesign.independent().withPopulationSize(7),
                table(),
                "a population smaller than its sample: found 7 people, 8 respondents"
                        + ", expected at least as many people as respondents");
        assertRefused(
                () -> TotalsAccumulator.of(SampleDesign.independent().withPopulationSize(15), BLOCKS)
                        .add(table())
                        .add(table())
                        .totals(),
                "a population smaller than its sample: found 15 people, 16 respondents"
                        + ", expected at least as many people as respondents");
        assertRefused(
                () -> DESIGN.withPopulationSize(100),
                "a design with stages has a column of population sizes for each: found 100 people for the whole design");
    }

    @Test
    void stages() {
        assertRefused(() -> SampleDesign.of(), "a design of stages has at least one: independent() is the one without");
        assertRefused(
                () -> SampleDesign.of(Stage.respondents(), CLUSTERS),
                "only the last stage draws respondents: stage 1 of 2 has no clusters");
    }

    @Test
    void oneSamplingUnitInAStratum() {
        ResponseTable lone = table("5: t,c4,2,20", "6: t,c4,2,20");
        assertRefused(
                DESIGN,
                lone,
                "row 5, column \"stratum\": a stratum with one sampling unit has no variance: found one unit in the stratum \"t\""
                        + ", expected two units or more in every stratum"
                        + "; join it with a similar stratum, or choose a treatment of single units: certainty, centre or average");
        assertRefused(
                SampleDesign.of(CLUSTERS.inStrata("cluster")).withSingletonStratum(SingletonStratum.AVERAGE),
                table(),
                "row 1: no stratum whose spread could stand in for the others: found one unit in the stratum \"c1\", and in every other stratum beside it"
                        + "; choose another treatment of single units: certainty or centre");
        assertThat(Estimation.of(lone, DESIGN.withSingletonStratum(SingletonStratum.CERTAINTY)))
                .isNotNull();
    }

    @Test
    void replicateWeights() {
        SurveyDesign design = ReplicateDesign.of(ReplicateMethod.BOOTSTRAP, List.of("w", "size"));
        assertRefused(
                ReplicateDesign.of(ReplicateMethod.BOOTSTRAP, List.of("w", "size2")),
                table(),
                "the table has no such design column: found \"size2\", expected one of [w, size, stratum, cluster]");
        assertRefused(
                () -> ReplicateDesign.of(ReplicateMethod.BOOTSTRAP, List.of("w")),
                "a variance needs at least two replicates: found 1");
        assertRefused(
                () -> ReplicateDesign.of(ReplicateMethod.BOOTSTRAP, List.of("w", "w")),
                "a column of replicate weights stands twice: found [w, w]");
        assertRefused(
                ReplicateDesign.of(ReplicateMethod.OTHER, List.of("w", "size")),
                table(),
                "replicate weights without a scale: found OTHER without scales"
                        + ", expected the scale that the publisher of the weights gives");
        assertRefused(
                ReplicateDesign.of(ReplicateMethod.JKN, List.of("w", "size")),
                table(),
                "replicate weights without a scale: found JKN without scales"
                        + ", expected a scale for each replicate: f(n − 1)/n of its stratum");
        assertRefused(
                design,
                table("3: n,c2,,10"),
                "row 3, column \"w\": a blank replicate weight: found nothing, expected a weight");
    }

    @Test
    void statisticsThatDoNotFit() {
        Estimation survey = Estimation.of(StagesSurvey.table(), SampleDesign.independent());
        assertRefused(
                () -> Statistic.proportion(USE, "perhaps"),
                "column \"use\": no such valid option: found \"perhaps\", expected one of [yes, no]");
        assertRefused(() -> Statistic.proportion(USE), "a proportion is of at least one option of \"use\"");
        assertRefused(() -> Statistic.topBoxes(SCORE, 6), "\"score\" has 5 valid options: cannot take 6");
        assertRefused(
                () -> Statistic.mentioned(PROBLEMS, "xx"),
                "column \"problems\": no such valid option: found \"xx\", expected one of [x, y, z]");
        assertRefused(
                () -> Domain.is(REGION, "d"),
                "column \"region\": no such option: found \"d\", expected one of [a, b, c]");
        assertRefused(
                () -> survey.by(INCOME).estimate(Statistic.mean(INCOME)),
                "column \"income\": answers that make no groups: found numeric"
                        + ", expected a question with options, or a rating"
                        + "; sort numbers into bands with a question of its own");
        assertRefused(() -> survey.withLevel(95), "a confidence level lies between 0 and 1: found 95.0");
        assertRefused(() -> survey.quantiles(INCOME, 50), "a probability lies between 0 and 1: found 50.0");
        assertRefused(
                () -> survey.goodnessOfFit(USE, Map.of("yes", .4, "no", .5)),
                "each of the options [yes, no] of \"use\" has a positive share, together 1: found {no=0.5, yes=0.4}");
        assertRefused(() -> survey.estimate(), "a request is for at least one statistic");
        Estimates regions = survey.estimate(Statistic.proportions(REGION));
        assertRefused(() -> regions.of("d"), "there is no estimate of \"d\": found [a, b, c]");
        assertRefused(() -> regions.single(), "there are 3 estimates: name the one that is meant");
        assertRefused(() -> regions.in("a"), "there is no estimate of the group [a]: found [{}]");
        assertRefused(
                () -> regions.contrast(1, -1), "a contrast has a coefficient for each of the 3 estimates: found 2");
        assertRefused(
                () -> regions.function(p -> Math.log(p[0] - 2)),
                "the function is not finite near the estimates: found NaN as its slope along proportions of region = a: 0.46616541353383456 (standard error 0.04340816269806659) [0.3802997771707348, 0.5520310498969343]");
        assertRefused(() -> survey.by(SEX).table(USE, REGION), "a table of each group is asked for by tables()");
        assertRefused(
                () -> survey.by(SEX).linear(INCOME, USE),
                "a regression is of one domain: take where() instead of by()");
        assertRefused(() -> survey.linear(INCOME), "a regression has at least one predictor");
        assertRefused(
                () -> survey.linear(INCOME, PROBLEMS),
                "column \"problems\": answers that cannot be a term of a regression: expected a question with one option a respondent, or numbers");
    }

    /** Nobody is in the domain: a note instead of a number, and no exception. */
    @Test
    void emptyDomains() {
        Estimation nobody = Estimation.of(
                        StagesSurvey.table(),
                        SampleDesign.of(Stage.clusters("c")).withWeight("w"))
                .where(Domain.is(USE, "yes").and(Domain.is(USE, "no")));
        for (Statistic statistic : List.of(
                Statistic.mean(INCOME),
                Statistic.proportion(USE, "yes"),
                Statistic.meanScore(SCORE),
                Statistic.mentioned(PROBLEMS, "x"),
                Statistic.variance(INCOME),
                Statistic.total(INCOME))) {
            Estimate estimate = nobody.estimate(statistic).single();
            assertThat(estimate.optionalValue()).as(statistic.toString()).isEmpty();
            assertThat(estimate.note()).as(statistic.toString()).contains("nobody belongs to the base");
            assertRefused(estimate::value, "nobody belongs to the base");
        }
        assertThat(nobody.quantiles(INCOME, .5).get(0).estimate().note()).contains("nobody belongs to the base");
        for (HypothesisTest test : List.of(
                nobody.table(REGION, USE).test(AssociationTest.RAO_SCOTT_F),
                nobody.tTest(Statistic.mean(INCOME), 3),
                nobody.rankTest(SCORE, USE),
                nobody.goodnessOfFit(USE, Map.of("yes", .5, "no", .5)))) {
            assertThat(test.note()).as(test.toString()).contains("nobody belongs to the base");
            assertThat(test.pValue()).as(test.toString()).isEmpty();
        }
        assertThat(nobody.tTest(Statistic.mean(INCOME), USE).note())
                .contains("a test of two groups needs two with answers: found []");
        assertRefused(
                () -> nobody.linear(INCOME, USE),
                "column \"use\": a predictor that does not vary: found no respondent with all answers"
                        + ", expected at least two options that occur"
                        + "; leave the question out");
    }
}
