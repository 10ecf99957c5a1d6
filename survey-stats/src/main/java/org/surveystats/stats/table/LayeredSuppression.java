package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.stats.table.SuppressedCount.Status;

/**
 * Tables of the same rows and columns, one a layer (such as a region), with the table of all layers together, of which small counts are
 * hidden so that none can be computed back from any of the tables. Layers without a table of all are each a {@link Suppression}.
 *
 * <pre>{@code
 * LayeredSuppression safe = LayeredSuppression.of(List.of(north, south), SuppressionRule.below(5));
 * safe.layer(0).cell(1, 2);
 * safe.allLayers().rowTotal(1);
 * }</pre>
 *
 * <p>Counts in three dimensions with all their margins make no network, and what can be said of a hidden count exactly is hard to compute.
 * So each hidden count is protected by a block: two rows, two columns and two layers, totals among them, whose eight counts are
 * hidden and can change together without changing what is shown. The {@linkplain SuppressedCount#possible range} of a hidden count is
 * what the blocks through it allow: all its values are possible, and there may be more. The protection is thus never less than asked for; a
 * few more counts may be hidden than the fewest. Source: for moves of blocks, P. Diaconis, B. Sturmfels, Annals of Statistics 26 (1998),
 * 363–397, doi:10.1214/aos/1030563990.
 */
public final class LayeredSuppression {

    private final List<Layer> layers;

    private LayeredSuppression(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** A table after suppression, with its totals. */
    public static final class Layer {

        private final SuppressedCount[][] counts;

        private Layer(SuppressedCount[]... counts) {
            this.counts = counts;
        }

        /**
         * A cell.
         *
         * @param row the row, from 0
         * @param column the column, from 0
         * @return its count, or that it is hidden
         * @throws IndexOutOfBoundsException if there is no such row or column
         */
        public SuppressedCount cell(int row, int column) {
            return counts[Objects.checkIndex(row, counts.length - 1)][Objects.checkIndex(column, counts[0].length - 1)];
        }

        /**
         * The total of a row.
         *
         * @param row the row, from 0
         * @return its count, or that it is hidden
         * @throws IndexOutOfBoundsException if there is no such row
         */
        public SuppressedCount rowTotal(int row) {
            return counts[Objects.checkIndex(row, counts.length - 1)][counts[0].length - 1];
        }

        /**
         * The total of a column.
         *
         * @param column the column, from 0
         * @return its count, or that it is hidden
         * @throws IndexOutOfBoundsException if there is no such column
         */
        public SuppressedCount columnTotal(int column) {
            return counts[counts.length - 1][Objects.checkIndex(column, counts[0].length - 1)];
        }

        /**
         * The total of the table.
         *
         * @return its count, or that it is hidden
         */
        public SuppressedCount total() {
            return counts[counts.length - 1][counts[0].length - 1];
        }
    }

    /**
     * Hides the small counts of tables.
     *
     * @param layers the counts of the cells of each layer without margins, all of the same rows and columns
     * @param rule what may not be shown, in each layer and in the table of all
     * @return the tables with hidden counts
     * @throws IllegalArgumentException if the counts make no such tables, or a count cannot be protected while margins are shown
     */
    public static LayeredSuppression of(List<long[][]> layers, SuppressionRule rule) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("there is at least one layer");
        }
        List<long[][]> all = new ArrayList<>();
        long[][] sum = new long[0][];
        for (long[][] layer : layers) {
            long[][] counts = Suppression.withTotals(layer);
            if (sum.length == 0) {
                sum = new long[counts.length][counts[0].length];
            }
            if (counts.length != sum.length || counts[0].length != sum[0].length) {
                throw new IllegalArgumentException("layers have the same rows and columns: found " + (sum.length - 1)
                        + " × " + (sum[0].length - 1) + " and " + layer.length + " × " + layer[0].length);
            }
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[i].length; j++) {
                    sum[i][j] = Math.addExact(sum[i][j], counts[i][j]);
                }
            }
            all.add(counts);
        }
        all.add(sum);
        BlockSearch search = new BlockSearch(all, rule);
        boolean[][][] hidden = search.hidden();
        List<Layer> results = new ArrayList<>();
        for (int k = 0; k < hidden.length; k++) {
            SuppressedCount[][] counts = new SuppressedCount[sum.length][sum[0].length];
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum[i].length; j++) {
                    counts[i][j] = hidden[k][i][j]
                            ? new SuppressedCount(
                                    OptionalLong.empty(),
                                    search.isSmall(k, i, j) ? Status.SMALL : Status.COMPLEMENTARY,
                                    Optional.of(search.range(k, i, j)))
                            : new SuppressedCount(OptionalLong.of(all.get(k)[i][j]), Status.SHOWN, Optional.empty());
                }
            }
            results.add(new Layer(counts));
        }
        return new LayeredSuppression(results);
    }

    /**
     * The number of layers.
     *
     * @return 1 or more, without the table of all
     */
    public int layers() {
        return layers.size() - 1;
    }

    /**
     * The table of a layer.
     *
     * @param layer the layer, from 0
     * @return its counts
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public Layer layer(int layer) {
        return layers.get(Objects.checkIndex(layer, layers()));
    }

    /**
     * The table of all layers together.
     *
     * @return its counts
     */
    public Layer allLayers() {
        return layers.get(layers());
    }

    /**
     * How many counts are hidden, margins and those of the table of all among them.
     *
     * @return 0 or more
     */
    public int hidden() {
        int hidden = 0;
        for (Layer layer : layers) {
            for (SuppressedCount[] row : layer.counts) {
                for (SuppressedCount count : row) {
                    hidden += count.isHidden() ? 1 : 0;
                }
            }
        }
        return hidden;
    }

    @Override
    public String toString() {
        return hidden() + " counts of " + layers() + " layers and their sum are hidden";
    }
}
