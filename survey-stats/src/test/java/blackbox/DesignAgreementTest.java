package blackbox;

import static blackbox.StagesSurvey.COST;
import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.PROMOTE;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.QuantileEstimate;
import org.surveystats.stats.estimate.Statistic;

/** Every statistic under every kind of design against the R package survey: designs-expected.R in the test resources. */
class DesignAgreementTest {

    private static final ResponseTable TABLE = StagesSurvey.table();

    static Map<String, SampleDesign> designs() {
        Map<String, SampleDesign> all = new LinkedHashMap<>();
        SampleDesign weighted = SampleDesign.independent().withWeight("w");
        all.put("weighted", weighted);
        all.put("strata", of(Stage.respondents().inStrata("h")));
        all.put("strataSizes", of(Stage.respondents().inStrata("h").withPopulationSize("Nh")));
        all.put("strataFractions", of(Stage.respondents().inStrata("h").withPopulationSize("fh")));
        all.put("clusters", of(Stage.clusters("c")));
        all.put("clustersInStrata", of(Stage.clusters("c").inStrata("h")));
        all.put("nested", of(Stage.clusters("cn").inStrata("h")).withClusterCodes(ClusterCodes.NESTED));
        Stage sized = Stage.clusters("c").inStrata("h").withPopulationSize("N1");
        all.put("clusterSizes", of(sized));
        all.put("clusterFractions", of(Stage.clusters("c").inStrata("h").withPopulationSize("f1")));
        all.put("twoStages", of(sized, Stage.clusters("s").withPopulationSize("N2")));
        all.put(
                "nestedStages",
                of(
                                Stage.clusters("cn").inStrata("h").withPopulationSize("N1"),
                                Stage.clusters("sn").withPopulationSize("N2"))
                        .withClusterCodes(ClusterCodes.NESTED));
        all.put("lastRespondents", of(sized, Stage.respondents().inStrata("g").withPopulationSize("Ng")));
        all.put(
                "threeStages",
                of(
                        sized,
                        Stage.clusters("s").withPopulationSize("N2"),
                        Stage.respondents().withPopulationSize("N3")));
        all.put(
                "threeFractions",
                of(
                        Stage.clusters("c").inStrata("h").withPopulationSize("f1"),
                        Stage.clusters("s").withPopulationSize("f2"),
                        Stage.respondents().withPopulationSize("f3")));
        all.put("zeroWeights", of(sized).withWeight("w0"));
        all.put("equal", SampleDesign.of(Stage.clusters("c").inStrata("h")));
        for (SingletonStratum rule :
                List.of(SingletonStratum.CERTAINTY, SingletonStratum.CENTRE, SingletonStratum.AVERAGE)) {
            String name = rule == SingletonStratum.CENTRE
                    ? "adjust"
                    : rule == SingletonStratum.AVERAGE ? "average" : "certainty";
            all.put("lone." + name, of(Stage.clusters("c").inStrata("lone")).withSingletonStratum(rule));
            all.put("lones." + name, of(Stage.clusters("c").inStrata("lones")).withSingletonStratum(rule));
            all.put(
                    "loneSizes." + name,
                    of(Stage.clusters("c").inStrata("lone").withPopulationSize("Nlone"))
                            .withSingletonStratum(rule));
            if (rule == SingletonStratum.CERTAINTY) {
                all.put(
                        "later." + name,
                        of(sized, Stage.clusters("s").inStrata("lp").withPopulationSize("N2l"))
                                .withSingletonStratum(rule));
            }
        }
        all.put("certain", of(Stage.clusters("c").inStrata("lone").withPopulationSize("Ncertain")));
        return all;
    }

    private static SampleDesign of(Stage... stages) {
        return SampleDesign.of(stages).withWeight("w");
    }

