package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.stats.report.chart.DivergingChart.Item;
import org.surveystats.stats.report.chart.DivergingChart.Side;
import org.surveystats.stats.report.chart.DivergingChart.Span;

/** Stacked bars on both sides of a line. */
final class DivergingDrawing {

    private static final double BAR = 22;
    private static final double SPACE = 1.5;

    /** How far the scale reaches on each side at least. */
    private static final double LEAST = 0.05;

    private static final double LEAST_COLUMN = 8;
    private static final double GAP = 10;

    private final Canvas canvas;
    private final ChartWords words;
    private final DivergingChart chart;
    private final List<Item> items;
    private final List<String> labels;

    DivergingDrawing(Canvas canvas, ChartWords words, DivergingChart chart) {
        this.canvas = canvas;
        this.words = words;
        this.chart = chart;
        this.items = chart.ordered();
        this.labels = items.stream().map(this::label).toList();
    }

    private String label(Item item) {
        return item.wording() == Wording.REVERSED ? words.text("chart.reversed", item.label()) : item.label();
    }

    static Tone tone(DivergingChart chart, int point) {
        int sides = chart.disagreeing();
        if (point < sides) {
            return Tone.disagree(sides - 1 - point, sides);
        }
        int above = point - chart.firstAgreeing();
        return above < 0 ? Tone.NEUTRAL : Tone.agree(above, chart.points().size() - chart.firstAgreeing());
    }

    private double legend() {
        List<Integer> shown = IntStream.range(0, chart.points().size())
                .filter(i -> chart.isDrawn(i) || chart.hasColumn())
                .boxed()
                .toList();
        return Legend.write(
                canvas,
                shown.stream().map(chart.points()::get).toList(),
                (place, box) -> canvas.bar(tone(chart, shown.get(place)), 0, box[0], box[1], box[2], box[3]));
    }

    String draw() {
        double top = legend();
        boolean common = ChartWords.commonBase(values()).isPresent();
        List<String> bases = common
                ? List.of()
                : items.stream()
                        .flatMap(item -> words.commonBaseText(item.shares()).stream())
                        .toList();
        Rows alone = new Rows(canvas, labels, bases, 0, top);
        double room = alone.end() - alone.start() - (chart.hasColumn() ? GAP : 0);
        double unit = unit(room);
        double before = reach(chart::disagreement, unit);
        double after = reach(chart::agreement, unit);
        Rows layout = new Rows(canvas, labels, bases, column(unit, room), top);
        Scale scale = Scale.between(-before / unit, after / unit);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Optional<String> base = common ? Optional.empty() : words.commonBaseText(item.shares());
            Rows.Place place = layout.next(labels.get(i), base, BAR);
            if (item.isUnknown()) {
                ChartValue first = item.shares().get(0);
                double end = canvas.width() - Canvas.EDGE;
                Series.absent(canvas, first, words.value(first), layout.start(), end, place.top(), BAR);
            } else {
                item(item, layout, scale, place.top());
                neutral(item, layout, place.top(), unit);
            }
        }
        layout.scale(scale, words, chart.unit(), top, Math::abs);
        return canvas.svg(Notes.write(canvas, notes(), layout.y()));
    }

    private List<ChartValue> values() {
        return items.stream().flatMap(item -> item.shares().stream()).toList();
    }

    /** The greatest number of pixels for a share of 1 with which everything has room. */
    private double unit(double room) {
        double fits = 1;
        double fitsNot = room / LEAST;
        for (int i = 0; i < 50; i++) {
            double unit = (fits + fitsNot) / 2;
            double needed = reach(chart::disagreement, unit) + reach(chart::agreement, unit) + column(unit, room);
            if (needed <= room) {
                fits = unit;
            } else {
                fitsNot = unit;
            }
        }
        return fits;
    }

    /** How many pixels one side needs: its longest bar, with the words of what is unknown beyond. */
    private double reach(Function<Item, Side> side, double unit) {
        return items.stream()
                .filter(item -> !item.isUnknown())
                .map(side)
                .mapToDouble(s -> s.length() * unit
                        + s.unknown()
                                .map(v -> Series.absentWidth(v, words.value(v)))
                                .orElse(0.0))
                .reduce(LEAST * unit, Math::max);
    }

    /** The width of the neutral point's column. */
    private double column(double unit, double room) {
        if (!chart.hasColumn()) {
            return 0;
        }
        double unknown = items.stream()
                .filter(item -> !item.isUnknown())
                .map(item -> item.shares().get(chart.disagreeing()))
                .filter(share -> !share.status().hasNumber())
                .mapToDouble(v -> Series.absentWidth(v, words.value(v)))
                .max()
                .orElse(0);
        double most = items.stream().mapToDouble(chart::neutralShare).max().orElse(0);
        return Math.max(Math.max(LEAST_COLUMN, Math.min(unknown, room / 4)), most * unit);
    }

    private void item(Item item, Rows layout, Scale scale, double top) {
        double zero = scale.place(0, layout.start(), layout.end());
        canvas.axisLine(zero, top - 3, zero, top + BAR + 3);
        for (Map.Entry<Integer, Span> point : chart.spans(item).entrySet()) {
            ChartValue share = item.shares().get(point.getKey());
            double from = scale.place(point.getValue().from(), layout.start(), layout.end());
            double to = scale.place(point.getValue().to(), layout.start(), layout.end());
            if (to > from) {
                double width = Math.max(to - from - SPACE, 0.5);
                Series.part(canvas, tone(chart, point.getKey()), 0, share, words.value(share), from, top, width, BAR);
            }
        }
        Side agree = chart.agreement(item);
        double end = scale.place(agree.length(), layout.start(), layout.end());
        agree.unknown().ifPresent(v -> {
            if (Series.absentWidth(v, words.value(v)) <= layout.end() - end + 1.5) {
                Series.absent(canvas, v, words.value(v), end, layout.end() + 1.5, top, BAR);
            }
        });
        Side disagree = chart.disagreement(item);
        double start = scale.place(-disagree.length(), layout.start(), layout.end());
        disagree.unknown().ifPresent(v -> {
            if (Series.absentWidth(v, words.value(v)) <= start - layout.start() + 1.5) {
                Series.absentBefore(canvas, v, words.value(v), start, top, BAR);
            }
        });
    }

    private void neutral(Item item, Rows layout, double top, double unit) {
        if (!chart.hasColumn()) {
            return;
        }
        ChartValue share = item.shares().get(chart.disagreeing());
        if (!share.status().hasNumber()) {
            Series.absent(
                    canvas, share, words.value(share), layout.valuesStart(), canvas.width() - Canvas.EDGE, top, BAR);
        } else if (share.size() > 0) {
            double width = Math.max(0.5, share.size() * unit);
            Series.part(canvas, Tone.NEUTRAL, 0, share, words.value(share), layout.valuesStart(), top, width, BAR);
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(words.notesWithoutIntervals(values()));
        if (items.stream().anyMatch(item -> item.wording() == Wording.REVERSED)) {
            notes.add(words.text("chart.note.reversed"));
        }
        if (chart.isSplitImpossible()) {
            notes.add(words.text("chart.note.neutralBeside"));
        }
        if (items.stream().anyMatch(chart::hasPartsBeyond)) {
            notes.add(words.text("chart.note.beyond"));
        }
        return notes;
    }
}
