package org.surveystats.stats.openend;

import java.util.List;
import java.util.Objects;
import org.surveystats.model.question.Theme;

/**
 * An answer, picked as an example.
 *
 * @param row the respondent, from 0
 * @param text the answer, with masks where it was masked
 * @param theme the theme for which it was picked
 * @param themes all themes that it was given
 */
public record PickedQuote(int row, String text, Theme theme, List<Theme> themes) {

    /**
     * Checks the parts.
     *
     * @param row the respondent, from 0
     * @param text the answer
     * @param theme the theme for which it was picked
     * @param themes all themes that it was given
     */
    public PickedQuote {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(theme, "theme");
        themes = List.copyOf(themes);
    }
}
