package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.surveystats.stats.report.chart.Canvas.Side;

/**
 * The rows of a chart: a label and what is drawn for it. On a wide frame labels stand beside the plot, on a narrow one above
 * it. Values stand in a column of their own, so that no whisker crosses them.
 */
final class Rows {

    /** From this width on labels stand beside the plot. */
    private static final double BESIDE = 520;

    private static final double MOST_LABEL = 0.42;
    private static final double GAP = 10;

    /** What is left free above a section. */
    private static final double SECTION = 8;

    private final Canvas canvas;
    private final boolean beside;
    private final double labelRoom;
    private final double plotStart;
    private final double plotEnd;
    private final List<double[]> plots = new ArrayList<>();
    private Optional<String> section = Optional.empty();
    private double y;

    /** Where a row's drawing stands. */
    record Place(double top, double middle) {}

    /**
     * Rows to be drawn.
     *
     * @param small what stands at labels in small letters: below them, or above the first of a section
     * @param valueColumn how wide the column of values is, 0 for none
     */
    Rows(Canvas canvas, List<String> labels, List<String> small, double valueColumn, double top) {
        this.canvas = canvas;
        this.beside = canvas.width() >= BESIDE;
        double all = canvas.width() - 2 * Canvas.EDGE;
        double widest = Math.max(
                labels.stream().mapToDouble(TextStyle.LABEL::width).max().orElse(0),
                small.stream().mapToDouble(TextStyle.SMALL::width).max().orElse(0));
        this.labelRoom = beside ? Math.min(Math.ceil(widest) + 1, all * MOST_LABEL) : all;
        this.plotStart = beside ? Canvas.EDGE + labelRoom + GAP : Canvas.EDGE + 1;
        this.plotEnd = canvas.width() - Canvas.EDGE - (valueColumn > 0 ? valueColumn + GAP : 1);
        this.y = top;
    }

    static boolean isBeside(Canvas canvas) {
        return canvas.width() >= BESIDE;
    }

    double start() {
        return plotStart;
    }

    double end() {
        return plotEnd;
    }

    double valuesStart() {
        return plotEnd + GAP;
    }

    double y() {
        return y;
    }

    /** Draws what the next rows are of, where it is not what the rows before are of. */
    void section(Optional<String> next) {
        if (next.equals(section)) {
            return;
        }
        boolean first = plots.isEmpty();
        section = next;
        y += first ? 0 : SECTION;
        if (next.isPresent()) {
            List<String> lines = TextStyle.SMALL.wrap(next.get(), labelRoom);
            y = canvas.lines(TextStyle.SMALL, lines, Side.START, Canvas.EDGE, y) + 3;
        }
    }

    /** Draws the label of the next row and says where its drawing stands. */
    Place next(String label, Optional<String> below, double height) {
        List<String> lines = TextStyle.LABEL.wrap(label, labelRoom);
        List<String> more =
                below.map(text -> TextStyle.SMALL.wrap(text, labelRoom)).orElse(List.of());
        double labelHeight = lines.size() * TextStyle.LABEL.lineHeight() + more.size() * TextStyle.SMALL.lineHeight();
        double all = beside ? Math.max(labelHeight, height) : labelHeight + 2 + height;
        double labelTop = beside ? y + (all - labelHeight) / 2 : y;
        double next = canvas.lines(TextStyle.LABEL, lines, Side.START, Canvas.EDGE, labelTop);
        canvas.lines(TextStyle.SMALL, more, Side.START, Canvas.EDGE, next);
        double top = beside ? y + (all - height) / 2 : y + labelHeight + 2;
        plots.add(new double[] {top - 3, top + height + 3});
        y += all + (beside ? 9 : 11);
        return new Place(top, top + height / 2);
    }

    /** Draws the scale below the rows, with lines behind them. */
    void scale(Scale scale, ChartWords words, ChartUnit unit, double top) {
        scale(scale, words, unit, top, tick -> tick);
    }

    /** The same with numbers that are printed as others, such as without their sign. */
    void scale(Scale scale, ChartWords words, ChartUnit unit, double top, DoubleUnaryOperator printed) {
        double room = 0;
        double bottom = y - 4;
        for (double tick : scale.ticks()) {
            double x = scale.place(tick, plotStart, plotEnd);
            gridLine(x, top, bottom);
            String text = scale.print(printed.applyAsDouble(tick), unit, words.numbers());
            double half = TextStyle.SMALL.width(text) / 2;
            double centre = Math.max(Canvas.EDGE + half, Math.min(canvas.width() - Canvas.EDGE - half, x));
            if (centre - half >= room) {
                canvas.text(TextStyle.SMALL, text, Side.MIDDLE, centre, TextStyle.SMALL.baseline(bottom + 2));
                room = centre + half + 6;
            }
        }
        y = bottom + 2 + TextStyle.SMALL.lineHeight() + 6;
    }

    /** A line that crosses no label: a whole one where labels stand beside the plot, a piece at each row where not. */
    private void gridLine(double x, double top, double bottom) {
        if (beside) {
            canvas.gridLine(x, top, x, bottom);
        } else {
            plots.forEach(plot -> canvas.gridLine(x, plot[0], x, plot[1]));
        }
    }
}
