package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;

/**
 * How far the respondent agrees with a statement, on a scale shared with other items. An item with reversed wording (with
 * a NOT) keeps its answers as they were given; statistics turn it round only on request.
 *
 * @param header the id, the texts and the base
 * @param scale the points and special answers
 * @param wording whether the statement points the other way than its battery
 */
public record AgreementQuestion(QuestionHeader header, AgreementScale scale, Wording wording)
        implements OrderedQuestion {

    /**
     * Checks the parts.
     *
     * @param header the id, the texts and the base
     * @param scale the points and special answers
     * @param wording whether the statement points the other way than its battery
     * @throws NullPointerException if a part is missing
     */
    public AgreementQuestion {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(wording, "wording");
    }

    /** Which way a statement points. */
    public enum Wording {
        /** Agreement means more of what the battery measures. */
        DIRECT,
        /** Agreement means less of it, as with a statement that contains NOT. */
        REVERSED
    }

    /**
     * An item with direct wording that everybody was asked.
     *
     * @param id the question's id
     * @param text the statement, in the questionnaire's language
     * @param scale the points and special answers
     * @return the question
     */
    public static AgreementQuestion of(String id, String text, AgreementScale scale) {
        return new AgreementQuestion(QuestionHeader.of(id, text), scale, Wording.DIRECT);
    }

    /**
     * The same item as one with reversed wording.
     *
     * @return the question, marked as reversed
     */
    public AgreementQuestion reversed() {
        return new AgreementQuestion(header, scale, Wording.REVERSED);
    }

    /**
     * The same question with who was asked.
     *
     * @param base who was asked
     * @return the question with it
     */
    public AgreementQuestion askedIf(Base base) {
        return new AgreementQuestion(header.withAskedIf(base), scale, wording);
    }

    @Override
    public List<Option> options() {
        return scale.options();
    }

    @Override
    public String typeName() {
        return "agreement";
    }

    @Override
    public <R> R accept(QuestionVisitor<R> visitor) {
        return visitor.agreement(this);
    }
}
