package org.surveystats.stats.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableRow;

/** What the rows of a question in a banner are. */
final class TableRows {

    /** How far rounding in the last digits may take a sum of shares from 1. */
    private static final double ROUNDING = 1e-9;

    private TableRows() {}

    /** The options or bands. */
    static List<TableRow> answers(StubTable stub) {
        return stub.rows().stream()
                .filter(row -> row.kind() == RowKind.OPTION || row.kind() == RowKind.BAND)
                .toList();
    }

    static boolean hasMean(StubTable stub) {
        return !stub.rows(RowKind.MEAN).isEmpty();
    }

    /**
     * Whether the answers of a column are parts of one whole: the shares of each column with respondents are 1 together. Of a
     * multiple response they are more where somebody chose two, and less where somebody chose none: such shares may be of the
     * same respondents, and a bar that stacks them would say they are not. Where everybody chose one they are parts, too.
     */
    static boolean isWhole(StubTable stub) {
        List<TableRow> rows = answers(stub);
        int columns = rows.get(0).cells().size();
        for (int column = 0; column < columns; column++) {
            int place = column;
            double[] shares = rows.stream()
                    .flatMapToDouble(row -> row.cells()
                            .get(place)
                            .computed()
                            .estimate(CellStatistic.COLUMN_SHARE)
                            .map(share -> share.optionalValue().stream())
                            .orElseGet(DoubleStream::empty))
                    .toArray();
            if (shares.length > 0 && Math.abs(DoubleStream.of(shares).sum() - 1) > ROUNDING) {
                return false;
            }
        }
        return stub.rows(RowKind.MEAN_MENTIONS).isEmpty();
    }
}
