package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.response.NumberColumn;

/** The totals of blocks with the weights of the full sample and of each replicate, over a part of the rows. */
final class ReplicatePass {

    private ReplicatePass() {}

    static List<BlockSums> part(Sample sample, Replicates replicates, int from, int to, List<FeatureBlock> blocks) {
        RowReaders readers = new RowReaders(sample.table());
        List<BlockSums> sums = new ArrayList<>();
        for (FeatureBlock block : blocks) {
            sums.add(new BlockSums(block, replicates.count()));
        }
        Chunk chunk = new Chunk(null, sample.weights());
        double[] weights = new double[Chunk.SIZE];
        byte[] missing = new byte[Chunk.SIZE];
        for (int position = from; position < to; position += Chunk.SIZE) {
            chunk.move(position, to);
            for (int i = 0; i < blocks.size(); i++) {
                addFull(blocks.get(i), readers, chunk, sums.get(i));
            }
            for (int r = 0; r < replicates.count(); r++) {
                NumberColumn column = replicates.columns.get(r);
                column.read(chunk.from, chunk.length, weights, missing);
                for (int i = 0; i < blocks.size(); i++) {
                    addReplicate(blocks.get(i), readers, chunk, weights, sums.get(i).replicates[r]);
                }
            }
        }
        return sums;
    }

    private static void addFull(FeatureBlock block, RowReaders readers, Chunk chunk, BlockSums into) {
        for (FeatureBlock.Component component : block.components()) {
            int[] cells = readers.reader(component.cells()).read(chunk);
            int width = component.amounts().size();
            for (int j = 0; j < width; j++) {
                double @Nullable [] amounts = amounts(component, j, readers, chunk);
                for (int i = 0; i < chunk.length; i++) {
                    if (cells[i] >= 0) {
                        int feature = component.first() + cells[i] * width + j;
                        double weight = chunk.weights[i];
                        double weighted = amounts == null ? weight : weight * amounts[i];
                        into.sums[feature] += weighted;
                        into.squares[feature] += weighted * weighted;
                        into.counts[feature] += weight > 0 ? 1 : 0;
                    }
                }
            }
        }
    }

    private static void addReplicate(
            FeatureBlock block, RowReaders readers, Chunk chunk, double[] weights, double[] into) {
        for (FeatureBlock.Component component : block.components()) {
            int[] cells = readers.reader(component.cells()).read(chunk);
            int width = component.amounts().size();
            for (int j = 0; j < width; j++) {
                double @Nullable [] amounts = amounts(component, j, readers, chunk);
                int first = component.first() + j;
                if (amounts == null) {
                    for (int i = 0; i < chunk.length; i++) {
                        if (cells[i] >= 0) {
                            into[first + cells[i] * width] += weights[i];
                        }
                    }
                } else {
                    for (int i = 0; i < chunk.length; i++) {
                        if (cells[i] >= 0) {
                            into[first + cells[i] * width] += weights[i] * amounts[i];
                        }
                    }
                }
            }
        }
    }

    private static double @Nullable [] amounts(
            FeatureBlock.Component component, int j, RowReaders readers, Chunk chunk) {
        Amounts of = component.amounts().get(j);
        return of.counts() ? null : readers.reader(of).read(chunk);
    }
}
