package org.surveystats.stats.sampling;

import java.util.Arrays;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.internal.SplitMix;

/**
 * Sampford's design by sums over all samples. Since (1 − π)λ = π, the probability of a sample is a sum over its units of
 * π of the unit times the product of the λ of the others: each sample can be thought of as one with a marked unit.
 * A<sub>m</sub> is the sum of Π λ over all sets of m units, B<sub>m</sub> that over all sets of m with one marked; a unit
 * more makes of them A<sub>m</sub> + λA<sub>m−1</sub> and B<sub>m</sub> + λB<sub>m−1</sub> + πA<sub>m−1</sub>. All terms
 * are positive, so that no digit is lost. All λ and π are multiplied by one factor, so that the sums stay near 1; it
 * cancels.
 */
final class SampfordSelection implements UnitSelection {

    private static final long MOST_CELLS = 1L << 26;
    private static final double LARGE = 1e200;

    /** Above it the sums, up to eⁿ, could leave the range of numbers. */
    private static final int MOST_JOINT = 600;

    @Override
    public boolean[] select(double[] probabilities, int count, SplitMix random) {
        int units = probabilities.length;
        if ((long) units * (count + 1) > MOST_CELLS) {
            throw new SamplingException(Problem.at(Place.unknown(), "too many units for Sampford's method")
                    .found(count + " of " + units + " units")
                    .expected("at most " + MOST_CELLS + " for units × (sample + 1)")
                    .hint("draw systematically or by Brewer's method, or within strata"));
        }
        double factor = factor(probabilities, count);
        double[][] plain = new double[units + 1][];
        double[][] marked = new double[units + 1][];
        plain[units] = new double[count + 1];
        plain[units][0] = 1;
        marked[units] = new double[count + 1];
        for (int k = units - 1; k >= 0; k--) {
            double pi = probabilities[k] * factor;
            double lambda = pi / (1 - probabilities[k]);
            plain[k] = plain[k + 1].clone();
            marked[k] = marked[k + 1].clone();
            double largest = add(plain[k], marked[k], lambda, pi);
            if (largest > LARGE) {
                // only sums of one row are compared
                scale(plain[k], 1 / LARGE);
                scale(marked[k], 1 / LARGE);
            }
        }
        return walk(probabilities, factor, count, plain, marked, random);
    }

    /** Adds a unit to the sums in place, and tells the largest. */
    private static double add(double[] plain, double[] marked, double lambda, double pi) {
        double largest = 0;
        for (int m = plain.length - 1; m > 0; m--) {
            marked[m] += lambda * marked[m - 1] + pi * plain[m - 1];
            plain[m] += lambda * plain[m - 1];
            largest = Math.max(largest, Math.max(plain[m], marked[m]));
        }
        return largest;
    }

    private static void scale(double[] sums, double by) {
        for (int m = 0; m < sums.length; m++) {
            sums[m] *= by;
        }
    }

    /** Each unit is drawn, unmarked or marked, or left with the probabilities that the sums over the units after it give. */
    private static boolean[] walk(
            double[] probabilities, double factor, int count, double[][] plain, double[][] marked, SplitMix random) {
        boolean[] drawn = new boolean[probabilities.length];
        boolean mark = true;
        int left = count;
        for (int k = 0; k < drawn.length && left > 0; k++) {
            double pi = probabilities[k] * factor;
            double lambda = pi / (1 - probabilities[k]);
            double[][] same = mark ? marked : plain;
            double taking = lambda * same[k + 1][left - 1];
            double marking = mark ? pi * plain[k + 1][left - 1] : 0;
            double target = random.nextDouble() * (same[k + 1][left] + taking + marking);
            if (target < taking + marking) {
                drawn[k] = true;
                left--;
                mark &= target < taking;
            }
        }
        return drawn;
    }

    /** What brings the most probable sums near 1. */
    private static double factor(double[] probabilities, int count) {
        return count / Arrays.stream(probabilities).map(pi -> pi / (1 - pi)).sum();
    }

