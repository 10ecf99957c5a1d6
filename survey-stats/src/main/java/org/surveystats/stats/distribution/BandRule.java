package org.surveystats.stats.distribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * Round limits of bands that are equally wide. The width is that of Freedman and Diaconis, 2·IQR·n^(−1/3), or of Sturges, the
 * range over 1 + log2 n, where the quartiles are equal; it is then rounded to 1, 2 or 5 times a power of ten, whichever is nearest
 * by its logarithm, and widened until there are at most 30 bands. Whole numbers have bands of whole widths, and one band for each
 * number where that makes no more than 21. Sources: D. Freedman, P. Diaconis, On the histogram as a density estimator, Zeitschrift
 * für Wahrscheinlichkeitstheorie und verwandte Gebiete 57 (1981), 453–476, doi:10.1007/BF01025868; H. A. Sturges, The choice of a
 * class interval, JASA 21 (1926), 65–66, doi:10.1080/01621459.1926.10502161.
 */
final class BandRule {

    private static final double MOST_VALUES = 20;
    private static final double MOST_BANDS = 30;

    /** Beyond this, half a unit is lost to rounding or near it. */
    private static final double GREATEST_WHOLE = 1e9;

    /** The digits that limits keep: i·width may differ from its decimal number in the last one. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private final double least;
    private final double greatest;
    private final double middleHalf;
    private final long count;
    private final boolean whole;

    /**
     * Numbers that are to be put into bands.
     *
     * @param middleHalf the distance of the quartiles
     * @param whole whether they are whole numbers
     */
    BandRule(double least, double greatest, double middleHalf, long count, boolean whole) {
        this.least = least;
        this.greatest = greatest;
        this.middleHalf = middleHalf;
        this.count = count;
        this.whole = whole && Math.max(Math.abs(least), Math.abs(greatest)) <= GREATEST_WHOLE;
    }

    double[] limits() {
        if (whole && greatest - least <= MOST_VALUES) {
            return values();
        }
        double width = width();
        if (whole && width <= 1) {
            return values();
        }
        long first = (long) Math.floor(least / width);
        while (limit(first, width) > least) {
            first--;
        }
        while (limit(first + 1, width) <= least) {
            first++;
        }
        long last = first + 1;
        while (limit(last, width) <= greatest) {
            last++;
        }
        double[] limits = new double[(int) (last - first + 1)];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = limit(first + i, width);
        }
        return limits;
    }

    /** A limit on either side of each number. */
    private double[] values() {
        return IntStream.rangeClosed(0, (int) Math.round(greatest - least) + 1)
                .mapToDouble(i -> least - 0.5 + i)
                .toArray();
    }

    private static double limit(long place, double width) {
        return BigDecimal.valueOf(place)
                .multiply(BigDecimal.valueOf(width))
                .round(DIGITS)
                .doubleValue();
    }

    /** All numbers being the same, one whole band, unless they are so great that it would have no room among their digits. */
    private double width() {
        double range = greatest - least;
        double wanted = middleHalf > 0
                ? 2 * middleHalf / StrictMath.cbrt((double) count)
                : range / (1 + StrictMath.log((double) count) / StrictMath.log(2));
        // twelve digits tell limits apart only where the width is not far below the numbers
        double finest = Math.max(Math.abs(least), Math.abs(greatest)) * 1e-9;
        double width = Math.max(Math.max(wanted, range / MOST_BANDS), Math.max(finest, whole ? 1 : 0));
        double round = range > 0 ? rounded(width) : Math.max(1, finest > 0 ? rounded(finest) : 1);
        while (range / round > MOST_BANDS) {
            round = rounded(round * 2.2);
        }
        return round;
    }

    /** The nearest of 1, 2, 5 and 10 times a power of ten by the ratio. */
    private static double rounded(double width) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(width)));
        double digits = width / power;
        double nearest = digits < StrictMath.sqrt(2)
                ? 1
                : digits < StrictMath.sqrt(10) ? 2 : digits < StrictMath.sqrt(50) ? 5 : 10;
        return new BigDecimal(nearest * power).round(DIGITS).doubleValue();
    }
}
