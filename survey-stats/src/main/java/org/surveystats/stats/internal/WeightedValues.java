package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with weights, of which quantiles are wanted. Nothing is sorted: the weights are added up by the first 16 bits of the
 * numbers, and where a quantile falls the next 16 bits are looked at.
 */
public final class WeightedValues {

    private static final int DIGIT = 16;
    private static final int DIGITS = 1 << DIGIT;

    private final long[] keys;
    private final double[] weights;
    private final int shift;
    private final double[] sums;
    private final double total;
    private final Map<Integer, WeightedValues> inside = new HashMap<>();

    private WeightedValues(long[] keys, double[] weights, int shift) {
        this.keys = keys;
        this.weights = weights;
        this.shift = shift;
        this.sums = new double[DIGITS];
        for (int i = 0; i < keys.length; i++) {
            sums[digit(keys[i])] += weights[i];
        }
        total = Arrays.stream(sums).sum();
    }

    /** Numbers with their weights, none negative. */
    public static WeightedValues of(double[] values, double[] weights) {
        long[] keys = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            // + 0.0 makes the two zeros one
            long bits = Double.doubleToLongBits(values[i] + 0.0);
            keys[i] = bits ^ ((bits >> 63) | Long.MIN_VALUE);
        }
        return new WeightedValues(keys, weights, Long.SIZE - DIGIT);
    }

    private int digit(long key) {
        return (int) (key >>> shift) & (DIGITS - 1);
    }

    /** The sum of the weights. */
    public double total() {
        return total;
    }

    /** The smallest number with a positive weight whose cumulative share of the weights reaches p. */
    public double quantile(double p) {
        // a share that reaches p up to rounding reaches it: 0.1 + 0.2 must not miss 0.3
        long key = at(p * total * (1 - 1e-13));
        long bits = key ^ (~(key >> 63) | Long.MIN_VALUE);
        return Double.longBitsToDouble(bits);
    }

    /** The key at which the sum of the weights reaches a value, or the last one. */
    private long at(double wanted) {
        double before = 0;
        int last = -1;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (sums[digit] > 0) {
                if (before + sums[digit] >= wanted) {
                    return within(digit, wanted - before);
                }
                before += sums[digit];
                last = digit;
            }
        }
        return within(last, Double.POSITIVE_INFINITY);
    }

    private long within(int digit, double wanted) {
        @Nullable WeightedValues part = inside.get(digit);
        if (part == null) {
            int count = 0;
            for (long key : keys) {
                count += digit(key) == digit ? 1 : 0;
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
            if (same || shift == 0) {
                return own[0];
            }
            part = new WeightedValues(Arrays.copyOf(own, next), Arrays.copyOf(ownWeights, next), shift - DIGIT);
            inside.put(digit, part);
        }
        return part.at(wanted);
    }
}
