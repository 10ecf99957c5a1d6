package org.surveystats.stats.sampling;

import org.surveystats.stats.internal.SplitMix;

/** Systematic sampling in the order of the units. */
final class SystematicSelection implements UnitSelection {

    @Override
    public boolean[] select(double[] probabilities, int count, SplitMix random) {
        boolean[] drawn = new boolean[probabilities.length];
        double[] ends = ends(probabilities, count);
        double next = random.nextDouble();
        for (int k = 0; k < drawn.length; k++) {
            if (next < ends[k]) {
                drawn[k] = true;
                next++;
            }
        }
        return drawn;
    }

    /** The cumulated probabilities; the last is the whole number that they add up to but for rounding. */
    private static double[] ends(double[] probabilities, int count) {
        double[] ends = new double[probabilities.length];
        double sum = 0;
        double lost = 0;
        for (int k = 0; k < ends.length; k++) {
            double term = probabilities[k] - lost;
            double next = sum + term;
            lost = (next - sum) - term;
            sum = next;
            ends[k] = sum;
        }
        ends[ends.length - 1] = count;
        return ends;
    }

    @Override
    public double[][] joint(double[] probabilities, int count, int[] places) {
        double[] ends = ends(probabilities, count);
        double[][] joint = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                joint[i][j] = i == j
                        ? 0
                        : common(start(ends, places[i]), ends[places[i]], start(ends, places[j]), ends[places[j]]);
            }
        }
        return joint;
    }

    private static double start(double[] ends, int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    /** The length of the starts u that hit both parts, each shorter than 1, at u plus some whole number. */
    private static double common(double from, double to, double otherFrom, double otherTo) {
        double shift = Math.floor(from) - Math.floor(otherFrom);
        double sum = 0;
        for (int whole = -1; whole <= 1; whole++) {
            double move = shift + whole;
            sum += Math.max(0, Math.min(to, otherTo + move) - Math.max(from, otherFrom + move));
        }
        return sum;
    }
}
