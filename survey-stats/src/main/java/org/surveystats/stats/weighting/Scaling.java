package org.surveystats.stats.weighting;

import java.util.List;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Scaling: all weights are multiplied by one number, so that they sum to the size of the population, or to the number of respondents with
 * a positive weight (weights of mean 1; replicates sum to the same number). No share and no mean changes. The variance of totals knows that the sum is fixed.
 *
 * @param total the sum of the weights; empty for the number of respondents with a positive weight
 */
public record Scaling(OptionalDouble total) implements WeightingStep {

    /**
     * Checks the sum.
     *
     * @param total the sum of the weights
     * @throws WeightingException if it is not positive and finite
     */
    public Scaling {
        if (total.isPresent() && !(total.getAsDouble() > 0 && Double.isFinite(total.getAsDouble()))) {
            throw new WeightingException(List.of(Problem.at(Place.field("total"), "a population of nobody")
                    .found(Text.number(total.getAsDouble()))
                    .expected("more than 0 people")));
        }
    }

    /**
     * Scaling to a population.
     *
     * @param size the number of people, above 0
     * @return the step
     * @throws WeightingException if it is not positive and finite
     */
    public static Scaling toPopulation(double size) {
        return new Scaling(OptionalDouble.of(size));
    }

    /**
     * Scaling to the number of respondents with a positive weight.
     *
     * @return the step
     */
    public static Scaling toSampleSize() {
        return new Scaling(OptionalDouble.empty());
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.scaling(this);
    }

    @Override
    public String method() {
        return "scale";
    }
}
