package org.surveystats.stats.table;

import java.util.List;
import java.util.stream.IntStream;
import org.surveystats.model.question.MultipleResponseQuestion;

/** The unweighted counts of a question in all columns of a table, before anything is hidden for disclosure. */
final class StubCounts {

    private final Stub stub;
    private final StubTable table;
    private final int total;
    private final List<Integer> rows;
    private final long[][] counts;
    private final long[] valid;
    private final long[] asked;

    /** The counts of a stub; its total column has the given place. */
    StubCounts(Stub stub, StubTable table, int total) {
        this.stub = stub;
        this.table = table;
        this.total = total;
        this.rows = IntStream.range(0, table.rows().size())
                .filter(i -> BannerTable.isCount(table.rows().get(i)))
                .boxed()
                .toList();
        this.counts = rows.stream().map(i -> counts(table.rows().get(i))).toArray(long[][]::new);
        this.valid = counts(table.row(RowKind.BASE_VALID));
        this.asked = counts(table.row(RowKind.BASE_ASKED));
    }

    static long[] counts(TableRow row) {
        return row.cells().stream()
                .mapToLong(cell -> cell.computed().counts().orElseThrow().unweighted())
                .toArray();
    }

    Stub stub() {
        return stub;
    }

    StubTable table() {
        return table;
    }

    int total() {
        return total;
    }

    /** The rows of options and bands. */
    List<Integer> rows() {
        return rows;
    }

    /** Of an option, by its place in {@link #rows()}, the count in a column. */
    long count(int row, int column) {
        return counts[row][column];
    }

    long all(int row) {
        return counts[row][total];
    }

    long valid(int column) {
        return valid[column];
    }

    /** The two bases. */
    List<long[]> bases() {
        return List.of(valid.clone(), asked.clone());
    }

    /** Whether a respondent can be in several rows. */
    boolean isMultiple() {
        return stub.question() instanceof MultipleResponseQuestion;
    }

    /** Whether too few respondents are in a column. */
    boolean isSmallBase(int column, SuppressionRule rule) {
        return isSmall(valid[column], rule) || isSmall(asked[column], rule);
    }

    static boolean isSmall(long count, SuppressionRule rule) {
        return count > 0 && count < rule.minimumCount();
    }

    /** Whether the cell of an option may not be shown. */
    boolean isSmall(int row, int column, SuppressionRule rule) {
        long count = counts[row][column];
        return count > 0
                && (count < rule.minimumCount()
                        || valid[column] < rule.minimumColumnBase()
                        || all(row) < rule.minimumRowBase()
                        || table.rows()
                                .get(rows.get(row))
                                .cells()
                                .get(column)
                                .status()
                                .isHidden());
    }
}
