package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surveystats.stats.estimate.Presentation;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.plan.Analysis;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.CrosstabAnalysis;
import org.surveystats.stats.plan.MultipleResponseAnalysis;
import org.surveystats.stats.plan.ResultCell;
import org.surveystats.stats.report.AnalysisWords.Figure;
import org.surveystats.stats.report.AnalysisWords.Words;
import org.surveystats.stats.report.chart.BarChart;
import org.surveystats.stats.report.chart.ChartEntry;
import org.surveystats.stats.report.chart.ChartSpec;
import org.surveystats.stats.report.chart.ChartUnit;
import org.surveystats.stats.report.chart.ChartValue;
import org.surveystats.stats.report.chart.CrossChart;
import org.surveystats.stats.report.chart.DotChart;
import org.surveystats.stats.report.document.Block;

/** The charts of a plan's results: bars of answers, dots that compare groups, stacked bars of a cross-tabulation. */
final class PlanCharts {

    private final ReportCharts charts;
    private final AnalysisWords words;
    private final double level;
    private final int decimals;

    PlanCharts(ReportCharts charts, AnalysisWords words, double level, int decimals) {
        this.charts = charts;
        this.words = words;
        this.level = level;
        this.decimals = decimals;
    }

    /** None where the results are no figures that can be compared at a glance, or too many. */
    List<Block> of(Analysis analysis, Words printed, AnalysisResult result) {
        List<ResultCell> cells =
                result.cells().stream().filter(cell -> cell.measure().isEmpty()).toList();
        boolean any = cells.stream().anyMatch(cell -> cell.estimate().isPresent());
        if (!any) {
            return List.of();
        }
        return switch (analysis.accept(PlanChartKind.VISITOR)) {
            case ANSWERS -> answers(analysis, printed, cells);
            case GROUPS -> groups(analysis, printed, cells);
            case CROSSTAB -> crosstab((CrosstabAnalysis) analysis, printed, cells);
            case NONE -> List.of();
        };
    }

    private List<Block> answers(Analysis analysis, Words printed, List<ResultCell> cells) {
        String question = analysis.questions().get(0);
        Function<ResultCell, String> answer = cell -> words.label(question, code(cell.option()));
        if (!analysis.by().isEmpty()) {
            return cross(
                    "figure.groups",
                    analysis,
                    printed,
                    CrossChart.Arrangement.GROUPED,
                    cells,
                    cell -> group(analysis, cell),
                    answer);
        }
        return cells.size() > ReportCharts.MOST_BARS
                ? List.of()
                : charts.beside(
                        analysis.statistic().equals("multipleResponse") ? "figure.cases" : "figure.valid",
                        analysis.id(),
                        printed.title(),
                        new BarChart(
                                ChartUnit.percent(decimals),
                                cells.stream()
                                        .map(cell ->
                                                new ChartEntry(answer.apply(cell), value(cell, base(analysis, cells))))
                                        .toList()));
    }

    private List<Block> groups(Analysis analysis, Words printed, List<ResultCell> cells) {
        if (analysis.by().isEmpty() || cells.size() < 2 || cells.size() > ReportCharts.MOST_BARS) {
            return List.of();
        }
        List<String> labels =
                cells.stream().map(cell -> group(analysis, cell)).distinct().toList();
        if (labels.size() < cells.size()) { // several figures a group, such as quantiles
            return List.of();
        }
        ChartUnit unit = printed.figure() == Figure.SHARE
                ? ChartUnit.percent(decimals)
                : ChartUnit.number(Sizes.commonDecimals(cells.stream()
                        .flatMapToDouble(cell -> cell.estimate().stream())
                        .toArray()));
        return charts.beside(
                "figure.groups",
                analysis.id(),
                printed.title(),
                new DotChart(
                        unit,
                        cells.stream()
                                .map(cell -> new ChartEntry(group(analysis, cell), value(cell, cell.n())))
                                .toList()));
    }

    private List<Block> crosstab(CrosstabAnalysis analysis, Words printed, List<ResultCell> cells) {
        if (!analysis.by().isEmpty()) {
            return List.of();
        }
        return cross(
                "figure.columns",
                analysis,
                printed,
                CrossChart.Arrangement.STACKED,
                cells,
                cell -> words.label(analysis.columns(), code(cell.column())),
                cell -> words.label(analysis.rows(), code(cell.row())));
    }

    private List<Block> cross(
            String caption,
            Analysis analysis,
            Words printed,
            CrossChart.Arrangement arrangement,
            List<ResultCell> cells,
            Function<ResultCell, String> group,
            Function<ResultCell, String> answer) {
        Map<String, List<ResultCell>> groups =
                cells.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        Set<String> answers = cells.stream().map(answer).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!ReportCharts.isReadable(arrangement, groups.size(), answers.size())
                || cells.size() != groups.size() * answers.size()) {
            return List.of();
        }
        List<CrossChart.Group> drawn = new ArrayList<>();
        groups.forEach((label, of) -> {
            OptionalLong base = base(analysis, of);
            Map<String, ChartValue> values = of.stream().collect(Collectors.toMap(answer, cell -> value(cell, base)));
            drawn.add(new CrossChart.Group(
                    label, answers.stream().map(values::get).toList()));
        });
        ChartSpec spec = new CrossChart(ChartUnit.percent(decimals), arrangement, List.copyOf(answers), drawn);
        return charts.beside(caption, analysis.id(), printed.title(), spec);
    }

    /** Cells count those who gave each answer; together they are the base, unless one can give several. */
    private static OptionalLong base(Analysis analysis, List<ResultCell> answers) {
        boolean whole = !(analysis instanceof MultipleResponseAnalysis)
                && answers.stream().allMatch(cell -> cell.n().isPresent());
        return whole
                ? OptionalLong.of(
                        answers.stream().mapToLong(cell -> cell.n().getAsLong()).sum())
                : OptionalLong.empty();
    }

    private String group(Analysis analysis, ResultCell cell) {
        return analysis.by().stream()
                .map(question ->
                        words.label(question, code(Optional.ofNullable(cell.by().get(question)))))
                .collect(Collectors.joining(", "));
    }

    private static String code(Optional<String> code) {
        return code.orElse("–");
    }

    private ChartValue value(ResultCell cell, OptionalLong base) {
        if (cell.estimate().isEmpty()) {
            return ChartValue.undefined();
        }
        boolean unreliable = cell.presentation()
                .filter(verdict -> verdict.startsWith(Wording.camelCase(Presentation.Verdict.SUPPRESS.name())))
                .isPresent();
        OptionalDouble lower = cell.lower();
        OptionalDouble upper = cell.upper();
        return new ChartValue(
                unreliable ? ChartValue.Status.SMALL_BASE : ChartValue.Status.SHOWN,
                cell.estimate(),
                lower.isPresent() && upper.isPresent()
                        ? Optional.of(new ConfidenceInterval(lower.getAsDouble(), upper.getAsDouble(), level))
                        : Optional.empty(),
                base);
    }
}
