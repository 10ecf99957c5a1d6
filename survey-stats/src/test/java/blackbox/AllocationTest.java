package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.sampling.AllocatedStratum;
import org.surveystats.stats.sampling.Allocation;
import org.surveystats.stats.sampling.AllocationRule;
import org.surveystats.stats.sampling.PlanningStratum;

class AllocationTest {

    private static PlanningStratum stratum(String name, long size, double deviation) {
        return PlanningStratum.of(name, size).withStandardDeviation(deviation);
    }

    /** The fractions are 5.005, 3.248 and 1.747; the whole numbers were found by trying all. */
    @Test
    void wholeNumbersWithTheLeastVariance() {
        List<PlanningStratum> strata = List.of(stratum("1", 47, 10), stratum("2", 61, 5), stratum("3", 41, 4));
        Allocation allocation = Allocation.of(AllocationRule.neyman(), 10, strata);
        assertThat(allocation.sizes().values()).containsExactly(5L, 3L, 2L);
        assertThat(allocation.strata().get(0).exact()).isCloseTo(10 * 470 / 939.0, within(1e-12));
    }

    @Test
    void textbookRules() {
        List<PlanningStratum> strata = List.of(
                stratum("north", 6000, 10).withCost(4).withMean(50),
                stratum("south", 3000, 20).withCost(9).withMean(200),
                stratum("west", 1000, 30).withCost(1).withMean(10));
        assertThat(sizes(AllocationRule.proportional(), 200, strata)).containsExactly(120L, 60L, 20L);
        assertThat(sizes(AllocationRule.equal(), 200, strata)).containsExactly(67L, 67L, 66L);
        assertThat(sizes(AllocationRule.neyman(), 150, strata)).containsExactly(60L, 60L, 30L);
        // NS/√c: 30,000, 20,000, 30,000
        assertThat(sizes(AllocationRule.optimal(), 80, strata)).containsExactly(30L, 20L, 30L);
        // coefficients of variation 0.2, 0.1, 3
        assertThat(sizes(AllocationRule.power(0), 33, strata)).containsExactly(2L, 1L, 30L);
        assertThat(sizes(AllocationRule.power(1), 150, strata)).containsExactly(60L, 60L, 30L);
        List<PlanningStratum> sizesOnly = List.of(PlanningStratum.of("a", 400), PlanningStratum.of("b", 100));
        assertThat(sizes(AllocationRule.power(0.5), 30, sizesOnly)).containsExactly(20L, 10L);
        assertThat(Allocation.of(AllocationRule.neyman(), 150, strata)).satisfies(allocation -> {
            // √(Σ W²S²(1/n − 1/N))
            assertThat(allocation.standardError())
                    .isCloseTo(
                            Math.sqrt(36 * (1 / 60.0 - 1 / 6000.0)
                                    + 36 * (1 / 60.0 - 1 / 3000.0)
                                    + 9 * (1 / 30.0 - 1 / 1000.0)),
                            within(1e-13));
            assertThat(allocation.cost()).isEqualTo(60 * 4 + 60 * 9 + 30);
            assertThat(allocation.strata().get(2).fraction()).isEqualTo(0.03);
            assertThat(allocation).hasToString("{north=60, south=60, west=30}");
        });
    }

    private static Iterable<Long> sizes(AllocationRule rule, long answers, List<PlanningStratum> strata) {
        return Allocation.of(rule, answers, strata).sizes().values();
    }

    /** What a stratum cannot take goes to the others by the same rule. */
    @Test
    void boundsAreKept() {
        List<PlanningStratum> strata = List.of(
                stratum("small", 20, 100),
                stratum("large", 9000, 1),
                stratum("middle", 900, 2).withMinimum(40));
        Allocation allocation = Allocation.of(AllocationRule.neyman(), 240, strata);
        // NS 2,000, 9,000, 1,800: all of the first, 40 of the last, the rest of the second
        assertThat(allocation.sizes().values()).containsExactly(20L, 180L, 40L);
        assertThat(allocation.strata())
                .extracting(one -> Math.round(one.exact() * 1e9) / 1e9)
                .containsExactly(20.0, 180.0, 40.0);
    }

