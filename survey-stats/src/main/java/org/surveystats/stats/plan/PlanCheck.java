package org.surveystats.stats.plan;

import java.util.List;
import java.util.Set;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Questionnaire;

/** Checks a plan against what was asked and the columns that there are. */
final class PlanCheck {

    PlanCheck(TabulationPlan plan, Questionnaire questionnaire, Set<String> columns) {}

    List<Problem> problems() {
        return List.of();
    }
}
