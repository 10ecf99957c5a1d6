package org.surveystats.stats.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Presentation;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/** Estimates as the cells of a table. */
final class Figures {

    private final ReportLanguage language;
    private final NumberStyle numbers;
    private final int decimals;
    private boolean brackets;

    Figures(ReportLanguage language, int decimals) {
        this.language = language;
        this.numbers = language.numbers();
        this.decimals = decimals;
    }

    /** Whether a share was found that does not meet the presentation standard. */
    boolean hasBrackets() {
        return brackets;
    }

    Cell nothing() {
        return Cell.of(language.text("undefined")).with(Cell.Status.MUTED);
    }

    Cell count(long count) {
        return Cell.of(numbers.count(count), (double) count);
    }

    /** A share in percent; in brackets where it does not meet the presentation standard or has no standard error. */
    Cell share(Estimate share) {
        Cell cell = value(share, value -> numbers.percent(value, decimals));
        boolean unreliable = share.isDefined()
                && (share.standardError().isEmpty()
                        || share.presentation()
                                .filter(presentation -> presentation.verdict() == Presentation.Verdict.SUPPRESS)
                                .isPresent());
        brackets |= unreliable;
        return unreliable ? cell.with(Cell.Status.LOW_BASE) : cell;
    }

    Cell number(Estimate estimate) {
        return value(estimate, value -> Sizes.number(value, numbers));
    }

    private Cell value(Estimate estimate, DoubleFunction<String> print) {
        return estimate.isDefined() ? Cell.of(print.apply(estimate.value()), estimate.value()) : nothing();
    }

    Cell shareInterval(Estimate share) {
        Optional<ConfidenceInterval> interval = share.interval();
        return interval.map(i ->
                        Cell.ofInterval(numbers.percentRange(i.lower(), i.upper(), decimals), i.lower(), i.upper()))
                .orElseGet(this::nothing);
    }

    Cell numberInterval(Estimate estimate) {
        Optional<ConfidenceInterval> interval = estimate.interval();
        return interval.map(i -> Cell.ofInterval(
                        numbers.longRange(Sizes.number(i.lower(), numbers), Sizes.number(i.upper(), numbers)),
                        i.lower(),
                        i.upper()))
                .orElseGet(this::nothing);
    }

    /** How many respondents there are, and where they do not weigh the same, as how many they count. */
    String base(Optional<Counts> asked, Counts valid, String key) {
        String line = asked.map(counts -> language.text("base.line.asked", numbers.count(counts.unweighted())) + ", ")
                        .orElse("")
                + language.text(key, numbers.count(valid.unweighted()));
        boolean weighted = Math.abs(valid.effective() - valid.unweighted()) > 1e-9 * valid.unweighted();
        return language.text(
                "base.line",
                weighted
                        ? line + ", " + language.text("base.line.effective", numbers.number(valid.effective(), 0))
                        : line);
    }

    /** Says so where rounded shares of the same base do not add up to 100. */
    Optional<String> sum(List<Estimate> shares) {
        if (shares.isEmpty() || !shares.stream().allMatch(Estimate::isDefined)) {
            return Optional.empty();
        }
        BigDecimal sum = shares.stream()
                .map(share -> NumberStyle.points(share.value(), decimals))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = NumberStyle.points(1, decimals);
        return sum.compareTo(all) == 0
                ? Optional.empty()
                : Optional.of(
                        language.text("rounding.sum", numbers.percent(sum), numbers.percent(new BigDecimal(100))));
    }
}
