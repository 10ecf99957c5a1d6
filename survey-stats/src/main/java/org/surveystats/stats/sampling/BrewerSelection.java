package org.surveystats.stats.sampling;

import org.surveystats.stats.internal.SplitMix;

/** Brewer's method, draw by draw. */
final class BrewerSelection implements UnitSelection {

    @Override
    public boolean[] select(double[] probabilities, int count, SplitMix random) {
        boolean[] drawn = new boolean[probabilities.length];
        double taken = 0;
        for (int draw = 1; draw <= count; draw++) {
            double total = 0;
            for (int k = 0; k < drawn.length; k++) {
                total += drawn[k] ? 0 : chance(probabilities[k], count, taken, draw);
            }
            double target = random.nextDouble() * total;
            int chosen = -1;
            for (int k = 0; k < drawn.length && target >= 0; k++) {
                if (!drawn[k]) {
                    chosen = k; // where roundings leave something of the target, the last unit
                    target -= chance(probabilities[k], count, taken, draw);
                }
            }
            drawn[chosen] = true;
            taken += probabilities[chosen];
        }
        return drawn;
    }

    private static double chance(double pi, int count, double taken, int draw) {
        return pi * (count - taken - pi) / (count - taken - pi * (count - draw + 1));
    }

    @Override
    public boolean hasJoint(int count) {
        return count <= 2;
    }

    /** For n = 2 the second unit is drawn with π/(2 − π of the first), whatever the first is. */
    @Override
    public double[][] joint(double[] probabilities, int count, int[] places) {
        double total = 0;
        for (double pi : probabilities) {
            total += chance(pi, 2, 0, 1);
        }
        double[][] joint = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                double a = probabilities[places[i]];
                double b = probabilities[places[j]];
                joint[i][j] = a * b * (0.5 / (1 - a) + 0.5 / (1 - b)) / total;
            }
        }
        return joint;
    }
}
