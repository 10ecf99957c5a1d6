package org.surveystats.stats.design;

import java.util.Arrays;

/** Sums and products of the units of a stratum. */
final class Spread {

    /** Sums of this many additions are kept apart before they are carried over, so that roundings do not pile up. */
    private static final int CARRY = 1024;

    final double[] sums;
    final double[] products;
    final Touched touched;

    /** Sums and products carried over; all of them after {@link #carry}. */
    final double[] carriedSums;

    final double[] carriedProducts;
    private int additions;

    Spread(int size) {
        sums = new double[size];
        products = new double[Packed.length(size)];
        carriedSums = new double[size];
        carriedProducts = new double[products.length];
        touched = new Touched(size);
    }

    /** Adds a unit; its feature f stands at f + 1. */
    void add(double[] unit, Touched inUnit) {
        int[] list = inUnit.list;
        for (int i = 0; i < inUnit.count; i++) {
            int a = list[i];
            double x = unit[a + 1];
            touched.mark(a);
            sums[a] += x;
            for (int j = 0; j <= i; j++) {
                products[Packed.at(a, list[j])] += x * unit[list[j] + 1];
            }
        }
        added();
    }

    /** Adds a unit all of whose features are looked at; its feature f stands at f + 1. */
    void addDense(double[] unit) {
        int size = sums.length;
        if (touched.count < size) {
            for (int a = 0; a < size; a++) {
                touched.mark(a);
            }
        }
        int at = 0;
        for (int a = 0; a < size; a++) {
            double x = unit[a + 1];
            if (x == 0) {
                at += a + 1;
            } else {
                sums[a] += x;
                for (int b = 0; b <= a; b++) {
                    products[at++] += x * unit[b + 1];
                }
            }
        }
        added();
    }

    /** Says that something was added to the sums and products. */
    void added() {
        if (++additions == CARRY) {
            carry();
        }
    }

    /** Carries over what was kept apart. */
    void carry() {
        for (int i = 0; i < touched.count; i++) {
            int a = touched.list[i];
            carriedSums[a] += sums[a];
            sums[a] = 0;
            for (int j = 0; j <= i; j++) {
                int at = Packed.at(a, touched.list[j]);
                carriedProducts[at] += products[at];
                products[at] = 0;
            }
        }
        additions = 0;
    }

    /** Adds the units of another part of the same stratum. */
    void merge(Spread other) {
        other.carry();
        for (int i = 0; i < other.touched.count; i++) {
            int a = other.touched.list[i];
            touched.mark(a);
            carriedSums[a] += other.carriedSums[a];
            for (int j = 0; j <= i; j++) {
                int at = Packed.at(a, other.touched.list[j]);
                carriedProducts[at] += other.carriedProducts[at];
            }
        }
    }

    /** Adds scale · Σ(u − ū)(u − ū)ᵀ over the n units of the stratum, and forgets them. */
    void close(BlockSums into, double scale, double n, boolean addSums) {
        carry();
        for (int i = 0; i < touched.count; i++) {
            int a = touched.list[i];
            if (addSums) {
                into.sums[a] += carriedSums[a];
            }
            into.magnitudes[a] += scale * carriedProducts[Packed.at(a, a)];
            for (int j = 0; j <= i; j++) {
                int b = touched.list[j];
                int at = Packed.at(a, b);
                into.covariance[at] += scale * (carriedProducts[at] - carriedSums[a] * carriedSums[b] / n);
                carriedProducts[at] = 0;
            }
        }
        forget();
    }

    /** The sum of a feature. */
    double sum(int feature) {
        return carriedSums[feature] + sums[feature];
    }

    /** The sums, all features. */
    double[] total() {
        carry();
        return carriedSums.clone();
    }

    /** Forgets the units, for the next stratum. */
    void forget() {
        for (int i = 0; i < touched.count; i++) {
            int a = touched.list[i];
            carriedSums[a] = 0;
            for (int j = 0; j <= i; j++) {
                carriedProducts[Packed.at(a, touched.list[j])] = 0;
            }
        }
        touched.clear();
    }

    /** A copy that goes on living. */
    Spread copy() {
        carry();
        Spread copy = new Spread(sums.length);
        copy.merge(this);
        return copy;
    }

    @Override
    public String toString() {
        return "sums " + Arrays.toString(carriedSums);
    }
}
