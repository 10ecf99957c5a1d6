package org.surveystats.model.published;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a publisher shortened exact percentages to the printed decimals. */
public enum Rounding {
    /** To the nearest, a half upwards: 12.25 becomes 12.3. */
    HALF_UP("halfUp", RoundingMode.HALF_UP),
    /** To the nearest, a half to the even digit: 12.25 becomes 12.2. */
    HALF_EVEN("halfEven", RoundingMode.HALF_EVEN),
    /** Cut off: 12.29 becomes 12.2. */
    TRUNCATION("truncation", RoundingMode.DOWN);

    private final String code;
    private final RoundingMode mode;

    Rounding(String code, RoundingMode mode) {
        this.code = code;
        this.mode = mode;
    }

    /**
     * The name of the rule in files.
     *
     * @return for example {@code halfUp}
     */
    public String code() {
        return code;
    }

    /**
     * The percentage that a count of a base is printed as: 100 · count / base, shortened exactly, without binary fractions.
     *
     * @param count the count, 0 to base
     * @param base the base, at least 1
     * @param decimals the number of decimals printed, 0 or more
     * @return the printed percentage, with exactly that many decimals
     * @throws IllegalArgumentException if the base is not positive or the count is not within it
     */
    public BigDecimal percent(long count, long base, int decimals) {
        if (base < 1 || count < 0 || count > base) {
            throw new IllegalArgumentException("a count lies between 0 and its base: found " + count + " of " + base);
        }
        return BigDecimal.valueOf(count)
                .movePointRight(2)
                .setScale(decimals)
                .divide(BigDecimal.valueOf(base), decimals, mode);
    }
}
