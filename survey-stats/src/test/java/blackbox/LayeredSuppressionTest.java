package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.table.CountRange;
import org.surveystats.stats.table.LayeredSuppression;
import org.surveystats.stats.table.SuppressedCount;
import org.surveystats.stats.table.SuppressedCount.Status;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.SuppressionRule.Margins;
import org.surveystats.stats.table.SuppressionRule.Zeros;

/** Suppression in layers against trying every set of tables of whole numbers. */
class LayeredSuppressionTest {

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    /** All counts with totals: layers, rows, columns, the last of each a total. */
    private static long[][][] withTotals(List<long[][]> layers) {
        int rows = layers.get(0).length;
        int columns = layers.get(0)[0].length;
        long[][][] all = new long[layers.size() + 1][rows + 1][columns + 1];
        for (int k = 0; k < layers.size(); k++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    for (int to = 0; to < 8; to++) {
                        all[(to & 1) == 0 ? k : layers.size()][(to & 2) == 0 ? i : rows][(to & 4) == 0 ? j : columns] +=
                                layers.get(k)[i][j];
                    }
                }
            }
        }
        return all;
    }

    private static SuppressedCount at(LayeredSuppression safe, int[] sizes, int k, int i, int j) {
        LayeredSuppression.Layer layer = k < sizes[0] ? safe.layer(k) : safe.allLayers();
        return i < sizes[1]
                ? j < sizes[2] ? layer.cell(i, j) : layer.rowTotal(i)
                : j < sizes[2] ? layer.columnTotal(j) : layer.total();
    }

    /** The least and the greatest of each hidden count over all tables with the shown counts, up to a limit. */
    private static final class EveryTable {
        private final LayeredSuppression safe;
        private final int[] sizes;
        private final long limit;
        private final long leastHidden;
        private final List<long[][]> layers = new ArrayList<>();
        private final long[][][] least;
        private final long[][][] greatest;

        EveryTable(LayeredSuppression safe, int[] sizes, long limit, Zeros zeros) {
            this.safe = safe;
            this.leastHidden =
                    zeros == Zeros.SHOWN ? 1 : 0; // a reader who sees zeros knows that hidden counts are none
            this.sizes = sizes;
            this.limit = limit;
            for (int k = 0; k < sizes[0]; k++) {
                layers.add(new long[sizes[1]][sizes[2]]);
            }
            least = new long[sizes[0] + 1][sizes[1] + 1][sizes[2] + 1];
            greatest = new long[sizes[0] + 1][sizes[1] + 1][sizes[2] + 1];
            for (int k = 0; k <= sizes[0]; k++) {
                for (int i = 0; i <= sizes[1]; i++) {
                    Arrays.fill(least[k][i], Long.MAX_VALUE);
                    Arrays.fill(greatest[k][i], -1);
                }
            }
            fill(0);
        }

        private void fill(int place) {
            if (place == sizes[0] * sizes[1] * sizes[2]) {
                note();
                return;
            }
            int k = place / (sizes[1] * sizes[2]);
            int i = place / sizes[2] % sizes[1];
            int j = place % sizes[2];
            var known = at(safe, sizes, k, i, j).count();
            for (long count = known.orElse(leastHidden); count <= known.orElse(limit); count++) {
                layers.get(k)[i][j] = count;
                if (fits(k, i, j)) {
                    fill(place + 1);
                }
            }
            layers.get(k)[i][j] = 0;
        }

        /** Whether the lines that end in a cell have the sums that are shown. */
        private boolean fits(int k, int i, int j) {
            long row = Arrays.stream(layers.get(k)[i]).sum();
            long column =
                    Arrays.stream(layers.get(k)).mapToLong(cells -> cells[j]).sum();
            long stack = layers.stream().mapToLong(layer -> layer[i][j]).sum();
            return (j < sizes[2] - 1 || at(safe, sizes, k, i, sizes[2]).count().orElse(row) == row)
                    && (i < sizes[1] - 1
                            || at(safe, sizes, k, sizes[1], j).count().orElse(column) == column)
                    && (k < sizes[0] - 1
                            || at(safe, sizes, sizes[0], i, j).count().orElse(stack) == stack);
        }

        private void note() {
            long[][][] all = withTotals(layers);
            for (int k = 0; k <= sizes[0]; k++) {
                for (int i = 0; i <= sizes[1]; i++) {
                    for (int j = 0; j <= sizes[2]; j++) {
                        SuppressedCount count = at(safe, sizes, k, i, j);
                        if (count.count().orElse(all[k][i][j]) != all[k][i][j]
                                || (count.isHidden() && all[k][i][j] < leastHidden)) {
                            return;
                        }
                    }
                }
            }
            for (int k = 0; k <= sizes[0]; k++) {
                for (int i = 0; i <= sizes[1]; i++) {
                    for (int j = 0; j <= sizes[2]; j++) {
                        least[k][i][j] = Math.min(least[k][i][j], all[k][i][j]);
                        greatest[k][i][j] = Math.max(greatest[k][i][j], all[k][i][j]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyHiddenCountHasTheValuesThatItsRangeSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes = {2, 2, 2};
        List<long[][]> layers = new ArrayList<>();
        for (int k = 0; k < sizes[0]; k++) {
            long[][] counts = new long[sizes[1]][sizes[2]];
            for (long[] row : counts) {
                Arrays.setAll(row, j -> random.nextInt(4));
            }
            layers.add(counts);
        }
        SuppressionRule rule = SuppressionRule.below(random.nextInt(1, 4))
                .withProtection(random.nextInt(1, 3))
                .withZeros(random.nextInt(3) == 0 ? Zeros.HIDDEN : Zeros.SHOWN);
        LayeredSuppression safe = LayeredSuppression.of(layers, rule);
        long[][][] all = withTotals(layers);
        long limit = 6; // the greatest count and as much again: as far as a block moves when one of it falls to 0
        EveryTable every = new EveryTable(safe, sizes, limit, rule.zeros());
        for (int k = 0; k <= sizes[0]; k++) {
            for (int i = 0; i <= sizes[1]; i++) {
                for (int j = 0; j <= sizes[2]; j++) {
                    SuppressedCount count = at(safe, sizes, k, i, j);
                    String about = "seed " + seed + " at " + k + ", " + i + ", " + j + ": " + count;
                    long is = all[k][i][j];
                    boolean small = is == 0 ? rule.zeros() == Zeros.HIDDEN : is < rule.minimumCount();
                    assertThat(count.status() == Status.SMALL).as(about).isEqualTo(small);
                    if (!count.isHidden()) {
                        assertThat(count.count()).as(about).hasValue(is);
                        continue;
                    }
                    CountRange range = count.possible().orElseThrow();
                    assertThat(range.width().orElse(Long.MAX_VALUE))
                            .as(about)
                            .isGreaterThanOrEqualTo(rule.protection());
                    assertThat(every.least[k][i][j]).as(about).isLessThanOrEqualTo(range.least());
                    assertThat(every.greatest[k][i][j])
                            .as(about)
                            .isGreaterThanOrEqualTo(Math.min(range.greatest().orElse(Long.MAX_VALUE), is + 1));
                }
            }
        }
    }

    @Test
    void aSmallCellTakesABlockWithIt() {
        LayeredSuppression safe = LayeredSuppression.of(
                List.of(new long[][] {{2, 20, 30}, {15, 25, 35}}, new long[][] {{12, 40, 60}, {19, 31, 47}}),
                SuppressionRule.below(5));
        assertThat(safe.layers()).isEqualTo(2);
        assertThat(safe).hasToString("8 counts of 2 layers and their sum are hidden");
        assertThat(safe.layer(0).cell(0, 0).status()).isEqualTo(Status.SMALL);
        assertThat(safe.layer(0).cell(0, 0)).hasToString("hidden (1 to 13)");
        assertThat(safe.layer(1).cell(1, 1)).hasToString("hidden (20 to 32)");
        assertThat(safe.layer(1).cell(1, 2)).hasToString("47");
        assertThat(safe.allLayers().cell(0, 0)).hasToString("14");
        assertThat(safe.allLayers().total().count()).hasValue(336);
    }

    @Test
    void wrongArgumentsAreNamed() {
        SuppressionRule rule = SuppressionRule.below(5).withMargins(Margins.ARE_SHOWN);
        assertThatThrownBy(() -> LayeredSuppression.of(List.of(), rule)).hasMessage("there is at least one layer");
        assertThatThrownBy(() -> LayeredSuppression.of(List.of(new long[][] {{1, 2}}, new long[][] {{1}, {2}}), rule))
                .hasMessage("layers have the same rows and columns: found 1 × 2 and 2 × 1");
        assertThatThrownBy(() -> LayeredSuppression.of(
                        List.of(new long[][] {{2, 9}, {9, 9}}, new long[][] {{0, 9}, {0, 9}}), rule))
                .hasMessage(
                        "the count of layer 1, row 1 and column 1 cannot be protected by hiding other cells: let margins be"
                                + " hidden, too (SuppressionRule.Margins.MAY_BE_HIDDEN), join options, or ask for less protection");
    }
}
