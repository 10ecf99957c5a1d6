package org.surveystats.stats.interval;

import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * The probability that all counts of a multinomial sample fall within c of the observed ones. Counts are independent Poisson
 * variables given their sum; the probability of the sum, given that each lies in its box, is approximated by an Edgeworth
 * expansion with the moments of the truncated variables (Sison and Glaz 1995, formula 2.2; Levin 1981).
 */
final class SisonGlaz {

    private final long[] counts;
    private final long base;

    SisonGlaz(long[] counts, long base) {
        this.counts = counts;
        this.base = base;
    }

    /** Whole counts to both sides, and the fraction of a count that is missing to the level. */
    record Band(long width, double excess) {}

    Band band(double level) {
        double before = 0;
        for (long width = 1; width <= base; width++) {
            double probability = probability(width);
            if (probability > level && before < level) {
                return new Band(width - 1, (level - before) / (probability - before));
            }
            before = probability;
        }
        return new Band(base, 0);
    }

    /** The probability that every count lies within a width of the observed one. */
    double probability(long width) {
        double[] sums = new double[4];
        double product = 0;
        for (long count : counts) {
            if (count == 0) {
                // a Poisson variable of mean 0 is 0 and adds nothing
                continue;
            }
            Truncated truncated = Truncated.of((double) count, Math.max(0, count - width), count + width);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += truncated.cumulants[i];
            }
            product += Math.log(truncated.mass);
        }
        double deviation = Math.sqrt(sums[1]);
        double skewness = sums[2] / (sums[1] * deviation);
        double excess = sums[3] / (sums[1] * sums[1]);
        double z = (base - sums[0]) / deviation;
        double square = z * z;
        double hermite = 1
                + skewness * (z * square - 3 * z) / 6
                + excess * (square * square - 6 * square + 3) / 24
                + skewness * skewness * (square * square * square - 15 * square * square + 45 * square - 15) / 72;
        double density = hermite * Math.exp(-square / 2) / Math.sqrt(2 * Math.PI);
        return density / deviation * Math.exp(product - logPoisson((double) base, base));
    }

    private static double logPoisson(double mean, long k) {
        return k * Math.log(mean) - mean - ReferenceDistributions.logFactorial(k);
    }

    /** A Poisson variable given that it lies between two counts. */
    private static final class Truncated {
        private final double mass;
        private final double[] cumulants;

        private Truncated(double mass, double[] cumulants) {
            this.mass = mass;
            this.cumulants = cumulants;
        }

        static Truncated of(double mean, long from, long to) {
            double mass = 0;
            double first = 0;
            for (long k = from; k <= to; k++) {
                double p = Math.exp(logPoisson(mean, k));
                mass += p;
                first += p * k;
            }
            double centre = first / mass;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (long k = from; k <= to; k++) {
                double p = Math.exp(logPoisson(mean, k)) / mass;
                double d = k - centre;
                second += p * d * d;
                third += p * d * d * d;
                fourth += p * d * d * d * d;
            }
            return new Truncated(mass, new double[] {centre, second, third, fourth - 3 * second * second});
        }
    }
}
