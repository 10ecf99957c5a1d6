package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.stream.Stream;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.Figure.Bar;
import org.surveystats.stats.report.language.ReportLanguage;

/** The charts that are one bar from 0 in each row, as those bars. */
final class ChartBars implements ChartVisitor<List<Bar>> {

    private final ReportLanguage language;

    ChartBars(ReportLanguage language) {
        this.language = language;
    }

    private static Stream<Bar> bar(String label, ChartValue value) {
        return value.value().stream()
                .mapToObj(share -> new Bar(
                        label,
                        share,
                        value.status() == ChartValue.Status.SMALL_BASE ? Cell.Status.LOW_BASE : Cell.Status.NORMAL));
    }

    @Override
    public List<Bar> bars(BarChart chart) {
        return chart.bars().stream()
                .flatMap(entry -> bar(entry.fullLabel(), entry.value()))
                .toList();
    }

    @Override
    public List<Bar> funnel(FunnelChart chart) {
        return chart.steps().stream()
                .flatMap(step -> bar(step.label(), step.share()))
                .toList();
    }

    /** Bars of unequal width stand for their share by their area, which characters cannot show. */
    @Override
    public List<Bar> histogram(HistogramChart chart) {
        return chart.isEven()
                ? chart.bins().stream()
                        .flatMap(bin -> bar(chart.label(bin, language), bin.share()))
                        .toList()
                : List.of();
    }

    @Override
    public List<Bar> diverging(DivergingChart chart) {
        return List.of();
    }

    @Override
    public List<Bar> cross(CrossChart chart) {
        return List.of();
    }

    @Override
    public List<Bar> dots(DotChart chart) {
        return List.of();
    }

    @Override
    public List<Bar> trend(TrendChart chart) {
        return List.of();
    }

    @Override
    public List<Bar> matrix(MatrixChart chart) {
        return List.of();
    }
}
