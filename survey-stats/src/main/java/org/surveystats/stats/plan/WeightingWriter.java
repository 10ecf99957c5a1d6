package org.surveystats.stats.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.internal.json.Tree;
import org.surveystats.model.internal.json.TreeBuilder;
import org.surveystats.stats.weighting.BaseWeights;
import org.surveystats.stats.weighting.Bounds;
import org.surveystats.stats.weighting.Calibration;
import org.surveystats.stats.weighting.Margin;
import org.surveystats.stats.weighting.MarginCell;
import org.surveystats.stats.weighting.MarginCoverage;
import org.surveystats.stats.weighting.NonresponseClasses;
import org.surveystats.stats.weighting.NumberTotal;
import org.surveystats.stats.weighting.Poststratification;
import org.surveystats.stats.weighting.Raking;
import org.surveystats.stats.weighting.Respondents;
import org.surveystats.stats.weighting.ResponsePropensity;
import org.surveystats.stats.weighting.Scaling;
import org.surveystats.stats.weighting.Trimming;
import org.surveystats.stats.weighting.WeightingPlan;
import org.surveystats.stats.weighting.WeightingStep;
import org.surveystats.stats.weighting.WeightingStepVisitor;

/** Writes the weighting of a plan: one step as it is, several under "steps". */
final class WeightingWriter implements WeightingStepVisitor<TreeBuilder> {

    private WeightingWriter() {}

    static Tree write(WeightingPlan weighting) {
        return weighting.steps().size() == 1
                ? write(weighting.steps().get(0))
                : new TreeBuilder()
                        .put("steps", weighting.steps(), WeightingWriter::write)
                        .build();
    }

    private static Tree write(WeightingStep step) {
        return step.accept(new WeightingWriter()).build();
    }

    private static TreeBuilder start(WeightingStep step) {
        return new TreeBuilder().put("method", step.method());
    }

    @Override
    public TreeBuilder baseWeights(BaseWeights step) {
        return start(step).put("probabilities", step.probabilities(), TreeBuilder::string);
    }

    private static Tree respondents(Respondents respondents) {
        return new TreeBuilder()
                .put(respondents.question(), respondents.codes(), TreeBuilder::string)
                .build();
    }

    @Override
    public TreeBuilder nonresponseClasses(NonresponseClasses step) {
        return start(step)
                .put("respondents", respondents(step.respondents()))
                .put("classes", step.classes(), TreeBuilder::string);
    }

    @Override
    public TreeBuilder responsePropensity(ResponsePropensity step) {
        TreeBuilder out = start(step)
                .put("respondents", respondents(step.respondents()))
                .put("predictors", step.predictors(), TreeBuilder::string);
        step.classes().ifPresent(count -> out.put("classes", (long) count));
        return out;
    }

    private static Tree margin(Margin margin) {
        return new TreeBuilder()
                .put("cells", margin.cells(), WeightingWriter::cell)
                .putIf(margin.coverage() == MarginCoverage.PARTIAL, "partial")
                .build();
    }

    private static Tree cell(MarginCell cell) {
        TreeBuilder at = new TreeBuilder();
        for (Map.Entry<String, String> answer : cell.at().entrySet()) {
            at.put(answer.getKey(), answer.getValue());
        }
        return new TreeBuilder()
                .put("at", at.build())
                .put("total", cell.total())
                .build();
    }

    @Override
    public TreeBuilder poststratification(Poststratification step) {
        return start(step).put("margins", List.of(step.margin()), WeightingWriter::margin);
    }

    @Override
    public TreeBuilder raking(Raking step) {
        TreeBuilder out = start(step).put("margins", step.margins(), WeightingWriter::margin);
        if (step.tolerance() != Raking.DEFAULT_TOLERANCE) {
            out.put("tolerance", step.tolerance());
        }
        if (step.maxIterations() != Raking.DEFAULT_ITERATIONS) {
            out.put("maxIterations", (long) step.maxIterations());
        }
        return out;
    }

    private static Tree number(NumberTotal number) {
        return new TreeBuilder()
                .put("question", number.question())
                .put("total", number.total())
                .build();
    }

    private static void bounds(TreeBuilder out, String name, Optional<Bounds> bounds) {
        bounds.ifPresent(b -> out.put(name, List.of(b.lower(), b.upper()), TreeBuilder::number));
    }

    @Override
    public TreeBuilder calibration(Calibration step) {
        TreeBuilder out = start(step).put("distance", Words.camelCase(step.distance()));
        step.terms()
                .ifPresent(terms -> out.put("auxiliaries", terms.questions(), TreeBuilder::string)
                        .put("totals", terms.totals(), TreeBuilder::number));
        out.put("margins", step.margins(), WeightingWriter::margin)
                .put("numbers", step.numbers(), WeightingWriter::number)
                .put("population", step.populationSize());
        bounds(out, "bounds", step.bounds());
        bounds(out, "weightBounds", step.weightBounds());
        return out;
    }

    @Override
    public TreeBuilder trimming(Trimming step) {
        TreeBuilder out = start(step).put("lower", step.lower()).put("upper", step.upper());
        if (step.unit() != Trimming.Unit.WEIGHT) {
            out.put("unit", Words.camelCase(step.unit()));
        }
        if (step.redistribution() != Trimming.Redistribution.PROPORTIONAL) {
            out.put("redistribution", Words.camelCase(step.redistribution()));
        }
        return out.putIf(step.recalibration() != Trimming.Recalibration.NONE, "recalibrate");
    }

    @Override
    public TreeBuilder scaling(Scaling step) {
        return start(step)
                .put("to", step.total().isPresent() ? "population" : "sampleSize")
                .put("total", step.total());
    }
}
