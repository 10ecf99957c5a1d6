package org.surveystats.stats.sampling;

import java.util.List;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/** A sample cannot be planned or drawn from what is there: a stratum too small, a size measure that is blank. */
public final class SamplingException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from one problem.
     *
     * @param problem what is wrong
     */
    public SamplingException(Problem problem) {
        super(List.of(problem));
    }

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public SamplingException(List<Problem> problems) {
        super(problems);
    }
}
