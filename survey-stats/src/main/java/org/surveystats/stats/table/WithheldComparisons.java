package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Withholds comparisons that would tell of hidden cells, and the marks that they made. */
final class WithheldComparisons {

    private final BannerTable table;
    private final int total;

    WithheldComparisons(BannerTable table, int total) {
        this.table = table;
        this.total = total;
    }

    /** Tests that are corrected together. */
    private record Family(int test, int row, int head, List<ColumnLabel> parent) {}

    /** The rows with comparisons of cells that are shown. */
    List<TableRow> apply(List<TableRow> rows) {
        Set<Family> touched = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Comparison comparison : rows.get(i).comparisons()) {
                if (isStepwise(comparison) && tells(rows.get(i), comparison)) {
                    touched.add(family(i, comparison));
                }
            }
        }
        List<TableRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(apply(i, rows.get(i), touched));
        }
        return all;
    }

    private TableRow apply(int place, TableRow row, Set<Family> touched) {
        boolean[] withheld = new boolean[row.comparisons().size()];
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < withheld.length; i++) {
            Comparison old = row.comparisons().get(i);
            withheld[i] = tells(row, old) || touched.contains(family(place, old));
            comparisons.add(
                    withheld[i] ? Comparison.untested(old.test(), old.column(), old.other(), Untested.HIDDEN) : old);
        }
        if (IntStream.range(0, withheld.length).noneMatch(i -> withheld[i])) {
            return row;
        }
        List<TableCell> cells = row.cells().stream()
                .map(cell -> cell.status().isHidden()
                        ? cell
                        : cell.with(cell.marks().stream()
                                .filter(mark -> !withheld[mark.comparison()])
                                .toList()))
                .toList();
        return row.with(cells, comparisons);
    }

    private ColumnTest test(Comparison comparison) {
        return table.tests().get(comparison.test());
    }

    /** Whether a corrected p-value can be that of another comparison. */
    private boolean isStepwise(Comparison comparison) {
        Correction correction = test(comparison).correction();
        return correction != Correction.NONE && correction != Correction.BONFERRONI;
    }

    private Family family(int row, Comparison comparison) {
        TableColumn column = table.columns().get(comparison.column());
        return new Family(
                comparison.test(),
                test(comparison).scope() == FamilyScope.ROW ? row : -1,
                column.head().orElseThrow(),
                column.path().subList(0, column.path().size() - 1));
    }

    private boolean tells(TableRow row, Comparison comparison) {
        if (isHidden(row, comparison.column())
                || (comparison.other().isPresent()
                        && isHidden(row, comparison.other().getAsInt()))) {
            return true;
        }
        return switch (test(comparison).style()) {
            case PAIRWISE, AGAINST_PREVIOUS -> false;
            case AGAINST_TOTAL -> isHidden(row, total);
            case AGAINST_REST -> {
                Optional<Integer> head = Optional.of(
                        table.columns().get(comparison.column()).head().orElseThrow());
                yield IntStream.range(0, table.columns().size())
                        .filter(i -> table.columns().get(i).head().orElse(-1) == head.get())
                        .anyMatch(i -> isHidden(row, i));
            }
        };
    }

    private static boolean isHidden(TableRow row, int column) {
        return row.cells().get(column).status().isHidden();
    }
}
