package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reliabilities from all splits of a battery into halves; with an odd number of items one half has an item more.
 *
 * @param coefficient what is computed of each split
 * @param splits the number of splits for which it is defined
 * @param best the greatest coefficient with its split
 * @param worst the least coefficient with its split
 * @param average the mean of all
 */
public record SplitHalves(SplitCoefficient coefficient, long splits, Split best, Split worst, double average) {

    /** The greatest number of items whose splits are all looked at. */
    public static final int MAX_ITEMS = 20;

    /**
     * Checks that no part is null.
     *
     * @param coefficient what is computed of each split
     * @param splits the number of splits for which it is defined
     * @param best the greatest coefficient with its split
     * @param worst the least coefficient with its split
     * @param average the mean of all
     */
    public SplitHalves {
        Objects.requireNonNull(coefficient, "coefficient");
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(worst, "worst");
    }

    /**
     * One split.
     *
     * @param first the ids of the items in the half of the first item
     * @param second the ids of the items in the other half
     * @param value the coefficient
     */
    public record Split(List<String> first, List<String> second, double value) {

        /**
         * Copies the lists.
         *
         * @param first the ids of the items in the half of the first item
         * @param second the ids of the items in the other half
         * @param value the coefficient
         */
        public Split {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        private static Split of(List<BatteryItem> items, int mask, double value) {
            List<String> first = new ArrayList<>();
            List<String> second = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                ((mask >> i & 1) == 1 ? first : second).add(items.get(i).id());
            }
            return new Split(first, second, value);
        }
    }

    static Optional<SplitHalves> of(SplitCoefficient coefficient, List<BatteryItem> items, double[][] c) {
        int size = items.size();
        if (size > MAX_ITEMS) {
            return Optional.empty();
        }
        long splits = 0;
        double sum = 0;
        int best = 0;
        int worst = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        boolean[] isFirst = new boolean[size];
        // the first item is always in the first half, so that no split comes twice
        for (int mask = 1; mask < 1 << size; mask += 2) {
            int length = Integer.bitCount(mask);
            if (length != size / 2 && length != size - size / 2) {
                continue;
            }
            for (int i = 0; i < size; i++) {
                isFirst[i] = (mask >> i & 1) == 1;
            }
            double value = coefficient.of(c, isFirst);
            if (Double.isFinite(value)) {
                splits++;
                sum += value;
                if (value > greatest) {
                    greatest = value;
                    best = mask;
                }
                if (value < least) {
                    least = value;
                    worst = mask;
                }
            }
        }
        return splits == 0
                ? Optional.empty()
                : Optional.of(new SplitHalves(
                        coefficient,
                        splits,
                        Split.of(items, best, greatest),
                        Split.of(items, worst, least),
                        sum / splits));
    }
}
