package org.surveystats.stats.internal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles and tails of the distributions that tests and intervals refer to. The tails are the regularised functions of
 * commons-math3; its quantiles stop too early, so they are found here by halving an interval on a scale (logarithm, log
 * odds) on which the ends are as exact as the middle, always in the smaller tail. Errors are below
 * 1e-10 of the value for shapes and degrees of freedom up to 100,000; at a million a χ² tail keeps eight digits.
 */
public final class ReferenceDistributions {

    private static final double PRECISION = 1e-15;
    private static final int MAX_TERMS = 200_000;

    /** Above it Student's t is expanded around the normal distribution: the beta function would lose digits there. */
    private static final double MANY_DEGREES = 1e5;

    private ReferenceDistributions() {}

    /** P(Z > z). */
    public static double normalUpperTail(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /** z with P(Z <= z) = p. */
    public static double normalQuantile(double p) {
        checkProbability(p);
        if (p == 0.5) {
            return 0;
        }
        double tail = Math.min(p, 1 - p);
        double z = Math.sqrt(2) * Erf.erfInv(1 - 2 * tail);
        if (z < 8) {
            // two steps of Halley's method on the tail, which erfInv does not look at
            for (int step = 0; step < 2; step++) {
                double ratio = (normalUpperTail(z) - tail) * Math.sqrt(2 * Math.PI) * Math.exp(z * z / 2);
                z += ratio / (1 - z * ratio / 2);
            }
        } else {
            z = solve(0, 40, x -> tail - normalUpperTail(x));
        }
        return p < 0.5 ? -z : z;
    }

    /** t with P(T <= t) = p for Student's t; degrees of freedom may be fractions, or infinite. */
    public static double tQuantile(double p, double degreesOfFreedom) {
        checkProbability(p);
        checkPositive("degrees of freedom", degreesOfFreedom);
        if (p == 0.5) {
            return 0;
        }
        if (degreesOfFreedom > MANY_DEGREES) {
            return expandedT(normalQuantile(p), degreesOfFreedom);
        }
        // P(|T| > t) is the regularised beta function at df/(df + t²), whose odds are df/t²
        double logOdds = betaLogOdds(2 * Math.min(p, 1 - p), degreesOfFreedom / 2, 0.5);
        double t = Math.sqrt(degreesOfFreedom) * Math.exp(-logOdds / 2);
        return p < 0.5 ? -t : t;
    }

    private static double expandedT(double z, double degreesOfFreedom) {
        double square = z * z;
        double first = z * (square + 1) / 4;
        double second = z * (5 * square * square + 16 * square + 3) / 96;
        double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
        return z + (first + (second + third / degreesOfFreedom) / degreesOfFreedom) / degreesOfFreedom;
    }

    /** P(|T| > |t|) for Student's t. */
    public static double tTwoSidedTail(double t, double degreesOfFreedom) {
        checkPositive("degrees of freedom", degreesOfFreedom);
        if (degreesOfFreedom > MANY_DEGREES) {
            return 2 * normalUpperTail(normalScore(Math.abs(t), degreesOfFreedom));
        }
        double square = t * t;
        return betaTail(
                degreesOfFreedom / (degreesOfFreedom + square),
                square / (degreesOfFreedom + square),
                degreesOfFreedom / 2,
                0.5);
    }

    /** The normal value with the tail of t; G. W. Hill, Communications of the ACM 13 (1970), 617–619, algorithm 395. */
    private static double normalScore(double t, double degreesOfFreedom) {
        double a = degreesOfFreedom - 0.5;
        double b = 48 * a * a;
        double square = Double.isInfinite(degreesOfFreedom) ? t * t : a * Math.log1p(t * t / degreesOfFreedom);
        double z = Math.sqrt(square);
        if (Double.isInfinite(b)) {
            return z;
        }
        double correction =
                (((4 * square + 33) * square + 240) * square + 855) / (10 * b * (b + 0.8 * square * square + 100));
        return z * (1 + (square + 3) / b - correction);
    }

    /** x with P(X <= x) = p for the beta distribution. */
    public static double betaQuantile(double p, double a, double b) {
        if (p == 0 || p == 1) {
            return p;
        }
        checkProbability(p);
        checkPositive("a shape", a);
        checkPositive("a shape", b);
        double logOdds = betaLogOdds(p, a, b);
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** ln(x/(1 − x)) at the quantile p of the beta distribution. */
    private static double betaLogOdds(double p, double a, double b) {
        return solve(-740, 740, u -> {
            double x = 1 / (1 + Math.exp(-u));
            double y = 1 / (1 + Math.exp(u));
            return p <= 0.5 ? betaTail(x, y, a, b) - p : (1 - p) - betaTail(y, x, b, a);
        });
    }

    /** P(X <= x) for the beta distribution, given x and 1 − x. */
    private static double betaTail(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        // the continued fraction converges fast below the mean; above it the other tail is the exact one
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - betaFraction(y, x, b, a);
        }
        return betaFraction(x, y, a, b);
    }

    private static double betaFraction(double x, double y, double a, double b) {
        // the logarithm of a number near 1 comes from what is missing to it
        double logX = x < 0.5 ? Math.log(x) : Math.log1p(-y);
        double logY = y < 0.5 ? Math.log(y) : Math.log1p(-x);
        double logFactor = a * logX + b * logY - Math.log(a) - Beta.logBeta(a, b);
        return Math.min(1, Math.exp(logFactor) / lentz(x, a, b));
    }

    /** The continued fraction of the incomplete beta function, by Lentz's method. */
    private static double lentz(double x, double a, double b) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny);
        double h = d;
        for (int m = 1; m < MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d, tiny);
            c = nonZero(1 + even / c, tiny);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d, tiny);
            c = nonZero(1 + odd / c, tiny);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < PRECISION) {
                break;
            }
        }
        return 1 / h;
    }

    private static double nonZero(double value, double tiny) {
        return Math.abs(value) < tiny ? tiny : value;
    }

    /** P(X > x) for the chi-square distribution; degrees of freedom may be fractions. */
    public static double chiSquareUpperTail(double x, double degreesOfFreedom) {
        checkPositive("degrees of freedom", degreesOfFreedom);
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2, PRECISION, MAX_TERMS);
    }

    /** x with P(X <= x) = p for the chi-square distribution. */
    public static double chiSquareQuantile(double p, double degreesOfFreedom) {
        checkProbability(p);
        checkPositive("degrees of freedom", degreesOfFreedom);
        double shape = degreesOfFreedom / 2;
        double logarithm = solve(-740, 700, u -> {
            double x = Math.exp(u);
            return p <= 0.5
                    ? Gamma.regularizedGammaP(shape, x, PRECISION, MAX_TERMS) - p
                    : (1 - p) - Gamma.regularizedGammaQ(shape, x, PRECISION, MAX_TERMS);
        });
        return 2 * Math.exp(logarithm);
    }

    /** P(X > x) for the F distribution; degrees of freedom may be fractions, the denominator's infinite. */
    public static double fUpperTail(double x, double numerator, double denominator) {
        checkPositive("degrees of freedom", numerator);
        checkPositive("degrees of freedom", denominator);
        if (x <= 0) {
            return 1;
        }
        if (Double.isInfinite(denominator)) {
            return chiSquareUpperTail(numerator * x, numerator);
        }
        double sum = denominator + numerator * x;
        return betaTail(denominator / sum, numerator * x / sum, denominator / 2, numerator / 2);
    }

    /** x with P(X <= x) = p for the F distribution; degrees of freedom may be fractions. */
    public static double fQuantile(double p, double numerator, double denominator) {
        checkProbability(p);
        checkPositive("degrees of freedom", numerator);
        checkPositive("degrees of freedom", denominator);
        // numerator · x/(numerator · x + denominator) has a beta distribution
        return denominator / numerator * Math.exp(betaLogOdds(p, numerator / 2, denominator / 2));
    }

    /** ln of the number of ways to choose k of n. */
    public static double logChoose(long n, long k) {
        return k == 0 || k == n ? 0 : -Math.log(n + 1.0) - Beta.logBeta(n - k + 1.0, k + 1.0);
    }

    /** ln n!. */
    public static double logFactorial(long n) {
        return Gamma.logGamma(n + 1.0);
    }

    /** Where a rising function changes its sign, to the last digit. */
    private static double solve(double from, double to, DoubleUnaryOperator rising) {
        double low = from;
        double high = to;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static void checkProbability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: found " + p);
        }
    }

    private static void checkPositive(String what, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(what + " must be positive: found " + value);
        }
    }
}
