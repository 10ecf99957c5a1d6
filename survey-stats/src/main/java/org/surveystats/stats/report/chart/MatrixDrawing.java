package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.stats.report.chart.Canvas.Side;

/** A matrix of coloured cells. Numbers stand in all of them, or in none where one has no room. */
final class MatrixDrawing {

    private static final double MOST_LABEL = 0.35;
    private static final double GAP = 8;
    private static final double WIDEST = 110;
    private static final double LEAST_HEIGHT = 26;
    private static final double SPACE = 1.5;
    private static final String NO_BREAK = "\u00A0";

    private final Canvas canvas;
    private final ChartWords words;
    private final MatrixChart chart;
    private final AxisLabels heads;
    private final List<List<String>> labels;
    private final double start;
    private final double slot;
    private final boolean numbered;
    private final boolean printed;

    MatrixDrawing(Canvas canvas, ChartWords words, MatrixChart chart) {
        this.canvas = canvas;
        this.words = words;
        this.chart = chart;
        double all = canvas.width() - 2 * Canvas.EDGE;
        double numbers = TextStyle.LABEL.width(chart.rows().size() + ".  ");
        double widest = numbers
                + chart.rows().stream()
                        .mapToDouble(TextStyle.LABEL::width)
                        .max()
                        .orElse(0);
        double room = Math.min(Math.ceil(widest) + 1, all * MOST_LABEL);
        this.start = Canvas.EDGE + room + GAP;
        this.slot = Math.min(
                WIDEST, (canvas.width() - Canvas.EDGE - start) / chart.columns().size());
        this.heads = new AxisLabels(chart.columns(), slot, AxisLabels.Crowded.NUMBERED);
        this.numbered = heads.isNumbered() && chart.rows().equals(chart.columns());
        this.printed = chart.cells().stream()
                .flatMap(List::stream)
                .allMatch(value -> TextStyle.SMALL.width(words.value(value)) + 2 <= slot - SPACE
                        || !value.status().hasNumber());
        this.labels = IntStream.range(0, chart.rows().size())
                .mapToObj(row -> TextStyle.LABEL.wrap(
                        numbered
                                ? (row + 1) + "." + NO_BREAK + chart.rows().get(row)
                                : chart.rows().get(row),
                        room))
                .toList();
    }

    String draw() {
        double y = heads.write(canvas, start, slot, Canvas.EDGE) + 4;
        for (int row = 0; row < chart.rows().size(); row++) {
            double labelHeight = (double) labels.get(row).size() * TextStyle.LABEL.lineHeight();
            double height = Math.max(LEAST_HEIGHT, labelHeight + 4);
            canvas.lines(TextStyle.LABEL, labels.get(row), Side.START, Canvas.EDGE, y + (height - labelHeight) / 2);
            for (int column = 0; column < chart.columns().size(); column++) {
                cell(chart.cells().get(row).get(column), start + slot * column, y, height);
            }
            y += height;
        }
        y = numbered ? y + 8 : heads.writeKey(canvas, y + 8);
        List<ChartValue> values = IntStream.range(0, chart.rows().size())
                .boxed()
                .flatMap(row -> chart.cells().get(row).stream())
                .toList();
        List<String> notes = new ArrayList<>(words.notesWithoutIntervals(values));
        if (!printed) {
            notes.add(words.text("chart.note.matrix"));
        }
        return canvas.svg(Notes.write(canvas, notes, y));
    }

    private void cell(ChartValue value, double x, double y, double height) {
        double width = Math.max(1, slot - SPACE);
        String text = words.value(value);
        double middle = TextStyle.SMALL.centred(y + (height - SPACE) / 2);
        boolean fits = value.status().hasNumber() ? printed : TextStyle.SMALL.width(text) + 2 <= width;
        if (value.status().hasNumber()) {
            Tone tone = Tone.coefficient(value.size());
            if (value.status() == ChartValue.Status.SMALL_BASE) {
                canvas.hollowBar(tone, x, y, width, height - SPACE);
            } else {
                canvas.bar(tone, 0, x, y, width, height - SPACE);
            }
            if (fits && value.status() == ChartValue.Status.SHOWN) {
                canvas.textOn(tone, TextStyle.SMALL, text, Side.MIDDLE, x + width / 2, middle);
                return;
            }
        } else if (value.status() == ChartValue.Status.SUPPRESSED) {
            canvas.hatched(x, y, width, height - SPACE);
            return;
        }
        if (fits) {
            canvas.text(TextStyle.SMALL, text, Side.MIDDLE, x + width / 2, middle);
        }
    }
}
