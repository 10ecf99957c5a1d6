package org.surveystats.stats.sampling;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import java.util.function.LongToDoubleFunction;
import org.surveystats.stats.internal.NoncentralT;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * The power of tests of two groups, or of one against a fixed value: the probability that a difference which exists is found
 * significant.
 *
 * <pre>{@code
 * PowerAnalysis analysis = PowerAnalysis.atSignificance(0.05).withPower(0.8).withDesignEffect(1.3);
 * analysis.sizesForProportions(0.30, 0.36);          // answers of each group
 * analysis.powerOfProportions(0.30, 0.36, 500, 700);
 * analysis.detectableProportions(0.30, 500, 500);    // the nearest shares that would be found
 * analysis.sizesForMeans(2.5, 12);
 * }</pre>
 *
 * <p>Shares of two groups are compared by z = (p₁ − p₂)/√(p̄(1 − p̄)(1/n₁ + 1/n₂)) with the pooled share p̄, and the
 * power is that of the normal approximation (J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and
 * Proportions, 3rd ed. (2003), chapter 4, doi:10.1002/0471445428, without correction for continuity); with equal groups
 * it is R's {@code power.prop.test(strict = TRUE)}. A share is compared with a fixed one p₀ by (p − p₀)/√(p₀(1 − p₀)/n).
 * Means are compared by Student's t with n₁ + n₂ − 2 degrees of freedom (one mean: n − 1), exactly, by the noncentral t
 * distribution; this is R's {@code power.t.test(strict = TRUE)}. A two-sided test counts both tails: to be significant in
 * the wrong direction is power by convention, which R leaves out unless {@code strict} is set; for power above 0.5 nobody
 * will see the difference.
 *
 * <p>A design effect d makes n answers count as n/d, in the degrees of freedom as well. Populations are taken as large: a
 * comparison is about what makes groups differ, and not about the people who happen to be there.
 */
public final class PowerAnalysis {

    private static final long MOST = 1L << 45;
    private static final int HALVINGS = 200;

    private final double significance;
    private final double power;
    private final TestSides sides;
    private final double ratio;
    private final double designEffect;
    private final double responseRate;

    private PowerAnalysis(
            double significance,
            double power,
            TestSides sides,
            double ratio,
            double designEffect,
            double responseRate) {
        this.significance = Checks.within("a significance level", significance);
        this.power = Checks.within("a power", power);
        this.sides = Objects.requireNonNull(sides, "sides");
        this.ratio = Checks.positive("a ratio of groups", ratio);
        this.designEffect = Checks.positive("a design effect", designEffect);
        this.responseRate = Checks.fraction("a response rate", responseRate);
    }

    /**
     * Two-sided tests of groups of the same size, to be found with a power of 0.8.
     *
     * @param level the probability of finding a difference that does not exist, such as 0.05
     * @return the analysis
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static PowerAnalysis atSignificance(double level) {
        return new PowerAnalysis(level, 0.8, TestSides.TWO_SIDED, 1, 1, 1);
    }

    /**
     * The same analysis with another power, for sizes and detectable differences.
     *
     * @param wanted the probability with which a difference shall be found, between 0 and 1
     * @return the analysis with it
     * @throws IllegalArgumentException if the power is not between 0 and 1
     */
    public PowerAnalysis withPower(double wanted) {
        return new PowerAnalysis(significance, wanted, sides, ratio, designEffect, responseRate);
    }

    /**
     * The same analysis with another kind of test.
     *
     * @param newSides two-sided or one-sided
     * @return the analysis with it
     */
    public PowerAnalysis withSides(TestSides newSides) {
        return new PowerAnalysis(significance, power, newSides, ratio, designEffect, responseRate);
    }

    /**
     * The same analysis of groups of different sizes.
     *
     * @param secondToFirst how many of the second group answer for each of the first; rounded up to whole people
     * @return the analysis with it
     * @throws IllegalArgumentException if the ratio is not positive
     */
    public PowerAnalysis withRatio(double secondToFirst) {
        return new PowerAnalysis(significance, power, sides, secondToFirst, designEffect, responseRate);
    }

    /**
     * The same analysis for another design.
     *
     * @param effect the variance under the design, divided by that of a simple random sample of the same size
     * @return the analysis with it
     * @throws IllegalArgumentException if the effect is not positive
     */
    public PowerAnalysis withDesignEffect(double effect) {
        return new PowerAnalysis(significance, power, sides, ratio, effect, responseRate);
    }

    /**
     * The same analysis where not everybody answers.
     *
     * @param rate the fraction of those invited that is expected to answer, above 0 and at most 1
     * @return the analysis with it
     * @throws IllegalArgumentException if the rate is out of range
     */
    public PowerAnalysis withResponseRate(double rate) {
        return new PowerAnalysis(significance, power, sides, ratio, designEffect, rate);
    }

