package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnLabel;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableRow;

/** Cells of tables as values of charts. */
final class TableCharts {

    private static final int MEAN_DECIMALS = 2;

    private TableCharts() {}

    static CrossChart cross(
            BannerTable table,
            StubTable stub,
            ChartUnit unit,
            CrossChart.Arrangement arrangement,
            ReportLanguage language) {
        List<TableRow> rows = answers(stub);
        List<String> answers = rows.stream().map(row -> label(row, language)).toList();
        List<CrossChart.Group> groups = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new CrossChart.Group(
                        label(table.columns().get(column), language),
                        rows.stream().map(row -> value(row.cells().get(column))).toList(),
                        section(table, column, language)))
                .toList();
        return new CrossChart(unit, arrangement, answers, groups);
    }

    static BarChart column(BannerTable table, StubTable stub, int column, ChartUnit unit, ReportLanguage language) {
        Objects.checkIndex(column, table.columns().size());
        return new BarChart(
                unit,
                answers(stub).stream()
                        .map(row -> new ChartEntry(
                                label(row, language), value(row.cells().get(column))))
                        .toList());
    }

    private static List<TableRow> answers(StubTable stub) {
        List<TableRow> rows =
                stub.rows().stream().filter(row -> row.kind().isAnswer()).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("\"" + stub.question() + "\" has no rows of options or bands");
        }
        return rows;
    }

    private static String label(TableRow row, ReportLanguage language) {
        return row.label().map(language::text).orElse(row.code());
    }

    private static String label(TableColumn column, ReportLanguage language) {
        return column.path().isEmpty()
                ? language.text("chart.total")
                : column.path().stream()
                        .map(level -> language.text(level.label()))
                        .collect(Collectors.joining(", "));
    }

    /** The questions of a column's head, where the banner has several heads. */
    private static Optional<String> section(BannerTable table, int column, ReportLanguage language) {
        long heads = table.columns().stream()
                .flatMap(other -> other.head().stream().boxed())
                .distinct()
                .count();
        List<ColumnLabel> path = table.columns().get(column).path();
        return heads < 2 || path.isEmpty()
                ? Optional.empty()
                : Optional.of(path.stream()
                        .map(level -> language.text(level.questionLabel()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    static DotChart means(BannerTable table, StubTable stub, ReportLanguage language) {
        List<TableRow> means = stub.rows(RowKind.MEAN);
        if (means.isEmpty()) {
            throw new IllegalArgumentException("\"" + stub.question() + "\" has no mean");
        }
        List<ChartEntry> dots = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new ChartEntry(
                        label(table.columns().get(column), language),
                        value(means.get(0).cells().get(column), CellStatistic.MEAN),
                        section(table, column, language)))
                .toList();
        return new DotChart(ChartUnit.number(MEAN_DECIMALS), dots);
    }

    /** A bar for each band. */
    static HistogramChart histogram(
            StubTable stub, List<Band> bands, int column, ChartUnit unit, Optional<HistogramChart.Box> box) {
        List<HistogramChart.Bin> bins = bands.stream()
                .map(band -> new HistogramChart.Bin(
                        band.from(),
                        band.below(),
                        value(stub.row(band.code()).cells().get(column))))
                .toList();
        return new HistogramChart(unit, HistogramChart.BinKind.RANGE, NumberCharts.DECIMALS, bins, box);
    }

    private static ChartValue value(TableCell cell) {
        return value(cell, CellStatistic.COLUMN_SHARE);
    }

    private static ChartValue value(TableCell cell, CellStatistic statistic) {
        if (cell.status().isHidden()) {
            return ChartValue.suppressed();
        }
        Optional<Estimate> share = cell.estimate(statistic).filter(Estimate::isDefined);
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
