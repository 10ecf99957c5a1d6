package org.surveystats.stats.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.surveystats.stats.design.Sample;

/** The valid numbers of a sample with their weights, in rising order. Numbers of respondents with weight 0 are left out. */
final class Numbers {

    final double[] values;
    final double[] weights;
    final double weightSum;
    final double squareSum;

    private Numbers(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.weightSum = Arrays.stream(weights).sum();
        this.squareSum = Arrays.stream(weights).map(w -> w * w).sum();
    }

    static Numbers of(Sample sample, ValueStatistics.Values column) {
        int[] rows = IntStream.range(0, sample.rowCount())
                .filter(row -> sample.weight(row) > 0 && column.value(row).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> column.value(row).getAsDouble()))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Numbers(
                Arrays.stream(rows)
                        .mapToDouble(row -> column.value(row).getAsDouble())
                        .toArray(),
                Arrays.stream(rows).mapToDouble(sample::weight).toArray());
    }

    int size() {
        return values.length;
    }

    /** The weighted mean, in two steps so that a large mean takes no digits from a small spread. */
    double mean() {
        double pivot = values[values.length / 2];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - pivot);
        }
        return pivot + sum / weightSum;
    }

    /** The smallest number whose cumulative share of the weights reaches p. */
    double quantile(double p) {
        // a share that reaches p up to rounding reaches it: 0.1 + 0.2 must not miss 0.3
        double wanted = p * weightSum * (1 - 1e-13);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            if (sum >= wanted) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }
}