    /**
     * The power of a comparison of two shares.
     *
     * @param first the share of the first group, between 0 and 1
     * @param second the share of the second group, between 0 and 1
     * @param firstAnswers the answers of the first group
     * @param secondAnswers the answers of the second group
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double powerOfProportions(double first, double second, long firstAnswers, long secondAnswers) {
        Checks.within("an expected share", first);
        Checks.within("an expected share", second);
        return ofProportions(first, second, effective(firstAnswers), effective(secondAnswers));
    }

    private double ofProportions(double first, double second, double n1, double n2) {
        double pooled = (n1 * first + n2 * second) / (n1 + n2);
        double equal = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        double different = Math.sqrt(first * (1 - first) / n1 + second * (1 - second) / n2);
        return ofNormal(Math.abs(first - second), equal, different);
    }

    /** The power of a normal test from the standard errors without and with the difference. */
    private double ofNormal(double difference, double withoutIt, double withIt) {
        double critical = ReferenceDistributions.normalQuantile(1 - tail()) * withoutIt;
        if (withIt == 0) {
            return difference > critical ? 1 : 0;
        }
        double found = ReferenceDistributions.normalUpperTail((critical - difference) / withIt);
        return sides == TestSides.ONE_SIDED
                ? found
                : found + ReferenceDistributions.normalUpperTail((critical + difference) / withIt);
    }

    /**
     * The answers that a comparison of two shares needs.
     *
     * @param first the share of the first group, between 0 and 1
     * @param second the share of the second group, another one
     * @return the least sizes with the power wanted, in the ratio wanted
     * @throws IllegalArgumentException if a share is out of range, or both are the same or too near
     */
    public GroupSizes sizesForProportions(double first, double second) {
        Checks.within("an expected share", first);
        Checks.within("an expected share", second);
        checkDifference(second - first);
        return groups(n -> ofProportions(first, second, effective(n), effective(secondOf(n))));
    }

    /**
     * The shares nearest to that of a group which would be found different.
     *
     * @param first the share of the first group, between 0 and 1
     * @param firstAnswers the answers of the first group
     * @param secondAnswers the answers of the second group
     * @return a share below and one above, where there are such
     * @throws IllegalArgumentException if an argument is out of range
     */
    public DetectableShares detectableProportions(double first, long firstAnswers, long secondAnswers) {
        Checks.within("an expected share", first);
        double n1 = effective(firstAnswers);
        double n2 = effective(secondAnswers);
        return new DetectableShares(
                nearest(first, 0, share -> ofProportions(first, share, n1, n2) >= power),
                nearest(first, 1, share -> ofProportions(first, share, n1, n2) >= power));
    }

    /**
     * The power of a comparison of a share with a fixed one.
     *
     * @param fixed the share that the test compares with, between 0 and 1
     * @param expected the share that is expected, between 0 and 1
     * @param answers the answers
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of range
     */
    public double powerOfProportion(double fixed, double expected, long answers) {
        Checks.within("a fixed share", fixed);
        Checks.within("an expected share", expected);
        double n = effective(answers);
        return ofNormal(
                Math.abs(fixed - expected),
                Math.sqrt(fixed * (1 - fixed) / n),
                Math.sqrt(expected * (1 - expected) / n));
    }

    /**
     * The answers that a comparison of a share with a fixed one needs.
     *
     * @param fixed the share that the test compares with, between 0 and 1
     * @param expected the share that is expected, another one
     * @return the least number with the power wanted
     * @throws IllegalArgumentException if a share is out of range, or both are the same or too near
     */
    public long answersForProportion(double fixed, double expected) {
        checkDifference(expected - fixed);
        return least(n -> powerOfProportion(fixed, expected, n));
    }

    /**
     * The power of a comparison of two means.
     *
     * @param difference the difference that is expected, of any sign
     * @param standardDeviation the standard deviation within each group
     * @param firstAnswers the answers of the first group
     * @param secondAnswers the answers of the second group
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of range, or the effective answers leave no degree of freedom
     */
    public double powerOfMeans(double difference, double standardDeviation, long firstAnswers, long secondAnswers) {
        Checks.positive("an expected standard deviation", standardDeviation);
        double n1 = effective(firstAnswers);
        double n2 = effective(secondAnswers);
        checkFreedom(n1 + n2 - 2);
        return ofT(Math.abs(difference) / standardDeviation / Math.sqrt(1 / n1 + 1 / n2), n1 + n2 - 2);
    }

