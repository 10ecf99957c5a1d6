package org.surveystats.model.question;

/** A question with two answers, one of which is the positive one; special answers may stand beside them. */
public sealed interface BinaryQuestion extends ChoiceQuestion permits AwarenessQuestion, UsageQuestion, YesNoQuestion {

    /**
     * The code of the positive answer.
     *
     * @return the code of "yes", "aware", "uses"
     */
    String positive();

    /**
     * The positive answer.
     *
     * @return the option of "yes", "aware", "uses"
     */
    default Option positiveOption() {
        return option(positive()).orElseThrow();
    }

    /**
     * The negative answer.
     *
     * @return the other option
     */
    default Option negativeOption() {
        return validOptions().stream()
                .filter(o -> !o.code().equals(positive()))
                .findFirst()
                .orElseThrow();
    }
}
