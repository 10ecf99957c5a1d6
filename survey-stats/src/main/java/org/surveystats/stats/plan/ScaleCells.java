package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.scale.Battery;
import org.surveystats.stats.scale.ItemStatistics;
import org.surveystats.stats.scale.OrdinalReliability;
import org.surveystats.stats.scale.Reliability;
import org.surveystats.stats.scale.ScaleAnalysis;
import org.surveystats.stats.scale.ScaleFinding;
import org.surveystats.stats.scale.SplitCoefficient;

/** The coefficients and items of a battery as results. */
final class ScaleCells {

    private final ReliabilityAnalysis analysis;
    private final List<ResultCell> cells = new ArrayList<>();

    private ScaleCells(ReliabilityAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The battery that an analysis names; its id is free in the questionnaire, so that the score can become a question. */
    static Battery battery(ReliabilityAnalysis analysis, Questionnaire questionnaire) {
        StringBuilder id = new StringBuilder("score");
        while (questionnaire.find(id.toString()).isPresent()) {
            id.append('_');
        }
        Question[] items =
                analysis.items().stream().map(questionnaire::question).toArray(Question[]::new);
        Battery battery = Battery.of(id.toString(), items)
                .withReversed(analysis.reversed().toArray(String[]::new));
        if (analysis.score().isPresent()) {
            battery = battery.withMethod(analysis.score().get());
        }
        return analysis.minimumAnswers().isPresent()
                ? battery.withMinimumAnswers(analysis.minimumAnswers().getAsInt())
                : battery;
    }

    static AnalysisResult result(
            ReliabilityAnalysis analysis, Battery battery, Estimation whole, Optional<Domain> where) {
        ScaleAnalysis scale = ScaleAnalysis.of(whole.sample(), battery)
                .withMissing(analysis.answers())
                .withLevel(whole.level());
        scale = where.isPresent() ? scale.where(where.get()) : scale;
        ScaleCells all = new ScaleCells(analysis);
        Reliability reliability = scale.reliability();
        all.coefficients(scale, reliability);
        if (analysis.score().isPresent()) {
            all.score(battery, whole, where);
        }
        scale.items().items().forEach(all::item);
        AnalysisResult result = AnalysisResult.of(analysis.id(), all.cells);
        String findings = reliability.findings().stream().map(ScaleCells::words).collect(Collectors.joining("; "));
        return findings.isEmpty() ? result : result.withNote(findings);
    }

    private void coefficients(ScaleAnalysis scale, Reliability reliability) {
        Optional<OrdinalReliability> ordinal =
                analysis.coefficients().stream().anyMatch(ReliabilityCoefficient::isOrdinal)
                        ? Optional.of(scale.ordinalReliability())
                        : Optional.empty();
        for (ReliabilityCoefficient coefficient : analysis.coefficients()) {
            Estimate estimate = coefficient.isOrdinal()
                    ? ordinal(coefficient, ordinal.orElseThrow())
                    : plain(coefficient, reliability);
            ResultCell.Builder cell =
                    ResultCell.builder().measure(Words.camelCase(coefficient)).estimate(estimate);
            if (coefficient == ReliabilityCoefficient.ALPHA && analysis.interval() == AlphaInterval.FELDT) {
                feldt(reliability.feldtInterval(), cell);
            }
            cells.add(cell.build());
        }
    }

    private static void feldt(Optional<ConfidenceInterval> interval, ResultCell.Builder cell) {
        interval.ifPresentOrElse(
                feldt -> cell.lower(feldt.lower()).upper(feldt.upper()), () -> cell.note(Reason.FELDT.text()));
    }

    private static Estimate plain(ReliabilityCoefficient coefficient, Reliability reliability) {
        return switch (coefficient) {
            case ALPHA -> reliability.alpha();
            case STANDARDISED_ALPHA -> reliability.standardisedAlpha();
            case OMEGA -> reliability.omega();
            case STANDARDISED_OMEGA -> reliability.standardisedOmega();
            case LAMBDA2 -> reliability.lambda2();
            case LAMBDA6 -> reliability.lambda6();
            case MEAN_CORRELATION -> reliability.meanCorrelation();
            case SPLIT_HALF -> reliability.oddEven(SplitCoefficient.SPEARMAN_BROWN);
            case GUTTMAN_SPLIT_HALF -> reliability.oddEven(SplitCoefficient.GUTTMAN);
            default -> throw new IllegalStateException(coefficient + " is ordinal");
        };
    }

    private static Estimate ordinal(ReliabilityCoefficient coefficient, OrdinalReliability reliability) {
        return switch (coefficient) {
            case ORDINAL_ALPHA -> reliability.alpha();
            case ORDINAL_OMEGA -> reliability.omega();
            case ORDINAL_LAMBDA6 -> reliability.lambda6();
            default -> throw new IllegalStateException(coefficient + " is not ordinal");
        };
    }

    /** The mean score of those who have one. */
    private void score(Battery battery, Estimation whole, Optional<Domain> where) {
        ResponseTable scored = battery.addTo(whole.sample().table());
        Estimation estimation = Estimation.of(scored, whole.sample().design()).withLevel(whole.level());
        estimation = where.isPresent() ? estimation.where(where.get()) : estimation;
        Estimate mean = estimation
                .estimate(Statistic.mean(battery.scoreQuestion()))
                .entries()
                .get(0)
                .estimate();
        cells.add(ResultCell.builder().measure("score").estimate(mean).build());
    }

    private void item(ItemStatistics item) {
        cell(item, "mean", item.mean());
        cell(item, "standardDeviation", item.standardDeviation());
        cell(item, "itemTotal", item.itemTotal());
        cell(item, "itemRest", item.itemRest());
        cell(item, "itemWhole", item.itemWhole());
        cell(item, "squaredMultipleCorrelation", item.squaredMultipleCorrelation());
        cell(item, "alphaIfDropped", item.alphaIfDropped());
        cell(item, "missing", item.missing());
    }

    private void cell(ItemStatistics item, String measure, Estimate estimate) {
        cells.add(ResultCell.builder()
                .question(item.item().id())
                .measure(measure)
                .estimate(estimate)
                .build());
    }

    private static String words(ScaleFinding finding) {
        String items = String.join(", ", finding.items());
        String value = finding.value().isPresent()
                ? String.format(Locale.ROOT, "%.4f", finding.value().getAsDouble())
                : "";
        return switch (finding.kind()) {
            case NEGATIVE_ITEM -> Reason.NEGATIVE_ITEM.text(items, value);
            case CONSTANT_ITEM -> Reason.CONSTANT_ITEM.text(items);
            case FEW_ITEMS -> Reason.FEW_ITEMS.text();
            case NEGATIVE_ALPHA -> Reason.NEGATIVE_ALPHA.text(value);
            case NOT_POSITIVE_DEFINITE -> Reason.NOT_POSITIVE_DEFINITE.text(value);
            case HEYWOOD -> Reason.HEYWOOD.text(items);
            case TOO_FEW_ANSWERS -> Reason.TOO_FEW_ANSWERS.text(items);
            case PERFECT_CORRELATION -> Reason.PERFECT_CORRELATION.text(items, value);
        };
    }
}
