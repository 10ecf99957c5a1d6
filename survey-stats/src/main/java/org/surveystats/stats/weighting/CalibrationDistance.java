package org.surveystats.stats.weighting;

/**
 * What keeps calibrated weights near those before. With u = xᵀη, η the solution of the calibration, a weight is multiplied by
 * g(u). All distances have the same variance in large samples, that of the regression; they differ in the weights that they allow.
 */
public enum CalibrationDistance {
    /**
     * g = 1 + u: generalised regression. In one step; weights may become negative, which is an error unless bounds are given. With
     * bounds L and U, g is cut off at both (truncated linear).
     */
    LINEAR,
    /** g = exp(u): multiplicative, always positive. With bounds, g is cut off at both. */
    RAKING,
    /**
     * g = (L(U − 1) + U(1 − L)exp(Au)) / (U − 1 + (1 − L)exp(Au)), A = (U − L)/((U − 1)(1 − L)): between the bounds L &lt; 1 &lt; U,
     * which are needed.
     */
    LOGIT
}
