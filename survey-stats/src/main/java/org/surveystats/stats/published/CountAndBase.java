package org.surveystats.stats.published;

/**
 * A count and the number of answers it is of.
 *
 * @param count how many chose the option
 * @param base how many answered
 */
public record CountAndBase(long count, long base) {

    /**
     * Checks that the count lies within the base.
     *
     * @param count how many chose the option
     * @param base how many answered
     * @throws IllegalArgumentException if the base is not positive or the count is not between 0 and it
     */
    public CountAndBase {
        if (base < 1 || count < 0 || count > base) {
            throw new IllegalArgumentException("a count lies between 0 and its base: found " + count + " of " + base);
        }
    }

    /**
     * A count of a base.
     *
     * @param count how many chose the option
     * @param base how many answered
     * @return the pair
     * @throws IllegalArgumentException if the base is not positive or the count is not between 0 and it
     */
    public static CountAndBase of(long count, long base) {
        return new CountAndBase(count, base);
    }

    /**
     * The share.
     *
     * @return count / base, a fraction
     */
    public double proportion() {
        return (double) count / base;
    }

    @Override
    public String toString() {
        return count + "/" + base;
    }
}
