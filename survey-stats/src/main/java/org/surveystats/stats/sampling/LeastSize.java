package org.surveystats.stats.sampling;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** The least whole number from which on something suffices. */
final class LeastSize {

    private LeastSize() {}

    /** From 1 to most; empty if not even that suffices. The condition, once met, stays met. */
    static OptionalLong of(long most, LongPredicate suffices) {
        long low = 0;
        long high = 1;
        while (high < most && !suffices.test(high)) {
            low = high;
            high = high > most / 2 ? most : high * 2;
        }
        if (!suffices.test(high)) {
            return OptionalLong.empty();
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (suffices.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high);
    }
}
