package org.surveystats.stats.interval;

import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * Methods for the confidence interval of a proportion p = k/n. In the formulas z is the standard normal quantile of
 * (1 + level)/2, replaced by Student's t where a variance was estimated under a sampling design, and n by the effective
 * size n<sub>e</sub> = p(1 − p)/v. Limits beyond 0 or 1 are cut off there.
 *
 * <p>A comparison of the methods: L. D. Brown, T. T. Cai, A. DasGupta, Interval estimation for a binomial proportion,
 * Statistical Science 16 (2001), 101–133, doi:10.1214/ss/1009213286.
 */
public enum ProportionInterval {
    /**
     * p ± z√(p(1 − p)/n), the textbook interval; too short for small n and for shares near 0 and 1, where it shrinks to the
     * point itself.
     */
    WALD {
        @Override
        Limits limits(double p, double size, double z) {
            double half = z * Math.sqrt(p * (1 - p) / size);
            return new Limits(p - half, p + half);
        }
    },
    /**
     * The shares that a score test does not reject: (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Source: E. B. Wilson,
     * JASA 22 (1927), 209–212, doi:10.1080/01621459.1927.10502953.
     */
    WILSON {
        @Override
        Limits limits(double p, double size, double z) {
            double square = z * z / size;
            double half = z * Math.sqrt(p * (1 - p) / size + square / (4 * size));
            // the limits at 0 and 1 are exact, not 1e-17
            double lower = p == 0 ? 0 : (p + square / 2 - half) / (1 + square);
            double upper = p == 1 ? 1 : (p + square / 2 + half) / (1 + square);
            return new Limits(lower, upper);
        }
    },
    /**
     * Wald's interval around p̃ = (k + z²/2)/(n + z²) with ñ = n + z². Source: A. Agresti, B. A. Coull, The American
     * Statistician 52 (1998), 119–126, doi:10.1080/00031305.1998.10480550.
     */
    AGRESTI_COULL {
        @Override
        Limits limits(double p, double size, double z) {
            double more = size + z * z;
            return WALD.limits((p * size + z * z / 2) / more, more, z);
        }
    },
    /**
     * The exact interval: the shares that neither one-sided binomial test rejects, B(α/2; k, n − k + 1) to B(1 − α/2; k + 1,
     * n − k) with quantiles B of the beta distribution; 0 at k = 0 and 1 at k = n. Its coverage is never below the level.
     * Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934), 404–413, doi:10.1093/biomet/26.4.404. Under a design it is
     * Korn and Graubard's: n* = n<sub>e</sub>(t<sub>n−1</sub>/t<sub>df</sub>)² instead of n, and never more
     * than n<sub>e</sub>; E. L. Korn, B. I. Graubard,
     * Survey Methodology 24 (1998), 193–201. From a finite population it inverts the tails of the hypergeometric
     * distribution.
     */
    CLOPPER_PEARSON {
        @Override
        Limits limits(double p, double size, double z) {
            return beta(p * size, (1 - p) * size, z, 1);
        }
    },
    /**
     * The equal-tailed interval of the posterior under Jeffreys' prior: quantiles of the beta distribution with k + ½ and
     * n − k + ½; by convention the lower limit is 0 at k = 0 and the upper 1 at k = n (Brown, Cai, DasGupta 2001). Under a
     * design with n* as for the exact interval.
     */
    JEFFREYS {
        @Override
        Limits limits(double p, double size, double z) {
            return beta(p * size, (1 - p) * size, z, 0.5);
        }
    },
    /**
     * ln(p/(1 − p)) ± z/√(np(1 − p)), turned back into shares. At p = 0 and 1, where the log odds do not exist, the limits are
     * those of the exact interval.
     */
    LOGIT {
        @Override
        Limits limits(double p, double size, double z) {
            if (p == 0 || p == 1) {
                return CLOPPER_PEARSON.limits(p, size, z);
            }
            double middle = Math.log(p / (1 - p));
            double half = z / Math.sqrt(size * p * (1 - p));
            return new Limits(1 / (1 + Math.exp(half - middle)), 1 / (1 + Math.exp(-half - middle)));
        }
    },
    /**
     * sin²(asin√p ± z/(2√n)), the angle kept between 0 and π/2. Source: F. J. Anscombe, Biometrika 35 (1948), 246–254,
     * doi:10.1093/biomet/35.3-4.246, without his correction.
     */
    ARCSINE {
        @Override
        Limits limits(double p, double size, double z) {
            double middle = Math.asin(Math.sqrt(p));
            double half = z / (2 * Math.sqrt(size));
            double lower = Math.sin(Math.max(0, middle - half));
            double upper = Math.sin(Math.min(Math.PI / 2, middle + half));
            return new Limits(lower * lower, upper * upper);
        }
    };

    /** A size from which a variance is 0 but for rounding. */
    private static final double MANY = 1e11;

    /** Two limits before they are cut off at 0 and 1. */
    record Limits(double lower, double upper) {}

    abstract Limits limits(double p, double size, double z);

