package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.SetRatings;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.scale.QualityFlag;

/** The analysis of the made-up regional survey as JSON. */
final class RegionalJson {

    private RegionalJson() {}

    static ObjectNode of(RegionalAnalysis analysis, long seed, Messages messages) {
        ObjectNode output = JsonText.output("regional-survey", messages)
                .put("madeUp", true)
                .put("warning", messages.text("regional.warning"))
                .put("questionnaire", analysis.table().questionnaire().id())
                .put("seed", seed)
                .put("respondents", analysis.table().rowCount());
        ArrayNode funnel = output.putArray("funnel");
        for (Funnel.Step step : analysis.funnel().steps()) {
            TableJson.estimate(
                    funnel.addObject()
                            .put("stage", AuditJson.camelCase(step.stage().name()))
                            .put("count", step.counts().unweighted()),
                    step.share());
        }
        output.set("banner", TableJson.of(analysis.banner()));
        ObjectNode reliability = output.putObject("reliability");
        coefficient(reliability, "alpha", analysis.reliability().alpha());
        coefficient(reliability, "omega", analysis.reliability().omega());
        coefficient(reliability, "lambda2", analysis.reliability().lambda2());
        ArrayNode items = output.putArray("items");
        analysis.items().items().forEach(item -> item(items.addObject(), item));
        ArrayNode quality = output.putArray("quality");
        for (QualityFlag flag : QualityFlag.values()) {
            TableJson.estimate(
                    quality.addObject()
                            .put("flag", AuditJson.camelCase(flag.name()))
                            .put("count", analysis.quality().count(flag).unweighted()),
                    analysis.quality().share(flag));
        }
        agreement(output.putArray("agreement"), analysis);
        output.set("themes", TableJson.of(analysis.themesByRegion()));
        return output;
    }

    private static void item(ObjectNode node, ItemStatistics item) {
        node.put("item", item.item().id());
        coefficient(node, "mean", item.mean());
        coefficient(node, "itemRest", item.itemRest());
        coefficient(node, "alphaIfDropped", item.alphaIfDropped());
    }

    private static void coefficient(ObjectNode node, String name, Estimate estimate) {
        TableJson.estimate(node.putObject(name), estimate);
    }

    private static void agreement(ArrayNode list, RegionalAnalysis analysis) {
        CoderAgreement agreement = CoderAgreement.standard();
        SetRatings sets = analysis.codings().sets();
        TableJson.estimate(
                list.addObject().put("measure", "percent"),
                agreement.percent(sets).estimate());
        for (SetDistance distance : SetDistance.values()) {
            TableJson.estimate(
                    list.addObject().put("measure", AuditJson.camelCase(distance.name()) + "Alpha"),
                    agreement.alpha(sets, distance).estimate());
        }
    }
}
