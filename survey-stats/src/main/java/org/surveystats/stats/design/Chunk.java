package org.surveystats.stats.design;

import org.jspecify.annotations.Nullable;

/** A run of positions whose answers are read together. */
final class Chunk {

    /** Positions read at once: what is read of them stays in the fastest cache. */
    static final int SIZE = 2048;

    private final int @Nullable [] order;
    private final double[] sampleWeights;

    /** The weights of the respondents. */
    final double[] weights = new double[SIZE];

    int from;
    int length;

    /** Counts the chunks, so that a reader knows whether it has read this one. */
    int number;

    /** Whether any respondent may have a weight of 0. */
    final boolean zeroWeights;

    private final int[] unitNumbers = new int[SIZE];
    private int numbered;

    Chunk(int @Nullable [] order, double[] sampleWeights, boolean zeroWeights) {
        this.zeroWeights = zeroWeights;
        this.order = order;
        this.sampleWeights = sampleWeights;
        if (sampleWeights.length == 0) {
            java.util.Arrays.fill(weights, 1);
        }
    }

    void move(int newFrom, int to) {
        from = newFrom;
        length = Math.min(SIZE, to - newFrom);
        number++;
        if (sampleWeights.length == 0) {
            return;
        }
        if (order == null) {
            System.arraycopy(sampleWeights, from, weights, 0, length);
        } else {
            for (int i = 0; i < length; i++) {
                weights[i] = sampleWeights[order[from + i]];
            }
        }
    }

    /**
     * The unit of each respondent.
     *
     * @param firstUnit the unit of the first respondent
     */
    int[] unitNumbers(Units.Level level, int firstUnit) {
        if (numbered != number) {
            int unit = firstUnit;
            for (int i = 0; i < length; unit++) {
                int end = Math.min(length, level.unitEnd(unit) - from);
                while (i < end) {
                    unitNumbers[i++] = unit;
                }
            }
            numbered = number;
        }
        return unitNumbers;
    }

    /** Whether positions are rows of the table. */
    boolean inOrder() {
        return order == null;
    }

    int row(int i) {
        return order == null ? from + i : order[from + i];
    }
}
