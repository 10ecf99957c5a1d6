package org.surveystats.examples;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.examples.TextTable.Align;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Theme;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.RecoveredBase;

/** The report as text. */
final class ReportText {

    private static final String NOTHING = "–";

    private final PublishedStudy study;
    private final Map<String, QuestionFigures> figures;
    private final Messages messages;
    private final Wording wording;
    private final TextPage page = new TextPage();

    private ReportText(PublishedStudy study, List<QuestionFigures> figures, Messages messages) {
        this.study = study;
        this.figures =
                figures.stream().collect(Collectors.toMap(f -> f.question().id(), Function.identity()));
        this.messages = messages;
        this.wording = new Wording(study.questionnaire(), messages);
    }

    static TextPage of(PublishedStudy study, List<QuestionFigures> figures, Messages messages) {
        return new ReportText(study, figures, messages).write();
    }

    private TextPage write() {
        new StudyHead(study, messages).write(page);
        int number = 1;
        for (Question question : study.questionnaire().questions()) {
            page.heading(number++ + ". " + messages.text(question.tableLabel()));
            head(question);
            if (figures.containsKey(question.id())) {
                figures(figures.get(question.id()));
            } else if (question instanceof OpenEndedQuestion open) {
                themes(open);
            }
        }
        page.heading(messages.text("report.method"));
        page.bullet(messages.text("report.method.counts"));
        page.bullet(messages.text("report.method.interval"));
        page.bullet(messages.text("report.method.population"));
        return page;
    }

    private void head(Question question) {
        page.paragraph(messages.quoted(messages.text(question.text())));
        page.paragraph(messages.text("question.type", messages.text("type." + question.typeName())));
        if (question instanceof AgreementQuestion agreement
                && agreement.wording() == AgreementQuestion.Wording.REVERSED) {
            page.paragraph(messages.text("question.reversed"));
        }
        if (figures.containsKey(question.id())) {
            page.paragraph(wording.base(figures.get(question.id())));
        } else {
            question.askedIf().ifPresent(base -> page.paragraph(messages.text("base.asked", wording.condition(base))));
        }
        page.blank();
    }

    private void figures(QuestionFigures shown) {
        TextTable table = TextTable.create()
                .column(messages.text("column.answer"), Align.LEFT)
                .column(messages.text("column.published"), Align.RIGHT)
                .column(messages.text("column.count"), Align.RIGHT)
                .column(messages.text("column.interval"), Align.RIGHT);
        for (Option option : shown.question().validOptions()) {
            PublishedShare share = shown.printed(option);
            table.row(
                    messages.text(option.tableLabel()),
                    wording.printed(share),
                    count(shown, option),
                    shown.interval(option)
                            .map(i -> messages.percentRange(i.lower(), i.upper()))
                            .orElse(NOTHING));
        }
        page.table(table);
        if (!shown.otherBases().isEmpty()) {
            otherBases(shown);
        }
    }

    private String count(QuestionFigures shown, Option option) {
        if (!shown.printed(option).isReported()) {
            return NOTHING;
        }
        return shown.onBase()
                .map(fit -> wording.countOf(fit.counts(option.code()).orElseThrow(), fit.base()))
                .orElse(messages.text(shown.otherBases().isEmpty() ? "count.none" : "count.below"));
    }

    /** No count of the base fits: what would, and what the interval above then means. */
    private void otherBases(QuestionFigures shown) {
        List<RecoveredBase> bases = shown.otherBases();
        page.blank();
        if (shown.audited().base().isPresent()) {
            page.paragraph(messages.text(
                    "report.impossible",
                    wording.printedShares(shown),
                    messages.counted("respondentsOf", shown.audited().base().getAsLong())));
        }
        page.paragraph(messages.text("report.otherBases"));
        page.blank();
        TextTable table = TextTable.create().column(messages.text("column.base"), Align.RIGHT);
        shown.question().validOptions().forEach(o -> table.column(messages.text(o.tableLabel()), Align.RIGHT));
        for (RecoveredBase base : bases) {
            table.row(Wording.cells(
                    Long.toString(base.base()),
                    base.options().stream()
                            .map(OptionCounts::counts)
                            .map(wording::count)
                            .toList()));
        }
        page.table(table);
    }

    private void themes(OpenEndedQuestion question) {
        page.paragraph(messages.text("themes.notReported"));
        for (Theme theme : question.codebook().map(Codebook::themes).orElse(List.of())) {
            page.blank().paragraph(messages.text(theme.label()));
            for (Quote quote : study.quotes()) {
                if (quote.question().equals(question.id()) && quote.theme().equals(theme.code())) {
                    page.bullet(messages.quoted(messages.text(quote.text())));
                }
            }
        }
    }
}
