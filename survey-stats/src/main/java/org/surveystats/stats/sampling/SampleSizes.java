package org.surveystats.stats.sampling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** How many units a stage draws in each stratum; at a later stage, in each stratum of each unit of the stage before. */
public final class SampleSizes {

    private final Rule rule;
    private final double number;
    private final Map<String, Long> byStratum;

    private enum Rule {
        EACH,
        AT_MOST,
        FRACTION,
        BY_STRATUM
    }

    private SampleSizes(Rule rule, double number, Map<String, Long> byStratum) {
        this.rule = rule;
        this.number = number;
        this.byStratum = byStratum;
    }

    /**
     * The same number everywhere; fewer units than that are an error.
     *
     * @param count how many, at least 1
     * @return the sizes
     * @throws IllegalArgumentException if the count is below 1
     */
    public static SampleSizes each(int count) {
        return new SampleSizes(Rule.EACH, Checks.atLeastOne("a sample size", count), Map.of());
    }

    /**
     * The same number everywhere, or all units where there are fewer: eight people of each household block, or everybody.
     *
     * @param count how many, at least 1
     * @return the sizes
     * @throws IllegalArgumentException if the count is below 1
     */
    public static SampleSizes atMost(int count) {
        return new SampleSizes(Rule.AT_MOST, Checks.atLeastOne("a sample size", count), Map.of());
    }

    /**
     * The same fraction everywhere, rounded to the nearest number of units, and at least one.
     *
     * @param fraction above 0, at most 1
     * @return the sizes
     * @throws IllegalArgumentException if the fraction is out of range
     */
    public static SampleSizes fraction(double fraction) {
        return new SampleSizes(Rule.FRACTION, Checks.fraction("a sampling fraction", fraction), Map.of());
    }

    /**
     * A number for each stratum.
     *
     * @param sizes the numbers by the strata's names; a stratum of the frame without one is an error, and so is a name that
     *     the frame does not have; 0 leaves a stratum out
     * @return the sizes
     * @throws IllegalArgumentException if a number is negative
     */
    public static SampleSizes byStratum(Map<String, Long> sizes) {
        Map<String, Long> copy = new LinkedHashMap<>();
        sizes.forEach((name, size) -> {
            Checks.notNegative("the sample size of the stratum \"" + name + '"', Objects.requireNonNull(size));
            copy.put(name, size);
        });
        return new SampleSizes(Rule.BY_STRATUM, 0, copy);
    }

    /**
     * The numbers of an allocation.
     *
     * @param allocation whose strata have the names of the frame's strata
     * @return the sizes
     */
    public static SampleSizes of(Allocation allocation) {
        return byStratum(allocation.sizes());
    }

    /** The number for a stratum with some units; empty where the stratum has no number. */
    OptionalLong in(String stratum, int units) {
        return switch (rule) {
            case EACH -> OptionalLong.of((long) number);
            case AT_MOST -> OptionalLong.of(Math.min((long) number, units));
            case FRACTION -> OptionalLong.of(Math.max(1, Math.round(number * units)));
            case BY_STRATUM ->
                Optional.ofNullable(byStratum.get(stratum))
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty);
        };
    }

    /** The strata that are named; empty where all have the same rule. */
    Map<String, Long> named() {
        return byStratum;
    }
}
