package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.stats.openend.AgreementEstimate;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CoderAgreement.CoderPair;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.Disagreement;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.ThemeAgreement;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * How well the coders of an open question agree, in print: over all themes, theme by theme, and the answers on which they
 * disagree, for a talk among them.
 *
 * <pre>{@code
 * CoderReport.of(why, CodingRatings.of(table, why), CoderAgreement.standard()).document(ReportLanguage.of("ru"));
 * }</pre>
 */
public final class CoderReport implements ReportPart {

    private static final int DEFAULT_DISAGREEMENTS = 10;

    private final OpenEndedQuestion question;
    private final CodingRatings codings;
    private final int most;
    private final AgreementEstimate percent;
    private final AgreementEstimate masi;
    private final AgreementEstimate jaccard;
    private final AgreementEstimate exact;
    private final List<ThemeAgreement> themes;
    private final List<Disagreement> disagreements;
    private final List<CoderPair> pairs;

    private CoderReport(OpenEndedQuestion question, CodingRatings codings, CoderAgreement agreement) {
        this.question = question;
        this.codings = codings;
        this.most = DEFAULT_DISAGREEMENTS;
        this.percent = agreement.percent(codings.sets());
        this.masi = agreement.alpha(codings.sets(), SetDistance.MASI);
        this.jaccard = agreement.alpha(codings.sets(), SetDistance.JACCARD);
        this.exact = agreement.alpha(codings.sets(), SetDistance.EXACT);
        this.themes = agreement.themes(codings);
        this.disagreements = codings.disagreements();
        this.pairs = codings.coders().size() > 2 ? pairs(codings, agreement) : List.of();
    }

