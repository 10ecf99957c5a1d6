package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.Optional;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.TwoWayTable;
import org.surveystats.stats.interval.ConfidenceInterval;

/** A table with what measures of association need of it: its cells, its rows and columns with answers, and how it was drawn. */
final class Crossing {

    static final String NO_ASSOCIATION = Reason.ONE_ROW_OR_COLUMN.text();
    private static final String FLAT = Reason.FLAT.text();

    /** A gradient below this, per share, is a rounding of 0. */
    private static final double ROUNDING = 1e-11;

    /** Sums of weights that differ by less are the same. */
    private static final double SAME = 1e-12;

    private final Estimation survey;
    private final TwoWayTable table;
    private final double[] weighted;
    private final long[] counts;

    Crossing(Estimation survey, TwoWayTable table) {
        this.survey = survey;
        this.table = table;
        this.weighted = new double[rows() * columns()];
        this.counts = new long[weighted.length];
        for (int i = 0; i < counts.length; i++) {
            Counts cell = table.cell(i / columns(), i % columns());
            weighted[i] = cell.weighted();
            counts[i] = cell.unweighted();
        }
    }

    TwoWayTable table() {
        return table;
    }

    double level() {
        return survey.level();
    }

    int rows() {
        return table.rows().size();
    }

    int columns() {
        return table.columns().size();
    }

    /** The unweighted counts of the rows and columns with answers. */
    long[][] usedCounts() {
        long[] ofColumns = new long[columns()];
        for (int i = 0; i < counts.length; i++) {
            ofColumns[i % columns()] += counts[i];
        }
        return Arrays.stream(rowsOfCounts())
                .filter(row -> Arrays.stream(row).sum() > 0)
                .map(row -> {
                    long[] used = new long
                            [(int) Arrays.stream(ofColumns).filter(n -> n > 0).count()];
                    int next = 0;
                    for (int column = 0; column < row.length; column++) {
                        if (ofColumns[column] > 0) {
                            used[next++] = row[column];
                        }
                    }
                    return used;
                })
                .toArray(long[][]::new);
    }

    private long[][] rowsOfCounts() {
        long[][] all = new long[rows()][];
        Arrays.setAll(all, row -> Arrays.copyOfRange(counts, row * columns(), (row + 1) * columns()));
        return all;
    }

    long[] counts() {
        return counts.clone();
    }

    /** Why there is nothing to associate. */
    Optional<String> empty() {
        long[][] used = usedCounts();
        if (used.length == 0) {
            return Optional.of(Reason.NOBODY.text());
        }
        return used.length < 2 || used[0].length < 2 ? Optional.of(NO_ASSOCIATION) : Optional.empty();
    }

    /** Why the counts are not those of independent answers. */
    Optional<String> notIndependent() {
        Sample sample = survey.sample();
        if (sample.isBinomial() && sample.populationSize().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sample.isBinomial()
                        ? Reason.FINITE_POPULATION.text()
                        : sample.equalWeights() ? Reason.DRAWN_BY_DESIGN.text() : Reason.WEIGHTED.text());
    }

    /** A measure with a range. */
    Estimate measure(Totals.Smooth function, double least, double most) {
        return measure(function, least, most, Optional.empty());
    }

    /** A measure with a range, and why it has no standard error. */
    Estimate measure(Totals.Smooth function, double least, double most, Optional<String> noError) {
        Counts base = table.base();
        Optional<String> empty = empty();
        if (empty.isPresent()) {
            return Estimate.undefined(base, empty.get());
        }
        Estimate estimate = table.function(function);
        if (!estimate.isDefined()) {
            return estimate;
        }
        double value = within(estimate.value(), least, most);
        if (estimate.standardError().isEmpty()) {
            return Estimate.withoutStandardError(
                    value, Optional.empty(), base, estimate.note().orElse(FLAT));
        }
        Optional<String> reason = noError.or(() -> isFlat(function) ? Optional.of(FLAT) : Optional.empty());
        if (reason.isPresent()) {
            return Estimate.withoutStandardError(value, Optional.empty(), base, reason.get());
        }
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        return Estimate.of(
                value,
                estimate.standardError().getAsDouble(),
                new ConfidenceInterval(
                        within(interval.lower(), least, most), within(interval.upper(), least, most), interval.level()),
                estimate.degreesOfFreedom(),
                base);
    }

    private static double within(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }

    private boolean isFlat(Totals.Smooth function) {
        double[] gradient = function.gradient(weighted);
        double total = Arrays.stream(weighted).sum();
        double steepest = 0;
        for (int i = 0; i < gradient.length; i++) {
            steepest = Math.max(steepest, weighted[i] > 0 ? Math.abs(gradient[i]) * total : 0);
        }
        return steepest <= ROUNDING;
    }

    /** Whether the greatest cell of a row with answers, or of the columns' sums, is not the only one. */
    boolean hasTiedModes() {
        double[][] lines = new double[rows() + 1][columns()];
        for (int i = 0; i < weighted.length; i++) {
            lines[i / columns()][i % columns()] = weighted[i];
            lines[rows()][i % columns()] += weighted[i];
        }
        return Arrays.stream(lines).anyMatch(Crossing::isTied);
    }

    /** The same of the columns with answers, and of the rows' sums. */
    boolean hasTiedModesOfColumns() {
        double[][] lines = new double[columns() + 1][rows()];
        for (int i = 0; i < weighted.length; i++) {
            lines[i % columns()][i / columns()] = weighted[i];
            lines[columns()][i / columns()] += weighted[i];
        }
        return Arrays.stream(lines).anyMatch(Crossing::isTied);
    }

    private static boolean isTied(double... line) {
        double greatest = Arrays.stream(line).max().orElseThrow();
        return greatest > 0
                && Arrays.stream(line).filter(x -> x >= greatest * (1 - SAME)).count() > 1;
    }

    /** A slope, which takes one degree of freedom. */
    Estimate slope(Totals.Smooth function) {
        Counts base = table.base();
        Optional<String> empty = empty();
        if (empty.isPresent()) {
            return Estimate.undefined(base, empty.get());
        }
        Estimate estimate = table.function(function);
        if (estimate.standardError().isEmpty()) {
            return estimate;
        }
        double error = estimate.standardError().getAsDouble();
        return Precision.of(survey.sample(), Optional.empty(), level(), Precision.CountModel.DESIGN)
                .studentised(estimate.value(), error * error, estimate.degreesOfFreedom() - 1, base);
    }
}