    private static List<PlanningStratum> random(SplittableRandom random, int count, int greatest) {
        List<PlanningStratum> strata = new ArrayList<>();
        for (int h = 0; h < count; h++) {
            long size = random.nextInt(1, greatest + 1);
            long most = random.nextLong(1, size + 1);
            strata.add(stratum("s" + h, size, random.nextInt(4) == 0 ? 0 : random.nextDouble() * 5)
                    .withMaximum(most)
                    .withMinimum(random.nextLong(1, most + 1))
                    .withCost(0.5 + random.nextDouble()));
        }
        strata.set(0, strata.get(0).withStandardDeviation(1));
        return strata;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void neymanIsTheLeastOfAllWholeAllocations(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlanningStratum> strata = random(random, 3, 14);
        long least = strata.stream().mapToLong(PlanningStratum::minimum).sum();
        long most = strata.stream().mapToLong(PlanningStratum::maximum).sum();
        long answers = random.nextLong(least, most + 1);
        double best = Double.POSITIVE_INFINITY;
        for (long a = strata.get(0).minimum(); a <= strata.get(0).maximum(); a++) {
            for (long b = strata.get(1).minimum(); b <= strata.get(1).maximum(); b++) {
                long c = answers - a - b;
                if (c >= strata.get(2).minimum() && c <= strata.get(2).maximum()) {
                    best = Math.min(best, standardError(strata, a, b, c));
                }
            }
        }
        assertThat(Allocation.of(AllocationRule.neyman(), answers, strata).standardError())
                .as("seed %d", seed)
                .isCloseTo(best, within(1e-14));
    }

    /** Where all can be taken only if roundings are forgiven, and a stratum without a spread has no room. */
    @Test
    void aStratumIsNotTakenMoreThanItHas() {
        List<PlanningStratum> strata = List.of(
                PlanningStratum.of("h0", 28)
                        .withStandardDeviation(3.941825035770809)
                        .withMean(-0.2316320192587824)
                        .withMinimum(0),
                PlanningStratum.of("h1", 2).withStandardDeviation(0).withMinimum(2));
        Allocation allocation = Allocation.of(AllocationRule.power(0.5), 30, strata);
        assertThat(allocation.sizes().values()).containsExactly(28L, 2L);
        assertThat(allocation.strata()).extracting(one -> one.exact()).containsExactly(28.0, 2.0);
        assertThat(allocation.standardError()).isZero();
    }

    /** Rounding to the nearest puts some numbers out of order; the fewest, and the most, are found by trying all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noFewerAnswersSufficeAndNoMoreCanBePaid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int survey = 0; survey < 150; survey++) {
            List<PlanningStratum> strata = random(random, random.nextInt(2, 6), 40).stream()
                    .map(stratum -> stratum.withMinimum(Math.min(stratum.minimum(), 1) - random.nextInt(2)))
                    .toList();
            for (AllocationRule rule :
                    List.of(AllocationRule.neyman(), AllocationRule.optimal(), AllocationRule.power(0.5))) {
                exhaust(rule, strata, random, "seed " + seed + ", survey " + survey + ", " + rule);
            }
        }
    }

    private static void exhaust(AllocationRule rule, List<PlanningStratum> strata, SplittableRandom random, String as) {
        List<Allocation> all = LongStream.rangeClosed(
                        Math.max(
                                1,
                                strata.stream()
                                        .mapToLong(PlanningStratum::minimum)
                                        .sum()),
                        strata.stream().mapToLong(PlanningStratum::maximum).sum())
                .mapToObj(answers -> Allocation.of(rule, answers, strata))
                .toList();
        double error = all.get(random.nextInt(all.size())).standardError();
        if (error > 0 && Double.isFinite(error)) {
            assertThat(Allocation.forStandardError(rule, error, strata).answers())
                    .as(as)
                    .isEqualTo(all.stream()
                            .filter(allocation -> allocation.standardError() <= error)
                            .findFirst()
                            .orElseThrow()
                            .answers());
        }
        double budget = all.get(0).cost() * (1 + 3 * random.nextDouble());
        assertThat(Allocation.forBudget(rule, budget, strata).answers())
                .as(as)
                .isEqualTo(all.stream()
                        .filter(allocation -> allocation.cost() <= budget)
                        .mapToLong(Allocation::answers)
                        .max()
                        .orElseThrow());
    }

    private static double standardError(List<PlanningStratum> strata, long... answers) {
        double people = strata.stream().mapToDouble(PlanningStratum::size).sum();
        return Math.sqrt(IntStream.range(0, answers.length)
                .mapToDouble(h ->
                        Math.pow(strata.get(h).size() / people * strata.get(h).standardDeviation(), 2)
                                * (1.0 / answers[h] - 1.0 / strata.get(h).size()))
                .sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyRuleMeetsTheTotalWithinTheBounds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlanningStratum> strata = random(random, random.nextInt(1, 30), 400);
        long least = strata.stream().mapToLong(PlanningStratum::minimum).sum();
        long most = strata.stream().mapToLong(PlanningStratum::maximum).sum();
        long answers = random.nextLong(least, most + 1);
        for (AllocationRule rule : List.of(
                AllocationRule.proportional(),
                AllocationRule.equal(),
                AllocationRule.neyman(),
                AllocationRule.optimal(),
                AllocationRule.power(0.3))) {
            Allocation allocation = Allocation.of(rule, answers, strata);
            String label = "seed " + seed + ", " + rule;
            assertThat(allocation.answers()).as(label).isEqualTo(answers);
            double exact = allocation.strata().stream()
                    .mapToDouble(AllocatedStratum::exact)
                    .sum();
            assertThat(exact).as(label).isCloseTo((double) answers, within(1e-9 * answers));
            for (AllocatedStratum one : allocation.strata()) {
                assertThat(one.answers())
                        .as(label)
                        .isBetween(one.stratum().minimum(), one.stratum().maximum());
                if (rule != AllocationRule.neyman()) {
                    assertThat(Math.abs(one.answers() - one.exact())).as(label).isLessThan(1);
                }
            }
        }
    }

    @Test
    void theFewestAnswersAndTheMostForTheMoney() {
        List<PlanningStratum> strata = random(new SplittableRandom(4), 5, 3000);
        strata = strata.stream()
                .map(stratum -> stratum.withMaximum(stratum.size()))
                .toList();
        Allocation fewest = Allocation.forStandardError(AllocationRule.neyman(), 0.02, strata);
        assertThat(fewest.standardError()).isLessThanOrEqualTo(0.02);
        assertThat(Allocation.of(AllocationRule.neyman(), fewest.answers() - 1, strata)
                        .standardError())
                .isGreaterThan(0.02);
        Allocation most = Allocation.forBudget(AllocationRule.optimal(), 3000, strata);
        assertThat(most.cost()).isLessThanOrEqualTo(3000);
        assertThat(Allocation.of(AllocationRule.optimal(), most.answers() + 1, strata)
                        .cost())
                .isGreaterThan(3000);
        List<PlanningStratum> two = List.of(PlanningStratum.of("a", 10), PlanningStratum.of("b", 10));
        assertThat(Allocation.forBudget(AllocationRule.equal(), 1000, two).answers())
                .isEqualTo(20);
        assertThat(Allocation.forBudget(AllocationRule.equal(), 2, two).answers())
                .isEqualTo(2);
    }

    @Test
    void refusals() {
        List<PlanningStratum> two = List.of(stratum("a", 10, 0), stratum("b", 5, 0));
        refused(
                () -> Allocation.of(AllocationRule.equal(), 16, two),
                "the strata take between 2 and 15 answers by their least and greatest numbers: found 16");
        refused(
                () -> Allocation.of(AllocationRule.neyman(), 6, two),
                "the Neyman allocation gives no stratum anything: every standard deviation is 0");
        refused(
                () -> Allocation.of(AllocationRule.equal(), 2, List.of(two.get(0), two.get(0))),
                "two strata have one name: found \"a\"");
        refused(
                () -> Allocation.of(AllocationRule.equal(), 2, List.of()),
                "an allocation has at least one stratum: found none");
        refused(
                () -> Allocation.forBudget(AllocationRule.equal(), 1, two),
                "a budget that does not pay for the least numbers of all strata: found 1.0, expected at least 2.0");
        refused(
                () -> Allocation.forStandardError(
                        AllocationRule.equal(),
                        0.01,
                        List.of(PlanningStratum.of("a", 100).withMaximum(50))),
                "the greatest numbers of all strata do not reach the standard error: found 0.1, expected 0.01");
        refused(
                () -> PlanningStratum.of("a", 10).withMinimum(12),
                "the least and greatest sample of the stratum \"a\" are in order, between 0 and its size 10: found 12 and 10");
        refused(() -> AllocationRule.power(2), "the exponent of a power allocation is 0 to 1: found 2.0");
        refused(
                () -> PlanningStratum.of("a", 10).withMean(0),
                "the mean of the stratum \"a\" is finite and not 0: found 0.0");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).hasMessage(message);
    }
}
