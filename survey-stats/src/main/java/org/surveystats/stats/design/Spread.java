package org.surveystats.stats.design;

import java.util.Arrays;

/**
 * Sums and products of the units of a stratum. Where most features of the first unit are not 0, they are taken from its
 * totals, so that units that are alike keep the digits of their differences; else from 0, and only features that are not 0 are looked at.
 */
final class Spread {

    /** Sums of this many additions are kept apart before they are carried over, so that roundings do not pile up. */
    private static final int CARRY = 1024;

    /** The greatest number of units that are added together. */
    static final int MOST_UNITS = 64;

    /** What a variance loses to rounding, as a part of the squares of what it is taken from. */
    private static final double ROUNDING = 1e-14;

    final double[] sums;
    final double[] products;
    final Touched touched;
    private final double[] carriedSums;
    private final double[] carriedProducts;
    private final double[] origin;
    private final double[] distances;
    private boolean shifted;
    private int units;
    private int additions;

    Spread(int size) {
        sums = new double[size];
        products = new double[Packed.length(size)];
        carriedSums = new double[size];
        carriedProducts = new double[products.length];
        origin = new double[size];
        distances = new double[size];
        touched = new Touched(size);
    }

    /** Adds a unit; its feature f stands at f + 1. */
    void add(double[] unit, Touched inUnit) {
        if (shifted || (units == 0 && 2 * inUnit.count >= sums.length)) {
            addDense(unit);
            return;
        }
        units++;
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
        if (units++ == 0) {
            System.arraycopy(unit, 1, origin, 0, size);
            shifted = true;
            touchAll();
        }
        double[] d = distances;
        for (int a = 0; a < size; a++) {
            d[a] = unit[a + 1] - origin[a];
        }
        int at = 0;
        for (int a = 0; a < size; a++) {
            double x = d[a];
            sums[a] += x;
            for (int b = 0; b <= a; b++) {
                products[at++] += x * d[b];
            }
        }
        added();
    }

    /**
     * Adds units, all of whose features are looked at.
     *
     * @param columns their totals, a column a feature as long as {@link #MOST_UNITS}; they are set to 0
     */
    void addDense(double[] columns, int count) {
        int size = sums.length;
        if (units == 0) {
            Arrays.setAll(origin, feature -> columns[feature * MOST_UNITS]);
            shifted = true;
            touchAll();
        }
        units += count;
        int at = 0;
        for (int a = 0; a < size; a++) {
            int first = a * MOST_UNITS;
            double from = origin[a];
            double sum = 0;
            for (int i = first; i < first + count; i++) {
                columns[i] -= from;
                sum += columns[i];
            }
            sums[a] += sum;
            for (int b = 0; b <= a; b++) {
                products[at++] += product(columns, first, b * MOST_UNITS, count);
            }
        }
        for (int a = 0; a < size; a++) {
            Arrays.fill(columns, a * MOST_UNITS, a * MOST_UNITS + count, 0);
        }
        additions += count;
        if (additions >= CARRY) {
            carry();
        }
    }

    /** The scalar product of two columns, in four sums that do not wait for each other. */
    private static double product(double[] columns, int a, int b, int count) {
        double zero = 0;
        double one = 0;
        double two = 0;
        double three = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            zero += columns[a + i] * columns[b + i];
            one += columns[a + i + 1] * columns[b + i + 1];
            two += columns[a + i + 2] * columns[b + i + 2];
            three += columns[a + i + 3] * columns[b + i + 3];
        }
        for (; i < count; i++) {
            zero += columns[a + i] * columns[b + i];
        }
        return zero + one + (two + three);
    }

    private void touchAll() {
        for (int a = 0; a < sums.length; a++) {
            touched.mark(a);
        }
    }

    /** Says that something was added to the sums and products. */
    void added() {
        if (++additions >= CARRY) {
            carry();
        }
    }

    private void carry() {
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
        carry();
        if (units == 0 && touched.count == 0) {
            System.arraycopy(other.origin, 0, origin, 0, origin.length);
            shifted = other.shifted;
        }
        if (shifted || other.shifted) {
            touchAll();
            mergeShifted(other);
        } else {
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
        units += other.units;
    }

    /** With δ from one origin to the other: Σ(d + δ) and Σ(d + δ)(d + δ)ᵀ. */
    private void mergeShifted(Spread other) {
        double[] move = distances;
        Arrays.setAll(move, a -> other.origin[a] - origin[a]);
        double[] sum = other.carriedSums;
        int at = 0;
        for (int a = 0; a < move.length; a++) {
            carriedSums[a] += sum[a] + other.units * move[a];
            for (int b = 0; b <= a; b++) {
                carriedProducts[at] += other.carriedProducts[at]
                        + sum[a] * move[b]
                        + move[a] * sum[b]
                        + other.units * move[a] * move[b];
                at++;
            }
        }
        shifted = true;
    }

    /** Adds sums and products, from 0, of other units of the same stratum. */
    void merge(int[] features, double[] moreSums, double[] moreProducts) {
        for (int i = 0, at = 0; i < features.length; i++) {
            touched.mark(features[i]);
            carriedSums[features[i]] += moreSums[i];
            for (int j = 0; j <= i; j++) {
                carriedProducts[Packed.at(features[i], features[j])] += moreProducts[at++];
            }
        }
    }

    /** Adds scale · Σ(u − ū)(u − ū)ᵀ over the n units of the stratum, and forgets them. */
    void close(BlockSums into, double scale, double n, boolean addSums) {
        carry();
        for (int i = 0; i < touched.count; i++) {
            int a = touched.list[i];
            double sum = sum(a);
            if (addSums) {
                into.sums[a] += sum;
            }
            double far = shifted ? ROUNDING * Math.abs(origin[a]) * (Math.abs(sum) + Math.abs(carriedSums[a])) : 0;
            into.magnitudes[a] += scale * (carriedProducts[Packed.at(a, a)] + far);
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
        return carriedSums[feature] + sums[feature] + (shifted ? units * origin[feature] : 0);
    }

    /** The sum of the product of two features. */
    double product(int a, int b) {
        int at = Packed.at(a, b);
        double product = carriedProducts[at] + products[at];
        if (shifted) {
            double sumOfA = carriedSums[a] + sums[a];
            double sumOfB = carriedSums[b] + sums[b];
            product += sumOfA * origin[b] + origin[a] * sumOfB + units * origin[a] * origin[b];
        }
        return product;
    }

    /** The sums, all features. */
    double[] total() {
        double[] total = new double[sums.length];
        Arrays.setAll(total, this::sum);
        return total;
    }

    /** Forgets the units, for the next stratum. */
    void forget() {
        for (int i = 0; i < touched.count; i++) {
            int a = touched.list[i];
            sums[a] = 0;
            carriedSums[a] = 0;
            origin[a] = 0;
            for (int j = 0; j <= i; j++) {
                int at = Packed.at(a, touched.list[j]);
                products[at] = 0;
                carriedProducts[at] = 0;
            }
        }
        touched.clear();
        shifted = false;
        units = 0;
        additions = 0;
    }

    /** A copy that goes on living. */
    Spread copy() {
        Spread copy = new Spread(sums.length);
        copy.merge(this);
        return copy;
    }

    @Override
    public String toString() {
        return "sums " + Arrays.toString(total());
    }
}
