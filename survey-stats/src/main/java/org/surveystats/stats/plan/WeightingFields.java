package org.surveystats.stats.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.weighting.WeightingPlan;

/** Where the fields of a weighting stand in a plan: below "weighting", a single step without "steps". */
final class WeightingFields {

    private static final String SINGLE = "steps[0]";

    private WeightingFields() {}

    static String inPlan(WeightingPlan weighting, String field) {
        if (weighting.steps().size() == 1 && field.startsWith(SINGLE)) {
            return "weighting" + field.substring(SINGLE.length());
        }
        return field.isEmpty() ? "weighting" : "weighting." + field;
    }

    static Problem moved(TabulationPlan plan, Problem problem) {
        return plan.weighting()
                .map(weighting -> problem.movedTo(problem.place()
                        .withField(inPlan(weighting, problem.place().field().orElse("")))))
                .orElse(problem);
    }

    /** The same names by the fields of a plan. */
    static Map<String, String> inPlan(WeightingPlan weighting, Map<String, String> byField) {
        Map<String, String> all = new LinkedHashMap<>();
        byField.forEach((field, name) -> all.put(inPlan(weighting, field), name));
        return all;
    }
}
