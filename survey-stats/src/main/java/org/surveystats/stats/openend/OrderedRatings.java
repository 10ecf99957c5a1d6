package org.surveystats.stats.openend;

import java.util.List;

/** Ratings by categories that have an order. */
public sealed class OrderedRatings extends NamedRatings permits NumberRatings {

    OrderedRatings(List<String> coders, List<String> categories, int[][] values) {
        super(coders, categories, values);
    }

    /**
     * Ratings by names of ordered categories; coders are called 1, 2, ….
     *
     * @param categories all categories in their order, those that do not occur among them
     * @param units for each unit what each coder gave; a blank text where a coder gave none
     * @return the ratings
     * @throws IllegalArgumentException if a category is unknown or stands twice, there are fewer than two coders, or units of
     *     different length
     */
    public static OrderedRatings of(List<String> categories, String[][] units) {
        return new OrderedRatings(coders(units), categories, places(categories, units));
    }

    @Override
    public OrderedRatings withCoders(String... coders) {
        return new OrderedRatings(List.of(coders), categories(), values());
    }

    /** Where a category stands on the scale: its place in the order. */
    double position(int category) {
        return category;
    }
}
