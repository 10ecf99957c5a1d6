package org.surveystats.stats.design;

import java.util.List;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/** A sampling design does not fit the answers: a negative weight, a population smaller than its sample. */
public final class DesignException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong
     */
    public DesignException(Problem problem) {
        super(List.of(problem));
    }

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public DesignException(List<Problem> problems) {
        super(problems);
    }
}
