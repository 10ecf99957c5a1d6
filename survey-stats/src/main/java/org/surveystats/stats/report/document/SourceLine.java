package org.surveystats.stats.report.document;

import java.util.Objects;
import org.surveystats.stats.report.language.ReportLanguage;

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

    /**
     * The line as it is to be read.
     *
     * @param language the language of the word before the source
     * @return "Source: …"
     */
    public RichText shown(ReportLanguage language) {
        String[] words = language.text("source", "\n").split("\n", -1);
        return RichText.of(words[0]).then(text).plain(words[1]);
    }
}
