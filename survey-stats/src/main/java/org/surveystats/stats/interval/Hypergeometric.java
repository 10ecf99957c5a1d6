package org.surveystats.stats.interval;

import java.util.function.LongPredicate;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * The exact interval of the number of positives in a finite population: those numbers K for which neither P(X ≥ k) nor
 * P(X ≤ k) falls below α/2, X being the positives in a sample drawn without replacement. Both tails rise or fall with K, so
 * the limits are found by halving.
 */
final class Hypergeometric {

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
        return sum(positives, count, Math.min(base, positives));
    }

    private double atMost(long positives) {
        return sum(positives, Math.max(0, base - (population - positives)), count);
    }

    private double sum(long positives, long from, long to) {
        double all = ReferenceDistributions.logChoose(population, base);
        double sum = 0;
        for (long k = from; k <= to; k++) {
            sum += Math.exp(ReferenceDistributions.logChoose(positives, k)
                    + ReferenceDistributions.logChoose(population - positives, base - k)
                    - all);
        }
        return sum;
    }
}
