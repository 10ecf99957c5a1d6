package org.surveystats.stats.report.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
final class TextWrap {

    private TextWrap() {}

    /**
     * Breaks a text at its spaces and line feeds into lines of at most a width; a no-break space is no place to break. A word
     * that is longer than a line is broken where the line ends, never between a letter and its marks.
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.strip().split("\n", -1)) {
            add(lines, part.strip(), width);
        }
        return lines;
    }

    private static void add(List<String> lines, String text, int width) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" +", -1)) {
            String rest = word;
            int restWidth = DisplayWidth.of(rest);
            if (!line.isEmpty() && used + 1 + restWidth > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (restWidth > width) {
                int end = fitting(rest, width);
                if (end == rest.length()) {
                    break; // one character that is wider than the line
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
                restWidth = DisplayWidth.of(rest);
            }
            used += restWidth + (line.isEmpty() ? 0 : 1);
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
    }

    /** The end of the longest start that fits, at least one character with its marks. */
    private static int fitting(String word, int width) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int codePoint = word.codePointAt(end);
            int more = DisplayWidth.of(codePoint);
            if (used + more > width && used > 0 && more > 0) {
                break;
            }
            used += more;
            end += Character.charCount(codePoint);
        }
        return end;
    }

    /** The width of the widest word. */
    static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split("[ \n]+", -1)) {
            longest = Math.max(longest, DisplayWidth.of(word));
        }
        return longest;
    }

    /** The width of the widest line of a text that is broken only where it says so. */
    static int natural(String text) {
        if (text.indexOf('\n') < 0) {
            return DisplayWidth.of(text);
        }
        int widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(widest, DisplayWidth.of(line.strip()));
        }
        return widest;
    }
}
