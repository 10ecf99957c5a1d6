package org.surveystats.model.internal.json;

import java.util.Arrays;

/** Finds the line and the character of an offset in a text. */
public final class Lines {

    private final String text;
    private final int[] starts;

    public Lines(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    public Tree.Position at(long offset) {
        int end = (int) Math.max(0, Math.min(offset, text.length()));
        int index = Arrays.binarySearch(starts, end);
        int line = index >= 0 ? index : -index - 2;
        // Editors count an emoji as one character, Java as two.
        return new Tree.Position(line + 1L, text.codePointCount(starts[line], end) + 1L);
    }
}
