package org.surveystats.stats.report.excel;

/** How much room a text takes in a sheet, estimated in the width of a digit: fonts differ between machines. */
final class TextSize {

    /** The height of a line, in points. */
    static final double LINE = 15;

    /** How much wider bold letters are. */
    static final double BOLD = 1.15;

    /** The highest row that Excel takes, in points. */
    private static final double HIGHEST = 409;

    private TextSize() {}

    /** The width of the widest line. */
    static double width(String text) {
        double widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(
                    widest, line.codePoints().mapToDouble(TextSize::width).sum());
        }
        return widest;
    }

    /** The width of the widest word. */
    static double longestWord(String text) {
        double widest = 0;
        for (String word : text.split("[\\s-]+", -1)) {
            widest = Math.max(widest, width(word));
        }
        return widest;
    }

    /** In how many lines a text is broken in a column; words leave some of it empty. */
    static int lines(String text, double column) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            double room = Math.max(1, column - 1);
            double width = width(line);
            lines += width <= room ? 1 : (int) Math.ceil(width / (room * 0.92));
        }
        return lines;
    }

    static double height(int lines) {
        return Math.min(HIGHEST, lines * LINE);
    }

    private static double width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (isWide(c)) {
            return 2;
        }
        if (c == ' ' || c == '.' || c == ',' || c == ':' || c == ';' || c == '(' || c == ')' || c == '\u00a0') {
            return 0.6;
        }
        return Character.isUpperCase(c) || c == '%' || c == 'm' || c == 'w' || "жмшщюыф".indexOf(c) >= 0 ? 1.3 : 1;
    }

    /** Ideographs, syllables and pictures. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
