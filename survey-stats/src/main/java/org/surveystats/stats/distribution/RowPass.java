package org.surveystats.stats.distribution;

import org.surveystats.stats.design.Sample;
import org.surveystats.stats.internal.Totals;
import org.surveystats.stats.internal.TotalsAccumulator;

/** One pass over the respondents of a sample. */
final class RowPass {

    private RowPass() {}

    /** What a respondent adds. */
    interface Features {
        /** Puts features and their values into the arrays, and returns how many; each feature at most once. */
        int of(int row, int[] features, double[] values);
    }

    static Totals totals(Sample sample, int size, Features rows) {
        TotalsAccumulator all = new TotalsAccumulator(size);
        int[] features = new int[size];
        double[] values = new double[size];
        for (int from = 0; from < sample.unitCount(); from += TotalsAccumulator.CHUNK) {
            int to = Math.min(sample.unitCount(), from + TotalsAccumulator.CHUNK);
            TotalsAccumulator chunk = new TotalsAccumulator(size);
            for (int row = from; row < to; row++) {
                chunk.add(sample.weight(row), features, values, rows.of(row, features, values));
            }
            all.merge(chunk);
        }
        return all.result(sample.finitePopulationFactor());
    }
}
