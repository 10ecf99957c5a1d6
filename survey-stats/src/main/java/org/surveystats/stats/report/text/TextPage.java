package org.surveystats.stats.report.text;

import java.util.List;

/** A text composed from top to bottom, of lines that are at most as wide as the page. */
final class TextPage {

    private final StringBuilder out = new StringBuilder();
    private final int width;

    TextPage(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** A text with a rule below it as long as its longest line. */
    TextPage underlined(String text, String rule) {
        List<String> lines = TextWrap.lines(text, width);
        int longest = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        return lines(lines).line(rule.repeat(longest));
    }

    TextPage paragraph(String text) {
        return hanging("", "", text);
    }

    /** A text whose first line begins with one prefix and whose other lines with another of the same width. */
    TextPage hanging(String first, String others, String text) {
        String prefix = first;
        for (String line : TextWrap.lines(text, Math.max(1, width - DisplayWidth.of(first)))) {
            line(prefix + line);
            prefix = others;
        }
        return this;
    }

    TextPage lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    TextPage line(String line) {
        out.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** An empty line; several make one, and none begins the page. */
    TextPage blank() {
        int length = out.length();
        if (length > 1 && out.charAt(length - 2) != '\n') {
            out.append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
