package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SamplingUnits;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.EstimateRequest;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.ReplicateWeights;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.UnitPairing;
import org.surveystats.stats.weighting.WeightingPlan;

/**
 * Replicate weights that are made here: the deterministic ones against R's {@code survey} 4.1.1 (made-replicates.R beside the data),
 * the variance of a total against that of the design, exactly or on average.
 */
class MadeReplicatesTest {

    private static final NumericQuestion X = NumericQuestion.of("x", "X");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
            .add(X)
            .build();
    private static final WeightingPlan SCALED = WeightingPlan.of(Scaling.toSampleSize());
    private static final Stage CLUSTERS = Stage.clusters("c").inStrata("h");

    /** Respondents of clusters of strata, with their weights and the population sizes of three stages. */
    private static ResponseTable table(long seed, int people, int... clusters) {
        SplittableRandom random = new SplittableRandom(seed);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designLabels("h")
                .designLabels("c")
                .designNumbers("N1")
                .designNumbers("N2")
                .designNumbers("w");
        for (int h = 0; h < clusters.length; h++) {
            for (int c = 0; c < clusters[h]; c++) {
                double level = random.nextDouble() * 10;
                int size = people + random.nextInt(3);
                for (int i = 0; i < size; i++) {
                    builder.row()
                            .number("x", level + random.nextDouble() * 20)
                            .design("h", "h" + h)
                            .design("c", "c" + h + "." + c)
                            .design("N1", clusters[h] == 1 ? 1 : clusters[h] + 1 + 2 * h)
                            .design("N2", size + 4)
                            .design("w", 1 + random.nextDouble())
                            .add();
                }
            }
        }
        return builder.build();
    }

    private static SampleDesign design(Stage... stages) {
        return SampleDesign.of(stages).withWeight("w");
    }

    private static Estimate total(ResponseTable table, SurveyDesign design) {
        return Estimation.of(table, design).estimate(Statistic.total(X)).single();
    }

    private static Estimate total(ResponseTable table, ReplicateWeights replicates) {
        Estimate written = total(replicates.addTo(table, "rep"), replicates.design("rep"));
        Estimate found =
                Estimation.of(replicates.sample()).estimate(Statistic.total(X)).single();
        assertSame(found, written);
        return written;
    }

