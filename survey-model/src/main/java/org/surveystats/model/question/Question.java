package org.surveystats.model.question;

import java.util.List;
import java.util.Optional;

/**
 * One question. The family is closed: code that must treat every type differently is a {@link QuestionVisitor}, which
 * stops compiling when a type is added. The interfaces between this one and the types are the levels of measurement:
 * {@link ChoiceQuestion} (one option, nominal unless it says more), {@link OrderedQuestion} (one ordered option) and
 * {@link NumberQuestion} (a number).
 */
public sealed interface Question
        permits ChoiceQuestion,
                NumberQuestion,
                MultipleResponseQuestion,
                RankingQuestion,
                DateQuestion,
                OpenEndedQuestion,
                GridQuestion {

    /**
     * What every question has.
     *
     * @return the id, the texts and the base
     */
    QuestionHeader header();

    /**
     * The options in their order, with the special answers; a date, a number or a text has special answers only.
     *
     * @return the options
     */
    List<Option> options();

    /**
     * The type as it is called in files.
     *
     * @return for example {@code multipleResponse}
     */
    String typeName();

    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor what to do with each type
     * @param <R> what it returns
     * @return what the visitor returned
     */
    <R> R accept(QuestionVisitor<R> visitor);

    /**
     * The string that stands for the question in files and plans.
     *
     * @return the id
     */
    default String id() {
        return header().id();
    }

    /**
     * The exact wording.
     *
     * @return the text
     */
    default LocalizedText text() {
        return header().text();
    }

    /**
     * The short wording, or the full one where there is none.
     *
     * @return the label for tables
     */
    default LocalizedText tableLabel() {
        return header().shortLabel().orElse(text());
    }

    /**
     * Who was asked.
     *
     * @return the base, or empty where everybody was asked
     */
    default Optional<Base> askedIf() {
        return header().askedIf();
    }

    /**
     * The option with a code.
     *
     * @param code the code
     * @return the option, or empty if there is none
     */
    default Optional<Option> option(String code) {
        return Options.find(options(), code);
    }

    /**
     * The options that are valid answers, in their order.
     *
     * @return the options without the special answers
     */
    default List<Option> validOptions() {
        return options().stream().filter(Option::isValid).toList();
    }
}
