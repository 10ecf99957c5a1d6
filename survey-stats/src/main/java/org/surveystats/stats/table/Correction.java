package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How p-values of several tests are corrected, as R's {@code p.adjust} does. The family is the tests that were carried out: a
 * comparison that could not be tested is in none.
 */
public enum Correction {
    /** Each p-value as it is. */
    NONE,
    /** m · p, at most 1. It bounds the chance of any false finding. */
    BONFERRONI,
    /**
     * The i-th smallest of m: the greatest (m − j + 1) · p<sub>j</sub> of j ≤ i, at most 1. It bounds the same chance, and finds more.
     * Source: S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70.
     */
    HOLM,
    /**
     * The i-th smallest of m: the least m/j · p<sub>j</sub> of j ≥ i, at most 1. It bounds the expected share of false findings among all.
     * Source: Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300,
     * doi:10.1111/j.2517-6161.1995.tb02031.x.
     */
    BENJAMINI_HOCHBERG;

    /**
     * Corrects p-values.
     *
     * @param pValues the p-values of a family, each 0 to 1
     * @return the corrected ones in the same order
     * @throws IllegalArgumentException if one is not between 0 and 1
     */
    public double[] adjust(double... pValues) {
        if (Arrays.stream(pValues).anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new IllegalArgumentException("p-values lie between 0 and 1: found " + Arrays.toString(pValues));
        }
        int m = pValues.length;
        double[] adjusted = pValues.clone();
        if (this == NONE) {
            return adjusted;
        }
        if (this == BONFERRONI) {
            Arrays.setAll(adjusted, i -> Math.min(1, m * pValues[i]));
            return adjusted;
        }
        int[] rising = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double reached = this == HOLM ? 0 : 1;
        for (int step = 0; step < m; step++) {
            int rank = this == HOLM ? step : m - 1 - step;
            double p = pValues[rising[rank]];
            reached = this == HOLM
                    ? Math.min(1, Math.max(reached, (m - rank) * p))
                    : Math.min(reached, (double) m / (rank + 1) * p);
            adjusted[rising[rank]] = reached;
        }
        return adjusted;
    }
}
