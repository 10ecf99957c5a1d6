package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Finds the cells of a question's options that are hidden. Rows that are hidden in all columns can exchange respondents among each other,
 * and hidden columns too, so that the cells of the others can be protected as if the sums over hidden rows, and over hidden columns, were
 * known; each head can be taken by itself, since any of its tables goes with any of another head that has the same totals of the rows.
 */
final class StubSuppression {

    private final StubCounts stub;
    private final List<SuppressedHead> heads;
    private final List<Set<Integer>> hiddenColumns;
    private final SuppressionRule rule;
    private final Set<Integer> wholeRows = new TreeSet<>();
    private boolean[][] hidden = new boolean[0][];

    /** Searches, where the columns of each head that are hidden are known. */
    StubSuppression(
            StubCounts stub, List<SuppressedHead> heads, List<Set<Integer>> hiddenColumns, SuppressionRule rule) {
        this.stub = stub;
        this.heads = heads;
        this.hiddenColumns = hiddenColumns;
        this.rule = rule;
        for (int row = 0; row < stub.rows().size(); row++) {
            if (StubCounts.isSmall(stub.all(row), rule)) {
                wholeRows.add(row);
            }
        }
        addPartners();
        for (OptionalInt stuck = search(); stuck.isPresent(); stuck = search()) {
            wholeRows.add(stuck.getAsInt());
            addPartners();
        }
        boolean anyColumn = hiddenColumns.stream().anyMatch(columns -> !columns.isEmpty());
        if (rule.margins() == SuppressionRule.Margins.ARE_SHOWN && (anyColumn || !wholeRows.isEmpty())) {
            throw cannot(stub, "margins that are to be shown");
        }
    }

    static TableException cannot(StubCounts stub, String found) {
        return new TableException(Problem.at(
                        Place.unknown().withColumn(stub.table().question()), "small counts that cannot be protected")
                .found(found)
                .expected("enough other cells to hide along with them")
                .hint("let margins be hidden, too (SuppressionRule.Margins.MAY_BE_HIDDEN), join options, or ask for"
                        + " less protection"));
    }

    /** Whether the cell of an option is hidden. */
    boolean isHidden(int row, int column) {
        return hidden[row][column];
    }

    /** Whether an option is hidden in all columns. */
    boolean isWhole(int row) {
        return wholeRows.contains(row);
    }

    boolean isHiddenColumn(int column) {
        return hiddenColumns.stream().anyMatch(columns -> columns.contains(column));
    }

    /** Whether columns of a head are hidden, or any cell of columns that overlap. */
    boolean givesAwaySums(SuppressedHead head) {
        return !hiddenColumns.get(head.number()).isEmpty()
                || (!head.partition()
                        && head.columns().stream()
                                .anyMatch(column ->
                                        IntStream.range(0, hidden.length).anyMatch(row -> hidden[row][column])));
    }

    /** Adds rows until those that are hidden in all columns protect each other. */
    private void addPartners() {
        while (!stub.isMultiple() && !wholeRows.isEmpty() && !rowsProtected()) {
            int next = IntStream.range(0, stub.rows().size())
                    .filter(row -> !wholeRows.contains(row) && stub.all(row) > 0)
                    .boxed()
                    .min(Comparator.comparingLong(stub::all))
                    .orElseThrow(() -> cannot(stub, rule.protection() + " as the protection of small rows"));
            wholeRows.add(next);
        }
    }

    private boolean rowsProtected() {
        long positive = wholeRows.stream().filter(row -> stub.all(row) > 0).count();
        List<Integer> columns = new ArrayList<>();
        heads.forEach(head -> columns.addAll(left(head)));
        long all = wholeRows.stream().mapToLong(stub::all).sum();
        return positive != 1
                && all - positive >= rule.protection() // each is known to be 1 or more
                && columns.stream().allMatch(column -> {
                    long sum = wholeRows.stream()
                            .mapToLong(row -> stub.count(row, column))
                            .sum();
                    return sum == 0 || sum >= rule.protection();
                });
    }

    private List<Integer> left(SuppressedHead head) {
        return head.columns().stream()
                .filter(column -> !hiddenColumns.get(head.number()).contains(column))
                .toList();
    }

