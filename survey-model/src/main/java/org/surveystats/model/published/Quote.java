package org.surveystats.model.published;

import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.LocalizedText;

/**
 * An open answer as it was printed.
 *
 * @param question the id of the open-ended question
 * @param theme the code of the theme under which the source puts it
 * @param answer the code of the answer that it explains, where it explains one
 * @param text the words, in the source's language and any translation
 * @param at where in the source it stands
 */
public record Quote(String question, String theme, Optional<String> answer, LocalizedText text, SourcePlace at) {
    /**
     * Checks that every part is there.
     *
     * @param question the id of the open-ended question
     * @param theme the code of the theme
     * @param answer the code of the answer that it explains
     * @param text the words
     * @param at where in the source it stands
     */
    public Quote {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }
}
