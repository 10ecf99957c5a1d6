package org.surveystats.stats.report.document;

import java.util.Objects;

/**
 * Where the figures above it come from.
 *
 * @param text the source; the language's word for it stands before
 */
public record SourceLine(RichText text) implements Block {

    /**
     * Checks that there is a text.
     *
     * @param text the source
     */
    public SourceLine {
        Objects.requireNonNull(text, "text");
    }

    /**
     * A source line in which nothing stands out.
     *
     * @param text the source
     * @return the line
     */
    public static SourceLine of(String text) {
        return new SourceLine(RichText.of(text));
    }
}