    /** Krippendorff's alpha of every two coders, with the same distance of sets as the first one of all. */
    private static List<CoderPair> pairs(CodingRatings codings, CoderAgreement agreement) {
        List<String> coders = codings.coders();
        List<CoderPair> pairs = new ArrayList<>();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                CodingRatings both = codings.withCoders(coders.get(i), coders.get(j));
                pairs.add(new CoderPair(coders.get(i), coders.get(j), agreement.alpha(both.sets(), SetDistance.MASI)));
            }
        }
        return pairs;
    }

    private CoderReport(CoderReport other, int most) {
        this.question = other.question;
        this.codings = other.codings;
        this.most = most;
        this.percent = other.percent;
        this.masi = other.masi;
        this.jaccard = other.jaccard;
        this.exact = other.exact;
        this.themes = other.themes;
        this.disagreements = other.disagreements;
        this.pairs = other.pairs;
    }

    /**
     * The agreement of coders in print.
     *
     * @param question the open question
     * @param codings its codings
     * @param agreement by which level and how many resamples intervals are computed
     * @return the report with the ten answers on which the coders are farthest apart
     */
    public static CoderReport of(OpenEndedQuestion question, CodingRatings codings, CoderAgreement agreement) {
        return new CoderReport(question, codings, agreement);
    }

    /**
     * The same with other numbers of answers on which the coders disagree.
     *
     * @param newMost how many are shown at most, those farthest apart first; 0 for none
     * @return the report with them
     * @throws IllegalArgumentException if the number is negative
     */
    public CoderReport withDisagreements(int newMost) {
        if (newMost < 0) {
            throw new IllegalArgumentException("the number of answers shown is 0 or more: found " + newMost);
        }
        return new CoderReport(this, newMost);
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text("coders.title", language.text(question.tableLabel()));
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        Measures measures = new Measures(language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(language.text("coders.coders", String.join(", ", codings.coders())) + " "
                + language.text(
                        "coders.answers",
                        numbers.count(percent.estimate().base().unweighted()),
                        numbers.count(percent.unitsLeftOut()))));
        DocumentTable.Builder table = measures.table("coders.measure", Measures.level(masi.estimate()));
        table.row(measures.shareRow("coders.percent", percent.estimate()));
        table.row(measures.row("coders.masi", masi.estimate()));
        table.row(measures.row("coders.jaccard", jaccard.estimate()));
        table.row(measures.row("coders.exact", exact.estimate()));
        blocks.add(table.build());
        blocks.add(Paragraph.of(language.text("coders.rule")));
        if (!pairs.isEmpty()) {
            blocks.add(new Heading(2, language.text("coders.pairs")));
            blocks.addAll(new ReportCharts(language, Report.DEFAULT_DECIMALS).coders(question.id(), pairs));
        }
        blocks.add(new Heading(2, language.text("coders.themes")));
        blocks.addAll(new ReportCharts(language, Report.DEFAULT_DECIMALS).alphas(question.id(), themes));
        blocks.add(themes(measures, language).named("coders-" + question.id()));
        blocks.add(
                Paragraph.of(language.text(codings.coders().size() == 2 ? "coders.kappa.two" : "coders.kappa.more")));
        if (disagreements.isEmpty() || most > 0) {
            blocks.add(new Heading(2, language.text("coders.disagreements")));
            disagreements(language, blocks);
        }
        return blocks;
    }

    private DocumentTable themes(Measures measures, ReportLanguage language) {
        DocumentTable.Builder table = DocumentTable.builder(language.text("coders.theme"));
        codings.coders().forEach(coder -> table.column(language.text("coders.mentions", coder), Alignment.DECIMAL));
        table.column(language.text("coders.agree"), Alignment.DECIMAL)
                .column(language.text("coders.kappa"), Alignment.DECIMAL)
                .column(language.text("coders.alpha"), Alignment.DECIMAL);
        for (ThemeAgreement theme : themes) {
            List<Cell> cells = new ArrayList<>();
            theme.mentions()
                    .forEach(count -> cells.add(Cell.of(language.numbers().count(count), (double) count)));
            cells.add(measures.share(theme.percent().estimate()));
            cells.add(measures.value(theme.kappa().estimate()));
            cells.add(measures.value(theme.alpha().estimate()));
            table.row(Row.of(language.text(theme.theme().label()), cells));
        }
        return table.build();
    }

    private void disagreements(ReportLanguage language, List<Block> blocks) {
        if (disagreements.isEmpty()) {
            blocks.add(Paragraph.of(language.text("coders.disagreements.none")));
            return;
        }
        NumberStyle numbers = language.numbers();
        DocumentTable.Builder table =
                DocumentTable.builder(language.text("coders.row"), language.text("coders.answer"));
        codings.coders().forEach(coder -> table.column(coder, Alignment.START));
        table.column(language.text("coders.distance"), Alignment.DECIMAL);
        for (Disagreement answer : disagreements.subList(0, Math.min(most, disagreements.size()))) {
            List<Cell> cells = new ArrayList<>();
            for (String coder : codings.coders()) {
                cells.add(Cell.of(given(answer, coder, language)));
            }
            cells.add(Cell.of(numbers.number(answer.distance(), 2), answer.distance()));
            table.row(Row.of(
                    List.of(numbers.count(answer.row() + 1L), answer.text().orElse(language.text("coders.withheld"))),
                    cells));
        }
        blocks.add(table.build());
        blocks.add(Paragraph.of(language.text(
                "coders.disagreements.shown",
                numbers.count(Math.min(most, disagreements.size())),
                numbers.count(disagreements.size()))));
    }

    private static String given(Disagreement answer, String coder, ReportLanguage language) {
        return answer.given().stream()
                .filter(given -> given.coder().equals(coder))
                .findFirst()
                .map(given -> given.themes().isEmpty()
                        ? language.text("coders.uncodable")
                        : given.themes().stream()
                                .map(theme -> language.text(theme.label()))
                                .collect(Collectors.joining("; ")))
                .orElseGet(() -> language.text("coders.notCoded"));
    }
}
