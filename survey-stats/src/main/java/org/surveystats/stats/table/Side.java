package org.surveystats.stats.table;

import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.Counts;

/** A row in a combination of columns: one side of a comparison. */
final class Side {

    /** A spread below this share of the mean square is a rounding. */
    private static final double ROUNDING = 1e-13;

    private final Totals totals;
    private final double[] numerator;
    private final double[] base;
    private final double[] squares;

    private Side(Totals totals, double[] numerator, double[] base, double[] squares) {
        this.totals = totals;
        this.numerator = numerator;
        this.base = base;
        this.squares = squares;
    }

    Totals totals() {
        return totals;
    }

    /** The combination that counts the base. */
    double[] base() {
        return base;
    }

    static Side of(StubPlan.Row row, Computed of, double[] columns) {
        double[] squares = !row.isMean()
                ? new double[0]
                : row.squares().length == 0
                        ? of.block().squares(columns)
                        : of.block().cross(row.squares(), columns);
        return new Side(
                of.totals(),
                of.block().cross(row.numerator(), columns),
                of.block().cross(row.base(), columns),
                squares);
    }

    Totals.Smooth ratio() {
        return Totals.ratio(numerator, base);
    }

    /** Of a part of a side that combines it with the coefficient −1, the others. */
    private long count(double[] combination) {
        double count = 0;
        for (int i = 0; i < combination.length; i++) {
            count += combination[i] == 0 ? 0 : combination[i] * totals.count(i);
        }
        return Math.round(count);
    }

    /** The respondents of the base. */
    long respondents() {
        return count(base);
    }

    /** The respondents that a share counts. */
    long chosen() {
        return count(numerator);
    }

    Counts counts() {
        return Counts.of(respondents(), totals.sum(base), totals.squareSum(base));
    }

    double value() {
        return totals.value(ratio());
    }

    /** s² = n/(n − 1) · Σw(y − ȳ)²/Σw. */
    double variance() {
        double n = respondents();
        double weight = totals.sum(base);
        double mean = totals.sum(numerator) / weight;
        double square = totals.sum(squares) / weight;
        double spread = square - mean * mean;
        return spread <= ROUNDING * square ? 0 : n / (n - 1) * spread;
    }
}
