package org.surveystats.stats.published;

import java.math.BigDecimal;
import java.util.List;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;

/**
 * The sum of all printed percentages of a question with one answer each, and what shortening allows it to be. With k shares
 * in units u of the last decimal, each rounded share is off by at most u/2, so that the sum lies within k·u/2 of 100 (for
 * half-up rounding more than 100 − k·u/2, as no share falls by u/2); each truncated share falls by less than u, so that the
 * sum lies above 100 − k·u and never above 100. These are the limits over all bases; one base may allow less.
 *
 * @param total the sum of the printed percentages
 * @param least the least sum that the rule allows
 * @param greatest the greatest sum that the rule allows
 */
public record PercentageSum(BigDecimal total, BigDecimal least, BigDecimal greatest) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static PercentageSum of(List<PublishedShare> shares, Rounding rounding) {
        int decimals = shares.stream().mapToInt(PublishedShare::decimals).max().orElseThrow();
        BigDecimal total = shares.stream().map(s -> s.percent().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Shares with fewer decimals are off by more of the finest unit.
        long units = shares.stream()
                .mapToLong(s -> PossibleCounts.powerOfTen(decimals - s.decimals()))
                .sum();
        long below =
                rounding == Rounding.HALF_EVEN ? units / 2 : rounding == Rounding.HALF_UP ? (units - 1) / 2 : units - 1;
        long above = rounding == Rounding.TRUNCATION ? 0 : units / 2;
        return new PercentageSum(
                total.setScale(decimals),
                HUNDRED.subtract(BigDecimal.valueOf(below, decimals)),
                HUNDRED.add(BigDecimal.valueOf(above, decimals)));
    }

    /**
     * Whether the shares add up to 100 as printed.
     *
     * @return whether the total is 100
     */
    public boolean isWhole() {
        return total.compareTo(HUNDRED) == 0;
    }

    /**
     * Whether shortening alone can have made the sum what it is.
     *
     * @return whether the total is within the limits
     */
    public boolean isWithinRounding() {
        return total.compareTo(least) >= 0 && total.compareTo(greatest) <= 0;
    }
}
