package org.surveystats.stats.internal;

/**
 * The bivariate normal distribution with standard margins. The integral is that of Drezner and Wesolowsky as Genz made it exact to
 * the last digits: over the correlation by Gauss and Legendre's rule, and for correlations near 1 with the singular part taken out.
 * Source: A. Genz, Statistics and Computing 14 (2004), 251–260, doi:10.1023/B:STCO.0000035304.20635.31.
 */
public final class BivariateNormal {

    private static final double TWO_PI = 2 * Math.PI;

    /** Below this size of the correlation the plain rule is exact. */
    private static final double STRONG = 0.925;

    /** Exponents below it add nothing. */
    private static final double LEAST_EXPONENT = -100;

    private static final double[][] NODES = {
        {0.9324695142031522, 0.6612093864662647, 0.2386191860831970},
        {
            0.9815606342467191, 0.9041172563704750, 0.7699026741943050,
            0.5873179542866171, 0.3678314989981802, 0.1252334085114692
        },
        {
            0.9931285991850949, 0.9639719272779138, 0.912234428251326, 0.8391169718222188, 0.7463319064601508,
            0.6360536807265150, 0.5108670019508271, 0.3737060887154196, 0.2277858511416451, 0.07652652113349732
        }
    };

    private static final double[][] WEIGHTS = {
        {0.1713244923791705, 0.3607615730481384, 0.4679139345726904},
        {
            0.04717533638651177, 0.1069393259953183, 0.1600783285433464,
            0.2031674267230659, 0.2334925365383547, 0.2491470458134029
        },
        {
            0.01761400713915212, 0.04060142980038694, 0.06267204833410905, 0.08327674157670475, 0.1019301198172404,
            0.1181945319615184, 0.1316886384491766, 0.1420961093183821, 0.1491729864726037, 0.1527533871307259
        }
    };

    private BivariateNormal() {}

    /** P(X &le; x, Y &le; y) for a correlation from −1 to 1; the limits may be infinite. */
    public static double probability(double x, double y, double correlation) {
        if (x == Double.NEGATIVE_INFINITY || y == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return lower(y);
        }
        if (y == Double.POSITIVE_INFINITY) {
            return lower(x);
        }
        double size = Math.abs(correlation);
        if (!(size <= 1)) {
            throw new IllegalArgumentException("a correlation lies between -1 and 1: found " + correlation);
        }
        int rule = size < 0.3 ? 0 : size < 0.75 ? 1 : 2;
        double probability = size < STRONG ? weak(-x, -y, correlation, rule) : strong(-x, -y, correlation);
        return Math.min(1, Math.max(0, probability));
    }

    /** The density at x and y for a correlation between −1 and 1, 0 at infinity. */
    public static double density(double x, double y, double correlation) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return 0;
        }
        double rest = (1 - correlation) * (1 + correlation);
        return Math.exp(-(x * x - 2 * correlation * x * y + y * y) / (2 * rest)) / (TWO_PI * Math.sqrt(rest));
    }

    private static double lower(double x) {
        return ReferenceDistributions.normalUpperTail(-x);
    }

    /** P(X &gt; h, Y &gt; k). */
    private static double weak(double h, double k, double r, int rule) {
        double product = h * k;
        double squares = (h * h + k * k) / 2;
        double angle = Math.asin(r);
        double sum = 0;
        for (int i = 0; i < NODES[rule].length; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double sine = Math.sin(angle * (sign * NODES[rule][i] + 1) / 2);
                sum += WEIGHTS[rule][i] * Math.exp((sine * product - squares) / (1 - sine * sine));
            }
        }
        return sum * angle / (2 * TWO_PI) + lower(-h) * lower(-k);
    }

    private static double strong(double h, double secondLimit, double r) {
        double k = r < 0 ? -secondLimit : secondLimit;
        double singular = Math.abs(r) < 1 ? -nearOne(h, k, (1 - r) * (1 + r)) / TWO_PI : 0;
        if (r > 0) {
            return singular + lower(-Math.max(h, k));
        }
        return Math.max(0, k > h ? lower(k) - lower(h) : 0) - singular;
    }

    /** What a correlation r below 1 takes off, times 2π; rest is 1 − r². */
    private static double nearOne(double h, double k, double rest) {
        double product = h * k;
        double a = Math.sqrt(rest);
        double square = (h - k) * (h - k);
        double c = (4 - product) / 8;
        double d = (12 - product) / 16;
        double exponent = -(square / rest + product) / 2;
        double sum = 0;
        if (exponent > LEAST_EXPONENT) {
            sum = a
                    * Math.exp(exponent)
                    * (1 - c * (square - rest) * (1 - d * square / 5) / 3 + c * d * rest * rest / 5);
        }
        if (-product < -LEAST_EXPONENT) {
            double b = Math.sqrt(square);
            sum -= Math.exp(-product / 2)
                    * Math.sqrt(TWO_PI)
                    * lower(-b / a)
                    * b
                    * (1 - c * square * (1 - d * square / 5) / 3);
        }
        return sum + remainder(product, square, c, d, a / 2);
    }

    private static double remainder(double product, double square, double c, double d, double half) {
        double[] nodes = NODES[2];
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double root = half * (sign * nodes[i] + 1);
                double x = root * root;
                double left = Math.sqrt(1 - x);
                double exponent = -(square / x + product) / 2;
                if (exponent > LEAST_EXPONENT) {
                    sum += half
                            * WEIGHTS[2][i]
                            * Math.exp(exponent)
                            * (Math.exp(-product * (1 - left) / (2 * (1 + left))) / left - (1 + c * x * (1 + d * x)));
                }
            }
        }
        return sum;
    }
}
