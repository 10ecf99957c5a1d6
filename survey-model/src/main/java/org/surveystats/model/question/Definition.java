package org.surveystats.model.question;

import java.util.Objects;

/**
 * What a word means in the questionnaire, as respondents were told.
 *
 * @param term the word
 * @param meaning what it stands for
 */
public record Definition(LocalizedText term, LocalizedText meaning) {
    /**
     * Checks that both parts are there.
     *
     * @param term the word
     * @param meaning what it stands for
     */
    public Definition {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(meaning, "meaning");
    }
}
