package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.ClusterCodes;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.ReplicateCentre;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsAccumulator;
import org.surveystats.stats.design.TotalsPass;

/** What is added up in parts is what is added up at once, for any split of the respondents. */
class TotalsAccumulatorTest {

    private static final double TOLERANCE = 1e-12;
    private static final int REPLICATES = 6;

    private static final SingleChoiceQuestion REGION = SingleChoiceQuestion.of(
            "region", "Region", Option.of("n", "north"), Option.of("s", "south"), Option.of("w", "west"));
    private static final SingleChoiceQuestion VIEW = SingleChoiceQuestion.of(
            "view", "View", Option.of("1", "bad"), Option.of("2", "fair"), Option.of("3", "good"));
    private static final NumericQuestion YEARS = NumericQuestion.of("years", "Years");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
            .add(REGION)
            .add(VIEW)
            .add(YEARS)
            .build();

    /** The designs under which the law is tried. */
    enum Way {
        INDEPENDENT,
        FINITE,
        STRATA,
        CLUSTERS,
        AVERAGED,
        HOUSEHOLDS,
        PEOPLE,
        REPLICATED
    }

    private static SurveyDesign design(Way way) {
        return switch (way) {
            case INDEPENDENT -> SampleDesign.independent().withWeight("weight");
            case FINITE -> SampleDesign.independent().withPopulationSize(5000);
            case STRATA ->
                SampleDesign.of(Stage.respondents().inStrata("stratum").withPopulationSize("strata size"))
                        .withWeight("weight");
            case CLUSTERS ->
                SampleDesign.of(Stage.clusters("cluster").inStrata("stratum"))
                        .withWeight("weight")
                        .withClusterCodes(ClusterCodes.NESTED)
                        .withSingletonStratum(SingletonStratum.CENTRE);
            case AVERAGED ->
                SampleDesign.of(Stage.clusters("cluster").inStrata("stratum"))
                        .withWeight("weight")
                        .withClusterCodes(ClusterCodes.NESTED)
                        .withSingletonStratum(SingletonStratum.AVERAGE);
            case HOUSEHOLDS ->
                SampleDesign.of(
                                Stage.clusters("cluster").inStrata("stratum").withPopulationSize("clusters"),
                                Stage.clusters("household").withPopulationSize("households"))
                        .withWeight("weight")
                        .withClusterCodes(ClusterCodes.NESTED)
                        .withSingletonStratum(SingletonStratum.CENTRE);
            case PEOPLE ->
                SampleDesign.of(
                                Stage.clusters("cluster").inStrata("stratum").withPopulationSize("clusters"),
                                Stage.respondents().inStrata("sex").withPopulationSize("people"))
                        .withWeight("weight")
                        .withClusterCodes(ClusterCodes.NESTED)
                        .withSingletonStratum(SingletonStratum.CENTRE);
            case REPLICATED ->
                new ReplicateDesign(
                        ReplicateMethod.OTHER,
                        IntStream.range(0, REPLICATES).mapToObj(r -> "r" + r).toList(),
                        Optional.of("weight"),
                        OptionalDouble.of(0.5),
                        List.of(),
                        OptionalDouble.empty(),
                        ReplicateCentre.ESTIMATE,
                        OptionalDouble.empty());
        };
    }

    private static final Cells GROUPS = Cells.allOptions(REGION);
    private static final Cells VIEWS = Cells.validOptions(VIEW);

    /** A dense block, one with amounts in groups, one of two classifications, and one with totals alone. */
    private static List<FeatureBlock> blocks() {
        FeatureBlock.Builder dense = FeatureBlock.builder();
        dense.add(VIEWS, Amounts.one());
        dense.base(0, 1, 2);
        FeatureBlock.Builder means = FeatureBlock.builder();
        means.add(GROUPS.cross(Cells.answered(YEARS)), Amounts.one(), Amounts.deviation(YEARS, 10));
        means.base(0);
        means.base(0, 2, 4);
        FeatureBlock.Builder two = FeatureBlock.builder();
        two.add(VIEWS, Amounts.one());
        two.add(GROUPS, Amounts.one());
        two.base(1);
        two.base(3, 4);
        FeatureBlock.Builder squares = FeatureBlock.builder();
        squares.add(GROUPS, Amounts.one());
        squares.addTotals(Cells.answered(YEARS), Amounts.deviation(YEARS, 10).squared());
        squares.base(2);
        return List.of(dense.build(), means.build(), two.build(), squares.build());
    }

    /** A respondent's answers, made from the number of a cluster, so that clusters differ. */
    private record Person(
            int stratum, int cluster, int household, int sex, int region, int view, double years, double weight) {}

