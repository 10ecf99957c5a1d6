package org.surveystats.stats.report.chart;

import java.util.List;

/** The sizes of text in a drawing, in pixels. */
enum TextStyle {
    /** Labels. */
    LABEL("t", 13, 17),
    /** Values. */
    VALUE("v", 12, 16),
    /** Intervals, bases, axes and notes. */
    SMALL("m", 11, 14);

    /** How far above its base line a text may reach, as a part of its size. */
    static final double ABOVE = 0.95;

    /** How far below its base line a text may reach, as a part of its size. */
    static final double BELOW = 0.3;

    /** How far its base line is below the middle of its digits, as a part of its size. */
    private static final double MIDDLE = 0.36;

    private final String cssClass;
    private final int size;
    private final int lineHeight;

    TextStyle(String cssClass, int size, int lineHeight) {
        this.cssClass = cssClass;
        this.size = size;
        this.lineHeight = lineHeight;
    }

    String cssClass() {
        return cssClass;
    }

    int size() {
        return size;
    }

    int lineHeight() {
        return lineHeight;
    }

    double width(String text) {
        return FontWidths.width(text, size);
    }

    List<String> wrap(String text, double room) {
        return LineBreaks.wrap(text, room, size);
    }

    /** The base line of a line of text that begins at a height. */
    double baseline(double top) {
        return top + (lineHeight - size * (ABOVE + BELOW)) / 2 + size * ABOVE;
    }

    /** The base line of a text whose digits stand in the middle of a height. */
    double centred(double middle) {
        return middle + size * MIDDLE;
    }
}
