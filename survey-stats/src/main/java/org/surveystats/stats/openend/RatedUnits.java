package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The units that at least two coders rated, as counts of coders by category: neither who the coders are nor the order of the units
 * is left, so nothing that is computed from them, random draws included, depends on it.
 */
final class RatedUnits {

    /** Units of one kind: so many coders gave each of these categories. */
    static final class Pattern {
        final int[] categories;
        final int[] counts;
        final int coders;

        Pattern(int[] categories, int[] counts) {
            this.categories = categories;
            this.counts = counts;
            this.coders = Arrays.stream(counts).sum();
        }
    }

    final int categories;
    final List<Pattern> patterns;

    /** How many units there are of each pattern. */
    final int[] times;

    final int units;
    final int leftOut;

    private RatedUnits(int categories, List<Pattern> patterns, int[] times, int leftOut) {
        this.categories = categories;
        this.patterns = patterns;
        this.times = times;
        this.units = Arrays.stream(times).sum();
        this.leftOut = leftOut;
    }

    /** The units with values of at least so many coders. */
    static RatedUnits of(Ratings ratings, int leastCoders) {
        Map<int[], Integer> found = new TreeMap<>(Arrays::compare);
        int leftOut = 0;
        for (int unit = 0; unit < ratings.unitCount(); unit++) {
            int[] given = new int[ratings.coders().size()];
            int size = 0;
            for (int coder = 0; coder < given.length; coder++) {
                if (ratings.value(unit, coder) != Ratings.NONE) {
                    given[size++] = ratings.value(unit, coder);
                }
            }
            if (size < leastCoders) {
                leftOut++;
            } else {
                int[] sorted = Arrays.copyOf(given, size);
                Arrays.sort(sorted);
                found.merge(sorted, 1, Integer::sum);
            }
        }
        List<Pattern> patterns = new ArrayList<>();
        found.keySet().forEach(sorted -> patterns.add(pattern(sorted)));
        int[] times = found.values().stream().mapToInt(Integer::intValue).toArray();
        return new RatedUnits(ratings.categoryCount(), patterns, times, leftOut);
    }

    private static Pattern pattern(int[] sorted) {
        int[] categories = Arrays.stream(sorted).distinct().toArray();
        int[] counts = new int[categories.length];
        for (int category : sorted) {
            counts[Arrays.binarySearch(categories, category)]++;
        }
        return new Pattern(categories, counts);
    }

    /** The pattern of each unit, in the order of the patterns. */
    int[] unitPatterns() {
        int[] list = new int[units];
        int at = 0;
        for (int pattern = 0; pattern < times.length; pattern++) {
            Arrays.fill(list, at, at + times[pattern], pattern);
            at += times[pattern];
        }
        return list;
    }
}
