package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.LongRange;

/** Phrases about figures that the report and the audit share. */
final class Wording {

    private final Questionnaire questionnaire;
    private final Messages messages;

    Wording(Questionnaire questionnaire, Messages messages) {
        this.questionnaire = questionnaire;
        this.messages = messages;
    }

    /** Whose answers the figures of a question are. */
    String base(QuestionFigures figures) {
        AuditedDistribution audited = figures.audited();
        String asked = figures.question()
                .askedIf()
                .map(base -> messages.text("base.asked", condition(base)) + " ")
                .orElse("");
        return asked
                + switch (audited.origin()) {
                    case STATED -> messages.text("base.stated", audited.base().orElseThrow());
                    case SAMPLE_SIZE ->
                        messages.counted("base.sample", audited.base().orElseThrow());
                    case UNKNOWN -> messages.text("base.unknown");
                };
    }

    /** A base in words. */
    String condition(Base base) {
        if (base instanceof Base.AnyOf any) {
            Question question = questionnaire.question(any.question());
            List<String> answers = any.codes().stream()
                    .map(code -> messages.quoted(label(question, code)))
                    .toList();
            return messages.text(
                    "base.chose",
                    String.join(messages.text("base.or"), answers),
                    messages.quoted(messages.text(question.tableLabel())));
        }
        if (base instanceof Base.And and) {
            return conditions(and.conditions(), "base.and");
        }
        if (base instanceof Base.Or or) {
            return conditions(or.conditions(), "base.or");
        }
        return messages.text("base.not", condition(((Base.Not) base).condition()));
    }

    private String conditions(List<Base> conditions, String joint) {
        return conditions.stream().map(c -> "(" + condition(c) + ")").collect(Collectors.joining(messages.text(joint)));
    }

    /** The printed percentages of a question, in its order. */
    String printedShares(QuestionFigures figures) {
        return messages.listed(figures.audited().published().shares().stream()
                .flatMap(share -> share.percent().stream())
                .map(messages::percent)
                .toList());
    }

    /** The wording of an option. */
    String label(Question question, String code) {
        LocalizedText label = question.option(code).orElseThrow().tableLabel();
        return messages.text(label);
    }

    String printed(PublishedShare share) {
        return share.percent().map(messages::percent).orElse(messages.text("notReported"));
    }

    String count(LongRange counts) {
        return counts.isSingle() ? Long.toString(counts.least()) : counts.least() + "–" + counts.greatest();
    }

    String countOf(LongRange counts, long base) {
        return messages.text("count.of", count(counts), base);
    }

    static String[] cells(String first, List<String> others) {
        List<String> cells = new ArrayList<>(others);
        cells.add(0, first);
        return cells.toArray(String[]::new);
    }
}
