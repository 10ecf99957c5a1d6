package org.surveystats.stats.published;

import java.util.Optional;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;

/**
 * The counts that one printed percentage allows on one base.
 *
 * <p>A percentage P printed with d decimals, in units u = 10<sup>−d</sup>, allows the count c of the base n if 100·c/n
 * shortened by the rule is P:
 *
 * <ul>
 *   <li>{@link Rounding#HALF_UP}: P − u/2 ≤ 100·c/n &lt; P + u/2;
 *   <li>{@link Rounding#HALF_EVEN}: the same with both ends included where the last digit of P is even, and both excluded
 *       where it is odd;
 *   <li>{@link Rounding#TRUNCATION}: P ≤ 100·c/n &lt; P + u.
 * </ul>
 *
 * <p>As the printed percentage never falls while the count rises, the counts allowed are consecutive. There is at most one
 * while n &lt; 100/u, and there may be none; that a figure has none is the GRIM test of Brown and Heathers, applied to
 * percentages. Counts lie between 0 and n, so 100.0 % allows n but nothing above. The arithmetic is exact, in integers.
 *
 * <p>Reference: N. J. L. Brown, J. A. J. Heathers (2017). The GRIM test: a simple technique detects numerous anomalies in
 * the reporting of results in psychology. Social Psychological and Personality Science 8(4), 363–369.
 * doi:10.1177/1948550616673876
 */
public final class PossibleCounts {

    /** The greatest base, chosen so that no product overflows with up to 6 decimals. */
    public static final long MAX_BASE = 10_000_000_000L;

    private PossibleCounts() {}

    /**
     * The counts that a printed share allows on a base.
     *
     * @param share a share that the source reports
     * @param rounding how the percentage was shortened
     * @param base how many answers it is of, 1 to {@value #MAX_BASE}
     * @return the counts, or empty if no count of the base is printed as this percentage
     * @throws IllegalArgumentException if the share is not reported or the base is out of range
     */
    public static Optional<LongRange> of(PublishedShare share, Rounding rounding, long base) {
        checkReported(share);
        checkBase(base);
        long units = share.percent().orElseThrow().unscaledValue().longValueExact();
        // 100 % in half units of the last printed digit, so that the limits of every rule are whole numbers.
        long whole = 200 * powerOfTen(share.decimals());
        long low = rounding == Rounding.TRUNCATION ? 2 * units : 2 * units - 1;
        long high = rounding == Rounding.TRUNCATION ? 2 * units + 2 : 2 * units + 1;
        boolean halvesStay = rounding == Rounding.HALF_EVEN && units % 2 == 0;
        boolean halvesLeave = rounding == Rounding.HALF_EVEN && units % 2 != 0;
        long least = halvesLeave ? Math.floorDiv(low * base, whole) + 1 : ceilDiv(low * base, whole);
        long greatest = halvesStay ? Math.floorDiv(high * base, whole) : ceilDiv(high * base, whole) - 1;
        least = Math.max(0, least);
        greatest = Math.min(base, greatest);
        return least <= greatest ? Optional.of(LongRange.of(least, greatest)) : Optional.empty();
    }

    /**
     * The count whose exact percentage of the base is nearest to the printed one, whether or not it is printed so under any
     * rule: what an impossible figure is likely to have been computed from.
     *
     * @param share a share that the source reports
     * @param base how many answers it is of, 1 to {@value #MAX_BASE}
     * @return the nearest count, the greater of two equally near
     * @throws IllegalArgumentException if the share is not reported or the base is out of range
     */
    public static CountAndBase nearest(PublishedShare share, long base) {
        checkReported(share);
        checkBase(base);
        long units = share.percent().orElseThrow().unscaledValue().longValueExact();
        long whole = 200 * powerOfTen(share.decimals());
        return CountAndBase.of(Math.floorDiv(2 * units * base + whole / 2, whole), base);
    }

    private static void checkReported(PublishedShare share) {
        if (!share.isReported()) {
            throw new IllegalArgumentException(
                    "the share of \"" + share.option() + "\" is not reported: it has no counts to find");
        }
    }

    static void checkBase(long base) {
        if (base < 1 || base > MAX_BASE) {
            throw new IllegalArgumentException("a base must be between 1 and " + MAX_BASE + ": found " + base);
        }
    }

    static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    static long ceilDiv(long numerator, long denominator) {
        return -Math.floorDiv(-numerator, denominator);
    }
}
