package org.surveystats.stats.distribution;

import java.util.List;
import org.surveystats.model.question.MissingReason;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.internal.Totals;

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

    static MentionTotals of(Sample sample, Sets sets, boolean[] counted, List<int[]> nets) {
        int items = counted.length;
        int size = items + 2 + REASONS + 1 + nets.size();
        Totals totals = RowPass.totals(sample, size, (row, features, values) -> {
            int missing = sets.missing(row);
            values[0] = 1;
            if (missing != 0) {
                features[0] = items + 1 + missing;
                return 1;
            }
            int length = 1;
            int mentions = 0;
            for (int item = 0; item < items; item++) {
                if (counted[item] && sets.has(row, item)) {
                    features[length] = item;
                    values[length++] = 1;
                    mentions++;
                }
            }
            features[0] = mentions > 0 ? items : items + 1;
            features[length] = items + 2 + REASONS;
            values[length++] = mentions;
            for (int net = 0; net < nets.size(); net++) {
                if (hasAny(sets, row, nets.get(net))) {
                    features[length] = items + 3 + REASONS + net;
                    values[length++] = 1;
                }
            }
            return length;
        });
        return new MentionTotals(totals, items);
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
        double[] members = totals.indicator(items);
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
