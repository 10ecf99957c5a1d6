package org.surveystats.stats.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Two columns, or a column and the rest or the total, compared in one row.
 *
 * @param test the place of the test in the banner
 * @param column the place of the column
 * @param other the place of the column that it is compared with; empty for the rest and the total
 * @param outcome what the test says; empty where it was not carried out
 * @param untested why it was not carried out; empty where it was
 */
public record Comparison(
        int test, int column, OptionalInt other, Optional<Outcome> outcome, Optional<Untested> untested) {

    /**
     * What a test says.
     *
     * @param difference the share or mean of the column less the other
     * @param standardError the standard error of the difference: under the hypothesis of no difference where it is pooled, else under
     *     the design
     * @param statistic the difference over its standard error
     * @param degreesOfFreedom those of Student's distribution; empty for the normal one
     * @param pValue the chance of a statistic as far from 0, if there were no difference
     * @param adjustedPValue the same corrected for the other tests of its family
     * @param familySize how many tests were corrected together
     */
    public record Outcome(
            double difference,
            double standardError,
            double statistic,
            OptionalDouble degreesOfFreedom,
            double pValue,
            double adjustedPValue,
            int familySize) {

        Outcome adjusted(double p, int size) {
            return new Outcome(difference, standardError, statistic, degreesOfFreedom, pValue, p, size);
        }
    }

    Comparison with(Outcome newOutcome) {
        return new Comparison(test, column, other, Optional.of(newOutcome), untested);
    }

    static Comparison untested(int test, int column, OptionalInt other, Untested why) {
        return new Comparison(test, column, other, Optional.empty(), Optional.of(why));
    }
}
