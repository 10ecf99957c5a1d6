package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.sampling.Allocation;
import org.surveystats.stats.sampling.AllocationRule;
import org.surveystats.stats.sampling.CertainUnit;
import org.surveystats.stats.sampling.DrawMethod;
import org.surveystats.stats.sampling.DrawPlan;
import org.surveystats.stats.sampling.DrawStage;
import org.surveystats.stats.sampling.DrawnSample;
import org.surveystats.stats.sampling.InclusionProbabilities;
import org.surveystats.stats.sampling.PlanningStratum;
import org.surveystats.stats.sampling.SampleSizes;
import org.surveystats.stats.sampling.SamplingFrame;

/**
 * Draws against an enumeration of all samples of small populations, against R's package sampling (drawing.R beside the data), and
 * against what a second implementation of the generator draws.
 */
class DrawingTest {

    private static final double[] SIZES = {12, 3, 25, 7, 8, 20, 4};
    private static final int DRAWS = 60_000;

    static Stream<List<String>> expected() {
        List<String[]> lines = ExpectedValues.lines("drawing.csv");
        return lines.stream().filter(line -> line[2].matches("[1-9]")).map(List::of);
    }

    private static double[] numbers(List<String> line) {
        return line.stream().skip(3).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithR(List<String> line) {
        double[] sizes = ExpectedValues.lines("drawing.csv").stream()
                .map(List::of)
                .filter(other -> other.get(0).equals("sizes") && other.get(1).equals(line.get(1)))
                .map(DrawingTest::numbers)
                .findFirst()
                .orElseThrow();
        double[] probabilities = InclusionProbabilities.proportional(Integer.parseInt(line.get(2)), sizes);
        double[] found = line.get(0).equals("proportional")
                ? probabilities
                : Arrays.stream(DrawMethod.valueOf(line.get(0))
                                .jointProbabilities(probabilities)
                                .orElseThrow())
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
        assertThat(found).containsExactly(numbers(line), within(1e-12));
    }

    /** All samples of a method with their probabilities, straight from its definition; a sample is a set of bits. */
    private static Map<Integer, Double> enumerate(DrawMethod method, double[] pi) {
        int units = pi.length;
        int count = (int) Math.rint(Arrays.stream(pi).sum());
        Map<Integer, Double> law = new HashMap<>();
        switch (method) {
            case SIMPLE, SAMPFORD -> {
                for (int set = 0; set < 1 << units; set++) {
                    if (Integer.bitCount(set) == count) {
                        double odds = 1;
                        double open = 0;
                        for (int k = 0; k < units; k++) {
                            if ((set >> k & 1) == 1) {
                                odds *= pi[k] / (1 - pi[k]);
                                open += 1 - pi[k];
                            }
                        }
                        law.put(set, method == DrawMethod.SIMPLE ? 1 : odds * open);
                    }
                }
            }
            case BREWER -> brewer(pi, count, 0, 1, law);
            case SYSTEMATIC -> {
                double[] ends = new double[units];
                Arrays.setAll(ends, k -> Arrays.stream(pi, 0, k + 1).sum());
                double[] cuts = Stream.of(
                                Arrays.stream(ends)
                                        .map(end -> end - Math.floor(end))
                                        .boxed(),
                                Stream.of(0.0, 1.0))
                        .flatMap(stream -> stream)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
                for (int i = 1; i < cuts.length; i++) {
                    double u = (cuts[i - 1] + cuts[i]) / 2;
                    int set = 0;
                    for (int j = 0; j < count; j++) {
                        int k = 0;
                        while (ends[k] <= u + j) {
                            k++;
                        }
                        set |= 1 << k;
                    }
                    law.merge(set, cuts[i] - cuts[i - 1], Double::sum);
                }
                law.values().removeIf(p -> p < 1e-12);
            }
            default -> throw new IllegalArgumentException(method.name());
        }
        double total = law.values().stream().mapToDouble(Double::doubleValue).sum();
        law.replaceAll((set, p) -> p / total);
        return law;
    }

    private static void brewer(double[] pi, int count, int set, double probability, Map<Integer, Double> law) {
        int draw = Integer.bitCount(set) + 1;
        if (draw > count) {
            law.merge(set, probability, Double::sum);
            return;
        }
        double taken = IntStream.range(0, pi.length)
                .filter(k -> (set >> k & 1) == 1)
                .mapToDouble(k -> pi[k])
                .sum();
        double[] chances = new double[pi.length];
        for (int k = 0; k < pi.length; k++) {
            if ((set >> k & 1) == 0) {
                chances[k] = pi[k] * (count - taken - pi[k]) / (count - taken - pi[k] * (count - draw + 1));
            }
        }
        double total = Arrays.stream(chances).sum();
        for (int k = 0; k < pi.length; k++) {
            if (chances[k] > 0) {
                brewer(pi, count, set | 1 << k, probability * chances[k] / total, law);
            }
        }
    }

    private static double[] probabilities(DrawMethod method, int count) {
        double[] equal = new double[SIZES.length];
        Arrays.fill(equal, (double) count / SIZES.length);
        return method == DrawMethod.SIMPLE ? equal : InclusionProbabilities.proportional(count, SIZES);
    }

    private static double together(Map<Integer, Double> law, int i, int j) {
        return law.entrySet().stream()
                .filter(entry -> (entry.getKey() >> i & 1) == 1 && (entry.getKey() >> j & 1) == 1)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(DrawMethod.class)
    void probabilitiesAreThoseOfAllSamples(DrawMethod method) {
        for (int count = 1; count <= 3; count++) {
            double[] pi = probabilities(method, count);
            Map<Integer, Double> law = enumerate(method, pi);
            for (int i = 0; i < pi.length; i++) {
                assertThat(together(law, i, i)).as("%d of %s", i, method).isCloseTo(pi[i], within(1e-13));
            }
            if (method == DrawMethod.BREWER && count > 2) {
                assertThat(method.jointProbabilities(pi)).isEmpty();
                continue;
            }
            double[][] joint = method.jointProbabilities(pi).orElseThrow();
            for (int i = 0; i < pi.length; i++) {
                for (int j = 0; j < pi.length; j++) {
                    assertThat(joint[i][j])
                            .as("%d and %d of %s, n = %d", i, j, method, count)
                            .isCloseTo(together(law, i, j), within(1e-13));
                }
            }
        }
    }

    /**
     * The samples that are drawn against their probabilities: χ² is above its degrees of freedom f plus 6√(2f) + 20 less than
     * once in 100,000 seeds, and the seeds are fixed.
     */
    @ParameterizedTest
    @EnumSource(DrawMethod.class)
    void samplesComeAsOftenAsTheyShould(DrawMethod method) {
        double[] pi = probabilities(method, 3);
        Map<Integer, Double> law = enumerate(method, pi);
        DrawStage stage = DrawStage.rows(SampleSizes.each(3)).by(method);
        DrawPlan plan = DrawPlan.of(method == DrawMethod.SIMPLE ? stage : stage.proportionalTo("size"));
        SamplingFrame frame = SamplingFrame.ofSize(SIZES.length).withNumbers("size", SIZES);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            int set = Arrays.stream(plan.draw(frame, seed).rows())
                    .map(row -> 1 << row)
                    .sum();
            counts.merge(set, 1, Integer::sum);
        }
        assertThat(law.keySet()).containsAll(counts.keySet());
        double distance = 0;
        for (Map.Entry<Integer, Double> sample : law.entrySet()) {
            double wanted = DRAWS * sample.getValue();
            distance += Math.pow(counts.getOrDefault(sample.getKey(), 0) - wanted, 2) / wanted;
        }
        double freedom = law.size() - 1;
        assertThat(distance).isLessThan(freedom + 6 * Math.sqrt(2 * freedom) + 20);
    }

    /** Python 3.11: SplitMix64 and the rules of selection, written from their definitions. */
    @Test
    void aSeedDrawsTheSameEverywhere() {
        DrawPlan five = DrawPlan.of(DrawStage.rows(SampleSizes.each(5)));
        assertThat(five.draw(SamplingFrame.ofSize(20), 42).rows()).containsExactly(1, 4, 10, 15, 16);
        assertThat(DrawPlan.of(DrawStage.rows(SampleSizes.each(6)))
                        .draw(SamplingFrame.ofSize(1000), -7)
                        .rows())
                .containsExactly(127, 151, 174, 182, 344, 683);
        assertThat(DrawPlan.of(DrawStage.rows(SampleSizes.each(5)).by(DrawMethod.SYSTEMATIC))
                        .draw(SamplingFrame.ofSize(23), 42)
                        .rows())
                .containsExactly(3, 8, 12, 17, 21);
        List<String> strata =
                IntStream.range(0, 25).mapToObj(i -> i < 10 ? "a" : "b").toList();
        assertThat(DrawPlan.of(DrawStage.rows(SampleSizes.byStratum(Map.of("a", 3L, "b", 4L)))
                                .inStrata("h"))
                        .draw(SamplingFrame.ofSize(25).withLabels("h", strata), 2026)
                        .rows())
                .containsExactly(3, 8, 9, 13, 15, 23, 24);
    }

    private static SamplingFrame schools() {
        List<String> school = new ArrayList<>();
        List<String> region = new ArrayList<>();
        List<String> sex = new ArrayList<>();
        List<Double> pupils = new ArrayList<>();
        int[] sizes = {4, 9, 5, 30, 6, 3, 7, 8, 5, 2};
        for (int s = 0; s < sizes.length; s++) {
            for (int i = 0; i < sizes[s]; i++) {
                school.add("school " + s);
                region.add(s < 5 ? "north" : "south");
                sex.add(i % 3 == 0 ? "m" : "f");
                pupils.add((double) sizes[s]);
            }
        }
        return SamplingFrame.ofSize(school.size())
                .withLabels("school", school)
                .withLabels("region", region)
                .withLabels("sex", sex)
                .withNumbers(
                        "pupils",
                        pupils.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Horvitz and Thompson's total of the measure of size is known without error where probabilities are proportional to it. */
    @ParameterizedTest
    @EnumSource(
            value = DrawMethod.class,
            names = {"SYSTEMATIC", "SAMPFORD", "BREWER"})
    void totalsOfTheMeasureAreExact(DrawMethod method) {
        DrawPlan plan = DrawPlan.of(DrawStage.clusters("school", SampleSizes.each(2))
                .inStrata("region")
                .by(method)
                .proportionalTo("pupils"));
        for (int seed = 0; seed < 50; seed++) {
            // schools are drawn whole, so that each of their pupils has the school's weight
            assertThat(Arrays.stream(plan.draw(schools(), seed).weights()).sum())
                    .as("seed %d", seed)
                    .isCloseTo(79, within(1e-10));
        }
    }

    @Test
    void proportionalToRowsIsProportionalToTheirSum() {
        SamplingFrame frame = schools();
        DrawStage stage = DrawStage.clusters("school", SampleSizes.each(3)).by(DrawMethod.SAMPFORD);
        double[] ones = new double[frame.size()];
        Arrays.fill(ones, 1);
        SamplingFrame counted = frame.withNumbers("one", ones);
        for (DrawStage other : List.of(stage.proportionalToRows(), stage.proportionalToTotal("one"))) {
            DrawnSample sample = DrawPlan.of(other).draw(counted, 5);
            assertThat(sample.rows())
                    .isEqualTo(DrawPlan.of(stage.proportionalTo("pupils"))
                            .draw(counted, 5)
                            .rows());
        }
    }

    /** The school of 30 pupils is more than a half of the north: with two schools drawn, it is one of them. */
    @Test
    void certainUnitsAreReported() {
        DrawPlan plan = DrawPlan.of(
                DrawStage.clusters("school", SampleSizes.each(3))
                        .inStrata("region")
                        .by(DrawMethod.SAMPFORD)
                        .proportionalTo("pupils"),
                DrawStage.rows(SampleSizes.atMost(4)));
        DrawnSample sample = plan.draw(schools(), 11);
        assertThat(sample.certainUnits()).containsExactly(new CertainUnit(1, "north", "school 3"));
        int at = sample.labelColumns().get("cluster1").indexOf("school 3");
        assertThat(sample.inclusionProbabilities()[at]).isEqualTo(4 / 30.0);
        assertThat(sample.labelColumns().get("stratum1").get(at)).isEqualTo("north, certain: school 3");
        assertThat(sample.numberColumns().get("population1")[at]).isEqualTo(1);
        assertThat(sample.numberColumns().get("population2")[at]).isEqualTo(30);
        assertThat(sample.labelColumns().get("stratum1")).contains("south");
        assertThat(sample.size()).isEqualTo(sample.rows().length).isBetween(20, 24);
    }

    /** The probabilities of pairs of two stages, against how often they are drawn together. */
    @Test
    void jointProbabilitiesOfStages() {
        int[] clusters = {0, 0, 0, 1, 1, 2, 2, 2, 2};
        SamplingFrame frame = SamplingFrame.ofSize(9)
                .withLabels("c", IntStream.of(clusters).mapToObj(c -> "c" + c).toList());
        DrawPlan plan = DrawPlan.of(
                DrawStage.clusters("c", SampleSizes.each(2))
                        .by(DrawMethod.BREWER)
                        .proportionalToRows(),
                DrawStage.rows(SampleSizes.each(2)));
        double[][] often = new double[9][9];
        double[][] joint = new double[9][9];
        int draws = 40_000;
        for (int seed = 0; seed < draws; seed++) {
            DrawnSample sample = plan.draw(frame, seed);
            int[] rows = sample.rows();
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    often[rows[i]][rows[j]] += 1.0 / draws;
                    joint[rows[i]][rows[j]] = sample.jointProbability(i, j).orElseThrow();
                }
                assertThat(sample.jointProbability(i, i)).hasValue(sample.inclusionProbabilities()[i]);
            }
        }
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                // five standard errors of a frequency
                assertThat(often[i][j]).isCloseTo(joint[i][j], within(5 * Math.sqrt(0.25 / draws)));
            }
        }
        // Σ over pairs i ≠ j of a sample of four
        double pairs = Arrays.stream(joint).flatMapToDouble(Arrays::stream).sum();
        assertThat(pairs).isCloseTo(16, within(1e-12));
    }

    @Test
    void sizesFollowAllocationsAndFractions() {
        Allocation allocation = Allocation.of(
                AllocationRule.proportional(),
                20,
                List.of(PlanningStratum.of("north", 54), PlanningStratum.of("south", 25)));
        DrawnSample sample = DrawPlan.of(
                        DrawStage.rows(SampleSizes.of(allocation)).inStrata("region"))
                .draw(schools(), 3);
        assertThat(sample.labelColumns().get("stratum1").stream()
                        .filter("north"::equals)
                        .count())
                .isEqualTo(14);
        assertThat(DrawPlan.of(DrawStage.rows(SampleSizes.fraction(0.3)).inStrata("school"))
                        .draw(schools(), 3)
                        .size())
                // 1.2, 2.7, 1.5, 9, 1.8, 0.9, 2.1, 2.4, 1.5, 0.6
                .isEqualTo(1 + 3 + 2 + 9 + 2 + 1 + 2 + 2 + 2 + 1);
        assertThat(DrawPlan.of(DrawStage.rows(SampleSizes.byStratum(Map.of("north", 0L, "south", 25L)))
                                .inStrata("region"))
                        .draw(schools(), 3)
                        .inclusionProbabilities())
                .hasSize(25)
                .containsOnly(1);
    }

    @Test
    void sampfordOfMany() {
        // λ of about 1,000 units drawn from 3,000: sums of e¹⁰⁰⁰ must not overflow
        double[] sizes = IntStream.range(0, 3000).mapToDouble(i -> 10 + i % 7).toArray();
        DrawnSample sample = DrawPlan.of(DrawStage.rows(SampleSizes.each(1000))
                        .by(DrawMethod.SAMPFORD)
                        .proportionalTo("x"))
                .draw(SamplingFrame.ofSize(3000).withNumbers("x", sizes), 1);
        assertThat(sample.size()).isEqualTo(1000);
        double middle = Arrays.stream(sample.rows()).average().orElseThrow();
        assertThat(middle).isBetween(1400.0, 1600.0);
        assertThat(sample.jointProbability(0, 1)).isEmpty();
    }

    @Test
    void refusals() {
        SamplingFrame frame = schools();
        SampleSizes one = SampleSizes.each(1);
        refused(
                () -> draw(DrawStage.rows(SampleSizes.each(80)), frame),
                "fewer units than shall be drawn: found 79 in the whole stage, expected at least 80; with atMost all are taken where there are fewer");
        refused(
                () -> DrawPlan.of(
                                DrawStage.clusters("school", SampleSizes.each(10)),
                                DrawStage.rows(SampleSizes.each(3)).inStrata("sex"))
                        .draw(frame, 1),
                "column \"sex\": fewer units than shall be drawn: found 2 in the stratum \"m\" in the unit \"school 0\", expected at least 3; with atMost all are taken where there are fewer");
        refused(
                () -> draw(
                        DrawStage.rows(SampleSizes.byStratum(Map.of("north", 3L)))
                                .inStrata("region"),
                        frame),
                "column \"region\": a stratum without a sample size: found \"south\", expected one of [north]; a stratum that shall be left out has the sample size 0");
        refused(
                () -> draw(
                        DrawStage.rows(SampleSizes.byStratum(Map.of("north", 3L, "south", 2L, "west", 1L)))
                                .inStrata("region"),
                        frame),
                "column \"region\": a sample size for a stratum that the frame does not have: found \"west\", expected one of [north, south]");
        refused(
                () -> draw(DrawStage.clusters("school", one).inStrata("sex"), frame),
                "row 2, column \"sex\": a cluster in two strata: found cluster \"school 0\" in the strata \"m\" and \"f\", expected one stratum for all rows of a cluster");
        double[] varying = IntStream.range(0, frame.size()).mapToDouble(i -> i).toArray();
        refused(
                () -> draw(
                        DrawStage.clusters("school", one).by(DrawMethod.BREWER).proportionalTo("x"),
                        frame.withNumbers("x", varying)),
                "row 2, column \"x\": a size that varies within its unit: found 1.0 in the unit \"school 0\", which began with 0.0, expected one number a unit; for the sum over the rows of a unit use proportionalToTotal");
        refused(
                () -> draw(
                        DrawStage.rows(one).by(DrawMethod.BREWER).proportionalTo("x"), frame.withNumbers("x", varying)),
                "row 1, column \"x\": a size that is not positive: found 0.0 for the unit \"row 1\", expected a positive number; a unit of size 0 could never be drawn: take it out of the frame, and say so");
        double[] nothing = IntStream.range(0, frame.size())
                .mapToDouble(i -> i == 0 ? Double.NaN : 1)
                .toArray();
        refused(
                () -> draw(
                        DrawStage.rows(one).by(DrawMethod.BREWER).proportionalTo("x"), frame.withNumbers("x", nothing)),
                "row 1, column \"x\": a size that is not positive: found NaN for the unit \"row 1\", expected a positive number; a unit of size 0 could never be drawn: take it out of the frame, and say so");
        refused(
                () -> draw(DrawStage.clusters("village", one), frame),
                "column \"village\": the frame has no such column of names");
        refused(
                () -> draw(DrawStage.rows(SampleSizes.byStratum(Map.of("", 0L))), frame),
                "nothing is drawn: found a sample size of 0 in every stratum, expected at least one unit");
        refused(
                () -> DrawStage.rows(one).proportionalTo("pupils"),
                "a simple random sample has no measure of size: found SizeMeasure[column=pupils, of=UNIT]; choose a method with unequal probabilities first, such as SAMPFORD");
        refused(
                () -> DrawPlan.of(DrawStage.rows(one), DrawStage.rows(one)),
                "only the last stage draws rows: stage 1 of 2 has no clusters");
        refused(
                () -> frame.withNumbers("x", 1, 2),
                "a column of a frame has a value for each of its 79 rows: found 2 in \"x\"");
        refused(
                () -> DrawMethod.SAMPFORD.jointProbabilities(0.5, 0.7),
                "inclusion probabilities add up to a whole number: found 1.2");
        refused(
                () -> DrawMethod.SIMPLE.jointProbabilities(0.25, 0.75),
                "in a simple random sample all units are equally likely: found different probabilities");
        refused(() -> InclusionProbabilities.proportional(3, 1, 2), "a sample has between 1 unit and all 2: found 3");
    }

    private static DrawnSample draw(DrawStage stage, SamplingFrame frame) {
        return DrawPlan.of(stage).draw(frame, 1);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).hasMessage(message);
    }
}
