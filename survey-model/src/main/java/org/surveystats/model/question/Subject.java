package org.surveystats.model.question;

import java.util.Objects;

/**
 * What awareness, usage and frequency are asked about. Questions with the same subject form a funnel: aware, uses, uses
 * often.
 *
 * @param id the string that joins the questions
 * @param label its name
 */
public record Subject(String id, LocalizedText label) {

    /**
     * Checks the parts.
     *
     * @param id the string that joins the questions
     * @param label its name
     * @throws IllegalArgumentException if the id is blank
     */
    public Subject {
        Codes.check("a subject's id", id);
        Objects.requireNonNull(label, "label");
    }

    /**
     * A subject named by its id.
     *
     * @param id the string that joins the questions
     * @return the subject
     * @throws IllegalArgumentException if the id is blank
     */
    public static Subject of(String id) {
        Codes.check("a subject's id", id);
        return new Subject(id, LocalizedText.of(id));
    }
}
