package org.surveystats.stats.internal;

import java.util.Arrays;

/**
 * Weighted totals of several features of respondents, with their covariance under the design. Every statistic that is a
 * ratio of linear combinations of totals (a share, a mean, a net, a mean score) gets its value and its variance here.
 *
 * <p>With respondents as sampling units, n units and totals T = Σ w·x, the covariance of T is f · n/(n − 1) · (Σ w²·x·xᵀ −
 * T·Tᵀ/n). For a ratio R = aᵀT / bᵀT the gradient is g = (a − R·b)/bᵀT, and since gᵀT = 0 its variance is f · n/(n − 1) ·
 * gᵀ(Σ w²·x·xᵀ)g. A respondent outside the base has only zeros, and stays among the n units.
 */
public final class Totals {

    private final long units;
    private final double finitePopulationFactor;
    private final long[] counts;
    private final double[] sums;
    private final double[][] squares;

    Totals(long units, double finitePopulationFactor, long[] counts, double[] sums, double[][] squares) {
        this.units = units;
        this.finitePopulationFactor = finitePopulationFactor;
        this.counts = counts;
        this.sums = sums;
        this.squares = squares;
    }

    /** A value and its variance; the variance is negative where there is none. */
    public record Ratio(double value, double variance) {}

    /** The number of features. */
    public int size() {
        return sums.length;
    }

    /** The number of respondents with a positive weight that have the feature. */
    public long count(int feature) {
        return counts[feature];
    }

    /** Σ w·x. */
    public double sum(int feature) {
        return sums[feature];
    }

    /** Σ w²·x·y. */
    public double square(int feature, int other) {
        return squares[feature][other];
    }

    /** The combination with weight 1 on some features. */
    public double[] indicator(int... features) {
        double[] combination = new double[size()];
        for (int feature : features) {
            combination[feature] = 1;
        }
        return combination;
    }

    /** The number of respondents in a combination of features that exclude each other. */
    public long count(double[] combination) {
        long count = 0;
        for (int i = 0; i < counts.length; i++) {
            if (combination[i] != 0) {
                count += counts[i];
            }
        }
        return count;
    }

    /** aᵀT. */
    public double sum(double[] combination) {
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += combination[i] * sums[i];
        }
        return sum;
    }

    /** aᵀ(Σ w²·x·xᵀ)a. */
    public double squareSum(double[] combination) {
        double sum = 0;
        for (int i = 0; i < combination.length; i++) {
            if (combination[i] != 0) {
                for (int j = 0; j < combination.length; j++) {
                    if (combination[j] != 0) {
                        sum += combination[i] * combination[j] * squares[i][j];
                    }
                }
            }
        }
        return sum;
    }

    /** The ratio of two combinations; the denominator must be positive. */
    public Ratio ratio(double[] numerator, double[] denominator) {
        double below = sum(denominator);
        double value = sum(numerator) / below;
        if (units < 2) {
            return new Ratio(value, -1);
        }
        double[] gradient = new double[size()];
        Arrays.setAll(gradient, i -> (numerator[i] - value * denominator[i]) / below);
        double variance = finitePopulationFactor * units / (units - 1) * squareSum(gradient);
        return new Ratio(value, Math.max(0, variance));
    }
}
