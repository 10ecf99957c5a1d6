package blackbox;

import static blackbox.StagesSurvey.COST;
import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROMOTE;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Regression;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.plan.PlanFile;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.ResponsePropensity;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;

/** Weights, and every statistic after them, against the R package survey: weighting-expected.R in the test resources. */
class WeightingAgreementTest {

    static final ResponseTable TABLE = StagesSurvey.table();

    static final Margin STRATA = Margin.of(List.of(
            MarginCell.of("h", "east", 3000),
            MarginCell.of("h", "north", 1500),
            MarginCell.of("h", "south", 1000),
            MarginCell.of("h", "west", 800)));
    static final Margin STREETS =
            Margin.of(List.of(MarginCell.of("lp", "many", 6000), MarginCell.of("lp", "one", 300)));
    static final Margin BOTH = Margin.of(List.of(
            both("east", "many", 2820),
            both("east", "one", 180),
            both("north", "many", 1380),
            both("north", "one", 120),
            both("south", "many", 1000),
            both("west", "many", 800)));
    static final double PLACES = 63_500;

    private static MarginCell both(String stratum, String street, double total) {
        Map<String, String> at = new LinkedHashMap<>();
        at.put("h", stratum);
        at.put("lp", street);
        return new MarginCell(at, total);
    }

    private static Calibration places(CalibrationDistance distance) {
        return Calibration.of(distance).withMargin(STRATA).withNumber("N2", PLACES);
    }

    static Map<String, WeightingPlan> weightings() {
        Map<String, WeightingPlan> all = new LinkedHashMap<>();
        Calibration raking = places(CalibrationDistance.RAKING);
        all.put("post", WeightingPlan.of(Poststratification.to(BOTH)));
        all.put("rake", WeightingPlan.of(Raking.to(STRATA, STREETS).withTolerance(1e-13)));
        all.put("linear", WeightingPlan.of(places(CalibrationDistance.LINEAR)));
        all.put("raking", WeightingPlan.of(raking));
        all.put(
                "logit",
                WeightingPlan.of(Calibration.logit(.7, 1.5).withMargin(STRATA).withNumber("N2", PLACES)));
        all.put("cutLinear", WeightingPlan.of(places(CalibrationDistance.LINEAR).withBounds(.85, 1.25)));
        all.put("cutRaking", WeightingPlan.of(raking.withBounds(.75, 1.29)));
        all.put("weightBounds", WeightingPlan.of(raking.withWeightBounds(12, 120)));
        all.put("same", WeightingPlan.of(same()));
        all.put("twoSteps", WeightingPlan.of(Poststratification.to(BOTH), raking));
        return all;
    }

    /** A calibration to what the sample says already. */
    private static Calibration same() {
        Map<String, Double> strata = new TreeMap<>();
        double places = 0;
        for (int row = 0; row < TABLE.rowCount(); row++) {
            strata.merge(label("h", row), number("w", row), Double::sum);
            places += number("w", row) * number("N2", row);
        }
        return Calibration.of(CalibrationDistance.LINEAR)
                .withMargin(Margin.of("h", strata))
                .withNumber("N2", places);
    }

    private static double number(String column, int row) {
        return TABLE.designNumbers(column).value(row).orElseThrow();
    }

    private static String label(String column, int row) {
        LabelColumn labels = TABLE.designLabels(column);
        return labels.labels().get(labels.index(row));
    }

