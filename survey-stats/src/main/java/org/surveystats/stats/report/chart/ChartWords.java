package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/** Values as they are read in a chart or in its table. */
final class ChartWords {

    private final ReportLanguage language;
    private final ChartUnit unit;

    ChartWords(ReportLanguage language, ChartUnit unit) {
        this.language = language;
        this.unit = unit;
    }

    NumberStyle numbers() {
        return language.numbers();
    }

    String text(String key, Object... values) {
        return language.text(key, values);
    }

    String number(double value) {
        return unit.print(value, numbers());
    }

    String value(ChartValue value) {
        return switch (value.status()) {
            case SHOWN -> number(value.size());
            case SMALL_BASE -> "(" + number(value.size()) + ")";
            case SUPPRESSED -> language.text("chart.hidden");
            case NOT_REPORTED -> language.text("notReported");
            case UNDEFINED -> language.text("undefined");
        };
    }

    Optional<String> interval(ChartValue value) {
        return value.interval().map(i -> unit.range(i.lower(), i.upper(), numbers()));
    }

    String base(long respondents) {
        return language.text("chart.base", numbers().count(respondents));
    }

    /** The base that all values share, as it is printed. */
    Optional<String> commonBaseText(List<ChartValue> values) {
        OptionalLong base = commonBase(values);
        return base.isPresent() ? Optional.of(base(base.getAsLong())) : Optional.empty();
    }

    Cell cell(ChartValue value) {
        return switch (value.status()) {
            case SHOWN -> Cell.of(number(value.size()), value.size());
            case SMALL_BASE -> Cell.of(number(value.size()), value.size()).with(Cell.Status.LOW_BASE);
            case SUPPRESSED -> Cell.suppressed();
            case NOT_REPORTED, UNDEFINED -> Cell.of(value(value)).with(Cell.Status.MUTED);
        };
    }

    Cell intervalCell(ChartValue value) {
        return interval(value)
                .flatMap(text -> value.interval().map(i -> Cell.ofInterval(text, i.lower(), i.upper())))
                .orElseGet(() -> value.status() == ChartValue.Status.SUPPRESSED
                        ? Cell.suppressed()
                        : Cell.of(language.text("undefined")).with(Cell.Status.MUTED));
    }

    Cell baseCell(ChartValue value) {
        return countCell(value.base());
    }

    Cell countCell(OptionalLong count) {
        return count.isPresent()
                ? Cell.of(numbers().count(count.getAsLong()), (double) count.getAsLong())
                : Cell.of(language.text("undefined")).with(Cell.Status.MUTED);
    }

    /** The base that all values share. */
    static OptionalLong commonBase(List<ChartValue> values) {
        List<OptionalLong> bases = values.stream()
                .filter(value -> value.status().hasNumber())
                .map(ChartValue::base)
                .distinct()
                .toList();
        return bases.size() == 1 ? bases.get(0) : OptionalLong.empty();
    }

    /** What a reader must know of the values, one sentence each. */
    List<String> notes(List<ChartValue> values) {
        Optional<Double> level = values.stream()
                .flatMap(value -> value.interval().stream())
                .map(ConfidenceInterval::level)
                .findFirst();
        return Stream.of(
                        commonBaseText(values),
                        level.map(l ->
                                language.text("chart.note.interval", numbers().number(l * 100))),
                        note(values, ChartValue.Status.SMALL_BASE, "chart.note.smallBase"),
                        note(values, ChartValue.Status.SUPPRESSED, "chart.note.hidden"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same for a chart that draws no intervals. */
    List<String> notesWithoutIntervals(List<ChartValue> values) {
        return notes(values.stream()
                .map(v -> new ChartValue(v.status(), v.value(), Optional.empty(), v.base()))
                .toList());
    }

    private Optional<String> note(List<ChartValue> values, ChartValue.Status status, String key) {
        return values.stream().anyMatch(value -> value.status() == status)
                ? Optional.of(language.text(key))
                : Optional.empty();
    }
}
