package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
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
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.sampling.DrawPlan;
import org.surveystats.stats.sampling.DrawStage;
import org.surveystats.stats.sampling.DrawnSample;
import org.surveystats.stats.sampling.SampleSizes;
import org.surveystats.stats.sampling.SamplingFrame;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.ReplicateWeights;
import org.surveystats.stats.weighting.WeightingPlan;

/** Samples that are drawn, weighted by their own design, and raked to what is known of their population. */
class RakedCoverageTest {

    private static final int SAMPLES = 2000;
    private static final int PEOPLE = 6_000;
    private static final SingleChoiceQuestion REGION =
            SingleChoiceQuestion.of("region", "Region", Option.of("n", "north"), Option.of("s", "south"));
    private static final SingleChoiceQuestion AGE = SingleChoiceQuestion.of(
            "age", "Age", Option.of("y", "young"), Option.of("m", "middle"), Option.of("o", "old"));
    private static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("raked", "en", LocalizedText.of("Raked"))
            .add(REGION)
            .add(AGE)
            .add(INCOME)
            .build();
    private static final ResponseTable POPULATION = population();
    private static final double TRUTH = IntStream.range(0, PEOPLE)
            .mapToDouble(RakedCoverageTest::income)
            .average()
            .orElseThrow();
    private static final WeightingPlan PLAN = WeightingPlan.of(Raking.to(margin(REGION), margin(AGE)));

    /** Two strata of which the smaller is sampled more densely; income depends on age, and a little on the region. */
    private static ResponseTable population() {
        SplittableRandom random = new SplittableRandom(31);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE).designLabels("stratum");
        for (int i = 0; i < PEOPLE; i++) {
            int age = random.nextInt(3);
            int region = random.nextInt(10) < 3 + age ? 0 : 1;
            builder.row()
                    .choose("region", REGION.options().get(region).code())
                    .choose("age", AGE.options().get(age).code())
                    .number("income", Math.exp(3 + 0.5 * age + 0.2 * region + 0.5 * random.nextGaussian()))
                    .design("stratum", random.nextInt(5) < 1 + region ? "a" : "b")
                    .add();
        }
        return builder.build();
    }

    private static double income(int row) {
        return POPULATION.column(INCOME).value(row).orElseThrow();
    }

    private static Margin margin(SingleChoiceQuestion question) {
        Map<String, Double> totals = new LinkedHashMap<>();
        for (int row = 0; row < PEOPLE; row++) {
            totals.merge(code(question, row), 1.0, Double::sum);
        }
        return Margin.of(question.id(), totals);
    }

    private static String code(SingleChoiceQuestion question, int row) {
        return question.options().get(POPULATION.column(question).index(row)).code();
    }

    private record Drawn(ResponseTable answers, SampleDesign design) {}

    private static Drawn draw(long seed) {
        DrawnSample sample = DrawPlan.of(DrawStage.rows(SampleSizes.byStratum(Map.of("a", 150L, "b", 100L)))
                        .inStrata("stratum"))
                .draw(SamplingFrame.of(POPULATION), seed);
        ResponseTableBuilder builder = sample.declare(ResponseTable.builder(QUESTIONNAIRE));
        int[] rows = sample.rows();
        for (int i = 0; i < rows.length; i++) {
            ResponseRow row = builder.row()
                    .choose("region", code(REGION, rows[i]))
                    .choose("age", code(AGE, rows[i]))
                    .number("income", income(rows[i]));
            sample.fill(row, i).add();
        }
        return new Drawn(builder.build(), sample.design());
    }

    private static Estimate mean(Sample sample) {
        return Estimation.of(sample).estimate(Statistic.mean(INCOME)).single();
    }

    private static double error(Estimate estimate) {
        return estimate.standardError().orElseThrow();
    }

    /** A coverage of 95 % has a standard error of half a point in 2,000 samples; in 8,000 it was 94.4 % after raking. */
    @Test
    void intervalsAfterRakingCoverWhatTheySay() {
        int hits = 0;
        int hitsBefore = 0;
        double width = 0;
        double widthBefore = 0;
        double variance = 0;
        double squares = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Drawn drawn = draw(i);
            Sample sample = Sample.of(drawn.answers(), drawn.design());
            Estimate before = mean(sample);
            Estimate after = mean(sample.withWeighting(PLAN));
            hits += after.interval().orElseThrow().contains(TRUTH) ? 1 : 0;
            hitsBefore += before.interval().orElseThrow().contains(TRUTH) ? 1 : 0;
            width += error(after);
            widthBefore += error(before);
            variance += error(after) * error(after);
            squares += (after.value() - TRUTH) * (after.value() - TRUTH);
        }
        assertThat((double) hits / SAMPLES).as("after raking").isBetween(0.93, 0.965);
        assertThat((double) hitsBefore / SAMPLES).as("before raking").isBetween(0.93, 0.965);
        assertThat(width).as("margins explain a part of income").isLessThan(0.93 * widthBefore);
        // a variance of 2,000 means has a standard error of 3 %; in 8,000 samples the ratio was 0.987
        assertThat(variance / squares)
                .as("mean of variances over variance of means")
                .isBetween(0.9, 1.1);
    }

    @Test
    void theJackknifeThroughRakingIsNearLinearisation() {
        for (int seed = 0; seed < 8; seed++) {
            Drawn drawn = draw(seed);
            Sample sample = Sample.of(drawn.answers(), drawn.design());
            Estimate linear = mean(sample.withWeighting(PLAN));
            Estimate jackknife = mean(ReplicateWeights.jkn(sample).sample().withWeighting(PLAN));
            assertThat(jackknife.value()).as("seed " + seed).isCloseTo(linear.value(), within(1e-9 * linear.value()));
            assertThat(error(jackknife) / error(linear)).as("seed " + seed).isBetween(0.97, 1.06);
        }
    }
}
