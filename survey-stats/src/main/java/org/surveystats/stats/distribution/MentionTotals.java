package org.surveystats.stats.distribution;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;

/**
 * The totals of sets of items (options, themes). Features: one an item; then what a respondent is: chose some, chose none,
 * or one of the missing reasons; then the number of mentions; then one a net.
 */
final class MentionTotals {

    /** The answer of a respondent. */
    interface Sets {
        /** The missing reason's number, or 0 for a set. */
        int missing(int row);

        /** Whether the set has an item. */
        boolean has(int row, int item);
    }

    private static final int REASONS = MissingReason.values().length;

    final Totals totals;
    private final int items;

    private MentionTotals(Totals totals, int items) {
        this.totals = totals;
        this.items = items;
    }

    /**
     * Adds up sets.
     *
     * @param sets given a table, what its respondents answered
     * @param counted the items that count, which special answers do not
     */
    static MentionTotals of(Sample sample, Function<ResponseTable, Sets> sets, boolean[] counted, List<int[]> nets) {
        int items = counted.length;
        FeatureBlock.Builder block = FeatureBlock.builder();
        for (int i = 0; i < items; i++) {
            int item = i;
            block.add(
                    Cells.of(1, table -> {
                        Sets of = sets.apply(table);
                        return row -> counted[item] && of.missing(row) == 0 && of.has(row, item) ? 0 : -1;
                    }),
                    Amounts.one());
        }
        Cells states = Cells.of(2 + REASONS, table -> {
            Sets of = sets.apply(table);
            return row -> {
                int missing = of.missing(row);
                return missing != 0 ? 1 + missing : mentions(of, row, counted) > 0 ? 0 : 1;
            };
        });
        block.add(states, Amounts.one());
        Cells valid = Cells.of(1, table -> {
            Sets of = sets.apply(table);
            return row -> of.missing(row) == 0 ? 0 : -1;
        });
        block.add(valid, Amounts.of(table -> {
            Sets of = sets.apply(table);
            return row -> mentions(of, row, counted);
        }));
        for (int[] net : nets) {
            block.add(
                    Cells.of(1, table -> {
                        Sets of = sets.apply(table);
                        return row -> of.missing(row) == 0 && hasAny(of, row, net) ? 0 : -1;
                    }),
                    Amounts.one());
        }
        for (ShareBase base : ShareBase.values()) {
            double[] members = members(items, items + 3 + REASONS + nets.size(), base);
            block.base(IntStream.range(0, members.length)
                    .filter(i -> members[i] != 0)
                    .toArray());
        }
        return new MentionTotals(TotalsPass.of(sample, block.build()), items);
    }

    private static int mentions(Sets sets, int row, boolean[] counted) {
        int mentions = 0;
        for (int item = 0; item < counted.length; item++) {
            mentions += counted[item] && sets.has(row, item) ? 1 : 0;
        }
        return mentions;
    }

    private static boolean hasAny(Sets sets, int row, int[] net) {
        for (int item : net) {
            if (sets.has(row, item)) {
                return true;
            }
        }
        return false;
    }

    double[] item(int item) {
        return totals.indicator(item);
    }

    double[] none() {
        return totals.indicator(items + 1);
    }

    double[] missing(MissingReason reason) {
        return totals.indicator(items + 1 + reason.number());
    }

    double[] mentions() {
        return totals.indicator(items + 2 + REASONS);
    }

    double[] net(int net) {
        return totals.indicator(items + 3 + REASONS + net);
    }

    double[] base(ShareBase base) {
        return members(items, totals.size(), base);
    }

    private static double[] members(int items, int size, ShareBase base) {
        double[] members = new double[size];
        members[items] = 1;
        if (base == ShareBase.CHOOSING) {
            return members;
        }
        members[items + 1] = 1;
        if (base == ShareBase.VALID) {
            return members;
        }
        for (MissingReason reason : MissingReason.values()) {
            members[items + 1 + reason.number()] = base == ShareBase.ALL || reason.asked() ? 1 : 0;
        }
        return members;
    }
}
