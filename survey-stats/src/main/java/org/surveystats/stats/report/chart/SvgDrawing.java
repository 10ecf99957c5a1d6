package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.stats.report.document.Figure.Frame;

/** Draws each kind of chart. */
final class SvgDrawing implements ChartVisitor<String> {

    private final Frame frame;

    SvgDrawing(Frame frame) {
        this.frame = frame;
    }

    private ChartWords words(ChartSpec chart) {
        return new ChartWords(frame.language(), chart.unit());
    }

    private String rows(ChartSpec chart, List<RowsDrawing.Row> rows, RowsDrawing.Shape shape) {
        return new RowsDrawing(new Canvas(frame), words(chart), chart.unit(), rows).draw(shape);
    }

    @Override
    public String bars(BarChart chart) {
        return rows(chart, RowsDrawing.rows(chart.bars(), words(chart)), RowsDrawing.Shape.BAR);
    }

    @Override
    public String dots(DotChart chart) {
        return rows(chart, RowsDrawing.rows(chart.dots(), words(chart)), RowsDrawing.Shape.DOT);
    }

    @Override
    public String funnel(FunnelChart chart) {
        ChartWords words = words(chart);
        List<FunnelChart.Step> steps = chart.steps();
        List<RowsDrawing.Row> rows = IntStream.range(0, steps.size())
                .mapToObj(i -> new RowsDrawing.Row(
                        steps.get(i).label(),
                        i == 0
                                ? Optional.empty()
                                : Optional.of(conversion(steps.get(i).conversion(), words)),
                        steps.get(i).share(),
                        Optional.empty()))
                .toList();
        return rows(chart, rows, RowsDrawing.Shape.BAR);
    }

    private static String conversion(ChartValue value, ChartWords words) {
        return words.text(
                value.status().hasNumber() ? "chart.conversion" : "chart.conversionUnknown", words.value(value));
    }

    @Override
    public String diverging(DivergingChart chart) {
        return new DivergingDrawing(new Canvas(frame), words(chart), chart).draw();
    }

    @Override
    public String cross(CrossChart chart) {
        return new StackDrawing(new Canvas(frame), words(chart), chart.unit()).cross(chart);
    }

    @Override
    public String trend(TrendChart chart) {
        return new TrendDrawing(new Canvas(frame), words(chart), chart).draw();
    }

    @Override
    public String histogram(HistogramChart chart) {
        return new HistogramDrawing(new Canvas(frame), words(chart), chart).draw();
    }

    @Override
    public String matrix(MatrixChart chart) {
        return new MatrixDrawing(new Canvas(frame), words(chart), chart).draw();
    }
}
