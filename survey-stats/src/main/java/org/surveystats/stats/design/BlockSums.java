package org.surveystats.stats.design;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What one block's pass over a part of the sample adds up to. */
final class BlockSums {

    /** Respondents with a positive weight that have the feature. */
    final long[] counts;

    /** Σw²x². */
    final double[] squares;

    /** Σwx of the closed strata. */
    final double[] sums;

    /** The covariance of the totals from the closed strata, packed. */
    final double[] covariance;

    /** The variances before a mean was taken off: what roundings are measured by. */
    final double[] magnitudes;

    /** Units with respondents in each base, and strata with such units. */
    final int[] units;

    final int[] strata;

    /** Strata of the first stage that other parts have units of, too: at most the first and the last. */
    final List<OpenStratum> open = new ArrayList<>();

    /** The only units of strata whose units are compared with all. */
    final List<Lonely> lonely = new ArrayList<>();

    /** Features × replicates: the totals with each replicate's weights. */
    final double[][] replicates;

    /** By base the units with respondents in it, of a design with replicates. */
    final BitSet[] unitsOfReplicates;

    /** Auxiliaries × features: sums of their products; empty where weights have no auxiliaries. */
    final double[] cross;

    /** A stratum of the first stage that other parts have units of, too. */
    static final class OpenStratum {
        final int stratum;
        final Spread spread;
        final boolean[] bases;

        OpenStratum(int stratum, Spread spread, boolean[] bases) {
            this.stratum = stratum;
            this.spread = spread;
            this.bases = bases;
        }
    }

    /** The totals of a stratum's only unit. */
    static final class Lonely {
        final double scale;
        final double[] totals;

        Lonely(double scale, double[] totals) {
            this.scale = scale;
            this.totals = totals;
        }
    }

    /** Starts with nothing; auxiliaries stand behind the block's features. */
    BlockSums(FeatureBlock block, int replicateCount, int auxiliaryCount) {
        int size = block.size() + auxiliaryCount;
        cross = new double[Math.multiplyExact(auxiliaryCount, block.size())];
        counts = new long[size];
        squares = new double[size];
        sums = new double[size];
        covariance = new double[replicateCount > 0 ? 0 : Packed.length(size)];
        magnitudes = new double[size];
        units = new int[block.baseCount()];
        strata = new int[block.baseCount()];
        replicates = new double[replicateCount > 0 ? size : 0][replicateCount];
        unitsOfReplicates = new BitSet[replicateCount > 0 ? block.baseCount() : 0];
        Arrays.setAll(unitsOfReplicates, base -> new BitSet());
    }

    /** Adds the closed strata of the part that follows. */
    void add(BlockSums next) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += next.counts[i];
            squares[i] += next.squares[i];
            sums[i] += next.sums[i];
            magnitudes[i] += next.magnitudes[i];
        }
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] += next.covariance[i];
        }
        for (int i = 0; i < units.length; i++) {
            units[i] += next.units[i];
            strata[i] += next.strata[i];
        }
        for (int i = 0; i < replicates.length; i++) {
            for (int r = 0; r < replicates[i].length; r++) {
                replicates[i][r] += next.replicates[i][r];
            }
        }
        for (int base = 0; base < unitsOfReplicates.length; base++) {
            unitsOfReplicates[base].or(next.unitsOfReplicates[base]);
        }
        for (int i = 0; i < cross.length; i++) {
            cross[i] += next.cross[i];
        }
        open.addAll(next.open);
        lonely.addAll(next.lonely);
    }

    /** Adds what has nothing to do with covariances, of the first features of other sums. */
    void addCounts(BlockSums other, int features) {
        for (int i = 0; i < features; i++) {
            counts[i] += other.counts[i];
            squares[i] += other.squares[i];
            sums[i] += other.sums[i];
        }
        for (int i = 0; i < units.length; i++) {
            units[i] += other.units[i];
            strata[i] += other.strata[i];
        }
    }

    /** Adds (u − ū)(u − ū)ᵀ of units that were alone in their stratum; ū is the total over the number of units. */
    static void addLonely(List<Lonely> lonely, double[] totals, double unitCount, BlockSums into) {
        for (Lonely one : lonely) {
            double[] u = one.totals;
            for (int a = 0; a < u.length; a++) {
                double x = u[a] - totals[a] / unitCount;
                into.magnitudes[a] += one.scale * u[a] * u[a];
                for (int b = 0; b <= a; b++) {
                    into.covariance[Packed.at(a, b)] += one.scale * x * (u[b] - totals[b] / unitCount);
                }
            }
        }
    }

    /** Writes what a block adds up to that is in no unit or stratum. */
    void write(ByteWriter out) {
        for (long count : counts) {
            out.putLong(count);
        }
        out.putDoubles(squares);
        out.putDoubles(sums);
        for (int number : units) {
            out.putInt(number);
        }
        for (double[] ofFeature : replicates) {
            out.putDoubles(ofFeature);
        }
    }

    void read(ByteBuffer in) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.getLong();
        }
        ByteWriter.readDoubles(squares, in);
        ByteWriter.readDoubles(sums, in);
        for (int i = 0; i < units.length; i++) {
            units[i] = in.getInt();
        }
        for (double[] ofFeature : replicates) {
            ByteWriter.readDoubles(ofFeature, in);
        }
    }
}
