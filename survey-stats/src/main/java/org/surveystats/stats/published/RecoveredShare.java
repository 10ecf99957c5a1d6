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
}
