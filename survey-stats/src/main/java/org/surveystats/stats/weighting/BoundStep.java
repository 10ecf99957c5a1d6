package org.surveystats.stats.weighting;

/** A step bound to a table. */
interface BoundStep {

    /**
     * Does the step.
     *
     * @param weights the weights before it
     * @throws WeightingException if it is impossible with these weights, or does not come to an end
     */
    Applied apply(double[] weights);
}
