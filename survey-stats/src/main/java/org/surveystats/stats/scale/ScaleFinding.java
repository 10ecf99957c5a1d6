package org.surveystats.stats.scale;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Something about a battery that its user should look at: data for a report to put into words.
 *
 * @param kind what was found
 * @param items the ids of the items that it concerns; none where it is the whole battery
 * @param value the number that it rests on, where there is one
 */
public record ScaleFinding(Kind kind, List<String> items, OptionalDouble value) {

    /**
     * Copies the list.
     *
     * @param kind what was found
     * @param items the ids of the items that it concerns
     * @param value the number that it rests on
     */
    public ScaleFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        items = List.copyOf(items);
    }

    /** What can be found. */
    public enum Kind {
        /**
         * The item correlates negatively with the sum of the others, the value: it is probably worded the other way round, and
         * must be named as reversed.
         */
        NEGATIVE_ITEM,
        /** Everybody gave the item the same answer: it has no correlation with anything, and lowers alpha. */
        CONSTANT_ITEM,
        /** The battery has two items only: one factor cannot be fitted, and no item can be dropped. */
        FEW_ITEMS,
        /** Alpha, the value, is below 0: items contradict each other, so alpha is no reliability. */
        NEGATIVE_ALPHA,
        /**
         * The correlation matrix has an eigenvalue, the value, that is not positive: an item follows from others, or pairs of items
         * rest on different respondents and contradict each other.
         */
        NOT_POSITIVE_DEFINITE,
        /** The item's loading on the factor is 1, the limit (a Heywood case): one factor does not fit, and omega is not to be used. */
        HEYWOOD,
        /** Less than two respondents answered both items (or the one), so that nothing is known of them. */
        TOO_FEW_ANSWERS,
        /** The polychoric correlation of the items, the value, is 1 or −1: their table has empty corners. */
        PERFECT_CORRELATION
    }

    static ScaleFinding of(Kind kind, String... items) {
        return new ScaleFinding(kind, List.of(items), OptionalDouble.empty());
    }

    static ScaleFinding of(Kind kind, double value, String... items) {
        return new ScaleFinding(kind, List.of(items), OptionalDouble.of(value));
    }
}
