package org.surveystats.model.published;

import java.util.Objects;
import java.util.OptionalInt;
import org.surveystats.model.question.LocalizedText;

/**
 * Where in a source something stands.
 *
 * @param heading the heading above it, in the source's words
 * @param page the page or slide, where the source counts them
 */
public record SourcePlace(LocalizedText heading, OptionalInt page) {

    /**
     * Checks the page.
     *
     * @param heading the heading above it
     * @param page the page or slide
     * @throws IllegalArgumentException if the page is not positive
     */
    public SourcePlace {
        Objects.requireNonNull(heading, "heading");
        if (page.orElse(1) < 1) {
            throw new IllegalArgumentException("pages are counted from 1: found " + page.getAsInt());
        }
    }

    /**
     * A place below a heading.
     *
     * @param heading the heading, in the source's words
     * @return the place
     */
    public static SourcePlace below(LocalizedText heading) {
        return new SourcePlace(heading, OptionalInt.empty());
    }
}
