package org.surveystats.stats.report;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.TabulationPlan;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.report.document.Document;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Metadata;
import org.surveystats.stats.report.html.HtmlRenderer;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.language.Software;
import org.surveystats.stats.report.markdown.MarkdownRenderer;
import org.surveystats.stats.report.text.TextRenderer;

/**
 * A report of what was computed, in the form and the language of its readers.
 *
 * <pre>{@code
 * Report report = Report.of(Distributions.of(table, design));
 * Files.writeString(Path.of("report.html"), report.in("ru").html());
 * System.out.print(report.in("en").text());
 * Report.of(TableReport.of(banner.run(estimation))).in("ru").markdown();
 * Report.of(LocalizedText.of("Attitudes"), ScaleReport.of(analysis.reliability(), analysis.items()), TableReport.of(table));
 * }</pre>
 *
 * <p>The language is that of the questionnaire if reports have its words, and English otherwise, until another is chosen.
 * Percentages have one decimal unless another number is chosen; published figures keep the decimals they were printed with.
 * Rounding is half-up on the decimal value ({@link org.surveystats.stats.report.language.NumberStyle}). The same report is the
 * same bytes on every machine, Java runtime and day: a report has no date unless it is given one.
 */
public final class Report {

    /** The decimals of percentages unless others are chosen. */
    public static final int DEFAULT_DECIMALS = 1;

    private static final int MOST_DECIMALS = 10;

    private final Content content;
    private final ReportLanguage language;
    private final int decimals;
    private final UnaryOperator<Metadata> metadata;

    /** What a report says, for a language and a number of decimals. */
    private interface Content {
        Document document(ReportLanguage language, int decimals);
    }

    private Report(Content content, ReportLanguage language, int decimals, UnaryOperator<Metadata> metadata) {
        this.content = content;
        this.language = language;
        this.decimals = decimals;
        this.metadata = metadata;
    }

    private static Report of(Content content, Questionnaire questionnaire) {
        String tag = questionnaire.language();
        String primary = tag.split("-", 2)[0];
        ReportLanguage language = ReportLanguage.of(ReportLanguage.BUILT_IN.contains(primary) ? primary : "en");
        return new Report(content, language, DEFAULT_DECIMALS, UnaryOperator.identity());
    }

    /**
     * A report of the distributions of all questions: the exact wording, who was asked, how many answered, each answer with
     * its share, interval and count, and the method in an appendix. Shares that do not meet the presentation standard
     * ({@link org.surveystats.stats.estimate.Presentation}) stand in brackets.
     *
     * @param distributions the distributions
     * @return the report
     */
    public static Report of(Distributions distributions) {
        Questionnaire questionnaire = distributions.sample().table().questionnaire();
        return of(
                (language, decimals) -> new DistributionsReport(distributions, language, decimals).document(),
                questionnaire);
    }

    /**
     * A report of a publication: who asked whom, each question with its printed shares, the counts behind them and their 95 %
     * intervals, what an audit under half-up rounding found, and the themes of open answers with quotes. What the source does
     * not give is marked as not reported.
     *
     * @param study the publication
     * @return the report
     */
    public static Report of(PublishedStudy study) {
        return of(PublishedAudit.of(study));
    }

    /**
     * A report of a publication, with what an audit of it found.
     *
     * @param audit the audit
     * @return the report
     */
    public static Report of(PublishedAudit audit) {
        return of(
                (language, decimals) -> new PublishedReport(audit, language).document(),
                audit.study().questionnaire());
    }

    /**
     * A report of an audit alone: whether the published figures can be what they are said to be.
     *
     * @param audit the audit
     * @return the report
     */
    public static Report ofFindings(PublishedAudit audit) {
        return of(
                (language, decimals) -> new AuditReport(audit, language).document(),
                audit.study().questionnaire());
    }

