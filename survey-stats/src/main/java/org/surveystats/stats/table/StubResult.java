package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.estimate.Counts;

/** The rows of a stub in one layer, before those that nobody is in are left out and the rest is sorted. */
final class StubResult {

    private final StubPlan plan;
    private final BannerRun.Context context;
    private final List<TableRow> bases;
    private final List<TableRow> rows;
    private final List<TableCell> totals;

    private StubResult(
            StubPlan plan,
            BannerRun.Context context,
            List<TableRow> bases,
            List<TableRow> rows,
            List<TableCell> totals) {
        this.plan = plan;
        this.context = context;
        this.bases = bases;
        this.rows = rows;
        this.totals = totals;
    }

    /**
     * Computes the rows.
     *
     * @param computed the blocks: for each part each head
     */
    static StubResult of(StubPlan plan, List<Computed> computed, BannerRun.Context context) {
        int heads = context.banner().heads().size();
        List<TableRow> rows = new ArrayList<>();
        List<TableCell> totals = new ArrayList<>();
        for (StubPlan.Row row : plan.rows()) {
            List<Computed> of = computed.subList(row.part() * heads, (row.part() + 1) * heads);
            double[] all = of.get(0).head().total();
            TableCell total = context.cells().cell(row, of.get(0), all, all);
            totals.add(total);
            rows.add(TableRow.of(row.name(), row.shareBase(), cells(row, of, total, context)));
        }
        rows = new Significance(context, plan, computed).mark(rows);
        List<TableRow> bases = List.of(
                base(RowKind.BASE_ASKED, ShareBase.ASKED, plan.asked(), computed, context),
                base(RowKind.BASE_VALID, ShareBase.VALID, plan.valid(), computed, context),
                base(RowKind.BASE_EFFECTIVE, ShareBase.VALID, plan.valid(), computed, context));
        return new StubResult(plan, context, bases, rows, totals);
    }

    private static List<TableCell> cells(
            StubPlan.Row row, List<Computed> of, TableCell total, BannerRun.Context context) {
        TableCell[] cells = new TableCell[context.columns().list().size()];
        Arrays.fill(cells, total);
        for (int h = 0; h < of.size(); h++) {
            Computed computed = of.get(h);
            double[] any = computed.head().anyColumn();
            for (List<Columns.Shown> group : context.columns().heads().get(h)) {
                for (Columns.Shown shown : group) {
                    double[] column = computed.head().column(shown.column());
                    cells[shown.place()] = context.cells().cell(row, computed, column, any);
                }
            }
        }
        return List.of(cells);
    }

    private static TableRow base(
            RowKind kind, ShareBase shareBase, double[] members, List<Computed> computed, BannerRun.Context context) {
        TableCell[] cells = new TableCell[context.columns().list().size()];
        Arrays.fill(cells, base(computed.get(0), members, computed.get(0).head().total()));
        for (int h = 0; h < context.banner().heads().size(); h++) {
            for (List<Columns.Shown> group : context.columns().heads().get(h)) {
                for (Columns.Shown shown : group) {
                    double[] column = computed.get(h).head().column(shown.column());
                    cells[shown.place()] = base(computed.get(h), members, column);
                }
            }
        }
        return TableRow.of(StubPlan.Name.of(kind), shareBase, List.of(cells));
    }

    private static TableCell base(Computed of, double[] members, double[] column) {
        Counts counts = of.counts(members, column);
        return TableCell.of(counts, counts, Map.of());
    }

    /** Notes which rows somebody is in. */
    void markUsed(boolean... used) {
        for (int i = 0; i < used.length; i++) {
            used[i] |= totals.get(i).counts().orElseThrow().unweighted() > 0;
        }
    }

    /** The table of the rows that stay, sorted. */
    StubTable table(boolean... used) {
        List<Integer> kept = IntStream.range(0, rows.size())
                .filter(i -> used[i] || !isDropped(rows.get(i).kind()))
                .boxed()
                .toList();
        List<Integer> sorted = RowSorter.sort(plan, totals, kept);
        SmallCellRule rule = new SmallCellRule(context.banner().smallCells());
        List<TableRow> all = new ArrayList<>(bases);
        sorted.forEach(i -> all.add(rule.apply(rows.get(i))));
        return new StubTable(plan.stub().id(), plan.stub().label(), plan.stub().text(), all);
    }

    /** Whether a row of the kind is left out where nobody is in it. */
    private boolean isDropped(RowKind kind) {
        return switch (kind) {
            case OUT_OF_BANDS, SPECIAL_ANSWER, MISSING_REASON -> true;
            case OPTION, BAND -> plan.stub().unused() == UnusedOptions.DROPPED;
            default -> false;
        };
    }
}
