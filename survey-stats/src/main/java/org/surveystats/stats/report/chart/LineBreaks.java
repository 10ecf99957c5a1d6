package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a label into lines: after spaces, hyphens and slashes, anywhere between characters of scripts that are written without
 * spaces, and within a word only where it is wider than a line. A mark stays with its letter.
 */
final class LineBreaks {

    private final double room;
    private final double size;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private LineBreaks(double room, double size) {
        this.room = room;
        this.size = size;
    }

    /** At least one line, none of which is wider than the room unless a single character is. */
    static List<String> wrap(String text, double room, double size) {
        if (FontWidths.width(text, size) <= room) {
            return List.of(text);
        }
        LineBreaks breaks = new LineBreaks(room, size);
        int start = 0;
        while (start < text.length()) {
            int end = endOfPiece(text, start);
            breaks.add(text.substring(start, end));
            start = end;
        }
        breaks.end();
        return List.copyOf(breaks.lines);
    }

    /** A piece is what stays on one line: a word with the spaces after it, or one character. */
    private static int endOfPiece(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isBreak(codePoint) || isUnspaced(codePoint) || nextIsUnspaced(text, i)) {
                return afterTail(text, i);
            }
        }
        return i;
    }

    private static boolean isBreak(int codePoint) {
        return codePoint == ' '
                || codePoint == '-'
                || codePoint == '/'
                || codePoint == 0x2013
                || codePoint == 0x2014
                || codePoint == 0x200B;
    }

    private static boolean isUnspaced(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x3040 && codePoint <= 0x30FF)
                || (codePoint >= 0xE00 && codePoint <= 0xEFF);
    }

    private static boolean nextIsUnspaced(String text, int next) {
        return next < text.length() && isUnspaced(text.codePointAt(next));
    }

    /** Spaces, marks and closing punctuation do not begin a line. */
    private static int afterTail(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            boolean tail = codePoint == ' '
                    || FontWidths.takesNoRoom(codePoint)
                    || "、。，．！？）」』：；,.!?):;".indexOf(codePoint) >= 0;
            if (!tail) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    private void add(String piece) {
        double width = FontWidths.width(piece.stripTrailing(), size);
        if (used + width > room && used > 0) {
            end();
        }
        if (width > room) {
            addBroken(piece);
            return;
        }
        line.append(piece);
        used += FontWidths.width(piece, size);
    }

    private void addBroken(String word) {
        for (int i = 0; i < word.length(); ) {
            int codePoint = word.codePointAt(i);
            double width = FontWidths.of(codePoint) * size;
            if (used + width > room && used > 0 && codePoint != ' ') {
                end();
            }
            line.appendCodePoint(codePoint);
            used += width;
            i += Character.charCount(codePoint);
        }
    }

    private void end() {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            lines.add(text);
        }
        line.setLength(0);
        used = 0;
    }
}
