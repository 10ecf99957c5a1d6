package org.surveystats.stats.weighting;

import java.util.List;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * The least and greatest value of something.
 *
 * @param lower the least, 0 or more
 * @param upper the greatest, above the least; perhaps infinite
 */
public record Bounds(double lower, double upper) {

    /**
     * Checks the order.
     *
     * @param lower the least
     * @param upper the greatest
     * @throws WeightingException if the lower bound is negative or not below the upper
     */
    public Bounds {
        if (!(lower >= 0 && lower < upper)) {
            throw new WeightingException(List.of(Problem.at(Place.field("bounds"), "bounds in the wrong order")
                    .found(Text.number(lower) + " and " + Text.number(upper))
                    .expected("a lower bound of 0 or more, and a greater upper bound")));
        }
    }
}
