package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.surveystats.model.question.Option;

/** Sorts the rows of options and bands, and of the questions of a summary; all others stay where they are. */
final class RowSorter {

    private RowSorter() {}

    /**
     * Sorts rows.
     *
     * @param totals the cell of each row of the plan among all respondents
     * @param rows the numbers of the rows that stay, in the order of the plan
     * @return the same numbers
     */
    static List<Integer> sort(StubPlan plan, List<TableCell> totals, List<Integer> rows) {
        Comparator<Integer> order = switch (plan.stub().order()) {
            case AS_ASKED -> null;
            case FALLING -> byShare(totals, -1);
            case RISING -> byShare(totals, 1);
            case BY_CODE -> Comparator.comparing(i -> plan.rows().get(i).name().code(), RowSorter::compareCodes);
        };
        if (order == null) {
            return rows;
        }
        List<Integer> options =
                new ArrayList<>(rows.stream().filter(i -> isSorted(plan, i)).toList());
        options.sort(Comparator.<Integer>comparingInt(i -> staysLast(plan.rows().get(i)) ? 1 : 0)
                .thenComparing((a, b) -> staysLast(plan.rows().get(a)) ? 0 : order.compare(a, b)));
        List<Integer> all = new ArrayList<>(options);
        rows.stream().filter(i -> !isSorted(plan, i)).forEach(all::add);
        return all;
    }

    private static boolean isSorted(StubPlan plan, int row) {
        RowKind kind = plan.rows().get(row).name().kind();
        return plan.stub().summary().isPresent() || kind.isAnswer();
    }

    private static boolean staysLast(StubPlan.Row row) {
        return row.name().option().map(RowSorter::staysLast).orElse(false);
    }

    private static boolean staysLast(Option option) {
        return option.isSpecify() || option.isExclusive();
    }

    private static Comparator<Integer> byShare(List<TableCell> totals, int direction) {
        return Comparator.comparingDouble(i -> {
            OptionalDouble share = totals.get(i)
                    .estimate(CellStatistic.COLUMN_SHARE)
                    .or(() -> totals.get(i).estimate(CellStatistic.MEAN))
                    .orElseThrow()
                    .optionalValue();
            return direction * share.orElse(0);
        });
    }

    /** Numbers by their value, before other codes. */
    private static int compareCodes(String a, String b) {
        OptionalDouble x = number(a);
        OptionalDouble y = number(b);
        if (x.isPresent() && y.isPresent()) {
            return Double.compare(x.getAsDouble(), y.getAsDouble());
        }
        return x.isPresent() ? -1 : y.isPresent() ? 1 : a.compareTo(b);
    }

    private static OptionalDouble number(String code) {
        try {
            return OptionalDouble.of(Double.parseDouble(code));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
