package org.surveystats.stats.design;

/** The features that are not 0, so that those of a unit are found without looking at all. */
final class Touched {

    final int[] list;
    int count;
    private final boolean[] marked;

    Touched(int size) {
        list = new int[size];
        marked = new boolean[size];
    }

    void mark(int feature) {
        if (!marked[feature]) {
            marked[feature] = true;
            list[count++] = feature;
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            marked[list[i]] = false;
        }
        count = 0;
    }
}
