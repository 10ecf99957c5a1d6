package org.surveystats.stats.sampling;

import java.util.Arrays;
import org.surveystats.stats.internal.SplitMix;

/** A simple random sample. */
final class SimpleSelection implements UnitSelection {

    @Override
    public boolean[] select(double[] probabilities, int count, SplitMix random) {
        boolean[] drawn = new boolean[probabilities.length];
        int left = count;
        for (int k = 0; k < drawn.length && left > 0; k++) {
            if (random.nextDouble() * (drawn.length - k) < left) {
                drawn[k] = true;
                left--;
            }
        }
        return drawn;
    }

    @Override
    public double[][] joint(double[] probabilities, int count, int[] places) {
        double units = probabilities.length;
        double[][] joint = new double[places.length][places.length];
        for (double[] row : joint) {
            Arrays.fill(row, count / units * ((count - 1) / (units - 1)));
        }
        return joint;
    }
}
