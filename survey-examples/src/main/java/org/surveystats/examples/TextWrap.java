package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
final class TextWrap {

    private TextWrap() {}

    /**
     * Breaks a text at its spaces into lines of at most a width; a no-break space is no place to break. A word that is
     * longer than a line is broken where the line ends.
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            String rest = word;
            if (!line.isEmpty() && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (DisplayWidth.of(rest) > width) {
                int end = fitting(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The end of the longest start that fits, at least one character. */
    private static int fitting(String word, int width) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int codePoint = word.codePointAt(end);
            used += DisplayWidth.of(codePoint);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }
}
