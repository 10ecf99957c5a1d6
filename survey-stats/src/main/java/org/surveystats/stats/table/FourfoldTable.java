package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.surveystats.stats.internal.ReferenceDistributions;

/** Two rows and two columns given their margins: Fisher's noncentral hypergeometric distribution of the first cell. */
final class FourfoldTable {

    /** The greatest number of respondents. */
    static final long MOST = 10_000_000;

    /** Probabilities this close to the one found are as great: they differ by rounding. */
    static final double SAME = 1e-7;

    private final int found;
    private final int least;

    /** The logarithm of the probability of each possible count under independence, up to a constant. */
    private final double[] logarithms;

    private FourfoldTable(int found, int least, double... logarithms) {
        this.found = found;
        this.least = least;
        this.logarithms = logarithms;
    }

    static FourfoldTable of(long[]... counts) {
        long row = counts[0][0] + counts[0][1];
        long other = counts[1][0] + counts[1][1];
        long column = counts[0][0] + counts[1][0];
        int least = (int) Math.max(0, column - other);
        int most = (int) Math.min(row, column);
        double[] logarithms = new double[most - least + 1];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = ReferenceDistributions.logChoose(row, (long) least + i)
                    + ReferenceDistributions.logChoose(other, column - least - i);
        }
        return new FourfoldTable((int) counts[0][0], least, logarithms);
    }

    /** The probabilities of the possible counts at an odds ratio. */
    private double[] probabilities(double logOdds) {
        double[] p = new double[logarithms.length];
        Arrays.setAll(p, i -> logarithms[i] + i * logOdds);
        double greatest = Arrays.stream(p).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(p[i] - greatest);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    double pValue() {
        double[] p = probabilities(0);
        double limit = p[found - least] * (1 + SAME);
        return Math.min(1, Arrays.stream(p).filter(x -> x <= limit).sum());
    }

    ExactOddsRatio oddsRatio(double level) {
        int place = found - least;
        boolean isLeast = place == 0;
        boolean isMost = place == logarithms.length - 1;
        double tail = (1 - level) / 2;
        OptionalDouble value = isMost
                ? isLeast ? OptionalDouble.of(1) : OptionalDouble.empty()
                : OptionalDouble.of(isLeast ? 0 : Math.exp(root(x -> mean(x) - place)));
        double lower = isLeast ? 0 : Math.exp(root(x -> sum(probabilities(x), place, logarithms.length) - tail));
        OptionalDouble upper = isMost
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.exp(root(x -> tail - sum(probabilities(x), 0, place + 1))));
        return new ExactOddsRatio(value, lower, upper, level);
    }

    private double mean(double logOdds) {
        double[] p = probabilities(logOdds);
        double mean = 0;
        for (int i = 0; i < p.length; i++) {
            mean += i * p[i];
        }
        return mean;
    }

    private static double sum(double[] p, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += p[i];
        }
        return sum;
    }

    /** Where a rising function is 0, by halving. */
    private static double root(DoubleUnaryOperator rising) {
        double low = -1;
        double high = 1;
        while (rising.applyAsDouble(low) > 0) {
            low *= 2;
        }
        while (rising.applyAsDouble(high) < 0) {
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }
}
