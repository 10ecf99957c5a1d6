package org.surveystats.stats.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surveystats.stats.published.Figures.figures;
import static org.surveystats.stats.published.Figures.multiple;
import static org.surveystats.stats.published.Figures.single;
import static org.surveystats.stats.published.Figures.yesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.math3.special.Gamma;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.stats.published.RecoveredShare.PossibleShare;
import org.surveystats.stats.published.ShareComparison.Relation;
import org.surveystats.stats.published.ShareComparison.Verdict;

class ShareComparisonTest {

    private static final double LEVEL = 0.95;

    /** Newcombe (1998), table II, method 10, with more decimals and p-values from prop.test(correct = FALSE) of R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524314724024, 0.3338726540369, 0.0080450813682",
        "9, 10, 3, 10, 0.170522723935, 0.809017973535, 0.00616989932054",
        "6, 7, 2, 7, 0.0582279274823, 0.8062496375242, 0.0307535612593",
        "5, 56, 0, 29, -0.0381371479035, 0.1925600138551, 0.0971865681706",
        "0, 10, 0, 20, -0.161125158053, 0.277532799863, 1",
        "0, 10, 0, 10, -0.277532799863, 0.277532799863, 1",
        "10, 10, 0, 20, 0.679086037142, 1, 4.32046305783e-08",
        "10, 10, 0, 10, 0.607509350431, 1, 7.74421643104e-06",
        "78, 101, 40, 100, 0.238634553143, 0.487329361357, 8.33337575679e-08"
    })
    void comparesGroupsAsNewcombeAndRDo(long a, long m, long b, long n, double lower, double upper, double p) {
        ShareComparison compared = ShareComparison.independent(known(a, m), known(b, n), LEVEL);

        assertThat(compared.relation()).isEqualTo(Relation.INDEPENDENT);
        assertThat(compared.interval().least()).isCloseTo(lower, within(1e-11));
        assertThat(compared.interval().greatest()).isCloseTo(upper, within(1e-11));
        assertThat(compared.pValue().least()).isCloseTo(p, within(1e-11 * p));
        assertThat(compared.pValue().greatest()).isEqualTo(compared.pValue().least());
        assertThat(compared.difference().least()).isEqualTo((double) a / m - (double) b / n);
        assertThat(compared.fits()).isEqualTo(1);
        assertThat(compared.level()).isEqualTo(LEVEL);
        assertThat(compared.verdict()).isEqualTo(p < 0.05 ? Verdict.DIFFERENT : Verdict.NOT_SHOWN);
    }

    /** McNemar's test of R 4.2.2 without correction; the interval as computed by the formula of Agresti and Min in R. */
    @ParameterizedTest
    @CsvSource({
        "52.5, 22.8, 0.000579063217219, 0.134044666010, 0.448479605834",
        "73.3, 26.7, 2.91564083937e-06, 0.285524470394, 0.627096888829"
    })
    void comparesOptionsOfOneQuestion(String first, String second, double p, double lower, double upper) {
        RecoveredDistribution recovered = RecoveredDistribution.of(
                single(3), figures(single(3), OptionalLong.of(101), first, second, "-"), Rounding.HALF_UP);

        ShareComparison compared = ShareComparison.sameQuestion(recovered, "a", "b", LEVEL);

        assertThat(compared.relation()).isEqualTo(Relation.EXCLUSIVE);
        assertThat(compared.pValue().greatest()).isCloseTo(p, within(1e-11 * p));
        assertThat(compared.interval().least()).isCloseTo(lower, within(1e-11));
        assertThat(compared.interval().greatest()).isCloseTo(upper, within(1e-11));
        assertThat(compared.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void allowsForEveryOverlapOfOptionsChosenTogether() {
        RecoveredDistribution problems = RecoveredDistribution.of(
                multiple(2), figures(multiple(2), OptionalLong.of(101), "22.8", "18.8"), Rounding.HALF_UP);

        ShareComparison compared = ShareComparison.sameQuestion(problems, "a", "b", LEVEL);

        assertThat(compared.relation()).isEqualTo(Relation.OVERLAPPING);
        // 23 and 19: discordant pairs 4 and 0 at most overlap, 23 and 19 at least.
        assertThat(compared.pValue().least()).isCloseTo(mcNemar(4, 0), within(1e-12));
        assertThat(compared.pValue().greatest()).isCloseTo(mcNemar(23, 19), within(1e-12));
        assertThat(compared.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(compared.fits()).isEqualTo(1);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boundsThePValueOfEveryOverlap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long base = random.nextInt(1, 40);
        long a = random.nextLong(base + 1);
        long b = random.nextLong(base + 1);
        List<Double> all = new ArrayList<>();
        for (long both = Math.max(0, a + b - base); both <= Math.min(a, b); both++) {
            all.add(mcNemar(a - both, b - both));
        }

        ShareComparison compared = ShareComparison.sameRespondents(known(a, base), known(b, base), LEVEL);

        assertThat(compared.pValue().least())
                .as("seed %s", seed)
                .isCloseTo(all.stream().min(Double::compare).orElseThrow(), within(1e-12));
        assertThat(compared.pValue().greatest())
                .as("seed %s", seed)
                .isCloseTo(all.stream().max(Double::compare).orElseThrow(), within(1e-12));
    }

    @Test
    void comparesWithAnExclusiveOptionAsWithAnAnswerThatNobodyGaveToo() {
        MultipleResponseQuestion question = MultipleResponseQuestion.of(
                "q", "Which?", Option.of("a", "A"), Option.of("none", "None").with(Option.Trait.EXCLUSIVE));
        RecoveredDistribution recovered = RecoveredDistribution.of(
                question, figures(question, OptionalLong.of(10), "60", "40"), Rounding.HALF_UP);

        assertThat(ShareComparison.sameQuestion(recovered, "a", "none", LEVEL).relation())
                .isEqualTo(Relation.EXCLUSIVE);
    }

    @Test
    void comparesOnlyCountsThatStandTogether() {
        // 50 % of 300 allows 149 to 151 for each, of which three pairs add up to 300.
        RecoveredDistribution recovered = RecoveredDistribution.of(
                yesNo("q"), figures(yesNo("q"), OptionalLong.of(300), "50", "50"), Rounding.HALF_UP);

        ShareComparison compared = ShareComparison.sameQuestion(recovered, "yes", "no", LEVEL);

        assertThat(recovered.share("yes").size()).isEqualTo(3);
        assertThat(compared.fits()).isEqualTo(3);
        assertThat(compared.pValue().greatest()).isEqualTo(1);
        assertThat(compared.difference()).isEqualTo(DoubleRange.of(-2.0 / 300, 2.0 / 300));
        assertThat(compared.verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void saysThatAVerdictDependsOnTheFit() {
        RecoveredShare unsure = new RecoveredShare(
                "a", List.of(new PossibleShare(10, LongRange.of(8)), new PossibleShare(100, LongRange.of(80))));

        ShareComparison compared = ShareComparison.independent(unsure, known(60, 100), LEVEL);

        assertThat(compared.fits()).isEqualTo(2);
        assertThat(compared.verdict()).isEqualTo(Verdict.DEPENDS);
        ShareComparison small = ShareComparison.independent(known(8, 10), known(60, 100), LEVEL);
        ShareComparison large = ShareComparison.independent(known(80, 100), known(60, 100), LEVEL);
        assertThat(compared.interval()).isEqualTo(small.interval().and(large.interval()));
        assertThat(compared.pValue())
                .isEqualTo(DoubleRange.of(large.pValue().least(), small.pValue().least()));
    }

    /** Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void givesWilsonIntervals(long count, long base, double lower, double upper) {
        IntervalRange range = known(count, base).intervals(LEVEL);

        assertThat(range.lower()).isCloseTo(lower, within(5e-5));
        assertThat(range.upper()).isCloseTo(upper, within(5e-5));
        assertThat(range.isUnique()).isTrue();
    }

    @Test
    void givesIntervalsAsARangeOverTheFits() {
        RecoveredShare share = RecoveredDistribution.of(
                        yesNo("q"), figures(yesNo("q"), "81.1", "18.9"), Rounding.HALF_UP, LongRange.of(1, 101))
                .share("yes");

        IntervalRange range = share.intervals(LEVEL);

        assertThat(share.pairs())
                .containsExactly(
                        CountAndBase.of(30, 37),
                        CountAndBase.of(43, 53),
                        CountAndBase.of(60, 74),
                        CountAndBase.of(73, 90),
                        CountAndBase.of(77, 95));
        assertThat(range.fits()).isEqualTo(5);
        assertThat(range.isUnique()).isFalse();
        assertThat(range.lower()).isEqualTo(known(30, 37).intervals(LEVEL).lower());
        assertThat(range.upper()).isEqualTo(known(30, 37).intervals(LEVEL).upper());
    }

    @Test
    void refusesWhatCannotBeCompared() {
        RecoveredShare none = new RecoveredShare("a", List.of());
        assertRefused(
                () -> none.intervals(LEVEL),
                "no count fits the share of \"a\" on the bases searched; search more bases, or another rounding rule");
        assertRefused(() -> known(1, 2).intervals(1), "a confidence level lies between 0 and 1: found 1.0");
        assertRefused(
                () -> ShareComparison.independent(known(1, 2), none, LEVEL),
                "no count fits the share of \"a\" on the bases searched; search more bases, or another rounding rule");
        assertRefused(
                () -> ShareComparison.sameRespondents(known(1, 2), known(1, 3), LEVEL),
                "no base fits both the share of \"x\" and that of \"x\": they cannot be of the same respondents");
        RecoveredShare wide =
                new RecoveredShare("w", List.of(new PossibleShare(20_000_000, LongRange.of(0, 10_000_000))));
        assertRefused(
                () -> ShareComparison.independent(wide, known(1, 2), LEVEL),
                "the share of \"w\" takes part in 10000001 pairs, and at most 10000000 can be compared; narrow the bases");
        assertRefused(
                () -> ShareComparison.independent(known(1, 2), known(1, 2), 95),
                "a confidence level lies between 0 and 1: found 95.0");
        RecoveredDistribution recovered = RecoveredDistribution.of(
                yesNo("q"), figures(yesNo("q"), OptionalLong.of(2), "50", "50"), Rounding.HALF_UP);
        assertRefused(
                () -> ShareComparison.sameQuestion(recovered, "yes", "yes", LEVEL),
                "\"yes\" cannot be compared with itself");
        assertRefused(() -> DoubleRange.of(Double.NaN, 1), "a range ends before it begins: found NaN to 1.0");
    }

    @Test
    void comparesStatementsOfTheItmoSurveyFromTheAudit() {
        PublishedStudy study = Figures.study(
                OptionalLong.of(101),
                List.of(yesNo("useful"), yesNo("costs"), yesNo("effective")),
                List.of(
                        figures(yesNo("useful"), "77.2", "-"),
                        figures(yesNo("costs"), "44.6", "-"),
                        figures(yesNo("effective"), "81.1", "18.9")));
        PublishedAudit audit = PublishedAudit.of(study);
        RecoveredShare useful = allowed(audit, "useful").share("yes");
        RecoveredShare costs = allowed(audit, "costs").share("yes");

        assertThat(useful.pairs()).containsExactly(CountAndBase.of(78, 101));
        assertThat(costs.pairs()).containsExactly(CountAndBase.of(45, 101));
        assertThat(allowed(audit, "effective").share("yes").size()).isEqualTo(5);
        ShareComparison compared = ShareComparison.sameRespondents(useful, costs, LEVEL);
        // At the least overlap, 22, there are 56 and 23 discordant pairs: even so the shares differ.
        assertThat(compared.pValue().greatest()).isCloseTo(mcNemar(56, 23), within(1e-12));
        assertThat(compared.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    private static RecoveredDistribution allowed(PublishedAudit audit, String question) {
        return audit.distribution(question).orElseThrow().allowed().orElseThrow();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static RecoveredShare known(long count, long base) {
        return new RecoveredShare("x", List.of(new PossibleShare(base, LongRange.of(count))));
    }

    /** The binomial test of f against g out of f + g in its normal form, as chi-squared with one degree of freedom. */
    private static double mcNemar(long f, long g) {
        return f == g ? 1 : 1 - Gamma.regularizedGammaP(0.5, (double) (f - g) * (f - g) / (f + g) / 2);
    }
}
