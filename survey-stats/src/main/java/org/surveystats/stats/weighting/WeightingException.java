package org.surveystats.stats.weighting;

import java.util.List;
import java.util.Objects;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/**
 * Weights cannot be made: a target that nobody can reach, targets that disagree, answers without a target, an iteration that does not
 * come to an end. Each problem names the field of the step, as in {@code steps[1].margins[0].cells[2]}.
 */
public final class WeightingException extends SurveyException {

    private static final long serialVersionUID = 1L;

    private final transient List<Iteration> history;

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem
     */
    public WeightingException(List<Problem> problems) {
        this(problems, List.of());
    }

    /**
     * Creates the error from its problems and the iterations before it.
     *
     * @param problems at least one problem
     * @param history how far from the targets each iteration was
     */
    public WeightingException(List<Problem> problems, List<Iteration> history) {
        super(problems);
        this.history = List.copyOf(history);
    }

    /**
     * How an iteration went that did not come to an end.
     *
     * @return one entry an iteration; empty for every other error
     */
    public List<Iteration> history() {
        return Objects.requireNonNullElse(history, List.of());
    }
}
