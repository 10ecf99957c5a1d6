package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts whose sum is known, each with a known upper bound: an option of a multiple response over the columns of a head, or the options of
 * a question in a column that overlaps with others. A hidden count, which is
 * 1 or more, lies between max(1, S − Σ of the other hidden bounds) and
 * min(bound, S − h + 1), where S is the sum of the h hidden counts.
 */
final class BoundedLine {

    private final long[] counts;
    private final long[] bounds;
    private final long width;
    private int stuck = -1;

    BoundedLine(long[] counts, long[] bounds, long width) {
        this.counts = counts.clone();
        this.bounds = bounds.clone();
        this.width = width;
    }

    /** The place of a count that cannot be protected; −1 if all can. */
    int stuck() {
        return stuck;
    }

    /** The counts that are hidden in the end, or nothing if there is no way. */
    boolean[] protect(boolean... small) {
        boolean[] hidden = small.clone();
        List<Integer> rising = IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && !small[i])
                .boxed()
                .sorted(Comparator.comparingLong(i -> counts[i]))
                .toList();
        int next = 0;
        for (int weak = unprotected(hidden); weak >= 0; weak = unprotected(hidden)) {
            if (next == rising.size()) {
                stuck = weak;
                return new boolean[0];
            }
            hidden[rising.get(next++)] = true;
        }
        for (int i = next - 1; i >= 0; i--) {
            hidden[rising.get(i)] = false;
            hidden[rising.get(i)] = unprotected(hidden) >= 0;
        }
        return hidden;
    }

    /** The first hidden count whose limits lie too close together; −1 if there is none. */
    private int unprotected(boolean... hidden) {
        int[] places = IntStream.range(0, counts.length).filter(i -> hidden[i]).toArray();
        long sum = Arrays.stream(places).mapToLong(i -> counts[i]).sum();
        long all = Arrays.stream(places).mapToLong(i -> bounds[i]).sum();
        for (int i : places) {
            long greatest = Math.min(bounds[i], sum - places.length + 1);
            long least = Math.max(1, sum - (all - bounds[i]));
            if (counts[i] > 0 && greatest - least < width) {
                return i;
            }
        }
        return -1;
    }
}
