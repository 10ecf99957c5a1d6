package org.surveystats.stats.table;

import java.util.List;
import org.surveystats.stats.design.Totals;

/**
 * Whether variances are pooled.
 *
 * @param isBinomial whether answers are independent, weigh the same and come from no finite population
 * @param rows the number of respondents of the sample, those with a weight of zero among them
 */
record Pooling(boolean isBinomial, long rows) {

    /**
     * How many respondents two bases of such answers share. With a and b the indicators of the bases and w the weight, the covariance
     * of their totals is n/(n − 1) · (Σw²ab − Σwa · Σwb/n), so it tells Σab, which is a whole number.
     */
    long overlap(Side one, Side other) {
        Totals totals = one.totals();
        double covariance = totals.covariance(List.of(Totals.linear(one.base()), Totals.linear(other.base())))[0][1];
        double sums = totals.sum(one.base()) * totals.sum(other.base());
        double weight = totals.sum(one.base()) / one.respondents();
        return Math.round((covariance * (rows - 1) / rows + sums / rows) / (weight * weight));
    }
}
