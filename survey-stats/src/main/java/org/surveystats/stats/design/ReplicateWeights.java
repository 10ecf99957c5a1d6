package org.surveystats.stats.design;

import org.surveystats.model.response.NumberColumn;

/** The weights of one replicate: a column, or what becomes of one. */
interface ReplicateWeights {

    /** The weight of a respondent, 0 where the column is blank. */
    double of(int row);

    /** The weights of some respondents, with the missing reasons of the column. */
    void read(int from, int length, double[] numbers, byte[] missing);

    static ReplicateWeights of(NumberColumn column) {
        return new ReplicateWeights() {
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

    /** These weights after a change, which is computed whenever they are read: no replicate is kept. */
    default ReplicateWeights changed(Weighting.RowWeights change) {
        ReplicateWeights before = this;
        return new ReplicateWeights() {
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
