package org.surveystats.stats.estimate;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Turns totals into estimates with standard errors and intervals: the one place that knows how a sample's design changes them.
 *
 * <p>A share has an interval by a {@linkplain ProportionInterval method}; everything else estimate ± t · standard error, where t
 * is Student's quantile on the design's degrees of freedom.
 */
public final class Precision {

    static final String NOBODY = Reason.NOBODY.text();
    private static final String ONE = Reason.ONE_RESPONDENT.text();
    private static final String NO_FREEDOM = Reason.NO_FREEDOM.text();
    private static final String NOT_WANTED = Reason.NO_ERROR_WANTED.text();
    private static final String NO_REPLICATE = Reason.NO_REPLICATE.text();

    /** What shares of independent answers that weigh the same are taken for. */
    public enum CountModel {
        /** Binomial counts, or hypergeometric ones where the population's size is known: textbook intervals. */
        BINOMIAL,
        /** Estimates under a design as any other, with Student's t and the linearised variance, as R's {@code survey}. */
        DESIGN
    }

    private final Optional<Binomial> binomial;
    private final Optional<ProportionInterval> method;
    private final double level;
    private final boolean isNone;

    /** Student's quantile that was used last: most estimates of a survey have the same degrees of freedom. */
    private volatile Quantile quantile = new Quantile(Double.NaN, Double.NaN);

    private record Quantile(double degreesOfFreedom, double value) {}

    /** Counts among respondents of equal weight, drawn from a population that may be finite. */
    private record Binomial(OptionalLong populationSize, int rowCount) {}

