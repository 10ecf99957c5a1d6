package org.surveystats.stats.distribution;

import java.util.Optional;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.internal.Totals;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/** Turns totals into estimates with intervals: the one place that knows how a sample's design changes them. */
final class IntervalMethod {

    private static final String NOBODY = "nobody belongs to the base";
    private static final String ONE = "one respondent tells nothing of the spread";

    private final Sample sample;
    private final ProportionInterval method;
    private final double level;

    IntervalMethod(Sample sample, ProportionInterval method, double level) {
        this.sample = sample;
        this.method = method;
        this.level = level;
    }

    double level() {
        return level;
    }

    /** The counts of a combination of features that exclude each other. */
    static Counts counts(Totals totals, double[] combination) {
        return Counts.of(totals.count(combination), totals.sum(combination), totals.squareSum(combination));
    }

    /** The share that some features have in others, both made of features that exclude each other. */
    Estimate share(Totals totals, double[] numerator, double[] denominator) {
        Counts base = counts(totals, denominator);
        if (base.unweighted() == 0) {
            return Estimate.undefined(base, NOBODY);
        }
        Totals.Ratio ratio = totals.ratio(numerator, denominator);
        double share = Math.min(1, Math.max(0, ratio.value()));
        double degreesOfFreedom = base.unweighted() - 1.0;
        boolean spread = degreesOfFreedom > 0 && ratio.variance() >= 0;
        if (sample.equalWeights()) {
            ConfidenceInterval interval = binomial(totals.count(numerator), base.unweighted());
            return spread
                    ? Estimate.of(share, Math.sqrt(ratio.variance()), interval, degreesOfFreedom, base)
                    : Estimate.withoutStandardError(share, Optional.of(interval), base, ONE);
        }
        if (!spread) {
            return Estimate.withoutStandardError(share, Optional.empty(), base, ONE);
        }
        ConfidenceInterval interval =
                method.ofEstimate(share, ratio.variance(), base.unweighted(), degreesOfFreedom, level);
        return Estimate.of(share, Math.sqrt(ratio.variance()), interval, degreesOfFreedom, base);
    }

    /**
     * The interval of a count among respondents of equal weight. Of a finite population, a base that is a part of the
     * sample is taken to be the same part of the population.
     */
    private ConfidenceInterval binomial(long count, long base) {
        if (sample.design().populationSize().isEmpty()) {
            return method.of(count, base, level);
        }
        long population = sample.design().populationSize().getAsLong();
        long part = Math.max(base, Math.round((double) population * base / sample.unitCount()));
        return method.ofPopulation(count, base, part, level);
    }

    /** A ratio of totals that is no share: a mean, a net, a mean score; with Student's interval. */
    Estimate ratio(Totals totals, double[] numerator, double[] denominator, Counts base) {
        if (base.unweighted() == 0 || !(totals.sum(denominator) > 0)) {
            return Estimate.undefined(base, NOBODY);
        }
        Totals.Ratio ratio = totals.ratio(numerator, denominator);
        return studentised(ratio.value(), ratio.variance(), base);
    }

    /** A value with its variance (negative where there is none) and Student's interval. */
    Estimate studentised(double value, double variance, Counts base) {
        double degreesOfFreedom = base.unweighted() - 1.0;
        if (degreesOfFreedom <= 0 || variance < 0) {
            return Estimate.withoutStandardError(value, Optional.empty(), base, ONE);
        }
        double standardError = Math.sqrt(variance);
        double half = ReferenceDistributions.tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
        return Estimate.of(
                value,
                standardError,
                new ConfidenceInterval(value - half, value + half, level),
                degreesOfFreedom,
                base);
    }
}
