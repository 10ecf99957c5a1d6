package org.surveystats.model.csv;

import java.util.Arrays;
import java.util.Map;

/** Numbers by text, looked up from a part of a buffer without making a string of it. */
final class CodeTable {

    static final int NONE = -1;

    private final String[] texts;
    private final int[] numbers;
    private final int mask;

    /** The numbers of texts of one character. */
    private final int[] single = new int[128];

    CodeTable(Map<String, Integer> codes) {
        int size = Integer.highestOneBit(Math.max(4, codes.size() * 4)) << 1;
        texts = new String[size];
        numbers = new int[size];
        mask = size - 1;
        Arrays.fill(texts, "");
        Arrays.fill(numbers, NONE);
        Arrays.fill(single, NONE);
        codes.forEach(this::put);
        for (char c = 0; c < single.length; c++) {
            single[c] = find(new char[] {c}, 0, 1);
        }
    }

    private void put(String text, int number) {
        int at = hash(text.toCharArray(), 0, text.length()) & mask;
        while (numbers[at] != NONE) {
            at = (at + 1) & mask;
        }
        texts[at] = text;
        numbers[at] = number;
    }

    /** The number of a text, or {@link #NONE}. */
    int get(char[] buffer, int offset, int length) {
        return length == 1 && buffer[offset] < single.length ? single[buffer[offset]] : find(buffer, offset, length);
    }

    private int find(char[] buffer, int offset, int length) {
        int at = hash(buffer, offset, length) & mask;
        while (numbers[at] != NONE) {
            if (same(texts[at], buffer, offset, length)) {
                return numbers[at];
            }
            at = (at + 1) & mask;
        }
        return NONE;
    }

    int get(String text) {
        return get(text.toCharArray(), 0, text.length());
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash ^ (hash >>> 15);
    }

    private static boolean same(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
