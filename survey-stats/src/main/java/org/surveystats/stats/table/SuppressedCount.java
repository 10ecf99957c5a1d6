package org.surveystats.stats.table;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A count of a table after suppression.
 *
 * @param count the count where it is shown; empty where it is hidden
 * @param status whether, and why, it is hidden
 * @param possible of a hidden count, what the shown ones say of it
 */
public record SuppressedCount(OptionalLong count, Status status, Optional<CountRange> possible) {

    /** Whether, and why, a count is hidden. */
    public enum Status {
        /** It is shown. */
        SHOWN,
        /** It is hidden by the rule: too small a count, or on too small a base. */
        SMALL,
        /** It is hidden since others could be computed from it. */
        COMPLEMENTARY
    }

    /**
     * Checks that what is shown has a count, and what is hidden a range.
     *
     * @param count the count where it is shown
     * @param status whether, and why, it is hidden
     * @param possible what the shown ones say of it
     * @throws IllegalArgumentException if a part is there that may not be, or missing
     */
    public SuppressedCount {
        boolean shown = status == Status.SHOWN;
        if (shown != count.isPresent() || shown == possible.isPresent()) {
            throw new IllegalArgumentException("a count is either shown, or hidden and has a range: found " + count
                    + ", " + status + ", " + possible);
        }
    }

    /**
     * Whether the count is hidden.
     *
     * @return whether its status is not {@link Status#SHOWN}
     */
    public boolean isHidden() {
        return status != Status.SHOWN;
    }

    @Override
    public String toString() {
        return count.isPresent() ? Long.toString(count.getAsLong()) : "hidden (" + possible.orElseThrow() + ")";
    }
}
