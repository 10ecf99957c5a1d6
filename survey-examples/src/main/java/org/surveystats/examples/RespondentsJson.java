package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.estimate.Estimate;

/** What the library computes of the made-up respondents, as JSON; {@link ItmoRespondents} documents its form. */
final class RespondentsJson {

    private final Distributions survey;
    private final Messages messages;

    private RespondentsJson(Distributions survey, Messages messages) {
        this.survey = survey;
        this.messages = messages;
    }

    static ObjectNode of(Distributions survey, List<MadeUpShare> shares, long seed, Messages messages) {
        return new RespondentsJson(survey, messages).write(shares, seed);
    }

    private ObjectNode write(List<MadeUpShare> shares, long seed) {
        Questionnaire questionnaire = survey.sample().table().questionnaire();
        ObjectNode output = JsonText.output("itmo-respondents", messages)
                .put("madeUp", true)
                .put("warning", messages.text("madeUp.warning"))
                .put("questionnaire", questionnaire.id())
                .put("title", messages.text(questionnaire.title()))
                .put("seed", seed)
                .put("respondents", survey.sample().table().rowCount());
        ArrayNode list = output.putArray("shares");
        shares.forEach(share -> list.add(share(share)));
        output.set("funnel", funnel());
        ArrayNode themes = output.putArray("themes");
        questionnaire.questions(OpenEndedQuestion.class).forEach(question -> themes(themes, question));
        return output;
    }

    private static ObjectNode share(MadeUpShare share) {
        ObjectNode node = JsonText.object()
                .put("question", share.question().id())
                .put("option", share.option().code())
                .put("count", share.count())
                .put("base", share.base());
        estimate(node, "share", share.share());
        share.published()
                .ifPresentOrElse(
                        percent -> node.put("published", JsonText.fraction(percent))
                                .put("reproduced", share.isReproduced().orElseThrow()),
                        () -> node.put("notReported", true));
        return node;
    }

    private ArrayNode funnel() {
        ArrayNode steps = JsonText.object().putArray("funnel");
        for (Funnel.Step step : survey.funnel(ItmoData.SUBJECT, ItmoData.OFTEN).steps()) {
            ObjectNode node = steps.addObject()
                    .put("stage", AuditJson.camelCase(step.stage().name()))
                    .put("count", step.counts().unweighted());
            estimate(node, "share", step.share());
            estimate(node, "conversion", step.conversion());
        }
        return steps;
    }

    private void themes(ArrayNode themes, OpenEndedQuestion question) {
        for (ThemeDistribution.ThemeShare theme :
                survey.of(question, RespondentDrawing.CODER).themes()) {
            ObjectNode node = themes.addObject()
                    .put("question", question.id())
                    .put("theme", theme.theme().code())
                    .put("count", theme.counts().unweighted());
            estimate(node, "share", theme.share());
        }
    }

    private static void estimate(ObjectNode node, String name, Estimate estimate) {
        estimate.optionalValue().ifPresent(value -> node.put(name, JsonText.fraction(value)));
    }
}
