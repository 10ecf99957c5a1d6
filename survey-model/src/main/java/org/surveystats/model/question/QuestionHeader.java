package org.surveystats.model.question;

import java.util.Objects;
import java.util.Optional;

/**
 * What every question has.
 *
 * @param id the string that stands for the question in files and plans, and names its column of answers
 * @param text the exact wording
 * @param shortLabel a shorter wording for tables
 * @param askedIf who was asked; empty where everybody was
 */
public record QuestionHeader(
        String id, LocalizedText text, Optional<LocalizedText> shortLabel, Optional<Base> askedIf) {

    /**
     * Checks the parts.
     *
     * @param id the string that stands for the question
     * @param text the exact wording
     * @param shortLabel a shorter wording for tables
     * @param askedIf who was asked
     * @throws IllegalArgumentException if the id is blank or has outer white space
     */
    public QuestionHeader {
        Codes.check("a question's id", id);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(shortLabel, "shortLabel");
        Objects.requireNonNull(askedIf, "askedIf");
    }

    /**
     * A header of a question that everybody was asked.
     *
     * @param id the string that stands for the question
     * @param text the exact wording, in the questionnaire's language
     * @return the header
     * @throws IllegalArgumentException if the id or the text is blank
     */
    public static QuestionHeader of(String id, String text) {
        return of(id, LocalizedText.of(text));
    }

    /**
     * A header of a question that everybody was asked.
     *
     * @param id the string that stands for the question
     * @param text the exact wording
     * @return the header
     * @throws IllegalArgumentException if the id is blank
     */
    public static QuestionHeader of(String id, LocalizedText text) {
        return new QuestionHeader(id, text, Optional.empty(), Optional.empty());
    }

    /**
     * The same header with a shorter wording for tables.
     *
     * @param label the shorter wording
     * @return the header with it
     */
    public QuestionHeader withShortLabel(LocalizedText label) {
        return new QuestionHeader(id, text, Optional.of(label), askedIf);
    }

    /**
     * The same header with its base.
     *
     * @param base who was asked
     * @return the header with it
     */
    public QuestionHeader withAskedIf(Base base) {
        return new QuestionHeader(id, text, shortLabel, Optional.of(base));
    }
}
