package org.surveystats.stats.sampling;

import java.util.Optional;

/**
 * How n units are drawn from N, given their inclusion probabilities π, which add up to n. All methods but {@link #SIMPLE}
 * take unequal ones. Source: Y. Tillé, Sampling Algorithms (2006), doi:10.1007/0-387-34240-0.
 *
 * <p>Each uses the numbers u of one generator (SplitMix64, see {@link DrawPlan}) in the order of the units, so that its
 * result is fixed by the seed and the order of the frame.
 */
public enum DrawMethod {
    /**
     * A simple random sample: of the N<sub>k</sub> units that are left, of which n<sub>k</sub> must still be drawn, the
     * next one is drawn if u · N<sub>k</sub> &lt; n<sub>k</sub> (C. T. Fan, M. E. Muller, I. Rezucha, JASA 57 (1962),
     * 387–402, doi:10.1080/01621459.1962.10480667). Joint probabilities are n(n − 1)/(N(N − 1)).
     */
    SIMPLE,
    /**
     * Systematically from a random start u, with a fractional interval: a unit is drawn if one of u, u + 1, u + 2, …
     * falls into its part of the cumulated probabilities (W. G. Madow, Annals of Mathematical Statistics 20 (1949), 333–354,
     * doi:10.1214/aoms/1177729988). The order of the frame is an implicit stratification. Joint probabilities are those
     * of this order; many are 0, so that no variance can be estimated without bias.
     */
    SYSTEMATIC,
    /**
     * Sampford's design, in which a sample has the probability C · Π λ · Σ (1 − π) with λ = π/(1 − π) (M. R. Sampford,
     * Biometrika 54 (1967), 499–513, doi:10.1093/biomet/54.3-4.499). It is drawn in one walk over the units by the exact
     * conditional probabilities, and not by throwing samples away. All joint probabilities are known and positive. It
     * needs 16 bytes × N × (n + 1) of memory.
     */
    SAMPFORD,
    /**
     * Brewer's method: at draw j = 1, …, n a unit that was not drawn is taken with a probability proportional to π(n − a −
     * π)/(n − a − π(n − j + 1)), where a is the sum of the π drawn before (K. R. W. Brewer, Australian Journal of
     * Statistics 17 (1975), 166–172, doi:10.1111/j.1467-842X.1975.tb00954.x). Joint probabilities are known here for n = 2.
     */
    BREWER;

    UnitSelection selection() {
        return switch (this) {
            case SIMPLE -> new SimpleSelection();
            case SYSTEMATIC -> new SystematicSelection();
            case SAMPFORD -> new SampfordSelection();
            case BREWER -> new BrewerSelection();
        };
    }

    /**
     * The joint inclusion probabilities of all pairs of units; the diagonal has the inclusion probabilities themselves.
     *
     * @param probabilities the inclusion probabilities, above 0 and at most 1, in the order of the frame; their sum is a
     *     whole number; for {@link #SIMPLE} all the same
     * @return a symmetric matrix, or empty where the method's joint probabilities are not known
     * @throws IllegalArgumentException if a probability is out of range or the sum not whole
     */
    public Optional<double[][]> jointProbabilities(double... probabilities) {
        InclusionProbabilities.check(this, probabilities);
        int[] all = new int[probabilities.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return JointMatrix.of(selection(), probabilities, all);
    }
}
