package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the respondents of a sample for any number of blocks: every answer is read once, however many statistics need
 * it. The sampling units are split into a fixed number of parts, which are computed on all processors and put together in
 * their order, so that the result does not depend on the number of processors.
 */
public final class TotalsPass {

    /** The least number of positions of a part, and the greatest number of parts. */
    private static final int PART = 16 * Chunk.SIZE;

    private static final int MAX_PARTS = 16;

    private TotalsPass() {}

    /**
     * The totals of blocks, with their covariances under the sample's design.
     *
     * @param sample the answers with their design
     * @param blocks the blocks
     * @return the totals of each block, in the order of the blocks
     */
    public static List<Totals> of(Sample sample, List<FeatureBlock> blocks) {
        if (blocks.isEmpty()) {
            return List.of();
        }
        return totals(sample, sample.units(), blocks);
    }

    /**
     * The totals of one block.
     *
     * @param sample the answers with their design
     * @param block the block
     * @return its totals
     */
    public static Totals of(Sample sample, FeatureBlock block) {
        return of(sample, List.of(block)).get(0);
    }

    private static List<Totals> totals(Sample sample, Units units, List<FeatureBlock> blocks) {
        List<BlockSums> sums = sums(sample, units, blocks, block -> null);
        Replicates replicates = sample.replicates();
        List<Totals> totals = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            BlockSums all = sums.get(i);
            if (replicates == null) {
                close(all, units.levels[0]);
                Adjustments adjustments = sample.adjustments();
                totals.add(Totals.linear(
                        blocks.get(i), adjustments == null ? all : adjustments.residual(blocks.get(i), all)));
            } else {
                totals.add(Totals.replicated(
                        blocks.get(i),
                        all,
                        replicates.scales,
                        base -> replicates.degreesOfFreedom(all.unitsOfReplicates[base])));
            }
        }
        return totals;
    }

    /** What takes the units of a block instead of strata; null for a block whose units go into strata. */
    interface Collectors {
        UnitStages.@Nullable Collector of(int block);
    }

    /** The sums of each block over all units; strata that several parts have units of, or that are collected, are open. */
    static List<BlockSums> sums(Sample sample, Units units, List<FeatureBlock> blocks, Collectors collectors) {
        int[] ends = partEnds(units);
        List<List<BlockSums>> parts = IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(part -> part(sample, units, part == 0 ? 0 : ends[part - 1], ends[part], blocks, collectors))
                .toList();
        List<BlockSums> sums = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            BlockSums all = new BlockSums(blocks.get(i), sample.replicateCount(), sample.auxiliaryCount());
            for (List<BlockSums> part : parts) {
                all.add(part.get(i));
            }
            sums.add(all);
        }
        return sums;
    }

    /** Where the parts end, counted in units of the first stage. */
    private static int[] partEnds(Units units) {
        Units.Level level = units.levels[0];
        int parts = Math.max(1, Math.min(MAX_PARTS, units.rows / PART));
        int[] ends = new int[parts];
        int from = 0;
        for (int part = 0; part < parts; part++) {
            int wanted = (int) ((long) units.rows * (part + 1) / parts);
            from = part == parts - 1 ? level.units() : Math.max(from, level.unitAt(wanted));
            ends[part] = from;
        }
        return ends;
    }

    private static List<BlockSums> part(
            Sample sample, Units units, int from, int to, List<FeatureBlock> blocks, Collectors collectors) {
        if (from == to) {
            return blocks.stream()
                    .map(block -> new BlockSums(block, sample.replicateCount(), sample.auxiliaryCount()))
                    .toList();
        }
        Units.Level level = units.levels[0];
        RowReaders readers = new RowReaders(sample.table());
        Replicates of = sample.replicates();
        ReplicateReader replicates = of == null ? null : new ReplicateReader(of, from);
        List<BlockPass> passes = IntStream.range(0, blocks.size())
                .mapToObj(i -> new BlockPass(blocks.get(i), readers, sample, units, from, replicates, collectors.of(i)))
                .toList();
        Chunk chunk = new Chunk(units.order, sample.weights(), sample.hasZeroWeights());
        int end = level.unitEnd(to - 1);
        for (int position = from == 0 ? 0 : level.unitEnd(from - 1); position < end; position += Chunk.SIZE) {
            chunk.move(position, end);
            for (BlockPass pass : passes) {
                pass.add(chunk);
            }
        }
        List<BlockSums> sums = new ArrayList<>();
        for (int i = 0; i < passes.size(); i++) {
            sums.add(passes.get(i).result(blocks.get(i)));
        }
        return sums;
    }

    /** Closes the strata that several parts have units of. */
    static void close(BlockSums all, Units.Level level) {
        for (int i = 0; i < all.open.size(); ) {
            BlockSums.OpenStratum first = all.open.get(i);
            Spread spread = first.spread;
            boolean[] bases = first.bases.clone();
            for (i++; i < all.open.size() && all.open.get(i).stratum == first.stratum; i++) {
                spread.merge(all.open.get(i).spread);
                for (int base = 0; base < bases.length; base++) {
                    bases[base] |= all.open.get(i).bases[base];
                }
            }
            spread.close(all, level.scales[first.stratum], level.size(first.stratum), true);
            for (int base = 0; base < bases.length; base++) {
                all.strata[base] += bases[base] ? 1 : 0;
            }
        }
        if (!all.lonely.isEmpty()) {
            BlockSums.addLonely(all.lonely, all.sums.clone(), level.units(), all);
        }
    }
}
