package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surveystats.stats.report.chart.Canvas.Side;

/** Bars of the same answers in several groups: stacked, or side by side. */
final class StackDrawing {

    private static final double BAR = 22;
    private static final double THIN = 15;
    private static final double SPACE = 1.5;

    private final Canvas canvas;
    private final ChartWords words;
    private final ChartUnit unit;

    StackDrawing(Canvas canvas, ChartWords words, ChartUnit unit) {
        this.canvas = canvas;
        this.words = words;
        this.unit = unit;
    }

    private double legend(List<String> answers) {
        return Legend.write(
                canvas,
                answers,
                (place, box) -> canvas.bar(Tone.series(place), Series.pattern(place), box[0], box[1], box[2], box[3]));
    }

    String cross(CrossChart chart) {
        double top = legend(chart.answers());
        List<String> labels =
                chart.groups().stream().map(CrossChart.Group::label).toList();
        List<ChartValue> values =
                chart.groups().stream().flatMap(g -> g.shares().stream()).toList();
        boolean grouped = chart.arrangement() == CrossChart.Arrangement.GROUPED;
        double column = grouped
                ? values.stream()
                        .filter(v -> v.status().hasNumber())
                        .mapToDouble(v -> TextStyle.SMALL.width(words.value(v)))
                        .max()
                        .orElse(0)
                : absentRoom(values);
        boolean common = ChartWords.commonBase(values).isPresent();
        List<String> bases = common
                ? List.of()
                : chart.groups().stream()
                        .flatMap(group -> words.commonBaseText(group.shares()).stream())
                        .toList();
        List<String> small = Stream.concat(
                        bases.stream(), chart.groups().stream().flatMap(group -> group.section().stream()))
                .toList();
        Rows layout = new Rows(canvas, labels, small, column, top);
        Scale scale = Scale.shares(
                grouped
                        ? values.stream()
                                .mapToDouble(ChartValue::greatest)
                                .max()
                                .orElse(0)
                        : 1);
        for (CrossChart.Group group : chart.groups()) {
            Optional<String> below = common ? Optional.empty() : words.commonBaseText(group.shares());
            layout.section(group.section());
            double height = grouped ? chart.answers().size() * THIN : BAR;
            Rows.Place place = layout.next(group.label(), below, height);
            if (grouped) {
                sideBySide(group, layout, scale, place.top(), layout.valuesStart() + column);
            } else {
                stacked(group, layout, scale, place.top());
            }
        }
        layout.scale(scale, words, unit, top);
        return canvas.svg(Notes.write(canvas, notes(grouped, values, chart), layout.y()));
    }

    private List<String> notes(boolean grouped, List<ChartValue> values, CrossChart chart) {
        if (grouped) {
            return words.notes(values);
        }
        List<String> notes = new ArrayList<>(words.notesWithoutIntervals(values));
        if (chart.groups().stream().anyMatch(StackDrawing::isPacked)) {
            notes.add(words.text("chart.note.packed"));
        }
        return notes;
    }

    /** Whether a known part stands where it would not stand if all were known. */
    private static boolean isPacked(CrossChart.Group group) {
        boolean unknown = false;
        for (ChartValue share : group.shares()) {
            if (unknown && share.size() > 0) {
                return true;
            }
            unknown |= !share.status().hasNumber();
        }
        return false;
    }

    /** Beside stacked bars, for what cannot be a part of them: a hidden part drawn in its place would show its size. */
    private double absentRoom(List<ChartValue> values) {
        return values.stream()
                .filter(v -> !v.status().hasNumber())
                .mapToDouble(v -> Series.absentWidth(v, words.value(v)))
                .max()
                .orElse(0);
    }

    private void stacked(CrossChart.Group group, Rows layout, Scale scale, double top) {
        double sum = 0;
        for (int i = 0; i < group.shares().size(); i++) {
            ChartValue share = group.shares().get(i);
            if (share.status().hasNumber()) {
                part(Tone.series(i), Series.pattern(i), share, sum, layout, scale, top);
                sum += share.size();
            }
        }
        group.shares().stream()
                .filter(share -> !share.status().hasNumber())
                .min(Comparator.comparing(ChartValue::status))
                .ifPresent(share -> Series.absent(
                        canvas,
                        share,
                        words.value(share),
                        layout.valuesStart(),
                        canvas.width() - Canvas.EDGE,
                        top,
                        BAR));
    }

    private void part(Tone tone, int pattern, ChartValue share, double from, Rows layout, Scale scale, double top) {
        double start = scale.place(from, layout.start(), layout.end());
        double end = scale.place(from + share.size(), layout.start(), layout.end());
        if (end > start) {
            double width = Math.max(end - start - SPACE, 0.5);
            Series.part(canvas, tone, pattern, share, words.value(share), start, top, width, BAR);
        }
    }

    private void sideBySide(CrossChart.Group group, Rows layout, Scale scale, double top, double columnEnd) {
        double zero = scale.place(0, layout.start(), layout.end());
        canvas.axisLine(zero, top - 1, zero, top + group.shares().size() * THIN + 1);
        for (int i = 0; i < group.shares().size(); i++) {
            ChartValue share = group.shares().get(i);
            double y = top + i * THIN;
            double middle = y + THIN / 2;
            if (!share.status().hasNumber()) {
                Series.absent(canvas, share, words.value(share), zero, canvas.width() - Canvas.EDGE, y + 1, THIN - 2);
                continue;
            }
            double x = scale.place(share.size(), layout.start(), layout.end());
            if (share.status() == ChartValue.Status.SMALL_BASE) {
                canvas.hollowBar(Tone.series(i), zero, y + 1, x - zero, THIN - 2);
            } else if (x > zero) {
                canvas.bar(Tone.series(i), Series.pattern(i), zero, y + 1, x - zero, THIN - 2);
            }
            Series.whisker(canvas, share, scale, layout.start(), layout.end(), middle, 3);
            canvas.text(TextStyle.SMALL, words.value(share), Side.END, columnEnd, TextStyle.SMALL.centred(middle));
        }
    }
}
