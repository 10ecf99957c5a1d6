package org.surveystats.stats.weighting;

import java.util.Objects;

/**
 * Poststratification: in each cell of one margin, weights are multiplied by the number of people over the sum of the weights. It is
 * calibration to that margin, by whatever distance. The variance is that of the deviations from the cells' means, as R's {@code
 * postStratify} has it.
 *
 * @param margin the known numbers of people, perhaps of several questions together
 */
public record Poststratification(Margin margin) implements WeightingStep {

    /**
     * Checks that there is a margin.
     *
     * @param margin the known numbers of people
     */
    public Poststratification {
        Objects.requireNonNull(margin, "margin");
    }

    /**
     * Poststratification to a margin.
     *
     * @param margin the known numbers of people
     * @return the step
     */
    public static Poststratification to(Margin margin) {
        return new Poststratification(margin);
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.poststratification(this);
    }

    @Override
    public String method() {
        return "poststratify";
    }
}