    private Precision(Optional<Binomial> binomial, Optional<ProportionInterval> method, double level, boolean isNone) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        this.binomial = binomial;
        this.isNone = isNone;
        this.method = Objects.requireNonNull(method, "method");
        this.level = level;
    }

    /**
     * The precision of estimates from a sample.
     *
     * @param sample the answers with their design
     * @param method the interval of shares; empty for estimate ± t · standard error, not cut off at 0 and 1
     * @param level the confidence level, between 0 and 1
     * @param model what shares of independent answers that weigh the same are taken for
     * @return the precision
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static Precision of(Sample sample, Optional<ProportionInterval> method, double level, CountModel model) {
        return new Precision(
                model == CountModel.BINOMIAL && sample.isBinomial()
                        ? Optional.of(new Binomial(sample.populationSize(), sample.rowCount()))
                        : Optional.empty(),
                method,
                level,
                false);
    }

    /** The precision of estimates under any design, as {@link CountModel#DESIGN} says. */
    static Precision underDesign(Optional<ProportionInterval> method, double level) {
        return new Precision(Optional.empty(), method, level, false);
    }

    /** For totals without covariances: values alone. */
    static Precision none(Optional<ProportionInterval> method, double level) {
        return new Precision(Optional.empty(), method, level, true);
    }

    /**
     * The same for values alone, of totals that were added up without covariances.
     *
     * @return the precision of estimates without standard errors and intervals
     */
    public Precision valuesOnly() {
        return new Precision(binomial, method, level, true);
    }

    /** Whether estimates have values alone. */
    boolean isNone() {
        return isNone;
    }

    /**
     * The confidence level.
     *
     * @return between 0 and 1
     */
    public double level() {
        return level;
    }

    /**
     * The counts of a combination of features that exclude each other.
     *
     * @param totals the totals of counting features
     * @param combination a coefficient for each feature; those that are not 0 count
     * @return their respondents
     */
    public static Counts counts(Totals totals, double[] combination) {
        return Counts.of(totals.count(combination), weights(totals, combination), totals.squareSum(combination));
    }

    private static double weights(Totals totals, double[] combination) {
        double sum = 0;
        for (int i = 0; i < combination.length; i++) {
            sum += combination[i] == 0 ? 0 : totals.sum(i);
        }
        return sum;
    }

    /**
     * The share that some features have in others.
     *
     * @param totals the totals of counting features
     * @param numerator 1 for the features that count, a part of the denominator's
     * @param denominator 1 for the features of the base, which the block declares
     * @return the share, a fraction of 1
     */
    public Estimate share(Totals totals, double[] numerator, double[] denominator) {
        Counts base = counts(totals, denominator);
        if (base.unweighted() == 0) {
            return Estimate.undefined(base, NOBODY);
        }
        Totals.Smooth ratio = Totals.ratio(numerator, denominator);
        double share = Math.min(1, Math.max(0, totals.value(ratio)));
        if (isNone) {
            return Estimate.withoutStandardError(share, Optional.empty(), base, NOT_WANTED);
        }
        double degreesOfFreedom = totals.degreesOfFreedom(denominator);
        double variance = totals.variance(ratio);
        boolean spread = degreesOfFreedom > 0 && variance >= 0;
        if (binomial.isPresent()) {
            ConfidenceInterval interval = binomial(binomial.get(), totals.count(numerator), base.unweighted());
            return spread
                    ? Estimate.of(share, Math.sqrt(variance), interval, degreesOfFreedom, base)
                            .withDesignEffect(shareEffect(share, variance, base))
                            .asShare()
                    : Estimate.withoutStandardError(share, Optional.of(interval), base, why(base, degreesOfFreedom));
        }
        if (!spread) {
            return Estimate.withoutStandardError(share, Optional.empty(), base, why(base, degreesOfFreedom));
        }
        ConfidenceInterval interval = method.isPresent()
                ? method.get().ofEstimate(share, variance, base.unweighted(), degreesOfFreedom, level)
                : student(share, variance, degreesOfFreedom);
        return Estimate.of(share, Math.sqrt(variance), interval, degreesOfFreedom, base)
                .withDesignEffect(shareEffect(share, variance, base))
                .asShare();
    }

    private static OptionalDouble shareEffect(double share, double variance, Counts base) {
        double n = base.unweighted();
        return n < 2 ? OptionalDouble.empty() : designEffect(variance, share * (1 - share) * n / (n - 1), base);
    }

    /**
     * The design effect: the variance over that of a simple random sample without replacement of as many respondents from the
     * weighted population, s²(N̂ − n)/(N̂n).
     *
     * @param variance the variance of a mean or share under the design
     * @param spread the estimated variance s² of the characteristic in the population
     * @param base the respondents, N̂ their weighted number
     * @return the ratio; empty where the comparison does not exist, as where weights do not sum to more than the respondents
     */
    public static OptionalDouble designEffect(double variance, double spread, Counts base) {
        double n = base.unweighted();
        double simple = spread * (base.weighted() - n) / (base.weighted() * n);
        return simple > spread * 1e-12 / n ? OptionalDouble.of(variance / simple) : OptionalDouble.empty();
    }

    /**
     * The interval of a count among respondents of equal weight. Of a finite population, a base that is a part of the
     * sample is taken to be the same part of the population.
     */
    private ConfidenceInterval binomial(Binomial sample, long count, long base) {
        ProportionInterval by = method.orElse(ProportionInterval.WALD);
        if (sample.populationSize.isEmpty()) {
            return by.of(count, base, level);
        }
        long population = sample.populationSize.getAsLong();
        long part = Math.max(base, Math.round((double) population * base / sample.rowCount));
        return by.ofPopulation(count, base, part, level);
    }

    /**
     * A ratio of totals that is no share: a mean, a net, a mean score.
     *
     * @param totals the totals
     * @param numerator a coefficient for each feature
     * @param denominator a coefficient for each feature
     * @param members 1 for the features of the base, which the block declares
     * @return the ratio
     */
    public Estimate ratio(Totals totals, double[] numerator, double[] denominator, double[] members) {
        Counts base = counts(totals, members);
        if (base.unweighted() == 0) {
            return Estimate.undefined(base, NOBODY);
        }
        if (totals.sum(denominator) == 0) {
            return Estimate.undefined(base, Reason.ZERO_DENOMINATOR.text());
        }
        return function(totals, Totals.ratio(numerator, denominator), members);
    }

    /**
     * Any smooth function of totals.
     *
     * @param totals the totals
     * @param function the function
     * @param members 1 for the features of the base, which the block declares
     * @return its value
     */
    public Estimate function(Totals totals, Totals.Smooth function, double[] members) {
        Counts base = counts(totals, members);
        if (base.unweighted() == 0) {
            return Estimate.undefined(base, NOBODY);
        }
        double value = totals.value(function);
        if (!Double.isFinite(value)) {
            return Estimate.undefined(base, Reason.SMALL_BASE.text());
        }
        return isNone
                ? Estimate.withoutStandardError(value, Optional.empty(), base, NOT_WANTED)
                : studentised(value, totals.variance(function), totals.degreesOfFreedom(members), base);
    }

    /**
     * A value with its variance and Student's interval.
     *
     * @param value the value
     * @param variance its variance; negative or not a number where there is none
     * @param degreesOfFreedom those of the variance
     * @param base the respondents that it rests on
     * @return the estimate; without a standard error where there is no variance or no degree of freedom
     */
    public Estimate studentised(double value, double variance, double degreesOfFreedom, Counts base) {
        if (!(degreesOfFreedom > 0) || !(variance >= 0)) {
            return Estimate.withoutStandardError(value, Optional.empty(), base, why(base, degreesOfFreedom));
        }
        return Estimate.of(
                value, Math.sqrt(variance), student(value, variance, degreesOfFreedom), degreesOfFreedom, base);
    }

    private ConfidenceInterval student(double value, double variance, double degreesOfFreedom) {
        Quantile t = quantile;
        if (t.degreesOfFreedom != degreesOfFreedom) {
            t = new Quantile(degreesOfFreedom, ReferenceDistributions.tQuantile((1 + level) / 2, degreesOfFreedom));
            quantile = t;
        }
        double half = t.value * Math.sqrt(variance);
        return new ConfidenceInterval(value - half, value + half, level);
    }

    private static String why(Counts base, double degreesOfFreedom) {
        return base.unweighted() <= 1 ? ONE : degreesOfFreedom > 0 ? NO_REPLICATE : NO_FREEDOM;
    }
}
