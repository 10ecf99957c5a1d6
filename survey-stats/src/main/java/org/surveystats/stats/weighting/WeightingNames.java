package org.surveystats.stats.weighting;

import java.util.LinkedHashMap;
import java.util.Map;

/** The questions and columns that a plan names, by the field that names each. */
final class WeightingNames implements WeightingStepVisitor<Boolean> {

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, String> predictors = new LinkedHashMap<>();
    private final Map<String, String> terms = new LinkedHashMap<>();
    private String prefix = "";

    static WeightingNames of(WeightingPlan plan) {
        WeightingNames names = new WeightingNames();
        for (int i = 0; i < plan.steps().size(); i++) {
            names.prefix = "steps[" + i + "].";
            plan.steps().get(i).accept(names);
        }
        return names;
    }

    /** Answers with options, or labels of design columns. */
    Map<String, String> cells() {
        return cells;
    }

    /** Answers that are numbers, or numbers of design columns. */
    Map<String, String> numbers() {
        return numbers;
    }

    /** Questions with options or numbers, or labels of design columns. */
    Map<String, String> predictors() {
        return predictors;
    }

    /** Questions with options or numbers. */
    Map<String, String> terms() {
        return terms;
    }

    @Override
    public Boolean baseWeights(BaseWeights step) {
        for (int i = 0; i < step.probabilities().size(); i++) {
            numbers.put(
                    prefix + "probabilities[" + i + "]", step.probabilities().get(i));
        }
        return true;
    }

    @Override
    public Boolean nonresponseClasses(NonresponseClasses step) {
        cells.put(prefix + "respondents", step.respondents().question());
        for (int i = 0; i < step.classes().size(); i++) {
            cells.put(prefix + "classes[" + i + "]", step.classes().get(i));
        }
        return true;
    }

    @Override
    public Boolean responsePropensity(ResponsePropensity step) {
        cells.put(prefix + "respondents", step.respondents().question());
        for (int i = 0; i < step.predictors().size(); i++) {
            predictors.put(prefix + "predictors[" + i + "]", step.predictors().get(i));
        }
        return true;
    }

    private void add(String field, Margin margin) {
        margin.questions().forEach(question -> cells.put(field + ".cells[0].at." + question, question));
    }

    @Override
    public Boolean poststratification(Poststratification step) {
        add(prefix + "margins[0]", step.margin());
        return true;
    }

    @Override
    public Boolean raking(Raking step) {
        for (int i = 0; i < step.margins().size(); i++) {
            add(prefix + "margins[" + i + "]", step.margins().get(i));
        }
        return true;
    }

    @Override
    public Boolean calibration(Calibration step) {
        for (int i = 0; i < step.margins().size(); i++) {
            add(prefix + "margins[" + i + "]", step.margins().get(i));
        }
        for (int i = 0; i < step.numbers().size(); i++) {
            numbers.put(
                    prefix + "numbers[" + i + "].question",
                    step.numbers().get(i).question());
        }
        step.terms().ifPresent(of -> {
            for (int i = 0; i < of.questions().size(); i++) {
                terms.put(prefix + "auxiliaries[" + i + "]", of.questions().get(i));
            }
        });
        return true;
    }

    @Override
    public Boolean trimming(Trimming step) {
        return true;
    }

    @Override
    public Boolean scaling(Scaling step) {
        return true;
    }
}
