package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.stats.report.chart.Canvas.Side;

/** Stacked bars, from 0 or on both sides of a line, and bars side by side. */
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
                : 0;
        Rows layout = new Rows(canvas, labels, column, top);
        Scale scale = Scale.shares(
                grouped
                        ? values.stream()
                                .mapToDouble(ChartValue::greatest)
                                .max()
                                .orElse(0)
                        : 1);
        boolean common = ChartWords.commonBase(values).isPresent();
        for (CrossChart.Group group : chart.groups()) {
            Optional<String> below = common ? Optional.empty() : base(group.shares());
            double height = grouped ? chart.answers().size() * THIN : BAR;
            Rows.Place place = layout.next(group.label(), below, height);
            if (grouped) {
                sideBySide(group, layout, scale, place.top(), layout.valuesStart() + column);
            } else {
                stacked(group, layout, scale, place.top());
            }
        }
        layout.scale(scale, words, unit, top);
        return canvas.svg(
                Notes.write(canvas, grouped ? words.notes(values) : words.notesWithoutIntervals(values), layout.y()));
    }

    private Optional<String> base(List<ChartValue> shares) {
        var base = ChartWords.commonBase(shares);
        return base.isPresent() ? Optional.of(words.base(base.getAsLong())) : Optional.empty();
    }

    private void stacked(CrossChart.Group group, Rows layout, Scale scale, double top) {
        double sum = 0;
        Optional<ChartValue> absent = Optional.empty();
        for (int i = 0; i < group.shares().size(); i++) {
            ChartValue share = group.shares().get(i);
            if (share.status().hasNumber()) {
                part(Tone.series(i), Series.pattern(i), share, sum, layout, scale, top);
                sum += share.size();
            } else if (absent.isEmpty()) {
                absent = Optional.of(share);
            }
        }
        double start = scale.place(sum, layout.start(), layout.end());
        absent.ifPresent(value -> rest(value, sum(group), start, layout, top));
    }

    private static double sum(CrossChart.Group group) {
        return group.shares().stream().mapToDouble(ChartValue::size).sum();
    }

    /** What is left of the bar when parts of it cannot be drawn. */
    private void rest(ChartValue value, double sum, double start, Rows layout, double top) {
        String text = words.value(value);
        double room = layout.end() - start;
        if (sum == 0) {
            Series.absent(canvas, value, text, layout.start(), layout.end(), top, BAR);
        } else if (value.status() == ChartValue.Status.SUPPRESSED && room > 2) {
            canvas.hatched(start + 0.5, top + 0.5, room - 1, BAR - 1);
        } else if (TextStyle.SMALL.width(text) + 8 <= room) {
            canvas.text(TextStyle.SMALL, text, Side.START, start + 4, TextStyle.SMALL.centred(top + BAR / 2));
        }
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
        canvas.line(zero, top - 1, zero, top + group.shares().size() * THIN + 1);
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

    static Tone tone(DivergingChart chart, int point) {
        int sides = chart.disagreeing();
        if (point < sides) {
            return Tone.disagree(sides - 1 - point, sides);
        }
        int above = point - chart.firstAgreeing();
        return above < 0 ? Tone.NEUTRAL : Tone.agree(above, chart.points().size() - chart.firstAgreeing());
    }

    String diverging(DivergingChart chart) {
        List<Integer> drawn = Stream.iterate(0, i -> i < chart.points().size(), i -> i + 1)
                .filter(i -> chart.isDrawn(i) || chart.hasColumn())
                .toList();
        double top = Legend.write(
                canvas,
                drawn.stream().map(chart.points()::get).toList(),
                (place, box) -> canvas.bar(tone(chart, drawn.get(place)), 0, box[0], box[1], box[2], box[3]));
        List<DivergingChart.Item> items = chart.ordered();
        List<ChartValue> values =
                items.stream().flatMap(item -> item.shares().stream()).toList();
        double most = items.stream().mapToDouble(chart::neutralShare).max().orElse(0);
        Scale scale = Scale.between(
                Math.min(-0.05, items.stream().mapToDouble(chart::start).min().orElse(0)),
                Math.max(
                        0.05,
                        items.stream().mapToDouble(i -> end(chart, i)).max().orElse(0)));
        double span = scale.greatest() - scale.least();
        double room = canvas.width() * (Rows.isBeside(canvas) ? 0.5 : 0.85);
        double column = chart.hasColumn() ? Math.max(8, room * most / (span + most)) : 0;
        Rows layout = new Rows(canvas, items.stream().map(this::label).toList(), column, top);
        boolean common = ChartWords.commonBase(values).isPresent();
        for (DivergingChart.Item item : items) {
            Rows.Place place = layout.next(label(item), common ? Optional.empty() : base(item.shares()), BAR);
            item(chart, item, layout, scale, place.top(), most > 0 ? column / most : 0);
        }
        layout.scale(scale, words, unit, top, Math::abs);
        List<String> notes = new ArrayList<>(words.notesWithoutIntervals(values));
        if (items.stream().anyMatch(item -> item.wording() == Wording.REVERSED)) {
            notes.add(words.text("chart.note.reversed"));
        }
        return canvas.svg(Notes.write(canvas, notes, layout.y()));
    }

    private static double end(DivergingChart chart, DivergingChart.Item item) {
        return chart.agree(item)
                + (chart.place() == DivergingChart.NeutralPlace.SPLIT ? chart.neutralShare(item) / 2 : 0);
    }

    private String label(DivergingChart.Item item) {
        return item.wording() == Wording.REVERSED ? words.text("chart.reversed", item.label()) : item.label();
    }

    private void item(
            DivergingChart chart, DivergingChart.Item item, Rows layout, Scale scale, double top, double neutralScale) {
        Optional<ChartValue> absent =
                item.shares().stream().filter(v -> !v.status().hasNumber()).findFirst();
        if (absent.isPresent()) {
            double end = canvas.width() - Canvas.EDGE;
            Series.absent(canvas, absent.get(), words.value(absent.get()), layout.start(), end, top, BAR);
            return;
        }
        double from = chart.start(item);
        double zero = scale.place(0, layout.start(), layout.end());
        canvas.line(zero, top - 3, zero, top + BAR + 3);
        for (int i = 0; i < chart.points().size(); i++) {
            ChartValue share = item.shares().get(i);
            if (chart.isDrawn(i)) {
                part(tone(chart, i), 0, share, from, layout, scale, top);
                from += share.size();
            } else if (chart.hasColumn() && share.size() > 0) {
                double width = Math.max(0.5, share.size() * neutralScale);
                Series.part(canvas, Tone.NEUTRAL, 0, share, words.value(share), layout.valuesStart(), top, width, BAR);
            }
        }
    }
}
