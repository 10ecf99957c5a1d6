package org.surveystats.stats.design;

import java.util.stream.IntStream;

/**
 * Weighted sums of respondents by the byte that is kept of their answer. Every second respondent is added elsewhere, so that no
 * addition waits for the one before.
 */
final class CodeSums {

    private final RowReaders.Codes codes;
    private final int lowest;

    /** The places with a cell, counted from the lowest code, and their cells. */
    private final int[] places;

    private final int[] cells;

    /** Where the column of each place begins in a matrix of units; places without a cell have one together, the last. */
    private final int[] columns;

    private final double[] sums;
    private final double[] otherSums;
    private final double[] squares;
    private final double[] otherSquares;
    private final long[] counts;
    private final long[] otherCounts;

    /**
     * Starts with nothing.
     *
     * @param lowest the lowest code
     * @param cellOf the cell of each code from the lowest, or −1
     */
    CodeSums(RowReaders.Codes codes, int lowest, int[] cellOf) {
        this.codes = codes;
        this.lowest = lowest;
        this.places = IntStream.range(0, cellOf.length)
                .filter(place -> cellOf[place] >= 0)
                .toArray();
        this.cells = IntStream.of(places).map(place -> cellOf[place]).toArray();
        int last = IntStream.of(cellOf).max().orElse(-1) + 1;
        this.columns = IntStream.of(cellOf)
                .map(cell -> (cell < 0 ? last : cell) * Spread.MOST_UNITS)
                .toArray();
        this.sums = new double[cellOf.length];
        this.otherSums = new double[cellOf.length];
        this.squares = new double[cellOf.length];
        this.otherSquares = new double[cellOf.length];
        this.counts = new long[cellOf.length];
        this.otherCounts = new long[cellOf.length];
    }

    /** Adds respondents of a chunk. */
    void add(Chunk chunk, int from, int to) {
        byte[] bytes = codes.bytes(chunk);
        double[] weights = chunk.weights;
        int low = lowest;
        int i = from;
        for (; i + 1 < to; i += 2) {
            int place = bytes[i] - low;
            int other = bytes[i + 1] - low;
            double weight = weights[i];
            double otherWeight = weights[i + 1];
            sums[place] += weight;
            otherSums[other] += otherWeight;
            squares[place] += weight * weight;
            otherSquares[other] += otherWeight * otherWeight;
            counts[place]++;
            otherCounts[other]++;
        }
        if (i < to) {
            int place = bytes[i] - low;
            double weight = weights[i];
            sums[place] += weight;
            squares[place] += weight * weight;
            counts[place]++;
        }
        forgetZeroWeights(chunk, from, to);
    }

    /**
     * Adds the respondents of units that end in a chunk, and gives the sums of each unit's weights.
     *
     * @param from the place in the chunk of the first respondent that was not added before
     * @param to the place after the last one
     * @param units the unit of each respondent of the chunk
     * @param into a column a cell, as long as {@link Spread#MOST_UNITS}, with a row a unit, zeros before; and one column more
     *     for who is in no cell
     */
    void addUnits(Chunk chunk, int from, int to, int[] units, double[] into) {
        byte[] bytes = codes.bytes(chunk);
        double[] weights = chunk.weights;
        int low = lowest;
        int firstUnit = units[from];
        int[] columns = this.columns;
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            into[columns[place]] += sums[place] + otherSums[place]; // of the first unit, from the chunk before
            sums[place] = 0;
            otherSums[place] = 0;
        }
        int i = from;
        for (; i + 1 < to; i += 2) {
            int place = bytes[i] - low;
            int other = bytes[i + 1] - low;
            double weight = weights[i];
            double otherWeight = weights[i + 1];
            into[columns[place] + units[i] - firstUnit] += weight;
            into[columns[other] + units[i + 1] - firstUnit] += otherWeight;
            squares[place] += weight * weight;
            otherSquares[other] += otherWeight * otherWeight;
            counts[place]++;
            otherCounts[other]++;
        }
        if (i < to) {
            int place = bytes[i] - low;
            double weight = weights[i];
            into[columns[place] + units[i] - firstUnit] += weight;
            squares[place] += weight * weight;
            counts[place]++;
        }
        forgetZeroWeights(chunk, from, to);
    }

    /** Respondents without a weight are not counted. */
    private void forgetZeroWeights(Chunk chunk, int from, int to) {
        if (chunk.zeroWeights) {
            byte[] bytes = codes.bytes(chunk);
            for (int row = from; row < to; row++) {
                counts[bytes[row] - lowest] -= chunk.weights[row] > 0 ? 0 : 1;
            }
        }
    }

    /** Moves the sums of weights; that of cell 0 to a place. */
    void moveSums(double[] into, int first) {
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            into[first + cells[i]] += sums[place] + otherSums[place];
            sums[place] = 0;
            otherSums[place] = 0;
        }
    }

    /** Moves the sums of squares, that of cell 0 to place 0. */
    void moveSquares(double[] into) {
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            into[cells[i]] += squares[place] + otherSquares[place];
            squares[place] = 0;
            otherSquares[place] = 0;
        }
    }

    /** Moves the numbers of respondents and the sums of squares; those of cell 0 to a feature. */
    void moveCounts(BlockSums into, int first) {
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            into.counts[first + cells[i]] += counts[place] + otherCounts[place];
            into.squares[first + cells[i]] += squares[place] + otherSquares[place];
            counts[place] = 0;
            otherCounts[place] = 0;
            squares[place] = 0;
            otherSquares[place] = 0;
        }
    }
}
