package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableRow;

/**
 * Letters in every possible sample of a small population: 3 strata of 6 clusters, of which 2, 3 and 4 are drawn, with 20 people each.
 * There are 15 · 20 · 15 = 4,500 samples, all equally likely.
 */
class TableLettersSimulationTest {

    private static final Logger LOG = LoggerFactory.getLogger(TableLettersSimulationTest.class);
    private static final int[] DRAWN = {2, 3, 4};
    private static final int CLUSTERS = 6;
    private static final int PEOPLE = 20;
    private static final YesNoQuestion ANSWER =
            YesNoQuestion.of("answer", "Answer", Option.of("yes", "yes"), Option.of("no", "no"));
    private static final SingleChoiceQuestion SIDE =
            SingleChoiceQuestion.of("side", "Side", Option.of("a", "A"), Option.of("b", "B"));
    private static final MultipleResponseQuestion USES =
            MultipleResponseQuestion.of("uses", "Uses", Option.of("x", "X"), Option.of("y", "Y"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("all", "en", LocalizedText.of("All"))
            .add(ANSWER)
            .add(SIDE)
            .add(USES)
            .build();
    private static final Banner BANNER = Banner.builder()
            .stub(Stub.of(ANSWER))
            .head(Head.of(SIDE))
            .head(Head.of(USES))
            .test(ColumnTest.pairwise().withMinimumBase(0).withExtremeShares(ExtremeShares.UNTESTED))
            .test(ColumnTest.of(ComparisonStyle.AGAINST_TOTAL).withMinimumBase(0))
            .build();

    /** A person: answer yes, side b, uses x, uses y. */
    private record Person(boolean yes, boolean b, boolean x, boolean y) {
        Person turned() {
            return new Person(!yes, b, x, y);
        }
    }

    /** Persons by stratum and cluster; clusters are alike inside, and lean to one answer. */
    private static Person[][][] population(long seed, double difference) {
        SplittableRandom random = new SplittableRandom(seed);
        Person[][][] all = new Person[DRAWN.length][CLUSTERS][PEOPLE];
        for (Person[][] stratum : all) {
            for (Person[] cluster : stratum) {
                double lean = 0.25 + 0.5 * random.nextDouble();
                double sideLean = 0.15 + 0.7 * random.nextDouble();
                for (int i = 0; i < PEOPLE; i++) {
                    boolean b = random.nextDouble() < sideLean;
                    boolean x = random.nextDouble() < 0.6;
                    boolean y = x ? random.nextDouble() < 0.4 : random.nextDouble() < 0.8;
                    double chance = lean + (b ? difference : 0) + (y && !x ? difference : 0);
                    cluster[i] = new Person(random.nextDouble() < chance, b, x, y);
                }
            }
        }
        if (difference == 0) {
            level(all, random);
        }
        return all;
    }

    /** Turns answers until the share of yes is the same among a and b, and among x and y, to less than one person. */
    private static void level(Person[][][] all, SplittableRandom random) {
        double before = Double.POSITIVE_INFINITY;
        for (int tries = 0; before > 1e-3 && tries < 1_000_000; tries++) {
            int h = random.nextInt(DRAWN.length);
            int c = random.nextInt(CLUSTERS);
            int i = random.nextInt(PEOPLE);
            all[h][c][i] = all[h][c][i].turned();
            double now = Math.abs(share(all, false, true) - share(all, true, true))
                    + Math.abs(share(all, false, false) - share(all, true, false));
            if (now < before) {
                before = now;
            } else {
                all[h][c][i] = all[h][c][i].turned();
            }
        }
        assertThat(before).as("a population without differences").isLessThan(0.006);
    }

    /** The share of yes in the second or first column of one of the heads. */
    private static double share(Person[][][] all, boolean second, boolean side) {
        int in = 0;
        int yes = 0;
        for (Person[][] stratum : all) {
            for (Person[] cluster : stratum) {
                for (Person person : cluster) {
                    boolean inside = side ? person.b == second : second ? person.y : person.x;
                    in += inside ? 1 : 0;
                    yes += inside && person.yes ? 1 : 0;
                }
            }
        }
        return (double) yes / in;
    }

    private static List<int[]> subsets(int size) {
        List<int[]> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << CLUSTERS; bits++) {
            if (Integer.bitCount(bits) == size) {
                int[] subset = new int[size];
                int next = 0;
                for (int c = 0; c < CLUSTERS; c++) {
                    if ((bits >> c & 1) == 1) {
                        subset[next++] = c;
                    }
                }
                all.add(subset);
            }
        }
        return all;
    }

    private static ResponseTable sample(Person[][][] all, int[][] drawn) {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("w")
                .designNumbers("size")
                .designLabels("h")
                .designLabels("c");
        for (int h = 0; h < drawn.length; h++) {
            for (int c : drawn[h]) {
                for (Person person : all[h][c]) {
                    ResponseRow row = builder.row();
                    row.choose("answer", person.yes ? "yes" : "no").choose("side", person.b ? "b" : "a");
                    List<String> uses = new ArrayList<>();
                    if (person.x) {
                        uses.add("x");
                    }
                    if (person.y) {
                        uses.add("y");
                    }
                    row.choose("uses", uses.toArray(String[]::new));
                    row.design("w", (double) CLUSTERS / DRAWN[h])
                            .design("size", CLUSTERS)
                            .design("h", "h" + h)
                            .design("c", h + "-" + c)
                            .add();
                }
            }
        }
        return builder.build();
    }

    /** How often each column has a letter or mark: side a, b, uses x, y, each against the other; then those against the total. */
    private static double[] rates(Person[][][] all, SurveyDesign design) {
        double[] marked = new double[8];
        int samples = 0;
        for (int[] first : subsets(DRAWN[0])) {
            for (int[] second : subsets(DRAWN[1])) {
                for (int[] third : subsets(DRAWN[2])) {
                    BannerTable table =
                            BANNER.run(Estimation.of(sample(all, new int[][] {first, second, third}), design));
                    TableRow yes = table.stub("answer").row("yes");
                    for (int column = 1; column <= 4; column++) {
                        TableCell cell = yes.cells().get(column);
                        marked[column - 1] += cell.letters().isEmpty() ? 0 : 1;
                        marked[column + 3] += cell.marks().stream().anyMatch(mark -> mark.test() == 1) ? 1 : 0;
                    }
                    samples++;
                }
            }
        }
        assertThat(samples).isEqualTo(4500);
        for (int i = 0; i < marked.length; i++) {
            marked[i] /= samples;
        }
        LOG.info("marked in {} samples: {}", samples, marked);
        return marked;
    }

    private static final SampleDesign DESIGN = SampleDesign.of(
                    Stage.clusters("c").inStrata("h").withPopulationSize("size"))
            .withWeight("w");

    @Test
    void withoutADifferenceLettersAreAsRareAsTheLevelSays() {
        double[] rates = rates(population(11, 0), DESIGN);
        assertThat(rates[0] + rates[1]).as("sides").isBetween(0.03, 0.07);
        assertThat(rates[2] + rates[3]).as("uses, which overlap").isBetween(0.03, 0.07);
        assertThat((rates[4] + rates[5]) / 2).as("sides against the total").isBetween(0.03, 0.07);
    }

    @Test
    void ignoringTheDesignLettersWouldBeFarTooRare() {
        double[] rates = rates(population(11, 0), SampleDesign.independent().withWeight("w"));
        // half of the population is drawn, which independent answers know nothing of
        assertThat(rates[0] + rates[1]).as("sides").isLessThan(0.01);
    }

    @Test
    void aDifferenceHasItsLetterInTheColumnWithTheLargerShare() {
        double[] rates = rates(population(11, 0.25), DESIGN);
        assertThat(rates[1]).as("b is higher").isGreaterThan(0.5);
        assertThat(rates[0]).as("a is not").isLessThan(0.002);
        assertThat(rates[3]).as("y is higher").isGreaterThan(0.5);
        assertThat(rates[2]).as("x is not").isLessThan(0.002);
    }
}
