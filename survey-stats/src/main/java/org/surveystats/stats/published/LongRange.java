package org.surveystats.stats.published;

/**
 * Consecutive whole numbers, both ends included.
 *
 * @param least the first
 * @param greatest the last
 */
public record LongRange(long least, long greatest) {

    /**
     * Checks the order of the ends.
     *
     * @param least the first
     * @param greatest the last
     * @throws IllegalArgumentException if the first is greater than the last
     */
    public LongRange {
        if (least > greatest) {
            throw new IllegalArgumentException("a range ends before it begins: found " + least + " to " + greatest);
        }
    }

    /**
     * The numbers between two ends.
     *
     * @param least the first
     * @param greatest the last
     * @return the range
     * @throws IllegalArgumentException if the first is greater than the last
     */
    public static LongRange of(long least, long greatest) {
        return new LongRange(least, greatest);
    }

    /**
     * One number.
     *
     * @param number the number
     * @return the range of it alone
     */
    public static LongRange of(long number) {
        return new LongRange(number, number);
    }

    /**
     * How many numbers there are.
     *
     * @return at least 1
     */
    public long size() {
        return greatest - least + 1;
    }

    /**
     * Whether there is one number only.
     *
     * @return whether the ends are the same
     */
    public boolean isSingle() {
        return least == greatest;
    }

    /**
     * Whether a number lies in the range.
     *
     * @param number the number
     * @return whether it is neither below the first nor above the last
     */
    public boolean contains(long number) {
        return least <= number && number <= greatest;
    }

    @Override
    public String toString() {
        return isSingle() ? Long.toString(least) : least + " to " + greatest;
    }
}
