package org.surveystats.stats.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;

class PossibleCountsTest {

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void agreesWithTryingEveryCountOfEverySmallBase(Rounding rule) {
        for (int decimals = 0; decimals <= 1; decimals++) {
            for (long units = 0; units <= 100 * PossibleCounts.powerOfTen(decimals); units++) {
                PublishedShare share = new PublishedShare("a", Optional.of(BigDecimal.valueOf(units, decimals)));
                for (long base = 1; base <= 60; base++) {
                    assertThat(counts(share, rule, base))
                            .as("%s of %s by %s", share.percent(), base, rule)
                            .isEqualTo(tried(share, rule, base));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rounding.class)
    void agreesWithTryingEveryCountWhereHalvesOccur(Rounding rule) {
        for (long base : new long[] {200, 400, 800, 2000, 8000}) {
            for (int decimals = 0; decimals <= 2; decimals++) {
                for (long count = 0; count <= base; count += 7) {
                    PublishedShare share = new PublishedShare("a", Optional.of(rule.percent(count, base, decimals)));
                    assertThat(counts(share, rule, base))
                            .as("%s of %s by %s", share.percent(), base, rule)
                            .contains(count)
                            .isEqualTo(tried(share, rule, base));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 13, 8, 1",
        "HALF_UP, 12, 8,",
        "HALF_EVEN, 12, 8, 1",
        "HALF_EVEN, 13, 8,",
        "TRUNCATION, 12, 8, 1",
        "HALF_UP, 12.3, 400, 49",
        "HALF_EVEN, 12.2, 400, 49",
        "HALF_EVEN, 12.3, 400,",
        "TRUNCATION, 12.2, 400, 49",
        "HALF_UP, 100.0, 101, 101",
        "TRUNCATION, 99.9, 101,",
        "HALF_UP, 0.0, 101, 0"
    })
    void tellsTheRulesApart(Rounding rule, String percent, long base, Long count) {
        assertThat(PossibleCounts.of(PublishedShare.of("a", percent), rule, base))
                .isEqualTo(Optional.ofNullable(count).map(LongRange::of));
    }

    @Test
    void staysExactOnTheGreatestBaseWithTheMostDecimals() {
        LongRange counts = PossibleCounts.of(
                        PublishedShare.of("a", "99.999999"), Rounding.HALF_UP, PossibleCounts.MAX_BASE)
                .orElseThrow();

        assertThat(counts).isEqualTo(LongRange.of(9_999_999_850L, 9_999_999_949L));
        assertThat(Rounding.HALF_UP.percent(counts.least(), PossibleCounts.MAX_BASE, 6))
                .isEqualTo("99.999999");
        assertThat(Rounding.HALF_UP.percent(counts.greatest(), PossibleCounts.MAX_BASE, 6))
                .isEqualTo("99.999999");
        assertThat(Rounding.HALF_UP.percent(counts.greatest() + 1, PossibleCounts.MAX_BASE, 6))
                .isEqualTo("100.000000");
    }

    @Test
    void findsTheNearestCountOfAnImpossibleFigure() {
        assertThat(PossibleCounts.nearest(PublishedShare.of("no", "18.9"), 101)).isEqualTo(CountAndBase.of(19, 101));
        assertThat(PossibleCounts.nearest(PublishedShare.of("yes", "81.1"), 101))
                .isEqualTo(CountAndBase.of(82, 101));
        assertThat(PossibleCounts.nearest(PublishedShare.of("all", "100"), 7)).hasToString("7/7");
        assertThat(PossibleCounts.nearest(PublishedShare.of("half", "50"), 3).proportion())
                .isEqualTo(2.0 / 3);
    }

    @Test
    void refusesWhatHasNoCounts() {
        PublishedShare share = PublishedShare.of("a", "50.0");
        assertThatThrownBy(() -> PossibleCounts.of(share, Rounding.HALF_UP, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a base must be between 1 and 10000000000: found 0");
        assertThatThrownBy(() -> PossibleCounts.of(share, Rounding.HALF_UP, 10_000_000_001L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a base must be between 1 and 10000000000: found 10000000001");
        assertThatThrownBy(() -> PossibleCounts.of(PublishedShare.notReported("a"), Rounding.HALF_UP, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share of \"a\" is not reported: it has no counts to find");
        assertThatThrownBy(() -> PossibleCounts.nearest(PublishedShare.notReported("a"), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share of \"a\" is not reported: it has no counts to find");
    }

    @Test
    void refusesCountsAndRangesThatAreNone() {
        assertThatThrownBy(() -> CountAndBase.of(6, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count lies between 0 and its base: found 6 of 5");
        assertThatThrownBy(() -> CountAndBase.of(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count lies between 0 and its base: found 0 of 0");
        assertThatThrownBy(() -> LongRange.of(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range ends before it begins: found 3 to 2");
        assertThat(LongRange.of(2, 4)).hasToString("2 to 4");
        assertThat(LongRange.of(2)).hasToString("2");
    }

    private static List<Long> counts(PublishedShare share, Rounding rule, long base) {
        return PossibleCounts.of(share, rule, base)
                .map(r ->
                        LongStream.rangeClosed(r.least(), r.greatest()).boxed().toList())
                .orElse(List.of());
    }

    private static List<Long> tried(PublishedShare share, Rounding rule, long base) {
        List<Long> counts = new ArrayList<>();
        for (long count = 0; count <= base; count++) {
            if (rule.percent(count, base, share.decimals())
                            .compareTo(share.percent().orElseThrow())
                    == 0) {
                counts.add(count);
            }
        }
        return counts;
    }
}
