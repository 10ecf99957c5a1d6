package org.surveystats.stats.weighting;

import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * A known total of numbers.
 *
 * @param question the id of the question answered by numbers, or the name of a design column of numbers
 * @param total the sum over the population
 */
public record NumberTotal(String question, double total) {

    /**
     * Checks the total.
     *
     * @param question the id of the question answered by numbers
     * @param total the sum over the population
     * @throws WeightingException if the total is not finite
     */
    public NumberTotal {
        if (!Double.isFinite(total)) {
            throw new WeightingException(List.of(Problem.at(Place.field("total"), "an impossible target")
                    .found(Double.toString(total))
                    .expected("a finite number")));
        }
    }
}