    @Override
    public boolean hasJoint(int count) {
        return count <= MOST_JOINT;
    }

    /**
     * λ<sub>i</sub>λ<sub>j</sub>((2 − π<sub>i</sub> − π<sub>j</sub>)A<sub>n−2</sub> + B<sub>n−2</sub>)/B<sub>n</sub>,
     * with A and B in the numerator over the units without i and j. For each i the sums over the units before j are built
     * from the left, and what they count for A<sub>n−2</sub> and B<sub>n−2</sub> from the right, so that all j are done
     * in one walk each way.
     */
    @Override
    public double[][] joint(double[] probabilities, int count, int[] places) {
        double factor = factor(probabilities, count);
        double[] pi = new double[places.length];
        double[] lambda = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            pi[i] = probabilities[places[i]] * factor;
            lambda[i] = pi[i] / (1 - probabilities[places[i]]);
        }
        boolean[] named = new boolean[probabilities.length];
        Arrays.stream(places).forEach(place -> named[place] = true);
        double[] plain = new double[count + 1];
        double[] marked = new double[count + 1];
        plain[0] = 1;
        for (int k = 0; k < named.length; k++) {
            if (!named[k]) {
                add(plain, marked, probabilities[k] * factor / (1 - probabilities[k]), probabilities[k] * factor);
            }
        }
        double[] allPlain = plain.clone();
        double[] allMarked = marked.clone();
        for (int i = 0; i < pi.length; i++) {
            add(allPlain, allMarked, lambda[i], pi[i]);
        }
        double[] startPlain = Arrays.copyOf(plain, count - 1);
        double[] startMarked = Arrays.copyOf(marked, count - 1);
        double[][] joint = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            SampfordPairs pairs = new SampfordPairs(pi, lambda, i, startPlain, startMarked);
            for (int j = 0; j < places.length; j++) {
                if (j != i) {
                    double open = 2 - probabilities[places[i]] - probabilities[places[j]];
                    joint[i][j] = lambda[i] * lambda[j] * (open * pairs.plain(j) + pairs.marked(j)) / allMarked[count];
                }
            }
        }
        return joint;
    }

    /** A<sub>n−2</sub> and B<sub>n−2</sub> over the units without one and each of the others. */
    private static final class SampfordPairs {
        private final double[] plain;
        private final double[] marked;

        SampfordPairs(double[] pi, double[] lambda, int without, double[] startPlain, double[] startMarked) {
            int units = pi.length;
            int size = startPlain.length;
            plain = new double[units];
            marked = new double[units];
            // what A and B of the units before j count for: A in A, A in B, B in B
            double[][] inPlain = new double[units + 1][];
            double[][] inMarked = new double[units + 1][];
            inPlain[units] = new double[size];
            inPlain[units][size - 1] = 1;
            inMarked[units] = new double[size];
            for (int j = units - 1; j >= 0; j--) {
                inPlain[j] = inPlain[j + 1].clone();
                inMarked[j] = inMarked[j + 1].clone();
                if (j != without) {
                    for (int m = 0; m < size - 1; m++) {
                        inPlain[j][m] += lambda[j] * inPlain[j + 1][m + 1];
                        inMarked[j][m] += lambda[j] * inMarked[j + 1][m + 1] + pi[j] * inPlain[j + 1][m + 1];
                    }
                }
            }
            double[] beforePlain = startPlain.clone();
            double[] beforeMarked = startMarked.clone();
            for (int j = 0; j < units; j++) {
                if (j != without) {
                    for (int m = 0; m < size; m++) {
                        plain[j] += beforePlain[m] * inPlain[j + 1][m];
                        marked[j] += beforePlain[m] * inMarked[j + 1][m] + beforeMarked[m] * inPlain[j + 1][m];
                    }
                    add(beforePlain, beforeMarked, lambda[j], pi[j]);
                }
            }
        }

        double plain(int j) {
            return plain[j];
        }

        double marked(int j) {
            return marked[j];
        }
    }
}
