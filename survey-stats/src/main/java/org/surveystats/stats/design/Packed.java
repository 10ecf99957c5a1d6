package org.surveystats.stats.design;

/** Symmetric matrices as the rows of their lower triangle. */
final class Packed {

    private Packed() {}

    static int length(int size) {
        return Math.multiplyExact(size, size + 1) / 2;
    }

    static int at(int a, int b) {
        return a >= b ? a * (a + 1) / 2 + b : b * (b + 1) / 2 + a;
    }
}
