package org.surveystats.model.error;

import java.util.List;

/** Answers do not fit their questionnaire: a code outside the list, a number beyond its limits, a negative weight. */
public final class ResponseException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong
     */
    public ResponseException(Problem problem) {
        super(List.of(problem));
    }

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public ResponseException(List<Problem> problems) {
        super(problems);
    }

    /**
     * Creates the error from one problem and the failure beneath it.
     *
     * @param problem what is wrong
     * @param cause the failure beneath
     */
    public ResponseException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }
}
