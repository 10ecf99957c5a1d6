package org.surveystats.stats.plan;

import java.util.List;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/** A plan contradicts itself, or asks what its questionnaire and its answers do not have: an unknown question or column. */
public final class PlanException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong
     */
    public PlanException(Problem problem) {
        super(List.of(problem));
    }

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public PlanException(List<Problem> problems) {
        super(problems);
    }
}
