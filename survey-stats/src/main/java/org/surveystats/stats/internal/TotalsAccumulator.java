package org.surveystats.stats.internal;

/**
 * Adds up features of respondents. A respondent has few features that are not zero, and gives only those. Accumulators of
 * parts of the rows merge to that of all; {@link #CHUNK} rows are added before sums are carried over, so that the result
 * hangs neither on the number of parts nor on a long row of roundings.
 */
public final class TotalsAccumulator {

    /** Rows whose sums are kept apart before they are carried over. */
    public static final int CHUNK = 4096;

    private final int size;
    private long units;
    private final long[] counts;
    private final double[] sums;
    private final double[][] squares;

    /** Starts with nothing added. */
    public TotalsAccumulator(int size) {
        this.size = size;
        counts = new long[size];
        sums = new double[size];
        squares = new double[size][size];
    }

    /** Adds respondents who have one feature of value 1 and no other, from their number and the sums of their weights. */
    public void addGroup(int feature, long members, long withPositiveWeight, double weights, double squaredWeights) {
        units += members;
        counts[feature] += withPositiveWeight;
        sums[feature] += weights;
        squares[feature][feature] += squaredWeights;
    }

    /** Adds a respondent: features[i] has values[i], for i below length. A feature stands at most once. */
    public void add(double weight, int[] features, double[] values, int length) {
        units++;
        if (!(weight > 0)) {
            return;
        }
        for (int i = 0; i < length; i++) {
            int a = features[i];
            double weighted = weight * values[i];
            counts[a]++;
            sums[a] += weighted;
            for (int j = 0; j <= i; j++) {
                double product = weighted * weight * values[j];
                squares[a][features[j]] += product;
                if (j < i) {
                    squares[features[j]][a] += product;
                }
            }
        }
    }

    /** Adds what another accumulator has. */
    public void merge(TotalsAccumulator other) {
        if (other.size != size) {
            throw new IllegalArgumentException("accumulators of " + size + " and " + other.size + " features");
        }
        units += other.units;
        for (int i = 0; i < size; i++) {
            counts[i] += other.counts[i];
            sums[i] += other.sums[i];
            for (int j = 0; j < size; j++) {
                squares[i][j] += other.squares[i][j];
            }
        }
    }

    /** The totals so far. */
    public Totals result(double finitePopulationFactor) {
        double[][] copy = new double[size][];
        for (int i = 0; i < size; i++) {
            copy[i] = squares[i].clone();
        }
        return new Totals(units, finitePopulationFactor, counts.clone(), sums.clone(), copy);
    }
}
