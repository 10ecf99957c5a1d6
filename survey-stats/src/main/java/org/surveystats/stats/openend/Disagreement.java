package org.surveystats.stats.openend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.CodingColumn;

/**
 * An answer on which coders disagree.
 *
 * @param row the respondent, from 0
 * @param text the answer; empty where it is withheld
 * @param given what each coder gave who looked at it
 * @param distance the mean distance of every two of them, above 0 and at most 1
 */
public record Disagreement(int row, Optional<String> text, List<Given> given, double distance) {

    /**
     * Checks the parts.
     *
     * @param row the respondent, from 0
     * @param text the answer
     * @param given what each coder gave who looked at it
     * @param distance the mean distance of every two of them
     */
    public Disagreement {
        Objects.requireNonNull(text, "text");
        given = List.copyOf(given);
    }

    /**
     * What one coder gave.
     *
     * @param coder the coder's name
     * @param state whether it was themes, or that the answer fits none
     * @param themes the themes, at the level of the codings
     */
    public record Given(String coder, CodingColumn.State state, List<Theme> themes) {

        /**
         * Checks the parts.
         *
         * @param coder the coder's name
         * @param state whether it was themes, or that the answer fits none
         * @param themes the themes
         */
        public Given {
            Objects.requireNonNull(coder, "coder");
            Objects.requireNonNull(state, "state");
            themes = List.copyOf(themes);
        }
    }
}
