package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question answered in the respondent's own words.
 *
 * @param header the id, the texts and the base
 * @param reasonFor the answer whose reason it asks for
 * @param codebook the themes into which answers are sorted
 * @param options special answers such as "don't know", at most one a missing kind
 */
public record OpenEndedQuestion(
        QuestionHeader header, Optional<ReasonFor> reasonFor, Optional<Codebook> codebook, List<Option> options)
        implements Question {

    /**
     * Checks the parts.
     *
     * @param header the id, the texts and the base
     * @param reasonFor the answer whose reason it asks for
     * @param codebook the themes into which answers are sorted
     * @param options special answers such as "don't know", at most one a missing kind
     * @throws org.surveystats.model.error.QuestionnaireException if an option is no special answer
     */
    public OpenEndedQuestion {
        Objects.requireNonNull(reasonFor, "reasonFor");
        Objects.requireNonNull(codebook, "codebook");
        options = Options.special(options);
    }

    /**
     * A question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @return the question
     */
    public static OpenEndedQuestion of(String id, String text) {
        return new OpenEndedQuestion(QuestionHeader.of(id, text), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The same question as the reason for an answer.
     *
     * @param question the id of the question whose answer is explained
     * @param codes the codes of the answers that are explained; none for all
     * @return the question with it
     */
    public OpenEndedQuestion asReasonFor(String question, String... codes) {
        return new OpenEndedQuestion(header, Optional.of(new ReasonFor(question, List.of(codes))), codebook, options);
    }

    /**
     * The same question with its codebook.
     *
     * @param themes the themes, a parent before its children
     * @return the question with it
     */
    public OpenEndedQuestion withThemes(Theme... themes) {
        return new OpenEndedQuestion(header, reasonFor, Optional.of(new Codebook(List.of(themes))), options);
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public OpenEndedQuestion askedIf(Base base) {
        return new OpenEndedQuestion(header.withAskedIf(base), reasonFor, codebook, options);
    }

    @Override
    public String typeName() {
        return "openEnded";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.openEnded(this);
    }
}