    private static void assertSame(Estimate found, Estimate wanted) {
        double error = wanted.standardError().orElseThrow();
        assertThat(found.value()).isCloseTo(wanted.value(), within(1e-12 * wanted.value()));
        assertThat(found.standardError().orElseThrow()).isCloseTo(error, within(1e-11 * error));
        assertThat(found.degreesOfFreedom()).isEqualTo(wanted.degreesOfFreedom());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jkn", "jknSized", "jk1", "brr", "fay"})
    void agreesWithR(String method) {
        ResponseTable table = method.startsWith("jk") ? StagesSurvey.table() : pairsOfR();
        String unit = method.startsWith("jk") ? "c" : "unit";
        ReplicateWeights made = switch (method) {
            case "jkn" -> ReplicateWeights.jkn(Sample.of(table, design(CLUSTERS)));
            case "jknSized" -> ReplicateWeights.jkn(Sample.of(table, design(CLUSTERS.withPopulationSize("N1"))));
            case "jk1" -> ReplicateWeights.jk1(Sample.of(table, design(Stage.clusters("c"))));
            case "brr" -> ReplicateWeights.brr(pairs(table), UnitPairing.REQUIRED, 1);
            default -> ReplicateWeights.fay(pairs(table), 0.3, UnitPairing.REQUIRED, 1);
        };
        List<String[]> lines = ExpectedValues.lines("made-replicates.csv").stream()
                .filter(line -> line[0].equals(method))
                .toList();
        for (String[] line : lines.subList(0, lines.size() - 1)) {
            int row = IntStream.range(0, table.rowCount())
                    .filter(i -> table.designLabels(unit).value(i).orElseThrow().equals(line[1]))
                    .findFirst()
                    .orElseThrow();
            double[] found = IntStream.range(0, made.count())
                    .mapToDouble(r -> made.multiplier(row, r))
                    .toArray();
            assertThat(found).containsExactly(numbers(line), within(1e-12));
            assertThat(made.weights(1)[row])
                    .isEqualTo(made.multiplier(row, 1)
                            * table.designNumbers("w").value(row).orElseThrow());
        }
        double[] scales = numbers(lines.get(lines.size() - 1));
        ReplicateDesign design = made.design("r");
        if (method.startsWith("jk")) {
            assertThat(design.scale()).hasValue(1);
            assertThat(design.replicateScales().stream()
                            .mapToDouble(scale -> scale)
                            .toArray())
                    .containsExactly(scales, within(1e-15));
        } else {
            assertThat(design.fay().orElse(0)).isEqualTo(method.equals("fay") ? 0.3 : 0);
            assertThat(scales).hasSize(made.count());
        }
    }

    private static double[] numbers(String... line) {
        return Arrays.stream(line).skip(2).mapToDouble(Double::parseDouble).toArray();
    }

    private static ResponseTable pairsOfR() {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designLabels("h")
                .designLabels("unit")
                .designNumbers("w");
        for (String[] line : WeightedSurvey.lines("replicates.csv")) {
            builder.row()
                    .number("x", Double.parseDouble(line[3]))
                    .design("h", line[0])
                    .design("unit", line[1])
                    .design("w", Double.parseDouble(line[2]))
                    .add();
        }
        return builder.build();
    }

    private static Sample pairs(ResponseTable table) {
        return Sample.of(table, design(Stage.clusters("unit").inStrata("h")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theJackknifeOfATotalIsLinearisation(long seed) {
        ResponseTable table = table(seed, 2, 3, 5, 2, 9);
        for (SampleDesign design : List.of(
                design(CLUSTERS),
                design(CLUSTERS.withPopulationSize("N1")),
                design(Stage.respondents().inStrata("h")),
                design(Stage.clusters("c")),
                SampleDesign.independent().withWeight("w").withPopulationSize(400),
                SampleDesign.independent())) {
            assertSame(total(table, ReplicateWeights.jkn(Sample.of(table, design))), total(table, design));
        }
        SampleDesign whole = design(Stage.clusters("c"));
        assertSame(total(table, ReplicateWeights.jk1(Sample.of(table, whole))), total(table, whole));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 11, 12, 30, 91, 100})
    void fullyBalancedHalfSamplesAreTheTextbook(int strata) {
        int[] clusters = new int[strata];
        Arrays.fill(clusters, 2);
        ResponseTable table = table(strata, 1, clusters);
        SampleDesign design = design(CLUSTERS);
        Sample sample = Sample.of(table, design);
        Estimate wanted = total(table, design);
        ReplicateWeights brr = ReplicateWeights.brr(sample, UnitPairing.REQUIRED, 0);
        assertSame(total(table, brr), wanted);
        assertSame(total(table, ReplicateWeights.fay(sample, 0.4, UnitPairing.REQUIRED, 0)), wanted);
        ReplicateWeights jk2 = ReplicateWeights.jk2(sample, UnitPairing.REQUIRED, 5);
        assertThat(jk2.count()).isEqualTo(strata);
        assertSame(total(table, jk2), wanted);
        // two units: the difference of neighbours is all there is
        assertSame(total(table, ReplicateWeights.successiveDifferences(sample, 2 * strata + 1)), wanted);
        for (int row = 0; row < table.rowCount(); row += 17) {
            int at = row;
            assertThat(IntStream.range(0, brr.count())
                            .mapToDouble(r -> brr.multiplier(at, r))
                            .average())
                    .hasValue(1);
        }
    }

    @Test
    void successiveDifferencesInTheOrderOfTheFile() {
        ResponseTable table = table(6, 1, 12, 7);
        SampleDesign design = design(CLUSTERS.withPopulationSize("N1"));
        double[][] totals = {new double[12], new double[7]};
        for (int row = 0; row < table.rowCount(); row++) {
            String cluster = table.designLabels("c").value(row).orElseThrow();
            totals[cluster.charAt(1) - '0'][Integer.parseInt(cluster.substring(3))] +=
                    table.designNumbers("w").value(row).orElseThrow()
                            * table.column(X).value(row).orElseThrow();
        }
        double[] sizes = {13, 10};
        double variance = 0;
        for (int h = 0; h < 2; h++) {
            int n = totals[h].length;
            for (int i = 0; i < n; i++) {
                variance += (1 - n / sizes[h]) / 2 * Math.pow(totals[h][i] - totals[h][(i + 1) % n], 2);
            }
        }
        ReplicateWeights exact = ReplicateWeights.successiveDifferences(Sample.of(table, design), 20);
        assertThat(exact.count()).isEqualTo(20);
        assertThat(exact.design("r").method()).isEqualTo(ReplicateMethod.SUCCESSIVE_DIFFERENCE);
        double error = total(table, exact).standardError().orElseThrow();
        assertThat(error).isCloseTo(Math.sqrt(variance), within(1e-11 * error));
        // fewer replicates than units
        ReplicateWeights few = ReplicateWeights.successiveDifferences(Sample.of(table, design), 12);
        assertThat(total(table, few).standardError().orElseThrow()).isBetween(error / 3, error * 3);
    }

    /** The variance of a total on average over seeds, within five standard errors of what the design says. */
    private static void assertRightOnAverage(
            ResponseTable table, SampleDesign design, int seeds, LongFunction<ReplicateWeights> make) {
        double wanted = Math.pow(total(table, design).standardError().orElseThrow(), 2);
        double[] variances = new double[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            variances[seed] = variance(table, make.apply(seed));
        }
        double mean = Arrays.stream(variances).average().orElseThrow();
        double spread = Math.sqrt(
                Arrays.stream(variances).map(v -> (v - mean) * (v - mean)).sum() / (seeds - 1.0));
        assertThat(mean).isCloseTo(wanted, within(5 * spread / Math.sqrt(seeds) + 1e-9 * wanted));
        assertThat(spread / Math.sqrt(seeds)).as("a mean that says something").isLessThan(0.1 * wanted);
    }

    /** The variance of the total of X without a table of replicates. */
    private static double variance(ResponseTable table, ReplicateWeights replicates) {
        ReplicateDesign design = replicates.design("r");
        int count = replicates.count();
        double[] totals = new double[count];
        double full = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            double amount = table.designNumbers("w").value(row).orElseThrow()
                    * table.column(X).value(row).orElseThrow();
            full += amount;
            for (int r = 0; r < count; r++) {
                totals[r] += amount * replicates.multiplier(row, r);
            }
        }
        double scale = design.scale().orElseGet(() -> switch (design.method()) {
            case BRR -> 1.0 / count;
            case FAY -> 1 / (count * Math.pow(1 - design.fay().orElseThrow(), 2));
            case BOOTSTRAP -> 1 / (count - 1.0);
            default -> throw new IllegalArgumentException(design.method().name());
        });
        double centre = design.centre() == ReplicateCentre.ESTIMATE
                ? full
                : Arrays.stream(totals).average().orElseThrow();
        double variance = 0;
        for (int r = 0; r < count; r++) {
            double each = design.replicateScales().isEmpty()
                    ? 1
                    : design.replicateScales().get(r);
            variance += scale * each * (totals[r] - centre) * (totals[r] - centre);
        }
        return variance;
    }

    @Test
    void randomGroupsAreRightOnAverage() {
        ResponseTable table = table(3, 1, 11, 5, 4);
        SampleDesign sized = design(CLUSTERS.withPopulationSize("N1"));
        assertRightOnAverage(table, sized, 3000, seed -> ReplicateWeights.jkn(Sample.of(table, sized), 4, seed));
        SampleDesign whole = design(Stage.clusters("c"));
        assertThat(ReplicateWeights.jk1(Sample.of(table, whole), 6, 1).count()).isEqualTo(6);
        assertRightOnAverage(table, whole, 3000, seed -> ReplicateWeights.jk1(Sample.of(table, whole), 6, seed));
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitPairing.class,
            names = {"RANDOM_PAIRS", "RANDOM_HALVES"})
    void randomPairsAreRightOnAverage(UnitPairing pairing) {
        ResponseTable table = table(4, 1, 7, 6, 2, 3);
        SampleDesign design = design(CLUSTERS);
        Sample sample = Sample.of(table, design);
        ReplicateWeights fay = ReplicateWeights.fay(sample, 0.5, pairing, 1);
        // pairs: 3 + 3 + 1 + 1 variance strata; halves: 4
        assertThat(fay.count()).isEqualTo(pairing == UnitPairing.RANDOM_PAIRS ? 12 : 8);
        assertRightOnAverage(table, design, 4000, seed -> ReplicateWeights.fay(sample, 0.5, pairing, seed));
        assertRightOnAverage(table, design, 6000, seed -> ReplicateWeights.jk2(sample, pairing, seed));
    }

    @Test
    void bootstrapsAreRightOnAverage() {
        ResponseTable table = table(5, 4, 3, 5, 2, 8);
        SampleDesign unsized = design(CLUSTERS);
        SampleDesign sized = design(CLUSTERS.withPopulationSize("N1"));
        for (SampleDesign design : List.of(unsized, sized)) {
            assertRightOnAverage(
                    table, design, 200, seed -> ReplicateWeights.bootstrap(Sample.of(table, design), 60, seed));
            assertRightOnAverage(
                    table, design, 200, seed -> ReplicateWeights.preston(Sample.of(table, design), 60, seed));
        }
        ReplicateWeights some = ReplicateWeights.bootstrap(Sample.of(table, unsized), 40, 9);
        // n/(n − 1) times a whole number, of which there are n − 1 in a stratum
        for (int r = 0; r < 40; r++) {
            double sum = 0;
            String last = "";
            for (int row = 0; row < table.rowCount(); row++) {
                String cluster = table.designLabels("c").value(row).orElseThrow();
                if (table.designLabels("h").value(row).orElseThrow().equals("h1") && !cluster.equals(last)) {
                    double times = some.multiplier(row, r) * 4 / 5;
                    assertThat(times).isCloseTo(Math.rint(times), within(1e-14));
                    sum += times;
                    last = cluster;
                }
            }
            assertThat(sum).isCloseTo(4, within(1e-12));
        }
        assertThat(ReplicateWeights.bootstrap(Sample.of(table, unsized), 40, 9).weights(7))
                .isEqualTo(some.weights(7));
    }

    /** Three stages, with a stratum whose only cluster is all there is, so that only what is within it varies. */
    @Test
    void prestonsBootstrapCountsEveryStage() {
        ResponseTable table = table(7, 5, 4, 1, 6);
        SampleDesign design =
                design(CLUSTERS.withPopulationSize("N1"), Stage.respondents().withPopulationSize("N2"));
        Sample sample = Sample.of(table, design);
        assertRightOnAverage(table, design, 250, seed -> ReplicateWeights.preston(sample, 60, seed));
        ResponseTable stages = StagesSurvey.table();
        SampleDesign three = design(
                CLUSTERS.withPopulationSize("N1"),
                Stage.clusters("s").withPopulationSize("N2"),
                Stage.respondents().withPopulationSize("N3"));
        ReplicateWeights many = ReplicateWeights.preston(Sample.of(stages, three), 4000, 3);
        double wanted = Estimation.of(stages, three)
                .estimate(Statistic.total(StagesSurvey.COST))
                .single()
                .standardError()
                .orElseThrow();
        double found = Estimation.of(
                        many.addTo(stages, "rep"), many.design("rep").withDegreesOfFreedom(9))
                .estimate(Statistic.total(StagesSurvey.COST))
                .single()
                .standardError()
                .orElseThrow();
        // the standard error of a variance of 4,000 replicates is 2.2 % of it, of its root 1.1 %
        assertThat(found).isCloseTo(wanted, within(0.055 * wanted));
        double first = Estimation.of(stages, design(CLUSTERS.withPopulationSize("N1")))
                .estimate(Statistic.total(StagesSurvey.COST))
                .single()
                .standardError()
                .orElseThrow();
        assertThat(wanted).as("the later stages matter").isGreaterThan(1.06 * first);
    }

    @Test
    void unitsThatAreCertainAddNothing() {
        ResponseTable table = table(8, 2, 4, 1, 2);
        SampleDesign design = design(CLUSTERS.withPopulationSize("N1"));
        ReplicateWeights replicates = ReplicateWeights.jkn(Sample.of(table, design));
        assertThat(replicates.count()).isEqualTo(6);
        assertSame(total(table, replicates), total(table, design));
        SampleDesign certain = design(CLUSTERS).withSingletonStratum(SingletonStratum.CERTAINTY);
        assertSame(total(table, ReplicateWeights.jkn(Sample.of(table, certain))), total(table, certain));
    }

    /** Columns that are kept and multipliers that are not give the same, before and after a weighting, with weights of 0 too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void noColumnsAreNeeded(int people) {
        ResponseTable plain = table(12, people, 6, 5, 7);
        double[] weights = new double[plain.rowCount()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = row % 4 == 0 ? 0 : 1 + row % 3;
        }
        ResponseTable table = plain.withDesignNumbers("v", weights);
        SampleDesign design = SampleDesign.of(CLUSTERS).withWeight("v");
        WeightingPlan plan = WeightingPlan.of(
                Raking.to(Margin.of("h", Map.of("h0", 500.0, "h1", 700.0, "h2", 300.0))),
                Trimming.above(1.6, Trimming.Unit.MEAN));
        for (ReplicateWeights made : List.of(
                ReplicateWeights.jkn(Sample.of(table, design)),
                ReplicateWeights.fay(Sample.of(table, design), 0.5, UnitPairing.RANDOM_HALVES, 3),
                ReplicateWeights.bootstrap(Sample.of(table, design), 20, 3))) {
            ResponseTable wider = made.addTo(table, "rep");
            Sample written = Sample.of(wider, made.design("rep"));
            assertSameStatistics(made.sample(), written);
            assertSameStatistics(
                    made.sample().withWeighting(plan), Sample.of(wider, new WeightedDesign(made.design("rep"), plan)));
        }
    }

    private static void assertSameStatistics(Sample made, Sample written) {
        assertThat(made.replicateCount()).isEqualTo(written.replicateCount());
        for (int r = 0; r < made.replicateCount(); r++) {
            for (int row = 0; row < made.rowCount(); row++) {
                assertThat(made.replicateWeight(row, r)).isCloseTo(written.replicateWeight(row, r), within(1e-9));
            }
        }
        Estimation found = Estimation.of(made);
        Estimation wanted = Estimation.of(written);
        for (Statistic statistic : List.of(Statistic.total(X), Statistic.mean(X), Statistic.variance(X))) {
            assertSame(
                    found.estimate(statistic).single(),
                    wanted.estimate(statistic).single());
        }
        assertSame(
                found.quantiles(X, 0.5).get(0).estimate(),
                wanted.quantiles(X, 0.5).get(0).estimate());
    }

    /** More replicate weights than are kept: they are computed chunk by chunk, here beside those written out one by one. */
    @Test
    void manyRespondentsWithReplicatesOfTheirOwn() {
        int rows = 60_001;
        int groups = 80;
        SplittableRandom random = new SplittableRandom(4);
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designLabels("h").designNumbers("w");
        for (int row = 0; row < rows; row++) {
            ResponseRow answer = builder.row()
                    .design("h", "h" + random.nextInt(3))
                    .design("w", random.nextInt(10) == 0 ? 0 : 1 + random.nextDouble());
            if (random.nextInt(20) == 0) {
                answer.missing("x", MissingReason.NO_ANSWER).add();
            } else {
                answer.number("x", random.nextDouble() * 20).add();
            }
        }
        ResponseTable table = builder.build();
        SampleDesign design = SampleDesign.independent().withWeight("w");
        WeightingPlan plan =
                WeightingPlan.of(Raking.to(Margin.of("h", Map.of("h0", 30_000.0, "h1", 40_000.0, "h2", 30_000.0))));
        ReplicateWeights made = ReplicateWeights.jk1(Sample.of(table, design), groups, 6);
        double[] totals = new double[groups];
        double[] raked = new double[groups];
        for (int r = 0; r < groups; r++) {
            double[] weights = made.weights(r);
            totals[r] = weightedTotal(table, weights);
            raked[r] = weightedTotal(
                    table,
                    plan.weigh(
                                    table.withDesignNumbers("r", weights),
                                    SampleDesign.independent().withWeight("r"))
                            .weights());
        }
        List<Double> factors = made.design("r").replicateScales();
        assertError(made.sample(), totals, factors);
        assertError(made.sample().withWeighting(plan), raked, factors);
    }

    private static double weightedTotal(ResponseTable table, double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(row -> weights[row] * table.column(X).value(row).orElse(0))
                .sum();
    }

    /** Both statistics of a batch, so that the second finds what the first computed. */
    private static void assertError(Sample sample, double[] totals, List<Double> factors) {
        double mean = Arrays.stream(totals).average().orElseThrow();
        double variance = IntStream.range(0, totals.length)
                .mapToDouble(r -> factors.get(r) * Math.pow(totals[r] - mean, 2))
                .sum();
        List<Estimates> both = Estimation.of(sample)
                .estimateAll(List.of(
                        EstimateRequest.of(Statistic.mean(X)),
                        EstimateRequest.of(Statistic.total(X)),
                        EstimateRequest.of(Statistic.total(X))));
        for (int i = 1; i < 3; i++) {
            assertThat(both.get(i).single().standardError().orElseThrow())
                    .isCloseTo(Math.sqrt(variance), within(1e-8 * Math.sqrt(variance)));
        }
    }

    @Test
    void refusals() {
        ResponseTable odd = table(9, 1, 2, 3);
        Sample sample = Sample.of(odd, design(CLUSTERS));
        int first = IntStream.range(0, odd.rowCount())
                .filter(row -> odd.designLabels("h").index(row) == 1)
                .findFirst()
                .orElseThrow();
        refused(
                () -> ReplicateWeights.brr(sample, UnitPairing.REQUIRED, 1),
                "row " + (first + 1)
                        + ", column \"h\": a stratum without two sampling units: found 3 units in the stratum \"h1\", expected two units in every stratum; put them into pairs or halves at random (RANDOM_PAIRS, RANDOM_HALVES), or make jackknife or bootstrap replicates, which take any number");
        refused(
                () -> ReplicateWeights.brr(sample, UnitPairing.RANDOM_PAIRS, 1),
                "half-samples of an odd number of units: found groups of 1 and 2 units in a variance stratum, with the factor 0.0, expected Fay's factor of at least 0.3, below which a replicate weight would be negative; or make jackknife or bootstrap replicates, which take any number");
        refused(
                () -> ReplicateWeights.jk1(sample),
                "jk1 is for designs without strata: found 2 strata; jkn drops units within theirs");
        refused(() -> ReplicateWeights.jkn(sample, 1, 1), "a jackknife drops one of at least two groups: found 1");
        refused(() -> ReplicateWeights.bootstrap(sample, 1, 1), "a variance needs at least two replicates: found 1");
        refused(
                () -> ReplicateWeights.fay(sample, 1, UnitPairing.REQUIRED, 1),
                "Fay's factor is at least 0 and below 1: found 1.0");
        ResponseTable lone = table(9, 1, 2, 1);
        Sample centred = Sample.of(lone, design(CLUSTERS).withSingletonStratum(SingletonStratum.CENTRE));
        assertThatThrownBy(() -> ReplicateWeights.jkn(centred))
                .hasMessageContaining(
                        "column \"h\": a stratum with one sampling unit has no replicates of its own: found one unit in the stratum \"h1\", with the treatment CENTRE, expected two units or more in every stratum, or the treatment CERTAINTY; join it with a similar stratum");
        ReplicateWeights made = ReplicateWeights.jkn(sample);
        refused(
                () -> made.addTo(lone, "r"),
                "replicates belong to the respondents they were made for: found " + lone.rowCount() + " rows, expected "
                        + odd.rowCount());
        refused(() -> made.multiplier(0, 5), "Index 5 out of bounds for length 5");
        ResponseTable wider = made.addTo(odd, "r");
        Sample bound = Sample.of(wider, made.design("r"));
        refused(
                () -> made.sample().withWeighting(SCALED).withWeighting(SCALED),
                "a weighted design is not weighted again: put all steps into one weighting");
        SamplingUnits.Level units = SamplingUnits.of(sample).levels().get(0);
        refused(
                () -> sample.withReplicates(made.design("r").withWeight("N1"), units, (unit, replicate) -> 1),
                "replicates have the weights of their sample: found N1, expected w");
        assertThatThrownBy(() -> bound.withReplicates(made.design("r"), units, (unit, replicate) -> 1))
                .hasMessageStartingWith(
                        "replicates are made of a design of strata and clusters: found ReplicateDesign");
        assertThatThrownBy(() -> ReplicateWeights.jkn(bound))
                .hasMessageStartingWith(
                        "sampling units are those of a design of strata and clusters: found ReplicateDesign");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).hasMessage(message);
    }
}
