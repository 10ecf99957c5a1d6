package org.surveystats.stats.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.internal.json.ObjectReader;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.weighting.WeightingPlan;

/** Reads the object of a plan. */
final class PlanReader {

    private PlanReader() {}

    static Optional<TabulationPlan> read(ObjectReader root) {
        Optional<LocalizedText> title = root.optionalText("title");
        String questionnaire = root.string("questionnaire");
        Optional<PlanResponses> responses = root.requiredObject("responses", PlanReader::responses);
        Optional<SurveyDesign> design = root.object("design", DesignReader::read);
        Optional<WeightingPlan> weighting = root.object("weighting", WeightingReader::read);
        OptionalDouble level = root.optionalNumber("confidenceLevel");
        List<PlanThemes> themes = root.objects("themes", ScaleReader::themes);
        List<Analysis> analyses = root.requiredObjects("analyses", AnalysisReader::read);
        return root.build(() -> {
            TabulationPlan.Builder plan = TabulationPlan.builder(questionnaire, responses.orElseThrow())
                    .confidenceLevel(level.orElse(TabulationPlan.DEFAULT_LEVEL));
            title.ifPresent(plan::title);
            design.ifPresent(plan::design);
            weighting.ifPresent(plan::weighting);
            themes.forEach(plan::add);
            analyses.forEach(plan::add);
            return plan.build();
        });
    }

    private static Optional<PlanResponses> responses(ObjectReader responses) {
        String file = responses.string("file");
        List<String> missing = responses.has("missing") ? responses.allStrings("missing") : List.of("");
        Optional<String> delimiter = responses.optionalString("delimiter");
        return responses.build(() -> new PlanResponses(file, missing, delimiter));
    }
}
