package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/** Phrases about questions, bases and published figures. */
final class Wording {

    private final Questionnaire questionnaire;
    private final ReportLanguage language;
    private final NumberStyle numbers;

    Wording(Questionnaire questionnaire, ReportLanguage language) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.numbers = language.numbers();
    }

    /** Whose answers the figures of a question are. */
    String base(QuestionFigures figures) {
        AuditedDistribution audited = figures.audited();
        String asked = figures.question()
                .askedIf()
                .map(base -> language.text("base.asked", condition(base)) + " ")
                .orElse("");
        return asked
                + switch (audited.origin()) {
                    case STATED ->
                        language.text(
                                "base.stated", numbers.count(audited.base().orElseThrow()));
                    case SAMPLE_SIZE ->
                        language.counted("base.sample", audited.base().orElseThrow());
                    case UNKNOWN -> language.text("base.unknown");
                };
    }

    /** A base in words. */
    String condition(Base base) {
        if (base instanceof Base.AnyOf any) {
            Question question = questionnaire.question(any.question());
            List<String> answers = any.codes().stream()
                    .map(code -> language.quoted(label(question, code)))
                    .toList();
            return language.text(
                    "base.chose",
                    String.join(language.text("base.or"), answers),
                    language.quoted(language.text(question.tableLabel())));
        }
        if (base instanceof Base.And and) {
            return conditions(and.conditions(), "base.and");
        }
        if (base instanceof Base.Or or) {
            return conditions(or.conditions(), "base.or");
        }
        return language.text("base.not", condition(((Base.Not) base).condition()));
    }

    private String conditions(List<Base> conditions, String joint) {
        return conditions.stream().map(c -> "(" + condition(c) + ")").collect(Collectors.joining(language.text(joint)));
    }

    /** The printed percentages of a question, in its order. */
    String printedShares(QuestionFigures figures) {
        return language.list(figures.audited().published().shares().stream()
                .flatMap(share -> share.percent().stream())
                .map(numbers::percent)
                .toList());
    }

    /** The wording of an option. */
    String label(Question question, String code) {
        LocalizedText label = question.option(code).orElseThrow().tableLabel();
        return language.text(label);
    }

    String printed(PublishedShare share) {
        return share.percent().map(numbers::percent).orElse(language.text("notReported"));
    }

    String count(LongRange counts) {
        return counts.isSingle()
                ? numbers.count(counts.least())
                : numbers.range(numbers.count(counts.least()), numbers.count(counts.greatest()));
    }

    String countOf(LongRange counts, long base) {
        return language.text("count.of", count(counts), numbers.count(base));
    }

    /** What the question asked and of whom, and on the last line whose answers its figures are. */
    String head(Question question, List<String> more) {
        List<String> lines = new ArrayList<>();
        lines.add(language.quoted(language.text(question.text())));
        lines.add(language.text("question.type", language.text("type." + question.typeName())));
        if (question instanceof AgreementQuestion agreement
                && agreement.wording() == AgreementQuestion.Wording.REVERSED) {
            lines.add(language.text("question.reversed"));
        }
        lines.addAll(more);
        return String.join("\n", lines);
    }

    /** The name of a constant as keys are written. */
    static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
