package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.surveystats.stats.report.chart.Canvas.Side;

/**
 * Lines over waves. Values stand at every wave where all of them have room, and at the last one always; on a wide frame the names
 * of the lines stand at their ends, where they have room.
 */
final class TrendDrawing {

    private static final double HEIGHT = 220;
    private static final double HALF_WHISKER = 3;
    private static final double APART = 5;
    private static final double ABOVE = 18;

    private final Canvas canvas;
    private final ChartWords words;
    private final TrendChart chart;
    private final Scale scale;
    private final Optional<LineEnds> ends;
    private final double top;
    private final double start;
    private final double slot;

    TrendDrawing(Canvas canvas, ChartWords words, TrendChart chart) {
        this.canvas = canvas;
        this.words = words;
        this.chart = chart;
        this.scale = Scale.of(chart.unit(), values().stream());
        this.start = Canvas.EDGE
                + scale.ticks().stream()
                        .mapToDouble(t -> TextStyle.SMALL.width(scale.print(t, chart.unit(), words.numbers())))
                        .max()
                        .orElse(0)
                + 8;
        double room = canvas.width() - Canvas.EDGE - start;
        this.ends = chart.lines().size() == 1
                ? Optional.empty()
                : Optional.of(LineEnds.of(chart, words, room, HEIGHT + ABOVE, Rows.isBeside(canvas)));
        double needed =
                ends.map(e -> e.width() + apart(chart.waves().size(), room)).orElse(0.0);
        this.slot = needed > room / chart.waves().size() / 2
                ? (room - needed) / (chart.waves().size() - 0.5)
                : room / chart.waves().size();
        boolean legend = ends.isPresent() && !ends.get().isNamed();
        this.top = (legend ? legend() : Canvas.EDGE) + ABOVE;
    }

    /** How far the last mark of a line may stand after the middle of its wave. */
    private double apart(int waves, double room) {
        int lines = chart.lines().size();
        return Math.min(APART, room / waves / (lines + 1)) * (lines - 1) / 2;
    }

    private List<ChartValue> values() {
        return chart.lines().stream().flatMap(line -> line.values().stream()).toList();
    }

    private double legend() {
        return Legend.write(
                canvas, chart.lines().stream().map(TrendChart.Line::label).toList(), (place, x, y) -> {
                    double middle = y + Legend.SWATCH / 2;
                    canvas.lines(Tone.series(place), dash(place), x - 1, middle, x + Legend.SWATCH + 1, middle);
                    canvas.mark(Tone.series(place), place, ChartValue.Status.SHOWN, x + Legend.SWATCH / 2, middle);
                });
    }

    private static int dash(int place) {
        return place / Tone.seriesColours();
    }

