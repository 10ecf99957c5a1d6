package org.surveystats.stats.sampling;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How many answers each stratum gets.
 *
 * <pre>{@code
 * List<PlanningStratum> strata = List.of(
 *         PlanningStratum.of("north", 12_000).withStandardDeviation(14).withMinimum(50),
 *         PlanningStratum.of("south", 3_000).withStandardDeviation(32));
 * Allocation allocation = Allocation.of(AllocationRule.neyman(), 400, strata);
 * allocation.sizes();             // {north=255, south=145}
 * allocation.standardError();     // of the stratified mean
 * }</pre>
 *
 * <p>A stratum never gets fewer answers than its least number, nor more than its greatest, which is at most its size;
 * what it cannot take is divided among the others by the same rule. The whole numbers add up to the total exactly.
 */
public final class Allocation {

    private final List<AllocatedStratum> strata;

    private Allocation(List<PlanningStratum> strata, double[] exact, long[] whole) {
        this.strata = IntStream.range(0, whole.length)
                .mapToObj(h -> new AllocatedStratum(strata.get(h), whole[h], exact[h]))
                .toList();
    }

    /**
     * Divides a number of answers.
     *
     * @param rule how
     * @param answers how many answers there are in all
     * @param strata the strata, each with a name of its own
     * @return the allocation
     * @throws IllegalArgumentException if there are no strata, two have one name, the least numbers need more answers or the
     *     greatest allow fewer, or the rule gives no stratum anything, since all standard deviations are 0
     */
    public static Allocation of(AllocationRule rule, long answers, List<PlanningStratum> strata) {
        double[] shares = shares(rule, strata);
        checkTotal(answers, strata);
        double[] exact = BoundedShares.divide(answers, shares, strata);
        long[] whole = rule.whole() == AllocationRule.Whole.NEAREST
                ? BoundedShares.nearest(answers, exact)
                : BoundedShares.leastVariance(answers, shares, strata);
        return new Allocation(strata, exact, whole);
    }

