package org.surveystats.model.response;

import java.util.Arrays;
import java.util.Objects;

/** A row of bits for each respondent, packed in whole bytes. */
final class BitRows {

    private final int width;
    private final int stride;
    private byte[] bytes = {};
    private int size;

    BitRows(int width) {
        this.width = width;
        this.stride = (width + 7) / 8;
    }

    void add(long[] words) {
        int at = size * stride;
        if (at + stride > bytes.length) {
            bytes = Arrays.copyOf(bytes, Growth.next(bytes.length, at + stride));
        }
        for (int i = 0; i < stride; i++) {
            bytes[at + i] = (byte) (words[i >> 3] >>> ((i & 7) * 8));
        }
        size++;
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, size * stride);
    }

    boolean get(int row, int bit) {
        if (row < 0 || row >= size || bit < 0 || bit >= width) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size + ", option " + bit + " of " + width);
        }
        return (bytes[row * stride + (bit >> 3)] >>> (bit & 7) & 1) != 0;
    }

    /** The bits of a row, 64 at a time. */
    long word(int row, int word) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        Objects.checkIndex(word, words());
        long bits = 0;
        int last = Math.min(stride, (word + 1) * 8);
        for (int i = word * 8; i < last; i++) {
            bits |= (bytes[row * stride + i] & 0xFFL) << ((i & 7) * 8);
        }
        return bits;
    }

    int words() {
        return (width + 63) / 64;
    }

    long memoryBytes() {
        return bytes.length;
    }
}