    String draw() {
        double end = ends.isPresent()
                ? x(chart.waves().size() - 1, chart.lines().size() - 1) + 6
                : canvas.width() - Canvas.EDGE;
        Occupied occupied = new Occupied(top - ABOVE, top + HEIGHT + 6);
        occupied.add(0, top - ABOVE, start - 4, top + HEIGHT + 6);
        for (double tick : scale.ticks()) {
            double y = y(tick);
            canvas.gridLine(start, y, end, y);
            String text = scale.print(tick, chart.unit(), words.numbers());
            canvas.text(TextStyle.SMALL, text, Side.END, start - 6, TextStyle.SMALL.centred(y));
        }
        for (int i = 0; i < chart.lines().size(); i++) {
            line(i, occupied);
        }
        int last = chart.waves().size() - 1;
        printed(ends.isPresent() ? last : last + 1, occupied).forEach(this::write);
        ends.ifPresent(labels -> labels.write(canvas, lastPlaces(), top - ABOVE, top + HEIGHT));
        AxisLabels waves = new AxisLabels(chart.waves(), slot, AxisLabels.Crowded.LEFT_OUT);
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

    private void line(int place, Occupied occupied) {
        Tone tone = Tone.series(place);
        List<ChartValue> values = chart.lines().get(place).values();
        double[] segments = IntStream.range(1, values.size())
                .filter(wave -> values.get(wave - 1).status().hasNumber()
                        && values.get(wave).status().hasNumber())
                .boxed()
                .flatMapToDouble(wave -> DoubleStream.of(
                        x(wave - 1, place),
                        y(values.get(wave - 1).size()),
                        x(wave, place),
                        y(values.get(wave).size())))
                .toArray();
        canvas.lines(tone, dash(place), segments);
        occupied.addLines(segments);
        for (int wave = 0; wave < values.size(); wave++) {
            ChartValue value = values.get(wave);
            double x = x(wave, place);
            if (value.status().hasNumber()) {
                point(tone, place, value, x);
                occupied.add(x - 6, y(value.greatest()) - 1, x + 6, y(value.least()) + 1);
            } else if (value.status() == ChartValue.Status.SUPPRESSED) {
                canvas.hatched(x - 2, top, 4, HEIGHT);
                occupied.add(x - 3, top, x + 3, top + HEIGHT);
            }
        }
    }

    private void point(Tone tone, int place, ChartValue value, double x) {
        value.interval().ifPresent(interval -> {
            double lower = y(interval.lower());
            double upper = y(interval.upper());
            double left = x - HALF_WHISKER;
            double right = x + HALF_WHISKER;
            canvas.lines(tone, 0, x, lower, x, upper, left, lower, right, lower, left, upper, right, upper);
        });
        canvas.mark(tone, place, value.status(), x, y(value.size()));
    }

    /** A printed value: the middle of its base line. */
    private record Printed(String text, double x, double y) {}

    /**
     * The values of the first waves, each above or below its interval; of several lines all of them or none, of one line the last
     * one first.
     */
    private List<Printed> printed(int waves, Occupied occupied) {
        List<Printed> printed = new ArrayList<>();
        for (int wave = waves - 1; wave >= 0; wave--) {
            for (int line = 0; line < chart.lines().size(); line++) {
                ChartValue value = chart.lines().get(line).values().get(wave);
                if (!value.status().hasNumber()) {
                    continue;
                }
                Optional<Printed> place = place(value, x(wave, line), occupied);
                if (place.isPresent()) {
                    printed.add(place.get());
                } else if (chart.lines().size() > 1) {
                    return List.of();
                }
            }
        }
        return printed;
    }

    private Optional<Printed> place(ChartValue value, double middle, Occupied occupied) {
        String text = words.value(value);
        double half = TextStyle.SMALL.width(text) / 2;
        double x = Math.min(middle, canvas.width() - Canvas.EDGE - half);
        double above = Math.min(y(value.greatest()), y(value.size()) - 5) - 3;
        double below = Math.max(y(value.least()), y(value.size()) + 5) + 3;
        double rise = TextStyle.SMALL.size() * TextStyle.ABOVE;
        double fall = TextStyle.SMALL.size() * TextStyle.BELOW;
        List<Double> baseLines = List.of(above - fall, below + rise - 1);
        boolean alone = chart.lines().size() == 1;
        return Stream.concat(
                        baseLines.stream().filter(y -> occupied.isFree(x - half, y - rise, x + half, y + fall)),
                        baseLines.stream()
                                .filter(y -> alone && occupied.isFreeOfBoxes(x - half, y - rise, x + half, y + fall)))
                .findFirst()
                .map(y -> {
                    occupied.add(x - half - 1, y - rise, x + half + 1, y + fall);
                    return new Printed(text, x, y);
                });
    }

    private void write(Printed value) {
        canvas.text(TextStyle.SMALL, value.text(), Side.MIDDLE, value.x(), value.y());
    }

    /** Where each line ends: at its last number, or in the middle without one. */
    private List<LineEnds.End> lastPlaces() {
        int last = chart.waves().size() - 1;
        return IntStream.range(0, chart.lines().size())
                .mapToObj(line -> {
                    ChartValue value = chart.lines().get(line).values().get(last);
                    double y = value.status().hasNumber() ? y(value.size()) : top + HEIGHT / 2;
                    return new LineEnds.End(
                            value, x(last, line), y, x(last, chart.lines().size() - 1));
                })
                .toList();
    }
}
