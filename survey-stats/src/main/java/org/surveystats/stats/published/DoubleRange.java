package org.surveystats.stats.published;

/**
 * The values of a statistic over all fits, from the least to the greatest.
 *
 * @param least the least value
 * @param greatest the greatest value
 */
public record DoubleRange(double least, double greatest) {

    /**
     * Checks the ends.
     *
     * @param least the least value
     * @param greatest the greatest value
     * @throws IllegalArgumentException if the first is not at most the second, or one is no number
     */
    public DoubleRange {
        if (!(least <= greatest)) {
            throw new IllegalArgumentException("a range ends before it begins: found " + least + " to " + greatest);
        }
    }

    /**
     * The values between two ends.
     *
     * @param least the least value
     * @param greatest the greatest value
     * @return the range
     * @throws IllegalArgumentException if the first is not at most the second, or one is no number
     */
    public static DoubleRange of(double least, double greatest) {
        return new DoubleRange(least, greatest);
    }

    DoubleRange and(DoubleRange other) {
        return new DoubleRange(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }
}
