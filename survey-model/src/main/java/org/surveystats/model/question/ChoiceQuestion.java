package org.surveystats.model.question;

import java.util.List;

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
}
