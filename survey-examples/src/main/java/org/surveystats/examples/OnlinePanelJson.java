package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.surveystats.examples.OnlinePanel.Compared;
import org.surveystats.examples.OnlinePanel.Result;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.weighting.LargestWeight;
import org.surveystats.stats.weighting.StepReport;
import org.surveystats.stats.weighting.TargetReport;

/** The weighting of the made-up panel as JSON; {@link OnlinePanel} documents its form. */
final class OnlinePanelJson {

    private OnlinePanelJson() {}

    static ObjectNode of(Result result, Messages messages) {
        ObjectNode output = JsonText.output("online-panel", messages)
                .put("madeUp", true)
                .put("seed", MadeUpPanel.SEED)
                .put("populationSize", MadeUpPanel.POPULATION)
                .put("invited", result.table().rowCount())
                .put("respondents", result.report().weights().respondents());
        ArrayNode steps = output.putArray("steps");
        result.report().steps().forEach(step -> step(step, steps.addObject()));
        ArrayNode largest = output.putArray("largestWeights");
        for (LargestWeight one :
                result.report().steps().get(result.report().steps().size() - 1).largest()) {
            largest.addObject().put("row", one.row()).put("weight", JsonText.fraction(one.weight()));
        }
        ArrayNode estimates = output.putArray("estimates");
        for (Compared of : result.estimates()) {
            ObjectNode node = estimates
                    .addObject()
                    .put("question", of.question().id())
                    .put("truth", JsonText.fraction(of.truth()));
            estimate(of.unweighted(), node.putObject("unweighted"));
            estimate(of.asGiven(), node.putObject("asGiven"));
            estimate(of.weighted(), node.putObject("weighted"));
            estimate(of.replicated(), node.putObject("replicates"));
        }
        return output;
    }

    private static void step(StepReport step, ObjectNode node) {
        node.put("method", step.step().method())
                .put("respondents", step.after().respondents())
                .put("sum", JsonText.fraction(step.after().sum()))
                .put("least", JsonText.fraction(step.after().least()))
                .put("greatest", JsonText.fraction(step.after().greatest()))
                .put("designEffect", JsonText.fraction(step.after().designEffect()))
                .put("effectiveSampleSize", JsonText.fraction(step.after().effectiveSampleSize()))
                .put("efficiency", JsonText.fraction(step.after().efficiency()));
        ArrayNode targets = node.putArray("targets");
        for (TargetReport target : step.targets()) {
            targets.addObject()
                    .put("name", target.name())
                    .put("before", JsonText.fraction(target.before()))
                    .put("target", JsonText.fraction(target.target()))
                    .put("after", JsonText.fraction(target.after()));
        }
    }

    private static void estimate(Estimate estimate, ObjectNode node) {
        node.put("value", JsonText.fraction(estimate.value()))
                .put("standardError", JsonText.fraction(estimate.standardError().orElseThrow()));
        estimate.interval()
                .ifPresent(interval -> node.putObject("interval")
                        .put("lower", JsonText.fraction(interval.lower()))
                        .put("upper", JsonText.fraction(interval.upper())));
    }
}
