package org.surveystats.examples;

import java.util.List;

/** A text for a terminal or a plain file, composed from top to bottom and at most {@value #WIDTH} columns wide. */
final class TextPage {

    static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    TextPage title(String text) {
        return underlined(text, "═");
    }

    TextPage heading(String text) {
        return blank().underlined(text, "─");
    }

    TextPage paragraph(String text) {
        return hanging("", "", text);
    }

    TextPage bullet(String text) {
        return hanging("  • ", "    ", text);
    }

    /** A label in a column of its own width, and a text beside it. */
    TextPage field(String label, int labelWidth, String text) {
        return hanging(DisplayWidth.padRight(label, labelWidth) + "  ", " ".repeat(labelWidth + 2), text);
    }

    TextPage table(TextTable table) {
        return lines(table.lines(WIDTH));
    }

    /** An empty line; several make one. */
    TextPage blank() {
        int length = out.length();
        if (length > 1 && out.charAt(length - 2) != '\n') {
            out.append('\n');
        }
        return this;
    }

    private TextPage underlined(String text, String rule) {
        List<String> lines = TextWrap.lines(text, WIDTH);
        int longest = lines.stream().mapToInt(DisplayWidth::of).max().orElseThrow();
        return lines(lines).lines(List.of(rule.repeat(longest)));
    }

    private TextPage hanging(String first, String others, String text) {
        String prefix = first;
        for (String line : TextWrap.lines(text, WIDTH - DisplayWidth.of(first))) {
            out.append((prefix + line).stripTrailing()).append('\n');
            prefix = others;
        }
        return this;
    }

    private TextPage lines(List<String> lines) {
        lines.forEach(line -> out.append(line).append('\n'));
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
