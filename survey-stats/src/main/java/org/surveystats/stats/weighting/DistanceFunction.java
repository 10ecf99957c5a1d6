package org.surveystats.stats.weighting;

/** g of a {@link CalibrationDistance} between bounds, its derivative, and its integral, which is convex. */
final class DistanceFunction {

    private final CalibrationDistance distance;

    DistanceFunction(CalibrationDistance distance) {
        this.distance = distance;
    }

    /** g(u). */
    double factor(double u, double lower, double upper) {
        return switch (distance) {
            case LINEAR -> Math.min(Math.max(1 + u, lower), upper);
            case RAKING -> Math.min(Math.max(Math.exp(u), lower), upper);
            case LOGIT -> {
                double share = share(u, lower, upper);
                yield lower + (upper - lower) * share;
            }
        };
    }

    /** g′(u), 0 where g is cut off. */
    double slope(double u, double lower, double upper) {
        return switch (distance) {
            case LINEAR -> 1 + u > lower && 1 + u < upper ? 1 : 0;
            case RAKING -> {
                double factor = Math.exp(u);
                yield factor > lower && factor < upper ? factor : 0;
            }
            case LOGIT -> {
                double share = share(u, lower, upper);
                yield (upper - lower) * share * (1 - share) * steepness(lower, upper);
            }
        };
    }

    /** The u of a factor, without bounds. */
    double predictor(double factor) {
        return switch (distance) {
            case LINEAR, LOGIT -> factor - 1;
            case RAKING -> Math.log(factor);
        };
    }

    /** A positive slope beyond the bounds, too. */
    double uncutSlope(double u, double lower, double upper) {
        return switch (distance) {
            case LINEAR -> 1;
            case RAKING -> factor(u, lower, upper);
            case LOGIT -> slope(u, lower, upper);
        };
    }

    /** ∫₀ᵘ g, up to a constant that depends on the bounds alone. */
    double integral(double u, double lower, double upper) {
        return switch (distance) {
            case LINEAR -> {
                double at = Math.min(Math.max(u, lower - 1), upper - 1);
                yield at + at * at / 2 + (u - at) * factor(u, lower, upper);
            }
            case RAKING -> {
                double at = Math.min(Math.max(u, Math.log(lower)), Math.log(upper));
                double beyond = u == at ? 0 : (u - at) * factor(u, lower, upper);
                yield Math.exp(at) + beyond;
            }
            case LOGIT -> {
                double a = steepness(lower, upper);
                double x = a * u + Math.log((1 - lower) / (upper - 1));
                double softplus = x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
                yield lower * u + (upper - lower) / a * softplus;
            }
        };
    }

    private static double steepness(double lower, double upper) {
        return (upper - lower) / ((upper - 1) * (1 - lower));
    }

    /** (1 − L)e^{Au} / (U − 1 + (1 − L)e^{Au}). */
    private static double share(double u, double lower, double upper) {
        double x = steepness(lower, upper) * u + Math.log((1 - lower) / (upper - 1));
        return 1 / (1 + Math.exp(-x));
    }
}
