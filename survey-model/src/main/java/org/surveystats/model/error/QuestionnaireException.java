package org.surveystats.model.error;

import java.util.List;

/** A questionnaire contradicts itself: a duplicate id or code, a base that refers to no question, a cycle of bases. */
public final class QuestionnaireException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong
     */
    public QuestionnaireException(Problem problem) {
        super(List.of(problem));
    }

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public QuestionnaireException(List<Problem> problems) {
        super(problems);
    }

    /**
     * Creates the error from one problem and the failure beneath it.
     *
     * @param problem what is wrong
     * @param cause the failure beneath
     */
    public QuestionnaireException(Problem problem, Throwable cause) {
        super(List.of(problem), cause);
    }
}
