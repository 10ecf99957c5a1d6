package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;
import org.surveystats.examples.ItmoPlanning.Detectable;
import org.surveystats.examples.ItmoPlanning.Margins;
import org.surveystats.examples.ItmoPlanning.Required;
import org.surveystats.examples.ItmoPlanning.Result;
import org.surveystats.stats.sampling.RequiredSample;

/** Margins of error and sample sizes as JSON; {@link ItmoPlanning} documents its form. */
final class ItmoPlanningJson {

    private ItmoPlanningJson() {}

    static ObjectNode of(Result result, Messages messages) {
        ObjectNode output = JsonText.output("itmo-planning", messages)
                .put("sampleSize", result.sampleSize())
                .put("level", JsonText.fraction(ItmoPlanning.LEVEL));
        ArrayNode margins = output.putArray("margins");
        for (Margins of : result.margins()) {
            for (int i = 0; i < of.margins().size(); i++) {
                sized(margins, of.populationSize())
                        .put("share", JsonText.fraction(ItmoPlanning.SHARES.get(i)))
                        .put("margin", JsonText.fraction(of.margins().get(i)));
            }
        }
        output.put("responseRate", JsonText.fraction(ItmoPlanning.RESPONSE_RATE));
        ArrayNode required = output.putArray("required");
        for (Required of : result.required()) {
            for (int i = 0; i < of.samples().size(); i++) {
                RequiredSample sample = of.samples().get(i);
                sized(required, of.populationSize())
                        .put("margin", JsonText.fraction(ItmoPlanning.MARGINS.get(i)))
                        .put("answers", sample.answers())
                        .put("invited", sample.invited())
                        .put("fits", sample.shortfall().isEmpty());
            }
        }
        output.put("power", JsonText.fraction(ItmoPlanning.POWER));
        ArrayNode detectable = output.putArray("detectable");
        for (Detectable of : result.detectable()) {
            ObjectNode node = detectable.addObject().put("share", JsonText.fraction(of.share()));
            of.shares().lower().ifPresent(share -> node.put("lower", JsonText.fraction(share)));
            of.shares().upper().ifPresent(share -> node.put("upper", JsonText.fraction(share)));
        }
        return output;
    }

    private static ObjectNode sized(ArrayNode array, OptionalLong size) {
        ObjectNode node = array.addObject();
        size.ifPresent(number -> node.put("populationSize", number));
        return node;
    }
}
