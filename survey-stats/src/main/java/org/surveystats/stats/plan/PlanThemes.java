package org.surveystats.stats.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.openend.Uncodable;

/**
 * The themes of an open question as a multiple response question, which every statistic of the plan can name; see
 * {@link ThemeQuestion}.
 *
 * <pre>{@code
 * "themes": [{"question": "reasons", "consensus": "majority"}]
 * }</pre>
 *
 * @param question an open question with a codebook, whose codings stand in columns {@code QUESTION@CODER} of the answers
 * @param id the id of the new question; empty for {@code QUESTION_themes}
 * @param consensus when several coders give a theme together
 * @param coders the coders; none for all
 * @param level the level of the hierarchy, 1 for the broadest themes; empty for themes as they were given
 * @param uncodable what answers become that fit no theme
 */
public record PlanThemes(
        String question,
        Optional<String> id,
        Consensus consensus,
        List<String> coders,
        OptionalInt level,
        Uncodable uncodable) {

    /**
     * Checks the parts.
     *
     * @param question an open question with a codebook
     * @param id the id of the new question
     * @param consensus when several coders give a theme together
     * @param coders the coders
     * @param level the level of the hierarchy
     * @param uncodable what answers become that fit no theme
     * @throws PlanException if the id is blank, a coder stands twice, or the level is below 1
     */
    public PlanThemes {
        Objects.requireNonNull(question, "question");
        id.ifPresent(text -> Checks.notBlank("id", text));
        Objects.requireNonNull(consensus, "consensus");
        coders = List.copyOf(coders);
        Checks.once("coders", coders);
        level.ifPresent(Checks::level);
        Objects.requireNonNull(uncodable, "uncodable");
    }

    /**
     * The themes that all coders gave together.
     *
     * @param question an open question with a codebook
     * @param consensus when they give a theme together
     * @return the themes as the question {@code QUESTION_themes}
     */
    public static PlanThemes of(String question, Consensus consensus) {
        return new PlanThemes(
                question, Optional.empty(), consensus, List.of(), OptionalInt.empty(), Uncodable.CATEGORY);
    }

    /**
     * The id of the new question.
     *
     * @return the given one, or {@code QUESTION_themes}
     */
    public String newId() {
        return id.orElse(question + "_themes");
    }

    ThemeQuestion of(OpenEndedQuestion source) {
        ThemeQuestion themes = ThemeQuestion.ofConsensus(source, consensus, coders.toArray(String[]::new))
                .withId(newId())
                .withUncodable(uncodable);
        return level.isPresent() ? themes.atLevel(level.getAsInt()) : themes;
    }
}
