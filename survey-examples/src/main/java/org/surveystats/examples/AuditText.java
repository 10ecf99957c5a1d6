package org.surveystats.examples;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.surveystats.examples.TextTable.Align;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.Finding.Kind;

/** The audit as text: one line a question, then sentences on those whose figures do not fit. */
final class AuditText {

    /** What needs no sentence of its own beside the table. */
    private static final Set<Kind> QUIET = EnumSet.of(Kind.CONSISTENT, Kind.NOT_REPORTED);

    private final PublishedStudy study;
    private final List<QuestionFigures> figures;
    private final Messages messages;
    private final Wording wording;
    private final FindingText sentences;
    private final TextPage page = new TextPage();

    private AuditText(PublishedStudy study, List<QuestionFigures> figures, Messages messages) {
        this.study = study;
        this.figures = figures;
        this.messages = messages;
        this.wording = new Wording(study.questionnaire(), messages);
        this.sentences = new FindingText(study.questionnaire(), messages);
    }

    static TextPage of(PublishedStudy study, List<QuestionFigures> figures, Messages messages) {
        return new AuditText(study, figures, messages).write();
    }

    private TextPage write() {
        page.title(messages.text("audit.title")).blank();
        page.paragraph(messages.quoted(messages.text(study.source().title()))).blank();
        long sample = study.questionnaire().study().sampleSize().orElseThrow();
        page.paragraph(messages.text("audit.intro", sample)).blank();
        page.table(table());
        for (QuestionFigures shown : figures) {
            List<Finding> loud = shown.audited().findings().stream()
                    .filter(f -> !QUIET.contains(f.kind()))
                    .toList();
            if (!loud.isEmpty()) {
                page.heading(messages.text(shown.question().tableLabel()));
                page.paragraph(messages.quoted(messages.text(shown.question().text())));
                page.paragraph(wording.base(shown)).blank();
                loud.forEach(f -> page.bullet(sentences.sentence(shown, f)));
            }
        }
        notReported();
        page.blank().paragraph(messages.text("audit.caution"));
        return page;
    }

    private TextTable table() {
        TextTable table = TextTable.create()
                .column(messages.text("column.question"), Align.LEFT)
                .column(messages.text("column.published"), Align.LEFT)
                .column(messages.text("column.found"), Align.LEFT);
        for (QuestionFigures shown : figures) {
            table.row(
                    messages.text(shown.question().tableLabel()),
                    shown.isReported() ? wording.printedShares(shown) : messages.text("notReported"),
                    verdict(shown));
        }
        return table;
    }

    private String verdict(QuestionFigures shown) {
        if (!shown.isReported()) {
            return messages.text("verdict.nothing");
        }
        return shown.audited()
                .finding(Kind.CONSISTENT)
                .map(f -> sentences.counts(f))
                .orElseGet(() -> shown.audited().base().isPresent()
                        ? messages.text(
                                "verdict.impossible", shown.audited().base().getAsLong())
                        : messages.text("verdict.baseUnknown"));
    }

    private void notReported() {
        page.heading(messages.text("audit.notReported"));
        for (QuestionFigures shown : figures) {
            shown.audited()
                    .finding(Kind.NOT_REPORTED)
                    .ifPresent(f -> page.bullet(messages.text(
                            "audit.notReported.of",
                            messages.text(shown.question().tableLabel()),
                            sentences.labels(shown, f))));
        }
    }
}
