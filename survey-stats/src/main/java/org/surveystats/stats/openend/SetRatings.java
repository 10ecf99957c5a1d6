package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Ratings by sets, such as several themes an answer; an empty set is a value, and not the absence of one. */
public final class SetRatings extends Ratings {

    private final List<Set<String>> sets;

    private SetRatings(List<String> coders, List<Set<String>> sets, int[][] values) {
        super(coders, values);
        this.sets = List.copyOf(sets);
    }

    /**
     * Ratings by sets; coders are called 1, 2, ….
     *
     * @param units for each unit what each coder gave; empty where a coder gave no set, not even an empty one
     * @return the ratings
     * @throws IllegalArgumentException if there are fewer than two coders, or units of different length
     */
    public static SetRatings of(List<List<Optional<Set<String>>>> units) {
        return of(numbered(units.isEmpty() ? 2 : units.get(0).size()), units);
    }

    static SetRatings of(List<String> coders, List<List<Optional<Set<String>>>> units) {
        // sets in an order of their own, so that nothing depends on the order of units
        TreeSet<TreeSet<String>> distinct = new TreeSet<>(
                Comparator.<TreeSet<String>>comparingInt(TreeSet::size).thenComparing(TreeSet::toString));
        units.forEach(unit -> unit.forEach(given -> given.ifPresent(set -> distinct.add(new TreeSet<>(set)))));
        List<Set<String>> sets = new ArrayList<>();
        Map<Set<String>, Integer> places = new HashMap<>();
        for (TreeSet<String> set : distinct) {
            sets.add(Set.copyOf(set));
            places.put(Set.copyOf(set), places.size());
        }
        int[][] values = new int[units.size()][];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = units.get(unit).stream()
                    .mapToInt(given -> given.map(set -> places.getOrDefault(Set.copyOf(set), NONE))
                            .orElse(NONE))
                    .toArray();
        }
        return new SetRatings(coders, sets, values);
    }

    /**
     * The same ratings with the names of the coders.
     *
     * @param coders a name for each, all different
     * @return ratings with them
     * @throws IllegalArgumentException if there are not as many names as coders, or they are not all different
     */
    public SetRatings withCoders(String... coders) {
        return new SetRatings(List.of(coders), sets, values());
    }

    Set<String> set(int category) {
        return sets.get(category);
    }

    @Override
    int categoryCount() {
        return sets.size();
    }
}
