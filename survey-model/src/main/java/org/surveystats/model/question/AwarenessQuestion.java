package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the respondent has heard of the subject.
 *
 * @param header the id, the texts and the base
 * @param options the two answers, and any special answers
 * @param positive the code of the positive answer
 * @param subject what it is asked about
 */
public record AwarenessQuestion(QuestionHeader header, List<Option> options, String positive, Optional<Subject> subject)
        implements BinaryQuestion {

    /**
     * Checks the options.
     *
     * @param header the id, the texts and the base
     * @param options the two answers, and any special answers
     * @param positive the code of the positive answer
     * @param subject what it is asked about
     * @throws org.surveystats.model.error.QuestionnaireException if there are not exactly two valid options, codes repeat,
     *     or the positive code is neither of them
     */
    public AwarenessQuestion {
        options = BinaryOptions.checked(header, options, positive);
        Objects.requireNonNull(subject, "subject");
    }

    /**
     * A question that everybody was asked.
     *
     * @param id the question's id
     * @param text the exact wording, in the questionnaire's language
     * @param positive the positive answer
     * @param negative the other answer
     * @return the question
     */
    public static AwarenessQuestion of(String id, String text, Option positive, Option negative) {
        return new AwarenessQuestion(
                QuestionHeader.of(id, text), List.of(positive, negative), positive.code(), Optional.empty());
    }

    /**
     * The same question with its subject.
     *
     * @param newSubject what it is asked about
     * @return the question with it
     */
    public AwarenessQuestion about(Subject newSubject) {
        return new AwarenessQuestion(header, options, positive, Optional.of(newSubject));
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public AwarenessQuestion askedIf(Base base) {
        return new AwarenessQuestion(header.withAskedIf(base), options, positive, subject);
    }

    @Override
    public String typeName() {
        return "awareness";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.awareness(this);
    }
}
