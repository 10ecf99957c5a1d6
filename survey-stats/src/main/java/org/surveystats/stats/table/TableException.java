package org.surveystats.stats.table;

import java.util.List;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.SurveyException;

/** A table that cannot be made: its definition contradicts itself or a question. */
public final class TableException extends SurveyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error from its problems.
     *
     * @param problems at least one problem, with the part of the definition as its field
     */
    public TableException(List<Problem> problems) {
        super(problems);
    }

    TableException(Problem problem) {
        super(List.of(problem));
    }
}
