package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.internal.ReferenceDistributions;

/** Compares the columns of a row, as {@link ColumnTest} says. */
final class Comparer {

    private final int number;
    private final ColumnTest test;
    private final Pooling pooling;

    Comparer(int number, ColumnTest test, Pooling pooling) {
        this.number = number;
        this.test = test;
        this.pooling = pooling;
    }

    /** With which other column, if with any, the column is compared. */
    private enum Other {
        COLUMN,
        TOTAL,
        REST
    }

    /** How many comparisons so many columns make. */
    static int count(ComparisonStyle style, int columns) {
        return switch (style) {
            case PAIRWISE -> columns * (columns - 1) / 2;
            case AGAINST_PREVIOUS -> Math.max(0, columns - 1);
            case AGAINST_REST -> columns > 1 ? columns : 0;
            case AGAINST_TOTAL -> columns;
        };
    }

    /** Compares the columns of a parent in a row. */
    List<Comparison> compare(StubPlan.Row row, Computed of, List<Columns.Shown> columns) {
        List<Comparison> list = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Columns.Shown column = columns.get(i);
            switch (test.style()) {
                case PAIRWISE -> {
                    for (Columns.Shown other : columns.subList(i + 1, columns.size())) {
                        list.add(columns(row, of, column, other));
                    }
                }
                case AGAINST_PREVIOUS -> {
                    if (i > 0) {
                        list.add(columns(row, of, column, columns.get(i - 1)));
                    }
                }
                case AGAINST_REST -> {
                    if (columns.size() > 1) {
                        double[] rest = of.head().rest(column.column());
                        list.add(compare(row, of, column, rest, Other.REST, OptionalInt.empty()));
                    }
                }
                case AGAINST_TOTAL ->
                    list.add(compare(row, of, column, of.head().total(), Other.TOTAL, OptionalInt.empty()));
            }
        }
        return list;
    }

    private Comparison columns(StubPlan.Row row, Computed of, Columns.Shown column, Columns.Shown other) {
        double[] columns = of.head().column(other.column());
        return compare(row, of, column, columns, Other.COLUMN, OptionalInt.of(other.place()));
    }

    private Comparison compare(
            StubPlan.Row row, Computed of, Columns.Shown shown, double[] otherColumns, Other other, OptionalInt place) {
        double[] column = of.head().column(shown.column());
        Side a = Side.of(row, of, column);
        Side b = Side.of(row, of, otherColumns);
        Optional<Untested> why = untested(row, a, b);
        if (why.isPresent()) {
            return Comparison.untested(number, shown.place(), place, why.get());
        }
        if (!pooling.isBinomial()) {
            return underDesign(shown.place(), place, a, b);
        }
        long common = switch (other) {
            case TOTAL -> a.respondents();
            case REST -> 0;
            case COLUMN -> of.head().isPartition() ? 0 : pooling.overlap(a, b);
        };
        double share = 1.0 / a.respondents()
                + 1.0 / b.respondents()
                - 2.0 * common / ((double) a.respondents() * b.respondents());
        double pooled;
        OptionalDouble freedom = OptionalDouble.empty();
        if (row.isMean()) {
            Side apart = other == Other.TOTAL ? Side.of(row, of, HeadPlan.minus(otherColumns, column)) : b;
            pooled = pooledVariance(a, apart);
            freedom = OptionalDouble.of(a.respondents() + b.respondents() - common - 2.0);
        } else {
            double p = other == Other.TOTAL
                    ? (double) b.chosen() / b.respondents()
                    : (double) (a.chosen() + b.chosen()) / (a.respondents() + b.respondents());
            pooled = p * (1 - p);
        }
        if (freedom.isPresent() && freedom.getAsDouble() <= 0) {
            return Comparison.untested(number, shown.place(), place, Untested.NO_DEGREES_OF_FREEDOM);
        }
        double difference = a.value() - b.value();
        return outcome(shown.place(), place, difference, pooled * Math.max(0, share), freedom);
    }

    private Optional<Untested> untested(StubPlan.Row row, Side a, Side b) {
        long smaller = Math.min(a.respondents(), b.respondents());
        if (smaller == 0) {
            return Optional.of(Untested.NOBODY);
        }
        if (smaller < test.minimumBase()) {
            return Optional.of(Untested.LOW_BASE);
        }
        boolean mayBeExtreme = pooling.isBinomial() && test.extremeShares() == ExtremeShares.TESTED_WHERE_POOLED;
        boolean extreme = !row.isMean() && !mayBeExtreme && (isExtreme(a) || isExtreme(b));
        return extreme ? Optional.of(Untested.EXTREME_SHARE) : Optional.empty();
    }

    private static boolean isExtreme(Side side) {
        long chosen = side.chosen();
        return chosen == 0 || chosen == side.respondents();
    }

    private static double pooledVariance(Side a, Side b) {
        double degrees = a.respondents() + b.respondents() - 2.0;
        double sum = 0;
        for (Side side : new Side[] {a, b}) {
            sum += side.respondents() < 2 ? 0 : (side.respondents() - 1) * side.variance();
        }
        return degrees > 0 ? sum / degrees : 0;
    }

    private Comparison underDesign(int column, OptionalInt place, Side a, Side b) {
        double freedom = a.totals().degreesOfFreedom(Block.either(a.base(), b.base()));
        if (!(freedom > 0) || !hasSpread(a) || !hasSpread(b)) {
            return Comparison.untested(number, column, place, Untested.NO_DEGREES_OF_FREEDOM);
        }
        Totals.Smooth difference = difference(a.ratio(), b.ratio());
        double variance = a.totals().variance(difference);
        return outcome(column, place, a.totals().value(difference), variance, OptionalDouble.of(freedom));
    }

    /** Whether a side has a standard error of its own; the mean of one respondent would add none to the difference. */
    private static boolean hasSpread(Side side) {
        return side.totals().degreesOfFreedom(Block.either(side.base(), side.base())) > 0;
    }

    private static Totals.Smooth difference(Totals.Smooth a, Totals.Smooth b) {
        return new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                return a.value(totals) - b.value(totals);
            }

            @Override
            public double[] gradient(double[] totals) {
                return HeadPlan.minus(a.gradient(totals), b.gradient(totals));
            }
        };
    }

    private Comparison outcome(
            int column, OptionalInt place, double difference, double variance, OptionalDouble freedom) {
        if (!(variance > 0)) {
            return Comparison.untested(number, column, place, Untested.NO_VARIANCE);
        }
        double error = Math.sqrt(variance);
        double statistic = difference / error;
        double p = freedom.isPresent()
                ? ReferenceDistributions.tTwoSidedTail(statistic, freedom.getAsDouble())
                : Math.min(1, 2 * ReferenceDistributions.normalUpperTail(Math.abs(statistic)));
        return new Comparison(
                number,
                column,
                place,
                Optional.of(new Comparison.Outcome(difference, error, statistic, freedom, p, p, 1)),
                Optional.empty());
    }
}
