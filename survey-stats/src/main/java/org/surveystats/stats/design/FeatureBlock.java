package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Features of respondents whose weighted totals are wanted together with the covariance of each pair: the cells of a
 * classification, times the amounts that are added up in each.
 *
 * <pre>{@code
 * FeatureBlock.Builder block = FeatureBlock.builder();
 * int first = block.add(groups, Amounts.one(), Amounts.deviation(income, 0));  // feature first + 2·group + amount
 * int base = block.base(first, first + 2);                                     // respondents of groups 0 and 1
 * }</pre>
 *
 * <p>A base is a set of respondents on which degrees of freedom rest. It is named by features that count (amount 1): those in
 * any of them.
 */
public final class FeatureBlock {

    private final List<Component> components;
    private final int size;
    private final List<int[]> bases;

    private FeatureBlock(List<Component> components, int size, List<int[]> bases) {
        this.components = List.copyOf(components);
        this.size = size;
        this.bases = List.copyOf(bases);
    }

    /** The cells of one classification with the amounts added up in each. */
    record Component(int first, Cells cells, List<Amounts> amounts, boolean hasCovariance) {
        boolean counts() {
            return amounts.size() == 1 && amounts.get(0).counts();
        }
    }

    /**
     * Starts a block.
     *
     * @return a builder without features
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The number of features.
     *
     * @return 1 or more
     */
    public int size() {
        return size;
    }

    /**
     * The number of bases.
     *
     * @return 0 or more
     */
    public int baseCount() {
        return bases.size();
    }

    List<Component> components() {
        return components;
    }

    /** Binds all that is read to a table, which fails if the table lacks any of it. */
    void bind(RowReaders readers) {
        for (Component component : components) {
            component.cells().bind(readers);
            component.amounts().forEach(amount -> amount.bind(readers));
        }
    }

    /** The features of a base. */
    int[] base(int base) {
        return bases.get(base);
    }

    /** For each feature the bases that it belongs to. */
    int[][] basesOfFeatures() {
        int[] counts = new int[size];
        bases.forEach(features -> Arrays.stream(features).forEach(feature -> counts[feature]++));
        int[][] of = new int[size][];
        Arrays.setAll(of, feature -> new int[counts[feature]]);
        for (int base = 0; base < bases.size(); base++) {
            for (int feature : bases.get(base)) {
                of[feature][--counts[feature]] = base;
            }
        }
        return of;
    }

    /** Collects features. */
    public static final class Builder {

        private final List<Component> components = new ArrayList<>();
        private final List<int[]> bases = new ArrayList<>();
        private int size;

        private Builder() {}

        /**
         * Adds features for the cells of a classification.
         *
         * @param cells the classification
         * @param amounts what is added up in each cell, at least one
         * @return the first feature; that of a cell and an amount is first + cell · amounts.length + amount
         * @throws IllegalArgumentException if there is no amount
         */
        public int add(Cells cells, Amounts... amounts) {
            return add(true, cells, amounts);
        }

        /**
         * Adds features of which only the totals are wanted: their variances and covariances are 0, and take no time.
         *
         * @param cells the classification
         * @param amounts what is added up in each cell, at least one
         * @return the first feature, as of {@link #add}
         * @throws IllegalArgumentException if there is no amount
         */
        public int addTotals(Cells cells, Amounts... amounts) {
            return add(false, cells, amounts);
        }

        private int add(boolean hasCovariance, Cells cells, Amounts... amounts) {
            if (amounts.length == 0) {
                throw new IllegalArgumentException("a cell needs an amount to be added up, such as Amounts.one()");
            }
            int first = size;
            components.add(new Component(first, cells, List.of(amounts), hasCovariance));
            size = Math.addExact(size, Math.multiplyExact(cells.count(), amounts.length));
            return first;
        }

        /**
         * Adds a base.
         *
         * @param features features that count respondents; the base is those in any of them
         * @return the number of the base, from 0; that of the same features if they were declared before
         * @throws IndexOutOfBoundsException if there is no such feature yet
         */
        public int base(int... features) {
            for (int feature : features) {
                if (feature < 0 || feature >= size) {
                    throw new IndexOutOfBoundsException("feature " + feature + " of " + size);
                }
            }
            int[] sorted = Arrays.stream(features).distinct().sorted().toArray();
            for (int known = 0; known < bases.size(); known++) {
                if (Arrays.equals(bases.get(known), sorted)) {
                    return known;
                }
            }
            bases.add(sorted);
            return bases.size() - 1;
        }

        /**
         * Builds the block.
         *
         * @return the block
         * @throws IllegalStateException if there is no feature
         */
        public FeatureBlock build() {
            if (components.isEmpty()) {
                throw new IllegalStateException("a block has at least one feature");
            }
            return new FeatureBlock(components, size, bases);
        }
    }
}
