package org.surveystats.stats.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surveystats.stats.published.Figures.figures;
import static org.surveystats.stats.published.Figures.multiple;
import static org.surveystats.stats.published.Figures.options;
import static org.surveystats.stats.published.Figures.print;
import static org.surveystats.stats.published.Figures.single;
import static org.surveystats.stats.published.Figures.yesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;

class RecoveredDistributionTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyTheCountsOfSingleChoicesThatTryingAllOfThemFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int options = random.nextInt(2, 5);
        Question question = random.nextInt(4) == 0
                ? SingleChoiceQuestion.of("q", "Which one?", withDontKnow(options(options)))
                : single(options);
        boolean room = question.options().size() > options;
        long base = random.nextInt(1, 26);
        long[] counts = new long[options];
        for (int i = 0; i < base; i++) {
            int chosen = random.nextInt(room ? options + 1 : options);
            if (chosen < options) {
                counts[chosen]++;
            }
        }
        Rounding rule = rule(random);
        int silent = random.nextInt(3) == 0 ? random.nextInt(options) : -1;
        PublishedDistribution printed = printed(question, counts, silent, base, rule, random.nextInt(3));

        List<List<Set<Long>>> expected = new ArrayList<>();
        for (long n = 1; n <= 30; n++) {
            List<Set<Long>> sets = emptySets(options);
            collectSingle(printed, rule, n, room, new ArrayList<>(), n, sets);
            expected.add(sets);
        }
        checkAgainst(expected, question, printed, rule, counts, base, "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyTheCountsOfMultipleResponsesThatSomeRespondentsCanHaveMade(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Option[] options = options(3);
        if (random.nextInt(2) == 0) {
            options[2] = options[2].with(Option.Trait.EXCLUSIVE);
        }
        int atMost = random.nextInt(1, 4);
        int atLeast = random.nextInt(0, options[2].isExclusive() ? 2 : atMost + 1);
        MultipleResponseQuestion question =
                MultipleResponseQuestion.of("q", "Which?", options).withLimits(atLeast, atMost);
        List<Integer> answers = allowedAnswers(question);
        int base = random.nextInt(1, 6);
        long[] counts = new long[3];
        for (int i = 0; i < base; i++) {
            addAnswer(counts, answers.get(random.nextInt(answers.size())), 1);
        }
        Rounding rule = rule(random);
        int silent = random.nextInt(3) == 0 ? random.nextInt(3) : -1;
        PublishedDistribution printed = printed(question, counts, silent, base, rule, random.nextInt(2));

        List<List<Set<Long>>> expected = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            List<Set<Long>> sets = emptySets(3);
            collectMultiple(printed, rule, n, answers, 0, n, new long[3], sets);
            expected.add(sets);
        }
        checkAgainst(expected, question, printed, rule, counts, base, "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void printsWhatItFindsAsItWasPrinted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Question question = multiple(5);
        long base = random.nextInt(1, 3000);
        long[] counts = random.longs(5, 0, base + 1).toArray();
        Rounding rule = rule(random);
        int decimals = random.nextInt(3);
        PublishedDistribution printed = print(question, counts, base, rule, decimals);

        RecoveredDistribution recovered = RecoveredDistribution.of(question, printed, rule, LongRange.of(1, 3000));

        assertThat(recovered.bases()).as("seed %s", seed).contains(base);
        for (PublishedShare share : printed.shares()) {
            assertThat(recovered.share(share.option()).pairs())
                    .as("seed %s", seed)
                    .allSatisfy(p -> assertThat(rule.percent(p.count(), p.base(), decimals))
                            .isEqualTo(share.percent().orElseThrow()));
        }
    }

    @Test
    void keepsOnlyCountsThatAddUpToTheBase() {
        // Alone, 33 % of 200 allows 65 or 66 and 34 % allows 67 or 68: only 66 + 66 + 68 makes 200.
        RecoveredBase fit = RecoveredDistribution.of(
                        single(3), figures(single(3), OptionalLong.of(200), "33", "33", "34"), Rounding.HALF_UP)
                .fit(200)
                .orElseThrow();
        assertThat(fit.options())
                .extracting(OptionCounts::counts)
                .containsExactly(LongRange.of(66), LongRange.of(66), LongRange.of(68));

        assertThat(RecoveredDistribution.of(
                                single(3), figures(single(3), OptionalLong.of(200), "33", "33", "33"), Rounding.HALF_UP)
                        .isPossible())
                .isFalse();
    }

    @Test
    void givesTheRestToAnOptionThatIsNotReported() {
        RecoveredBase fit = RecoveredDistribution.of(
                        yesNo("q"), figures(yesNo("q"), OptionalLong.of(101), "73.3", "-"), Rounding.HALF_UP)
                .fit(101)
                .orElseThrow();

        assertThat(fit.counts("yes")).contains(LongRange.of(74));
        assertThat(fit.counts("no")).contains(LongRange.of(27));
        assertThat(fit.isUnique()).isTrue();
        assertThat(fit.counts("perhaps")).isEmpty();
    }

    @Test
    void leavesRoomForSpecialAnswers() {
        SingleChoiceQuestion question = SingleChoiceQuestion.of("q", "Which one?", withDontKnow(options(2)));

        RecoveredDistribution recovered = RecoveredDistribution.of(
                question, figures(question, OptionalLong.of(10), "40", "50"), Rounding.HALF_UP);

        assertThat(recovered.fits())
                .containsExactly(new RecoveredBase(
                        10, List.of(new OptionCounts("a", LongRange.of(4)), new OptionCounts("b", LongRange.of(5)))));
    }

    @Test
    void knowsThatAnExclusiveOptionExcludesTheOthers() {
        MultipleResponseQuestion question = MultipleResponseQuestion.of(
                "q", "Which?", Option.of("a", "A"), Option.of("none", "None").with(Option.Trait.EXCLUSIVE));

        assertThat(RecoveredDistribution.of(
                                question, figures(question, OptionalLong.of(10), "60", "50"), Rounding.HALF_UP)
                        .isPossible())
                .isFalse();
        assertThat(RecoveredDistribution.of(
                                question, figures(question, OptionalLong.of(10), "50", "50"), Rounding.HALF_UP)
                        .isPossible())
                .isTrue();
    }

    @Test
    void bindsTheOptionsOfARankingByNothing() {
        RankingQuestion question = RankingQuestion.of("q", "In which order?", options(2));

        RecoveredDistribution recovered = RecoveredDistribution.of(
                question, figures(question, OptionalLong.of(10), "90", "90"), Rounding.HALF_UP);

        assertThat(recovered.bases()).containsExactly(10L);
    }

    @Test
    void searchesTenThousandBasesOfTenOptions() {
        MultipleResponseQuestion question = multiple(10);
        long[] counts = {7777, 12, 3456, 5000, 999, 1, 0, 8888, 4321, 2500};

        RecoveredDistribution recovered = RecoveredDistribution.of(
                question,
                print(question, counts, 9876, Rounding.HALF_UP, 1),
                Rounding.HALF_UP,
                LongRange.of(1, 10_000));

        RecoveredBase fit = recovered.fit(9876).orElseThrow();
        for (int i = 0; i < counts.length; i++) {
            assertThat(fit.options().get(i).counts().contains(counts[i])).isTrue();
        }
        assertThat(recovered.share("a").size())
                .isEqualTo(recovered.share("a").pairs().count());
    }

    @Test
    void tellsWhatWasSearched() {
        RecoveredDistribution recovered = RecoveredDistribution.of(
                yesNo("q"), figures(yesNo("q"), "50", "50"), Rounding.TRUNCATION, LongRange.of(2, 4));

        assertThat(recovered.question()).isEqualTo(yesNo("q"));
        assertThat(recovered.rounding()).isEqualTo(Rounding.TRUNCATION);
        assertThat(recovered.searched()).isEqualTo(LongRange.of(2, 4));
        assertThat(recovered.bases()).containsExactly(2L, 4L);
        assertThat(recovered.fit(3)).isEmpty();
    }

    @Test
    void refusesWhatItCannotSearch() {
        PublishedDistribution figures = figures(yesNo("q"), "50", "50");
        assertRefused(
                () -> RecoveredDistribution.of(yesNo("q"), figures, Rounding.HALF_UP),
                "the base of \"q\" is not stated; give the bases to search");
        assertRefused(
                () -> RecoveredDistribution.of(yesNo("other"), figures, Rounding.HALF_UP, LongRange.of(1, 9)),
                "the shares are of \"q\", and the question is \"other\"");
        assertRefused(
                () -> RecoveredDistribution.of(single(2), figures, Rounding.HALF_UP, LongRange.of(1, 9)),
                "\"q\" has no valid option \"yes\": expected one of [a, b]");
        assertRefused(
                () -> RecoveredDistribution.of(
                        yesNo("q"), figures(yesNo("q"), "-", "-"), Rounding.HALF_UP, LongRange.of(1, 9)),
                "no share of \"q\" is reported: there are no counts to find");
        assertRefused(
                () -> RecoveredDistribution.of(yesNo("q"), figures, Rounding.HALF_UP, LongRange.of(0, 9)),
                "a base must be between 1 and 10000000000: found 0");
        assertRefused(
                () -> RecoveredDistribution.of(yesNo("q"), figures, Rounding.HALF_UP, LongRange.of(1, 9))
                        .share("perhaps"),
                "\"q\" has no valid option \"perhaps\": expected one of [yes, no]");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Rounding rule(SplittableRandom random) {
        return List.of(Rounding.values()).get(random.nextInt(3));
    }

    private static Option[] withDontKnow(Option[] options) {
        List<Option> all = new ArrayList<>(List.of(options));
        all.add(Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW));
        return all.toArray(Option[]::new);
    }

    private static PublishedDistribution printed(
            Question question, long[] counts, int silent, long base, Rounding rule, int decimals) {
        long[] shown = counts.clone();
        if (silent >= 0) {
            shown[silent] = -1;
        }
        return print(question, shown, base, rule, decimals);
    }

    private static void checkAgainst(
            List<List<Set<Long>>> expected,
            Question question,
            PublishedDistribution printed,
            Rounding rule,
            long[] counts,
            long base,
            String seed) {
        if (!printed.isReported()) {
            return;
        }
        RecoveredDistribution recovered =
                RecoveredDistribution.of(question, printed, rule, LongRange.of(1, expected.size()));
        for (int n = 1; n <= expected.size(); n++) {
            List<Set<Long>> sets = expected.get(n - 1);
            Optional<RecoveredBase> fit = recovered.fit(n);
            assertThat(fit.isPresent())
                    .as("%s, base %s", seed, n)
                    .isEqualTo(!sets.get(0).isEmpty());
            for (int i = 0; i < counts.length && fit.isPresent(); i++) {
                LongRange range = fit.get().options().get(i).counts();
                assertThat(LongStream.rangeClosed(range.least(), range.greatest()))
                        .as("%s, base %s, option %s", seed, n, i)
                        .containsExactlyElementsOf(sets.get(i));
                if (n == base) {
                    assertThat(range.contains(counts[i]))
                            .as("%s, the truth", seed)
                            .isTrue();
                }
            }
        }
    }

    private static List<Set<Long>> emptySets(int number) {
        List<Set<Long>> sets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sets.add(new TreeSet<>());
        }
        return sets;
    }

    private static boolean printsAs(PublishedShare share, long count, Rounding rule, long base) {
        return share.percent()
                .map(p -> rule.percent(count, base, share.decimals()).compareTo(p) == 0)
                .orElse(true);
    }

    private static void collectSingle(
            PublishedDistribution printed,
            Rounding rule,
            long base,
            boolean room,
            List<Long> chosen,
            long left,
            List<Set<Long>> sets) {
        int next = chosen.size();
        if (next == sets.size()) {
            if (left == 0 || room) {
                for (int i = 0; i < next; i++) {
                    sets.get(i).add(chosen.get(i));
                }
            }
            return;
        }
        for (long count = 0; count <= left; count++) {
            if (printsAs(printed.shares().get(next), count, rule, base)) {
                chosen.add(count);
                collectSingle(printed, rule, base, room, chosen, left - count, sets);
                chosen.remove(next);
            }
        }
    }

    /** The sets of options, as bits, that one respondent may choose. */
    private static List<Integer> allowedAnswers(MultipleResponseQuestion question) {
        boolean exclusive = question.options().get(2).isExclusive();
        List<Integer> answers = new ArrayList<>();
        for (int set = 0; set < 8; set++) {
            int size = Integer.bitCount(set);
            boolean fits =
                    size >= question.atLeast() && size <= question.atMost().orElseThrow();
            if (fits && (!exclusive || (set & 4) == 0 || set == 4)) {
                answers.add(set);
            }
        }
        return answers;
    }

    private static void addAnswer(long[] counts, int set, int times) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += (set >> i & 1) * (long) times;
        }
    }

    /** Every way in which the respondents left can have chosen among the answers from one on. */
    private static void collectMultiple(
            PublishedDistribution printed,
            Rounding rule,
            int base,
            List<Integer> answers,
            int from,
            int left,
            long[] counts,
            List<Set<Long>> sets) {
        if (from == answers.size()) {
            for (int i = 0; i < counts.length; i++) {
                if (left > 0 || !printsAs(printed.shares().get(i), counts[i], rule, base)) {
                    return;
                }
            }
            for (int i = 0; i < counts.length; i++) {
                sets.get(i).add(counts[i]);
            }
            return;
        }
        for (int times = 0; times <= left; times++) {
            addAnswer(counts, answers.get(from), times);
            collectMultiple(printed, rule, base, answers, from + 1, left - times, counts, sets);
            addAnswer(counts, answers.get(from), -times);
        }
    }
}
