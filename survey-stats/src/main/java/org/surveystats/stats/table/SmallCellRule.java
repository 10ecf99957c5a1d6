package org.surveystats.stats.table;

import java.util.List;
import java.util.Optional;
import org.surveystats.stats.estimate.Presentation;

/** Flags and hides cells that rest on few respondents. */
final class SmallCellRule {

    private final SmallCells rule;

    SmallCellRule(SmallCells rule) {
        this.rule = rule;
    }

    TableRow apply(TableRow row) {
        List<TableCell> cells = row.cells().stream().map(this::apply).toList();
        return row.with(cells, row.comparisons());
    }

    private TableCell apply(TableCell cell) {
        if (cell.status() == CellStatus.EMPTY) {
            return cell;
        }
        TableCell judged = cell;
        long base = cell.base().unweighted();
        if (base < rule.flagBelow() || base < rule.hideBelow()) {
            judged = judged.with(
                    base < rule.hideBelow() ? CellStatus.SUPPRESSED_PRIMARY : CellStatus.LOW_BASE, CellReason.LOW_BASE);
        }
        Optional<Presentation> standard =
                rule.standard() == SmallCells.Standard.NCHS_PROPORTIONS ? cell.presentation() : Optional.empty();
        if (standard.isEmpty()) {
            return judged;
        }
        return switch (standard.get().verdict()) {
            case SHOW -> judged;
            case REVIEW ->
                judged.with(
                        judged.status().isHidden() ? judged.status() : CellStatus.REVIEW,
                        CellReason.PRESENTATION_STANDARD);
            case SUPPRESS -> judged.with(CellStatus.SUPPRESSED_PRIMARY, CellReason.PRESENTATION_STANDARD);
        };
    }
}
