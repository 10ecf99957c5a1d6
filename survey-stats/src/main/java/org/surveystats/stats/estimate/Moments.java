package org.surveystats.stats.estimate;

import org.surveystats.stats.design.Totals;

/** The features 1, d and d² of numbers, where d is the distance from a pivot. */
record Moments(int first, int square) {

    Combination members() {
        return Combination.of(first);
    }

    Combination sum() {
        return Combination.of(first + 1);
    }

    /** s² = n/(n − 1) · Σw(y − ȳ)²/Σw. */
    double spread(Totals totals) {
        double n = totals.count(first);
        return n / (n - 1) * around(totals.sums());
    }

    private double around(double[] totals) {
        double mean = totals[first + 1] / totals[first];
        return Math.max(0, totals[square] / totals[first] - mean * mean);
    }

    /** The variance s², whose n is a number of respondents and no estimate. */
    Quantity variance() {
        return new Quantity("", members()) {
            @Override
            Totals.Smooth function(Totals totals) {
                double n = totals.count(first);
                return around(n / (n - 1));
            }

            @Override
            Estimate estimate(Totals totals, Precision precision) {
                Counts base = base(totals);
                return base.unweighted() == 1
                        ? Estimate.undefined(base, Reason.ONE_HAS_NO_VARIANCE.text())
                        : super.estimate(totals, precision);
            }
        };
    }

    /** The mean square of the distance from the mean, times a factor. */
    private Totals.Smooth around(double factor) {
        return new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                return factor * around(totals);
            }

            @Override
            public double[] gradient(double[] totals) {
                double mean = totals[first + 1] / totals[first];
                double[] gradient = new double[totals.length];
                gradient[first] = factor * (2 * mean * mean - totals[square] / totals[first]) / totals[first];
                gradient[first + 1] = factor * -2 * mean / totals[first];
                gradient[square] = factor / totals[first];
                return gradient;
            }
        };
    }
}
