package org.surveystats.model.error;

import java.util.List;

/** A file cannot be read as what it should be: broken JSON, an unknown field, a wrong number of columns, a wrong encoding. */
public final class FormatException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong
     */
    public FormatException(Problem problem) {
        super(List.of(problem));
    }

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public FormatException(List<Problem> problems) {
        super(problems);
    }

    /**
     * Creates the error from one problem and the failure beneath it.
     *
     * @param problem what is wrong
     * @param cause the failure beneath
     */
    public FormatException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }
}
