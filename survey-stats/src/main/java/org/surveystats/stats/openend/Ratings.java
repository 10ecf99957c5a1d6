package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What coders gave to units, such as open answers: a value of each coder for each unit, or none. The type says what the values
 * are, and with it which coefficients exist: {@link NamedRatings} (nominal), {@link OrderedRatings}, {@link NumberRatings}, and
 * {@link SetRatings} (several themes a unit). Immutable.
 */
public abstract sealed class Ratings permits NamedRatings, SetRatings {

    /** No value. */
    static final int NONE = -1;

    private final List<String> coders;

    /** The category by unit and coder, or {@link #NONE}. */
    private final int[][] values;

    /**
     * Ratings as places of categories.
     *
     * @param coders their names
     * @param values the category by unit and coder; is not copied
     */
    Ratings(List<String> coders, int[][] values) {
        this.coders = List.copyOf(coders);
        this.values = values;
        Set<String> seen = new HashSet<>();
        for (String coder : coders) {
            if (coder.isBlank() || !seen.add(coder)) {
                throw new IllegalArgumentException("coders have names of their own: found " + coders);
            }
        }
        if (coders.size() < 2) {
            throw new IllegalArgumentException("agreement needs at least two coders: found " + coders.size());
        }
        for (int unit = 0; unit < values.length; unit++) {
            if (values[unit].length != coders.size()) {
                throw new IllegalArgumentException("unit " + (unit + 1) + " has " + values[unit].length
                        + " values: expected " + coders.size() + ", one a coder");
            }
        }
    }

    /** Names for coders that have none: their numbers. */
    static List<String> numbered(int coders) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= coders; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    /**
     * The coders.
     *
     * @return their names, at least two
     */
    public final List<String> coders() {
        return coders;
    }

    /**
     * The number of units, those without values among them.
     *
     * @return 0 or more
     */
    public final int unitCount() {
        return values.length;
    }

    /** The category that a coder gave to a unit, or {@link #NONE}. */
    final int value(int unit, int coder) {
        return values[unit][coder];
    }

    final int[][] values() {
        return values;
    }

    /** The place of a coder. */
    final int coder(String name) {
        int place = coders.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no such coder: found \"" + name + "\", expected one of " + coders);
        }
        return place;
    }

    /** The number of categories that can occur. */
    abstract int categoryCount();
}
