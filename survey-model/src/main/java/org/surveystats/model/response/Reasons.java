package org.surveystats.model.response;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.question.MissingReason;

/**
 * For each row the missing reason, or none. Costs nothing until the first reason is set. A reason is kept as its
 * number; 0 is a valid answer.
 */
final class Reasons {

    private static final byte[] NONE = {};

    private byte[] codes = NONE;
    private int size;

    void add(int code) {
        if (code != 0 || codes.length > 0) {
            if (size >= codes.length) {
                codes = Arrays.copyOf(codes, Growth.next(codes.length, size + 1));
            }
            codes[size] = (byte) code;
        }
        size++;
    }

    void trim() {
        if (codes.length > 0) {
            codes = Arrays.copyOf(codes, size);
        }
    }

    int code(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        return codes.length == 0 ? 0 : codes[row];
    }

    Optional<MissingReason> at(int row) {
        return reason(code(row));
    }

    static Optional<MissingReason> reason(int code) {
        return code == 0 ? Optional.empty() : Optional.of(MissingReason.ofNumber(code));
    }

    void read(int from, int count, byte[] into) {
        Objects.checkFromIndexSize(from, count, size);
        Objects.checkFromIndexSize(0, count, into.length);
        if (codes.length == 0) {
            Arrays.fill(into, 0, count, (byte) 0);
        } else {
            System.arraycopy(codes, from, into, 0, count);
        }
    }

    int size() {
        return size;
    }

    long memoryBytes() {
        return codes.length;
    }
}
