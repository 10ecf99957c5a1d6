package org.surveystats.stats.published;

import java.util.List;
import java.util.Optional;

/**
 * A base from which the shares of a question can have come, and the counts they then stand for.
 *
 * @param base how many answers the shares are of
 * @param options the counts of the options, in the question's order
 */
public record RecoveredBase(long base, List<OptionCounts> options) {

    /**
     * Copies the list.
     *
     * @param base how many answers the shares are of
     * @param options the counts of the options
     */
    public RecoveredBase {
        options = List.copyOf(options);
    }

    /**
     * The counts of an option.
     *
     * @param option the option's code
     * @return its counts, or empty if there is no such option
     */
    public Optional<LongRange> counts(String option) {
        return options.stream()
                .filter(o -> o.option().equals(option))
                .map(OptionCounts::counts)
                .findFirst();
    }

    /**
     * Whether every option has one count only.
     *
     * @return whether the counts are known
     */
    public boolean isUnique() {
        return options.stream().allMatch(o -> o.counts().isSingle());
    }
}