    /**
     * The allocation of the fewest answers that are precise enough. Where a least number of 0 lets rounding leave a stratum with
     * a spread without answers, the standard error goes up and down with their number, and fewer may suffice by chance.
     *
     * @param rule how answers are divided
     * @param standardError the greatest standard error of the stratified mean that is good enough
     * @param strata the strata, each with a name of its own
     * @return the allocation
     * @throws IllegalArgumentException if the standard error is not positive, or not even the greatest numbers of all strata
     *     reach it, or as {@link #of}
     */
    public static Allocation forStandardError(AllocationRule rule, double standardError, List<PlanningStratum> strata) {
        Checks.positive("a standard error", standardError);
        shares(rule, strata);
        long least =
                Math.max(1, strata.stream().mapToLong(PlanningStratum::minimum).sum());
        long most = strata.stream().mapToLong(PlanningStratum::maximum).sum();
        long more = LeastSize.of(
                        most - least + 1, n -> of(rule, least + n - 1, strata).standardError() <= standardError)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the greatest numbers of all strata do not reach the standard error: found "
                                + of(rule, most, strata).standardError() + ", expected " + standardError));
        long fewest = LongStream.rangeClosed(Math.max(1, more - reach(rule, strata)), more)
                .filter(n -> of(rule, least + n - 1, strata).standardError() <= standardError)
                .findFirst()
                .orElse(more);
        return of(rule, least + fewest - 1, strata);
    }

    /** How far from each other answers may be that rounding puts out of order: one more of all takes one from a stratum at times. */
    private static long reach(AllocationRule rule, List<PlanningStratum> strata) {
        return rule.whole() == AllocationRule.Whole.NEAREST ? 4L * strata.size() : 0;
    }

    /**
     * The allocation of the most answers that a budget pays for.
     *
     * @param rule how answers are divided; {@link AllocationRule#optimal()} has the least variance for the money
     * @param budget what all answers may cost
     * @param strata the strata, each with a name of its own
     * @return the allocation
     * @throws IllegalArgumentException if the budget does not pay for the least numbers, or as {@link #of}
     */
    public static Allocation forBudget(AllocationRule rule, double budget, List<PlanningStratum> strata) {
        Checks.positive("a budget", budget);
        shares(rule, strata);
        long least =
                Math.max(1, strata.stream().mapToLong(PlanningStratum::minimum).sum());
        long most = strata.stream().mapToLong(PlanningStratum::maximum).sum();
        double cheapest = of(rule, least, strata).cost();
        if (cheapest > budget) {
            throw new IllegalArgumentException("a budget that does not pay for the least numbers of all strata: found "
                    + budget + ", expected at least " + cheapest);
        }
        long tooMany = LeastSize.of(
                        most - least + 1, n -> of(rule, least + n - 1, strata).cost() > budget)
                .orElse(most - least + 2);
        long affordable = LongStream.rangeClosed(tooMany, Math.min(most - least + 1, tooMany + reach(rule, strata)))
                .filter(n -> of(rule, least + n - 1, strata).cost() <= budget)
                .max()
                .orElse(tooMany - 1);
        return of(rule, least + affordable - 1, strata);
    }

    private static double[] shares(AllocationRule rule, List<PlanningStratum> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("an allocation has at least one stratum: found none");
        }
        Set<String> names = new HashSet<>();
        for (PlanningStratum stratum : strata) {
            if (!names.add(stratum.name())) {
                throw new IllegalArgumentException("two strata have one name: found \"" + stratum.name() + '"');
            }
        }
        double[] shares = strata.stream().mapToDouble(rule::share).toArray();
        if (IntStream.range(0, shares.length).allMatch(h -> shares[h] == 0)) {
            throw new IllegalArgumentException(
                    "the " + rule + " allocation gives no stratum anything: every standard deviation is 0");
        }
        return shares;
    }

    private static void checkTotal(long answers, List<PlanningStratum> strata) {
        Checks.atLeastOne("a number of answers", answers);
        long least = strata.stream().mapToLong(PlanningStratum::minimum).sum();
        long most = strata.stream().mapToLong(PlanningStratum::maximum).sum();
        if (answers < least || answers > most) {
            throw new IllegalArgumentException("the strata take between " + least + " and " + most
                    + " answers by their least and greatest numbers: found " + answers);
        }
    }

    /**
     * The strata with their answers.
     *
     * @return the strata in their order
     */
    public List<AllocatedStratum> strata() {
        return strata;
    }

    /**
     * The answers by stratum.
     *
     * @return the numbers by the strata's names, in their order
     */
    public Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        strata.forEach(stratum -> sizes.put(stratum.stratum().name(), stratum.answers()));
        return sizes;
    }

    /**
     * The answers in all.
     *
     * @return their number
     */
    public long answers() {
        return strata.stream().mapToLong(AllocatedStratum::answers).sum();
    }

    /**
     * What the answers cost.
     *
     * @return Σ c<sub>h</sub>n<sub>h</sub>
     */
    public double cost() {
        return strata.stream()
                .mapToDouble(stratum -> stratum.answers() * stratum.stratum().cost())
                .sum();
    }

    /**
     * The standard error of the stratified mean, √(Σ (N<sub>h</sub>/N)² · S<sub>h</sub>²/n<sub>h</sub> · (1 −
     * n<sub>h</sub>/N<sub>h</sub>)), with simple random samples in the strata.
     *
     * @return 0 or more; infinite where a stratum with a spread has no answers
     */
    public double standardError() {
        double people = strata.stream().mapToDouble(s -> s.stratum().size()).sum();
        double variance = 0;
        for (AllocatedStratum allocated : strata) {
            PlanningStratum stratum = allocated.stratum();
            if (stratum.standardDeviation() > 0) {
                double part = stratum.size() / people * stratum.standardDeviation();
                variance += part * part * (1.0 / allocated.answers() - 1.0 / stratum.size());
            }
        }
        return Math.sqrt(variance);
    }

    @Override
    public String toString() {
        return sizes().toString();
    }
}
