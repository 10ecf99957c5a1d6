package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.stats.report.chart.Canvas.Side;

/** The values of lines at their ends, with the names of the lines where they have room. */
final class LineEnds {

    /** How much of the width names may take. */
    private static final double MOST = 0.3;

    private static final int MOST_LINES = 2;
    private static final double LEADER = 14;
    private static final double MARK = 16;
    private static final double GAP = 6;

    private final List<String> values;
    private final List<List<String>> names;
    private final double valueWidth;
    private final double width;

    private LineEnds(List<String> values, List<List<String>> names) {
        this.values = values;
        this.names = names;
        this.valueWidth =
                values.stream().mapToDouble(TextStyle.SMALL::width).max().orElse(0);
        double widest = names.stream()
                .flatMap(List::stream)
                .mapToDouble(TextStyle.VALUE::width)
                .max()
                .orElse(0);
        this.width = LEADER + MARK + valueWidth + (names.isEmpty() ? 0 : GAP + widest);
    }

    /** Ends with names, where the frame is wide and the names are short; without names otherwise. */
    static LineEnds of(TrendChart chart, ChartWords words, double room, double height, boolean wide) {
        int last = chart.waves().size() - 1;
        List<String> values = chart.lines().stream()
                .map(line -> line.values().get(last))
                .map(value -> value.status().hasNumber() || wide ? words.value(value) : "")
                .toList();
        List<List<String>> names = chart.lines().stream()
                .map(line -> TextStyle.VALUE.wrap(line.label(), room * MOST))
                .toList();
        double heights = names.stream().mapToDouble(LineEnds::height).sum();
        boolean named = wide && heights <= height && names.stream().allMatch(lines -> lines.size() <= MOST_LINES);
        return new LineEnds(values, named ? names : List.of());
    }

    private static double height(List<String> lines) {
        return (double) lines.size() * TextStyle.VALUE.lineHeight() + 2;
    }

    /** What they take to the right of the last marks. */
    double width() {
        return width;
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /** The end of a line: its value, its place, and where the last line ends. */
    record End(ChartValue value, double x, double y, double edge) {}

    /** Draws them at the heights of their lines, or as near as they can stand without touching. */
    void write(Canvas canvas, List<End> ends, double top, double bottom) {
        List<Integer> order = IntStream.range(0, ends.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ends.get(i).y()))
                .toList();
        List<Double> heights = order.stream()
                .map(i -> isNamed() ? height(names.get(i)) : TextStyle.SMALL.lineHeight())
                .toList();
        if (heights.stream().mapToDouble(h -> h).sum() > bottom - top) {
            return;
        }
        List<Double> middles = spread(order.stream().map(i -> ends.get(i).y()).toList(), heights, top, bottom);
        for (int i = 0; i < order.size(); i++) {
            write(canvas, order.get(i), ends.get(order.get(i)), middles.get(i));
        }
    }

    private void write(Canvas canvas, int place, End end, double middle) {
        double start = end.edge() + LEADER;
        if (values.get(place).isEmpty()) {
            return;
        }
        Tone tone = Tone.series(place);
        if (end.value().status().hasNumber() && Math.abs(middle - end.y()) > 3) {
            canvas.gridLine(end.x() + 5, end.y(), start - 1, middle);
        }
        canvas.mark(tone, place, ChartValue.Status.SHOWN, start + 5, middle);
        canvas.text(
                TextStyle.SMALL,
                values.get(place),
                Side.END,
                start + MARK + valueWidth,
                TextStyle.SMALL.centred(middle));
        if (isNamed()) {
            List<String> lines = names.get(place);
            double y = middle - lines.size() * TextStyle.VALUE.lineHeight() / 2.0;
            canvas.lines(TextStyle.VALUE, lines, Side.START, start + MARK + valueWidth + GAP, y);
        }
    }

    /** Middles in their order, each as near to where it was to stand as those before and after allow. */
    static List<Double> spread(List<Double> wanted, List<Double> heights, double top, double bottom) {
        List<Double> middles = new ArrayList<>();
        double free = top;
        for (int i = 0; i < wanted.size(); i++) {
            double half = heights.get(i) / 2;
            double middle = Math.max(free + half, wanted.get(i));
            middles.add(middle);
            free = middle + half;
        }
        double end = bottom;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            double half = heights.get(i) / 2;
            double middle = Math.min(end - half, middles.get(i));
            middles.set(i, middle);
            end = middle - half;
        }
        return middles;
    }
}
