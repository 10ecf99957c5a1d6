package org.surveystats.stats.design;

/**
 * Reads the multiples of replicates unit by unit, for all statistics of a pass at once: where respondents are units of their own and
 * their multiples are not kept, those of a chunk are computed together, column by column.
 */
final class ReplicateReader {

    /** Numbers that are computed together at most. */
    private static final int MOST = 1 << 20;

    private final Replicates replicates;
    private final boolean computed;
    private final int first;
    private final int size;
    private final double[] block;
    private final double[] numbers;
    private final byte[] missing;
    private int from = -1;

    /**
     * A reader for a part of the units.
     *
     * @param first the first unit of the part, at which its first chunk begins
     */
    ReplicateReader(Replicates replicates, int first) {
        this.replicates = replicates;
        this.first = first;
        this.computed = replicates.readsRows();
        this.size = Math.max(1, Math.min(Chunk.SIZE, MOST / replicates.count()));
        this.block = new double[computed ? size * replicates.count() : 0];
        this.numbers = new double[computed ? size : 0];
        this.missing = new byte[numbers.length];
    }

    /** By what each replicate multiplies the weights of a unit's respondents. */
    void multiplesOf(int unit, double[] into) {
        if (!computed) {
            replicates.multiplesOf(unit, into);
            return;
        }
        int start = first + (unit - first) / size * size;
        if (start != from) {
            fill(start, into.length);
        }
        System.arraycopy(block, (unit - start) * into.length, into, 0, into.length);
    }

    private void fill(int start, int count) {
        int length = Math.min(size, replicates.units.rows - start);
        for (int r = 0; r < count; r++) {
            replicates.columns.get(r).read(start, length, numbers, missing);
            for (int i = 0; i < length; i++) {
                double weight = replicates.weight(start + i);
                block[i * count + r] = weight == 0 ? 0 : numbers[i] / weight;
            }
        }
        from = start;
    }
}
