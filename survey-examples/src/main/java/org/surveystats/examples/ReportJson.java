package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Theme;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.published.RecoveredBase;

/** The report as JSON; {@link ItmoReport} documents its form. */
final class ReportJson {

    private final PublishedStudy study;
    private final Map<String, QuestionFigures> figures;
    private final Messages messages;

    private ReportJson(PublishedStudy study, List<QuestionFigures> figures, Messages messages) {
        this.study = study;
        this.figures =
                figures.stream().collect(Collectors.toMap(f -> f.question().id(), Function.identity()));
        this.messages = messages;
    }

    static ObjectNode of(PublishedStudy study, List<QuestionFigures> figures, Messages messages) {
        return new ReportJson(study, figures, messages).write();
    }

    private ObjectNode write() {
        ObjectNode report = JsonText.output("itmo", messages);
        report.set("survey", new StudyHead(study, messages).json());
        report.put("interval", "wilson").put("confidenceLevel", QuestionFigures.LEVEL);
        ArrayNode questions = report.putArray("questions");
        for (Question question : study.questionnaire().questions()) {
            ObjectNode node = questions.addObject();
            head(node, question);
            if (figures.containsKey(question.id())) {
                figures(node, figures.get(question.id()));
            } else if (question instanceof OpenEndedQuestion open) {
                themes(node, open);
            }
        }
        return report;
    }

    private void head(ObjectNode node, Question question) {
        node.put("id", question.id())
                .put("type", question.typeName())
                .put("text", messages.text(question.text()))
                .put("label", messages.text(question.tableLabel()));
        if (question instanceof AgreementQuestion agreement) {
            node.put("reversed", agreement.wording() == AgreementQuestion.Wording.REVERSED);
        }
    }

    private void figures(ObjectNode node, QuestionFigures shown) {
        AuditJson.base(node, shown.audited());
        node.put("reported", shown.isReported());
        ArrayNode shares = node.putArray("shares");
        for (Option option : shown.question().validOptions()) {
            share(shares.addObject(), shown, option);
        }
        ArrayNode others = node.putArray("otherBases");
        shown.otherBases().forEach(base -> others.add(AuditJson.base(base)));
    }

    private void share(ObjectNode node, QuestionFigures shown, Option option) {
        node.put("option", option.code()).put("label", messages.text(option.label()));
        PublishedShare printed = shown.printed(option);
        if (printed.percent().isEmpty()) {
            node.put("notReported", true);
            return;
        }
        node.put("share", JsonText.fraction(printed.percent().get()));
        shown.onBase()
                .flatMap((RecoveredBase fit) -> fit.counts(option.code()))
                .ifPresent(counts -> node.set("count", AuditJson.range(counts)));
        shown.interval(option)
                .ifPresent(i -> node.putObject("interval")
                        .put("lower", JsonText.fraction(i.lower()))
                        .put("upper", JsonText.fraction(i.upper()))
                        .put("fits", i.fits()));
    }

    private void themes(ObjectNode node, OpenEndedQuestion question) {
        question.reasonFor().ifPresent(reason -> {
            ObjectNode of = node.putObject("reasonFor").put("question", reason.question());
            reason.options().forEach(of.putArray("options")::add);
        });
        ArrayNode themes = node.putArray("themes");
        for (Theme theme : question.codebook().map(Codebook::themes).orElse(List.of())) {
            ObjectNode entry = themes.addObject();
            entry.put("theme", theme.code()).put("label", messages.text(theme.label()));
            entry.put("notReported", true);
            ArrayNode quotes = entry.putArray("quotes");
            for (Quote quote : study.quotes()) {
                if (quote.question().equals(question.id()) && quote.theme().equals(theme.code())) {
                    quotes.add(messages.text(quote.text()));
                }
            }
        }
    }
}
