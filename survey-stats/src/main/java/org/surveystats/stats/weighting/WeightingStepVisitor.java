package org.surveystats.stats.weighting;

/**
 * Something done to steps of every kind; a new kind breaks the build where it must be handled.
 *
 * @param <T> what is made of a step
 */
public interface WeightingStepVisitor<T> {

    /**
     * Base weights from selection probabilities.
     *
     * @param step the step
     * @return what is made of it
     */
    T baseWeights(BaseWeights step);

    /**
     * Nonresponse adjustment by classes.
     *
     * @param step the step
     * @return what is made of it
     */
    T nonresponseClasses(NonresponseClasses step);

    /**
     * Nonresponse adjustment by response propensity.
     *
     * @param step the step
     * @return what is made of it
     */
    T responsePropensity(ResponsePropensity step);

    /**
     * Poststratification.
     *
     * @param step the step
     * @return what is made of it
     */
    T poststratification(Poststratification step);

    /**
     * Raking.
     *
     * @param step the step
     * @return what is made of it
     */
    T raking(Raking step);

    /**
     * Calibration.
     *
     * @param step the step
     * @return what is made of it
     */
    T calibration(Calibration step);

    /**
     * Trimming.
     *
     * @param step the step
     * @return what is made of it
     */
    T trimming(Trimming step);

    /**
     * Scaling.
     *
     * @param step the step
     * @return what is made of it
     */
    T scaling(Scaling step);
}
