package org.surveystats.stats.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.stats.distribution.ShareBase;

/**
 * A row of a question's table.
 *
 * @param kind what it is
 * @param code the code of the option, band, net or missing reason; empty for other rows
 * @param label the name of the option, band or net; empty for rows that the kind names
 * @param reason of special answers and missing reasons, the kind of missing answer
 * @param boxes of boxes, how many
 * @param shareBase of whom the shares or means are, or which base it counts
 * @param cells a cell for each column
 * @param comparisons the comparisons of its columns, in the order of the tests
 */
public record TableRow(
        RowKind kind,
        String code,
        Optional<LocalizedText> label,
        Optional<MissingReason> reason,
        OptionalInt boxes,
        ShareBase shareBase,
        List<TableCell> cells,
        List<Comparison> comparisons) {

    /**
     * Copies the lists.
     *
     * @param kind what it is
     * @param code the code of the option, band, net or missing reason
     * @param label the name of the option, band or net
     * @param reason the kind of missing answer
     * @param boxes how many boxes
     * @param shareBase of whom the shares or means are
     * @param cells a cell for each column
     * @param comparisons the comparisons of its columns
     */
    public TableRow {
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
    }

    static TableRow of(StubPlan.Name name, ShareBase shareBase, List<TableCell> cells) {
        return new TableRow(
                name.kind(),
                name.code(),
                name.label(),
                name.reason(),
                name.boxes() == 0 ? OptionalInt.empty() : OptionalInt.of(name.boxes()),
                shareBase,
                cells,
                List.of());
    }

    TableRow with(List<TableCell> newCells, List<Comparison> newComparisons) {
        return new TableRow(kind, code, label, reason, boxes, shareBase, newCells, newComparisons);
    }
}
