package org.surveystats.stats.report.chart;

import java.util.List;
import org.surveystats.stats.report.chart.Canvas.Side;

/** Lines over waves. */
final class TrendDrawing {

    private static final double HEIGHT = 220;
    private static final double HALF_WHISKER = 3;
    private static final double APART = 5;

    private final Canvas canvas;
    private final ChartWords words;
    private final TrendChart chart;
    private final Scale scale;
    private final double top;
    private final double start;
    private final double slot;

    TrendDrawing(Canvas canvas, ChartWords words, TrendChart chart) {
        this.canvas = canvas;
        this.words = words;
        this.chart = chart;
        this.scale = Scale.of(chart.unit(), values().stream());
        this.top = (chart.lines().size() == 1 ? Canvas.EDGE : legend()) + 18;
        this.start = Canvas.EDGE
                + scale.ticks().stream()
                        .mapToDouble(t -> TextStyle.SMALL.width(scale.print(t, chart.unit(), words.numbers())))
                        .max()
                        .orElse(0)
                + 8;
        this.slot = (canvas.width() - Canvas.EDGE - start) / chart.waves().size();
    }

    private List<ChartValue> values() {
        return chart.lines().stream().flatMap(line -> line.values().stream()).toList();
    }

    private double legend() {
        return Legend.write(
                canvas, chart.lines().stream().map(TrendChart.Line::label).toList(), (place, x, y) -> {
                    double middle = y + Legend.SWATCH / 2;
                    canvas.line(Tone.series(place), dash(place), x - 1, middle, x + Legend.SWATCH + 1, middle);
                    canvas.mark(Tone.series(place), place, ChartValue.Status.SHOWN, x + Legend.SWATCH / 2, middle);
                });
    }

    private static int dash(int place) {
        return place / Tone.seriesColours();
    }

    String draw() {
        for (double tick : scale.ticks()) {
            double y = y(tick);
            canvas.gridLine(start, y, canvas.width() - Canvas.EDGE, y);
            String text = scale.print(tick, chart.unit(), words.numbers());
            canvas.text(TextStyle.SMALL, text, Side.END, start - 6, TextStyle.SMALL.centred(y));
        }
        for (int i = 0; i < chart.lines().size(); i++) {
            line(i);
        }
        AxisLabels waves = new AxisLabels(chart.waves(), slot);
        double bottom = waves.write(canvas, start, slot, top + HEIGHT + 8) + 6;
        bottom = waves.writeKey(canvas, bottom);
        return canvas.svg(Notes.write(canvas, words.notes(values()), bottom));
    }

    private double y(double value) {
        return scale.place(value, top + HEIGHT, top);
    }

    /** Lines stand a little apart at each wave, so that their intervals do not hide each other. */
    private double x(int wave, int line) {
        int lines = chart.lines().size();
        double apart = Math.min(APART, slot / (lines + 1));
        return start + slot * (wave + 0.5) + apart * (line - (lines - 1) / 2.0);
    }

    private void line(int place) {
        Tone tone = Tone.series(place);
        List<ChartValue> values = chart.lines().get(place).values();
        for (int wave = 1; wave < values.size(); wave++) {
            ChartValue from = values.get(wave - 1);
            ChartValue to = values.get(wave);
            if (from.status().hasNumber() && to.status().hasNumber()) {
                canvas.line(tone, dash(place), x(wave - 1, place), y(from.size()), x(wave, place), y(to.size()));
            }
        }
        for (int wave = 0; wave < values.size(); wave++) {
            ChartValue value = values.get(wave);
            double x = x(wave, place);
            if (value.status().hasNumber()) {
                point(tone, place, value, x);
            } else if (value.status() == ChartValue.Status.SUPPRESSED) {
                canvas.hatched(x - 2, top, 4, HEIGHT);
            }
        }
    }

    private void point(Tone tone, int place, ChartValue value, double x) {
        double y = y(value.size());
        value.interval().ifPresent(interval -> {
            double lower = y(interval.lower());
            double upper = y(interval.upper());
            canvas.line(tone, 0, x, lower, x, upper);
            canvas.line(tone, 0, x - HALF_WHISKER, lower, x + HALF_WHISKER, lower);
            canvas.line(tone, 0, x - HALF_WHISKER, upper, x + HALF_WHISKER, upper);
        });
        canvas.mark(tone, place, value.status(), x, y);
        String text = words.value(value);
        if (chart.lines().size() == 1 && TextStyle.SMALL.width(text) + 4 <= slot) {
            canvas.text(TextStyle.SMALL, text, Side.MIDDLE, x, Math.min(y(value.greatest()), y) - 7);
        }
    }
}
