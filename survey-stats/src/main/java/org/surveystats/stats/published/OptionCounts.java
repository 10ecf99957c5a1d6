package org.surveystats.stats.published;

import java.util.Objects;

/**
 * The counts that an option may have on one base.
 *
 * @param option the option's code
 * @param counts the counts, one or several
 */
public record OptionCounts(String option, LongRange counts) {

    /**
     * Checks that both parts are there.
     *
     * @param option the option's code
     * @param counts the counts, one or several
     */
    public OptionCounts {
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(counts, "counts");
    }
}
