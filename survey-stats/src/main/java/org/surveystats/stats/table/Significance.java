package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the columns of all rows of a stub, corrects the p-values by family, and marks the cells. */
final class Significance {

    private final BannerRun.Context context;
    private final StubPlan plan;
    private final List<Computed> computed;

    Significance(BannerRun.Context context, StubPlan plan, List<Computed> computed) {
        this.context = context;
        this.plan = plan;
        this.computed = computed;
    }

    /** The rows with their comparisons and marks. */
    List<TableRow> mark(List<TableRow> rows) {
        List<ColumnTest> tests = context.banner().tests();
        List<List<Comparison>> all =
                rows.stream().<List<Comparison>>map(row -> new ArrayList<>()).toList();
        for (int t = 0; t < tests.size(); t++) {
            Comparer comparer = new Comparer(t, tests.get(t), context.pooling());
            for (int h = 0; h < context.columns().heads().size(); h++) {
                for (List<Columns.Shown> group : context.columns().heads().get(h)) {
                    add(all, family(comparer, tests.get(t), h, group));
                }
            }
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> marked(rows.get(i), all.get(i)))
                .toList();
    }

    private static void add(List<List<Comparison>> all, List<List<Comparison>> more) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).addAll(more.get(i));
        }
    }

    /** The comparisons of each row in the columns of a parent. */
    private List<List<Comparison>> family(Comparer comparer, ColumnTest test, int head, List<Columns.Shown> columns) {
        int heads = context.banner().heads().size();
        List<List<Comparison>> rows = plan.rows().stream()
                .map(row -> comparer.compare(row, computed.get(row.part() * heads + head), columns))
                .toList();
        if (test.scope() == FamilyScope.ROW) {
            return rows.stream().map(row -> corrected(row, test.correction())).toList();
        }
        List<Comparison> together =
                corrected(rows.stream().flatMap(List::stream).toList(), test.correction());
        List<List<Comparison>> split = new ArrayList<>();
        int next = 0;
        for (List<Comparison> row : rows) {
            split.add(together.subList(next, next + row.size()));
            next += row.size();
        }
        return split;
    }

    private static List<Comparison> corrected(List<Comparison> family, Correction correction) {
        double[] adjusted = correction.adjust(family.stream()
                .flatMap(comparison -> comparison.outcome().stream())
                .mapToDouble(Comparison.Outcome::pValue)
                .toArray());
        List<Comparison> list = new ArrayList<>();
        int next = 0;
        for (Comparison comparison : family) {
            if (comparison.outcome().isPresent()) {
                double p = adjusted[next++];
                list.add(comparison.with(comparison.outcome().get().adjusted(p, adjusted.length)));
            } else {
                list.add(comparison);
            }
        }
        return list;
    }

    private TableRow marked(TableRow row, List<Comparison> comparisons) {
        List<List<SignificanceMark>> marks = row.cells().stream()
                .<List<SignificanceMark>>map(cell -> new ArrayList<>())
                .toList();
        for (int i = 0; i < comparisons.size(); i++) {
            mark(marks, i, comparisons.get(i));
        }
        List<TableCell> cells = IntStream.range(0, marks.size())
                .mapToObj(i -> row.cells().get(i).with(inOrder(i, marks.get(i), comparisons)))
                .toList();
        return row.with(cells, comparisons);
    }

    private void mark(List<List<SignificanceMark>> marks, int place, Comparison comparison) {
        if (comparison.outcome().isEmpty()) {
            return;
        }
        ColumnTest test = context.banner().tests().get(comparison.test());
        double p = comparison.outcome().get().adjustedPValue();
        if (!(p < test.level())) {
            return;
        }
        boolean strict = p < test.strictLevel().orElse(test.level());
        SignificanceMark.Strength strength =
                strict ? SignificanceMark.Strength.STRICT : SignificanceMark.Strength.LOOSE;
        boolean higher = comparison.outcome().get().difference() > 0;
        if (test.style() != ComparisonStyle.PAIRWISE) {
            SignificanceMark.Direction direction =
                    higher ? SignificanceMark.Direction.HIGHER : SignificanceMark.Direction.LOWER;
            marks.get(comparison.column())
                    .add(new SignificanceMark(place, comparison.test(), strength, direction, Optional.empty()));
            return;
        }
        int other = comparison.other().orElseThrow();
        int larger = higher ? comparison.column() : other;
        int smaller = higher ? other : comparison.column();
        String letter = context.columns().list().get(smaller).letter().orElseThrow();
        marks.get(larger)
                .add(new SignificanceMark(
                        place,
                        comparison.test(),
                        strength,
                        SignificanceMark.Direction.HIGHER,
                        Optional.of(strict ? letter : letter.toLowerCase(Locale.ROOT))));
    }

    /** By test, and then in the order of the columns that they are about. */
    private static List<SignificanceMark> inOrder(
            int cell, List<SignificanceMark> marks, List<Comparison> comparisons) {
        return marks.stream()
                .sorted(Comparator.comparingInt(SignificanceMark::test)
                        .thenComparingInt(mark -> partner(cell, comparisons.get(mark.comparison()))))
                .toList();
    }

    private static int partner(int cell, Comparison comparison) {
        return comparison.column() == cell ? comparison.other().orElse(-1) : comparison.column();
    }
}
