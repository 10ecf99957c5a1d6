package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surveystats.stats.report.chart.Canvas.Side;

/** Bars, dots and funnels: a row for each value, which is printed beside it with its interval. */
final class RowsDrawing {

    private static final double BAR = 18;
    private static final double BETWEEN = 8;

    private final Canvas canvas;
    private final ChartWords words;
    private final ChartUnit unit;
    private final List<Row> rows;

    /** A row: what stands below the label in small letters is optional. */
    record Row(String label, Optional<String> below, ChartValue value, Optional<String> section) {}

    /** What is drawn for a value. */
    enum Shape {
        BAR,
        DOT
    }

    RowsDrawing(Canvas canvas, ChartWords words, ChartUnit unit, List<Row> rows) {
        this.canvas = canvas;
        this.words = words;
        this.unit = unit;
        this.rows = rows;
    }

    /** Entries as rows; bases stand with the labels where they are not the same. */
    static List<Row> rows(List<ChartEntry> entries, ChartWords words) {
        boolean common = ChartWords.commonBase(values(entries)).isPresent();
        return entries.stream()
                .map(entry -> new Row(
                        entry.label(),
                        common || entry.value().base().isEmpty()
                                ? Optional.empty()
                                : Optional.of(words.base(entry.value().base().getAsLong())),
                        entry.value(),
                        entry.section()))
                .toList();
    }

    static List<ChartValue> values(List<ChartEntry> entries) {
        return entries.stream().map(ChartEntry::value).toList();
    }

    String draw(Shape shape) {
        List<ChartValue> values = rows.stream().map(Row::value).toList();
        double valueWidth = width(
                values.stream()
                        .filter(v -> v.status().hasNumber())
                        .map(words::value)
                        .toList(),
                TextStyle.VALUE);
        double intervalWidth =
                width(values.stream().flatMap(v -> words.interval(v).stream()).toList(), TextStyle.SMALL);
        boolean oneLine = Rows.isBeside(canvas);
        double column = oneLine
                ? valueWidth + (intervalWidth > 0 ? BETWEEN + intervalWidth : 0)
                : Math.max(valueWidth, intervalWidth);
        double top = Canvas.EDGE;
        Rows layout = new Rows(
                canvas,
                rows.stream().map(Row::label).toList(),
                rows.stream()
                        .flatMap(row -> Stream.concat(row.below().stream(), row.section().stream()))
                        .toList(),
                column,
                top);
        Scale scale = shape == Shape.BAR
                ? Scale.shares(
                        values.stream().mapToDouble(ChartValue::greatest).max().orElse(0))
                : Scale.of(unit, values.stream());
        double height =
                oneLine || intervalWidth == 0 ? BAR : TextStyle.VALUE.lineHeight() + TextStyle.SMALL.lineHeight();
        for (Row row : rows) {
            layout.section(row.section());
            Rows.Place place = layout.next(row.label(), row.below(), height);
            if (row.value().status().hasNumber()) {
                mark(shape, row.value(), scale, layout, place);
                print(row.value(), layout.valuesStart() + valueWidth, layout.valuesStart() + column, place, oneLine);
            } else {
                Series.absent(
                        canvas,
                        row.value(),
                        words.value(row.value()),
                        layout.start(),
                        canvas.width() - Canvas.EDGE,
                        place.middle() - BAR / 2,
                        BAR);
            }
        }
        layout.scale(scale, words, unit, top);
        return canvas.svg(Notes.write(canvas, notes(values), layout.y()));
    }

    private List<String> notes(List<ChartValue> values) {
        return new ArrayList<>(words.notes(values));
    }

    private static double width(List<String> texts, TextStyle style) {
        return texts.stream().mapToDouble(style::width).max().orElse(0);
    }

    private void mark(Shape shape, ChartValue value, Scale scale, Rows layout, Rows.Place place) {
        double x = scale.place(value.size(), layout.start(), layout.end());
        double middle = place.middle();
        if (shape == Shape.DOT) {
            Series.whisker(canvas, value, scale, layout.start(), layout.end(), middle, 3);
            canvas.mark(Tone.BAR, 0, value.status(), x, middle);
            return;
        }
        double zero = scale.place(0, layout.start(), layout.end());
        canvas.axisLine(zero, middle - BAR / 2 - 1, zero, middle + BAR / 2 + 1);
        if (value.status() == ChartValue.Status.SMALL_BASE) {
            canvas.hollowBar(Tone.BAR, zero, middle - BAR / 2, x - zero, BAR);
        } else if (value.size() > 0) {
            canvas.bar(Tone.BAR, 0, zero, middle - BAR / 2, x - zero, BAR);
        }
        Series.whisker(canvas, value, scale, layout.start(), layout.end(), middle, 4);
    }

    private void print(ChartValue value, double valueEnd, double columnEnd, Rows.Place place, boolean oneLine) {
        Optional<String> interval = words.interval(value);
        if (oneLine) {
            canvas.text(
                    TextStyle.VALUE, words.value(value), Side.END, valueEnd, TextStyle.VALUE.centred(place.middle()));
            interval.ifPresent(text -> canvas.text(
                    TextStyle.SMALL, text, Side.START, valueEnd + BETWEEN, TextStyle.SMALL.centred(place.middle())));
        } else if (interval.isEmpty()) {
            canvas.text(
                    TextStyle.VALUE, words.value(value), Side.END, columnEnd, TextStyle.VALUE.centred(place.middle()));
        } else {
            double y = place.middle() - 15;
            canvas.text(TextStyle.VALUE, words.value(value), Side.END, columnEnd, TextStyle.VALUE.baseline(y));
            canvas.text(
                    TextStyle.SMALL,
                    interval.get(),
                    Side.END,
                    columnEnd,
                    TextStyle.SMALL.baseline(y + TextStyle.VALUE.lineHeight()));
        }
    }
}