    static Stream<Arguments> named() {
        return designs().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void everyStatisticIsThatOfR(String name, SampleDesign design) {
        ExpectedValues values = ExpectedValues.of("designs-expected.csv", name + ".");
        Estimation survey = Estimation.of(TABLE, design);
        putStatistics(survey, values);
        putDomains(survey, values);
        putContrasts(survey, values);
        if (values.knows("covariance11")) {
            putCovariances(survey, values);
        }
        assertThat(values.compare()).isGreaterThan(100);
    }

    static void putStatistics(Estimation survey, ExpectedValues values) {
        Map<String, Statistic> single = new LinkedHashMap<>();
        single.put("mean", Statistic.mean(INCOME));
        single.put("total", Statistic.total(INCOME));
        single.put("variance", Statistic.variance(INCOME));
        single.put("ratio", Statistic.ratio(INCOME, COST));
        single.put("use", Statistic.proportion(USE, "yes"));
        single.put("regionNet", Statistic.proportion(REGION, "a", "c"));
        single.put("meanScore", Statistic.meanScore(SCORE));
        single.put("netAgreement", Statistic.netAgreement(SCORE));
        single.put("top2", Statistic.topBoxes(SCORE, 2));
        single.put("bottom2", Statistic.bottomBoxes(SCORE, 2));
        single.put("mentionedXorZ", Statistic.mentioned(PROBLEMS, "x", "z"));
        single.put("netPromoter", Statistic.netPromoter(PROMOTE));
        single.forEach((name, statistic) -> {
            if (values.knows(name + ".value")) {
                values.put(name, survey.estimate(statistic).single());
            }
        });
        Estimates regions = survey.estimate(Statistic.proportions(REGION));
        Estimates counts = survey.estimate(Statistic.counts(REGION));
        for (String code : List.of("a", "b", "c")) {
            values.put("region" + code, regions.of(code));
            if (values.knows("count" + code + ".value")) {
                values.put("count" + code, counts.of(code));
            }
        }
        Estimates mentions = survey.estimate(Statistic.mentions(PROBLEMS));
        for (String code : List.of("x", "y", "z")) {
            values.put("mentioned" + code, mentions.of(code));
        }
        List<QuantileEstimate> quantiles = survey.quantiles(INCOME, .1, .5, .75);
        for (int i = 0; i < 3; i++) {
            values.put("quantile" + (i + 1), quantiles.get(i).estimate());
        }
    }

    static void putDomains(Estimation survey, ExpectedValues values) {
        Statistic mean = Statistic.mean(INCOME);
        Estimates by = survey.by(REGION).estimate(mean);
        for (String code : List.of("a", "b", "c")) {
            values.put("by" + code, by.in(code));
        }
        values.put(
                "byMissing", survey.where(Domain.missing(REGION)).estimate(mean).single());
        assertThat(survey.where(Domain.missing(REGION, MissingReason.NO_ANSWER))
                        .estimate(mean)
                        .single())
                .hasToString(survey.where(Domain.answered(REGION).negate())
                        .estimate(mean)
                        .single()
                        .toString());
        values.put(
                "where",
                survey.where(Domain.is(USE, "yes").and(Domain.is(SEX, "f").negate()))
                        .estimate(mean)
                        .single());
    }

    static void putContrasts(Estimation survey, ExpectedValues values) {
        Estimates by = survey.by(REGION).estimate(Statistic.mean(INCOME));
        values.put("aLessB", by.difference("a", "b"));
        values.put("contrast", by.contrast(1, -.5, -.5));
        values.put("smooth", by.function(m -> Math.log(m[0] / m[1]) + Math.sqrt(m[2])));
    }

    static void putCovariances(Estimation survey, ExpectedValues values) {
        Estimates together = survey.estimate(
                Statistic.mean(INCOME),
                Statistic.mean(COST),
                Statistic.proportion(USE, "yes"),
                Statistic.meanScore(SCORE));
        double[][] covariance = together.covariance();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                values.put("covariance" + (i + 1) + (j + 1), covariance[i][j]);
            }
        }
        values.put("difference", together.difference(0, 1));
        values.put("function", together.function(m -> m[0] * m[2] - m[3] * m[3]));
        Estimates groups = survey.by(SEX, REGION).estimate(Statistic.mean(COST), Statistic.mean(INCOME));
        assertThat(groups.entries()).hasSize(12);
        values.put("covarianceOfGroups", groups.covariance()[0][7]);
    }

    /** For totals R compares a single unit with 0, so the definition is followed here: f · (u − the mean of all units)². */
    @ParameterizedTest
    @ValueSource(strings = {"lone", "lones"})
    void centredTotalsAreComparedWithTheMeanOfAllUnits(String strata) {
        for (boolean sized : new boolean[] {false, true}) {
            Stage stage = Stage.clusters("c").inStrata(strata);
            String size = strata.equals("lone") ? "Nlone" : "f1";
            SampleDesign design =
                    of(sized ? stage.withPopulationSize(size) : stage).withSingletonStratum(SingletonStratum.CENTRE);
            Estimation survey = Estimation.of(TABLE, design);
            Estimate total = survey.estimate(Statistic.total(INCOME)).single();
            double[] amounts = amounts(INCOME);
            double variance = centred(amounts, strata, sized ? size : "");
            assertThat(total.value()).isCloseTo(Arrays.stream(amounts).sum(), within(1e-9 * total.value()));
            assertThat(total.standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(variance), within(1e-9 * Math.sqrt(variance)));
            Estimate mean = survey.estimate(Statistic.mean(INCOME)).single();
            double ofMean = centred(influences(amounts, mean.value()), strata, sized ? size : "");
            assertThat(mean.standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(ofMean), within(1e-9 * Math.sqrt(ofMean)));
        }
    }

    /** At a later stage all units are those of the unit that they were drawn in. */
    @Test
    void centredUnitsOfALaterStageAreComparedWithTheirNeighbours() {
        SampleDesign design = of(
                        Stage.clusters("c").inStrata("h").withPopulationSize("N1"),
                        Stage.clusters("s").inStrata("lp").withPopulationSize("N2l"))
                .withSingletonStratum(SingletonStratum.CENTRE);
        Estimation centred = Estimation.of(TABLE, design);
        Estimation certain = Estimation.of(TABLE, design.withSingletonStratum(SingletonStratum.CERTAINTY));
        double[] amounts = amounts(INCOME);
        double more = 0;
        for (String cluster : List.of("c2", "c9")) {
            Map<String, Map<Double, Double>> streets = new LinkedHashMap<>();
            Map<String, Double> sizes = new LinkedHashMap<>();
            double fraction = 0;
            for (int row = 0; row < TABLE.rowCount(); row++) {
                if (label("c", row).equals(cluster)) {
                    streets.computeIfAbsent(label("lp", row), stratum -> new LinkedHashMap<>())
                            .merge(number("s", row), amounts[row], Double::sum);
                    sizes.put(label("lp", row), number("N2l", row));
                    fraction = number("f1", row);
                }
            }
            double mean = streets.values().stream()
                    .flatMap(units -> units.values().stream())
                    .mapToDouble(sum -> sum)
                    .average()
                    .orElseThrow();
            for (Map.Entry<String, Map<Double, Double>> stratum : streets.entrySet()) {
                if (stratum.getValue().size() == 1) {
                    double sum = stratum.getValue().values().iterator().next();
                    more += fraction * (1 - 1 / sizes.get(stratum.getKey())) * (sum - mean) * (sum - mean);
                }
            }
        }
        double least = Math.pow(error(certain), 2);
        assertThat(Math.pow(error(centred), 2) - least).isCloseTo(more, within(1e-9 * least));
        assertThat(more).isGreaterThan(1e-4 * least);
    }

    private static double error(Estimation survey) {
        return survey.estimate(Statistic.total(INCOME)).single().standardError().orElseThrow();
    }

    private static double[] amounts(NumericQuestion question) {
        double[] amounts = new double[TABLE.rowCount()];
        Arrays.setAll(
                amounts,
                row -> number("w", row) * TABLE.column(question).value(row).orElse(0));
        return amounts;
    }

    private static double[] influences(double[] amounts, double mean) {
        double sum = 0;
        for (int row = 0; row < amounts.length; row++) {
            sum += amounts[row] == 0 ? 0 : number("w", row);
        }
        double[] influences = new double[amounts.length];
        for (int row = 0; row < amounts.length; row++) {
            influences[row] = amounts[row] == 0 ? 0 : (amounts[row] - mean * number("w", row)) / sum;
        }
        return influences;
    }

    private static double number(String column, int row) {
        return TABLE.designNumbers(column).value(row).orElseThrow();
    }

    private static String label(String column, int row) {
        LabelColumn labels = TABLE.designLabels(column);
        return labels.labels().get(labels.index(row));
    }

    /** The variance of a total by its definition: one pass a stratum over the sums of its clusters. */
    private static double centred(double[] amounts, String strata, String size) {
        Map<String, Map<String, Double>> sums = new LinkedHashMap<>();
        Map<String, Double> sizes = new LinkedHashMap<>();
        for (int row = 0; row < amounts.length; row++) {
            sums.computeIfAbsent(label(strata, row), stratum -> new LinkedHashMap<>())
                    .merge(label("c", row), amounts[row], Double::sum);
            if (!size.isEmpty()) {
                sizes.put(label(strata, row), number(size, row));
            }
        }
        double all = Arrays.stream(amounts).sum()
                / sums.values().stream().mapToInt(Map::size).sum();
        double variance = 0;
        for (Map.Entry<String, Map<String, Double>> stratum : sums.entrySet()) {
            int n = stratum.getValue().size();
            double population = sizes.getOrDefault(stratum.getKey(), Double.POSITIVE_INFINITY);
            double f = size.isEmpty() ? 1 : size.startsWith("f") ? 1 - population : (population - n) / population;
            double middle = n == 1
                    ? all
                    : stratum.getValue().values().stream().mapToDouble(x -> x).sum() / n;
            double squares = stratum.getValue().values().stream()
                    .mapToDouble(u -> (u - middle) * (u - middle))
                    .sum();
            variance += f * squares * (n == 1 ? 1 : n / (n - 1.0));
        }
        return variance;
    }
}
