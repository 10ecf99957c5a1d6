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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.QuantileEstimate;
import org.surveystats.stats.estimate.Statistic;

/** What holds under every design, whatever the answers: each on many random surveys. */
class DesignLawsTest {

    private static final List<Statistic> STATISTICS = List.of(
            Statistic.mean(INCOME),
            Statistic.total(COST),
            Statistic.variance(INCOME),
            Statistic.ratio(COST, INCOME),
            Statistic.proportions(REGION),
            Statistic.counts(USE),
            Statistic.proportion(REGION, "a", "c"),
            Statistic.meanScore(SCORE),
            Statistic.netAgreement(SCORE),
            Statistic.mentions(PROBLEMS),
            Statistic.mentioned(PROBLEMS, "x", "z"),
            Statistic.netPromoter(PROMOTE));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    /** The respondents of stages.csv with other weights, and a tenth of their answers moved to other respondents. */
    private static List<String[]> respondents(long seed) {
        Random random = new Random(seed);
        List<String[]> lines = new ArrayList<>();
        for (String[] line : ExpectedValues.lines("stages.csv")) {
            lines.add(line.clone());
        }
        int weight = column(lines, "w");
        int first = column(lines, "region");
        for (String[] line : lines.subList(1, lines.size())) {
            line[weight] = Double.toString(Double.parseDouble(line[weight]) * (.2 + random.nextDouble()));
            String[] other = lines.get(1 + random.nextInt(lines.size() - 1));
            for (int i = first; i < line.length; i++) {
                if (random.nextInt(10) == 0 && !lines.get(0)[i].startsWith("p_")) {
                    String cell = line[i];
                    line[i] = other[i];
                    other[i] = cell;
                }
            }
        }
        return lines;
    }

    private static int column(List<String[]> lines, String name) {
        return Arrays.asList(lines.get(0)).indexOf(name);
    }

    private static SampleDesign design(Random random) {
        List<SampleDesign> designs = List.copyOf(DesignAgreementTest.designs().values());
        return designs.get(random.nextInt(designs.size()));
    }

    private static List<Estimate> everything(ResponseTable table, SurveyDesign design) {
        Estimation survey = Estimation.of(table, design);
        List<Estimate> all = new ArrayList<>();
        for (Estimation domain : List.of(survey, survey.where(Domain.is(SEX, "f")), survey.by(REGION))) {
            domain.estimate(STATISTICS.toArray(Statistic[]::new)).entries().forEach(entry -> all.add(entry.estimate()));
        }
        survey.quantiles(INCOME, .25, .5).stream()
                .map(QuantileEstimate::estimate)
                .forEach(all::add);
        return all;
    }

    private static List<HypothesisTest> tests(ResponseTable table, SurveyDesign design) {
        Estimation survey = Estimation.of(table, design);
        return List.of(
                survey.table(USE, SCORE).test(AssociationTest.RAO_SCOTT_F),
                survey.table(REGION, USE).test(AssociationTest.ADJUSTED_WALD),
                survey.tTest(Statistic.mean(INCOME), SEX),
                survey.rankTest(SCORE, REGION),
                survey.goodnessOfFit(REGION, Map.of("a", .5, "b", .3, "c", .2)));
    }

    private static void assertSame(List<Estimate> found, List<Estimate> expected, double scale) {
        assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThan(50);
        for (int i = 0; i < found.size(); i++) {
            Estimate a = found.get(i);
            Estimate b = expected.get(i);
            String name = i + ": " + a + " and " + b;
            assertThat(a.isDefined()).as(name).isEqualTo(b.isDefined());
            assertThat(a.base().unweighted()).as(name).isEqualTo(b.base().unweighted());
            if (a.isDefined()) {
                assertThat(a.value()).as(name).isCloseTo(scale * b.value(), within(1e-12 * (1 + Math.abs(b.value()))));
                assertThat(a.standardError().isPresent())
                        .as(name)
                        .isEqualTo(b.standardError().isPresent());
                double error = b.standardError().orElse(0);
                assertThat(a.standardError().orElse(0))
                        .as(name)
                        .isCloseTo(scale * error, within(1e-10 * error + 1e-9 * Math.abs(b.value())));
                assertThat(a.degreesOfFreedom()).as(name).isEqualTo(b.degreesOfFreedom());
            }
        }
    }

