package org.surveystats.stats.openend;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/** Coefficients with a standard error in closed form. */
final class Kappa {

    private static final String ALL_AGREE = Reason.NO_DISAGREEMENT.text();

    private Kappa() {}

    private static Counts base(int units) {
        return new Counts(units, units, units);
    }

    private static AgreementEstimate undefined(int units, int leftOut, OptionalDouble observed, String why) {
        return new AgreementEstimate(Estimate.undefined(base(units), why), observed, OptionalDouble.empty(), leftOut);
    }

    /** Cohen's kappa of two coders, with disagreements of categories between 0 and 1. */
    static AgreementEstimate cohen(NamedRatings ratings, int first, int second, double[][] disagreement, double level) {
        int k = ratings.categoryCount();
        double[][] cells = new double[k][k];
        int n = 0;
        for (int unit = 0; unit < ratings.unitCount(); unit++) {
            int a = ratings.value(unit, first);
            int b = ratings.value(unit, second);
            if (a != Ratings.NONE && b != Ratings.NONE) {
                cells[a][b]++;
                n++;
            }
        }
        int leftOut = ratings.unitCount() - n;
        if (n == 0) {
            return undefined(0, leftOut, OptionalDouble.empty(), Reason.NO_UNIT_OF_BOTH.text());
        }
        double[] rows = new double[k];
        double[] columns = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                cells[i][j] /= n;
                rows[i] += cells[i][j];
                columns[j] += cells[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                observed += cells[i][j] * disagreement[i][j];
                expected += rows[i] * columns[j] * disagreement[i][j];
            }
        }
        if (expected == 0) {
            return undefined(n, leftOut, OptionalDouble.of(observed), Reason.KAPPA_OF_ONE_VALUE_OF_TWO.text());
        }
        double kappa = 1 - observed / expected;
        double variance = cohenVariance(cells, rows, columns, disagreement, kappa, expected) / n;
        double z = ReferenceDistributions.normalQuantile((1 + level) / 2);
        return new AgreementEstimate(
                observed == 0
                        ? Estimate.withoutStandardError(1, Optional.empty(), base(n), ALL_AGREE)
                        : estimate(kappa, variance, z, Double.POSITIVE_INFINITY, n, level),
                OptionalDouble.of(observed),
                OptionalDouble.of(expected),
                leftOut);
    }

    /** Fleiss, Cohen and Everitt's variance of one unit, written with the disagreements v = 1 − w. */
    private static double cohenVariance(
            double[][] cells, double[] rows, double[] columns, double[][] v, double kappa, double expected) {
        int k = rows.length;
        double[] ofRow = new double[k];
        double[] ofColumn = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                ofRow[i] += columns[j] * v[i][j];
                ofColumn[j] += rows[i] * v[i][j];
            }
        }
        // the influence of a unit in cell (i, j) on observed/expected, whose mean is 0
        double squares = 0;
        double ratio = 1 - kappa;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double influence = v[i][j] - ratio * (ofRow[i] + ofColumn[j] - expected);
                squares += cells[i][j] * influence * influence;
            }
        }
        return squares / (expected * expected);
    }

    /** Fleiss' kappa of units that every coder rated. */
    static AgreementEstimate fleiss(RatedUnits rated, double level) {
        int n = rated.units;
        if (n == 0) {
            return undefined(0, rated.leftOut, OptionalDouble.empty(), Reason.NO_UNIT_OF_ALL.text());
        }
        double[] shares = new double[rated.categories];
        for (int p = 0; p < rated.times.length; p++) {
            RatedUnits.Pattern pattern = rated.patterns.get(p);
            for (int j = 0; j < pattern.categories.length; j++) {
                shares[pattern.categories[j]] += (double) rated.times[p] * pattern.counts[j] / pattern.coders / n;
            }
        }
        double expected = 0;
        for (double share : shares) {
            expected += share * (1 - share);
        }
        double observed = mean(rated, p -> disagreement(rated.patterns.get(p)));
        if (observed == 0 && rated.patterns.size() == 1) {
            return undefined(n, rated.leftOut, OptionalDouble.of(0), Reason.KAPPA_OF_ONE_VALUE.text());
        }
        double kappa = 1 - observed / expected;
        double chance = expected;
        // Gwet's linearisation: the mean of these over the units is kappa
        IntToDoubleFunction influence = p -> {
            RatedUnits.Pattern pattern = rated.patterns.get(p);
            double own = 0;
            for (int j = 0; j < pattern.categories.length; j++) {
                own += (1 - shares[pattern.categories[j]]) * pattern.counts[j] / pattern.coders;
            }
            return -disagreement(pattern) / chance + 2 * (1 - kappa) * (own - chance) / chance;
        };
        return closed(rated, kappa, observed, OptionalDouble.of(expected), influence, level);
    }

    private static AgreementEstimate closed(
            RatedUnits rated,
            double value,
            double observed,
            OptionalDouble expected,
            IntToDoubleFunction influence,
            double level) {
        int n = rated.units;
        Estimate estimate;
        if (observed == 0) {
            estimate = Estimate.withoutStandardError(value, Optional.empty(), base(n), ALL_AGREE);
        } else if (n == 1) {
            estimate = Estimate.withoutStandardError(value, Optional.empty(), base(n), Reason.ONE_UNIT.text());
        } else {
            double t = ReferenceDistributions.tQuantile((1 + level) / 2, n - 1.0);
            estimate = estimate(value, variance(rated, influence), t, n - 1.0, n, level);
        }
        return new AgreementEstimate(estimate, OptionalDouble.of(observed), expected, rated.leftOut);
    }

    /** The share of pairs of coders who agree, the mean over units. */
    static AgreementEstimate percent(RatedUnits rated, double level) {
        return share(rated, p -> disagreement(rated.patterns.get(p)), Reason.NO_UNIT_OF_TWO.text(), level);
    }

    /** The share of units on which all agree. */
    static AgreementEstimate unanimous(RatedUnits rated, double level) {
        return share(
                rated, p -> rated.patterns.get(p).categories.length == 1 ? 0 : 1, Reason.NO_UNIT_OF_TWO.text(), level);
    }

    private static AgreementEstimate share(
            RatedUnits rated, IntToDoubleFunction disagreement, String none, double level) {
        int n = rated.units;
        if (n == 0) {
            return undefined(0, rated.leftOut, OptionalDouble.empty(), none);
        }
        double observed = mean(rated, disagreement);
        double value = 1 - observed;
        double variance = n == 1 ? 0 : variance(rated, disagreement);
        if (variance == 0) {
            boolean edge = n > 1 && (value == 0 || value == 1);
            return new AgreementEstimate(
                    Estimate.withoutStandardError(
                            value,
                            edge
                                    ? Optional.of(ProportionInterval.WILSON.ofEstimate(value, 0, n, n - 1.0, level))
                                    : Optional.empty(),
                            base(n),
                            n == 1 ? Reason.ONE_UNIT.text() : Reason.ALL_UNITS_ALIKE.text()),
                    OptionalDouble.of(observed),
                    OptionalDouble.empty(),
                    rated.leftOut);
        }
        return new AgreementEstimate(
                Estimate.of(
                        value,
                        Math.sqrt(variance),
                        ProportionInterval.WILSON.ofEstimate(value, variance, n, n - 1.0, level),
                        n - 1.0,
                        base(n)),
                OptionalDouble.of(observed),
                OptionalDouble.empty(),
                rated.leftOut);
    }

    /** The share of ordered pairs of a unit's values that differ. */
    private static double disagreement(RatedUnits.Pattern pattern) {
        double agreeing = 0;
        for (int count : pattern.counts) {
            agreeing += (double) count * (count - 1);
        }
        double pairs = (double) pattern.coders * (pattern.coders - 1);
        return (pairs - agreeing) / pairs;
    }

    private static double mean(RatedUnits rated, IntToDoubleFunction value) {
        double sum = 0;
        for (int p = 0; p < rated.times.length; p++) {
            sum += rated.times[p] * value.applyAsDouble(p);
        }
        return sum / rated.units;
    }

    /** The variance of a mean over units drawn independently. */
    private static double variance(RatedUnits rated, IntToDoubleFunction value) {
        double mean = mean(rated, value);
        double squares = 0;
        for (int p = 0; p < rated.times.length; p++) {
            double deviation = value.applyAsDouble(p) - mean;
            squares += rated.times[p] * deviation * deviation;
        }
        return squares / ((double) rated.units * (rated.units - 1.0));
    }

    private static Estimate estimate(double value, double variance, double quantile, double df, int n, double level) {
        double error = Math.sqrt(variance);
        // no agreement is better than perfect
        double lower = Math.max(-1, value - quantile * error);
        double upper = Math.min(1, value + quantile * error);
        return Estimate.of(value, error, new ConfidenceInterval(Math.min(lower, value), upper, level), df, base(n));
    }
}
