package org.surveystats.stats.design;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Orthonormal rows that span all rows that were added: their number is the rank of those. */
final class RowBasis {

    /** What a row has beyond the others is rounding below this part of its length. */
    private static final double TOLERANCE = 1e-7;

    private final List<double[]> rows = new ArrayList<>();

    int size() {
        return rows.size();
    }

    /** Adds what a row has beyond the basis, if it is more than rounding. */
    void extend(double[] row) {
        double length = norm(row);
        if (length == 0 || rows.size() == row.length) {
            return;
        }
        double[] rest = row.clone();
        for (int pass = 0; pass < 2; pass++) { // twice, since once leaves roundings
            for (double[] direction : rows) {
                double dot = 0;
                for (int i = 0; i < rest.length; i++) {
                    dot += rest[i] * direction[i];
                }
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= dot * direction[i];
                }
            }
        }
        double left = norm(rest);
        if (left > TOLERANCE * length) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= left;
            }
            rows.add(rest);
        }
    }

    /** Adds what another basis spans. */
    void extend(RowBasis other) {
        other.rows.forEach(this::extend);
    }

    private static double norm(double[] row) {
        double square = 0;
        for (double value : row) {
            square += value * value;
        }
        return Math.sqrt(square);
    }

    void write(ByteWriter out) {
        out.putInt(rows.size());
        for (double[] row : rows) {
            out.putDoubles(row);
        }
    }

    void read(ByteBuffer in, int width) {
        int count = in.getInt();
        if (count < 0 || count > width) {
            throw new IllegalArgumentException(count + " rows of " + width);
        }
        for (int i = 0; i < count; i++) {
            double[] row = new double[width];
            ByteWriter.readDoubles(row, in);
            rows.add(row);
        }
    }
}