    private static void assertSameTests(List<HypothesisTest> found, List<HypothesisTest> expected) {
        for (int i = 0; i < found.size(); i++) {
            String name = found.get(i) + " and " + expected.get(i);
            assertThat(found.get(i).note()).as(name).isEqualTo(expected.get(i).note());
            assertThat(found.get(i).pValue().orElse(0))
                    .as(name)
                    .isCloseTo(expected.get(i).pValue().orElse(0), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRespondentsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<String[]> lines = respondents(seed);
        ResponseTable table = StagesSurvey.table(lines);
        Collections.shuffle(lines.subList(1, lines.size()), random);
        ResponseTable shuffled = StagesSurvey.table(lines);
        SampleDesign design = design(random);
        assertSame(everything(shuffled, design), everything(table, design), 1);
        assertSameTests(tests(shuffled, design), tests(table, design));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClusterOfEachRespondentIsNoCluster(long seed) {
        ResponseTable table = StagesSurvey.table(respondents(seed));
        SampleDesign independent = SampleDesign.independent().withWeight("w");
        SampleDesign clusters = SampleDesign.of(Stage.clusters("id")).withWeight("w");
        assertSame(everything(table, clusters), everything(table, independent), 1);
        assertSameTests(tests(table, clusters), tests(table, independent));
        Stage strata = Stage.respondents().inStrata("h").withPopulationSize("Nh");
        Stage both = Stage.clusters("id").inStrata("h").withPopulationSize("Nh");
        assertSame(
                everything(table, SampleDesign.of(both).withWeight("w")),
                everything(table, SampleDesign.of(strata).withWeight("w")),
                1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weightsTimesAConstantChangeTotalsAlone(long seed) {
        List<String[]> lines = respondents(seed);
        SampleDesign design = design(new Random(seed));
        ResponseTable table = StagesSurvey.table(lines);
        double factor = 64; // a power of two: digits are not rounded
        for (String[] line : lines.subList(1, lines.size())) {
            for (String name : List.of("w", "w0")) {
                int weight = column(lines, name);
                line[weight] = Double.toString(factor * Double.parseDouble(line[weight]));
            }
        }
        ResponseTable scaled = StagesSurvey.table(lines);
        Estimation before = Estimation.of(table, design);
        Estimation after = Estimation.of(scaled, design);
        double times = design.weight().isEmpty() ? 1 : factor;
        for (Statistic statistic : STATISTICS) {
            List<Estimates.Entry> a = after.estimate(statistic).entries();
            List<Estimates.Entry> b = before.estimate(statistic).entries();
            boolean isTotal = statistic.toString().startsWith("total")
                    || statistic.toString().startsWith("count");
            for (int i = 0; i < a.size(); i++) {
                double scale = isTotal ? times : 1;
                assertThat(a.get(i).estimate().value())
                        .as(statistic.toString())
                        .isCloseTo(scale * b.get(i).estimate().value(), within(1e-12 * scale));
                assertThat(a.get(i).estimate().standardError().orElseThrow())
                        .as(statistic.toString())
                        .isCloseTo(scale * b.get(i).estimate().standardError().orElseThrow(), within(1e-12 * scale));
            }
        }
        assertSameTests(tests(scaled, design), tests(table, design));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCensusHasNoError(long seed) {
        List<String[]> lines = respondents(seed);
        Random random = new Random(seed);
        boolean clustered = random.nextBoolean();
        int[] units = new int[lines.size()];
        int h = column(lines, "h");
        int c = column(lines, "c");
        for (int i = 1; i < lines.size(); i++) {
            String stratum = lines.get(i)[h];
            units[i] = (int) lines.stream()
                    .skip(1)
                    .filter(line -> line[h].equals(stratum))
                    .map(line -> clustered ? line[c] : Arrays.toString(line))
                    .distinct()
                    .count();
        }
        int size = column(lines, "N1");
        for (int i = 1; i < lines.size(); i++) {
            lines.get(i)[size] = Integer.toString(units[i]);
        }
        Stage stage = clustered ? Stage.clusters("c") : Stage.respondents();
        ResponseTable table = StagesSurvey.table(lines);
        SampleDesign design = SampleDesign.of(stage.inStrata("h").withPopulationSize("N1"));
        for (SampleDesign each : List.of(design, design.withWeight("w"))) {
            for (Estimate estimate : everything(table, each)) {
                if (estimate.standardError().isPresent()) {
                    assertThat(estimate.standardError().getAsDouble())
                            .as(estimate.toString())
                            .isZero();
                }
            }
        }
        SampleDesign all = SampleDesign.independent().withPopulationSize(table.rowCount());
        Estimate mean =
                Estimation.of(table, all).estimate(Statistic.mean(INCOME)).single();
        assertThat(mean.standardError()).hasValue(0);
        assertThat(mean.interval().orElseThrow().lower()).isEqualTo(mean.value());
    }

    /** Where all units of the first stage are taken, the second is a sample in strata. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aFirstStageOfAllUnitsIsAStratification(long seed) {
        List<String[]> lines = respondents(seed);
        for (String[] line : lines.subList(1, lines.size())) {
            line[column(lines, "f1")] = "1";
        }
        ResponseTable table = StagesSurvey.table(lines);
        Stage streets = Stage.clusters("s").withPopulationSize("N2");
        SampleDesign stages = SampleDesign.of(Stage.clusters("c").inStrata("h").withPopulationSize("f1"), streets)
                .withWeight("w");
        SampleDesign strata = SampleDesign.of(streets.inStrata("c")).withWeight("w");
        Estimation first = Estimation.of(table, stages);
        Estimation second = Estimation.of(table, strata);
        for (Statistic statistic : STATISTICS) {
            List<Estimates.Entry> a = first.estimate(statistic).entries();
            List<Estimates.Entry> b = second.estimate(statistic).entries();
            for (int i = 0; i < a.size(); i++) {
                double error = b.get(i).estimate().standardError().orElseThrow();
                assertThat(a.get(i).estimate().standardError().orElseThrow())
                        .as(statistic.toString())
                        .isCloseTo(error, within(1e-10 * error));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clusterNumbersWithinStrataAreNestedCodes(long seed) {
        ResponseTable table = StagesSurvey.table(respondents(seed));
        SampleDesign unique = SampleDesign.of(Stage.clusters("c").inStrata("h")).withWeight("w");
        SampleDesign nested = SampleDesign.of(Stage.clusters("cn").inStrata("h"))
                .withWeight("w")
                .withClusterCodes(ClusterCodes.NESTED);
        assertSame(everything(table, nested), everything(table, unique), 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void singleUnitsOfCertaintyNeverAddAndAveragesNeverTakeAway(long seed) {
        ResponseTable table = StagesSurvey.table(respondents(seed));
        SampleDesign design =
                SampleDesign.of(Stage.clusters("c").inStrata("lones")).withWeight("w");
        List<Estimate> certain = everything(table, design.withSingletonStratum(SingletonStratum.CERTAINTY));
        List<Estimate> centre = everything(table, design.withSingletonStratum(SingletonStratum.CENTRE));
        List<Estimate> average = everything(table, design.withSingletonStratum(SingletonStratum.AVERAGE));
        for (int i = 0; i < certain.size(); i++) {
            double least = certain.get(i).standardError().orElse(0) * (1 - 1e-12);
            assertThat(centre.get(i).standardError().orElse(0)).isGreaterThanOrEqualTo(least);
            assertThat(average.get(i).standardError().orElse(0)).isGreaterThanOrEqualTo(least);
        }
    }

    /** Shares are together 1: their covariances sum to 0, and no combination has a negative variance. */
    @ParameterizedTest
    @MethodSource("seeds")
    void covariancesOfShares(long seed) {
        Random random = new Random(seed);
        Estimation survey = Estimation.of(StagesSurvey.table(respondents(seed)), design(random));
        for (Estimation domain : List.of(survey, survey.where(Domain.is(SEX, "m")))) {
            Estimates shares = domain.estimate(Statistic.proportions(REGION));
            double[][] covariance = shares.covariance();
            double sum = 0;
            for (int i = 0; i < covariance.length; i++) {
                sum += shares.entries().get(i).estimate().value();
                assertThat(Arrays.stream(covariance[i]).sum()).isCloseTo(0, within(1e-16));
                for (int j = 0; j < i; j++) {
                    assertThat(covariance[i][j]).isEqualTo(covariance[j][i]);
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-15));
            for (int k = 0; k < 20; k++) {
                double[] a = random.doubles(covariance.length, -1, 1).toArray();
                double variance = IntStream.range(0, a.length)
                        .mapToDouble(i -> a[i]
                                * IntStream.range(0, a.length)
                                        .mapToDouble(j -> covariance[i][j] * a[j])
                                        .sum())
                        .sum();
                assertThat(variance).isGreaterThan(-1e-17);
                assertThat(shares.contrast(a).standardError().orElseThrow())
                        .isCloseTo(Math.sqrt(Math.max(0, variance)), within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsAreDomains(long seed) {
        Estimation survey = Estimation.of(StagesSurvey.table(respondents(seed)), design(new Random(seed)));
        for (Statistic statistic : STATISTICS) {
            Estimates groups = survey.by(REGION).estimate(statistic);
            for (Estimates.Entry entry : groups.entries()) {
                Domain domain = Domain.is(REGION, entry.by().get("region"));
                Estimate alone = survey.where(domain).estimate(statistic).entries().stream()
                        .filter(other -> other.option().equals(entry.option()))
                        .findFirst()
                        .orElseThrow()
                        .estimate();
                double error = alone.standardError().orElse(0);
                assertThat(entry.estimate().optionalValue().orElse(0))
                        .isCloseTo(alone.optionalValue().orElse(0), within(1e-12 * (1 + error)));
                assertThat(entry.estimate().standardError().orElse(0)).isCloseTo(error, within(1e-9 * (1 + error)));
                assertThat(entry.estimate().degreesOfFreedom()).isEqualTo(alone.degreesOfFreedom());
                assertThat(entry.estimate().base().unweighted())
                        .isEqualTo(alone.base().unweighted());
            }
        }
    }
}
