package org.surveystats.stats.published;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * Every count and base that the published figures allow for one option.
 *
 * @param option the option's code
 * @param fits for each base that fits, in rising order, the counts of the option on it
 */
public record RecoveredShare(String option, List<PossibleShare> fits) {

    /** The greatest number of pairs for which intervals and comparisons are computed one by one. */
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

    /**
     * Wilson's intervals of the share, for respondents drawn independently, as a range over every pair that fits.
     *
     * @param level the confidence level, between 0 and 1
     * @return the range
     * @throws IllegalArgumentException if no pair fits, there are more than {@value #MAX_PAIRS}, or the level is out of range
     */
    public IntervalRange intervals(double level) {
        return intervals(ProportionInterval.WILSON, level);
    }

    /**
     * Intervals of the share, for respondents drawn independently, as a range over every pair that fits.
     *
     * @param method the interval of each pair
     * @param level the confidence level, between 0 and 1
     * @return the range
     * @throws IllegalArgumentException if no pair fits, there are more than {@value #MAX_PAIRS}, or the level is out of range
     */
    public IntervalRange intervals(ProportionInterval method, double level) {
        checkSize(size());
        return pairs().map(p -> method.of(p.count(), p.base(), level))
                .map(i -> new IntervalRange(i.lower(), i.upper(), level, 1))
                .reduce(IntervalRange::and)
                .orElseThrow();
    }

    /**
     * Intervals of the share, for respondents drawn without replacement from a population of known size, as a range over
     * every pair that fits. A base smaller than the sample is taken to stand for the same part of the population.
     *
     * @param method the interval of each pair
     * @param sampleSize how many respondents there were, at least as many as any base
     * @param populationSize the size of the population, at least the sample's
     * @param level the confidence level, between 0 and 1
     * @return the range
     * @throws IllegalArgumentException if no pair fits, there are more than {@value #MAX_PAIRS}, or an argument is out of
     *     range
     */
    public IntervalRange intervals(ProportionInterval method, long sampleSize, long populationSize, double level) {
        checkSize(size());
        if (sampleSize < 1 || populationSize < sampleSize || pairs().anyMatch(p -> p.base() > sampleSize)) {
            throw new IllegalArgumentException(
                    "bases are at most the sample, and the sample at most the population: found " + sampleSize
                            + " respondents of " + populationSize);
        }
        return pairs().map(p -> method.ofPopulation(
                        p.count(),
                        p.base(),
                        Math.max(p.base(), Math.round((double) populationSize * p.base() / sampleSize)),
                        level))
                .map(i -> new IntervalRange(i.lower(), i.upper(), level, 1))
                .reduce(IntervalRange::and)
                .orElseThrow();
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
