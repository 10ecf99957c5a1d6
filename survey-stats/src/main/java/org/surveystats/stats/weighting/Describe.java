package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Steps in a line of words. */
final class Describe implements WeightingStepVisitor<String> {

    private static final Describe WORDS = new Describe();

    private Describe() {}

    static String of(WeightingStep step) {
        return step.accept(WORDS);
    }

    @Override
    public String baseWeights(BaseWeights step) {
        return "base weights: 1 over " + String.join(" × ", step.probabilities());
    }

    @Override
    public String nonresponseClasses(NonresponseClasses step) {
        return "nonresponse adjustment (" + step.respondents() + ") "
                + (step.classes().isEmpty() ? "in one class" : "in classes of " + String.join(" × ", step.classes()));
    }

    @Override
    public String responsePropensity(ResponsePropensity step) {
        return "nonresponse adjustment (" + step.respondents() + ") by the propensity on "
                + String.join(", ", step.predictors())
                + (step.classes().isPresent() ? ", in " + step.classes().getAsInt() + " classes" : "");
    }

    @Override
    public String poststratification(Poststratification step) {
        return "poststratification to " + name(step.margin());
    }

    private static String name(Margin margin) {
        return margin.name() + (margin.coverage() == MarginCoverage.PARTIAL ? " (partial)" : "");
    }

    @Override
    public String raking(Raking step) {
        return "raking to " + step.margins().stream().map(Describe::name).collect(Collectors.joining(", "));
    }

    @Override
    public String calibration(Calibration step) {
        List<String> to = new ArrayList<>();
        step.terms().ifPresent(terms -> to.addAll(terms.questions()));
        step.margins().forEach(margin -> to.add(name(margin)));
        step.numbers().forEach(number -> to.add(number.question()));
        return "calibration to " + String.join(", ", to) + ", "
                + step.distance().name().toLowerCase(Locale.ROOT) + " distance"
                + step.bounds()
                        .map(b -> ", factors from " + Text.number(b.lower()) + " to " + Text.number(b.upper()))
                        .orElse("")
                + step.weightBounds()
                        .map(b -> ", weights from " + Text.number(b.lower()) + " to " + Text.number(b.upper()))
                        .orElse("");
    }

    @Override
    public String trimming(Trimming step) {
        String unit = switch (step.unit()) {
            case WEIGHT -> "";
            case MEAN -> " times the mean";
            case MEDIAN -> " times the median";
        };
        List<String> bounds = new ArrayList<>();
        step.lower().ifPresent(bound -> bounds.add("below " + Text.number(bound) + unit));
        step.upper().ifPresent(bound -> bounds.add("above " + Text.number(bound) + unit));
        return "trimming " + String.join(" and ", bounds) + ", "
                + step.redistribution().name().toLowerCase(Locale.ROOT) + " redistribution"
                + (step.recalibration() == Trimming.Recalibration.NONE ? "" : ", recalibrated");
    }

    @Override
    public String scaling(Scaling step) {
        return "scaling to "
                + (step.total().isPresent() ? Text.number(step.total().getAsDouble()) : "the sample size");
    }
}
