package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.estimate.Reason;

/** Makes the cells of rows that hold shares and means. */
final class CellMaker {

    private static final double HUNDRED = 100;

    private final Set<CellStatistic> statistics;
    private final Precision precision;
    private final boolean isBinomial;

    CellMaker(Set<CellStatistic> statistics, Precision precision, boolean isBinomial) {
        this.statistics = statistics;
        this.precision = precision;
        this.isBinomial = isBinomial;
    }

    /**
     * A cell.
     *
     * @param column the combination of the column
     * @param whole that of all columns of its head; of the total column the total
     */
    TableCell cell(StubPlan.Row row, Computed of, double[] column, double[] whole) {
        double[] numerator = of.block().cross(row.numerator(), column);
        double[] base = of.block().cross(row.base(), column);
        Counts bases = Precision.counts(of.totals(), base);
        Map<CellStatistic, Estimate> estimates = new EnumMap<>(CellStatistic.class);
        if (row.isMean()) {
            estimates.put(
                    CellStatistic.MEAN,
                    precision.ratio(of.totals(), numerator, base, base).plus(row.pivot()));
            if (statistics.contains(CellStatistic.STANDARD_DEVIATION)) {
                estimates.put(CellStatistic.STANDARD_DEVIATION, deviation(Side.of(row, of, column)));
            }
            return TableCell.of(bases, bases, estimates);
        }
        Totals totals = of.totals();
        estimates.put(CellStatistic.COLUMN_SHARE, precision.share(totals, numerator, base));
        if (statistics.contains(CellStatistic.ROW_SHARE)) {
            estimates.put(
                    CellStatistic.ROW_SHARE,
                    precision.share(totals, numerator, of.block().cross(row.numerator(), whole)));
        }
        if (statistics.contains(CellStatistic.TOTAL_SHARE)) {
            estimates.put(
                    CellStatistic.TOTAL_SHARE,
                    precision.share(totals, numerator, of.block().cross(row.base(), whole)));
        }
        if (!row.mentions().isEmpty()) {
            double[] mentions = of.block().cross(row.mentions().get(0), column);
            double[] choosing = of.block().cross(row.mentions().get(1), column);
            estimates.put(CellStatistic.MENTION_SHARE, precision.ratio(totals, numerator, mentions, choosing));
        }
        if (statistics.contains(CellStatistic.INDEX)) {
            estimates.put(CellStatistic.INDEX, index(row, of, numerator, base));
        }
        if (statistics.contains(CellStatistic.ADJUSTED_RESIDUAL)
                && !Arrays.equals(column, of.head().total())) {
            estimates.put(CellStatistic.ADJUSTED_RESIDUAL, residual(row, of, column, whole));
        }
        return TableCell.of(Precision.counts(totals, numerator), bases, estimates);
    }

    private static Estimate deviation(Side side) {
        if (side.respondents() < 2) {
            return Estimate.undefined(
                    side.counts(), side.respondents() == 0 ? Reason.NOBODY.text() : Reason.ONE_DOES_NOT_VARY.text());
        }
        return Estimate.withoutStandardError(
                Math.sqrt(side.variance()), Optional.empty(), side.counts(), Reason.DEVIATION_HAS_NO_ERROR.text());
    }

    private Estimate index(StubPlan.Row row, Computed of, double[] numerator, double[] base) {
        Totals.Smooth own = Totals.ratio(numerator, base);
        Totals.Smooth all = Totals.ratio(
                of.block().cross(row.numerator(), of.head().total()),
                of.block().cross(row.base(), of.head().total()));
        return precision.function(of.totals(), quotient(own, all), base);
    }

    /** 100 · a/b. */
    private static Totals.Smooth quotient(Totals.Smooth a, Totals.Smooth b) {
        return new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                double below = b.value(totals);
                return below == 0 ? Double.NaN : HUNDRED * a.value(totals) / below;
            }

            @Override
            public double[] gradient(double[] totals) {
                double above = a.value(totals);
                double below = b.value(totals);
                double[] up = a.gradient(totals);
                double[] down = b.gradient(totals);
                double[] gradient = new double[totals.length];
                Arrays.setAll(gradient, i -> HUNDRED * (up[i] - above / below * down[i]) / below);
                return gradient;
            }
        };
    }

    private Estimate residual(StubPlan.Row row, Computed of, double[] column, double[] whole) {
        double[] cell = of.block().cross(row.numerator(), column);
        double[] rowAll = of.block().cross(row.numerator(), whole);
        double[] columnAll = of.block().cross(row.base(), column);
        double[] all = of.block().cross(row.base(), whole);
        Counts base = Precision.counts(of.totals(), all);
        double n = base.unweighted();
        if (n == 0) {
            return Estimate.undefined(base, Reason.NOBODY.text());
        }
        if (isBinomial) {
            double r = of.totals().count(rowAll);
            double c = of.totals().count(columnAll);
            double expected = r * c / n;
            double spread = expected * (1 - r / n) * (1 - c / n);
            return spread > 0
                    ? without((of.totals().count(cell) - expected) / Math.sqrt(spread), base)
                    : Estimate.undefined(base, Reason.ALL_OR_NONE.text());
        }
        Estimate departure = precision.function(of.totals(), departure(cell, rowAll, columnAll, all), all);
        if (!departure.isDefined() || departure.standardError().orElse(0) == 0) {
            return Estimate.undefined(base, departure.note().orElse(Reason.NO_DEPARTURE_ERROR.text()));
        }
        return without(departure.value() / departure.standardError().getAsDouble(), base);
    }

    private static Estimate without(double residual, Counts base) {
        return Estimate.withoutStandardError(residual, Optional.empty(), base, Reason.RESIDUAL_HAS_NO_ERROR.text());
    }

    /** p(cell) − p(row)·p(column). */
    private static Totals.Smooth departure(double[] cell, double[] row, double[] column, double[] all) {
        Totals.Smooth inCell = Totals.ratio(cell, all);
        Totals.Smooth inRow = Totals.ratio(row, all);
        Totals.Smooth inColumn = Totals.ratio(column, all);
        return new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                return inCell.value(totals) - inRow.value(totals) * inColumn.value(totals);
            }

            @Override
            public double[] gradient(double[] totals) {
                double[] both = inCell.gradient(totals);
                double[] ofRow = inRow.gradient(totals);
                double[] ofColumn = inColumn.gradient(totals);
                double p = inRow.value(totals);
                double q = inColumn.value(totals);
                double[] gradient = new double[totals.length];
                Arrays.setAll(gradient, i -> both[i] - p * ofColumn[i] - q * ofRow[i]);
                return gradient;
            }
        };
    }
}
