package org.surveystats.stats.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * Methods for intervals that hold for all k options of a question at once: the level is the probability that every one
 * of them covers its share. They are defined for counts of independent answers of equal weight.
 */
public enum SimultaneousInterval {
    /**
     * Wilson's interval with the χ² quantile of one degree of freedom at 1 − α/k in the place of z². Source: L. A. Goodman,
     * Technometrics 7 (1965), 247–254, doi:10.1080/00401706.1965.10490252.
     */
    GOODMAN {
        @Override
        List<ConfidenceInterval> intervals(long[] counts, long base, double level) {
            double square = ReferenceDistributions.chiSquareQuantile(1 - (1 - level) / counts.length, 1);
            List<ConfidenceInterval> list = new ArrayList<>();
            for (long count : counts) {
                ProportionInterval.Limits limits =
                        ProportionInterval.WILSON.limits((double) count / base, (double) base, Math.sqrt(square));
                list.add(cut((double) count / base, limits.lower(), limits.upper(), level));
            }
            return list;
        }
    },
    /**
     * The narrowest band of whole counts around all observed counts that holds the level, by Edgeworth's approximation of
     * the multinomial probability of a box; the upper side is widened so that the level is reached between two whole bands.
     * Made for many options of similar size. Sources: C. P. Sison, J. Glaz, JASA 90 (1995), 366–369,
     * doi:10.1080/01621459.1995.10476521; W. L. May, W. D. Johnson, Journal of Statistical Software 5/6 (2000),
     * doi:10.18637/jss.v005.i06.
     */
    SISON_GLAZ {
        @Override
        List<ConfidenceInterval> intervals(long[] counts, long base, double level) {
            SisonGlaz.Band band = new SisonGlaz(counts, base).band(level);
            List<ConfidenceInterval> list = new ArrayList<>();
            for (long count : counts) {
                double share = (double) count / base;
                double lower = share - (double) band.width() / base;
                double upper = share + (band.width() + 2 * band.excess()) / base;
                list.add(cut(share, lower, upper, level));
            }
            return list;
        }
    };

    abstract List<ConfidenceInterval> intervals(long[] counts, long base, double level);

    private static ConfidenceInterval cut(double share, double lower, double upper, double level) {
        return new ConfidenceInterval(Math.min(share, Math.max(0, lower)), Math.max(share, Math.min(1, upper)), level);
    }

    /**
     * The intervals of all options.
     *
     * @param counts the count of each option, at least two options and one answer
     * @param level the confidence level of all intervals together, between 0 and 1
     * @return one interval an option, in the order of the counts
     * @throws IllegalArgumentException if there are less than two options or no answers, or an argument is out of range
     */
    public List<ConfidenceInterval> of(long[] counts, double level) {
        long base = Arrays.stream(counts).sum();
        if (counts.length < 2 || base < 1 || Arrays.stream(counts).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException(
                    "simultaneous intervals need at least two counts of 0 or more, not all 0:" + " found "
                            + Arrays.toString(counts));
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        return List.copyOf(intervals(counts, base, level));
    }
}