    /**
     * A report of what a plan computed: one table an analysis.
     *
     * @param plan the plan
     * @param questionnaire the questionnaire that it names
     * @param results its results
     * @return the report
     */
    public static Report of(TabulationPlan plan, Questionnaire questionnaire, PlanResults results) {
        return of(
                (language, decimals) -> new PlanReport(plan, questionnaire, results, language, decimals).document(),
                questionnaire);
    }

    /**
     * A report of one analysis.
     *
     * @param part what was computed; it has its own decimals
     * @return the report, in English until another language is chosen
     */
    public static Report of(ReportPart part) {
        Objects.requireNonNull(part, "part");
        return english((language, decimals) -> part.document(language));
    }

    /**
     * A report of several analyses, each below a heading with its title.
     *
     * @param title the title of the report
     * @param parts what was computed, in the order of the report; they have their own decimals
     * @return the report, in English until another language is chosen
     */
    public static Report of(LocalizedText title, ReportPart... parts) {
        Objects.requireNonNull(title, "title");
        List<ReportPart> all = List.of(parts);
        return english((language, decimals) -> {
            Document document = Document.of(language.text(title), language);
            for (ReportPart part : all) {
                document = document.with(Heading.of(part.title(language))).with(part.blocks(language));
            }
            return document;
        });
    }

    private static Report english(Content content) {
        return new Report(content, ReportLanguage.of("en"), DEFAULT_DECIMALS, UnaryOperator.identity());
    }

    /**
     * The same in another language.
     *
     * @param tag the tag of a language that reports know, such as {@code ru}
     * @return the report in it
     * @throws IllegalArgumentException if reports do not know it
     */
    public Report in(String tag) {
        return in(ReportLanguage.of(tag));
    }

    /**
     * The same in another language.
     *
     * @param newLanguage the language
     * @return the report in it
     */
    public Report in(ReportLanguage newLanguage) {
        return new Report(content, Objects.requireNonNull(newLanguage, "language"), decimals, metadata);
    }

    /**
     * The same with other decimals of percentages. Published figures and {@linkplain ReportPart parts} keep theirs.
     *
     * @param digits the digits of percentages after the decimal sign, 0 to 10
     * @return the report with them
     * @throws IllegalArgumentException if they are fewer or more
     */
    public Report withDecimals(int digits) {
        checkDecimals(digits);
        return new Report(content, language, digits, metadata);
    }

    static void checkDecimals(int digits) {
        if (digits < 0 || digits > MOST_DECIMALS) {
            throw new IllegalArgumentException("percentages have 0 to " + MOST_DECIMALS + " decimals: found " + digits);
        }
    }

    /**
     * The same without drawings: of charts that stand beside a table nothing is left, of others their numbers as a table.
     *
     * @return the report of text and tables
     */
    public Report withoutCharts() {
        Content before = content;
        return new Report(
                (words, digits) -> before.document(words, digits).withoutCharts(), language, decimals, metadata);
    }

    /**
     * The same with authors, a date or other metadata.
     *
     * @param change what is changed of the metadata
     * @return the report with the change
     */
    public Report withMetadata(UnaryOperator<Metadata> change) {
        UnaryOperator<Metadata> before = metadata;
        return new Report(content, language, decimals, known -> change.apply(before.apply(known)));
    }

    /**
     * The report before it has a form, to be read by a program, or to be added to.
     *
     * @return the document
     */
    public Document document() {
        Document document = content.document(language, decimals);
        return document.withMetadata(
                metadata.apply(document.metadata().withGenerator("survey-stats " + Software.version())));
    }

    /**
     * The report as text of at most 100 columns.
     *
     * @return the text
     */
    public String text() {
        return TextRenderer.create().render(document());
    }

    /**
     * The report as Markdown.
     *
     * @return the text
     */
    public String markdown() {
        return MarkdownRenderer.create().render(document());
    }

    /**
     * The report as one self-contained HTML file.
     *
     * @return the file
     */
    public String html() {
        return HtmlRenderer.create().render(document());
    }
}
