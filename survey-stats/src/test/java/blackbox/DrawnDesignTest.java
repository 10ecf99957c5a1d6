package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.sampling.DrawMethod;
import org.surveystats.stats.sampling.DrawPlan;
import org.surveystats.stats.sampling.DrawStage;
import org.surveystats.stats.sampling.DrawnSample;
import org.surveystats.stats.sampling.IntraclassCorrelation;
import org.surveystats.stats.sampling.SampleSizes;
import org.surveystats.stats.sampling.SamplingFrame;

/** Drawn samples bring designs whose standard errors are those of the textbooks' formulas, written out here. */
class DrawnDesignTest {

    private static final SingleChoiceQuestion REGION =
            SingleChoiceQuestion.of("region", "Where?", Option.of("n", "north"), Option.of("s", "south"));
    private static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("drawn", "en", LocalizedText.of("Drawn"))
            .add(REGION)
            .add(INCOME)
            .build();

    /** 24 villages, the last three of them large, with 20 to 34 people each; the first 14 in the north. */
    private static final ResponseTable POPULATION = population();

    private static ResponseTable population() {
        SplittableRandom random = new SplittableRandom(17);
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designLabels("village").designNumbers("size");
        for (int v = 0; v < 24; v++) {
            int people = 20 + random.nextInt(15);
            double level = 20 * random.nextDouble();
            for (int i = 0; i < people; i++) {
                builder.row()
                        .choose("region", v < 14 ? "n" : "s")
                        .number("income", level + random.nextInt(100))
                        .design("village", "v" + v)
                        .design("size", v >= 21 ? 900 : people)
                        .add();
            }
        }
        return builder.build();
    }

    private static double income(int row) {
        return POPULATION.column(INCOME).value(row).orElseThrow();
    }

    private static ResponseTable answers(DrawnSample sample) {
        ResponseTableBuilder builder = sample.declare(ResponseTable.builder(QUESTIONNAIRE));
        int[] rows = sample.rows();
        for (int i = 0; i < rows.length; i++) {
            ResponseRow row = builder.row()
                    .choose("region", POPULATION.column(REGION).index(rows[i]) == 0 ? "n" : "s")
                    .number("income", income(rows[i]));
            sample.fill(row, i).add();
        }
        return builder.build();
    }

    private static Estimate total(DrawnSample sample) {
        return Estimation.of(answers(sample), sample.design())
                .estimate(Statistic.total(INCOME))
                .single();
    }

