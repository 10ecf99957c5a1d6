package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Theme;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Appendix;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.RichText;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.language.Software;

/** The report of a publication: what it prints, the counts behind it, and what an audit found. */
final class PublishedReport {

    /** The confidence level of the intervals in percent, as it is printed. */
    private static final String PERCENT = "95";

    private static final int DECIMALS = 1;

    private final PublishedStudy study;
    private final Map<String, QuestionFigures> figures;
    private final ReportLanguage language;
    private final Wording wording;
    private final FindingSentences sentences;
    private final ReportCharts charts;
    private final List<List<AgreementQuestion>> runs;
    private final List<Block> blocks = new ArrayList<>();

    PublishedReport(PublishedAudit audit, ReportLanguage language) {
        this.study = audit.study();
        this.figures = QuestionFigures.of(audit).stream()
                .collect(Collectors.toMap(f -> f.question().id(), Function.identity()));
        this.language = language;
        this.wording = new Wording(study.questionnaire(), language);
        this.runs = ReportCharts.runs(study.questionnaire().questions());
        this.charts = new ReportCharts(language, DECIMALS);
        this.sentences = new FindingSentences(study.questionnaire(), language);
    }

    Document document() {
        blocks.addAll(StudyBlocks.of(study, language));
        int number = 1;
        for (Question question : study.questionnaire().questions()) {
            statements(question);
            blocks.add(Heading.of(number++ + ". " + language.text(question.tableLabel())));
            Optional<QuestionFigures> shown = Optional.ofNullable(figures.get(question.id()));
            blocks.add(Paragraph.of(wording.head(question, base(question, shown))));
            shown.ifPresent(this::figures);
            if (shown.isEmpty() && question instanceof OpenEndedQuestion open) {
                themes(open);
            }
        }
        blocks.add(new Appendix(
                language.text("report.method"),
                List.of(ListBlock.bullets(List.of(
                        language.text("report.method.counts"),
                        language.text("report.method.interval", PERCENT),
                        language.text("report.method.population"),
                        language.text("method.software", Software.version()))))));
        return Document.of(language.text(study.questionnaire().title()), language)
                .with(blocks);
    }

    /** Statements on one scale are first shown together. */
    private void statements(Question question) {
        runs.stream().filter(run -> run.get(0).equals(question)).forEach(run -> {
            Map<AgreementQuestion, AuditedDistribution> reported = new LinkedHashMap<>();
            for (AgreementQuestion statement : run) {
                Optional.ofNullable(figures.get(statement.id()))
                        .filter(QuestionFigures::isReported)
                        .ifPresent(shown -> reported.put(statement, shown.audited()));
            }
            if (!reported.isEmpty()) {
                blocks.add(Heading.of(language.text("figure.statements")));
                blocks.addAll(charts.published("statements", reported));
            }
        });
    }

    private List<String> base(Question question, Optional<QuestionFigures> shown) {
        return shown.map(wording::base)
                .or(() -> question.askedIf().map(base -> language.text("base.asked", wording.condition(base))))
                .map(List::of)
                .orElse(List.of());
    }

    private void figures(QuestionFigures shown) {
        DocumentTable.Builder table = DocumentTable.builder(language.text("column.answer"))
                .column(language.text("column.published"), Alignment.END)
                .column(language.text("column.count"), Alignment.END)
                .column(language.text("column.interval", PERCENT), Alignment.END);
        for (Option option : shown.question().validOptions()) {
            table.row(
                    language.text(option.tableLabel()),
                    published(shown.printed(option)),
                    count(shown, option),
                    shown.interval(option)
                            .map(i -> Cell.ofInterval(
                                    language.numbers().percentRange(i.lower(), i.upper(), 1), i.lower(), i.upper()))
                            .orElseGet(this::nothing));
        }
        blocks.addAll(charts.published(shown));
        blocks.add(table.build().named(shown.question().id()));
        if (!shown.otherBases().isEmpty()) {
            otherBases(shown);
        }
        findings(shown);
    }

    private Cell published(PublishedShare share) {
        return share.percent()
                .map(percent ->
                        Cell.of(wording.printed(share), percent.movePointLeft(2).doubleValue()))
                .orElseGet(() -> Cell.of(wording.printed(share)).with(Cell.Status.MUTED));
    }

    private Cell nothing() {
        return Cell.of(language.text("undefined")).with(Cell.Status.MUTED);
    }

    private Cell count(QuestionFigures shown, Option option) {
        if (!shown.printed(option).isReported()) {
            return nothing();
        }
        return shown.onBase()
                .map(fit -> count(fit, option))
                .orElseGet(() -> Cell.of(language.text(shown.otherBases().isEmpty() ? "count.none" : "count.below")));
    }

    private Cell count(RecoveredBase fit, Option option) {
        LongRange counts = fit.counts(option.code()).orElseThrow();
        String text = wording.countOf(counts, fit.base());
        return counts.isSingle() ? Cell.of(text, (double) counts.least()) : Cell.of(text);
    }

    /** No count of the base fits: what would, and what the interval above then means. */
    private void otherBases(QuestionFigures shown) {
        String impossible = shown.audited().base().isEmpty()
                ? ""
                : language.text(
                                "report.impossible",
                                wording.printedShares(shown),
                                language.counted(
                                        "respondentsOf", shown.audited().base().getAsLong()))
                        + "\n";
        blocks.add(Paragraph.of(impossible + language.text("report.otherBases")));
        DocumentTable.Builder table = DocumentTable.builder();
        table.column(language.text("column.base"), Alignment.END);
        shown.question().validOptions().forEach(o -> table.column(language.text(o.tableLabel()), Alignment.END));
        for (RecoveredBase base : shown.otherBases()) {
            List<Cell> cells = Stream.concat(
                            Stream.of(language.numbers().count(base.base())),
                            base.options().stream().map(OptionCounts::counts).map(wording::count))
                    .map(Cell::of)
                    .toList();
            table.row(Row.of(List.of(), cells));
        }
        blocks.add(table.build().named(shown.question().id() + "-bases"));
    }

    private void findings(QuestionFigures shown) {
        List<RichText> found = shown.audited().findings().stream()
                .filter(AuditReport::isLoud)
                .map((Finding f) -> RichText.of(sentences.sentence(shown.audited(), f)))
                .toList();
        if (!found.isEmpty()) {
            blocks.add(new Note(Note.Kind.WARNING, Optional.of(language.text("report.findings")), found));
        }
    }

    private void themes(OpenEndedQuestion question) {
        blocks.add(Paragraph.of(language.text("themes.notReported")));
        for (Theme theme : question.codebook().map(Codebook::themes).orElse(List.of())) {
            blocks.add(new Heading(2, language.text(theme.label())));
            List<String> quotes = study.quotes().stream()
                    .filter((Quote quote) -> quote.question().equals(question.id())
                            && quote.theme().equals(theme.code()))
                    .map(quote -> language.quoted(language.text(quote.text())))
                    .toList();
            if (!quotes.isEmpty()) {
                blocks.add(ListBlock.bullets(quotes));
            }
        }
    }
}
