package org.surveystats.stats.design;

import java.util.Objects;
import java.util.Optional;

/**
 * One stage of a draw: sampling units were drawn, within strata or without, from a known number of units or an unknown one.
 *
 * <p>A column is a design column or the id of a question; the stratum "school type" may well have been asked.
 *
 * @param stratum the column of strata, constant within each unit; empty for a draw without strata
 * @param cluster the column of the sampling units; empty at the last stage where respondents themselves were drawn
 * @param populationSize the column that holds the number of this stage's units in the population of the stratum (or, at a
 *     later stage, of the unit that they were drawn in), not the number of people; or the fraction of them that was drawn.
 *     All values of a column are 1 or more (numbers), or all are at most 1 (fractions). Empty where it is not known, or so
 *     large that it does not matter
 */
public record Stage(Optional<String> stratum, Optional<String> cluster, Optional<String> populationSize) {

    /**
     * Checks that no part is null.
     *
     * @param stratum the column of strata
     * @param cluster the column of the sampling units
     * @param populationSize the column of population sizes
     */
    public Stage {
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(populationSize, "populationSize");
    }

    /**
     * A stage at which groups of respondents were drawn: districts, schools, households.
     *
     * @param column the column that says which
     * @return the stage, without strata
     */
    public static Stage clusters(String column) {
        return new Stage(Optional.empty(), Optional.of(column), Optional.empty());
    }

    /**
     * The stage at which respondents themselves were drawn.
     *
     * @return the stage, without strata
     */
    public static Stage respondents() {
        return new Stage(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same stage, drawn separately in each stratum.
     *
     * @param column the column of strata
     * @return the stage with strata
     */
    public Stage inStrata(String column) {
        return new Stage(Optional.of(column), cluster, populationSize);
    }

    /**
     * The same stage, drawn from a known number of units.
     *
     * @param column the column of population sizes or sampling fractions
     * @return the stage with population sizes
     */
    public Stage withPopulationSize(String column) {
        return new Stage(stratum, cluster, Optional.of(column));
    }
}
