package blackbox;

import static blackbox.CensusSurvey.AGE;
import static blackbox.CensusSurvey.DESIGN;
import static blackbox.CensusSurvey.INCOME;
import static blackbox.CensusSurvey.REGION;
import static blackbox.CensusSurvey.RENT;
import static blackbox.CensusSurvey.SEX;
import static blackbox.CensusSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;
import org.surveystats.stats.weighting.MarginCoverage;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.ResponsePropensity;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.TargetReport;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightSummary;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingResult;
import org.surveystats.stats.weighting.WeightingStep;

/** What holds of every weighting, whatever the answers: each on random surveys. */
class WeightingLawsTest {

    private static final double PEOPLE = 10_000;
    private static final Respondents INTERVIEWED = Respondents.of("outcome", "interview");

    private static final List<SurveyDesign> DESIGNS = List.of(
            DESIGN,
            SampleDesign.independent().withWeight("w"),
            SampleDesign.of(Stage.respondents().inStrata("stratum")).withWeight("w"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static Map<String, WeightingStep> calibrations(CensusSurvey survey, long seed) {
        Margin region = survey.margin(seed, PEOPLE, "region");
        Margin age = survey.margin(seed + 1, PEOPLE, "age");
        Margin joint = survey.margin(seed + 2, PEOPLE, "age", "sex");
        double income = PEOPLE * 1.01 * survey.meanIncome();
        Calibration numbers = Calibration.of(CalibrationDistance.LINEAR)
                .withMargin(region)
                .withMargin(age)
                .withNumber("income", income);
        Map<String, WeightingStep> all = new LinkedHashMap<>();
        all.put("post", Poststratification.to(joint));
        all.put("rake", Raking.to(region, age));
        all.put("rake joint", Raking.to(region, joint));
        all.put("linear", numbers);
        all.put("cut", numbers.withBounds(.4, 4));
        all.put(
                "raking",
                Calibration.of(CalibrationDistance.RAKING).withMargin(region).withNumber("income", income));
        all.put("logit", Calibration.logit(.3, 4).withPopulationSize(PEOPLE).withNumber("income", income));
        return all;
    }

    private static Estimation estimation(ResponseTable table, SurveyDesign drawn, WeightingStep... steps) {
        return Estimation.of(table, new WeightedDesign(drawn, WeightingPlan.of(steps)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void calibratedTotalsAreTheTargetsAndHaveNoError(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 400, 20);
        ResponseTable table = survey.table();
        for (SurveyDesign drawn : DESIGNS) {
            calibrations(survey, seed).forEach((name, step) -> {
                Estimation weighted = estimation(table, drawn, step);
                for (TargetReport target : WeightingPlan.of(step)
                        .weigh(table, drawn)
                        .report()
                        .steps()
                        .get(0)
                        .targets()) {
                    assertThat(target.after())
                            .as("seed %d, %s, %s: %s", seed, drawn, name, target)
                            .isCloseTo(target.target(), within(1e-8 * target.target()));
                    Estimate total = total(weighted, target.name());
                    assertThat(total.value()).isCloseTo(target.target(), within(1e-8 * target.target()));
                    assertThat(total.standardError().orElseThrow())
                            .as("seed %d, %s, %s: %s", seed, drawn, name, target)
                            .isZero();
                }
            });
        }
    }

    private static Estimate total(Estimation weighted, String target) {
        if (target.startsWith("total of")) {
            return weighted.estimate(Statistic.total(INCOME)).single();
        }
        if (target.equals("population")) {
            return weighted.estimate(Statistic.counts(SEX)).contrast(1, 1);
        }
        Map<String, String> at = new LinkedHashMap<>();
        for (String answer : target.split(", ", -1)) {
            at.put(answer.split(" = ", -1)[0], answer.split(" = ", -1)[1]);
        }
        Estimation inside = at.containsKey("sex") ? weighted.where(Domain.is(SEX, at.get("sex"))) : weighted;
        return at.containsKey("age")
                ? inside.estimate(Statistic.counts(AGE)).of(at.get("age"))
                : inside.estimate(Statistic.counts(REGION)).of(at.get("region"));
    }

    /** R's survey takes the first step first, and leaves a standard error to the totals of the last. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theTotalsOfTheLastStepAreExact(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 400, 20);
        ResponseTable table = survey.table();
        double income = PEOPLE * survey.meanIncome();
        WeightingStep first = Poststratification.to(survey.margin(seed, PEOPLE, "age", "sex"));
        WeightingStep last = Calibration.of(CalibrationDistance.RAKING)
                .withMargin(survey.margin(seed + 1, PEOPLE, "region"))
                .withNumber("income", income);
        for (SurveyDesign drawn : DESIGNS) {
            Estimation weighted = estimation(table, drawn, first, last);
            Estimate total = weighted.estimate(Statistic.total(INCOME)).single();
            assertThat(total.value()).isCloseTo(income, within(1e-9 * income));
            assertThat(total.standardError().orElseThrow()).as("seed %d", seed).isZero();
            assertThat(weighted.estimate(Statistic.counts(REGION))
                            .of("a")
                            .standardError()
                            .orElseThrow())
                    .isZero();
            assertThat(weighted.estimate(Statistic.counts(AGE))
                            .of("1")
                            .standardError()
                            .orElseThrow())
                    .as("the last step has moved the totals of the first")
                    .isPositive();
        }
    }

    private static void sameEstimates(String as, Estimation one, Estimation other, double tolerance) {
        for (Statistic statistic : List.of(
                Statistic.mean(RENT),
                Statistic.total(RENT),
                Statistic.proportion(USE, "yes"),
                Statistic.ratio(RENT, INCOME))) {
            Estimate a = one.estimate(statistic).single();
            Estimate b = other.estimate(statistic).single();
            assertThat(b.value()).as(as + statistic).isCloseTo(a.value(), within(tolerance * Math.abs(a.value())));
            double error = a.standardError().orElseThrow();
            assertThat(b.standardError().orElseThrow()).as(as + statistic).isCloseTo(error, within(tolerance * error));
            assertThat(b.degreesOfFreedom()).isEqualTo(a.degreesOfFreedom());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRespondentsChangesNothing(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 400, 20);
        Map<String, WeightingStep> steps = calibrations(survey, seed);
        ResponseTable table = survey.table();
        ResponseTable other = survey.shuffled(seed).table();
        steps.forEach((name, step) -> DESIGNS.forEach(drawn -> sameEstimates(
                "seed " + seed + " " + name + " ",
                estimation(table, drawn, step),
                estimation(other, drawn, step),
                1e-9)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rakingIsCalibrationWithTheRakingDistance(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 400, 20);
        ResponseTable table = survey.table();
        Margin region = survey.margin(seed, PEOPLE, "region");
        Margin joint = survey.margin(seed + 1, PEOPLE, "age", "sex");
        // the cell of one age and sex, and nothing about the others
        Margin partial = Margin.of(List.of(
                        survey.margin(seed, PEOPLE / 2, "region", "sex").cells().get(0)))
                .withCoverage(MarginCoverage.PARTIAL);
        WeightingStep raking = Raking.to(region, joint, partial).withTolerance(1e-13);
        WeightingStep calibration = Calibration.of(CalibrationDistance.RAKING)
                .withMargin(region)
                .withMargin(joint)
                .withMargin(partial);
        sameWeights(seed, table, raking, calibration);
        sameEstimates("seed " + seed, estimation(table, DESIGN, raking), estimation(table, DESIGN, calibration), 1e-8);
    }

    private static void sameWeights(long seed, ResponseTable table, WeightingStep one, WeightingStep other) {
        double[] a = WeightingPlan.of(one).weigh(table, DESIGN).weights();
        double[] b = WeightingPlan.of(other).weigh(table, DESIGN).weights();
        for (int row = 0; row < a.length; row++) {
            assertThat(b[row]).as("seed %d, row %d", seed, row).isCloseTo(a[row], within(1e-8 * a[row]));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void poststratificationIsLinearCalibrationToAllCells(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 400, 20);
        ResponseTable table = survey.table();
        Margin joint = survey.margin(seed, PEOPLE, "age", "sex");
        WeightingStep post = Poststratification.to(joint);
        for (CalibrationDistance distance : List.of(CalibrationDistance.LINEAR, CalibrationDistance.RAKING)) {
            WeightingStep calibration = Calibration.of(distance).withMargin(joint);
            sameWeights(seed, table, post, calibration);
            sameEstimates(
                    "seed " + seed, estimation(table, DESIGN, post), estimation(table, DESIGN, calibration), 1e-9);
        }
    }

    private static Map<String, WeightingStep[]> pipelines(CensusSurvey survey, long seed) {
        Margin age = survey.margin(seed, PEOPLE, "age");
        Margin region = survey.margin(seed + 1, PEOPLE, "region");
        Trimming trimming = Trimming.above(1.4, Trimming.Unit.MEAN);
        Map<String, WeightingStep[]> all = new LinkedHashMap<>();
        all.put("classes", new WeightingStep[] {NonresponseClasses.of(INTERVIEWED, "age")});
        all.put("one class", new WeightingStep[] {NonresponseClasses.of(INTERVIEWED)});
        all.put("propensity", new WeightingStep[] {ResponsePropensity.of(INTERVIEWED, "age", "region")});
        all.put("propensity and numbers", new WeightingStep[] {ResponsePropensity.of(INTERVIEWED, "age", "income")});
        all.put(
                "propensity classes",
                new WeightingStep[] {ResponsePropensity.of(INTERVIEWED, "age").withClasses(3)});
        all.put("classes, raked", new WeightingStep[] {NonresponseClasses.of(INTERVIEWED, "sex"), Raking.to(age, region)
        });
        all.put("propensity, calibrated, scaled", new WeightingStep[] {
            ResponsePropensity.of(INTERVIEWED, "age"),
            Calibration.of(CalibrationDistance.LINEAR)
                    .withMargin(region)
                    .withNumber("income", PEOPLE * survey.meanIncome()),
            Scaling.toSampleSize()
        });
        all.put("raked, trimmed", new WeightingStep[] {Raking.to(age, region), trimming});
        all.put("raked, trimmed in equal parts", new WeightingStep[] {
            Raking.to(age, region), trimming.withRedistribution(Trimming.Redistribution.EQUAL)
        });
        all.put("raked, trimmed, raked", new WeightingStep[] {
            Raking.to(age, region), trimming.withRecalibration(Trimming.Recalibration.LAST_TARGETS)
        });
        return all;
    }

    /** Two ways to the variance that have nothing in common: residuals, and all steps again without each cluster. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theJackknifeAgreesWithTheResiduals(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 2400, 80);
        ResponseTable table = survey.table();
        pipelines(survey, seed).forEach((name, steps) -> {
            Estimation residuals = estimation(table, DESIGN, steps);
            Estimation jackknife = estimation(table, survey.jackknife(), steps);
            for (Statistic statistic :
                    List.of(Statistic.mean(RENT), Statistic.total(RENT), Statistic.proportion(USE, "yes"))) {
                Estimate a = residuals.estimate(statistic).single();
                Estimate b = jackknife.estimate(statistic).single();
                double error = a.standardError().orElseThrow();
                assertThat(b.value()).isCloseTo(a.value(), within(1e-9 * a.value()));
                assertThat(b.standardError().orElseThrow())
                        .as("seed %d, %s, %s", seed, name, statistic)
                        .isCloseTo(error, within(0.06 * error));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWeightExceedsItsBoundAndTheSumStays(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, 500, 20);
        ResponseTable table = survey.table();
        Margin age = survey.margin(seed, PEOPLE, "age");
        double mean = PEOPLE / 500;
        for (Trimming.Redistribution redistribution : Trimming.Redistribution.values()) {
            for (double upper : new double[] {1.6, 1.2, 1.05}) {
                Trimming step = new Trimming(
                        OptionalDouble.of(.8),
                        OptionalDouble.of(upper),
                        Trimming.Unit.MEAN,
                        redistribution,
                        Trimming.Recalibration.NONE);
                WeightingResult result = WeightingPlan.of(Raking.to(age), step).weigh(table, DESIGN);
                double[] weights = result.weights();
                assertThat(Arrays.stream(weights).sum()).isCloseTo(PEOPLE, within(1e-9 * PEOPLE));
                assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThanOrEqualTo(upper * mean * (1 + 1e-12));
                assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(.8 * mean * (1 - 1e-12));
            }
        }
        Trimming again = Trimming.above(1.5, Trimming.Unit.MEAN).withRecalibration(Trimming.Recalibration.LAST_TARGETS);
        WeightingResult result = WeightingPlan.of(Raking.to(age), again).weigh(table, DESIGN);
        assertThat(Arrays.stream(result.weights()).max().orElseThrow()).isLessThanOrEqualTo(1.5 * mean * (1 + 1e-12));
        for (TargetReport target : result.report().steps().get(1).targets()) {
            assertThat(target.after()).isCloseTo(target.target(), within(1e-9 * target.target()));
        }
    }

    @Test
    void scalingChangesNoShareAndNoMean() {
        CensusSurvey survey = new CensusSurvey(5, 400, 20);
        ResponseTable table = survey.table();
        Estimation plain = Estimation.of(table, DESIGN);
        for (Scaling scaling : List.of(Scaling.toPopulation(777), Scaling.toSampleSize())) {
            Estimation scaled = estimation(table, DESIGN, scaling);
            for (Statistic statistic : List.of(Statistic.mean(RENT), Statistic.proportion(USE, "yes"))) {
                Estimate a = plain.estimate(statistic).single();
                Estimate b = scaled.estimate(statistic).single();
                assertThat(b.value()).isCloseTo(a.value(), within(1e-12 * a.value()));
                assertThat(b.standardError().orElseThrow())
                        .isCloseTo(a.standardError().orElseThrow(), within(1e-10));
            }
            assertThat(Arrays.stream(WeightingPlan.of(scaling)
                                    .weigh(table, DESIGN)
                                    .weights())
                            .sum())
                    .isCloseTo(scaling.total().orElse(400), within(1e-9));
        }
    }

    /** Their squares leave the range of numbers. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e300})
    void hugeAndTinyWeightsHaveTheSameEfficiency(double people) {
        CensusSurvey survey = new CensusSurvey(5, 400, 20);
        WeightSummary plain = WeightingPlan.of(Scaling.toPopulation(1000))
                .weigh(survey.table(), DESIGN)
                .report()
                .weights();
        WeightSummary scaled = WeightingPlan.of(Scaling.toPopulation(people))
                .weigh(survey.table(), DESIGN)
                .report()
                .weights();
        assertThat(plain.designEffect()).isGreaterThan(1.05);
        assertThat(scaled.designEffect()).isCloseTo(plain.designEffect(), within(1e-12));
        assertThat(scaled.effectiveSampleSize()).isCloseTo(plain.effectiveSampleSize(), within(1e-9));
        assertThat(scaled.efficiency()).isCloseTo(plain.efficiency(), within(1e-12));
    }

    /** Enough respondents that the pass has several parts, against the definition. */
    @ParameterizedTest
    @MethodSource("largeDesigns")
    void manyRespondentsInParts(SampleDesign drawn, boolean clusters) {
        int rows = 90_000;
        CensusSurvey survey = new CensusSurvey(3, rows, 40);
        ResponseTable table = survey.table();
        Margin age = survey.margin(3, PEOPLE * 100, "age");
        Estimate total = estimation(table, drawn, Poststratification.to(age))
                .estimate(Statistic.total(RENT))
                .single();
        Map<String, double[]> cells = new LinkedHashMap<>();
        for (CensusSurvey.Person person : survey.people()) {
            double[] sums = cells.computeIfAbsent(person.answers().get("age"), cell -> new double[2]);
            sums[0] += person.weight();
            sums[1] += person.weight() * person.rent();
        }
        Map<String, Double> targets = new LinkedHashMap<>();
        for (MarginCell cell : age.cells()) {
            targets.put(cell.at().get("age"), cell.total());
        }
        Map<String, Map<String, Double>> units = new LinkedHashMap<>();
        int number = 0;
        for (CensusSurvey.Person person : survey.people()) {
            String cell = person.answers().get("age");
            double[] sums = cells.get(cell);
            double residual = person.weight() * targets.get(cell) / sums[0] * (person.rent() - sums[1] / sums[0]);
            units.computeIfAbsent(clusters ? person.stratum() : "", stratum -> new LinkedHashMap<>())
                    .merge(clusters ? person.cluster() : "p" + number++, residual, Double::sum);
        }
        double variance = 0;
        for (Map<String, Double> stratum : units.values()) {
            double n = stratum.size();
            double mean = stratum.values().stream().mapToDouble(x -> x).sum() / n;
            variance += n
                    / (n - 1)
                    * stratum.values().stream()
                            .mapToDouble(x -> (x - mean) * (x - mean))
                            .sum();
        }
        assertThat(total.standardError().orElseThrow())
                .isCloseTo(Math.sqrt(variance), within(1e-9 * Math.sqrt(variance)));
    }

    static Stream<Object[]> largeDesigns() {
        return Stream.of(
                new Object[] {DESIGN, true},
                new Object[] {SampleDesign.independent().withWeight("w"), false});
    }
}
