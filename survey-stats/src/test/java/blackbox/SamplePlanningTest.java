package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.sampling.ClusterPlanning;
import org.surveystats.stats.sampling.IntraclassCorrelation;
import org.surveystats.stats.sampling.MeanMargin;
import org.surveystats.stats.sampling.PlannedEstimate;
import org.surveystats.stats.sampling.PlannedMargin;
import org.surveystats.stats.sampling.PopulationMargin;
import org.surveystats.stats.sampling.PowerAnalysis;
import org.surveystats.stats.sampling.RequiredSample;
import org.surveystats.stats.sampling.SamplePlanning;
import org.surveystats.stats.sampling.TestSides;

/** Planning against R (planning.R beside the data) and the examples of textbooks. */
class SamplePlanningTest {

    private static final SamplePlanning PLANNING = SamplePlanning.atLevel(0.95);
    private static final double TOLERANCE = 1e-10;

    static Stream<List<String>> expected() {
        List<String[]> lines = ExpectedValues.lines("planning.csv");
        return lines.subList(1, lines.size()).stream().map(List::of);
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithR(List<String> line) {
        double[] x = line.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
        double wanted = x[x.length - 1];
        double found = compute(line.get(0), x);
        assertThat(found).isCloseTo(wanted, within(TOLERANCE * Math.max(Math.abs(wanted), 0.01)));
    }

    private static double compute(String what, double[] x) {
        return switch (what) {
            case "sizeProportion" ->
                ofSize(PLANNING, x[2])
                        .withDesignEffect(x[3])
                        .answersFor(PlannedEstimate.proportion(x[0]), x[1])
                        .answers();
            case "sizeMean" ->
                ofSize(SamplePlanning.atLevel(0.9), x[2])
                        .answersFor(PlannedEstimate.mean(x[0]), x[1])
                        .answers();
            case "clopperPearson", "wilson" ->
                PLANNING.withDesignEffect(x[2])
                        .withProportionInterval(
                                what.equals("wilson") ? ProportionInterval.WILSON : ProportionInterval.CLOPPER_PEARSON)
                        .marginOfError(PlannedEstimate.proportion(x[0]), (long) x[1])
                        .margin();
            case "student" ->
                PLANNING.withDesignEffect(x[2])
                        .withMeanMargin(MeanMargin.STUDENT)
                        .marginOfError(PlannedEstimate.mean(x[0]), (long) x[1])
                        .margin();
            case "icc" ->
                correlation(x[0] == 1 ? "warpbreaks.csv" : "chickweight.csv").value();
            default -> power(what, x);
        };
    }

    private static double power(String what, double[] x) {
        PowerAnalysis analysis = PowerAnalysis.atSignificance(
                what.startsWith("detectable") ? 0.05 : what.contains("Prop") ? x[2] : x[1]);
        return switch (what) {
            case "sizesProportions" ->
                sides(analysis, x[4])
                        .withPower(x[3])
                        .sizesForProportions(x[0], x[1])
                        .first();
            case "powerProportions" -> sides(analysis, x[4]).powerOfProportions(x[0], x[1], (long) x[3], (long) x[3]);
            case "detectableAbove" ->
                analysis.detectableProportions(x[0], (long) x[1], (long) x[1])
                        .upper()
                        .orElseThrow();
            case "powerMeans" -> sides(analysis, x[3]).powerOfMeans(-x[0], 1, (long) x[2], (long) x[2]);
            case "powerMean" -> analysis.powerOfMean(2 * x[0], 2, (long) x[2]);
            case "powerUnequal" -> analysis.powerOfMeans(x[0], 1, (long) x[2], (long) x[3]);
            case "sizesMeans" -> sides(analysis, x[3]).sizesForMeans(x[0], 1).second();
            case "sizeMeanTest" -> analysis.answersForMean(x[0], 1);
            case "detectableMeans" -> analysis.detectableDifference(1, (long) x[0], (long) x[0]);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static SamplePlanning ofSize(SamplePlanning planning, double size) {
        return size == 0 ? planning : planning.withPopulationSize((long) size);
    }

    private static PowerAnalysis sides(PowerAnalysis analysis, double sides) {
        return analysis.withSides(sides == 1 ? TestSides.ONE_SIDED : TestSides.TWO_SIDED);
    }

    private static IntraclassCorrelation correlation(String resource) {
        List<String[]> lines = ExpectedValues.lines(resource);
        List<String[]> rows = lines.subList(1, lines.size());
        return IntraclassCorrelation.of(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray());
    }

    /** Cochran (1977), section 4.4: 3,200 people, ±5 points, z = 2: 400, and 356 of the finite population. */
    @Test
    void cochransIsland() {
        SamplePlanning twoErrors = SamplePlanning.atLevel(0.9544997361);
        assertThat(twoErrors.answersFor(PlannedEstimate.proportion(0.5), 0.05).answers())
                .isEqualTo(400);
        RequiredSample finite = twoErrors.withPopulationSize(3200).answersFor(PlannedEstimate.proportion(0.5), 0.05);
        assertThat(finite.answers()).isEqualTo(356);
        assertThat(finite.margin().margin()).isLessThanOrEqualTo(0.05);
    }

    /** 101 answers: ±9.8 points of a large population, and less the smaller the population is. */
    @Test
    void marginsOfAnUnknownPopulation() {
        List<PopulationMargin> margins =
                PLANNING.marginsByPopulation(PlannedEstimate.proportion(0.5), 101, 101, 120, 500, 1_000_000_000);
        assertThat(margins)
                .extracting(PopulationMargin::populationSize)
                .containsExactly(101L, 120L, 500L, 1_000_000_000L);
        // R 4.2.2: qnorm(.975) * sqrt(.25 / 101 * (N - 101) / (N - 1))
        assertThat(margins.get(0).margin().margin()).isZero();
        assertThat(margins.get(1).margin().margin()).isCloseTo(0.0389637482139, within(1e-9));
        assertThat(margins.get(2).margin().margin()).isCloseTo(0.0871954018468, within(1e-9));
        assertThat(margins.get(3).margin().margin()).isCloseTo(0.0975118479289, within(1e-9));
    }

    @Test
    void invitationsAndPopulations() {
        RequiredSample sample = PLANNING.withResponseRate(0.4).answersFor(PlannedEstimate.proportion(0.5), 0.05);
        assertThat(sample.answers()).isEqualTo(385);
        assertThat(sample.invited()).isEqualTo(963);
        assertThat(sample.shortfall()).isEmpty();
        RequiredSample few = PLANNING.withResponseRate(0.4)
                .withPopulationSize(500)
                .answersFor(PlannedEstimate.proportion(0.5), 0.05);
        assertThat(few.answers()).isEqualTo(218);
        assertThat(few.shortfall())
                .contains("218 answers need 545 invitations, and the population has only 500 people");
        assertThat(PLANNING.withResponseRate(0.1)
                        .answersFor(PlannedEstimate.mean(10), 10)
                        .invited())
                .isEqualTo(40);
    }

    @Test
    void aSubgroupNeedsAsMuchMoreAsItIsSmaller() {
        RequiredSample all = PLANNING.answersFor(PlannedEstimate.proportion(0.3), 0.04);
        RequiredSample fifth =
                PLANNING.answersFor(PlannedEstimate.proportion(0.3).among(0.2), 0.04);
        assertThat(all.answers()).isEqualTo(505);
        assertThat(fifth.answers()).isEqualTo(2521);
        assertThat(PLANNING.withPopulationSize(900)
                        .marginOfError(PlannedEstimate.mean(3).among(0.5), 900)
                        .margin())
                .isZero();
    }

    /** Half a person is expected in the part: one answer of five thousand says nothing about it, and only all of them do. */
    @Test
    void aPartOfOnePersonOrLessHasAMarginUntilAllAnswer() {
        PlannedEstimate few = PlannedEstimate.proportion(0.5).among(0.0001);
        SamplePlanning planning = PLANNING.withPopulationSize(5_000);
        // R 4.2.2: qnorm(.975) * sqrt(.25 / .01)
        assertThat(planning.marginOfError(few, 100).margin()).isCloseTo(9.79981992270027, within(1e-9));
        assertThat(planning.answersFor(few, 0.03).answers()).isEqualTo(5_000);
        assertThat(planning.marginOfError(few, 5_000).margin()).isZero();
        assertThat(PLANNING.withPopulationSize(1)
                        .marginOfError(PlannedEstimate.proportion(0.5), 1)
                        .margin())
                .isZero();
    }

    /** Newcombe (1998), paper II, table II, example a: 56/70 − 48/80, method 10: 0.0524 to 0.3339. */
    @Test
    void differencesAddTheSquaresOfTheirDistances() {
        PlannedMargin margin = PLANNING.withProportionInterval(ProportionInterval.WILSON)
                .marginOfError(
                        PlannedEstimate.difference(
                                PlannedEstimate.proportion(0.8).among(70 / 150.0),
                                PlannedEstimate.proportion(0.6).among(80 / 150.0)),
                        150);
        assertThat(0.2 - margin.below()).isCloseTo(0.0524, within(5e-5));
        assertThat(0.2 + margin.above()).isCloseTo(0.3339, within(5e-5));
        double wald = PLANNING.marginOfError(
                        PlannedEstimate.difference(PlannedEstimate.mean(3), PlannedEstimate.mean(4)), 100)
                .margin();
        assertThat(wald).isCloseTo(1.9599639845400545 * 0.5, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void aSizeIsTheLeastThatSuffices(ProportionInterval method) {
        SamplePlanning planning =
                PLANNING.withProportionInterval(method).withDesignEffect(1.3).withPopulationSize(4000);
        for (double share : new double[] {0.04, 0.3, 0.5}) {
            PlannedEstimate estimate = PlannedEstimate.proportion(share);
            RequiredSample sample = planning.answersFor(estimate, 0.03);
            assertThat(planning.marginOfError(estimate, sample.answers()).margin())
                    .isEqualTo(sample.margin().margin())
                    .isLessThanOrEqualTo(0.03);
            assertThat(planning.marginOfError(estimate, sample.answers() - 1).margin())
                    .isGreaterThan(0.03);
            assertThat(planning.marginOfError(estimate, 4000).margin()).isZero();
        }
    }

    @Test
    void studentNeedsTwoEffectiveAnswers() {
        SamplePlanning student = PLANNING.withMeanMargin(MeanMargin.STUDENT);
        assertThat(student.marginOfError(PlannedEstimate.mean(2), 1).margin()).isInfinite();
        assertThat(student.answersFor(PlannedEstimate.mean(2), 2).answers()).isEqualTo(7);
        assertThat(PLANNING.answersFor(PlannedEstimate.mean(2), 2).answers()).isEqualTo(4);
    }

    @Test
    void aFixedShareIsTestedByItsOwnVariance() {
        // R 4.2.2: pnorm((.05 - qnorm(.975) * sqrt(.21/400)) / sqrt(.2275/400)), and the other tail
        PowerAnalysis analysis = PowerAnalysis.atSignificance(0.05);
        assertThat(analysis.powerOfProportion(0.3, 0.35, 400)).isCloseTo(0.584564918133, within(1e-8));
        long answers = analysis.answersForProportion(0.3, 0.35);
        assertThat(analysis.powerOfProportion(0.3, 0.35, answers)).isGreaterThanOrEqualTo(0.8);
        assertThat(analysis.powerOfProportion(0.3, 0.35, answers - 1)).isLessThan(0.8);
    }

    @Test
    void designsCostPower() {
        PowerAnalysis analysis = PowerAnalysis.atSignificance(0.05);
        assertThat(analysis.withDesignEffect(2).powerOfProportions(0.3, 0.4, 400, 600))
                .isEqualTo(analysis.powerOfProportions(0.3, 0.4, 200, 300));
        assertThat(analysis.withDesignEffect(2).powerOfMeans(1, 4, 400, 600))
                .isEqualTo(analysis.powerOfMeans(1, 4, 200, 300));
        assertThat(analysis.withRatio(2.5).withResponseRate(0.5).sizesForProportions(0.3, 0.4))
                .satisfies(sizes -> {
                    assertThat(sizes.second()).isEqualTo((long) Math.ceil(2.5 * sizes.first()));
                    assertThat(sizes.firstInvited()).isEqualTo(2 * sizes.first());
                    assertThat(sizes.power()).isBetween(0.8, 0.802);
                    assertThat(sizes.answers()).isEqualTo(sizes.first() + sizes.second());
                });
        assertThat(analysis.detectableProportions(0.02, 50, 50).lower()).isEqualTo(OptionalDouble.empty());
    }

    @ParameterizedTest
    @CsvSource({"20, 0.05, 1.95", "1, 0.7, 1", "10.5, -0.1, 0.05"})
    void clusters(double size, double correlation, double effect) {
        assertThat(ClusterPlanning.designEffect(size, correlation)).isCloseTo(effect, within(1e-14));
        if (size > 1) {
            assertThat(ClusterPlanning.intraclassCorrelation(effect, size)).isCloseTo(correlation, within(1e-14));
        }
    }

    @Test
    void unequalClusters() {
        // mean 20, coefficient of variation c of 5, 15, 40 with the divisor k: 1 + ((1 + c²)·20 − 1)·ρ
        double c2 = (15 * 15 + 5 * 5 + 20 * 20) / 3.0 / 400;
        assertThat(ClusterPlanning.designEffect(new long[] {5, 15, 40}, 0.1))
                .isCloseTo(1 + ((1 + c2) * 20 - 1) * 0.1, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"100, 4, 0.05", "10, 10, 0.5", "1, 50, 0.3", "400, 1, 0.01", "10, 1, 1"})
    void theBestClusterSizeIsCheapest(double cluster, double answer, double correlation) {
        long best = ClusterPlanning.optimalSize(cluster, answer, correlation);
        double least = IntStream.rangeClosed(1, 2000)
                .mapToDouble(m -> (cluster / m + answer) * (1 + (m - 1) * correlation))
                .min()
                .orElseThrow();
        assertThat((cluster / best + answer) * (1 + (best - 1) * correlation)).isEqualTo(least);
    }

    @Test
    void refusals() {
        refused(() -> SamplePlanning.atLevel(95), "a confidence level lies between 0 and 1: found 95.0");
        refused(() -> PLANNING.withResponseRate(0), "a response rate is above 0 and at most 1: found 0.0");
        refused(() -> PLANNING.withDesignEffect(-1), "a design effect is positive: found -1.0");
        refused(() -> PLANNING.withPopulationSize(0), "a population's size is at least 1: found 0");
        refused(() -> PlannedEstimate.proportion(1), "an expected share lies between 0 and 1: found 1.0");
        refused(() -> PlannedEstimate.mean(0), "an expected standard deviation is positive: found 0.0");
        refused(() -> PlannedEstimate.mean(1).among(20), "a part of the answers is above 0 and at most 1: found 20.0");
        refused(
                () -> PLANNING.withPopulationSize(80).marginOfError(PlannedEstimate.mean(1), 101),
                "a population is at least as large as its sample: found 80 people for 101 answers");
        refused(
                () -> PLANNING.answersFor(PlannedEstimate.mean(1), 1e-9),
                "no number of answers that could be counted has this margin: found 1.0E-9");
        PowerAnalysis analysis = PowerAnalysis.atSignificance(0.05);
        refused(() -> analysis.sizesForProportions(0.3, 0.3), "a difference to be found is not 0: found 0.0");
        refused(
                () -> analysis.powerOfMean(1, 1, 1),
                "Student's t needs a degree of freedom: found 0.0 from the effective answers");
        refused(
                () -> analysis.sizesForMeans(1e-9, 1),
                "no number of answers that could be counted finds so small a difference");
        refused(
                () -> ClusterPlanning.designEffect(11, -0.2),
                "an intraclass correlation is at least −1/(m − 1), which is -0.1 for 11.0 answers a cluster: found -0.2");
        refused(
                () -> ClusterPlanning.optimalSize(10, 1, 0),
                "an intraclass correlation that limits clusters is above 0 and at most 1: found 0.0; without it, whole clusters are best");
        refused(
                () -> IntraclassCorrelation.of(new double[] {1, 2}, new int[] {1, 2}),
                "too few answers for an intraclass correlation: found 2 answers in 2 clusters, expected two clusters or more, and two answers or more in one of them");
        refused(
                () -> IntraclassCorrelation.of(new double[] {1, 1, 1}, new int[] {1, 1, 2}),
                "answers without a spread have no intraclass correlation: found the same answer of all 3");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).hasMessage(message);
    }
}
