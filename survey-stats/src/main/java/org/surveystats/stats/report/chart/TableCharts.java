package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableRow;

/** Cells of tables as values of charts. */
final class TableCharts {

    private TableCharts() {}

    static CrossChart cross(
            BannerTable table,
            StubTable stub,
            ChartUnit unit,
            CrossChart.Arrangement arrangement,
            ReportLanguage language) {
        List<TableRow> rows = stub.rows().stream()
                .filter(row -> row.kind() == RowKind.OPTION || row.kind() == RowKind.BAND)
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("\"" + stub.question() + "\" has no rows of options or bands");
        }
        List<String> answers = rows.stream()
                .map(row -> row.label().map(language::text).orElse(row.code()))
                .toList();
        List<CrossChart.Group> groups = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new CrossChart.Group(
                        label(table.columns().get(column), language),
                        rows.stream().map(row -> value(row.cells().get(column))).toList()))
                .toList();
        return new CrossChart(unit, arrangement, answers, groups);
    }

    private static String label(TableColumn column, ReportLanguage language) {
        return column.path().isEmpty()
                ? language.text("chart.total")
                : column.path().stream()
                        .map(level -> language.text(level.label()))
                        .collect(Collectors.joining(", "));
    }

    static ChartValue value(TableCell cell) {
        if (cell.status().isHidden()) {
            return ChartValue.suppressed();
        }
        Optional<Estimate> share = cell.estimate(CellStatistic.COLUMN_SHARE).filter(Estimate::isDefined);
        if (share.isEmpty()) {
            return ChartValue.undefined();
        }
        boolean small = cell.status() == CellStatus.LOW_BASE;
        return new ChartValue(
                small ? ChartValue.Status.SMALL_BASE : ChartValue.Status.SHOWN,
                OptionalDouble.of(share.get().value()),
                share.get().interval(),
                OptionalLong.of(share.get().base().unweighted()));
    }
}
