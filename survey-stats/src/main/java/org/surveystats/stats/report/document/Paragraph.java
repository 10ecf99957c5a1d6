package org.surveystats.stats.report.document;

import java.util.Objects;

/**
 * A paragraph of text.
 *
 * @param text what it says
 */
public record Paragraph(RichText text) implements Block {

    /**
     * Checks that there is a text.
     *
     * @param text what it says
     */
    public Paragraph {
        Objects.requireNonNull(text, "text");
    }

    /**
     * A paragraph in which nothing stands out.
     *
     * @param text what it says; a line feed breaks the line
     * @return the paragraph
     */
    public static Paragraph of(String text) {
        return new Paragraph(RichText.of(text));
    }
}
