package org.surveystats.stats.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Option;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.AgreementDistribution.Orientation;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.report.chart.DivergingChart.ItemOrder;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;
import org.surveystats.stats.report.language.ReportLanguage;

/** Charts of statements that respondents agree or disagree with. */
final class AgreementCharts {

    private final ReportLanguage language;
    private final ChartUnit unit;

    AgreementCharts(ReportLanguage language, ChartUnit unit) {
        this.language = language;
        this.unit = unit;
    }

    DivergingChart diverging(List<AgreementDistribution> distributions, NeutralPlace place) {
        List<AgreementQuestion> statements =
                distributions.stream().map(AgreementDistribution::question).toList();
        AgreementScale scale = commonScale(statements);
        List<List<Estimate>> shares = distributions.stream()
                .map(statement -> scale.points().stream()
                        .map(point -> statement.option(point.code()).shareOfValid())
                        .toList())
                .toList();
        return diverging(statements, shares, place);
    }

    DivergingChart diverging(List<AgreementQuestion> statements, List<List<Estimate>> shares, NeutralPlace place) {
        AgreementScale scale = commonScale(statements);
        if (shares.size() != statements.size()) {
            throw new IllegalArgumentException("each statement has its shares: found " + statements.size()
                    + " statements and shares of " + shares.size());
        }
        List<Option> points = scale.points();
        OptionalInt neutral = IntStream.range(0, points.size())
                .filter(i -> points.get(i).score().orElseThrow() == scale.neutralScore())
                .findFirst();
        List<DivergingChart.Item> items = IntStream.range(0, statements.size())
                .mapToObj(i -> new DivergingChart.Item(
                        label(statements.get(i)),
                        statements.get(i).wording(),
                        shares.get(i).stream().map(ChartValue::ofShare).toList()))
                .toList();
        List<String> labels =
                points.stream().map(point -> language.text(point.tableLabel())).toList();
        return new DivergingChart(unit, labels, neutral, place, ItemOrder.MOST_AGREEMENT, items);
    }

    private static AgreementScale commonScale(List<AgreementQuestion> statements) {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a chart of agreement has at least one statement: found none");
        }
        AgreementQuestion first = statements.get(0);
        for (AgreementQuestion statement : statements) {
            if (!statement.scale().equals(first.scale())) {
                throw new IllegalArgumentException("statements of one chart have the same scale: \"" + first.id()
                        + "\" has \"" + first.scale().id() + "\", \"" + statement.id() + "\" has \""
                        + statement.scale().id() + "\"");
            }
        }
        return first.scale();
    }

    BarChart published(Map<AgreementQuestion, AuditedDistribution> statements, ItemOrder order, double level) {
        return bars(
                statements.entrySet().stream()
                        .map(entry -> new ChartEntry(
                                reversible(entry.getKey(), "chart.reversed"),
                                PublishedShares.of(entry.getKey(), entry.getValue(), level)
                                        .agreement(entry.getKey())))
                        .toList(),
                order);
    }

    BarChart agreeing(List<AgreementDistribution> statements, ItemOrder order) {
        return bars(
                statements.stream()
                        .map(statement -> new ChartEntry(
                                reversible(
                                        statement.question(),
                                        statement.orientation() == Orientation.ORIENTED
                                                ? "chart.turned"
                                                : "chart.reversed"),
                                ChartValue.ofShare(statement.agree())))
                        .toList(),
                order);
    }

    /** Statements of which it is not known stand last. */
    private BarChart bars(List<ChartEntry> statements, ItemOrder order) {
        Comparator<ChartEntry> mostAgreement = Comparator.comparing(
                        (ChartEntry bar) -> !bar.value().status().hasNumber())
                .thenComparing(Comparator.comparingDouble(
                                (ChartEntry bar) -> bar.value().size())
                        .reversed());
        return new BarChart(
                unit,
                order == ItemOrder.AS_GIVEN
                        ? statements
                        : statements.stream().sorted(mostAgreement).toList());
    }

    private String reversible(AgreementQuestion question, String key) {
        return question.wording() == Wording.REVERSED ? language.text(key, label(question)) : label(question);
    }

    private String label(AgreementQuestion question) {
        return language.text(question.tableLabel());
    }
}
