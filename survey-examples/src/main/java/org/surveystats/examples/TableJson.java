package org.surveystats.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnLabel;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableRow;

/** Banners without layers, and estimates, as JSON. */
final class TableJson {

    private TableJson() {}

    static ObjectNode of(BannerTable table) {
        ObjectNode output = JsonText.object();
        ArrayNode columns = output.putArray("columns");
        for (TableColumn column : table.columns()) {
            ObjectNode node = columns.addObject();
            ArrayNode path = node.putArray("path");
            for (ColumnLabel label : column.path()) {
                path.addObject().put("question", label.question()).put("option", label.code());
            }
            column.letter().ifPresent(letter -> node.put("letter", letter));
        }
        ArrayNode stubs = output.putArray("stubs");
        for (StubTable stub : table.stubs()) {
            ObjectNode node = stubs.addObject().put("question", stub.question());
            ArrayNode rows = node.putArray("rows");
            stub.rows().forEach(row -> row(row, rows.addObject()));
        }
        return output;
    }

    private static void row(TableRow row, ObjectNode node) {
        node.put("kind", AuditJson.camelCase(row.kind().name()));
        if (!row.code().isEmpty()) {
            node.put("code", row.code());
        }
        CellStatistic figure = row.kind().isMean() ? CellStatistic.MEAN : CellStatistic.COLUMN_SHARE;
        ArrayNode cells = node.putArray("cells");
        for (TableCell cell : row.cells()) {
            ObjectNode printed = cells.addObject()
                    .put("status", AuditJson.camelCase(cell.status().name()));
            cell.counts().ifPresent(counts -> printed.put("count", counts.unweighted()));
            cell.estimate(figure).ifPresent(estimate -> estimate(printed, estimate));
            if (!cell.letters().isEmpty()) {
                printed.put("letters", cell.letters());
            }
        }
    }

    /** The value, standard error and limits that an estimate has. */
    static void estimate(ObjectNode node, Estimate estimate) {
        estimate.optionalValue().ifPresent(value -> node.put("estimate", JsonText.fraction(value)));
        estimate.standardError().ifPresent(error -> node.put("standardError", JsonText.fraction(error)));
        estimate.interval()
                .ifPresent(interval -> node.put("lower", JsonText.fraction(interval.lower()))
                        .put("upper", JsonText.fraction(interval.upper())));
    }
}
