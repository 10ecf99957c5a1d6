package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.stats.report.chart.Canvas.Side;
import org.surveystats.stats.report.chart.HistogramChart.Bin;
import org.surveystats.stats.report.chart.HistogramChart.Box;

/** Bars over a scale of numbers, and a box below them. */
final class HistogramDrawing {

    private static final double HEIGHT = 200;
    private static final double BOX = 16;
    private static final double ARROW = 4;

    private final Canvas canvas;
    private final ChartWords words;
    private final HistogramChart chart;
    private final Scale heights;
    private final double start;
    private final double end;
    private final double least;
    private final double greatest;

    HistogramDrawing(Canvas canvas, ChartWords words, HistogramChart chart) {
        this.canvas = canvas;
        this.words = words;
        this.chart = chart;
        int last = chart.bins().size() - 1;
        double tallest =
                IntStream.rangeClosed(0, last).mapToDouble(this::height).max().orElse(0);
        this.heights = chart.isEven() ? Scale.shares(tallest) : Scale.over(0, tallest);
        this.start = Canvas.EDGE
                + heights.ticks().stream()
                        .mapToDouble(t -> TextStyle.SMALL.width(tick(t)))
                        .max()
                        .orElse(0)
                + 6;
        this.end = canvas.width() - Canvas.EDGE - 1;
        double first = chart.from(0);
        boolean opensBelow = Double.isInfinite(chart.bins().get(0).lower());
        this.least =
                opensBelow ? first : Math.min(first, chart.box().map(Box::least).orElse(first));
        double limit = chart.to(last);
        boolean opensAbove = Double.isInfinite(chart.bins().get(last).upper());
        this.greatest = opensAbove
                ? limit
                : Math.max(limit, chart.box().map(Box::greatest).orElse(limit));
    }

    /** How high a bar is on its axis: its share where all are equally wide, the share over the width otherwise. */
    private double height(int place) {
        return chart.isEven() ? chart.bins().get(place).share().size() : chart.height(place);
    }

    private String tick(double tick) {
        return heights.print(tick, chart.unit(), words.numbers());
    }

    private String number(double number) {
        return chart.number(number, words.numbers());
    }

    private double x(double number) {
        return start + (number - least) / (greatest - least) * (end - start);
    }

    private double clipped(double number) {
        return x(Math.max(least, Math.min(greatest, number)));
    }

    String draw() {
        double top = Canvas.EDGE;
        if (!chart.isEven()) {
            List<String> title =
                    TextStyle.SMALL.wrap(words.text("chart.axis.density"), canvas.width() - 2 * Canvas.EDGE);
            top = canvas.lines(TextStyle.SMALL, title, Side.START, Canvas.EDGE, top) + 4;
        }
        top += 16;
        double bottom = top + HEIGHT;
        for (double tick : heights.ticks()) {
            double y = heights.place(tick, bottom, top);
            canvas.gridLine(start, y, end, y);
            canvas.text(TextStyle.SMALL, tick(tick), Side.END, start - 6, TextStyle.SMALL.centred(y));
        }
        for (int i = 0; i < chart.bins().size(); i++) {
            bar(i, bottom - heights.place(height(i), bottom, top), bottom);
        }
        canvas.axisLine(start, bottom, end, bottom);
        double y = labels(bottom + (chart.isOpen() ? 12 : 8)) + 6;
        List<String> notes = new ArrayList<>();
        if (chart.box().isPresent()) {
            Box box = chart.box().get();
            box(box, y);
            y += BOX + 6;
            notes.add(words.text(
                    box.ends() == HistogramChart.BoxEnds.EXTREMES ? "chart.note.box" : "chart.note.boxPercentiles",
                    number(box.median()),
                    number(box.lowerQuartile()),
                    number(box.upperQuartile()),
                    number(box.least()),
                    number(box.greatest())));
        }
        if (!chart.isEven()) {
            notes.add(words.text("chart.note.density"));
        }
        if (chart.isOpen()) {
            notes.add(words.text("chart.note.open"));
        }
        notes.addAll(words.notesWithoutIntervals(
                chart.bins().stream().map(Bin::share).toList()));
        return canvas.svg(Notes.write(canvas, notes, y));
    }