    /** Quantiles of beta distributions: the shape of the far side is larger by 1 for exact limits, both by ½ for Jeffreys'. */
    private static Limits beta(double successes, double failures, double z, double more) {
        double size = successes + failures;
        if (size > MANY) {
            // the quantiles lose digits there, and the limits differ from Wilson's by less than 1/size
            return WILSON.limits(successes / size, size, z);
        }
        double tail = ReferenceDistributions.normalUpperTail(z);
        double less = more == 1 ? 0 : more;
        double lower =
                successes <= 0 ? 0 : ReferenceDistributions.betaQuantile(tail, successes + less, failures + more);
        double upper =
                failures <= 0 ? 1 : 1 - ReferenceDistributions.betaQuantile(tail, failures + less, successes + more);
        return new Limits(lower, upper);
    }

    /**
     * The interval of a count among independent answers of equal weight.
     *
     * @param count the number of answers that count, 0 to base
     * @param base the number of answers, at least 1
     * @param level the confidence level, between 0 and 1
     * @return limits between 0 and 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public ConfidenceInterval of(long count, long base, double level) {
        checkCount(count, base);
        return interval((double) count / base, (double) base, z(level), level);
    }

    /**
     * The interval of a count among answers of equal weight, drawn without replacement from a population of known size.
     * {@link #CLOPPER_PEARSON} gives the numbers of the population, as shares of it, that no one-sided hypergeometric test
     * rejects; the others take the effective size n(N − 1)/(N − n), by which the variance of the count shrinks. A census
     * (base = population) leaves no doubt: both limits are the share itself.
     *
     * @param count the number of answers that count, 0 to base
     * @param base the number of answers, at least 1
     * @param populationSize the size N of the population, at least the base
     * @param level the confidence level, between 0 and 1
     * @return limits between 0 and 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public ConfidenceInterval ofPopulation(long count, long base, long populationSize, double level) {
        checkCount(count, base);
        if (populationSize < base) {
            throw new IllegalArgumentException(
                    "a population is at least as large as its sample: found " + populationSize + " for " + base);
        }
        double z = z(level);
        double share = (double) count / base;
        if (populationSize == base) {
            return new ConfidenceInterval(share, share, level);
        }
        if (this == CLOPPER_PEARSON) {
            return new Hypergeometric(count, base, populationSize).interval(level);
        }
        double size = base * ((populationSize - 1.0) / (populationSize - base));
        return interval(share, size, z, level);
    }

    /**
     * The interval of a share estimated under a sampling design.
     *
     * <p>Where the share is 0 or 1 the variance says nothing, and n<sub>e</sub> is the unweighted base; where the variance
     * is 0 in between (a census, a share fixed by the strata), both limits are the share itself. With one degree of freedom
     * or less t is as large as it comes, and so is the interval.
     *
     * @param share the estimate p, 0 to 1
     * @param variance its estimated variance v, 0 or more
     * @param unweightedBase the number n of respondents it rests on, at least 1
     * @param degreesOfFreedom those of the variance, positive, perhaps infinite
     * @param level the confidence level, between 0 and 1
     * @return limits between 0 and 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public ConfidenceInterval ofEstimate(
            double share, double variance, long unweightedBase, double degreesOfFreedom, double level) {
        if (!(share >= 0 && share <= 1) || !(variance >= 0) || Double.isInfinite(variance) || unweightedBase < 1) {
            throw new IllegalArgumentException("a share lies between 0 and 1, its variance is 0 or more, its base at"
                    + " least 1: found " + share + ", " + variance + ", " + unweightedBase);
        }
        z(level);
        boolean edge = share == 0 || share == 1;
        if (variance == 0 && !edge) {
            return new ConfidenceInterval(share, share, level);
        }
        double t = ReferenceDistributions.tQuantile((1 + level) / 2, degreesOfFreedom);
        double size = edge ? unweightedBase : share * (1 - share) / variance;
        boolean byBeta = this == CLOPPER_PEARSON || this == JEFFREYS || (this == LOGIT && edge);
        if (!byBeta) {
            return interval(share, size, t, level);
        }
        // a design costs degrees of freedom; it never has more than independent answers, so n* never exceeds n_e
        double full = unweightedBase > 1
                ? Math.min(1, ReferenceDistributions.tQuantile((1 + level) / 2, unweightedBase - 1.0) / t)
                : 1;
        return interval(share, size * full * full, z(level), level);
    }

    private ConfidenceInterval interval(double share, double size, double z, double level) {
        Limits limits = limits(share, size, z);
        // roundings must not push the share itself out of its interval
        double lower = Math.min(share, Math.max(0, limits.lower()));
        double upper = Math.max(share, Math.min(1, limits.upper()));
        return new ConfidenceInterval(lower, upper, level);
    }

    private static double z(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        return ReferenceDistributions.normalQuantile((1 + level) / 2);
    }

    private static void checkCount(long count, long base) {
        if (base < 1 || count < 0 || count > base) {
            throw new IllegalArgumentException(
                    "a count lies between 0 and its base, which is at least 1: found " + count + " of " + base);
        }
    }
}