    static Stream<Arguments> designsAndWeightings() {
        return Stream.of("weighted", "strataSizes", "clusterSizes", "threeStages")
                .flatMap(design -> weightings().keySet().stream().map(weighting -> Arguments.of(design, weighting)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("designsAndWeightings")
    void everyStatisticIsThatOfR(String drawn, String weighting) {
        ExpectedValues values = ExpectedValues.of("weighting-expected.csv", drawn + "." + weighting + ".");
        SampleDesign design = DesignAgreementTest.designs().get(drawn);
        WeightingPlan plan = weightings().get(weighting);
        putWeights(plan.weigh(TABLE, design).weights(), "weights.", values);
        Estimation survey = Estimation.of(TABLE, new WeightedDesign(design, plan));
        DesignAgreementTest.putStatistics(survey, values);
        DesignAgreementTest.putDomains(survey, values);
        DesignAgreementTest.putContrasts(survey, values);
        DesignAgreementTest.putCovariances(survey, values);
        putRegression("line", survey.linear(INCOME, COST, SEX), values);
        assertThat(values.compare()).isGreaterThan(140);
        ExpectedValues odds =
                ExpectedValues.of("weighting-expected.csv", "odds." + drawn + "." + weighting + ".", 1e-7);
        putRegression("", survey.logistic(USE, "yes", COST), odds);
        assertThat(odds.compare()).isEqualTo(4);
    }

    private static void putWeights(double[] weights, String name, ExpectedValues values) {
        values.put(name + "sum", Arrays.stream(weights).sum());
        values.put(name + "squares", Arrays.stream(weights).map(w -> w * w).sum());
        if (values.knows(name + "least")) {
            values.put(name + "least", Arrays.stream(weights).min().orElseThrow());
            values.put(name + "greatest", Arrays.stream(weights).max().orElseThrow());
        }
    }

    private static void putRegression(String name, Regression regression, ExpectedValues values) {
        for (int i = 0; i < regression.coefficients().size(); i++) {
            values.put(name + (i + 1), regression.coefficients().get(i).estimate());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 90})
    void trimmedWeightsAreThoseOfR(int bound) {
        ExpectedValues values = ExpectedValues.of("weighting-expected.csv", "trimmed." + bound + ".");
        Trimming step = Trimming.above(bound, Trimming.Unit.WEIGHT).withRedistribution(Trimming.Redistribution.EQUAL);
        double[] weights = WeightingPlan.of(step)
                .weigh(TABLE, SampleDesign.independent().withWeight("w"))
                .weights();
        putWeights(weights, "", values);
        assertThat(values.compare()).isEqualTo(4);
        assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "cutRaking"})
    void testsAreThoseOfR(String weighting) {
        ExpectedValues values = ExpectedValues.of("weighting-expected.csv", "tests." + weighting + ".");
        SampleDesign design = DesignAgreementTest.designs().get("clusterSizes");
        Estimation survey =
                Estimation.of(TABLE, new WeightedDesign(design, weightings().get(weighting)));
        TestAgreementTest.putAssociation("regionUse", survey, REGION, USE, values);
        values.put("incomeBySex", survey.tTest(Statistic.mean(INCOME), SEX));
        assertThat(values.compare()).isGreaterThan(15);
    }

    /** The table with jackknife weights of the clusters in their strata. */
    static ResponseTable withJackknife() {
        Map<String, TreeSet<String>> clusters = new TreeMap<>();
        for (int row = 0; row < TABLE.rowCount(); row++) {
            clusters.computeIfAbsent(label("h", row), stratum -> new TreeSet<>())
                    .add(label("c", row));
        }
        ResponseTable table = TABLE;
        int replicate = 0;
        for (Map.Entry<String, TreeSet<String>> stratum : clusters.entrySet()) {
            int n = stratum.getValue().size();
            for (String dropped : stratum.getValue()) {
                double[] weights = new double[TABLE.rowCount()];
                for (int row = 0; row < weights.length; row++) {
                    boolean same = label("h", row).equals(stratum.getKey());
                    double multiple = !same ? 1 : label("c", row).equals(dropped) ? 0 : n / (n - 1.0);
                    weights[row] = number("w", row) * multiple;
                }
                table = table.withDesignNumbers("jkn" + ++replicate, weights);
            }
        }
        return table;
    }

    static ReplicateDesign jackknife() {
        List<Double> scales = new ArrayList<>();
        for (int n : new int[] {5, 4, 3, 3}) {
            for (int i = 0; i < n; i++) {
                scales.add((n - 1.0) / n);
            }
        }
        List<String> columns =
                Stream.iterate(1, i -> i + 1).limit(15).map(i -> "jkn" + i).toList();
        return new ReplicateDesign(
                ReplicateMethod.JKN,
                columns,
                Optional.of("w"),
                OptionalDouble.of(1),
                scales,
                OptionalDouble.empty(),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "linear", "raking", "logit"})
    void everyReplicateIsWeightedAnew(String weighting) {
        ExpectedValues values = ExpectedValues.of("weighting-expected.csv", "jackknife." + weighting + ".");
        WeightingPlan plan = switch (weighting) {
            case "post" -> WeightingPlan.of(Poststratification.to(STRATA));
            case "linear" -> WeightingPlan.of(places(CalibrationDistance.LINEAR));
            case "raking" -> WeightingPlan.of(places(CalibrationDistance.RAKING));
            default ->
                WeightingPlan.of(Calibration.logit(.2, 4).withMargin(STRATA).withNumber("N2", PLACES));
        };
        Estimation survey = Estimation.of(withJackknife(), new WeightedDesign(jackknife(), plan));
        values.put("mean", survey.estimate(Statistic.mean(INCOME)).single());
        values.put("total", survey.estimate(Statistic.total(INCOME)).single());
        values.put("regiona", survey.estimate(Statistic.proportions(REGION)).of("a"));
        values.put(
                "byb",
                survey.where(Domain.is(REGION, "b"))
                        .estimate(Statistic.mean(INCOME))
                        .single());
        values.put("ratio", survey.estimate(Statistic.ratio(INCOME, COST)).single());
        assertThat(values.compare()).isEqualTo(10);
    }

    /** The table with who answered a question as a column of labels. */
    private static ResponseTable withResponse() {
        ResponseTableBuilder builder = ResponseTable.builder(StagesSurvey.QUESTIONNAIRE);
        List<String> labels = List.of("h", "c", "s", "lp", "g", "id", "responded");
        List<String> numbers = List.of("w", "N1", "N2", "N3", "Nh", "size");
        labels.forEach(builder::designLabels);
        numbers.forEach(builder::designNumbers);
        for (int row = 0; row < TABLE.rowCount(); row++) {
            ResponseRow to = builder.row();
            for (String name : labels) {
                to.design(
                        name,
                        name.equals("responded")
                                ? TABLE.column(PROMOTE).missing(row).isEmpty() ? "yes" : "no"
                                : TABLE.isNumeric(name) ? "x" + number(name, row) : label(name, row));
            }
            for (String name : numbers) {
                to.design(name, number(name.equals("size") ? "N2" : name, row));
            }
            TABLE.column(INCOME).value(row).ifPresent(value -> to.number("income", value));
            to.number("cost", number("N2", row))
                    .number("visits", number("sn", row))
                    .add();
        }
        return builder.build();
    }

    /** The variance is that of the derivatives of the whole procedure, which R takes numerically. */
    @ParameterizedTest
    @ValueSource(strings = {"inClasses", "byPropensity"})
    void nonresponseIsEstimatedFromTheSample(String way) {
        ExpectedValues values = ExpectedValues.of("weighting-expected.csv", "nonresponse." + way + ".", 1e-6);
        ResponseTable table = withResponse();
        Respondents respondents = Respondents.of("responded", "yes");
        // sizes of clusters and numbers of streets stand in the places of answers
        WeightingPlan plan = WeightingPlan.of(
                way.equals("inClasses")
                        ? NonresponseClasses.of(respondents, "lp")
                        : ResponsePropensity.of(respondents, "lp", "cost", "visits"));
        for (String name : List.of("weighted", "strataSizes", "clusterSizes", "threeStages")) {
            SampleDesign drawn = DesignAgreementTest.designs().get(name);
            Estimation survey = Estimation.of(table, new WeightedDesign(drawn, plan));
            Estimate total = survey.estimate(Statistic.total(INCOME)).single();
            Estimate mean = survey.estimate(Statistic.mean(INCOME)).single();
            values.put(name + ".total.error", total.standardError());
            values.put(name + ".mean.error", mean.standardError());
            if (name.equals("weighted")) {
                values.put("total.value", total.value());
                values.put("mean.value", mean.value());
                putWeights(plan.weigh(table, drawn).weights(), "weights.", values);
            }
        }
        assertThat(values.compare()).isEqualTo(12);
    }

    /**
     * The two forms of R's standard error after raking, for the mean of api00 in its data sets apistrat and apiclus2 (R 4.2.2, survey
     * 4.1.1): calibrate(calfun = "raking") gives 9.285569949 and 25.99753893, rake 9.292179865 and 31.72743651.
     */
    @ParameterizedTest
    @CsvSource({"api-stratified, awards, 9.28557", "api-two-stage-cluster, stype, 25.99754"})
    void rakingHasTheCalibrationForm(String name, String second, double error) throws URISyntaxException {
        Path plan = Path.of(
                Objects.requireNonNull(WeightingAgreementTest.class.getResource("/conformance/" + name + "/plan.json"))
                        .toURI());
        PlanFile file = PlanFile.read(plan);
        ResponseTable table = file.answers(CsvProgress.NONE);
        Margin goals = Margin.of("sch.wide", Map.of("No", 1072.0, "Yes", 5122.0));
        Margin other = second.equals("stype")
                ? Margin.of("stype", Map.of("E", 4421.0, "H", 755.0, "M", 1018.0))
                : Margin.of("awards", Map.of("No", 2027.0, "Yes", 4167.0));
        Estimation raked = Estimation.of(
                table,
                new WeightedDesign(file.plan().design().orElseThrow(), WeightingPlan.of(Raking.to(goals, other))));
        Estimate mean = raked.estimate(Statistic.mean(table.questionnaire().question("api00", NumericQuestion.class)))
                .single();
        assertThat(mean.standardError().orElseThrow()).isCloseTo(error, within(5e-6));
    }
}
