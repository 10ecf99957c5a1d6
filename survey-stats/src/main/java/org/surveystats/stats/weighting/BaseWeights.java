package org.surveystats.stats.weighting;

import java.util.HashSet;
import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Base weights: 1 over the probability of selection, which is the product of those of all stages. It is the first step, of a design
 * without weights.
 *
 * @param probabilities the columns of probabilities, one a stage, each above 0 and at most 1
 */
public record BaseWeights(List<String> probabilities) implements WeightingStep {

    /**
     * Checks that there is a column.
     *
     * @param probabilities the columns of probabilities
     * @throws WeightingException if there is none, or one stands twice
     */
    public BaseWeights {
        probabilities = List.copyOf(probabilities);
        if (probabilities.isEmpty() || new HashSet<>(probabilities).size() < probabilities.size()) {
            throw new WeightingException(
                    List.of(Problem.at(Place.field("probabilities"), "columns of selection probabilities")
                            .found(probabilities.toString())
                            .expected("at least one column, each once")));
        }
    }

    /**
     * Base weights from columns of probabilities.
     *
     * @param probabilities the columns, one a stage
     * @return the step
     * @throws WeightingException if there is none, or one stands twice
     */
    public static BaseWeights of(String... probabilities) {
        return new BaseWeights(List.of(probabilities));
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.baseWeights(this);
    }

    @Override
    public String method() {
        return "baseWeights";
    }
}
