package org.surveystats.stats.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.IntervalRange;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.published.RecoveredDistribution;
import org.surveystats.stats.report.language.ReportLanguage;

/** Printed shares as values of charts, with the intervals that the counts behind them allow. */
final class PublishedShares {

    private final AuditedDistribution audited;
    private final Optional<RecoveredDistribution> allowed;
    private final double level;

    PublishedShares(AuditedDistribution audited, double level) {
        this.audited = audited;
        this.allowed = audited.allowed().filter(RecoveredDistribution::isPossible);
        this.level = level;
    }

    static PublishedShares of(AgreementQuestion question, AuditedDistribution audited, double level) {
        if (!audited.question().equals(question.id())) {
            throw new IllegalArgumentException("the shares of \"" + question.id()
                    + "\" are asked for: found those of \"" + audited.question() + "\"");
        }
        return new PublishedShares(audited, level);
    }

    /** A bar for each answer that could be given. */
    BarChart bars(Question question, ChartUnit unit, ReportLanguage language) {
        return new BarChart(
                unit,
                question.validOptions().stream()
                        .map(option -> new ChartEntry(language.text(option.tableLabel()), share(option.code())))
                        .toList());
    }

    private Optional<BigDecimal> percent(String code) {
        return audited.published().share(code).flatMap(PublishedShare::percent);
    }

    private ChartValue share(String code) {
        return percent(code)
                .map(percent -> {
                    ChartValue value = ChartValue.of(percent.movePointLeft(2).doubleValue());
                    if (allowed.isEmpty()) {
                        return value;
                    }
                    IntervalRange range = allowed.get().share(code).intervals(level);
                    return onBase(value.withInterval(new ConfidenceInterval(range.lower(), range.upper(), level)));
                })
                .orElseGet(ChartValue::notReported);
    }

    /** With the base that the shares were held against, where the interval rests on it alone. */
    private ChartValue onBase(ChartValue value) {
        OptionalLong base = audited.base();
        return base.isPresent() && allowed.orElseThrow().bases().equals(List.of(base.getAsLong()))
                ? value.withBase(base.getAsLong())
                : value;
    }

    /** The sum of the points above the neutral one; of a single one its own share and interval. */
    ChartValue agreement(AgreementQuestion question) {
        List<String> agreeing = question.scale().points().stream()
                .filter(point -> point.score().orElseThrow() > question.scale().neutralScore())
                .map(Option::code)
                .toList();
        if (agreeing.size() == 1) {
            return share(agreeing.get(0));
        }
        if (agreeing.stream().anyMatch(code -> percent(code).isEmpty())) {
            return ChartValue.notReported();
        }
        BigDecimal sum = agreeing.stream()
                .map(code -> percent(code).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(BigDecimal.valueOf(100));
        ChartValue value = ChartValue.of(sum.movePointLeft(2).doubleValue());
        return allowed.map(counts -> onBase(value.withInterval(interval(counts, agreeing))))
                .orElse(value);
    }

    /**
     * From the lower limit of the least sum of counts to the upper limit of the greatest one, over all bases. A sum is at least that
     * of its least counts, and at least what the greatest counts of the other points leave of the base; the greatest likewise.
     */
    private ConfidenceInterval interval(RecoveredDistribution counts, List<String> agreeing) {
        double lower = 1;
        double upper = 0;
        for (RecoveredBase fit : counts.fits()) {
            long least = sum(fit, agreeing, Points.AGREEING, Limit.LEAST);
            long greatest = sum(fit, agreeing, Points.AGREEING, Limit.GREATEST);
            least = Math.max(least, fit.base() - sum(fit, agreeing, Points.OTHER, Limit.GREATEST));
            greatest = Math.min(greatest, fit.base() - sum(fit, agreeing, Points.OTHER, Limit.LEAST));
            lower = Math.min(
                    lower,
                    ProportionInterval.WILSON.of(least, fit.base(), level).lower());
            upper = Math.max(
                    upper,
                    ProportionInterval.WILSON.of(greatest, fit.base(), level).upper());
        }
        return new ConfidenceInterval(lower, upper, level);
    }

    private enum Points {
        AGREEING,
        OTHER
    }

    private enum Limit {
        LEAST,
        GREATEST
    }

    private static long sum(RecoveredBase fit, List<String> agreeing, Points points, Limit limit) {
        return fit.options().stream()
                .filter(option -> agreeing.contains(option.option()) == (points == Points.AGREEING))
                .map(OptionCounts::counts)
                .mapToLong(counts -> limit == Limit.LEAST ? counts.least() : counts.greatest())
                .sum();
    }
}
