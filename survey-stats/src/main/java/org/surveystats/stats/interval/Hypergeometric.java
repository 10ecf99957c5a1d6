package org.surveystats.stats.interval;

import java.util.function.LongPredicate;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * The exact interval of the number of positives in a finite population: those numbers K for which neither P(X ≥ k) nor
 * P(X ≤ k) falls below α/2, X being the positives in a sample drawn without replacement. Both tails rise or fall with K, so
 * the limits are found by halving.
 */
final class Hypergeometric {

    /** A term so small that all that follow it change no digit of the sum. */
    private static final double NEGLIGIBLE = 1e-18;

    private final long count;
    private final long base;
    private final long population;

    Hypergeometric(long count, long base, long population) {
        this.count = count;
        this.base = base;
        this.population = population;
    }

    ConfidenceInterval interval(double level) {
        double tail = (1 - level) / 2;
        long least = count;
        long most = population - (base - count);
        long lower = first(least, most, positives -> atLeast(positives) >= tail);
        long upper = first(lower, most + 1, positives -> positives > most || atMost(positives) < tail) - 1;
        return new ConfidenceInterval((double) lower / population, (double) Math.max(lower, upper) / population, level);
    }

    /** The first number from low to high for which a condition holds that holds for all after it. */
    private static long first(long low, long high, LongPredicate condition) {
        long from = low;
        long to = high;
        while (from < to) {
            long middle = from + (to - from) / 2;
            if (condition.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private double atLeast(long positives) {
        return count > mean(positives) ? upwards(positives, count) : 1 - downwards(positives, count - 1);
    }

    private double atMost(long positives) {
        return count < mean(positives) ? downwards(positives, count) : 1 - upwards(positives, count + 1);
    }

    private double mean(long positives) {
        return (double) base * positives / population;
    }

    /** P(X >= k), for k above the mean, where each probability is smaller than the one before. */
    private double upwards(long positives, long k) {
        double term = probability(positives, k);
        double sum = 0;
        for (long i = k; term > sum * NEGLIGIBLE; i++) {
            sum += term;
            term *= (double) (positives - i) * (base - i) / ((i + 1.0) * (population - positives - base + i + 1));
        }
        return sum;
    }

    /** P(X <= k), for k below the mean. */
    private double downwards(long positives, long k) {
        double term = probability(positives, k);
        double sum = 0;
        for (long i = k; term > sum * NEGLIGIBLE; i--) {
            sum += term;
            term *= (double) i * (population - positives - base + i) / ((positives - i + 1.0) * (base - i + 1));
        }
        return sum;
    }

    private double probability(long positives, long k) {
        if (k < 0 || k > base || k > positives || base - k > population - positives) {
            return 0;
        }
        return Math.exp(ReferenceDistributions.logChoose(positives, k)
                + ReferenceDistributions.logChoose(population - positives, base - k)
                - ReferenceDistributions.logChoose(population, base));
    }
}
