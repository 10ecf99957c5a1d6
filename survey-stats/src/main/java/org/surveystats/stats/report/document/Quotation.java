package org.surveystats.stats.report.document;

import java.util.Objects;
import java.util.Optional;

/**
 * The words of a respondent or of a source.
 *
 * @param text the words
 * @param source who said them and where
 */
public record Quotation(RichText text, Optional<String> source) implements Block {

    /**
     * Cleans the source.
     *
     * @param text the words
     * @param source who said them and where, on one line
     */
    public Quotation {
        Objects.requireNonNull(text, "text");
        source = Words.optional(source);
    }

    /**
     * A quotation without a source line.
     *
     * @param text the words
     * @return the quotation
     */
    public static Quotation of(String text) {
        return new Quotation(RichText.of(text), Optional.empty());
    }
}
