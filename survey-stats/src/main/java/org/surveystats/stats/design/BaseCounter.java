package org.surveystats.stats.design;

import java.util.Arrays;

/**
 * Counts, for many bases at once, the units that have respondents in them. The bases of a unit are bits; how many units had each bit
 * is kept as the bits of the numbers, one plane a power of two, so that a unit costs a few operations for each 64 bases.
 */
final class BaseCounter {

    /** The number of planes, and so the number of units, less one, that they can count. */
    private static final int PLANES = 16;

    private static final int MOST_UNITS = (1 << PLANES) - 1;

    private final int bases;
    private final long[][] wordsOfFeatures;
    private final long[] ofUnit;
    private final long[][] planes;
    private int units;

    BaseCounter(int bases, int[][] basesOfFeatures) {
        int words = (bases + Long.SIZE - 1) / Long.SIZE;
        this.bases = bases;
        this.ofUnit = new long[words];
        this.planes = new long[PLANES][words];
        this.wordsOfFeatures = new long[basesOfFeatures.length][words];
        for (int feature = 0; feature < basesOfFeatures.length; feature++) {
            for (int base : basesOfFeatures[feature]) {
                wordsOfFeatures[feature][base / Long.SIZE] |= 1L << base;
            }
        }
    }

    /**
     * Counts a unit once in each base of its features.
     *
     * @param totals its totals, feature 0 at place 1; those that are positive have respondents
     * @param features the features that may be positive
     */
    void add(double[] totals, Touched features) {
        for (int word = 0; word < ofUnit.length; word++) {
            long bits = 0;
            for (int i = 0; i < features.count; i++) {
                int feature = features.list[i];
                bits |= totals[feature + 1] > 0 ? wordsOfFeatures[feature][word] : 0;
            }
            for (int plane = 0; bits != 0; plane++) {
                long carried = planes[plane][word] & bits;
                planes[plane][word] ^= bits;
                bits = carried;
            }
        }
        units++;
    }

    boolean isFull() {
        return units == MOST_UNITS;
    }

    /** Adds what was counted to the units of each base, marks the bases that had any, and starts again. */
    void moveTo(int[] unitsOfBases, boolean... hadUnits) {
        if (units == 0) {
            return;
        }
        int used = Integer.SIZE - Integer.numberOfLeadingZeros(units);
        for (int base = 0; base < bases; base++) {
            int count = 0;
            for (int plane = 0; plane < used; plane++) {
                count |= (int) (planes[plane][base / Long.SIZE] >>> base & 1) << plane;
            }
            unitsOfBases[base] += count;
            hadUnits[base] |= count > 0;
        }
        for (int plane = 0; plane < used; plane++) {
            Arrays.fill(planes[plane], 0);
        }
        units = 0;
    }
}
