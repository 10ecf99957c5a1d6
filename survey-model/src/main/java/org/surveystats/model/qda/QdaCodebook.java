package org.surveystats.model.qda;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.Theme;

/**
 * A codebook with what a file of the standard says beside it: GUIDs, colours, sets, and the program that wrote it.
 *
 * @param codebook the themes
 * @param codes what is said of each theme, in the order of the themes
 * @param sets sets of codes
 * @param origin the program that wrote the file
 */
public record QdaCodebook(Codebook codebook, List<QdaCode> codes, List<QdaSet> sets, Optional<String> origin) {

    /**
     * Checks that the parts belong together.
     *
     * @param codebook the themes
     * @param codes what is said of each theme, in the order of the themes
     * @param sets sets of codes
     * @param origin the program that wrote the file
     * @throws QuestionnaireException if the codes are not those of the themes, a GUID repeats, or a set has a member that is no
     *     theme
     */
    public QdaCodebook {
        Objects.requireNonNull(origin, "origin");
        codes = List.copyOf(codes);
        sets = List.copyOf(sets);
        List<String> themes = codebook.themes().stream().map(Theme::code).toList();
        List<String> described = codes.stream().map(QdaCode::code).toList();
        if (!themes.equals(described)) {
            throw new QuestionnaireException(Problem.at(Place.field("codes"), "other codes than the themes")
                    .found(described.toString())
                    .expected(themes.toString()));
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i).guid())) {
                throw new QuestionnaireException(Problem.at(Place.field("codes[" + i + "].guid"), "duplicate GUID")
                        .foundText(codes.get(i).guid().toString()));
            }
        }
        for (int i = 0; i < sets.size(); i++) {
            for (String member : sets.get(i).members()) {
                if (!themes.contains(member)) {
                    throw new QuestionnaireException(Problem.at(Place.field("sets[" + i + "].members"), "unknown theme")
                            .foundText(member)
                            .expected("one of " + themes));
                }
            }
        }
    }

    /**
     * A codebook that comes from no file: GUIDs are derived from the codes, as {@link QdaCode#of} says.
     *
     * @param codebook the themes
     * @return the codebook without colours and sets
     */
    public static QdaCodebook of(Codebook codebook) {
        return new QdaCodebook(
                codebook,
                codebook.themes().stream()
                        .map(theme -> QdaCode.of(theme.code()))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    /**
     * What is said of a theme.
     *
     * @param code the theme's code
     * @return it, or empty if there is no such theme
     */
    public Optional<QdaCode> code(String code) {
        return codes.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /**
     * The same with something else said of a theme.
     *
     * @param newCode what is said of the theme of its code
     * @return the codebook with it
     * @throws QuestionnaireException if there is no such theme
     */
    public QdaCodebook with(QdaCode newCode) {
        if (code(newCode.code()).isEmpty()) {
            throw new QuestionnaireException(Problem.at(Place.field("codes"), "unknown theme")
                    .foundText(newCode.code())
                    .expected("one of " + codes.stream().map(QdaCode::code).toList()));
        }
        return new QdaCodebook(
                codebook,
                codes.stream()
                        .map(c -> c.code().equals(newCode.code()) ? newCode : c)
                        .toList(),
                sets,
                origin);
    }
}
