package org.surveystats.stats.table;

import java.util.OptionalLong;

/**
 * What can be said of a hidden count from all that is shown: every whole number between the limits is that of some table with the same
 * shown counts.
 *
 * @param least the least possible count, 0 or more
 * @param greatest the greatest possible count; empty where there is none
 */
public record CountRange(long least, OptionalLong greatest) {

    /**
     * Checks the limits.
     *
     * @param least the least possible count
     * @param greatest the greatest possible count
     * @throws IllegalArgumentException if the limits are negative or not in order
     */
    public CountRange {
        if (least < 0 || greatest.orElse(Long.MAX_VALUE) < least) {
            throw new IllegalArgumentException(
                    "a range of counts is in order, from 0: found " + least + " to " + greatest);
        }
    }

    /**
     * How far the limits lie apart.
     *
     * @return greatest − least; 0 for a count that can be computed; empty without a greatest count
     */
    public OptionalLong width() {
        return greatest.isPresent() ? OptionalLong.of(greatest.getAsLong() - least) : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return greatest.isPresent() ? least + " to " + greatest.getAsLong() : least + " or more";
    }
}
