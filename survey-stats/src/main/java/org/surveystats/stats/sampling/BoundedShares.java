package org.surveystats.stats.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Divides a total in proportion to shares, within a least and a greatest number for each. */
final class BoundedShares {

    private BoundedShares() {}

    /**
     * The numbers min(most, max(least, λ · share)) whose sum is the total: λ lies between two of the values at which a
     * stratum meets one of its bounds, and there the sum is a straight line. A stratum whose share is 0 gets its least
     * number, or, where all others are full, what is left in proportion to the numbers it can still take.
     */
    static double[] divide(long total, double[] shares, List<PlanningStratum> strata) {
        int count = shares.length;
        double[] ends = new double[2 * count];
        Arrays.fill(ends, 0);
        for (int h = 0; h < count; h++) {
            if (shares[h] > 0) {
                ends[2 * h] = strata.get(h).minimum() / shares[h];
                ends[2 * h + 1] = strata.get(h).maximum() / shares[h];
            }
        }
        Arrays.sort(ends);
        if (sum(ends[ends.length - 1], shares, strata) < total) {
            return fillUp(total, shares, strata);
        }
        int low = 0;
        int high = ends.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sum(ends[middle], shares, strata) <= total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double below = sum(ends[low], shares, strata);
        double above = sum(ends[high], shares, strata);
        double lambda =
                above == below ? ends[low] : ends[low] + (total - below) / (above - below) * (ends[high] - ends[low]);
        double[] numbers = new double[count];
        for (int h = 0; h < count; h++) {
            numbers[h] = number(lambda, shares[h], strata.get(h));
        }
        return numbers;
    }

    private static double[] fillUp(long total, double[] shares, List<PlanningStratum> strata) {
        double[] numbers = new double[shares.length];
        double left = total;
        double room = 0;
        for (int h = 0; h < numbers.length; h++) {
            PlanningStratum stratum = strata.get(h);
            numbers[h] = shares[h] > 0 ? stratum.maximum() : stratum.minimum();
            left -= numbers[h];
            room += shares[h] > 0 ? 0 : stratum.maximum() - stratum.minimum();
        }
        for (int h = 0; h < numbers.length; h++) {
            if (shares[h] == 0 && room > 0) {
                numbers[h] += left * (strata.get(h).maximum() - strata.get(h).minimum()) / room;
            }
        }
        return numbers;
    }

    private static double sum(double lambda, double[] shares, List<PlanningStratum> strata) {
        return IntStream.range(0, shares.length)
                .mapToDouble(h -> number(lambda, shares[h], strata.get(h)))
                .sum();
    }

    private static double number(double lambda, double share, PlanningStratum stratum) {
        return Math.min((double) stratum.maximum(), Math.max((double) stratum.minimum(), lambda * share));
    }

    /** Rounds down, and up those with the largest remainders, until the total is met; the first of equal ones first. */
    static long[] nearest(long total, double[] exact) {
        long[] whole = new long[exact.length];
        double[] remainders = new double[exact.length];
        long left = total;
        for (int h = 0; h < whole.length; h++) {
            // a number that is whole but for rounding errors is whole
            double near = Math.rint(exact[h]);
            whole[h] = (long) (Math.abs(exact[h] - near) < 1e-9 * Math.max(1, near) ? near : Math.floor(exact[h]));
            remainders[h] = exact[h] - whole[h];
            left -= whole[h];
        }
        int[] order = IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparingDouble(h -> -remainders[h]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            whole[order[i]]++;
        }
        return whole;
    }

    /** An answer more in a stratum, and by how much it lowers Σ share²/n. */
    private record Step(int stratum, double priority) {}

    /**
     * The whole numbers with the least Σ share²/n: from the least numbers on, each answer goes where it lowers the sum most,
     * by share²/(n(n + 1)). Since the gains only fall, no other way ends lower (Wright 2017).
     */
    static long[] leastVariance(long total, double[] shares, List<PlanningStratum> strata) {
        long[] whole = strata.stream().mapToLong(PlanningStratum::minimum).toArray();
        long left = total - Arrays.stream(whole).sum();
        PriorityQueue<Step> steps = new PriorityQueue<>(
                Comparator.comparingDouble((Step step) -> -step.priority()).thenComparingInt(Step::stratum));
        for (int h = 0; h < whole.length; h++) {
            offer(steps, h, whole, shares, strata);
        }
        for (; left > 0; left--) {
            int h = steps.remove().stratum();
            whole[h]++;
            offer(steps, h, whole, shares, strata);
        }
        return whole;
    }

    private static void offer(
            PriorityQueue<Step> steps, int h, long[] whole, double[] shares, List<PlanningStratum> strata) {
        if (whole[h] < strata.get(h).maximum()) {
            double priority = shares[h] == 0 ? 0 : shares[h] / whole[h] * (shares[h] / (whole[h] + 1.0));
            steps.add(new Step(h, priority));
        }
    }
}
