package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Block;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Heading;
import org.surveystats.stats.report.document.ListBlock;
import org.surveystats.stats.report.document.Note;
import org.surveystats.stats.report.document.Paragraph;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.scale.BatteryItem;
import org.surveystats.stats.scale.ItemAnalysis;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.scale.MissingAnswers;
import org.surveystats.stats.scale.OrdinalReliability;
import org.surveystats.stats.scale.QualityFlag;
import org.surveystats.stats.scale.QualitySummary;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleFinding;
import org.surveystats.stats.scale.SplitCoefficient;

/**
 * A battery in print: its reliability with standard errors and intervals under the design, the analysis of its items, the
 * distribution of the answers as they were given, and what a user should look at.
 *
 * <pre>{@code
 * ScaleAnalysis analysis = ScaleAnalysis.of(sample, battery);
 * ScaleReport.of(analysis.reliability(), analysis.items())
 *         .withOrdinal(analysis.ordinalReliability())
 *         .withQuality(AnswerQuality.of(table, battery).summary(sample))
 *         .document(ReportLanguage.of("en"));
 * }</pre>
 */
public final class ScaleReport implements ReportPart {

    private final Reliability reliability;
    private final ItemAnalysis items;
    private final Optional<OrdinalReliability> ordinal;
    private final Optional<QualitySummary> quality;

    private ScaleReport(
            Reliability reliability,
            ItemAnalysis items,
            Optional<OrdinalReliability> ordinal,
            Optional<QualitySummary> quality) {
        this.reliability = reliability;
        this.items = items;
        this.ordinal = ordinal;
        this.quality = quality;
    }

    /**
     * A battery in print.
     *
     * @param reliability its reliability
     * @param items the analysis of its items
     * @return the report
     * @throws IllegalArgumentException if they are of different batteries
     */
    public static ScaleReport of(Reliability reliability, ItemAnalysis items) {
        if (!reliability.battery().items().equals(items.battery().items())) {
            throw new IllegalArgumentException("the reliability and the items are of one battery: found "
                    + reliability.battery() + " and " + items.battery());
        }
        return new ScaleReport(reliability, items, Optional.empty(), Optional.empty());
    }

    /**
     * The same with the reliability from polychoric correlations.
     *
     * @param reliability the ordinal coefficients
     * @return the report with them
     */
    public ScaleReport withOrdinal(OrdinalReliability reliability) {
        return new ScaleReport(this.reliability, items, Optional.of(reliability), quality);
    }

    /**
     * The same with how the battery was answered.
     *
     * @param summary shares of respondents with striking answers
     * @return the report with it
     */
    public ScaleReport withQuality(QualitySummary summary) {
        return new ScaleReport(reliability, items, ordinal, Optional.of(summary));
    }

    @Override
    public String title(ReportLanguage language) {
        return language.text("scale.title", label(language));
    }

    private String label(ReportLanguage language) {
        return language.text(reliability.battery().scoreQuestion().tableLabel());
    }

