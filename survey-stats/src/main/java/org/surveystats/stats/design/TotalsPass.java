package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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
        Replicates replicates = sample.replicates();
        Units units = sample.units();
        return replicates != null ? replicated(sample, replicates, blocks) : linear(sample, require(units), blocks);
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

    private static Units require(@Nullable Units units) {
        if (units == null) {
            throw new IllegalStateException("a sample has units or replicates");
        }
        return units;
    }

    private static List<Totals> linear(Sample sample, Units units, List<FeatureBlock> blocks) {
        int[] ends = partEnds(units);
        List<List<BlockSums>> parts = IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(part -> part(sample, units, part == 0 ? 0 : ends[part - 1], ends[part], blocks))
                .toList();
        List<Totals> totals = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            BlockSums all = new BlockSums(blocks.get(i), 0);
            for (List<BlockSums> part : parts) {
                all.add(part.get(i));
            }
            close(all, units.levels[0]);
            totals.add(Totals.linear(blocks.get(i), all));
        }
        return totals;
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

    private static List<BlockSums> part(Sample sample, Units units, int from, int to, List<FeatureBlock> blocks) {
        if (from == to) {
            return blocks.stream().map(block -> new BlockSums(block, 0)).toList();
        }
        Units.Level level = units.levels[0];
        RowReaders readers = new RowReaders(sample.table());
        List<BlockPass> passes = blocks.stream()
                .map(block -> new BlockPass(block, readers, units, from))
                .toList();
        Chunk chunk = new Chunk(units.order, sample.weights());
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
    private static void close(BlockSums all, Units.Level level) {
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

    private static List<Totals> replicated(Sample sample, Replicates replicates, List<FeatureBlock> blocks) {
        int rows = sample.rowCount();
        int parts = Math.max(1, Math.min(MAX_PARTS, rows / PART));
        List<List<BlockSums>> sums = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> ReplicatePass.part(
                        sample,
                        replicates,
                        (int) ((long) rows * part / parts),
                        (int) ((long) rows * (part + 1) / parts),
                        blocks))
                .toList();
        List<Totals> totals = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            FeatureBlock block = blocks.get(i);
            BlockSums all = new BlockSums(block, replicates.count());
            for (List<BlockSums> part : sums) {
                all.add(part.get(i));
            }
            totals.add(Totals.replicated(
                    block, all, replicates, base -> replicates.degreesOfFreedom(rows, members(sample, block, base))));
        }
        return totals;
    }

    /** Who belongs to a base. */
    private static IntPredicate members(Sample sample, FeatureBlock block, int base) {
        boolean[] member = new boolean[sample.rowCount()];
        boolean[] inBase = new boolean[block.size()];
        for (int feature : block.base(base)) {
            inBase[feature] = true;
        }
        RowReaders readers = new RowReaders(sample.table());
        Chunk chunk = new Chunk(null, sample.weights());
        for (int from = 0; from < member.length; from += Chunk.SIZE) {
            chunk.move(from, member.length);
            for (FeatureBlock.Component component : block.components()) {
                int[] cells = readers.reader(component.cells()).read(chunk);
                for (int i = 0; i < chunk.length; i++) {
                    if (cells[i] >= 0 && chunk.weights[i] > 0) {
                        int first = component.first()
                                + cells[i] * component.amounts().size();
                        for (int j = 0; j < component.amounts().size(); j++) {
                            member[from + i] |= inBase[first + j];
                        }
                    }
                }
            }
        }
        return row -> member[row];
    }
}
