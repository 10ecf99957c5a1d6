package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Association;
import org.surveystats.stats.table.FisherTest;
import org.surveystats.stats.table.LinearTrend;
import org.surveystats.stats.table.OrderedAssociation;
import org.surveystats.stats.table.Ordering;
import org.surveystats.stats.table.Predicted;

/** Laws of measures of association, what they refuse, and Fisher's test against trying every table. */
class AssociationLawsTest {

    private static final SampleDesign INDEPENDENT = SampleDesign.independent();

    private static Estimation survey(CountSurvey respondents) {
        return Estimation.of(respondents.table(), INDEPENDENT);
    }

    private static Association nominal(long[]... counts) {
        CountSurvey respondents = CountSurvey.of(counts);
        return Association.of(survey(respondents), respondents.rows(), respondents.columns());
    }

    private static OrderedAssociation ordered(long[]... counts) {
        CountSurvey respondents = CountSurvey.of(counts);
        return OrderedAssociation.of(survey(respondents), respondents.rows(), respondents.columns());
    }

    private static final List<Function<OrderedAssociation, Estimate>> SYMMETRIC = List.of(
            OrderedAssociation::gamma,
            OrderedAssociation::tauB,
            OrderedAssociation::tauC,
            OrderedAssociation::symmetricSomersD,
            OrderedAssociation::spearman,
            OrderedAssociation::pearson);

