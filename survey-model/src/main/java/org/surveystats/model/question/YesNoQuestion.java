package org.surveystats.model.question;

import java.util.List;

/**
 * A question answered by yes or no.
 *
 * @param header the id, the texts and the base
 * @param options the two answers, and any special answers
 * @param positive the code of the positive answer
 */
public record YesNoQuestion(QuestionHeader header, List<Option> options, String positive) implements BinaryQuestion {

    /**
     * Checks the options.
     *
     * @param header the id, the texts and the base
     * @param options the two answers, and any special answers
     * @param positive the code of the positive answer
     * @throws org.surveystats.model.error.QuestionnaireException if there are not exactly two valid options, codes repeat,
     *     or the positive code is neither of them
     */
    public YesNoQuestion {
        options = BinaryOptions.checked(header, options, positive);
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
    public static YesNoQuestion of(String id, String text, Option positive, Option negative) {
        return new YesNoQuestion(QuestionHeader.of(id, text), List.of(positive, negative), positive.code());
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public YesNoQuestion askedIf(Base base) {
        return new YesNoQuestion(header.withAskedIf(base), options, positive);
    }

    @Override
    public String typeName() {
        return "yesNo";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.yesNo(this);
    }
}
