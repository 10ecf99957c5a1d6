package org.surveystats.stats.design;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.response.ResponseTable;

/**
 * How respondents were drawn and what each stands for. Immutable; it names columns, and is checked against them when it is
 * {@linkplain #bind bound} to a table.
 *
 * <p>Independent answers are the design without stages: every respondent is a sampling unit of its own. Weights, where
 * there are any, are sampling weights: the number of people, up to a constant, that a respondent stands for. They are
 * never counts of identical answers, and multiplying all of them by a constant changes no share and no interval.
 *
 * @param weight the design column of weights; empty where all respondents weigh the same
 * @param populationSize how many people the sample was drawn from without replacement; empty where it is not known, or so
 *     large that it does not matter
 */
public record SampleDesign(Optional<String> weight, OptionalLong populationSize) {

    private static final SampleDesign INDEPENDENT = new SampleDesign(Optional.empty(), OptionalLong.empty());

    /**
     * Checks the population size.
     *
     * @param weight the design column of weights
     * @param populationSize how many people the sample was drawn from
     * @throws IllegalArgumentException if the population size is not positive
     */
    public SampleDesign {
        Objects.requireNonNull(weight, "weight");
        if (populationSize.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "a population has at least one member: found " + populationSize.getAsLong());
        }
    }

    /**
     * Independent answers that weigh the same.
     *
     * @return the design without stages and weights
     */
    public static SampleDesign independent() {
        return INDEPENDENT;
    }

    /**
     * The same design with weights.
     *
     * @param column the design column that holds them
     * @return the design with weights
     */
    public SampleDesign withWeight(String column) {
        return new SampleDesign(Optional.of(column), populationSize);
    }

    /**
     * The same design with a finite population.
     *
     * @param size how many people the sample was drawn from, at least as many as respondents
     * @return the design with the population's size
     * @throws IllegalArgumentException if the size is not positive
     */
    public SampleDesign withPopulationSize(long size) {
        return new SampleDesign(weight, OptionalLong.of(size));
    }

    /**
     * Checks this design against answers and binds the two.
     *
     * @param table the answers
     * @return the sample that statistics take
     * @throws DesignException if the column of weights is absent, holds names, has a blank or negative cell or only zeros
     *     (every such row is named), or there are more respondents than the population has members
     */
    public Sample bind(ResponseTable table) {
        return Sample.of(table, this);
    }
}