    private static long[][] random(SplittableRandom random, int rows, int columns, int most) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            Arrays.setAll(row, j -> random.nextInt(most) + 1L);
        }
        return counts;
    }

    private static void same(Estimate a, Estimate b, double sign, String about) {
        assertThat(a.value()).as(about).isCloseTo(sign * b.value(), within(1e-13));
        assertThat(a.standardError().orElseThrow())
                .as(about)
                .isCloseTo(b.standardError().orElseThrow(), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void turningTheTableChangesNoSymmetricMeasure(long seed) {
        long[][] counts = random(new SplittableRandom(seed), 3, 4, 12);
        long[][] turned = new long[4][3];
        long[][] upsideDown = {counts[2], counts[1], counts[0]};
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                turned[j][i] = counts[i][j];
            }
        }
        String about = "seed " + seed;
        for (Function<OrderedAssociation, Estimate> measure : SYMMETRIC) {
            same(measure.apply(ordered(counts)), measure.apply(ordered(turned)), 1, about);
            same(measure.apply(ordered(counts)), measure.apply(ordered(upsideDown)), -1, about);
        }
        same(ordered(counts).somersD(Predicted.ROWS), ordered(turned).somersD(Predicted.COLUMNS), 1, about);
        same(nominal(counts).cramersV(), nominal(upsideDown).cramersV(), 1, about);
        same(nominal(counts).cramersV(), nominal(turned).cramersV(), 1, about);
        same(
                nominal(counts).goodmanKruskalTau(Predicted.ROWS),
                nominal(turned).goodmanKruskalTau(Predicted.COLUMNS),
                1,
                about);
        same(
                nominal(counts).symmetricUncertaintyCoefficient(),
                nominal(turned).symmetricUncertaintyCoefficient(),
                1,
                about);
    }

    /** A scale listed from most to least, the same answers: the sign is that of the scores. */
    @Test
    void theOrderIsThatOfTheScoresHoweverListed() {
        AgreementQuestion falling = AgreementQuestion.of(
                "q",
                "Q",
                AgreementScale.of(
                        "s",
                        Option.of("yes", "Yes").withScore(3),
                        Option.of("so", "So so").withScore(2),
                        Option.of("no", "No").withScore(1)));
        assertThat(Ordering.of(falling).options()).extracting(Option::code).containsExactly("no", "so", "yes");
        assertThat(Ordering.of(falling).scores()).containsExactly(1, 2, 3);
        FrequencyQuestion often = FrequencyQuestion.of(
                "often",
                "How often?",
                Option.of("daily", "daily").withRate(Rate.timesPerMonth(20, 31)),
                Option.of("weekly", "weekly").withRate(Rate.timesPerMonth(4, 19)),
                Option.of("never", "never").withRate(Rate.timesPerMonth(0, 0)));
        assertThat(Ordering.of(often)).hasToString("often: [never, weekly, daily] scored [1.0, 2.0, 3.0]");
        assertThat(Ordering.of(StagesSurvey.USE)).hasToString("use: [no, yes] scored [0.0, 1.0]");
    }

    @Test
    void anOrderIsNeverGuessed() {
        FrequencyQuestion often =
                FrequencyQuestion.of("often", "How often?", Option.of("a", "daily"), Option.of("b", "never"));
        assertThatThrownBy(() -> Ordering.of(often))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(
                        "column \"often\": options of which nothing says which is the least: found [a, b], expected a score for"
                                + " every valid option, or rates that rise or fall as they are listed; Ordering.listed names the options"
                                + " from least to most");
        SingleChoiceQuestion region = StagesSurvey.REGION;
        assertThatThrownBy(() -> Ordering.byScores(region))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(
                        "column \"region\": an option without a score has no place in an order: found \"a\", expected a score for"
                                + " every valid option; a nominal question has Cramér's V and lambda, and no gamma; Ordering.listed gives"
                                + " an order");
        assertThatThrownBy(() -> Ordering.listed(region, "a", "b"))
                .hasMessage(
                        "column \"region\": an order that is not of the valid options: found [a, b], expected each of [a, b, c]"
                                + " once");
        assertThatThrownBy(() -> Ordering.listed(region, "a", "b", "c").withScores(1, 1, 2))
                .hasMessage(
                        "\"region\" has 3 options in order, whose scores are finite and rise: found [1.0, 1.0, 2.0]");
    }

    @Test
    void weightsAndDesignsAreRefusedByTestsOfIndependentAnswers() {
        CountSurvey respondents = CountSurvey.of(new long[][] {{3, 4}, {5, 6}});
        Estimation weighted = Estimation.of(respondents.table(), INDEPENDENT.withWeight("w"));
        Association association = Association.of(weighted, respondents.rows(), respondents.columns());
        assertThat(association.pearsonTest().note())
                .contains(
                        "weighted answers are no counts of independent ones: test(AssociationTest.RAO_SCOTT_F) tests under the"
                                + " design");
        assertThat(association.likelihoodRatioTest().pValue()).isEmpty();
        assertThat(association.yatesTest().pValue()).isEmpty();
        assertThat(association.fisherTest().test().note())
                .contains(
                        "weighted answers are no counts of independent ones, and an exact test counts them as if they were:"
                                + " test(AssociationTest.RAO_SCOTT_F) tests under the design");
        assertThat(association.biasCorrectedCramersV().note())
                .contains(
                        "weighted answers are no counts of independent ones, and the correction is that of independent ones:"
                                + " take cramersV()");
        assertThat(association.test(AssociationTest.RAO_SCOTT_F).pValue()).isPresent();
        OrderedAssociation ordered = OrderedAssociation.of(weighted, respondents.rows(), respondents.columns());
        assertThat(ordered.linearByLinearTest().note())
                .contains(
                        "weighted answers are no counts of independent ones: slopeTest() tests the trend under the design");
        LinearTrend trend = LinearTrend.of(weighted, respondents.rows(), Ordering.of(respondents.columns()));
        assertThat(trend.cochranArmitage("1").note())
                .contains(
                        "weighted answers are no counts of independent ones: test() tests the trend under the design");
        assertThatThrownBy(() -> trend.slope("9"))
                .hasMessage("there is no such row: found \"9\", expected one of [1, 2]");
        Estimation finite = Estimation.of(respondents.table(), INDEPENDENT.withPopulationSize(100));
        assertThat(Association.of(finite, respondents.rows(), respondents.columns())
                        .pearsonTest()
                        .note()
                        .orElseThrow())
                .startsWith("answers drawn from a finite population are not independent");
        Estimation strata = Estimation.of(
                StagesSurvey.table(), SampleDesign.of(Stage.respondents().inStrata("h")));
        assertThat(Association.of(strata, StagesSurvey.USE, StagesSurvey.REGION)
                        .pearsonTest()
                        .note()
                        .orElseThrow())
                .startsWith("answers drawn by a design are not independent");
    }

    @Test
    void limitsHaveNoStandardError() {
        String flat =
                "the measure does not move with small changes of the cells here, as at the limits of its range: the delta method"
                        + " gives no standard error";
        Association perfect = nominal(new long[][] {{5, 0}, {0, 7}});
        OrderedAssociation rising = ordered(new long[][] {{5, 0}, {0, 7}});
        for (Estimate one : List.of(
                perfect.cramersV(),
                perfect.phi(),
                perfect.lambda(Predicted.ROWS),
                perfect.symmetricUncertaintyCoefficient(),
                rising.gamma(),
                rising.tauB(),
                rising.spearman(),
                rising.pearson())) {
            assertThat(one.value()).isCloseTo(1, within(1e-15));
            assertThat(one.standardError()).isEmpty();
            assertThat(one.note()).contains(flat);
        }
        Association none = nominal(new long[][] {{5, 10}, {7, 14}});
        assertThat(none.cramersV().value()).isZero();
        assertThat(none.cramersV().note()).contains(flat);
        assertThat(none.lambda(Predicted.COLUMNS).value()).isZero();
        assertThat(none.lambda(Predicted.COLUMNS).note()).contains(flat);
        assertThat(nominal(new long[][] {{5, 5}, {7, 14}})
                        .lambda(Predicted.COLUMNS)
                        .note())
                .contains(
                        "two answers are equally frequent, where lambda has a kink: the delta method gives no standard error");
        Association oneRow = nominal(new long[][] {{5, 5}, {0, 0}});
        assertThat(oneRow.cramersV().note()).contains("a table with one row or column of answers has no association");
        assertThat(oneRow.pearsonTest().note())
                .contains("a table with one row or column of answers has no association");
        assertThat(oneRow.fisherTest().test().pValue()).isEmpty();
        assertThat(nominal(new long[][] {{5, 6, 1}, {3, 2, 9}}).phi().note())
                .contains("phi is of two rows and two columns with answers: take cramersV()");
        assertThat(nominal(new long[][] {{5, 6, 1}, {3, 2, 9}}).yatesTest().note())
                .contains("Yates' correction is for two rows and two columns with answers");
        assertThat(nominal(new long[][] {{0, 0}, {0, 0}}).cramersV().note()).contains("nobody belongs to the base");
    }

    /** An option that nobody chose changes nothing. */
    @Test
    void emptyRowsAndColumnsDoNotCount() {
        Association small = nominal(new long[][] {{5, 6}, {3, 9}});
        Association wide = nominal(new long[][] {{5, 0, 6}, {0, 0, 0}, {3, 0, 9}});
        same(wide.cramersV(), small.cramersV(), 1, "V");
        same(wide.phi(), small.phi(), 1, "phi");
        same(wide.contingencyCoefficient(), small.contingencyCoefficient(), 1, "contingency coefficient");
        assertThat(wide.pearsonTest()).isEqualTo(small.pearsonTest());
        assertThat(wide.fisherTest()).isEqualTo(small.fisherTest());
        same(
                ordered(new long[][] {{5, 0, 6}, {0, 0, 0}, {3, 0, 9}}).tauC(),
                ordered(new long[][] {{5, 6}, {3, 9}}).tauC(),
                1,
                "tau-c");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void fishersTestIsThatOfEveryTable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] counts = random(random, random.nextInt(2, 4), random.nextInt(2, 5), 5);
        double[] sums = new double[2];
        double found = probability(counts);
        walk(counts, new long[counts.length][counts[0].length], 0, found, sums);
        assertThat(sums[1] / sums[0]).as("seed " + seed).isBetween(0.0, 1.0);
        assertThat(FisherTest.of(counts, .95).test().pValue().orElseThrow())
                .as("seed %d: %s", seed, Arrays.deepToString(counts))
                .isCloseTo(sums[1] / sums[0], within(1e-12));
    }

    /** The product of 1/n!. */
    private static double probability(long[]... counts) {
        double product = 1;
        for (long[] row : counts) {
            for (long count : row) {
                for (long n = 2; n <= count; n++) {
                    product /= n;
                }
            }
        }
        return product;
    }

    private static void walk(long[][] margins, long[][] table, int place, double found, double... sums) {
        int rows = margins.length;
        int columns = margins[0].length;
        if (place == rows * columns) {
            double p = probability(table);
            sums[0] += p;
            sums[1] += p <= found * (1 + 1e-7) ? p : 0;
            return;
        }
        int i = place / columns;
        int j = place % columns;
        long row = Arrays.stream(margins[i]).sum() - Arrays.stream(table[i]).sum();
        long column = Arrays.stream(margins).mapToLong(r -> r[j]).sum()
                - Arrays.stream(table).mapToLong(r -> r[j]).sum();
        long least = j == columns - 1 ? row : i == rows - 1 ? column : 0;
        for (long count = least; count <= (least > 0 ? least : Math.min(row, column)); count++) {
            boolean fits = count <= Math.min(row, column)
                    && (j < columns - 1 || count == row)
                    && (i < rows - 1 || count == column);
            if (fits) {
                table[i][j] = count;
                walk(margins, table, place + 1, found, sums);
                table[i][j] = 0;
            }
        }
    }

    @Test
    void oddsRatiosAtTheEdgesHaveOneLimit() {
        FisherTest most = FisherTest.of(new long[][] {{5, 0}, {0, 7}}, .95);
        assertThat(most.oddsRatio().orElseThrow().value()).isEmpty();
        assertThat(most.oddsRatio().orElseThrow().upper()).isEmpty();
        // R 4.2.2: fisher.test(matrix(c(5, 0, 0, 7), 2)) gives 3.387738 and Inf, to four digits
        double lower = most.oddsRatio().orElseThrow().lower();
        assertThat(lower).isCloseTo(3.387738, within(1e-3));
        // C(5, k)C(7, 5 - k) ways to have k; the greatest has a probability of 2.5 % there
        double[] ways = {21, 175, 350, 210, 35, 1};
        double all = 0;
        for (int k = 0; k < ways.length; k++) {
            all += ways[k] * Math.pow(lower, k);
        }
        assertThat(Math.pow(lower, 5) / all).isCloseTo(.025, within(1e-14));
        assertThat(most.test().pValue().orElseThrow()).isCloseTo(1.0 / 792, within(1e-15));
        FisherTest least = FisherTest.of(new long[][] {{0, 5}, {7, 0}}, .95);
        assertThat(least.oddsRatio().orElseThrow().value()).hasValue(0);
        assertThat(least.oddsRatio().orElseThrow().lower()).isZero();
        assertThat(least.oddsRatio().orElseThrow().upper().orElseThrow()).isCloseTo(1 / lower, within(1e-13));
    }

    @Test
    void largeTablesAreRefusedByFishersTest() {
        long[][] counts = random(new SplittableRandom(9), 7, 8, 60);
        assertThat(FisherTest.of(counts, .95).test().note())
                .contains(
                        "the table has too many respondents, rows or columns to enumerate all tables with its margins: take"
                                + " Pearson's test");
        assertThatThrownBy(() -> FisherTest.of(new long[][] {{1, 2}, {0, 0}}, .95))
                .hasMessage("a row without answers: leave it out");
        assertThatThrownBy(() -> FisherTest.of(new long[][] {{1, 2}}, .95))
                .hasMessage("a table has at least two rows and two columns");
    }
}
