package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Where a drawing has something that no text may cover. */
final class Occupied {

    private final double top;
    private final double bottom;
    private final List<double[]> boxes = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    /** Nothing is free above a height and below another. */
    Occupied(double top, double bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    void add(double left, double above, double right, double below) {
        boxes.add(new double[] {left, above, right, below});
    }

    /** Lines from x1, y1 to x2, y2 and so on for every four numbers. */
    void addLines(double... ends) {
        for (int i = 0; i < ends.length; i += 4) {
            lines.add(new double[] {ends[i], ends[i + 1], ends[i + 2], ends[i + 3]});
        }
    }

    boolean isFree(double left, double above, double right, double below) {
        return isFreeOfBoxes(left, above, right, below)
                && lines.stream().noneMatch(line -> crosses(line, left, above, right, below));
    }

    /** Whether at most lines go through a place, over which a text can be read. */
    boolean isFreeOfBoxes(double left, double above, double right, double below) {
        return above >= top
                && below <= bottom
                && boxes.stream().noneMatch(b -> left < b[2] && b[0] < right && above < b[3] && b[1] < below);
    }

    /** Whether a line has a part in a box: the part of it between the left and the right edge reaches into its height. */
    private static boolean crosses(double[] line, double left, double above, double right, double below) {
        double from = Math.max(left, Math.min(line[0], line[2]));
        double to = Math.min(right, Math.max(line[0], line[2]));
        if (from > to) {
            return false;
        }
        double one = height(line, from);
        double other = height(line, to);
        return Math.min(one, other) < below && above < Math.max(one, other);
    }

    private static double height(double[] line, double x) {
        double length = line[2] - line[0];
        return length == 0 ? line[1] : line[1] + (x - line[0]) / length * (line[3] - line[1]);
    }
}
