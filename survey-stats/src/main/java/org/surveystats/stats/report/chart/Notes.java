package org.surveystats.stats.report.chart;

import java.util.List;
import org.surveystats.stats.report.chart.Canvas.Side;

/** Small text below a chart. */
final class Notes {

    private Notes() {}

    /** Draws sentences below each other and returns the height of the drawing. */
    static double write(Canvas canvas, List<String> notes, double top) {
        double y = top;
        double room = canvas.width() - 2 * Canvas.EDGE;
        for (String note : notes) {
            y = canvas.lines(TextStyle.SMALL, TextStyle.SMALL.wrap(note, room), Side.START, Canvas.EDGE, y);
        }
        return y + Canvas.EDGE;
    }
}
