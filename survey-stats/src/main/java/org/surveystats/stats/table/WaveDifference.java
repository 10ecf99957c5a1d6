package org.surveystats.stats.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.HypothesisTest;

/**
 * A statistic in two waves.
 *
 * @param from the earlier wave's name
 * @param to the later wave's name
 * @param by the group; empty without groups
 * @param option the code of the option in the first wave, or codes joined by "+"; empty where the statistic is not of an option
 * @param before the estimate in the earlier wave
 * @param after the estimate in the later wave
 * @param difference after − before, with its standard error and interval
 * @param test whether the difference is 0
 */
public record WaveDifference(
        String from,
        String to,
        Map<String, String> by,
        String option,
        Estimate before,
        Estimate after,
        Estimate difference,
        HypothesisTest test) {

    /**
     * Copies the group.
     *
     * @param from the earlier wave's name
     * @param to the later wave's name
     * @param by the group
     * @param option the code of the option
     * @param before the estimate in the earlier wave
     * @param after the estimate in the later wave
     * @param difference after − before
     * @param test whether the difference is 0
     */
    public WaveDifference {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(test, "test");
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }

    @Override
    public String toString() {
        return from + " to " + to + (by.isEmpty() ? "" : " " + by) + (option.isEmpty() ? "" : " = " + option) + ": "
                + difference;
    }
}
