package org.surveystats.stats.openend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Ratings by categories: a nominal level unless the type says more. */
public sealed class NamedRatings extends Ratings permits OrderedRatings {

    private final List<String> categories;

    NamedRatings(List<String> coders, List<String> categories, int[][] values) {
        super(coders, values);
        this.categories = List.copyOf(categories);
    }

    /**
     * Ratings by names of categories; coders are called 1, 2, ….
     *
     * @param units for each unit what each coder gave; a blank text where a coder gave none
     * @return the ratings, whose categories are those that occur, in the order of their names
     * @throws IllegalArgumentException if there are fewer than two coders, or units of different length
     */
    public static NamedRatings of(String[][] units) {
        TreeSet<String> names = new TreeSet<>();
        for (String[] unit : units) {
            for (String name : unit) {
                if (!name.isBlank()) {
                    names.add(name);
                }
            }
        }
        List<String> categories = List.copyOf(names);
        return new NamedRatings(coders(units), categories, places(categories, units));
    }

    static List<String> coders(String[][] units) {
        return numbered(units.length == 0 ? 2 : units[0].length);
    }

    static int[][] places(List<String> categories, String[][] units) {
        Map<String, Integer> places = new HashMap<>();
        for (String category : categories) {
            if (category.isBlank() || places.put(category, places.size()) != null) {
                throw new IllegalArgumentException("categories have names of their own: found " + categories);
            }
        }
        int[][] values = new int[units.length][];
        for (int unit = 0; unit < units.length; unit++) {
            values[unit] = new int[units[unit].length];
            for (int coder = 0; coder < values[unit].length; coder++) {
                String name = units[unit][coder];
                values[unit][coder] = name.isBlank() ? NONE : places.getOrDefault(name, NONE);
                if (!name.isBlank() && values[unit][coder] == NONE) {
                    throw new IllegalArgumentException("unit " + (unit + 1) + " has an unknown category: found \""
                            + name + "\", expected one of " + categories);
                }
            }
        }
        return values;
    }

    /**
     * The same ratings with the names of the coders.
     *
     * @param coders a name for each, all different
     * @return ratings with them
     * @throws IllegalArgumentException if there are not as many names as coders, or they are not all different
     */
    public NamedRatings withCoders(String... coders) {
        return new NamedRatings(List.of(coders), categories, values());
    }

    /**
     * The categories.
     *
     * @return their names
     */
    public final List<String> categories() {
        return categories;
    }

    @Override
    final int categoryCount() {
        return categories.size();
    }
}
