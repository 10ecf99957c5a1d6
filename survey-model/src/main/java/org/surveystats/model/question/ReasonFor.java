package org.surveystats.model.question;

import java.util.List;
import java.util.Objects;

/**
 * Whose reason an open question asks for: "why do you say that it is effective?".
 *
 * @param question the id of the question whose answer is explained
 * @param options the codes of the answers that are explained, in order; empty where all are
 */
public record ReasonFor(String question, List<String> options) {

    /**
     * Copies the options.
     *
     * @param question the id of the question whose answer is explained
     * @param options the codes of the answers that are explained
     */
    public ReasonFor {
        Objects.requireNonNull(question, "question");
        options = List.copyOf(options);
    }
}
