package org.surveystats.stats.published;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Every count and base that the published figures allow for one option.
 *
 * @param option the option's code
 * @param fits for each base that fits, in rising order, the counts of the option on it
 */
public record RecoveredShare(String option, List<PossibleShare> fits) {

    /** The greatest number of pairs for which comparisons are computed one by one. */
    public static final long MAX_PAIRS = 10_000_000;

    /**
     * Copies the list.
     *
     * @param option the option's code
     * @param fits the bases that fit, with the counts of the option
     */
    public RecoveredShare {
        Objects.requireNonNull(option, "option");
        fits = List.copyOf(fits);
    }

    /**
     * The counts of one option on one base.
     *
     * @param base how many answered
     * @param counts how many of them chose the option
     */
    public record PossibleShare(long base, LongRange counts) {}

    /**
     * Every pair of a count and a base, in rising order of the bases, then of the counts.
     *
     * @return the pairs, perhaps none
     */
    public Stream<CountAndBase> pairs() {
        return fits.stream()
                .flatMap(f -> LongStream.rangeClosed(
                                f.counts().least(), f.counts().greatest())
                        .mapToObj(count -> CountAndBase.of(count, f.base())));
    }

    /**
     * How many pairs there are.
     *
     * @return 0 or more
     */
    public long size() {
        return fits.stream().mapToLong(f -> f.counts().size()).sum();
    }

    void checkSize(long pairs) {
        if (pairs == 0) {
            throw new IllegalArgumentException("no count fits the share of \"" + option
                    + "\" on the bases searched; search more bases, or another rounding rule");
        }
        if (pairs > MAX_PAIRS) {
            throw new IllegalArgumentException("the share of \"" + option + "\" takes part in " + pairs
                    + " pairs, and at most " + MAX_PAIRS + " can be compared; narrow the bases");
        }
    }
}
