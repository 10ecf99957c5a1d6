package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.CountRange;
import org.surveystats.stats.table.SuppressedCount;
import org.surveystats.stats.table.SuppressedCount.Status;
import org.surveystats.stats.table.Suppression;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.SuppressionRule.Cost;
import org.surveystats.stats.table.SuppressionRule.Margins;
import org.surveystats.stats.table.SuppressionRule.Zeros;

/** Suppression against trying every table of whole numbers, and every set of hidden cells. */
class SuppressionTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    private static long[][] randomTable(SplittableRandom random, int most) {
        int rows = random.nextInt(2, 4);
        int columns = random.nextInt(2, 4);
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            Arrays.setAll(row, j -> random.nextInt(most + 1));
        }
        return counts;
    }

    private static SuppressionRule randomRule(SplittableRandom random) {
        return SuppressionRule.below(random.nextInt(1, 4))
                .withZeros(random.nextInt(3) == 0 ? Zeros.HIDDEN : Zeros.SHOWN)
                .withProtection(random.nextInt(1, 4))
                .withCost(random.nextInt(2) == 0 ? Cost.FEWEST_CELLS : Cost.FEWEST_RESPONDENTS)
                .withMinimumColumnBase(random.nextInt(4) == 0 ? 4 : 0)
                .withMinimumRowBase(random.nextInt(4) == 0 ? 4 : 0);
    }

    /** The counts with totals. */
    private static long[][] withTotals(long[]... counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        long[][] all = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                all[i][j] = counts[i][j];
                all[i][columns] += counts[i][j];
                all[rows][j] += counts[i][j];
                all[rows][columns] += counts[i][j];
            }
        }
        return all;
    }

    private static SuppressedCount[][] published(Suppression safe) {
        SuppressedCount[][] all = new SuppressedCount[safe.rows() + 1][safe.columns() + 1];
        for (int i = 0; i <= safe.rows(); i++) {
            for (int j = 0; j <= safe.columns(); j++) {
                all[i][j] = i < safe.rows()
                        ? j < safe.columns() ? safe.cell(i, j) : safe.rowTotal(i)
                        : j < safe.columns() ? safe.columnTotal(j) : safe.total();
            }
        }
        return all;
    }

    /** Walks all tables of counts up to a limit that have the shown counts, and notes the least and the greatest of each place. */
    private static final class EveryTable {
        private final SuppressedCount[][] shown;
        private final int rows;
        private final int columns;
        private final long limit;
        private final long leastHidden;
        private final long[][] cells;
        private final long[][] least;
        private final long[][] greatest;

        EveryTable(SuppressedCount[][] shown, long limit, Zeros zeros) {
            this.shown = shown;
            this.leastHidden =
                    zeros == Zeros.SHOWN ? 1 : 0; // a reader who sees zeros knows that hidden counts are none
            this.rows = shown.length - 1;
            this.columns = shown[0].length - 1;
            this.limit = limit;
            this.cells = new long[rows][columns];
            this.least = new long[rows + 1][columns + 1];
            this.greatest = new long[rows + 1][columns + 1];
            for (int i = 0; i <= rows; i++) {
                Arrays.fill(least[i], Long.MAX_VALUE);
                Arrays.fill(greatest[i], -1);
            }
            fill(0, 0);
        }

        private void fill(int place, long sum) {
            if (place == rows * columns) {
                note();
                return;
            }
            int i = place / columns;
            int j = place % columns;
            OptionalLong known = shown[i][j].count();
            OptionalLong total = shown[rows][columns].count();
            long most = total.isPresent() ? Math.min(limit, total.getAsLong() - sum) : limit;
            for (long count = known.orElse(leastHidden); count <= known.orElse(most); count++) {
                cells[i][j] = count;
                if ((j < columns - 1 || fits(shown[i][columns].count(), rowSum(i)))
                        && (i < rows - 1 || fits(shown[rows][j].count(), columnSum(j)))) {
                    fill(place + 1, sum + count);
                }
            }
            cells[i][j] = 0;
        }

        private boolean fits(OptionalLong shown, long sum) {
            return shown.isPresent() ? shown.getAsLong() == sum : sum >= leastHidden;
        }

        private long rowSum(int row) {
            return Arrays.stream(cells[row]).sum();
        }

        private long columnSum(int column) {
            return Arrays.stream(cells).mapToLong(row -> row[column]).sum();
        }

        private void note() {
            long[][] all = withTotals(cells);
            if (!fits(shown[rows][columns].count(), all[rows][columns])) {
                return;
            }
            for (int i = 0; i <= rows; i++) {
                for (int j = 0; j <= columns; j++) {
                    least[i][j] = Math.min(least[i][j], all[i][j]);
                    greatest[i][j] = Math.max(greatest[i][j], all[i][j]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAuditIsThatOfEveryTable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] counts = randomTable(random, 4);
        SuppressionRule rule = randomRule(random);
        String about = "seed " + seed + ": " + Arrays.deepToString(counts) + " " + rule;
        long[][] all = withTotals(counts);
        SuppressedCount[][] shown = published(Suppression.of(counts, rule));
        long total = all[counts.length][counts[0].length];
        boolean isOpen = shown[counts.length][counts[0].length].isHidden();
        long limit = isOpen ? Math.min(total, 4) + 2 : total;
        EveryTable every = new EveryTable(shown, limit, rule.zeros());
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all[i].length; j++) {
                SuppressedCount count = shown[i][j];
                String place = about + " at " + i + ", " + j + ": " + count;
                checkStatus(count, all[i][j], rule, place);
                if (count.isHidden()) {
                    CountRange range = count.possible().orElseThrow();
                    assertThat(range.width().orElse(Long.MAX_VALUE))
                            .as(place)
                            .isGreaterThanOrEqualTo(rule.protection());
                    if (!isOpen) {
                        assertThat(range.least()).as(place).isEqualTo(every.least[i][j]);
                        assertThat(range.greatest()).as(place).hasValue(every.greatest[i][j]);
                    } else {
                        assertThat(range.least()).as(place).isLessThanOrEqualTo(every.least[i][j]);
                        assertThat(range.greatest().orElse(Long.MAX_VALUE))
                                .as(place)
                                .isGreaterThanOrEqualTo(every.greatest[i][j]);
                        assertThat(every.greatest[i][j]).as(place).isGreaterThan(every.least[i][j]);
                    }
                }
            }
        }
    }

    private static void checkStatus(SuppressedCount count, long is, SuppressionRule rule, String place) {
        boolean small = is == 0 ? rule.zeros() == Zeros.HIDDEN : is < rule.minimumCount();
        if (small) {
            assertThat(count.status()).as(place).isEqualTo(Status.SMALL);
        }
        if (!count.isHidden()) {
            assertThat(count.count()).as(place).hasValue(is);
        }
        if (count.status() == Status.COMPLEMENTARY && rule.zeros() == Zeros.SHOWN) {
            assertThat(is).as(place).isPositive();
        }
    }

    /** With margins shown, against every set of cells: none is missed, and hardly ever more than the fewest are hidden. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fewCellsAreHidden(long protection) {
        int possible = 0;
        int best = 0;
        for (long seed = 1000; seed < 1300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[][] counts = randomTable(random, 9);
            long[][] all = withTotals(counts);
            if (hasSmallMargin(all)) {
                continue;
            }
            SuppressionRule rule =
                    SuppressionRule.below(3).withProtection(protection).withMargins(Margins.ARE_SHOWN);
            String about = "seed " + seed + ": " + Arrays.deepToString(counts);
            int fewest = fewest(counts, all, protection);
            if (fewest == Integer.MAX_VALUE) {
                assertThatThrownBy(() -> Suppression.of(counts, rule))
                        .as(about)
                        .isInstanceOf(IllegalArgumentException.class);
                continue;
            }
            int hidden = Suppression.of(counts, rule).hidden();
            assertThat(hidden).as(about).isBetween(fewest, fewest + 2);
            possible++;
            best += hidden == fewest ? 1 : 0;
        }
        assertThat(possible).isGreaterThan(100);
        assertThat((double) best / possible).as("%d of %d", best, possible).isGreaterThan(0.97);
    }

    /** The least number of hidden cells, tried out. */
    private static int fewest(long[][] counts, long[][] all, long protection) {
        int columns = counts[0].length;
        int size = counts.length * columns;
        int fewest = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << size; set++) {
            int chosen = set;
            boolean allowed = IntStream.range(0, size).allMatch(place -> {
                long count = counts[place / columns][place % columns];
                boolean isHidden = (chosen >> place & 1) == 1;
                return count == 0 ? !isHidden : count >= 3 || isHidden;
            });
            if (allowed && Integer.bitCount(set) < fewest && isSafe(counts, all, set, protection)) {
                fewest = Integer.bitCount(set);
            }
        }
        return fewest;
    }

    /** Margins that are hidden by themselves make another problem, whose audit is tested above. */
    private static boolean hasSmallMargin(long[]... all) {
        return Arrays.stream(all).anyMatch(row -> isSmall(row[row.length - 1]))
                || Arrays.stream(all[all.length - 1]).anyMatch(SuppressionTest::isSmall);
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < 3;
    }

    private static boolean isSafe(long[][] counts, long[][] all, int set, long protection) {
        int rows = counts.length;
        int columns = counts[0].length;
        SuppressedCount[][] shown = new SuppressedCount[rows + 1][columns + 1];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                boolean isHidden = i < rows && j < columns && (set >> (i * columns + j) & 1) == 1;
                shown[i][j] = isHidden
                        ? new SuppressedCount(
                                OptionalLong.empty(),
                                Status.SMALL,
                                java.util.Optional.of(new CountRange(0, OptionalLong.empty())))
                        : new SuppressedCount(OptionalLong.of(all[i][j]), Status.SHOWN, java.util.Optional.empty());
            }
        }
        EveryTable every = new EveryTable(shown, all[rows][columns], Zeros.SHOWN);
        return IntStream.range(0, rows * columns)
                .filter(place -> (set >> place & 1) == 1)
                .allMatch(place ->
                        every.greatest[place / columns][place % columns] - every.least[place / columns][place % columns]
                                >= protection);
    }

    @Test
    void aSmallCellTakesThreeOthersWithIt() {
        Suppression safe =
                Suppression.of(new long[][] {{2, 20, 30}, {15, 25, 35}, {40, 45, 50}}, SuppressionRule.below(5));
        assertThat(safe.hidden()).isEqualTo(4);
        assertThat(safe.cell(0, 0).status()).isEqualTo(Status.SMALL);
        assertThat(safe.cell(0, 0)).hasToString("hidden (1 to 16)");
        assertThat(safe.cell(0, 1).status()).isEqualTo(Status.COMPLEMENTARY);
        assertThat(safe.cell(1, 0).status()).isEqualTo(Status.COMPLEMENTARY);
        assertThat(safe.cell(1, 1)).hasToString("hidden (24 to 39)");
        assertThat(safe.cell(2, 2)).hasToString("50");
        assertThat(safe.total().count()).hasValue(262);
        assertThat(safe).hasToString("4 of 16 counts are hidden");
    }

    @Test
    void twoHiddenCountsOfASumOfTwoAreNotTheOnlyOnesOfTheirRow() {
        Suppression safe = Suppression.of(new long[][] {{1, 1, 10}, {9, 9, 10}, {9, 9, 10}}, SuppressionRule.below(2));
        assertThat(safe.rowTotal(0).count()).hasValue(12);
        assertThat(safe.cell(0, 2).status()).isEqualTo(Status.COMPLEMENTARY);
        assertThat(safe.cell(0, 0).possible().orElseThrow().width().orElse(Long.MAX_VALUE))
                .isPositive();
    }

    @Test
    void aLoneCellInItsRowTakesTheTotals() {
        Suppression safe = Suppression.of(new long[][] {{2, 0}, {30, 40}}, SuppressionRule.below(5));
        assertThat(safe.rowTotal(0).status()).isEqualTo(Status.SMALL);
        assertThat(safe.cell(0, 0).isHidden()).isTrue();
        assertThat(safe.cell(0, 1).count()).hasValue(0);
        assertThatThrownBy(() -> Suppression.of(
                        new long[][] {{5, 0}, {30, 40}},
                        SuppressionRule.below(6).withMargins(Margins.ARE_SHOWN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the count of row \"1\" and column \"1\" cannot be protected by hiding other cells: let margins be"
                                + " hidden, too (SuppressionRule.Margins.MAY_BE_HIDDEN), join options, or ask for less protection");
    }

    @Test
    void nothingIsHiddenWithoutSmallCounts() {
        Suppression safe = Suppression.of(new long[][] {{20, 0}, {30, 40}}, SuppressionRule.below(5));
        assertThat(safe.hidden()).isZero();
        List<Long> shown = new ArrayList<>();
        for (SuppressedCount[] row : published(safe)) {
            for (SuppressedCount count : row) {
                shown.add(count.count().orElseThrow());
            }
        }
        assertThat(shown).containsExactly(20L, 0L, 20L, 30L, 40L, 70L, 50L, 40L, 90L);
    }

    @Test
    void respondentsAreCountedWithoutTheirWeights() {
        CountSurvey respondents = CountSurvey.of(new long[][] {{2, 20, 30}, {15, 25, 35}});
        Estimation survey =
                Estimation.of(respondents.table(), SampleDesign.independent().withWeight("w"));
        Suppression safe =
                Suppression.of(survey.table(respondents.rows(), respondents.columns()), SuppressionRule.below(5));
        assertThat(safe.total().count()).hasValue(127);
        assertThat(safe.cell(0, 0).isHidden()).isTrue();
        assertThat(safe.hidden()).isEqualTo(4);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> Suppression.of(new long[][] {{1, 2}, {3}}, SuppressionRule.below(5)))
                .hasMessage("rows have the same length: found 2 and 1");
        assertThatThrownBy(() -> Suppression.of(new long[][] {{1, -2}}, SuppressionRule.below(5)))
                .hasMessage("counts are 0 or more: found -2");
        assertThatThrownBy(() -> Suppression.of(new long[0][0], SuppressionRule.below(5)))
                .hasMessage("a table has at least one row and one column");
        assertThatThrownBy(() -> SuppressionRule.below(5).withProtection(0))
                .hasMessage(
                        "a hidden count has at least two possible values, so that the protection is 1 or more: found 0");
        assertThatThrownBy(() -> SuppressionRule.below(-1))
                .hasMessage("minimum counts are 0 or more: found -1, 0 and 0");
    }
}
