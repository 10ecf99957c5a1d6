package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** The numbers of each kind of chart as a table. */
final class ChartTable implements ChartVisitor<DocumentTable> {

    private final ReportLanguage language;

    ChartTable(ReportLanguage language) {
        this.language = language;
    }

    private ChartWords words(ChartSpec chart) {
        return new ChartWords(language, chart.unit());
    }

    private DocumentTable entries(ChartSpec chart, String header, List<ChartEntry> entries) {
        ChartWords words = words(chart);
        List<ChartValue> values = RowsDrawing.values(entries);
        boolean intervals = values.stream().anyMatch(v -> v.interval().isPresent());
        boolean bases = values.stream().anyMatch(v -> v.base().isPresent());
        DocumentTable.Builder table = DocumentTable.builder(language.text(header))
                .column(language.text(chart.unit().isShare() ? "column.share" : "column.value"), Alignment.DECIMAL);
        if (intervals) {
            table.column(intervalHeader(values), Alignment.END);
        }
        if (bases) {
            table.column(language.text("column.base"), Alignment.DECIMAL);
        }
        for (ChartEntry entry : entries) {
            List<Cell> cells = new ArrayList<>(List.of(words.cell(entry.value())));
            if (intervals) {
                cells.add(words.intervalCell(entry.value()));
            }
            if (bases) {
                cells.add(words.baseCell(entry.value()));
            }
            table.row(Row.of(entry.fullLabel(), cells));
        }
        return table.build();
    }

    private String intervalHeader(List<ChartValue> values) {
        return values.stream()
                .flatMap(v -> v.interval().stream())
                .map(i -> language.text("column.interval", language.numbers().number(i.level() * 100)))
                .findFirst()
                .orElse("");
    }

    @Override
    public DocumentTable bars(BarChart chart) {
        return entries(chart, "column.answer", chart.bars());
    }

    @Override
    public DocumentTable dots(DotChart chart) {
        return entries(chart, "chart.column.group", chart.dots());
    }

    @Override
    public DocumentTable funnel(FunnelChart chart) {
        ChartWords words = words(chart);
        boolean counted = chart.steps().stream().anyMatch(step -> step.count().isPresent());
        List<ChartValue> shares =
                chart.steps().stream().map(FunnelChart.Step::share).toList();
        boolean intervals = shares.stream().anyMatch(share -> share.interval().isPresent());
        DocumentTable.Builder table = DocumentTable.builder(language.text("chart.column.step"))
                .column(language.text("column.share"), Alignment.DECIMAL);
        if (intervals) {
            table.column(intervalHeader(shares), Alignment.END);
        }
        table.column(language.text("chart.column.conversion"), Alignment.DECIMAL);
        if (counted) {
            table.column(language.text("column.respondents"), Alignment.DECIMAL);
        }
        for (FunnelChart.Step step : chart.steps()) {
            List<Cell> cells = new ArrayList<>(List.of(words.cell(step.share())));
            if (intervals) {
                cells.add(words.intervalCell(step.share()));
            }
            cells.add(words.cell(step.conversion()));
            if (counted) {
                cells.add(words.countCell(step.count()));
            }
            table.row(Row.of(step.label(), cells));
        }
        return table.build();
    }

    /** A row for each label and a column for each other one; intervals, where there are any, in a row below. */
    private DocumentTable grid(
            ChartSpec chart, String header, List<String> columns, List<String> rows, List<List<ChartValue>> cells) {
        ChartWords words = words(chart);
        DocumentTable.Builder table = DocumentTable.builder(language.text(header));
        columns.forEach(column -> table.column(column, Alignment.DECIMAL));
        for (int i = 0; i < rows.size(); i++) {
            List<ChartValue> values = cells.get(i);
            table.row(Row.of(rows.get(i), values.stream().map(words::cell).toList()));
            if (values.stream().anyMatch(v -> v.interval().isPresent())) {
                table.row(Row.of(
                                intervalHeader(values),
                                values.stream().map(words::intervalCell).toList())
                        .atLevel(1));
            }
        }
        return table.build();
    }

    @Override
    public DocumentTable diverging(DivergingChart chart) {
        List<DivergingChart.Item> items = chart.ordered();
        return grid(
                chart,
                "chart.column.statement",
                chart.points(),
                items.stream()
                        .map(item -> item.wording() == Wording.REVERSED
                                ? language.text("chart.reversed", item.label())
                                : item.label())
                        .toList(),
                items.stream().map(DivergingChart.Item::shares).toList());
    }

    @Override
    public DocumentTable cross(CrossChart chart) {
        return grid(
                chart,
                "chart.column.group",
                chart.answers(),
                chart.groups().stream().map(CrossChart.Group::fullLabel).toList(),
                chart.groups().stream().map(CrossChart.Group::shares).toList());
    }

    @Override
    public DocumentTable trend(TrendChart chart) {
        List<List<ChartValue>> cells = new ArrayList<>();
        for (int wave = 0; wave < chart.waves().size(); wave++) {
            int place = wave;
            cells.add(
                    chart.lines().stream().map(line -> line.values().get(place)).toList());
        }
        return grid(
                chart,
                "chart.column.wave",
                chart.lines().stream().map(TrendChart.Line::label).toList(),
                chart.waves(),
                cells);
    }

    @Override
    public DocumentTable histogram(HistogramChart chart) {
        List<ChartEntry> entries = chart.bins().stream()
                .map(bin -> new ChartEntry(chart.label(bin, language), bin.share()))
                .toList();
        return entries(chart, "chart.column.bin", entries);
    }

    @Override
    public DocumentTable matrix(MatrixChart chart) {
        return grid(chart, "chart.column.row", chart.columns(), chart.rows(), chart.cells());
    }
}
