package org.surveystats.model.question;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;

/**
 * The themes into which the answers to an open question are sorted; they may form a hierarchy.
 *
 * @param themes at least one theme, a parent before its children
 */
public record Codebook(List<Theme> themes) {

    /**
     * Checks the themes.
     *
     * @param themes at least one theme, a parent before its children
     * @throws QuestionnaireException if there is none, a code repeats, or a parent does not stand before its child
     */
    public Codebook {
        themes = List.copyOf(themes);
        if (themes.isEmpty()) {
            throw new QuestionnaireException(
                    Problem.at(Place.field("themes"), "no themes").expected("at least one"));
        }
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            List<String> before = themes.subList(0, i).stream().map(Theme::code).toList();
            if (before.contains(theme.code())) {
                throw new QuestionnaireException(Problem.at(Place.field("themes[" + i + "].code"), "duplicate code")
                        .foundText(theme.code()));
            }
            if (theme.parent().isPresent() && !before.contains(theme.parent().get())) {
                throw new QuestionnaireException(Problem.at(Place.field("themes[" + i + "].parent"), "unknown theme")
                        .foundText(theme.parent().get())
                        .expected(before.isEmpty() ? "none" : "one of " + Codes.quoted(before))
                        .hint("a parent stands before its children"));
            }
        }
    }

    /**
     * The theme with a code.
     *
     * @param code the code
     * @return the theme, or empty if there is none
     */
    public Optional<Theme> theme(String code) {
        return themes.stream().filter(t -> t.code().equals(code)).findFirst();
    }
}
