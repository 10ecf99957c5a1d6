package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/** Coefficients in print: their value, standard error and interval. */
final class Measures {

    /** The decimals of a coefficient. */
    private static final int DECIMALS = 3;

    private final ReportLanguage language;
    private final NumberStyle numbers;
    private final NoteWords notes;
    private final List<String> undefined = new ArrayList<>();

    Measures(ReportLanguage language) {
        this(language, id -> Optional.empty());
    }

    /** Whose notes name items, which are printed by their labels. */
    Measures(ReportLanguage language, Function<String, Optional<String>> labels) {
        this.language = language;
        this.notes = new NoteWords(language, labels);
        this.numbers = language.numbers();
    }

    /** What could not be computed, and why. */
    List<String> undefined() {
        return List.copyOf(undefined);
    }

    Cell nothing() {
        return Cell.of(language.text("undefined")).with(Cell.Status.MUTED);
    }

    Cell number(double value) {
        return Cell.of(numbers.number(value, DECIMALS), value);
    }

    Cell value(Estimate estimate) {
        return estimate.isDefined() ? number(estimate.value()) : nothing();
    }

    Cell share(Estimate estimate) {
        return estimate.isDefined()
                ? Cell.of(numbers.percent(estimate.value(), Report.DEFAULT_DECIMALS), estimate.value())
                : nothing();
    }

    Cell error(Estimate estimate) {
        return estimate.standardError().isPresent()
                ? number(estimate.standardError().getAsDouble())
                : nothing();
    }

    Cell interval(Estimate estimate) {
        return estimate.interval()
                .map(i -> Cell.ofInterval(numbers.range(i.lower(), i.upper(), DECIMALS), i.lower(), i.upper()))
                .orElseGet(this::nothing);
    }

    private Cell shareInterval(Estimate estimate) {
        return estimate.interval()
                .map(i -> Cell.ofInterval(
                        numbers.percentRange(i.lower(), i.upper(), Report.DEFAULT_DECIMALS), i.lower(), i.upper()))
                .orElseGet(this::nothing);
    }

    private Cell shareError(Estimate estimate) {
        return estimate.standardError().isPresent()
                ? Cell.of(
                        numbers.percent(estimate.standardError().getAsDouble(), Report.DEFAULT_DECIMALS),
                        estimate.standardError().getAsDouble())
                : nothing();
    }

    DocumentTable.Builder table(String rows, Optional<Double> level) {
        return DocumentTable.builder(language.text(rows))
                .column(language.text("column.value"), Alignment.DECIMAL)
                .column(language.text("run.column.error"), Alignment.DECIMAL)
                .column(language.text("column.interval", numbers.number(level.orElse(0.95) * 100)), Alignment.END);
    }

    /** A row of a coefficient; of one that does not exist the reason is kept. */
    Row row(String key, Estimate estimate) {
        String name = language.text(key);
        if (!estimate.isDefined()) {
            undefined.add(estimate.note()
                    .map(note -> name + " (" + notes.note(note) + ")")
                    .orElse(name));
        }
        return Row.of(name, value(estimate), error(estimate), interval(estimate));
    }

    /** A row of a share; its standard error is in percentage points. */
    Row shareRow(String key, Estimate estimate) {
        return Row.of(language.text(key), share(estimate), shareError(estimate), shareInterval(estimate));
    }

    /** The confidence level of the first that has an interval. */
    static Optional<Double> level(Estimate... estimates) {
        for (Estimate estimate : estimates) {
            if (estimate.interval().isPresent()) {
                return Optional.of(estimate.interval().get().level());
            }
        }
        return Optional.empty();
    }
}
