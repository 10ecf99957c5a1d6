package org.surveystats.stats.table;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Reason;

/**
 * Fisher's exact test of independence for answers that are independent and weigh the same. The two-sided probability is the sum of the
 * probabilities, given both margins, of all tables that are at most as probable as the one found (up to a relative difference of 1e-7),
 * as in R's {@code fisher.test}. Larger tables are walked column by column; what is left to place is a node, and paths that reach a node
 * with the same probability are counted together. Source: C. R. Mehta, N. R. Patel, JASA 78 (1983), 427–434,
 * doi:10.1080/01621459.1983.10477989.
 *
 * @param test the outcome: a probability without a statistic; undefined, with the reason, where the test does not apply
 * @param oddsRatio the conditional odds ratio of two rows and two columns
 */
public record FisherTest(HypothesisTest test, Optional<ExactOddsRatio> oddsRatio) {

    private static final String NAME = "independence (Fisher's exact test)";

    /**
     * Checks that no part is null.
     *
     * @param test the outcome
     * @param oddsRatio the conditional odds ratio
     */
    public FisherTest {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(oddsRatio, "oddsRatio");
    }

    /**
     * Tests a table of counts of independent answers.
     *
     * @param counts the counts, rows of the same length with a positive sum, and columns with a positive sum; at least two of each
     * @param level the confidence level of the odds ratio, between 0 and 1
     * @return the outcome; undefined, with the reason, for a table too large to enumerate
     * @throws IllegalArgumentException if the counts make no such table
     */
    public static FisherTest of(long[][] counts, double level) {
        check(counts);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: found " + level);
        }
        if (counts.length == 2 && counts[0].length == 2) {
            if (total(counts) > FourfoldTable.MOST) {
                return undefined(Reason.EXACT_FOR_FEWER.text(FourfoldTable.MOST));
            }
            FourfoldTable table = FourfoldTable.of(counts);
            return new FisherTest(Outcomes.exact(NAME, table.pValue()), Optional.of(table.oddsRatio(level)));
        }
        OptionalDouble p =
                total(counts) > TableWalk.MOST ? OptionalDouble.empty() : TableWalk.pValue(counts, TableWalk.STEPS);
        return p.isPresent()
                ? new FisherTest(Outcomes.exact(NAME, p.getAsDouble()), Optional.empty())
                : undefined(Reason.TOO_MANY_TABLES.text());
    }

    private static void check(long[]... counts) {
        if (counts.length < 2 || counts[0].length < 2) {
            throw new IllegalArgumentException("a table has at least two rows and two columns");
        }
        long[] columns = new long[counts[0].length];
        for (long[] row : counts) {
            if (row.length != columns.length) {
                throw new IllegalArgumentException(
                        "rows have the same length: found " + columns.length + " and " + row.length);
            }
            long sum = 0;
            for (int column = 0; column < row.length; column++) {
                if (row[column] < 0) {
                    throw new IllegalArgumentException("counts are 0 or more: found " + row[column]);
                }
                columns[column] += row[column];
                sum += row[column];
            }
            if (sum == 0) {
                throw new IllegalArgumentException("a row without answers: leave it out");
            }
        }
        for (long column : columns) {
            if (column == 0) {
                throw new IllegalArgumentException("a column without answers: leave it out");
            }
        }
    }

    private static long total(long[]... counts) {
        long total = 0;
        for (long[] row : counts) {
            for (long count : row) {
                total = Math.addExact(total, count);
            }
        }
        return total;
    }

    static FisherTest undefined(String reason) {
        return new FisherTest(HypothesisTest.undefined(NAME, reason), Optional.empty());
    }
}
