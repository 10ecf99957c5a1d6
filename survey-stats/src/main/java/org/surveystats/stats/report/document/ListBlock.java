package org.surveystats.stats.report.document;

import java.util.List;
import java.util.Objects;

/**
 * A list.
 *
 * @param style with bullets or numbers
 * @param items its items, at least one
 */
public record ListBlock(Style style, List<RichText> items) implements Block {

    /** What stands before an item. */
    public enum Style {
        /** A bullet. */
        BULLETS,
        /** Its number, from 1. */
        NUMBERS
    }

    /**
     * Copies the list.
     *
     * @param style with bullets or numbers
     * @param items its items
     * @throws IllegalArgumentException if there are none
     */
    public ListBlock {
        Objects.requireNonNull(style, "style");
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a list has at least one item: found none");
        }
    }

    /**
     * A list with bullets in which nothing stands out.
     *
     * @param items what the items say
     * @return the list
     * @throws IllegalArgumentException if there are none
     */
    public static ListBlock bullets(List<String> items) {
        return new ListBlock(Style.BULLETS, items.stream().map(RichText::of).toList());
    }
}