    @Override
    public List<Block> blocks(ReportLanguage language) {
        Objects.requireNonNull(language, "language");
        Measures measures = new Measures(language, id -> label(id, language));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(base(language)));
        blocks.add(coefficients(measures));
        if (!measures.undefined().isEmpty()) {
            blocks.add(Paragraph.of(language.text("association.notComputed", String.join("; ", measures.undefined()))));
        }
        blocks.add(Paragraph.of(Measures.level(reliability.alpha())
                .map(level -> language.text("scale.errors", language.numbers().number(level * 100)))
                .orElseGet(() -> language.text("scale.noErrors"))));
        blocks.add(new Heading(2, language.text("scale.items")));
        blocks.add(items(measures, language));
        answers(measures, language).ifPresent(table -> {
            blocks.add(new Heading(2, language.text("scale.answers")));
            blocks.addAll(new ReportCharts(language, Report.DEFAULT_DECIMALS).items(items));
            blocks.add(table);
        });
        blocks.add(new Heading(2, language.text("scale.findings")));
        blocks.add(findings(language));
        quality.ifPresent(summary -> quality(summary, language, blocks));
        return blocks;
    }

    private Optional<String> label(String id, ReportLanguage language) {
        return items.battery().items().stream()
                .filter(item -> item.id().equals(id))
                .map(item -> language.text(item.question().tableLabel()))
                .findFirst();
    }

    private String base(ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        List<BatteryItem> all = items.battery().items();
        long reversed =
                all.stream().filter(item -> item.wording() == Wording.REVERSED).count();
        String of = numbers.count(reliability.base().unweighted());
        String key = reliability.missing() == MissingAnswers.LISTWISE ? "scale.listwise" : "scale.pairwise";
        return language.text("scale.base", numbers.count(reversed), numbers.count(all.size())) + " "
                + language.text(key, of);
    }

    private DocumentTable coefficients(Measures measures) {
        DocumentTable.Builder table = measures.table("scale.coefficient", Measures.level(reliability.alpha()));
        table.row(measures.row("scale.alpha", reliability.alpha()));
        table.row(measures.row("scale.standardisedAlpha", reliability.standardisedAlpha()));
        table.row(measures.row("scale.omega", reliability.omega()));
        table.row(measures.row("scale.standardisedOmega", reliability.standardisedOmega()));
        table.row(measures.row("scale.lambda2", reliability.lambda2()));
        table.row(measures.row("scale.lambda6", reliability.lambda6()));
        table.row(measures.row("scale.oddEven", reliability.oddEven(SplitCoefficient.SPEARMAN_BROWN)));
        table.row(measures.row("scale.meanCorrelation", reliability.meanCorrelation()));
        ordinal.ifPresent(coefficients -> {
            table.row(measures.row("scale.ordinalAlpha", coefficients.alpha()));
            table.row(measures.row("scale.ordinalOmega", coefficients.omega()));
        });
        return table.build();
    }

    private static String name(BatteryItem item, ReportLanguage language) {
        String label = language.text(item.question().tableLabel());
        return item.wording() == Wording.REVERSED ? language.text("scale.reversed", label) : label;
    }

    private DocumentTable items(Measures measures, ReportLanguage language) {
        DocumentTable.Builder table = DocumentTable.builder(language.text("scale.item"));
        for (String column : List.of("mean", "deviation", "itemRest", "explained", "dropped", "missing")) {
            table.column(language.text("scale.item." + column), Alignment.DECIMAL);
        }
        for (ItemStatistics item : items.items()) {
            table.row(
                    name(item.item(), language),
                    measures.value(item.mean()),
                    measures.value(item.standardDeviation()),
                    measures.value(item.itemRest()),
                    measures.value(item.squaredMultipleCorrelation()),
                    measures.value(item.alphaIfDropped()),
                    measures.share(item.missing()));
        }
        return table.build();
    }

    /** The answers to all items, where they have the same points. */
    private Optional<DocumentTable> answers(Measures measures, ReportLanguage language) {
        List<Double> scores = scores(items.items().get(0));
        if (scores.isEmpty()
                || !items.items().stream().allMatch(item -> scores(item).equals(scores))) {
            return Optional.empty();
        }
        DocumentTable.Builder table = DocumentTable.builder(language.text("scale.item"));
        for (double score : scores) {
            table.column(point(score, language), Alignment.DECIMAL);
        }
        for (ItemStatistics item : items.items()) {
            table.row(Row.of(
                    name(item.item(), language),
                    item.points().stream()
                            .map(point -> measures.share(point.share()))
                            .toList()));
        }
        return Optional.of(table.build());
    }

    private static List<Double> scores(ItemStatistics item) {
        return item.points().stream().map(ItemStatistics.Point::score).toList();
    }

    /** What the first item calls a point: the wording of its option, or the score. */
    private String point(double score, ReportLanguage language) {
        String number = language.numbers().number(score);
        return items.battery().items().get(0).question() instanceof ChoiceQuestion choice
                ? choice.validOptions().stream()
                        .filter(option -> option.score().orElse(Double.NaN) == score)
                        .map(option -> language.text(option.tableLabel()))
                        .findFirst()
                        .orElse(number)
                : number;
    }

    private Block findings(ReportLanguage language) {
        List<String> lines = Stream.of(
                        reliability.findings().stream(),
                        items.findings().stream(),
                        ordinal.stream().flatMap(o -> o.findings().stream()))
                .flatMap(all -> all)
                .distinct()
                .map(finding -> sentence(finding, language))
                .toList();
        return lines.isEmpty() ? Paragraph.of(language.text("scale.findings.none")) : ListBlock.bullets(lines);
    }

    private String sentence(ScaleFinding finding, ReportLanguage language) {
        String of = language.list(finding.items().stream()
                .map(id -> label(id, language).map(language::quoted).orElse(id))
                .toList());
        String value = finding.value().isPresent()
                ? language.numbers().number(finding.value().getAsDouble(), 3)
                : language.text("undefined");
        return language.text(
                "scale.finding."
                        + org.surveystats.stats.report.Wording.camelCase(
                                finding.kind().name()),
                of,
                value);
    }

    private static void quality(QualitySummary summary, ReportLanguage language, List<Block> blocks) {
        Figures figures = new Figures(language, Report.DEFAULT_DECIMALS);
        blocks.add(new Heading(2, language.text("scale.quality")));
        DocumentTable.Builder table = DocumentTable.builder(language.text("scale.quality.flag"))
                .column(language.text("column.share"), Alignment.DECIMAL)
                .column(language.text("column.interval", language.numbers().number(95)), Alignment.END)
                .column(language.text("column.respondents"), Alignment.DECIMAL)
                .column(language.text("column.base"), Alignment.DECIMAL);
        for (QualityFlag flag : QualityFlag.values()) {
            Estimate share = summary.share(flag);
            if (share.isDefined()) {
                Cell count = figures.count(summary.count(flag).unweighted());
                table.row(
                        language.text("scale.quality." + org.surveystats.stats.report.Wording.camelCase(flag.name())),
                        figures.share(share),
                        figures.shareInterval(share),
                        count,
                        figures.count(share.base().unweighted()));
            }
        }
        blocks.add(table.build());
        blocks.add(Note.of(Note.Kind.INFO, language.text("scale.quality.limits")));
    }
}
