package blackbox;

import static blackbox.CensusSurvey.INCOME;
import static blackbox.CensusSurvey.RENT;
import static blackbox.CensusSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.CalibrationDistance;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingStep;

/**
 * The linearised values of steps one after the other, against what becomes of an estimate when somebody is counted once more: everybody
 * stands in the table several times, and one person once more or once less. Trimming looks at the weight of one copy, whatever their
 * number. And weights within bounds, wherever they begin.
 */
class WeightingDerivativeTest {

    private static final int COPIES = 20;
    private static final int PEOPLE = 96;
    private static final SampleDesign DRAWN = SampleDesign.independent().withWeight("w");
    private static final List<Statistic> STATISTICS = List.of(
            Statistic.total(RENT),
            Statistic.mean(RENT),
            Statistic.ratio(RENT, INCOME),
            Statistic.proportion(USE, "yes"));

    private static Map<String, WeightingPlan> plans(CensusSurvey survey, long seed, double times) {
        double people = 4000 * times;
        Margin age = survey.margin(seed, people, "age");
        Margin region = survey.margin(seed + 1, people, "region");
        Calibration linear = Calibration.of(CalibrationDistance.LINEAR)
                .withMargin(age)
                .withNumber("income", 1.01 * people * survey.meanIncome());
        WeightingStep classes = NonresponseClasses.of(Respondents.of("outcome", "interview"), "sex");
        Map<String, WeightingPlan> plans = new LinkedHashMap<>();
        plans.put("calibrated, trimmed", WeightingPlan.of(linear, trimming(58)));
        plans.put(
                "calibrated, trimmed on both sides",
                WeightingPlan.of(linear, trimming(58).withLower(27)));
        plans.put("classes, trimmed", WeightingPlan.of(classes, trimming(26).withLower(13)));
        plans.put(
                "trimmed in equal parts in between",
                WeightingPlan.of(
                        classes,
                        linear,
                        trimming(88).withLower(40).withRedistribution(Trimming.Redistribution.EQUAL),
                        Poststratification.to(region),
                        trimming(93)));
        return plans;
    }

    private static Trimming trimming(double upper) {
        return Trimming.above(upper, Trimming.Unit.WEIGHT);
    }

    private static ResponseTable table(CensusSurvey survey, int copies, int changed, int more) {
        ResponseTableBuilder builder =
                ResponseTable.builder(CensusSurvey.QUESTIONNAIRE).designNumbers("w");
        for (int i = 0; i < PEOPLE; i++) {
            CensusSurvey.Person person = survey.people().get(i);
            for (int copy = 0; copy < copies + (i == changed ? more : 0); copy++) {
                ResponseRow row = builder.row()
                        .design("w", person.weight())
                        .number("income", person.income())
                        .number("rent", person.rent());
                person.answers().forEach(row::choose);
                row.add();
            }
        }
        return builder.build();
    }

    private static double[] values(ResponseTable table, WeightingPlan plan) {
        Estimation weighted = Estimation.of(table, new WeightedDesign(DRAWN, plan));
        return STATISTICS.stream()
                .mapToDouble(statistic -> weighted.estimate(statistic).single().value())
                .toArray();
    }

    private static double error(double... linearised) {
        double mean = Arrays.stream(linearised).average().orElseThrow();
        double squares =
                Arrays.stream(linearised).map(u -> (u - mean) * (u - mean)).sum();
        return Math.sqrt(squares * linearised.length / (linearised.length - 1.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void trimmedWeightsDoNotFollowEarlierSteps(long seed) {
        CensusSurvey survey = new CensusSurvey(seed, PEOPLE, 12);
        Map<String, WeightingPlan> manyTimes = plans(survey, seed, COPIES);
        plans(survey, seed, 1).forEach((name, plan) -> {
            double[][] linearised = new double[STATISTICS.size()][PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                double[] more = values(table(survey, COPIES, i, 1), manyTimes.get(name));
                double[] less = values(table(survey, COPIES, i, -1), manyTimes.get(name));
                for (int k = 0; k < more.length; k++) {
                    linearised[k][i] =
                            (more[k] - less[k]) / 2 * (k == 0 ? 1 : COPIES); // a total has as many copies itself
                }
            }
            Estimation weighted = Estimation.of(table(survey, 1, 0, 0), new WeightedDesign(DRAWN, plan));
            for (int k = 0; k < STATISTICS.size(); k++) {
                double expected = error(linearised[k]);
                assertThat(weighted.estimate(STATISTICS.get(k))
                                .single()
                                .standardError()
                                .orElseThrow())
                        .as("seed %d, %s, %s", seed, name, STATISTICS.get(k))
                        .isCloseTo(expected, within(2e-3 * expected));
            }
        });
    }

    /** Targets are the totals of weights within the bounds, so that there are such weights. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void boundsOfWeightsAreMetFromWeightsFarBeyondThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CensusSurvey survey = new CensusSurvey(seed, PEOPLE, 12);
        double lower = 20;
        double upper = 20 + Math.exp(random.nextDouble(2, 6));
        Map<String, Double> ages = new TreeMap<>();
        Map<String, Double> regions = new TreeMap<>();
        double income = 0;
        for (CensusSurvey.Person person : survey.people()) {
            double weight = lower + (upper - lower) * Math.pow(random.nextDouble(), 3);
            ages.merge(person.answers().getOrDefault("age", ""), weight, Double::sum);
            regions.merge(person.answers().getOrDefault("region", ""), weight, Double::sum);
            income += weight * person.income();
        }
        for (CalibrationDistance distance : List.of(CalibrationDistance.LINEAR, CalibrationDistance.RAKING)) {
            Calibration calibration = Calibration.of(distance)
                    .withMargin(Margin.of("age", ages))
                    .withMargin(Margin.of("region", regions))
                    .withNumber("income", income)
                    .withWeightBounds(lower, upper);
            for (SampleDesign drawn : List.of(SampleDesign.independent(), DRAWN)) {
                double[] weights = WeightingPlan.of(calibration)
                        .weigh(survey.table(), drawn)
                        .weights();
                double total = 0;
                for (int i = 0; i < PEOPLE; i++) {
                    total += weights[i] * survey.people().get(i).income();
                    assertThat(weights[i]).as("seed %d, %s", seed, distance).isBetween(lower, upper);
                }
                assertThat(total).as("seed %d, %s", seed, distance).isCloseTo(income, within(1e-9 * income));
            }
        }
    }
}
