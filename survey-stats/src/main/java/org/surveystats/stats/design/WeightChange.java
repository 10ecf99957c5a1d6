package org.surveystats.stats.design;

import java.util.Arrays;

/**
 * One change of weights as the variance sees it. From weights w it makes g·w; a quantity e of the respondents, which is totalled
 * with the new weights, becomes the quantity g·e − b·xᵀB totalled with the old ones, where B = A⁻¹ Σ w·h·x·e.
 *
 * <p>A calibration has b = g, h = 1 and A = Σ w·x·xᵀ. A change to fixed multiples of the weights has no x.
 *
 * <p>A weight after the change is most often proportional to the weight before it, so that a respondent who counts twice and one whose
 * weight is doubled do the same. Trimmed weights are not, see {@link #withFollowing}.
 *
 * <p>Arrays are used as they are and must not be changed afterwards: a sample of a million respondents shall not hold them twice.
 */
public final class WeightChange {

    final double[] weights;
    final Auxiliaries auxiliaries;
    final double[] residualWeights;
    final double[] crossWeights;
    final double[][] information;

    /** By how much a weight after it grows with that before it, times the weight before it. */
    final double[] following;

    /** The same of w·b. */
    final double[] followingResiduals;

    private WeightChange(
            double[] weights,
            Auxiliaries auxiliaries,
            double[] residualWeights,
            double[] crossWeights,
            double[][] information,
            double[] following,
            double[] followingResiduals) {
        this.weights = weights;
        this.auxiliaries = auxiliaries;
        this.residualWeights = residualWeights;
        this.crossWeights = crossWeights;
        this.information = information;
        this.following = following;
        this.followingResiduals = followingResiduals;
    }

    /**
     * A change that estimates nothing from the sample.
     *
     * @param weights the weights after it
     * @return the change
     */
    public static WeightChange fixed(double[] weights) {
        return new WeightChange(
                weights, Auxiliaries.none(), new double[0], new double[0], new double[0][], weights, new double[0]);
    }

    /**
     * A calibration: b = g, h = 1.
     *
     * @param before the weights before it
     * @param after the weights after it
     * @param auxiliaries x
     * @param information A = Σ w·x·xᵀ with the weights before it
     * @return the change
     */
    public static WeightChange calibration(
            double[] before, double[] after, Auxiliaries auxiliaries, double[][] information) {
        return of(after, auxiliaries, after, before, information);
    }

    /**
     * Any change.
     *
     * @param weights the weights after it, g·w
     * @param auxiliaries x
     * @param residualWeights w·b
     * @param crossWeights w·h
     * @param information A, symmetric; a column that depends on earlier ones is passed over
     * @return the change
     * @throws IllegalArgumentException if the sizes do not fit each other
     */
    public static WeightChange of(
            double[] weights,
            Auxiliaries auxiliaries,
            double[] residualWeights,
            double[] crossWeights,
            double[][] information) {
        if (residualWeights.length != weights.length
                || crossWeights.length != weights.length
                || information.length != auxiliaries.size()
                || Arrays.stream(information).anyMatch(row -> row.length != auxiliaries.size())) {
            throw new IllegalArgumentException("a change of weights whose parts do not fit: " + weights.length + ", "
                    + residualWeights.length + " and " + crossWeights.length + " weights, " + auxiliaries.size()
                    + " auxiliaries, a matrix of " + information.length + " rows");
        }
        return new WeightChange(
                weights, auxiliaries, residualWeights, crossWeights, information, weights, residualWeights);
    }

    /**
     * The same change, of which a respondent's weight after it is not proportional to that before it. The changes before it move the
     * weights w, and what this one makes of that is said here: ∂(g·w)/∂w at the same η, and the same of what enters the equation for η.
     * A weight that is cut to a bound follows by 0.
     *
     * @param newFollowing w·∂(g·w)/∂w
     * @param newFollowingResiduals w·∂(w·b)/∂w
     * @return the change with them
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public WeightChange withFollowing(double[] newFollowing, double[] newFollowingResiduals) {
        if (newFollowing.length != weights.length || newFollowingResiduals.length != residualWeights.length) {
            throw new IllegalArgumentException("a change of weights whose parts do not fit: " + weights.length + ", "
                    + newFollowing.length + " and " + newFollowingResiduals.length + " weights");
        }
        return new WeightChange(
                weights, auxiliaries, residualWeights, crossWeights, information, newFollowing, newFollowingResiduals);
    }

    /**
     * The weight of a respondent after the change.
     *
     * @param row the respondent, from 0
     * @return the weight
     */
    public double weight(int row) {
        return weights[row];
    }
}
