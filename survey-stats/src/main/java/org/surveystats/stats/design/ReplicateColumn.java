package org.surveystats.stats.design;

import java.util.Arrays;
import org.surveystats.model.response.NumberColumn;

/** The weights of one replicate: a column, or what becomes of one. */
interface ReplicateColumn {

    /** The weight of a respondent, 0 where the column is blank. */
    double of(int row);

    /** The weights of some respondents, with the missing reasons of the column. */
    void read(int from, int length, double[] numbers, byte[] missing);

    static ReplicateColumn of(NumberColumn column) {
        return new ReplicateColumn() {
            @Override
            public double of(int row) {
                return column.value(row).orElse(0);
            }

            @Override
            public void read(int from, int length, double[] numbers, byte[] missing) {
                column.read(from, length, numbers, missing);
            }
        };
    }

    /** The weights times the multipliers of their units, computed whenever they are read: no replicate is kept. */
    static ReplicateColumn made(
            double[] weights, SamplingUnits.Level units, ReplicateMultipliers multipliers, int replicate) {
        return new ReplicateColumn() {
            @Override
            public double of(int row) {
                double weight = weights.length == 0 ? 1 : weights[row];
                return weight == 0 ? 0 : weight * multipliers.of(units.unitOf(row), replicate);
            }

            @Override
            public void read(int from, int length, double[] numbers, byte[] missing) {
                Arrays.fill(missing, 0, length, (byte) 0);
                for (int i = 0; i < length; i++) {
                    numbers[i] = of(from + i);
                }
            }
        };
    }

    /** These weights after a change, which is computed whenever they are read: no replicate is kept. */
    default ReplicateColumn changed(Weighting.RowWeights change) {
        ReplicateColumn before = this;
        return new ReplicateColumn() {
            @Override
            public double of(int row) {
                return change.of(row, before.of(row));
            }

            @Override
            public void read(int from, int length, double[] numbers, byte[] missing) {
                before.read(from, length, numbers, missing);
                for (int i = 0; i < length; i++) {
                    numbers[i] = change.of(from + i, numbers[i]);
                }
            }
        };
    }
}
