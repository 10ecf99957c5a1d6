package org.surveystats.stats.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableRow;

/** What the rows of a question in a banner are. */
final class TableRows {

    /** How far rounding in the last digits takes a sum of shares from 1 at most. */
    private static final double ROUNDING = 1e-9;

    private TableRows() {}

    /** The options or bands. */
    static List<TableRow> answers(StubTable stub) {
        return stub.rows().stream().filter(row -> row.kind().isAnswer()).toList();
    }

    static boolean hasMean(StubTable stub) {
        return !stub.rows(RowKind.MEAN).isEmpty();
    }

    /**
     * Whether the answers of a column are parts of one whole: in each column that has shares they add up to 1. Answers of a
     * multiple response overlap as soon as anybody chose two, even where their sum is less than 1, since others chose none.
     */
    static boolean isWhole(StubTable stub) {
        List<TableRow> rows = answers(stub);
        return IntStream.range(0, rows.get(0).cells().size())
                .mapToObj(column -> rows.stream()
                        .flatMapToDouble(row -> share(row, column).stream())
                        .toArray())
                .filter(shares -> shares.length > 0)
                .allMatch(shares -> Math.abs(DoubleStream.of(shares).sum() - 1) <= ROUNDING);
    }

    private static OptionalDouble share(TableRow row, int column) {
        return row.cells()
                .get(column)
                .computed()
                .estimate(CellStatistic.COLUMN_SHARE)
                .map(Estimate::optionalValue)
                .orElseGet(OptionalDouble::empty);
    }
}
