package org.surveystats.stats.scale;

import java.util.Arrays;
import org.surveystats.stats.internal.BivariateNormal;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * The polychoric correlation of two ordered answers: that of two normal variables of which the answers are the classes. In two
 * steps: the thresholds are the normal quantiles of the table's cumulated margins, and given them the correlation maximises Σ
 * n<sub>ij</sub> ln π<sub>ij</sub>. Source: U. Olsson, Psychometrika 44 (1979), 443–460, doi:10.1007/BF02296207.
 *
 * <p>The margins are those of the table itself, as in R's {@code polycor}, and no cell is made larger than it is. Where the
 * likelihood rises up to 1 or −1, as it does in a table with an empty corner, the correlation is 1 or −1.
 */
final class Polychoric {

    /** The greatest size of a correlation that is looked at. */
    private static final double LIMIT = 1 - 1e-6;

    /** Probabilities below it are roundings. */
    private static final double IMPOSSIBLE = 1e-14;

    private static final double EXACT = 1e-13;
    private static final int MAX_STEPS = 300;

    private final double[][] table;
    private final double[] rows;
    private final double[] columns;

    private Polychoric(double[][] table) {
        this.table = table;
        double[] rowSums = new double[table.length];
        double[] columnSums = new double[table[0].length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < columnSums.length; j++) {
                rowSums[i] += table[i][j];
                columnSums[j] += table[i][j];
            }
        }
        this.rows = thresholds(rowSums);
        this.columns = thresholds(columnSums);
    }

    /** The correlation, −1 to 1; not a number where an answer does not vary. */
    static double correlation(double[][] weighted) {
        double[][] table = withoutEmpty(weighted);
        return table.length < 2 || table[0].length < 2 ? Double.NaN : new Polychoric(table).solve();
    }

    private static double[][] withoutEmpty(double[][] table) {
        int columns = table[0].length;
        boolean[] kept = new boolean[columns];
        for (double[] row : table) {
            for (int j = 0; j < columns; j++) {
                kept[j] |= row[j] > 0;
            }
        }
        return Arrays.stream(table)
                .filter(row -> Arrays.stream(row).anyMatch(x -> x > 0))
                .map(row -> {
                    double[] left = new double[columns];
                    int next = 0;
                    for (int j = 0; j < columns; j++) {
                        if (kept[j]) {
                            left[next++] = row[j];
                        }
                    }
                    return Arrays.copyOf(left, next);
                })
                .toArray(double[][]::new);
    }

    /** The thresholds below the first class, between classes, and above the last. */
    private static double[] thresholds(double... sums) {
        double total = Arrays.stream(sums).sum();
        double[] thresholds = new double[sums.length + 1];
        thresholds[0] = Double.NEGATIVE_INFINITY;
        thresholds[sums.length] = Double.POSITIVE_INFINITY;
        double below = 0;
        for (int i = 1; i < sums.length; i++) {
            below += sums[i - 1];
            thresholds[i] = ReferenceDistributions.normalQuantile(below / total);
        }
        return thresholds;
    }

    /** Where the slope of the likelihood changes its sign: by secants, every third step by halving. */
    private double solve() {
        double low = -LIMIT;
        double high = LIMIT;
        double slopeLow = slope(low);
        double slopeHigh = slope(high);
        if (slopeLow <= 0) {
            return -1;
        }
        if (slopeHigh >= 0) {
            return 1;
        }
        for (int step = 0; step < MAX_STEPS && high - low > EXACT; step++) {
            double secant = (low * slopeHigh - high * slopeLow) / (slopeHigh - slopeLow);
            double at = step % 3 != 2 && secant > low && secant < high ? secant : (low + high) / 2;
            double slope = slope(at);
            if (slope == 0) {
                return at;
            }
            if (slope > 0) {
                low = at;
                slopeLow = slope;
            } else {
                high = at;
                slopeHigh = slope;
            }
        }
        return (low + high) / 2;
    }

    /** The derivative of the log likelihood; infinite, towards 0, where an answer that was given is impossible. */
    private double slope(double correlation) {
        double sum = 0;
        double[] lastProbabilities = new double[columns.length];
        double[] lastDensities = new double[columns.length];
        for (int i = 1; i < rows.length; i++) {
            double[] probabilities = new double[columns.length];
            double[] densities = new double[columns.length];
            for (int j = 1; j < columns.length; j++) {
                probabilities[j] = BivariateNormal.probability(rows[i], columns[j], correlation);
                densities[j] = BivariateNormal.density(rows[i], columns[j], correlation);
                double weight = table[i - 1][j - 1];
                if (weight > 0) {
                    double probability =
                            probabilities[j] - probabilities[j - 1] - lastProbabilities[j] + lastProbabilities[j - 1];
                    if (probability < IMPOSSIBLE) {
                        return correlation < 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
                    }
                    sum += weight
                            * (densities[j] - densities[j - 1] - lastDensities[j] + lastDensities[j - 1])
                            / probability;
                }
            }
            lastProbabilities = probabilities;
            lastDensities = densities;
        }
        return sum;
    }
}
