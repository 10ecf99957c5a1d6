package org.surveystats.stats.sampling;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Margins of error and sample sizes, before the field.
 *
 * <pre>{@code
 * SamplePlanning planning = SamplePlanning.atLevel(0.95)
 *         .withPopulationSize(12_000).withDesignEffect(1.4).withResponseRate(0.35);
 * planning.answersFor(PlannedEstimate.proportion(0.5), 0.03);           // answers, and invitations
 * planning.marginOfError(PlannedEstimate.proportion(0.3).among(0.2), 800);
 * planning.marginsByPopulation(PlannedEstimate.proportion(0.5), 101, 150, 500, 5_000);
 * }</pre>
 *
 * <p>With n answers, of which a part a are counted, n<sub>a</sub> = a·n, N<sub>a</sub> = a·N and the design effect d, the
 * variance is d · p(1 − p)/n<sub>a</sub> · (N<sub>a</sub> − n<sub>a</sub>)/(N<sub>a</sub> − 1) for a share and d ·
 * S²/n<sub>a</sub> · (1 − n<sub>a</sub>/N<sub>a</sub>) for a mean (W. G. Cochran, Sampling Techniques, 3rd ed. (1977),
 * chapters 3 and 4). The number of answers in a subgroup is taken as its expectation. A share has the interval of the chosen
 * {@linkplain ProportionInterval method} around the expected share, with the effective size p(1 − p)/v; Wald's, the
 * textbook one, is not cut off at 0 and 1 here. A mean has ± z·√v, or {@linkplain MeanMargin#STUDENT Student's quantile}.
 * The limits of a difference add the squares of the distances of the two (R. G. Newcombe, Statistics in Medicine 17 (1998),
 * 873–890, method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I), which with Wald's are
 * those of √(v₁ + v₂). A census has the margin 0.
 *
 * <p>A sample size is the least number of answers whose margin, half the width of the interval, is not above the one wanted.
 * The two sides of a difference whose parts are 1 each are two samples, each of that size and from its own population of
 * the given size.
 */
public final class SamplePlanning {

    /** Where no number of answers suffices that could be counted. */
    private static final long MOST = 1L << 50;

    /** Roundings that must not ask for one more invitation. */
    private static final double ROUNDING = 1e-9;

    private final double level;
    private final OptionalLong populationSize;
    private final double designEffect;
    private final double responseRate;
    private final ProportionInterval proportionInterval;
    private final MeanMargin meanMargin;

    private SamplePlanning(
            double level,
            OptionalLong populationSize,
            double designEffect,
            double responseRate,
            ProportionInterval proportionInterval,
            MeanMargin meanMargin) {
        this.level = Checks.within("a confidence level", level);
        this.populationSize = populationSize;
        populationSize.ifPresent(size -> Checks.atLeastOne("a population's size", size));
        this.designEffect = Checks.positive("a design effect", designEffect);
        this.responseRate = Checks.fraction("a response rate", responseRate);
        this.proportionInterval = Objects.requireNonNull(proportionInterval, "proportionInterval");
        this.meanMargin = Objects.requireNonNull(meanMargin, "meanMargin");
    }

    /**
     * Planning of a simple random sample from a large population in which everybody answers, with Wald's interval.
     *
     * @param level the confidence level, between 0 and 1, such as 0.95
     * @return the planning
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static SamplePlanning atLevel(double level) {
        return new SamplePlanning(level, OptionalLong.empty(), 1, 1, ProportionInterval.WALD, MeanMargin.NORMAL);
    }

    /**
     * The same planning for a finite population.
     *
     * @param size how many people there are, at least 1
     * @return the planning with it
     * @throws IllegalArgumentException if there is nobody
     */
    public SamplePlanning withPopulationSize(long size) {
        return new SamplePlanning(
                level, OptionalLong.of(size), designEffect, responseRate, proportionInterval, meanMargin);
    }

    /**
     * The same planning for another design.
     *
     * @param effect the variance under the design, divided by that of a simple random sample of the same size; see
     *     {@link ClusterPlanning#designEffect(double, double)}
     * @return the planning with it
     * @throws IllegalArgumentException if the effect is not positive
     */
    public SamplePlanning withDesignEffect(double effect) {
        return new SamplePlanning(level, populationSize, effect, responseRate, proportionInterval, meanMargin);
    }

    /**
     * The same planning where not everybody answers.
     *
     * @param rate the fraction of those invited that is expected to answer, above 0 and at most 1
     * @return the planning with it
     * @throws IllegalArgumentException if the rate is out of range
     */
    public SamplePlanning withResponseRate(double rate) {
        return new SamplePlanning(level, populationSize, designEffect, rate, proportionInterval, meanMargin);
    }

    /**
     * The same planning with another interval of a share.
     *
     * @param method the method by which the interval will be computed
     * @return the planning with it
     */
    public SamplePlanning withProportionInterval(ProportionInterval method) {
        return new SamplePlanning(level, populationSize, designEffect, responseRate, method, meanMargin);
    }

    /**
     * The same planning with another quantile for means.
     *
     * @param quantile the normal one, or Student's
     * @return the planning with it
     */
    public SamplePlanning withMeanMargin(MeanMargin quantile) {
        return new SamplePlanning(level, populationSize, designEffect, responseRate, proportionInterval, quantile);
    }

    /**
     * The margin of error that a number of answers will have.
     *
     * @param estimate what is estimated
     * @param answers how many people answer; of two samples, in each
     * @return the distances of the limits; infinite for a mean whose effective answers leave Student's t no degree of
     *     freedom
     * @throws IllegalArgumentException if there is no answer, or there are more than people
     */
    public PlannedMargin marginOfError(PlannedEstimate estimate, long answers) {
        Checks.atLeastOne("a number of answers", answers);
        if (answers > populationSize.orElse(Long.MAX_VALUE)) {
            throw new IllegalArgumentException("a population is at least as large as its sample: found "
                    + populationSize.orElseThrow() + " people for " + answers + " answers");
        }
        return margin(estimate, answers);
    }

    /**
     * The margins of error that a number of answers has for several sizes of a population that nobody knows exactly.
     *
     * @param estimate what is estimated
     * @param answers how many people answer
     * @param sizes the sizes that the population may have, each at least the number of answers
     * @return a margin for each size, in their order
     * @throws IllegalArgumentException if there is no answer, or a population is smaller than its sample
     */
    public List<PopulationMargin> marginsByPopulation(PlannedEstimate estimate, long answers, long... sizes) {
        return LongStream.of(sizes)
                .mapToObj(size ->
                        new PopulationMargin(size, withPopulationSize(size).marginOfError(estimate, answers)))
                .toList();
    }

    /**
     * The answers that a margin of error needs.
     *
     * @param estimate what is estimated
     * @param margin the greatest margin that is good enough, in the units of the estimate: 0.03 for three percentage points
     * @return the least number of answers, and the invitations they need
     * @throws IllegalArgumentException if the margin is not positive, or needs more than 2⁵⁰ answers
     */
    public RequiredSample answersFor(PlannedEstimate estimate, double margin) {
        Checks.positive("a margin of error", margin);
        long most = populationSize.orElse(MOST);
        long least = LeastSize.of(most, answers -> margin(estimate, answers).margin() <= margin)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no number of answers that could be counted has this margin: found " + margin));
        return new RequiredSample(least, invitations(least, responseRate), margin(estimate, least), populationSize);
    }

    static long invitations(long answers, double responseRate) {
        double needed = answers / responseRate;
        return Math.max(answers, (long) Math.ceil(needed - ROUNDING * needed));
    }

    private PlannedMargin margin(PlannedEstimate estimate, long answers) {
        if (estimate instanceof PlannedProportion share) {
            return ofProportion(share, answers);
        }
        if (estimate instanceof PlannedMean mean) {
            return ofMean(mean, answers);
        }
        PlannedDifference difference = (PlannedDifference) estimate;
        PlannedMargin first = margin(difference.first(), answers);
        PlannedMargin second = margin(difference.second(), answers);
        return new PlannedMargin(Math.hypot(first.below(), second.above()), Math.hypot(first.above(), second.below()));
    }

    private PlannedMargin ofProportion(PlannedProportion share, long answers) {
        double p = share.expected();
        double counted = share.part() * answers;
        double finite = 1;
        if (populationSize.isPresent()) {
            double people = share.part() * populationSize.getAsLong();
            // of a part of one person or less nobody is expected to answer, until all do
            finite = people <= 1 ? 1 : (people - counted) / (people - 1);
            finite = answers == populationSize.getAsLong() ? 0 : finite;
        }
        double variance = designEffect * p * (1 - p) / counted * Math.min(finite, 1);
        if (proportionInterval == ProportionInterval.WALD) {
            double half = normal() * Math.sqrt(variance);
            return new PlannedMargin(half, half);
        }
        ConfidenceInterval interval = proportionInterval.ofEstimate(
                p, variance, Math.max(1, Math.round(counted)), Double.POSITIVE_INFINITY, level);
        return new PlannedMargin(p - interval.lower(), interval.upper() - p);
    }

    private PlannedMargin ofMean(PlannedMean mean, long answers) {
        double counted = mean.part() * answers;
        double finite = populationSize.isPresent() ? 1 - (double) answers / populationSize.getAsLong() : 1;
        double error = mean.standardDeviation() * Math.sqrt(designEffect / counted * finite);
        if (error == 0) {
            return new PlannedMargin(0, 0);
        }
        double freedom = counted / designEffect - 1;
        double quantile = normal();
        if (meanMargin == MeanMargin.STUDENT) {
            quantile =
                    freedom > 0 ? ReferenceDistributions.tQuantile((1 + level) / 2, freedom) : Double.POSITIVE_INFINITY;
        }
        return new PlannedMargin(quantile * error, quantile * error);
    }

    private double normal() {
        return ReferenceDistributions.normalQuantile((1 + level) / 2);
    }
}
