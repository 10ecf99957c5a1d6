package org.surveystats.stats.sampling;

import java.util.Arrays;

/**
 * Inclusion probabilities proportional to a measure of size: π = n · x/Σx. A unit whose π would be 1 or more is drawn with
 * certainty, and the rest of the sample is proportional to size among the others, until no π is above 1.
 */
public final class InclusionProbabilities {

    private static final double WHOLE = 1e-9;

    private InclusionProbabilities() {}

    /**
     * The probabilities of all units.
     *
     * @param count how many are drawn, at least 1, at most as many as units
     * @param sizes the positive sizes of the units
     * @return the probabilities, above 0; exactly 1 for units that are drawn with certainty
     * @throws IllegalArgumentException if the count is out of range or a size not positive
     */
    public static double[] proportional(int count, double... sizes) {
        if (count < 1 || count > sizes.length) {
            throw new IllegalArgumentException(
                    "a sample has between 1 unit and all " + sizes.length + ": found " + count);
        }
        Arrays.stream(sizes).forEach(size -> Checks.positive("a size", size));
        double[] probabilities = new double[sizes.length];
        int left = count;
        while (true) {
            double total = 0;
            for (int i = 0; i < sizes.length; i++) {
                total += probabilities[i] == 1 ? 0 : sizes[i];
            }
            int certain = 0;
            for (int i = 0; i < sizes.length; i++) {
                // what is 1 but for rounding is certain
                if (probabilities[i] != 1 && left * sizes[i] >= total * (1 - 1e-12)) {
                    probabilities[i] = 1;
                    certain++;
                }
            }
            if (certain == 0) {
                for (int i = 0; i < sizes.length; i++) {
                    probabilities[i] = probabilities[i] == 1 ? 1 : left * (sizes[i] / total);
                }
                return probabilities;
            }
            left -= certain;
            if (left <= 0) {
                return probabilities;
            }
        }
    }

    static void check(DrawMethod method, double... probabilities) {
        double sum = 0;
        for (double pi : probabilities) {
            sum += Checks.fraction("an inclusion probability", pi);
        }
        if (Math.abs(sum - Math.rint(sum)) > WHOLE * Math.max(1, sum)) {
            throw new IllegalArgumentException("inclusion probabilities add up to a whole number: found " + sum);
        }
        if (method == DrawMethod.SIMPLE
                && Arrays.stream(probabilities).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "in a simple random sample all units are equally likely: found different probabilities");
        }
    }
}
