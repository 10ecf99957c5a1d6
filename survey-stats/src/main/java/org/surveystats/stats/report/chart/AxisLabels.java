package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.stats.report.chart.Canvas.Side;

/**
 * Labels below places at equal distances. Where they do not fit in a few lines, numbers stand in their places and a key says
 * what the numbers mean; of short labels that follow each other, such as years, every second or third one stands instead.
 */
final class AxisLabels {

    private static final int MOST_LINES = 3;
    private static final int MOST_STEP = 4;

    /** Wider labels are names, of which none is left out. */
    private static final double SHORT = 60;

    private static final double GAP = 6;

    private final List<List<String>> lines;
    private final boolean numbered;
    private final int step;
    private final List<String> labels;

    /** What is done with labels without room. */
    enum Crowded {
        /** Numbers stand for them. */
        NUMBERED,
        /** Some are left out, where the others fit on one line; numbers stand for them where not. */
        LEFT_OUT
    }

    AxisLabels(List<String> labels, double slot, Crowded crowded) {
        this.labels = labels;
        List<List<String>> wrapped = labels.stream()
                .map(label -> TextStyle.SMALL.wrap(label, slot - GAP))
                .toList();
        boolean fit = IntStream.range(0, labels.size())
                .noneMatch(i -> wrapped.get(i).size() > MOST_LINES || isBroken(labels.get(i), slot - GAP));
        this.step = fit || crowded == Crowded.NUMBERED ? 1 : step(labels, slot);
        this.numbered = !fit && step == 1;
        this.lines = IntStream.range(0, labels.size())
                .mapToObj(i -> numbered
                        ? List.of("" + (i + 1))
                        : step > 1
                                ? (labels.size() - 1 - i) % step == 0 ? List.of(labels.get(i)) : List.<String>of()
                                : wrapped.get(i))
                .toList();
    }

    /** Every how many labels one stands, the last one among them; 1 where that would be too few. */
    private static int step(List<String> labels, double slot) {
        double widest =
                labels.stream().mapToDouble(TextStyle.SMALL::width).max().orElse(0);
        int step = (int) Math.ceil((widest + GAP) / slot);
        return widest <= SHORT && step <= MOST_STEP && step < labels.size() ? step : 1;
    }

    /** Whether a word is wider than the slot. */
    private static boolean isBroken(String label, double room) {
        for (String word : label.split(" ", -1)) {
            if (TextStyle.SMALL.width(word) > room) {
                return true;
            }
        }
        return false;
    }

    /** What stands at the labels in the drawing, where the key begins with it. */
    boolean isNumbered() {
        return numbered;
    }

    /** The number before a label, so that a row and a column with the same name can be found. */
    List<String> key() {
        return numbered
                ? IntStream.range(0, labels.size())
                        .mapToObj(i -> (i + 1) + "  " + labels.get(i))
                        .toList()
                : List.of();
    }

    /** Draws them, each below the middle of its slot; numbers without room are left out. Returns where they end. */
    double write(Canvas canvas, double start, double slot, double top) {
        double bottom = top;
        double room = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            double half = lines.get(i).stream()
                            .mapToDouble(TextStyle.SMALL::width)
                            .max()
                            .orElse(0)
                    / 2;
            double centre = start + slot * (i + 0.5);
            centre = Math.max(Canvas.EDGE + half, Math.min(canvas.width() - Canvas.EDGE - half, centre));
            if (centre - half >= room) {
                bottom = Math.max(bottom, canvas.lines(TextStyle.SMALL, lines.get(i), Side.MIDDLE, centre, top));
                room = centre + half + (numbered ? 1.5 : 3);
            }
        }
        return bottom;
    }

    /** Draws the key and returns where it ends. */
    double writeKey(Canvas canvas, double top) {
        double y = top;
        List<String> notes = new ArrayList<>(key());
        double room = canvas.width() - 2 * Canvas.EDGE;
        for (String note : notes) {
            y = canvas.lines(TextStyle.SMALL, TextStyle.SMALL.wrap(note, room), Side.START, Canvas.EDGE, y);
        }
        return notes.isEmpty() ? y : y + 4;
    }
}
