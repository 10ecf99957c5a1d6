package org.surveystats.stats.design;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is known of a sampling unit after some of its respondents: its totals. Of a stratum whose units are respondents, the sums
 * over them and the sums of their products. Only features that are not 0 take space.
 */
final class StoredUnit {

    private static final int[] NO_FEATURES = {};
    private static final double[] NOTHING = {};

    /** The features that are not 0, in ascending order. */
    private int[] features = NO_FEATURES;

    private double[] sums = NOTHING;

    /** Σxy of each pair of these features, packed; of a unit that is one unit, nothing. */
    private double[] products = NOTHING;

    private final boolean respondents;

    /** By base, whether a respondent of the stratum is in it. */
    private final boolean[] bases;

    /** The totals of one unit. */
    StoredUnit() {
        this.respondents = false;
        this.bases = new boolean[0];
    }

    /** The sums of a stratum whose units are respondents. */
    StoredUnit(int baseCount) {
        this.respondents = true;
        this.bases = new boolean[baseCount];
    }

    /** Adds the totals of more of the unit's respondents; feature f stands at f + 1. */
    void add(double[] totals, Touched touched) {
        include(Arrays.copyOf(touched.list, touched.count));
        for (int i = 0; i < features.length; i++) {
            sums[i] += totals[features[i] + 1];
        }
    }

    /** Adds more respondents of the stratum. */
    void add(BlockSums.OpenStratum more) {
        Spread spread = more.spread;
        include(Arrays.copyOf(spread.touched.list, spread.touched.count));
        for (int i = 0, at = 0; i < features.length; i++) {
            sums[i] += spread.sum(features[i]);
            for (int j = 0; j <= i; j++) {
                products[at++] += spread.product(features[i], features[j]);
            }
        }
        mark(more.bases);
    }

    /** Adds what is known of the same unit from other respondents. */
    void add(StoredUnit other) {
        include(other.features.clone());
        int[] places = new int[other.features.length];
        Arrays.setAll(places, i -> Arrays.binarySearch(features, other.features[i]));
        for (int i = 0, at = 0; i < places.length; i++) {
            sums[places[i]] += other.sums[i];
            for (int j = 0; respondents && j <= i; j++) {
                products[Packed.at(places[i], places[j])] += other.products[at++];
            }
        }
        mark(other.bases);
    }

    private void mark(boolean[] more) {
        for (int base = 0; base < bases.length; base++) {
            bases[base] |= more[base];
        }
    }

    /** Makes room for features. */
    private void include(int[] more) {
        Arrays.sort(more);
        if (Arrays.equals(more, features)) {
            return;
        }
        int[] union = union(features, more);
        if (union.length == features.length) {
            return;
        }
        double[] newSums = new double[union.length];
        double[] newProducts = new double[respondents ? Packed.length(union.length) : 0];
        int[] places = new int[features.length];
        for (int i = 0, at = 0; i < features.length; i++) {
            places[i] = Arrays.binarySearch(union, features[i]);
            newSums[places[i]] = sums[i];
            for (int j = 0; respondents && j <= i; j++) {
                newProducts[Packed.at(places[i], places[j])] = products[at++];
            }
        }
        features = union;
        sums = newSums;
        products = newProducts;
    }

    private static int[] union(int[] a, int[] b) {
        int[] union = new int[a.length + b.length];
        int count = 0;
        for (int i = 0, j = 0; i < a.length || j < b.length; ) {
            int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            i += i < a.length && a[i] == next ? 1 : 0;
            j += j < b.length && b[j] == next ? 1 : 0;
            union[count++] = next;
        }
        return Arrays.copyOf(union, count);
    }

    /** Puts the totals of the unit where respondents are added to. */
    void moveTo(UnitStages.Stage at) {
        for (int i = 0; i < features.length; i++) {
            at.inUnit.mark(features[i]);
            at.unit[features[i] + 1] = sums[i];
        }
    }

    /** Puts the sums of the stratum where its units are added to. */
    void moveTo(Spread spread, boolean[] basesOfStratum) {
        spread.merge(features, sums, products);
        for (int base = 0; base < bases.length; base++) {
            basesOfStratum[base] |= bases[base];
        }
    }

    void write(ByteWriter out) {
        out.putInt(features.length);
        for (int feature : features) {
            out.putInt(feature);
        }
        out.putDoubles(sums);
        out.putDoubles(products);
        out.putFlags(bases);
    }

    /** Reads into a unit of which nothing is known yet. */
    void read(ByteBuffer in, int size) {
        int count = in.getInt();
        if (count < 0 || count > size) {
            throw new IllegalArgumentException(count + " of " + size + " features");
        }
        features = new int[count];
        for (int i = 0; i < count; i++) {
            features[i] = in.getInt();
            if (features[i] >= size || features[i] <= (i == 0 ? -1 : features[i - 1])) {
                throw new IllegalArgumentException("feature " + features[i] + " of " + size);
            }
        }
        sums = new double[count];
        ByteWriter.readDoubles(sums, in);
        products = new double[respondents ? Packed.length(count) : 0];
        ByteWriter.readDoubles(products, in);
        ByteWriter.readFlags(bases, in);
    }
}
