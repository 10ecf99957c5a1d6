package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.SamplingUnits;
import org.surveystats.stats.design.SingletonStratum;
import org.surveystats.stats.internal.SplitMix;

/**
 * Variance strata of groups of units. Strata that were taken as a whole, and lone units that the design takes as certain,
 * are in none: they add nothing to the variance.
 */
final class UnitGroups {

    /** The variance stratum of each unit, or −1. */
    final int[] stratumOfUnit;

    /** The group of each unit within its variance stratum. */
    final int[] groupOfUnit;

    private final List<int[]> sizes = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();
    private final List<Double> fractions = new ArrayList<>();

    private UnitGroups(int units) {
        stratumOfUnit = new int[units];
        groupOfUnit = new int[units];
        Arrays.fill(stratumOfUnit, -1);
    }

    int stratumCount() {
        return sizes.size();
    }

    int groups(int stratum) {
        return sizes.get(stratum).length;
    }

    /** The number of units of a group. */
    int size(int stratum, int group) {
        return sizes.get(stratum)[group];
    }

    int units(int stratum) {
        return totals.get(stratum);
    }

    double fraction(int stratum) {
        return fractions.get(stratum);
    }

    /** Whether a stratum can add to the variance; a lone unit that the design does not take as certain is an error. */
    static boolean isOpen(SampleDesign design, SamplingUnits.Level level, int stratum) {
        if (level.fraction(stratum) == 1) {
            return false;
        }
        if (level.unitsIn(stratum) > 1) {
            return true;
        }
        if (design.singletonStratum() == SingletonStratum.CERTAINTY) {
            return false;
        }
        throw new DesignException(
                Problem.at(place(level, stratum), "a stratum with one sampling unit has no replicates of its own")
                        .found("one unit in " + level.stratumName(stratum) + ", with the treatment "
                                + design.singletonStratum())
                        .expected("two units or more in every stratum, or the treatment CERTAINTY")
                        .hint("join it with a similar stratum"));
    }

    static Place place(SamplingUnits.Level level, int stratum) {
        Place row = Place.row(level.firstRow(stratum) + 1L);
        return level.column().map(row::withColumn).orElse(row);
    }

    /** Each unit a group, or at most a number of random groups a stratum, as equal as can be. */
    static UnitGroups of(SampleDesign design, SamplingUnits.Level level, int most, SplitMix random) {
        UnitGroups groups = new UnitGroups(level.unitCount());
        for (int h = 0; h < level.stratumCount(); h++) {
            if (isOpen(design, level, h)) {
                int n = level.unitsIn(h);
                int[] order = n > most ? random.permutation(n) : identity(n);
                groups.add(level, h, order, Math.min(n, most));
            }
        }
        return groups;
    }

    /** Two groups in every stratum. */
    static UnitGroups pairs(SampleDesign design, SamplingUnits.Level level, UnitPairing pairing, SplitMix random) {
        UnitGroups groups = new UnitGroups(level.unitCount());
        List<Problem> problems = new ArrayList<>();
        for (int h = 0; h < level.stratumCount(); h++) {
            if (!isOpen(design, level, h)) {
                continue;
            }
            int n = level.unitsIn(h);
            if (n == 2) {
                groups.add(level, h, identity(2), 2);
            } else if (pairing == UnitPairing.REQUIRED) {
                if (problems.size() < 5) {
                    problems.add(Problem.at(place(level, h), "a stratum without two sampling units")
                            .found(n + " units in " + level.stratumName(h))
                            .expected("two units in every stratum")
                            .hint(
                                    "put them into pairs or halves at random (RANDOM_PAIRS, RANDOM_HALVES), or make jackknife"
                                            + " or bootstrap replicates, which take any number"));
                }
            } else {
                int[] order = random.permutation(n);
                if (pairing == UnitPairing.RANDOM_HALVES) {
                    groups.add(level, h, order, 2);
                } else {
                    for (int from = 0; from < n - 1; ) {
                        int to = n - from == 3 ? n : from + 2;
                        groups.add(level, h, Arrays.copyOfRange(order, from, to), 2);
                        from = to;
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return groups;
    }

    private static int[] identity(int count) {
        int[] places = new int[count];
        Arrays.setAll(places, i -> i);
        return places;
    }

    /** A variance stratum of some units of a stratum, dealt out to its groups in turn. */
    private void add(SamplingUnits.Level level, int stratum, int[] places, int count) {
        int[] size = new int[count];
        for (int i = 0; i < places.length; i++) {
            int unit = level.firstUnit(stratum) + places[i];
            stratumOfUnit[unit] = sizes.size();
            groupOfUnit[unit] = i % count;
            size[i % count]++;
        }
        sizes.add(size);
        totals.add(places.length);
        fractions.add(level.fraction(stratum));
    }
}