    private static double variance(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1);
    }

    private static void assertEstimate(Estimate estimate, double total, double variance) {
        assertThat(estimate.value()).isCloseTo(total, within(1e-10 * total));
        assertThat(estimate.standardError().orElseThrow())
                .isCloseTo(Math.sqrt(variance), within(1e-9 * Math.sqrt(variance)));
    }

    @Test
    void stratifiedSample() {
        DrawnSample sample = DrawPlan.of(DrawStage.rows(SampleSizes.byStratum(Map.of("n", 40L, "s", 25L)))
                        .inStrata("region"))
                .draw(SamplingFrame.of(POPULATION), 8);
        double total = 0;
        double variance = 0;
        for (int h = 0; h < 2; h++) {
            int stratum = h;
            double size = IntStream.range(0, POPULATION.rowCount())
                    .filter(row -> POPULATION.column(REGION).index(row) == stratum)
                    .count();
            double[] values = Arrays.stream(sample.rows())
                    .filter(row -> POPULATION.column(REGION).index(row) == stratum)
                    .mapToDouble(DrawnDesignTest::income)
                    .toArray();
            total += size * Arrays.stream(values).average().orElseThrow();
            variance += size * size * (1 - values.length / size) * variance(values) / values.length;
        }
        assertEstimate(total(sample), total, variance);
    }

    /** Cochran (1977), formula 11.24: villages, then people, both without replacement. */
    @Test
    void twoStages() {
        DrawnSample sample = DrawPlan.of(
                        DrawStage.clusters("village", SampleSizes.each(6)), DrawStage.rows(SampleSizes.each(9)))
                .draw(SamplingFrame.of(POPULATION), 4);
        List<double[]> villages = villages(sample);
        double[] totals = new double[6];
        double within = 0;
        for (int v = 0; v < 6; v++) {
            double people = sample.numberColumns().get("population2")[9 * v];
            totals[v] = people * Arrays.stream(villages.get(v)).average().orElseThrow();
            within += 24 / 6.0 * people * people * (1 - 9 / people) * variance(villages.get(v)) / 9;
        }
        double between = 24 * 24 * (1 - 6 / 24.0) * variance(totals) / 6;
        assertEstimate(total(sample), 4 * Arrays.stream(totals).sum(), between + within);
    }

    private static List<double[]> villages(DrawnSample sample) {
        List<double[]> villages = new ArrayList<>();
        List<String> codes = sample.labelColumns().get("cluster1");
        int[] rows = sample.rows();
        for (String code : codes.stream().distinct().toList()) {
            villages.add(IntStream.range(0, rows.length)
                    .filter(i -> codes.get(i).equals(code))
                    .mapToDouble(i -> income(rows[i]))
                    .toArray());
        }
        return villages;
    }

    /** Certain villages add what is uncertain within them; the others as if drawn with replacement. */
    @Test
    void certainVillagesAreStrata() {
        DrawnSample sample = DrawPlan.of(
                        DrawStage.clusters("village", SampleSizes.each(9))
                                .by(DrawMethod.SAMPFORD)
                                .proportionalTo("size"),
                        DrawStage.rows(SampleSizes.each(10)))
                .draw(SamplingFrame.of(POPULATION), 21);
        assertThat(sample.certainUnits()).extracting(unit -> unit.unit()).containsExactly("v21", "v22", "v23");
        double total = 0;
        double variance = 0;
        double[] others = new double[6];
        List<double[]> villages = villages(sample);
        for (int v = 0; v < 9; v++) {
            double people = sample.numberColumns().get("population2")[10 * v];
            double ofVillage = people * Arrays.stream(villages.get(v)).average().orElseThrow();
            double pi = sample.inclusionProbabilities()[10 * v] * people / 10;
            if (v < 6) {
                others[v] = ofVillage / pi;
            } else {
                variance += people * people * (1 - 10 / people) * variance(villages.get(v)) / 10;
            }
            total += ofVillage / pi;
        }
        assertEstimate(total(sample), total, variance + 6 * variance(others));
    }

    @Test
    void withoutCertainUnitsNoPopulationSizes() {
        DrawnSample sample = DrawPlan.of(DrawStage.clusters("village", SampleSizes.each(3))
                        .inStrata("region")
                        .by(DrawMethod.SYSTEMATIC)
                        .proportionalToRows())
                .draw(SamplingFrame.of(POPULATION), 2);
        assertThat(sample.numberColumns()).containsOnlyKeys("weight");
        assertThat(sample.labelColumns()).containsOnlyKeys("stratum1", "cluster1");
        assertThat(sample.certainUnits()).isEmpty();
        assertThat(total(sample).degreesOfFreedom()).isEqualTo(4);
    }

    /** The means of 3,000 samples and of their estimated variances, within five standard errors of the truth. */
    @Test
    void samplesAreRightOnAverage() {
        DrawPlan plan = DrawPlan.of(
                DrawStage.clusters("village", SampleSizes.each(6)), DrawStage.rows(SampleSizes.fraction(0.3)));
        double truth = IntStream.range(0, POPULATION.rowCount())
                .mapToDouble(DrawnDesignTest::income)
                .sum();
        int draws = 3000;
        double[] errors = new double[draws];
        double[] squares = new double[draws];
        double[] variances = new double[draws];
        for (int seed = 0; seed < draws; seed++) {
            Estimate estimate = total(plan.draw(SamplingFrame.of(POPULATION), seed));
            errors[seed] = estimate.value() - truth;
            squares[seed] = errors[seed] * errors[seed];
            variances[seed] = Math.pow(estimate.standardError().orElseThrow(), 2) - squares[seed];
        }
        assertThat(Math.abs(Arrays.stream(errors).average().orElseThrow()))
                .isLessThan(5 * Math.sqrt(variance(errors) / draws));
        assertThat(Math.abs(Arrays.stream(variances).average().orElseThrow()))
                .isLessThan(5 * Math.sqrt(variance(variances) / draws));
    }

    @Test
    void framesOfTablesAreFramesOfTheirColumns() {
        int rows = POPULATION.rowCount();
        SamplingFrame arrays = SamplingFrame.ofSize(rows)
                .withLabels(
                        "village",
                        IntStream.range(0, rows)
                                .mapToObj(row -> POPULATION
                                        .designLabels("village")
                                        .value(row)
                                        .orElseThrow())
                                .toList())
                .withNumbers(
                        "income",
                        IntStream.range(0, rows)
                                .mapToDouble(DrawnDesignTest::income)
                                .map(x -> x + 1)
                                .toArray());
        DrawPlan plan = DrawPlan.of(DrawStage.clusters("village", SampleSizes.each(4))
                .by(DrawMethod.BREWER)
                .proportionalToTotal("income"));
        SamplingFrame table = SamplingFrame.of(POPULATION)
                .withNumbers(
                        "income",
                        IntStream.range(0, rows)
                                .mapToDouble(DrawnDesignTest::income)
                                .map(x -> x + 1)
                                .toArray());
        assertThat(plan.draw(table, 6).rows()).isEqualTo(plan.draw(arrays, 6).rows());
        assertThat(DrawPlan.of(DrawStage.rows(SampleSizes.each(1)).inStrata("size"))
                        .draw(SamplingFrame.of(POPULATION), 1)
                        .labelColumns()
                        .get("stratum1"))
                .contains("900", "20");
    }

    @Test
    void intraclassCorrelationOfATable() {
        int rows = POPULATION.rowCount();
        IntraclassCorrelation table = IntraclassCorrelation.of(POPULATION, INCOME, "village");
        IntraclassCorrelation arrays = IntraclassCorrelation.of(
                IntStream.range(0, rows).mapToDouble(DrawnDesignTest::income).toArray(),
                IntStream.range(0, rows)
                        .map(row -> POPULATION.designLabels("village").index(row))
                        .toArray());
        assertThat(table).isEqualTo(arrays);
        assertThat(table.clusters()).isEqualTo(24);
        assertThat(table.designEffect(11)).isCloseTo(1 + 10 * table.value(), within(1e-14));
        ResponseTable blank = ResponseTable.builder(QUESTIONNAIRE)
                .designLabels("village")
                .row()
                .number("income", 3)
                .add()
                .build();
        assertThatThrownBy(() -> IntraclassCorrelation.of(blank, INCOME, "village"))
                .hasMessage(
                        "row 1, column \"village\": a blank cluster: expected the cluster of each respondent who answered");
        assertThatThrownBy(() -> DrawPlan.of(DrawStage.clusters("village", SampleSizes.each(1)))
                        .draw(SamplingFrame.of(blank), 1))
                .hasMessage(
                        "row 1, column \"village\": a blank cell in the frame: expected a stratum, cluster or size for each row");
    }
}
