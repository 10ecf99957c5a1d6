package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.surveystats.stats.report.document.Figure.Frame;
import org.surveystats.stats.report.language.ReportLanguage.Direction;

/**
 * A drawing in the making. Places are given as if the language ran from left to right; for one that runs from right to left the
 * drawing is mirrored, text aside.
 */
final class Canvas {

    /** Less width than this cannot hold a chart; a narrower frame shows it smaller. */
    static final int LEAST_WIDTH = 240;

    /** What stays free at every edge. */
    static final double EDGE = 4;

    /** Which end of a text stands at its place. */
    enum Side {
        START,
        MIDDLE,
        END
    }

    private final Frame frame;
    private final double width;
    private final boolean mirrored;
    private final StringBuilder grid = new StringBuilder();
    private final StringBuilder axis = new StringBuilder();
    private final StringBuilder front = new StringBuilder();
    private final Map<String, Tone> tones = new TreeMap<>();
    private final TreeSet<String> classes = new TreeSet<>();
    private final TreeSet<Integer> patterns = new TreeSet<>();
    private boolean hatched;

    Canvas(Frame frame) {
        this.frame = frame;
        this.width = Math.max(LEAST_WIDTH, frame.width());
        this.mirrored = frame.language().direction() == Direction.RIGHT_TO_LEFT;
    }

    double width() {
        return width;
    }

    Frame frame() {
        return frame;
    }

    private double mirror(double x) {
        return mirrored ? width - x : x;
    }

    /** A line behind everything else, such as that of a scale. All of them are one path. */
    void gridLine(double x1, double y1, double x2, double y2) {
        segment(grid, x1, y1, x2, y2);
    }

    /** A line of an axis, behind the bars that begin at it. All of them are one path. */
    void axisLine(double x1, double y1, double x2, double y2) {
        segment(axis, x1, y1, x2, y2);
    }

    /** Lines that carry meaning, such as a whisker: from x1, y1 to x2, y2 and so on for every four numbers. */
    void lines(double... ends) {
        path(front, "k", "", segments(ends));
    }

    /** Lines of a series, the ends as with other lines. */
    void lines(Tone tone, int dash, double... ends) {
        use(tone);
        String dashes = dash == 0
                ? ""
                : " stroke-dasharray=\"" + List.of("6 3", "2 3", "9 3 2 3").get((dash - 1) % 3) + "\"";
        path(front, "l" + tone.cssClass(), dashes, segments(ends));
    }

