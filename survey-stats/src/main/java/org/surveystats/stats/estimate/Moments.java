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
            Totals.Smooth function(int size) {
                return around();
            }

            @Override
            Estimate estimate(Totals totals, Precision precision) {
                double n = totals.count(first);
                double[] members = members().expand(totals.size());
                Counts base = Precision.counts(totals, members);
                if (n < 2) {
                    return Estimate.undefined(base, n == 0 ? Precision.NOBODY : "one respondent has no variance");
                }
                double factor = n / (n - 1);
                return precision.studentised(
                        factor * totals.value(around()),
                        factor * factor * totals.variance(around()),
                        totals.degreesOfFreedom(members),
                        base);
            }
        };
    }

    private Totals.Smooth around() {
        return new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                return around(totals);
            }

            @Override
            public double[] gradient(double[] totals) {
                double mean = totals[first + 1] / totals[first];
                double[] gradient = new double[totals.length];
                gradient[first] = (2 * mean * mean - totals[square] / totals[first]) / totals[first];
                gradient[first + 1] = -2 * mean / totals[first];
                gradient[square] = 1 / totals[first];
                return gradient;
            }
        };
    }
}
