package org.surveystats.stats.internal;

/**
 * The noncentral t distribution: of T = (Z + δ)/S with Z standard normal and S² a χ² variable over its degrees of freedom,
 * independent of it. P(T &gt; t) is the mean of Φ(δ − tS), taken over u = ln S by the trapezoidal rule, which is exact to
 * the last digits for an analytic integrand that falls off on both sides; the density of u is normed by the same rule.
 */
public final class NoncentralT {

    private static final int STEPS = 1500;

    /** The logarithm of a density, below its peak, that adds nothing to the sum. */
    private static final double NEGLIGIBLE = -48;

    private NoncentralT() {}

    /** P(T &gt; t); infinite degrees of freedom give the normal distribution. */
    public static double upperTail(double t, double degreesOfFreedom, double noncentrality) {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degrees of freedom must be positive: found " + degreesOfFreedom);
        }
        if (Double.isInfinite(degreesOfFreedom)) {
            return ReferenceDistributions.normalUpperTail(t - noncentrality);
        }
        double low = end(degreesOfFreedom, -1);
        double high = end(degreesOfFreedom, 1);
        double step = (high - low) / STEPS;
        double sum = 0;
        double norm = 0;
        for (int i = 0; i <= STEPS; i++) {
            double u = low + i * step;
            double density = Math.exp(logDensity(degreesOfFreedom, u));
            norm += density;
            sum += density * ReferenceDistributions.normalUpperTail(t * Math.exp(u) - noncentrality);
        }
        return Math.min(1, sum / norm);
    }

    /** The logarithm of the density of u = ln S, 0 at its peak u = 0. */
    private static double logDensity(double degreesOfFreedom, double u) {
        return degreesOfFreedom * (u - Math.expm1(2 * u) / 2);
    }

    /** Where the density has become negligible, on one side of its peak. */
    private static double end(double degreesOfFreedom, int side) {
        double near = 0;
        double far = side;
        while (logDensity(degreesOfFreedom, far) > NEGLIGIBLE) {
            far *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (near + far) / 2;
            if (logDensity(degreesOfFreedom, middle) > NEGLIGIBLE) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }
}
