package org.surveystats.stats.report.chart;

/** How series and parts of bars look. */
final class Series {

    private Series() {}

    static int pattern(int place) {
        int round = place / Tone.seriesColours();
        return round == 0 ? 0 : round + 1;
    }

    /** A part of a bar with its value in it, where there is room. */
    static void part(
            Canvas canvas,
            Tone tone,
            int pattern,
            ChartValue value,
            String text,
            double x,
            double y,
            double w,
            double h) {
        if (value.status() == ChartValue.Status.SMALL_BASE) {
            canvas.hollowBar(tone, x, y, w, h);
        } else {
            canvas.bar(tone, pattern, x, y, w, h);
        }
        if (TextStyle.SMALL.width(text) + 4 <= w && pattern == 0) {
            double middle = x + w / 2;
            double line = TextStyle.SMALL.centred(y + h / 2);
            if (value.status() == ChartValue.Status.SMALL_BASE) {
                canvas.text(TextStyle.SMALL, text, Canvas.Side.MIDDLE, middle, line);
            } else {
                canvas.textOn(tone, TextStyle.SMALL, text, Canvas.Side.MIDDLE, middle, line);
            }
        }
    }

    /** The interval of a value as a line with ends. */
    static void whisker(Canvas canvas, ChartValue value, Scale scale, double from, double to, double y, double half) {
        value.interval().ifPresent(interval -> {
            double lower = scale.place(interval.lower(), from, to);
            double upper = scale.place(interval.upper(), from, to);
            canvas.lines(lower, y, upper, y, lower, y - half, lower, y + half, upper, y - half, upper, y + half);
        });
    }

    private static final double HATCH = 24;
    private static final double GAP = 6;

    /** How wide a value that cannot be drawn is. */
    static double absentWidth(ChartValue value, String text) {
        return (value.status() == ChartValue.Status.SUPPRESSED ? HATCH : 0) + GAP + TextStyle.SMALL.width(text) + 1;
    }

    /** In the place of a bar that cannot be drawn: hatching where it is hidden, and why. */
    static void absent(Canvas canvas, ChartValue value, String text, double x, double end, double top, double height) {
        double start = x;
        if (value.status() == ChartValue.Status.SUPPRESSED) {
            canvas.hatched(x + 0.5, top + 0.5, HATCH, height - 1);
            start += HATCH;
        }
        String line = TextStyle.SMALL.wrap(text, end - start - GAP).get(0);
        canvas.text(TextStyle.SMALL, line, Canvas.Side.START, start + GAP, TextStyle.SMALL.centred(top + height / 2));
    }

    /** The same ending at a place, with the words before the hatching. */
    static void absentBefore(Canvas canvas, ChartValue value, String text, double x, double top, double height) {
        double end = x;
        if (value.status() == ChartValue.Status.SUPPRESSED) {
            canvas.hatched(x - HATCH - 0.5, top + 0.5, HATCH, height - 1);
            end -= HATCH;
        }
        canvas.text(TextStyle.SMALL, text, Canvas.Side.END, end - GAP, TextStyle.SMALL.centred(top + height / 2));
    }
}
