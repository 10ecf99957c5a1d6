package org.surveystats.stats.estimate;

import java.util.List;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/** A regression that has no estimates: a term that follows from others, separates the answers, or does not converge. */
public final class RegressionException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong, with the term as its column
     */
    public RegressionException(Problem problem) {
        super(List.of(problem));
    }
}