    private CharSequence segments(double... ends) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < ends.length; i += 4) {
            segment(path, ends[i], ends[i + 1], ends[i + 2], ends[i + 3]);
        }
        return path;
    }

    private void segment(StringBuilder path, double x1, double y1, double x2, double y2) {
        String fromX = number(mirror(x1));
        String fromY = number(y1);
        String toX = number(mirror(x2));
        String toY = number(y2);
        path.append('M').append(fromX).append(' ').append(fromY);
        if (fromY.equals(toY)) {
            path.append('H').append(toX);
        } else if (fromX.equals(toX)) {
            path.append('V').append(toY);
        } else {
            path.append('L').append(toX).append(' ').append(toY);
        }
    }

    private void path(StringBuilder out, String cssClass, String attributes, CharSequence path) {
        if (path.length() > 0) {
            style(cssClass);
            out.append("<path class=\"").append(cssClass).append('"').append(attributes);
            out.append(" d=\"").append(path).append("\"/>\n");
        }
    }

    /** A bar, with a pattern over it where the number is not 0. */
    void bar(Tone tone, int pattern, double x, double y, double w, double h) {
        use(tone);
        rectangle(tone.cssClass(), "", x, y, w, h);
        if (pattern > 0) {
            patterns.add(pattern);
            style("pl");
            rectangle("", "url(#" + frame.idPrefix() + "-p" + pattern + ")", x, y, w, h);
        }
    }

    /** A bar of a value on a small base: hollow. */
    void hollowBar(Tone tone, double x, double y, double w, double h) {
        use(tone);
        rectangle("o" + tone.cssClass(), "", x + 1, y + 1, Math.max(0.1, w - 2), h - 2);
    }

    /** What is there and not shown. */
    void hatched(double x, double y, double w, double h) {
        hatched = true;
        style("hl");
        rectangle("h", "url(#" + frame.idPrefix() + "-h)", x, y, w, h);
    }

    private void rectangle(String cssClass, String fill, double x, double y, double w, double h) {
        front.append("<rect");
        if (!cssClass.isEmpty()) {
            style(cssClass);
            front.append(" class=\"").append(cssClass).append('"');
        }
        if (!fill.isEmpty()) {
            front.append(" fill=\"").append(fill).append('"');
        }
        front.append(" x=\"")
                .append(number(mirrored ? width - x - w : x))
                .append("\" y=\"")
                .append(number(y));
        front.append("\" width=\"")
                .append(number(w))
                .append("\" height=\"")
                .append(number(h))
                .append("\"/>\n");
    }

    /** A mark of a series: a circle, a square, a diamond or a triangle; hollow where its base is small. */
    void mark(Tone tone, int shape, ChartValue.Status status, double x, double y) {
        use(tone);
        double cx = mirror(x);
        String cssClass = status == ChartValue.Status.SMALL_BASE ? "o" + tone.cssClass() : tone.cssClass();
        style(cssClass);
        double r = 4.5;
        switch (shape % 4) {
            case 0 ->
                front.append("<circle class=\"")
                        .append(cssClass)
                        .append("\" cx=\"")
                        .append(number(cx))
                        .append("\" cy=\"")
                        .append(number(y))
                        .append("\" r=\"")
                        .append(number(r))
                        .append("\"/>\n");
            case 1 -> polygon(cssClass, cx - 4, y - 4, cx + 4, y - 4, cx + 4, y + 4, cx - 4, y + 4);
            case 2 -> polygon(cssClass, cx, y - 6, cx + 6, y, cx, y + 6, cx - 6, y);
            default -> polygon(cssClass, cx, y - 5.5, cx + 5.5, y + 4.5, cx - 5.5, y + 4.5);
        }
    }

    private void polygon(String cssClass, double... places) {
        front.append("<polygon class=\"").append(cssClass).append("\" points=\"");
        for (int i = 0; i < places.length; i++) {
            front.append(i == 0 ? "" : " ").append(number(places[i]));
        }
        front.append("\"/>\n");
    }

    /** One line of text at its base line. */
    void text(TextStyle style, String text, Side side, double x, double y) {
        style(style.cssClass());
        text(style.cssClass(), text, side, x, y);
    }

    /** One line of text on a colour. */
    void textOn(Tone tone, TextStyle style, String text, Side side, double x, double y) {
        use(tone);
        style("i" + tone.cssClass());
        style(style.cssClass());
        text(style.cssClass() + " i" + tone.cssClass(), text, side, x, y);
    }

    private void text(String cssClass, String text, Side side, double x, double y) {
        boolean rightToLeft = TextDirection.isRightToLeft(text);
        boolean reversed = mirrored != rightToLeft;
        String anchor = side == Side.MIDDLE ? "middle" : (side == Side.END) != reversed ? "end" : "start";
        front.append("<text class=\"").append(cssClass).append("\" x=\"").append(number(mirror(x)));
        front.append("\" y=\"").append(number(y)).append('"');
        if (!anchor.equals("start")) {
            front.append(" text-anchor=\"").append(anchor).append('"');
        }
        front.append(rightToLeft ? " direction=\"rtl\">" : ">");
        escape(text, front);
        front.append("</text>\n");
    }

    /** Lines of text below each other; returns where the next thing can begin. */
    double lines(TextStyle style, List<String> lines, Side side, double x, double top) {
        double y = top;
        for (String line : lines) {
            text(style, line, side, x, style.baseline(y));
            y += style.lineHeight();
        }
        return y;
    }

    /** Only what is used has a rule in the drawing. */
    private void style(String cssClass) {
        classes.add(cssClass);
    }

    private void use(Tone tone) {
        tones.put(tone.cssClass(), tone);
    }

    static String number(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** The drawing as an element that stands in a page, or alone in a file. */
    String svg(double height) {
        String id = frame.idPrefix() + "-svg";
        String title = frame.idPrefix() + "-title";
        String description = frame.idPrefix() + "-desc";
        double shown = frame.width() < LEAST_WIDTH ? height * frame.width() / LEAST_WIDTH : height;
        StringBuilder out = new StringBuilder(grid.length() + front.length() + 2048);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"")
                .append(id)
                .append("\" role=\"img\" direction=\"ltr\"");
        out.append(" aria-labelledby=\"")
                .append(title)
                .append(' ')
                .append(description)
                .append('"');
        out.append(" width=\"").append(frame.width()).append("\" height=\"").append(number(shown));
        out.append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\">\n");
        out.append("<title id=\"").append(title).append("\">");
        escape(frame.title(), out);
        out.append("</title>\n<desc id=\"").append(description).append("\">");
        escape(frame.description(), out);
        out.append("</desc>\n");
        StringBuilder behind = new StringBuilder();
        path(behind, "g", "", grid);
        path(behind, "k", "", axis);
        new DrawingStyle(frame.idPrefix(), tones.values(), classes).write(patterns, hatched, out);
        out.append("<rect class=\"page\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height));
        return out.append("\"/>\n")
                .append(behind)
                .append(front)
                .append("</svg>\n")
                .toString();
    }
}
