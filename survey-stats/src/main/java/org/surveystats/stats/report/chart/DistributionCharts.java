package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.RankingDistribution;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;
import org.surveystats.stats.report.language.ReportLanguage;

/** Charts of the shares that one question has. */
final class DistributionCharts {

    private static final int MOST_DEPTHS = 5;

    private final ReportLanguage language;
    private final ChartUnit unit;

    DistributionCharts(ReportLanguage language, ChartUnit unit) {
        this.language = language;
        this.unit = unit;
    }

    private String label(Option option) {
        return language.text(option.tableLabel());
    }

    BarChart choice(ChoiceDistribution distribution) {
        return new BarChart(
                unit,
                distribution.options().stream()
                        .map(o -> new ChartEntry(label(o.option()), ChartValue.ofShare(o.shareOfValid())))
                        .toList());
    }

    BarChart mentions(MultipleResponseDistribution distribution) {
        return new BarChart(
                unit,
                distribution.options().stream()
                        .map(o -> new ChartEntry(label(o.option()), ChartValue.ofShare(o.shareOfCases())))
                        .toList());
    }

    FunnelChart funnel(Funnel funnel) {
        return new FunnelChart(
                unit,
                funnel.steps().stream()
                        .map(step -> new FunnelChart.Step(
                                language.text(
                                        switch (step.stage()) {
                                            case AWARE -> "chart.step.aware";
                                            case USES -> "chart.step.uses";
                                            case USES_OFTEN -> "chart.step.usesOften";
                                        }),
                                ChartValue.ofShare(step.share()),
                                ChartValue.ofShare(step.conversion()),
                                OptionalLong.of(step.counts().unweighted())))
                        .toList());
    }

    BarChart themes(ThemeDistribution distribution) {
        List<ChartEntry> bars = new ArrayList<>();
        distribution
                .themes()
                .forEach(theme -> bars.add(
                        new ChartEntry(language.text(theme.theme().label()), ChartValue.ofShare(theme.share()))));
        bars.add(new ChartEntry(language.text("coders.uncodable"), ChartValue.ofShare(distribution.uncodable())));
        return new BarChart(unit, bars);
    }

    /** The depth at which every option is ranked is left out. */
    CrossChart ranking(RankingDistribution distribution) {
        int options = distribution.options().size();
        int depths = Math.min(MOST_DEPTHS, Math.min(distribution.question().ranks(), Math.max(1, options - 1)));
        List<String> answers = IntStream.rangeClosed(1, depths)
                .mapToObj(depth -> depth == 1
                        ? language.text("chart.rank.first")
                        : language.text("chart.rank.top", language.numbers().count(depth)))
                .toList();
        List<CrossChart.Group> groups = distribution.options().stream()
                .map(option -> new CrossChart.Group(
                        label(option.option()),
                        option.topShares().stream()
                                .limit(depths)
                                .map(ChartValue::ofShare)
                                .toList()))
                .toList();
        return new CrossChart(unit, Arrangement.GROUPED, answers, groups);
    }

    /** Items of agreement on both sides of a line, others stacked. */
    ChartSpec grid(GridQuestion grid, List<? extends ChoiceDistribution> items) {
        for (ChoiceDistribution item : items) {
            if (!grid.items().contains(item.question())) {
                throw new IllegalArgumentException("the grid \"" + grid.id() + "\" has the items "
                        + grid.items().stream().map(Question::id).toList() + ": found \""
                        + item.question().id() + "\"");
            }
        }
        List<AgreementDistribution> agreement = items.stream()
                .filter(AgreementDistribution.class::isInstance)
                .map(AgreementDistribution.class::cast)
                .toList();
        if (!items.isEmpty() && agreement.size() == items.size()) {
            return new AgreementCharts(language, unit).diverging(agreement, NeutralPlace.SPLIT);
        }
        List<String> answers = grid.validOptions().stream().map(this::label).toList();
        List<CrossChart.Group> groups = items.stream()
                .map(item -> new CrossChart.Group(
                        language.text(item.question().tableLabel()),
                        item.options().stream()
                                .map(option -> ChartValue.ofShare(option.shareOfValid()))
                                .toList()))
                .toList();
        return new CrossChart(unit, Arrangement.STACKED, answers, groups);
    }
}