    /** Searches in all heads; the row of a count that cannot be protected, if there is one. */
    private OptionalInt search() {
        int columns = stub.table().row(RowKind.BASE_VALID).cells().size();
        hidden = new boolean[stub.rows().size()][columns];
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = wholeRows.contains(row) || isHiddenColumn(column);
            }
        }
        List<Integer> rows = IntStream.range(0, hidden.length)
                .filter(row -> !wholeRows.contains(row))
                .boxed()
                .toList();
        OptionalInt stuck = OptionalInt.empty();
        for (SuppressedHead head : heads) {
            List<Integer> left = left(head);
            if (stuck.isEmpty() && !rows.isEmpty() && !left.isEmpty()) {
                stuck = search(head, rows, left);
            }
        }
        return stuck;
    }

    private OptionalInt search(SuppressedHead head, List<Integer> rows, List<Integer> columns) {
        if (stub.isMultiple()) {
            return head.partition() ? lines(rows, columns) : singly(rows, columns);
        }
        return head.partition() ? table(rows, columns) : linesOfColumns(rows, columns);
    }

    /** One option a respondent, columns that do not overlap: a table with margins. */
    private OptionalInt table(List<Integer> rows, List<Integer> columns) {
        long[][] counts = new long[rows.size()][columns.size()];
        boolean[][] small = new boolean[rows.size() + 1][columns.size() + 1];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                counts[i][j] = stub.count(rows.get(i), columns.get(j));
                small[i][j] = stub.isSmall(rows.get(i), columns.get(j), rule);
            }
        }
        ComplementSearch search = new ComplementSearch(
                Suppression.withTotals(counts), small, rule.withMargins(SuppressionRule.Margins.ARE_SHOWN));
        boolean[][] best = search.best();
        if (best.length == 0) {
            return OptionalInt.of(rows.get(search.stuck()[0]));
        }
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                hidden[rows.get(i)][columns.get(j)] = best[i][j];
            }
        }
        return OptionalInt.empty();
    }

    /** One option a respondent, columns that overlap: each column has its base, each cell at most the total of its row. */
    private OptionalInt linesOfColumns(List<Integer> rows, List<Integer> columns) {
        for (int column : columns) {
            long[] counts =
                    rows.stream().mapToLong(row -> stub.count(row, column)).toArray();
            long[] bounds = rows.stream().mapToLong(stub::all).toArray();
            BoundedLine line = new BoundedLine(counts, bounds, rule.protection());
            boolean[] small = new boolean[counts.length];
            for (int i = 0; i < small.length; i++) {
                small[i] = stub.isSmall(rows.get(i), column, rule);
            }
            boolean[] found = line.protect(small);
            if (line.stuck() >= 0) {
                return OptionalInt.of(rows.get(line.stuck()));
            }
            for (int i = 0; i < found.length; i++) {
                hidden[rows.get(i)][column] = found[i];
            }
        }
        return OptionalInt.empty();
    }

    /** Several options a respondent, columns that do not overlap: each row has its total, each cell at most the base of its column. */
    private OptionalInt lines(List<Integer> rows, List<Integer> columns) {
        long[] bounds = columns.stream().mapToLong(stub::valid).toArray();
        for (int row : rows) {
            long[] counts = columns.stream()
                    .mapToLong(column -> stub.count(row, column))
                    .toArray();
            BoundedLine line = new BoundedLine(counts, bounds, rule.protection());
            boolean[] small = new boolean[counts.length];
            for (int j = 0; j < small.length; j++) {
                small[j] = stub.isSmall(row, columns.get(j), rule);
            }
            boolean[] found = line.protect(small);
            if (line.stuck() >= 0) {
                return OptionalInt.of(row);
            }
            for (int j = 0; j < found.length; j++) {
                hidden[row][columns.get(j)] = found[j];
            }
        }
        return OptionalInt.empty();
    }

    /** Several options a respondent, columns that overlap: no sums, but limits from the total of the row and the base of the column. */
    private OptionalInt singly(List<Integer> rows, List<Integer> columns) {
        for (int row : rows) {
            for (int column : columns) {
                if (stub.isSmall(row, column, rule)) {
                    long greatest = Math.min(stub.all(row), stub.valid(column));
                    long least = Math.max(1, stub.all(row) + stub.valid(column) - stub.valid(stub.total()));
                    if (greatest - least < rule.protection()) {
                        return OptionalInt.of(row);
                    }
                    hidden[row][column] = true;
                }
            }
        }
        return OptionalInt.empty();
    }
}