    private static List<Person> people(Random random, int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int stratum = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
            int cluster = stratum == 0 ? 7 : random.nextInt(5);
            people.add(new Person(
                    stratum,
                    cluster,
                    random.nextInt(3),
                    random.nextInt(2),
                    random.nextInt(3),
                    random.nextInt(4) - 1,
                    random.nextInt(5) == 0 ? Double.NaN : cluster + random.nextInt(20),
                    random.nextInt(10) == 0 ? 0 : 1 + 1e6 * random.nextDouble()));
        }
        return people;
    }

    private static ResponseTable table(List<Person> people) {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("weight")
                .designNumbers("strata size")
                .designNumbers("clusters")
                .designNumbers("households")
                .designNumbers("people")
                .designLabels("stratum")
                .designLabels("cluster")
                .designLabels("household")
                .designLabels("sex");
        for (int r = 0; r < REPLICATES; r++) {
            builder.designNumbers("r" + r);
        }
        for (Person one : people) {
            ResponseRow row = builder.row()
                    .choose("region", List.of("n", "s", "w").get(one.region))
                    .design("weight", one.weight)
                    .design("strata size", 900 + one.stratum)
                    .design("clusters", 40)
                    .design("households", 30)
                    .design("people", 500)
                    .design("stratum", "stratum " + one.stratum)
                    .design("cluster", "cluster " + one.cluster)
                    .design("household", "household " + one.household)
                    .design("sex", "sex " + one.sex);
            if (one.view >= 0) {
                row.choose("view", Integer.toString(one.view + 1));
            }
            if (!Double.isNaN(one.years)) {
                row.number("years", one.years);
            }
            for (int r = 0; r < REPLICATES; r++) {
                row.design("r" + r, one.weight * ((one.stratum + one.cluster + r) % 4 == 0 ? 0 : 1.5));
            }
            row.add();
        }
        return builder.build();
    }

    private static void assertSame(List<Totals> found, List<Totals> wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertSame(found.get(i), wanted.get(i));
        }
    }

    private static void assertSame(Totals found, Totals wanted) {
        List<Totals.Smooth> functions = new ArrayList<>();
        for (int feature = 0; feature < wanted.size(); feature++) {
            assertThat(found.count(feature)).isEqualTo(wanted.count(feature));
            assertClose(found.sum(feature), wanted.sum(feature), Math.abs(wanted.sum(feature)));
            assertClose(found.squareSum(feature), wanted.squareSum(feature), wanted.squareSum(feature));
            functions.add(Totals.linear(wanted.indicator(feature)));
        }
        double[][] have = found.covariance(functions);
        double[][] want = wanted.covariance(functions);
        double greatest = Arrays.stream(want)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        for (int i = 0; i < want.length; i++) {
            for (int j = 0; j < want.length; j++) {
                assertClose(have[i][j], want[i][j], greatest);
            }
        }
    }

    private static void assertClose(double found, double wanted, double size) {
        assertThat(found).isCloseTo(wanted, within(TOLERANCE * Math.max(size, Double.MIN_NORMAL)));
    }

    private static void assertSameDegreesOfFreedom(List<Totals> found, List<Totals> wanted, List<FeatureBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            for (int base = 0; base < blocks.get(i).baseCount(); base++) {
                assertThat(found.get(i).degreesOfFreedom(base))
                        .as("block %d, base %d", i, base)
                        .isEqualTo(wanted.get(i).degreesOfFreedom(base));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anySplitGivesTheSame(Way way) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Person> people = people(random, 1 + random.nextInt(300));
            if (way == Way.AVERAGED || way == Way.HOUSEHOLDS || way == Way.PEOPLE) {
                people.addAll(people(random, 200)); // spread in some stratum of every unit
            }
            ResponseTable whole = table(people);
            List<FeatureBlock> blocks = blocks();
            List<TotalsAccumulator> workers = IntStream.range(0, 3)
                    .mapToObj(worker -> TotalsAccumulator.of(design(way), blocks))
                    .toList();
            List<List<Person>> parts = new ArrayList<>();
            int count = 1 + random.nextInt(9);
            for (int part = 0; part < count; part++) {
                parts.add(new ArrayList<>());
            }
            people.forEach(one -> parts.get(random.nextInt(count)).add(one));
            parts.forEach(part -> workers.get(random.nextInt(3)).add(table(part)));
            TotalsAccumulator all = TotalsAccumulator.of(design(way), blocks);
            for (TotalsAccumulator worker : workers) {
                all.merge(TotalsAccumulator.ofBytes(design(way), blocks, worker.toBytes()));
            }
            assertThat(all.rowCount()).isEqualTo(people.size());
            List<Totals> wanted;
            try {
                wanted = TotalsPass.of(Sample.of(whole, design(way)), blocks);
            } catch (DesignException e) {
                // one respondent of weight 0, or one unit in a stratum
                assertThatThrownBy(all::totals)
                        .hasMessageContaining(e.problems().get(0).what());
                continue;
            }
            assertSame(all.totals(), wanted);
            assertSameDegreesOfFreedom(all.totals(), wanted, blocks);
            assertSame(
                    TotalsAccumulator.ofBytes(design(way), blocks, all.toBytes())
                            .totals(),
                    wanted);
        }
    }

    @Test
    void moreCanBeAddedAfterTotals() {
        Random random = new Random(5);
        List<Person> people = people(random, 120);
        SurveyDesign design = design(Way.STRATA);
        TotalsAccumulator sums = TotalsAccumulator.of(design, blocks()).add(table(people.subList(0, 60)));
        sums.totals();
        sums.add(table(people.subList(60, 120)));
        assertSame(sums.totals(), TotalsPass.of(Sample.of(table(people), design), blocks()));
    }

    @Test
    void whatOnlyTheWholeTellsIsCheckedAtTheEnd() {
        SurveyDesign design = SampleDesign.of(Stage.clusters("cluster").inStrata("stratum"));
        TotalsAccumulator sums = TotalsAccumulator.of(design, blocks())
                .add(table(List.of(new Person(1, 1, 0, 0, 0, 0, 1, 1))))
                .add(table(List.of(new Person(1, 2, 0, 0, 0, 0, 1, 1), new Person(2, 3, 0, 0, 0, 0, 1, 1))));
        assertThatThrownBy(sums::totals)
                .isInstanceOf(DesignException.class)
                .hasMessageContaining("a stratum with one sampling unit has no variance")
                .hasMessageContaining("the stratum \"stratum 2\"")
                .hasMessageNotContaining("row ");
        sums.add(table(List.of(new Person(2, 1, 0, 0, 0, 0, 1, 1))));
        assertThatThrownBy(sums::totals)
                .hasMessageContaining("a cluster in two strata")
                .hasMessageContaining("cluster \"cluster 1\" in the strata \"stratum 1\" and \"stratum 2\"");
    }

    @Test
    void weightsOfZeroInOnePartAreFineAndInAllAreNot() {
        SurveyDesign design = design(Way.INDEPENDENT);
        TotalsAccumulator sums =
                TotalsAccumulator.of(design, blocks()).add(table(List.of(new Person(1, 1, 0, 0, 0, 0, 1, 0))));
        assertThatThrownBy(sums::totals).hasMessageContaining("weights without a sum");
        assertThat(sums.add(table(List.of(new Person(1, 1, 0, 0, 0, 0, 1, 2))))
                        .totals()
                        .get(0)
                        .sum(0))
                .isEqualTo(2);
    }

    @Test
    void aPartThatDoesNotFitIsNamedAndAddsNothing() {
        SurveyDesign design = design(Way.STRATA);
        TotalsAccumulator sums = TotalsAccumulator.of(design, blocks()).add(table(people(new Random(1), 50)));
        byte[] before = sums.toBytes();
        assertThatThrownBy(() -> sums.add(
                        table(List.of(new Person(9, 1, 0, 0, 0, 0, 1, 1), new Person(1, 1, 0, 0, 0, 0, 1, -3)))))
                .isInstanceOf(DesignException.class)
                .hasMessageContaining("a negative weight")
                .hasMessageContaining("row 52");
        assertThatThrownBy(() -> sums.add(ResponseTable.builder(QUESTIONNAIRE)
                        .designNumbers("weight")
                        .designNumbers("strata size")
                        .designLabels("stratum")
                        .row()
                        .design("weight", 1)
                        .design("strata size", 77)
                        .design("stratum", "stratum 1")
                        .add()
                        .row()
                        .design("weight", 1)
                        .design("strata size", 77)
                        .design("stratum", "stratum 8")
                        .add()
                        .build()))
                .isInstanceOf(DesignException.class)
                .hasMessageContaining("a population size that varies within its stratum")
                .hasMessageContaining("77, and 901 in a part added before");
        assertThat(sums.toBytes()).isEqualTo(before);
    }

    @Test
    void bytesOfSomethingElseAreRefused() {
        SurveyDesign design = design(Way.CLUSTERS);
        byte[] bytes = TotalsAccumulator.of(design, blocks())
                .add(table(people(new Random(3), 30)))
                .toBytes();
        assertThatThrownBy(() -> TotalsAccumulator.ofBytes(design(Way.STRATA), blocks(), bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("accumulated totals of another design or plan");
        assertThatThrownBy(() -> TotalsAccumulator.ofBytes(design, blocks().subList(0, 1), bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("accumulated totals of another design or plan");
        assertThatThrownBy(() -> TotalsAccumulator.ofBytes(design, blocks(), new byte[5]))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("bytes that are no accumulated totals");
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            assertThatThrownBy(() -> TotalsAccumulator.ofBytes(design, blocks(), damaged))
                    .isInstanceOf(FormatException.class);
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> TotalsAccumulator.ofBytes(design, blocks(), cut))
                    .isInstanceOf(FormatException.class);
        }
        assertThatThrownBy(() -> TotalsAccumulator.of(design, blocks())
                        .merge(TotalsAccumulator.of(design(Way.STRATA), blocks())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only accumulators of the same design and blocks are merged");
    }
}
