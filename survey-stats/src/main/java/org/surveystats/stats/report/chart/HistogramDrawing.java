package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.chart.Canvas.Side;

/** Bars over a scale of numbers, and a box below them. */
final class HistogramDrawing {

    private static final double HEIGHT = 200;
    private static final double BOX = 16;

    private final Canvas canvas;
    private final ChartWords words;
    private final HistogramChart chart;
    private final double start;
    private final double end;
    private final double least;
    private final double greatest;

    HistogramDrawing(Canvas canvas, ChartWords words, HistogramChart chart) {
        this.canvas = canvas;
        this.words = words;
        this.chart = chart;
        this.start = Canvas.EDGE + (chart.isEven() ? tickRoom() + 6 : 1);
        this.end = canvas.width() - Canvas.EDGE - 1;
        List<HistogramChart.Bin> bins = chart.bins();
        this.least = Math.min(
                bins.get(0).lower(),
                chart.box().map(HistogramChart.Box::least).orElse(bins.get(0).lower()));
        double last = bins.get(bins.size() - 1).upper();
        this.greatest =
                Math.max(last, chart.box().map(HistogramChart.Box::greatest).orElse(last));
    }

    private Scale heights() {
        return Scale.shares(chart.bins().stream()
                .mapToDouble(bin -> bin.share().size())
                .max()
                .orElse(0));
    }

    private double tickRoom() {
        Scale scale = heights();
        return scale.ticks().stream()
                .mapToDouble(t -> TextStyle.SMALL.width(scale.print(t, chart.unit(), words.numbers())))
                .max()
                .orElse(0);
    }

    private String number(double number) {
        return chart.number(number, words.numbers());
    }

    private double x(double number) {
        return start + (number - least) / (greatest - least) * (end - start);
    }

    String draw() {
        double top = Canvas.EDGE + 16;
        double bottom = top + HEIGHT;
        if (chart.isEven()) {
            scale(top, bottom);
        }
        double tallest = chart.isEven()
                ? heights().greatest()
                        / (chart.bins().get(0).upper() - chart.bins().get(0).lower())
                : chart.bins().stream()
                        .mapToDouble(HistogramChart.Bin::height)
                        .max()
                        .orElse(0);
        for (HistogramChart.Bin bin : chart.bins()) {
            bar(bin, tallest, bottom);
        }
        canvas.line(start, bottom, end, bottom);
        double y = limits(bottom + 8) + 6;
        List<String> notes = new ArrayList<>();
        if (chart.box().isPresent()) {
            HistogramChart.Box box = chart.box().get();
            box(box, y);
            y += BOX + 6;
            notes.add(words.text(
                    "chart.note.box",
                    number(box.median()),
                    number(box.lowerQuartile()),
                    number(box.upperQuartile()),
                    number(box.least()),
                    number(box.greatest())));
        }
        if (!chart.isEven()) {
            notes.add(words.text("chart.note.density"));
        }
        notes.addAll(words.notesWithoutIntervals(
                chart.bins().stream().map(HistogramChart.Bin::share).toList()));
        return canvas.svg(Notes.write(canvas, notes, y));
    }

    private void scale(double top, double bottom) {
        Scale scale = heights();
        for (double tick : scale.ticks()) {
            double y = scale.place(tick, bottom, top);
            canvas.gridLine(start, y, end, y);
            String text = scale.print(tick, chart.unit(), words.numbers());
            canvas.text(TextStyle.SMALL, text, Side.END, start - 6, TextStyle.SMALL.centred(y));
        }
    }

    private void bar(HistogramChart.Bin bin, double tallest, double bottom) {
        double left = x(bin.lower()) + 0.5;
        double width = Math.max(0.5, x(bin.upper()) - x(bin.lower()) - 1);
        ChartValue share = bin.share();
        String text = words.value(share);
        double height = tallest > 0 && share.status().hasNumber() ? bin.height() / tallest * HEIGHT : 0;
        double labelled = height;
        if (share.status() == ChartValue.Status.SUPPRESSED) {
            canvas.hatched(left, bottom - 24, width, 24);
            labelled = 24;
        } else if (share.status() == ChartValue.Status.SMALL_BASE && height > 2) {
            canvas.hollowBar(Tone.BAR, left, bottom - height, width, height);
        } else if (height > 0) {
            canvas.bar(Tone.BAR, 0, left, bottom - height, width, height);
        }
        if (TextStyle.SMALL.width(text) <= width + 0.5) {
            canvas.text(TextStyle.SMALL, text, Side.MIDDLE, left + width / 2, bottom - labelled - 5);
        }
    }

    /** The limits of the bins, those that have room. */
    private double limits(double top) {
        double room = 0;
        List<Double> limits = new ArrayList<>();
        for (HistogramChart.Bin bin : chart.bins()) {
            if (limits.isEmpty() || limits.get(limits.size() - 1) < bin.lower()) {
                limits.add(bin.lower());
            }
            limits.add(bin.upper());
        }
        for (double limit : limits) {
            String text = number(limit);
            double half = TextStyle.SMALL.width(text) / 2;
            double centre = Math.max(Canvas.EDGE + half, Math.min(canvas.width() - Canvas.EDGE - half, x(limit)));
            if (centre - half >= room) {
                canvas.text(TextStyle.SMALL, text, Side.MIDDLE, centre, TextStyle.SMALL.baseline(top));
                room = centre + half + 6;
            }
        }
        return top + TextStyle.SMALL.lineHeight();
    }

    private void box(HistogramChart.Box box, double top) {
        double middle = top + BOX / 2;
        canvas.line(x(box.least()), middle, x(box.lowerQuartile()), middle);
        canvas.line(x(box.upperQuartile()), middle, x(box.greatest()), middle);
        canvas.line(x(box.least()), middle - 4, x(box.least()), middle + 4);
        canvas.line(x(box.greatest()), middle - 4, x(box.greatest()), middle + 4);
        double width = Math.max(2.5, x(box.upperQuartile()) - x(box.lowerQuartile()));
        canvas.hollowBar(Tone.BAR, x(box.lowerQuartile()), top, width, BOX);
        canvas.line(x(box.median()), top, x(box.median()), top + BOX);
    }
}
