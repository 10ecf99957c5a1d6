package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/** Replicate weights bound to a table. */
final class Replicates {

    private static final double RANK_TOLERANCE = 1e-5;
    private static final int BATCH = 4096;

    final List<NumberColumn> columns;
    final double[] factors;
    final ReplicateCentre centre;
    private final OptionalDouble degreesOfFreedom;

    private Replicates(List<NumberColumn> columns, ReplicateDesign design) {
        this.columns = columns;
        this.factors =
                design.factors().stream().mapToDouble(Double::doubleValue).toArray();
        this.centre = design.centre();
        this.degreesOfFreedom = design.degreesOfFreedom();
    }

    static Replicates of(ResponseTable table, ReplicateDesign design) {
        List<Problem> problems = new ArrayList<>();
        if (design.scale().isEmpty()
                && (design.method() == ReplicateMethod.OTHER
                        || (design.method() == ReplicateMethod.JKN
                                && design.replicateScales().isEmpty()))) {
            problems.add(Problem.at(Place.unknown(), "replicate weights without a scale")
                    .found(design.method() + " without scales")
                    .expected(
                            design.method() == ReplicateMethod.JKN
                                    ? "a scale for each replicate: f(n − 1)/n of its stratum"
                                    : "the scale that the publisher of the weights gives"));
        }
        List<NumberColumn> columns = new ArrayList<>();
        for (String name : design.columns()) {
            NumberColumn column = DesignColumns.column(table, name);
            check(name, column, problems);
            columns.add(column);
        }
        if (!problems.isEmpty()) {
            throw new DesignException(problems);
        }
        return new Replicates(columns, design);
    }

    /** Replicate weights may be negative, as those of some bootstraps are; a blank is none. */
    private static void check(String name, NumberColumn column, List<Problem> problems) {
        double[] numbers = new double[BATCH];
        byte[] missing = new byte[BATCH];
        for (int from = 0; from < column.size(); from += BATCH) {
            int length = Math.min(BATCH, column.size() - from);
            column.read(from, length, numbers, missing);
            for (int i = 0; i < length; i++) {
                if (missing[i] != 0) {
                    problems.add(Problem.at(Place.row(from + i + 1L).withColumn(name), "a blank replicate weight")
                            .found("nothing")
                            .expected("a weight"));
                    return;
                }
            }
        }
    }

    int count() {
        return columns.size();
    }

    /**
     * Those given, or the rank of the replicate weights of some respondents, minus 1. Rows that are multiples of each other
     * count once; the search ends as soon as the rank is as great as it can be.
     */
    double degreesOfFreedom(int rows, IntPredicate member) {
        if (degreesOfFreedom.isPresent()) {
            return degreesOfFreedom.getAsDouble();
        }
        int size = count();
        List<double[]> basis = new ArrayList<>();
        Set<List<Double>> seen = new HashSet<>();
        double[] last = new double[size];
        double[] row = new double[size];
        for (int i = 0; i < rows && basis.size() < size; i++) {
            if (!member.test(i) || !pattern(i, row)) {
                continue;
            }
            if (java.util.Arrays.equals(row, last)) {
                continue;
            }
            System.arraycopy(row, 0, last, 0, size);
            List<Double> key = new ArrayList<>(size);
            for (double value : row) {
                key.add((double) Math.round(value * 1e9));
            }
            if (seen.add(key)) {
                extend(basis, row);
            }
        }
        return Math.max(0, basis.size() - 1);
    }

    /** A row of weights over their length; false where all are 0. */
    private boolean pattern(int row, double[] into) {
        double square = 0;
        for (int r = 0; r < into.length; r++) {
            into[r] = columns.get(r).value(row).orElse(0);
            square += into[r] * into[r];
        }
        if (square == 0) {
            return false;
        }
        double norm = Math.sqrt(square);
        for (int r = 0; r < into.length; r++) {
            into[r] /= norm;
        }
        return true;
    }

    /** Adds what a row has beyond the basis, if it is more than rounding. */
    private static void extend(List<double[]> basis, double[] row) {
        double[] rest = row.clone();
        for (int pass = 0; pass < 2; pass++) { // twice, since once leaves roundings
            for (double[] direction : basis) {
                double dot = 0;
                for (int i = 0; i < rest.length; i++) {
                    dot += rest[i] * direction[i];
                }
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= dot * direction[i];
                }
            }
        }
        double square = 0;
        for (double value : rest) {
            square += value * value;
        }
        if (square > RANK_TOLERANCE * RANK_TOLERANCE) {
            double norm = Math.sqrt(square);
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= norm;
            }
            basis.add(rest);
        }
    }
}
