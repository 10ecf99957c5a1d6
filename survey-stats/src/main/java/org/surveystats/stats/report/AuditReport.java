package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.Finding.Kind;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.RichText;
import org.surveystats.stats.report.language.ReportLanguage;

/** The report of an audit: one line a question, then sentences on those whose figures do not fit. */
final class AuditReport {

    /** What needs no sentence of its own beside the table. */
    private static final Set<Kind> QUIET = EnumSet.of(Kind.CONSISTENT, Kind.NOT_REPORTED);

    private final PublishedStudy study;
    private final List<QuestionFigures> figures;
    private final ReportLanguage language;
    private final Wording wording;
    private final FindingSentences sentences;
    private final List<Block> blocks = new ArrayList<>();

    AuditReport(PublishedAudit audit, ReportLanguage language) {
        this.study = audit.study();
        this.figures = QuestionFigures.of(audit);
        this.language = language;
        this.wording = new Wording(study.questionnaire(), language);
        this.sentences = new FindingSentences(study.questionnaire(), language);
    }

    /** Whether a finding says that figures do not fit, or only in part. */
    static boolean isLoud(Finding finding) {
        return !QUIET.contains(finding.kind());
    }

    Document document() {
        blocks.add(Paragraph.of(language.quoted(language.text(study.source().title()))));
        blocks.add(Paragraph.of(
                study.questionnaire().study().sampleSize().isPresent()
                        ? language.text(
                                "audit.intro",
                                language.numbers()
                                        .count(study.questionnaire()
                                                .study()
                                                .sampleSize()
                                                .getAsLong()))
                        : language.text("audit.intro.noSample")));
        blocks.add(table());
        for (QuestionFigures shown : figures) {
            List<RichText> loud = shown.audited().findings().stream()
                    .filter(AuditReport::isLoud)
                    .map(f -> RichText.of(sentences.sentence(shown.audited(), f)))
                    .toList();
            if (!loud.isEmpty()) {
                blocks.add(Heading.of(language.text(shown.question().tableLabel())));
                blocks.add(Paragraph.of(
                        language.quoted(language.text(shown.question().text())) + "\n" + wording.base(shown)));
                blocks.add(new ListBlock(ListBlock.Style.BULLETS, loud));
            }
        }
        notReported();
        blocks.add(Note.of(Note.Kind.INFO, language.text("audit.caution")));
        return Document.of(language.text("audit.title"), language).with(blocks);
    }

    private DocumentTable table() {
        DocumentTable.Builder table = DocumentTable.builder(language.text("column.question"))
                .column(language.text("column.published"), Alignment.START)
                .column(language.text("column.found"), Alignment.START);
        for (QuestionFigures shown : figures) {
            table.row(
                    language.text(shown.question().tableLabel()),
                    shown.isReported()
                            ? Cell.of(wording.printedShares(shown))
                            : Cell.of(language.text("notReported")).with(Cell.Status.MUTED),
                    Cell.of(verdict(shown)));
        }
        return table.build();
    }

    private String verdict(QuestionFigures shown) {
        if (!shown.isReported()) {
            return language.text("verdict.nothing");
        }
        return shown.audited()
                .finding(Kind.CONSISTENT)
                .map(sentences::counts)
                .orElseGet(() -> shown.audited().base().isPresent()
                        ? language.text(
                                "verdict.impossible",
                                language.numbers().count(shown.audited().base().getAsLong()))
                        : language.text("verdict.baseUnknown"));
    }

    private void notReported() {
        List<String> lines = new ArrayList<>();
        for (QuestionFigures shown : figures) {
            Optional<Finding> finding = shown.audited().finding(Kind.NOT_REPORTED);
            finding.ifPresent(f -> lines.add(language.text(
                    "audit.notReported.of",
                    language.text(shown.question().tableLabel()),
                    sentences.labels(shown.audited(), f))));
        }
        if (!lines.isEmpty()) {
            blocks.add(Heading.of(language.text("audit.notReported")));
            blocks.add(ListBlock.bullets(lines));
        }
    }
}
