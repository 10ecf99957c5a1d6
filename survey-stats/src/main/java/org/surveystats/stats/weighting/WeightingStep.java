package org.surveystats.stats.weighting;

/**
 * One step of a {@link WeightingPlan}: a value that says what is done to the weights. Questions, options and columns are named by
 * their ids, codes and names, so that a step can be written down and repeated.
 */
public sealed interface WeightingStep
        permits BaseWeights,
                NonresponseClasses,
                ResponsePropensity,
                Poststratification,
                Raking,
                Calibration,
                Trimming,
                Scaling {

    /**
     * Calls the method of this kind of step.
     *
     * @param <T> what the method gives
     * @param visitor has a method for each kind
     * @return what the method gives
     */
    <T> T accept(WeightingStepVisitor<T> visitor);

    /**
     * The name of the kind of step, as plans write it.
     *
     * @return such as {@code rake}
     */
    String method();
}
