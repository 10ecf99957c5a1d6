package org.surveystats.model.question;

import java.util.List;
import java.util.Optional;

/** A question answered by exactly one option. As such it is nominal: it has shares and nets, and no mean. */
public sealed interface ChoiceQuestion extends Question permits BinaryQuestion, SingleChoiceQuestion, OrderedQuestion {

    /**
     * Options counted as one.
     *
     * @return the nets, empty where none are declared
     */
    default List<Net> nets() {
        return List.of();
    }

    /**
     * What the question is asked about, which awareness, usage and frequency questions may share.
     *
     * @return the subject, or empty where none is declared
     */
    default Optional<Subject> subject() {
        return Optional.empty();
    }
}
