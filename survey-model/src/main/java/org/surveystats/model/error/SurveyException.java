package org.surveystats.model.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something is wrong with a questionnaire, with answers, with a file, or with what is asked of them. It carries every
 * {@link Problem} found, in the order of their places; the message is their sentences, one a line.
 */
public class SurveyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     * @throws IllegalArgumentException if there is no problem
     */
    public SurveyException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Creates the error from its problems and the failure beneath it.
     *
     * @param problems at least one problem
     * @param cause the failure beneath, such as an {@link java.io.IOException}
     * @throws IllegalArgumentException if there is no problem
     */
    public SurveyException(List<Problem> problems, Throwable cause) {
        super(message(problems), cause);
        this.problems = List.copyOf(problems);
    }

    private static String message(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an error needs at least one problem");
        }
        return problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * What is wrong, in the order of the places.
     *
     * @return at least one problem; an error that was serialised and read back has kept only its message, and is empty
     */
    public final List<Problem> problems() {
        return Objects.requireNonNullElse(problems, List.of());
    }
}