    /**
     * The answers that a comparison of two means needs.
     *
     * @param difference the difference that is expected, not 0
     * @param standardDeviation the standard deviation within each group
     * @return the least sizes with the power wanted, in the ratio wanted
     * @throws IllegalArgumentException if the difference is 0 or too small, or the standard deviation not positive
     */
    public GroupSizes sizesForMeans(double difference, double standardDeviation) {
        Checks.positive("an expected standard deviation", standardDeviation);
        checkDifference(difference);
        return groups(n -> {
            double n1 = effective(n);
            double n2 = effective(secondOf(n));
            double effect = Math.abs(difference) / standardDeviation / Math.sqrt(1 / n1 + 1 / n2);
            return n1 + n2 > 2 ? ofT(effect, n1 + n2 - 2) : 0;
        });
    }

    /**
     * The least difference of two means that would be found.
     *
     * @param standardDeviation the standard deviation within each group
     * @param firstAnswers the answers of the first group
     * @param secondAnswers the answers of the second group
     * @return a positive difference, found with the power wanted
     * @throws IllegalArgumentException if an argument is out of range, or the effective answers leave no degree of freedom
     */
    public double detectableDifference(double standardDeviation, long firstAnswers, long secondAnswers) {
        double n1 = effective(firstAnswers);
        double n2 = effective(secondAnswers);
        checkFreedom(n1 + n2 - 2);
        return Checks.positive("an expected standard deviation", standardDeviation)
                * Math.sqrt(1 / n1 + 1 / n2)
                * noncentrality(n1 + n2 - 2);
    }

    /**
     * The power of a comparison of a mean with a fixed value.
     *
     * @param difference the expected mean minus the fixed value
     * @param standardDeviation the standard deviation of the answers
     * @param answers the answers
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of range, or the effective answers leave no degree of freedom
     */
    public double powerOfMean(double difference, double standardDeviation, long answers) {
        Checks.positive("an expected standard deviation", standardDeviation);
        double n = effective(answers);
        checkFreedom(n - 1);
        return ofT(Math.abs(difference) / standardDeviation * Math.sqrt(n), n - 1);
    }

    /**
     * The answers that a comparison of a mean with a fixed value needs.
     *
     * @param difference the expected mean minus the fixed value, not 0
     * @param standardDeviation the standard deviation of the answers
     * @return the least number with the power wanted
     * @throws IllegalArgumentException if the difference is 0 or too small, or the standard deviation not positive
     */
    public long answersForMean(double difference, double standardDeviation) {
        checkDifference(difference);
        return least(n -> effective(n) > 1 ? powerOfMean(difference, standardDeviation, n) : 0);
    }

    private double ofT(double noncentrality, double freedom) {
        double critical = ReferenceDistributions.tQuantile(1 - tail(), freedom);
        double found = NoncentralT.upperTail(critical, freedom, noncentrality);
        return sides == TestSides.ONE_SIDED
                ? found
                : Math.min(1, found + NoncentralT.upperTail(critical, freedom, -noncentrality));
    }

    /** The noncentrality that is found with the power wanted. */
    private double noncentrality(double freedom) {
        double high = 1;
        while (ofT(high, freedom) < power) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < HALVINGS && high - low > 1e-14 * high; i++) {
            double middle = (low + high) / 2;
            if (ofT(middle, freedom) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double tail() {
        return sides == TestSides.ONE_SIDED ? significance : significance / 2;
    }

    private double effective(long answers) {
        return Checks.atLeastOne("a number of answers", answers) / designEffect;
    }

    private long secondOf(long first) {
        return Math.max(1, (long) Math.ceil(first * ratio * (1 - 1e-12)));
    }

    private GroupSizes groups(LongToDoubleFunction powerOf) {
        long first = least(powerOf);
        long second = secondOf(first);
        return new GroupSizes(
                first,
                second,
                SamplePlanning.invitations(first, responseRate),
                SamplePlanning.invitations(second, responseRate),
                powerOf.applyAsDouble(first));
    }

    private long least(LongToDoubleFunction powerOf) {
        OptionalLong size = LeastSize.of(MOST, n -> powerOf.applyAsDouble(n) >= power);
        return size.orElseThrow(() ->
                new IllegalArgumentException("no number of answers that could be counted finds so small a difference"));
    }

    /** The point nearest to a start, towards an end, at which something holds. */
    private static OptionalDouble nearest(double start, double end, DoublePredicate found) {
        if (!found.test(end)) {
            return OptionalDouble.empty();
        }
        double near = start;
        double far = end;
        for (int i = 0; i < HALVINGS && Math.abs(far - near) > 1e-15; i++) {
            double middle = (near + far) / 2;
            if (found.test(middle)) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return OptionalDouble.of(far);
    }

    private static void checkDifference(double difference) {
        if (!(difference != 0 && Double.isFinite(difference))) {
            throw new IllegalArgumentException("a difference to be found is not 0: found " + difference);
        }
    }

    private static void checkFreedom(double freedom) {
        if (!(freedom > 0)) {
            throw new IllegalArgumentException(
                    "Student's t needs a degree of freedom: found " + freedom + " from the effective answers");
        }
    }
}
