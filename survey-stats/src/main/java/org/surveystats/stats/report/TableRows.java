package org.surveystats.stats.report;

import java.util.List;
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
        return stub.rows().stream().filter(row -> row.kind().isAnswer()).toList();
    }

    static boolean hasMean(StubTable stub) {
        return !stub.rows(RowKind.MEAN).isEmpty();
    }

    /**
     * Whether the answers of a column are parts of one whole: no column's shares are more than 1 together. Of a multiple
     * response they are, where anybody chose two; where nobody did they are parts, too.
     */
    static boolean isWhole(StubTable stub) {
        List<TableRow> rows = answers(stub);
        int columns = rows.get(0).cells().size();
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (TableRow row : rows) {
                sum += row.cells()
                        .get(column)
                        .computed()
                        .estimate(CellStatistic.COLUMN_SHARE)
                        .flatMap(share -> share.optionalValue().stream().boxed().findFirst())
                        .orElse(0.0);
            }
            if (sum > 1 + ROUNDING) {
                return false;
            }
        }
        return stub.rows(RowKind.MEAN_MENTIONS).isEmpty();
    }
}
