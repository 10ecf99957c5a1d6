package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.report.language.ReportLanguage;

/** Estimates by group as entries of charts. */
final class EstimateCharts {

    private final ReportLanguage language;
    private final ChartUnit unit;

    EstimateCharts(ReportLanguage language, ChartUnit unit) {
        this.language = language;
        this.unit = unit;
    }

    /** The estimates of an option, labelled by their groups. */
    List<ChartEntry> entries(Estimates estimates, String option, Question... groups) {
        List<ChartEntry> entries = estimates.entries().stream()
                .filter(entry -> entry.option().equals(option))
                .map(entry -> new ChartEntry(
                        Arrays.stream(groups)
                                .map(group -> label(
                                        group,
                                        Objects.requireNonNull(
                                                entry.by().get(group.id()),
                                                () -> "no groups by \"" + group.id() + "\"")))
                                .collect(Collectors.joining(", ")),
                        unit.isShare() ? ChartValue.ofShare(entry.estimate()) : ChartValue.of(entry.estimate())))
                .toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is no estimate of the option \"" + option + "\", only of "
                    + estimates.entries().stream()
                            .map(Estimates.Entry::option)
                            .distinct()
                            .toList());
        }
        return entries;
    }

    /** A line for each option over the groups of the question that says the wave. */
    TrendChart trend(Estimates estimates, Question question, List<String> options, Question wave) {
        List<TrendChart.Line> lines = new ArrayList<>();
        List<String> waves = List.of();
        for (String option : options) {
            List<ChartEntry> entries = entries(estimates, option, wave);
            waves = entries.stream().map(ChartEntry::label).toList();
            lines.add(new TrendChart.Line(label(question, option), RowsDrawing.values(entries)));
        }
        return new TrendChart(unit, waves, lines);
    }

    /** One line of estimates that are not of an option. */
    TrendChart trend(String name, Estimates estimates, Question wave) {
        List<ChartEntry> entries = entries(estimates, "", wave);
        List<String> waves = entries.stream().map(ChartEntry::label).toList();
        return new TrendChart(unit, waves, List.of(new TrendChart.Line(name, RowsDrawing.values(entries))));
    }

    /** The name of an option in tables; its code where the question has none of that code, such as a point of a rating. */
    private String label(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::tableLabel)
                .map(language::text)
                .findFirst()
                .orElse(code);
    }
}