    private void bar(int place, double height, double bottom) {
        Bin bin = chart.bins().get(place);
        double left = x(chart.from(place)) + 0.5;
        double right = x(chart.to(place)) - 0.5;
        double width = Math.max(0.5, right - left);
        ChartValue share = bin.share();
        double labelled = height;
        if (share.status() == ChartValue.Status.SUPPRESSED) {
            canvas.hatched(left, bottom - 24, width, 24);
            labelled = 24;
        } else if (share.status() == ChartValue.Status.SMALL_BASE && height > 2) {
            canvas.hollowBar(Tone.BAR, left, bottom - height, width, height);
        } else if (share.size() > 0) {
            canvas.bar(Tone.BAR, 0, left, bottom - height, width, height);
        }
        String text = words.value(share);
        if (TextStyle.SMALL.width(text) <= width + 0.5) {
            canvas.text(TextStyle.SMALL, text, Side.MIDDLE, left + width / 2, bottom - labelled - 5);
        }
        if (bin.isOpen()) {
            boolean below = Double.isInfinite(bin.lower());
            arrow(below ? right - 2 : left + 2, below ? left + 1 : right - 1, bottom + 6);
        }
    }

    private void arrow(double from, double to, double y) {
        double back = to > from ? to - ARROW : to + ARROW;
        canvas.lines(from, y, to, y, back, y - 3, to, y, back, y + 3, to, y);
    }

    private record Label(String text, double x) {}

    /** The limits of the bins, or the number that each holds: of bins without a limit first, then those that have room. */
    private double labels(double top) {
        List<Label> labels = new ArrayList<>();
        List<Label> open = new ArrayList<>();
        List<Bin> bins = chart.bins();
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            double middle = x((chart.from(i) + chart.to(i)) / 2);
            if (bin.isOpen()) {
                boolean below = Double.isInfinite(bin.lower());
                open.add(new Label(below ? "< " + number(bin.upper()) : "≥ " + number(bin.lower()), middle));
            } else if (chart.kind() == HistogramChart.BinKind.WHOLE_NUMBER) {
                labels.add(new Label(number((bin.lower() + bin.upper()) / 2), middle));
            } else {
                if (i == 0 || bins.get(i - 1).upper() < bin.lower()) {
                    labels.add(new Label(number(bin.lower()), x(bin.lower())));
                }
                boolean said = i + 1 < bins.size()
                        && Double.isInfinite(bins.get(i + 1).upper())
                        && bins.get(i + 1).lower() == bin.upper();
                if (!said) {
                    labels.add(new Label(number(bin.upper()), x(bin.upper())));
                }
            }
        }
        Occupied occupied = new Occupied(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        open.forEach(label -> write(label, top, occupied));
        labels.stream().sorted(Comparator.comparingDouble(Label::x)).forEach(label -> write(label, top, occupied));
        return top + TextStyle.SMALL.lineHeight();
    }

    private void write(Label label, double top, Occupied occupied) {
        double half = TextStyle.SMALL.width(label.text()) / 2;
        double centre = Math.max(Canvas.EDGE + half, Math.min(canvas.width() - Canvas.EDGE - half, label.x()));
        if (occupied.isFree(centre - half - 6, top, centre + half, top + 1)) {
            canvas.text(TextStyle.SMALL, label.text(), Side.MIDDLE, centre, TextStyle.SMALL.baseline(top));
            occupied.add(centre - half - 6, top, centre + half, top + 1);
        }
    }

    private void box(Box box, double top) {
        double middle = top + BOX / 2;
        double lower = clipped(box.lowerQuartile());
        double upper = clipped(box.upperQuartile());
        whisker(lower, box.least(), middle);
        whisker(upper, box.greatest(), middle);
        double width = Math.max(2.5, upper - lower);
        double left = Math.min(lower, end - width);
        canvas.hollowBar(Tone.BAR, left, top, width, BOX);
        double median = Math.max(left + 1, Math.min(left + width - 1, clipped(box.median())));
        canvas.lines(median, top, median, top + BOX);
    }

    /** A line to an end of the box, with an arrow where it goes on beyond the axis. */
    private void whisker(double from, double number, double y) {
        double to = clipped(number);
        if (number < least || number > greatest) {
            if (Math.abs(to - from) > ARROW) {
                arrow(from, to, y);
            }
        } else {
            canvas.lines(from, y, to, y, to, y - 4, to, y + 4);
        }
    }
}
