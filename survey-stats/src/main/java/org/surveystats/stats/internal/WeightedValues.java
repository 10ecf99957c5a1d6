package org.surveystats.stats.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with weights, of which quantiles are wanted. Nothing is sorted: the weights are added up by the first 16 bits of the
 * numbers (8 of few numbers, which take less room), and where a quantile falls the next bits are looked at.
 */
public final class WeightedValues {

    private static final int DIGIT = 16;

    /** The bits of a digit of fewer numbers than {@link #MANY}. */
    private static final int SHORT_DIGIT = 8;

    private static final int MANY = 1 << 14;

    private final long[] keys;
    private final double[] weights;
    private final int shift;
    private final double[] sums;
    private final double[] rests;
    private final Map<Integer, WeightedValues> inside = new HashMap<>();

    /** Numbers whose bits from a place on, counted from the lowest, are the same. */
    private WeightedValues(long[] keys, double[] weights, int from) {
        int bits = keys.length < MANY ? SHORT_DIGIT : DIGIT;
        this.keys = keys;
        this.weights = weights;
        this.shift = from - bits;
        this.sums = new double[1 << bits];
        this.rests = new double[1 << bits];
        for (int i = 0; i < keys.length; i++) {
            int digit = digit(keys[i]);
            double weight = weights[i];
            double sum = sums[digit] + weight;
            rests[digit] += sums[digit] >= weight ? sums[digit] - sum + weight : weight - sum + sums[digit];
            sums[digit] = sum;
        }
    }

    /** Numbers with their weights, none negative. */
    public static WeightedValues of(double[] values, double[] weights) {
        long[] keys = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            // + 0.0 makes the two zeros one
            long bits = Double.doubleToLongBits(values[i] + 0.0);
            keys[i] = bits ^ ((bits >> 63) | Long.MIN_VALUE);
        }
        return new WeightedValues(keys, weights, Long.SIZE);
    }

    /** A sum that keeps what rounding takes off. */
    private static final class Sum {
        private double high;
        private double low;

        Sum copy() {
            Sum copy = new Sum();
            copy.high = high;
            copy.low = low;
            return copy;
        }

        void add(double value, double rest) {
            double sum = high + value;
            low += (Math.abs(high) >= Math.abs(value) ? high - sum + value : value - sum + high) + rest;
            high = sum;
        }

        double value() {
            return high + low;
        }
    }

    private int digit(long key) {
        return (int) (key >>> shift) & (sums.length - 1);
    }

    /** The sum of the weights. */
    public double total() {
        Sum total = new Sum();
        for (int digit = 0; digit < sums.length; digit++) {
            total.add(sums[digit], rests[digit]);
        }
        return total.value();
    }

    /**
     * The smallest number with a positive weight at which the cumulative share of the weights reaches p. Sums are exact but for
     * their last rounding, and shares are compared as R's {@code svyquantile} does: F reaches p if the cumulated weight exceeds p
     * times the whole, or is p when divided by it.
     *
     * @throws IllegalStateException if there is no positive weight
     */
    public double quantile(double p) {
        return number(at(p, total(), new Sum()));
    }

    private static boolean reached(Sum before, double sum, double rest, double p, double total) {
        Sum after = before.copy();
        after.add(sum, rest);
        double cumulated = after.value();
        return cumulated > p * total || cumulated / total == p;
    }

    private long at(double p, double total, Sum before) {
        int last = -1;
        for (int digit = 0; digit < sums.length; digit++) {
            if (sums[digit] > 0) {
                if (reached(before, sums[digit], rests[digit], p, total)) {
                    return within(digit, p, total, before);
                }
                before.add(sums[digit], rests[digit]);
                last = digit;
            }
        }
        if (last < 0) {
            throw new IllegalStateException("there is no number with a positive weight");
        }
        return within(last, Double.POSITIVE_INFINITY, total, before);
    }

    private long within(int digit, double p, double total, Sum before) {
        @Nullable WeightedValues part = inside.get(digit);
        if (part == null) {
            int count = 0;
            for (int i = 0; i < keys.length; i++) {
                count += digit(keys[i]) == digit && weights[i] > 0 ? 1 : 0;
            }
            long[] own = new long[count];
            double[] ownWeights = new double[count];
            boolean same = true;
            int next = 0;
            for (int i = 0; i < keys.length; i++) {
                if (digit(keys[i]) == digit && weights[i] > 0) {
                    own[next] = keys[i];
                    ownWeights[next++] = weights[i];
                    same &= keys[i] == own[0];
                }
            }
            if (same) {
                return own[0];
            }
            part = new WeightedValues(own, ownWeights, shift);
            inside.put(digit, part);
        }
        return part.at(p, total, before);
    }

    /** The weighted mean, in two steps so that a large mean takes no digits from a small spread. */
    public double mean() {
        double pivot = quantile(0.5);
        Sum sum = new Sum();
        for (int i = 0; i < keys.length; i++) {
            sum.add(weights[i] * (number(keys[i]) - pivot), 0);
        }
        return pivot + sum.value() / total();
    }

    /** Σw(x − mean)²/Σw. */
    public double variance() {
        double mean = mean();
        Sum sum = new Sum();
        for (int i = 0; i < keys.length; i++) {
            double deviation = number(keys[i]) - mean;
            sum.add(weights[i] * deviation * deviation, 0);
        }
        return sum.value() / total();
    }

    private static double number(long key) {
        return Double.longBitsToDouble(key ^ (~(key >> 63) | Long.MIN_VALUE));
    }
}
