package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.surveystats.stats.report.language.ReportLanguage;

/** What is to be seen in a chart, for those who do not see it. */
final class Description implements ChartVisitor<String> {

    private static final int MOST = 6;

    private final ReportLanguage language;

    Description(ReportLanguage language) {
        this.language = language;
    }

    private String entries(String key, ChartSpec chart, List<ChartEntry> entries) {
        ChartWords words = new ChartWords(language, chart.unit());
        String first = entries.stream()
                .limit(MOST)
                .map(e -> e.fullLabel() + " " + words.value(e.value()))
                .collect(Collectors.joining("; "));
        return language.text(key, entries.size() > MOST ? first + "; …" : first);
    }

    private String sizes(String key, int first, int second) {
        return language.text(
                key, language.numbers().count(first), language.numbers().count(second));
    }

    @Override
    public String bars(BarChart chart) {
        return entries("chart.description.bars", chart, chart.bars());
    }

    @Override
    public String diverging(DivergingChart chart) {
        return sizes(
                "chart.description.diverging",
                chart.items().size(),
                chart.points().size());
    }

    @Override
    public String cross(CrossChart chart) {
        return sizes(
                "chart.description.cross",
                chart.groups().size(),
                chart.answers().size());
    }

    @Override
    public String funnel(FunnelChart chart) {
        return entries(
                "chart.description.funnel",
                chart,
                chart.steps().stream()
                        .map(s -> new ChartEntry(s.label(), s.share()))
                        .toList());
    }

    @Override
    public String dots(DotChart chart) {
        return entries("chart.description.dots", chart, chart.dots());
    }

    @Override
    public String trend(TrendChart chart) {
        return sizes(
                "chart.description.trend", chart.lines().size(), chart.waves().size());
    }

    @Override
    public String histogram(HistogramChart chart) {
        return sizes(
                "chart.description.histogram", chart.bins().size(), chart.bins().size());
    }

    @Override
    public String matrix(MatrixChart chart) {
        return sizes(
                "chart.description.matrix", chart.rows().size(), chart.columns().size());
    }
}
