package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.function.BiConsumer;
import org.surveystats.stats.report.chart.Canvas.Side;

/** What colours and marks stand for, above a chart. */
final class Legend {

    static final double SWATCH = 14;

    private static final double GAP = 6;
    private static final double BETWEEN = 16;

    private Legend() {}

    /** Where a swatch stands: its number, its left edge and its top. */
    interface Swatch {
        void draw(int place, double x, double top);
    }

    /** Draws it and returns where the chart can begin. */
    static double write(Canvas canvas, List<String> labels, Swatch swatch) {
        double room = canvas.width() - 2 * Canvas.EDGE - SWATCH - GAP;
        double x = Canvas.EDGE;
        double y = Canvas.EDGE;
        double lineBottom = y;
        for (int i = 0; i < labels.size(); i++) {
            List<String> lines = TextStyle.VALUE.wrap(labels.get(i), room);
            double width = SWATCH
                    + GAP
                    + lines.stream().mapToDouble(TextStyle.VALUE::width).max().orElse(0);
            if (x > Canvas.EDGE && x + width > canvas.width() - Canvas.EDGE) {
                x = Canvas.EDGE;
                y = lineBottom + 2;
            }
            swatch.draw(i, x, y + 1.5);
            double bottom = canvas.lines(TextStyle.VALUE, lines, Side.START, x + SWATCH + GAP, y);
            lineBottom = Math.max(lineBottom, bottom);
            x += width + BETWEEN;
        }
        return lineBottom + 8;
    }

    /** A legend of bars of colour. */
    static double write(Canvas canvas, List<String> labels, BiConsumer<Integer, double[]> bars) {
        return write(canvas, labels, (place, x, top) -> bars.accept(place, new double[] {x, top, SWATCH, SWATCH - 1}));
    }
}
