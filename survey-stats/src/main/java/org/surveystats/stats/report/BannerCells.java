package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.SignificanceMark;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableRow;

/** Cells of banners in print. */
final class BannerCells {

    /** The mark of the footnote at cells that a statistician should look at. */
    static final String REVIEW = "*";

    private final ReportLanguage language;
    private final NumberStyle numbers;
    private final int decimals;

    BannerCells(ReportLanguage language, int decimals) {
        this.language = language;
        this.numbers = language.numbers();
        this.decimals = decimals;
    }

    /** The statistic that is the figure of a row. */
    static CellStatistic figure(RowKind kind) {
        return kind.isMean() ? CellStatistic.MEAN : CellStatistic.COLUMN_SHARE;
    }

    /** Whether a row has a content in any column. */
    static boolean has(TableRow row, CellContent content) {
        if (row.kind().isBase() || content == CellContent.FIGURE) {
            return true;
        }
        if (content.statistic().isPresent()) {
            CellStatistic statistic = content.statistic().get();
            return row.cells().stream()
                    .anyMatch(cell -> cell.computed().estimate(statistic).isPresent());
        }
        if (isCount(content)) {
            return !row.kind().isMean();
        }
        return row.cells().stream()
                .anyMatch(cell -> cell.computed().estimate(figure(row.kind())).isPresent());
    }

    private static boolean isCount(CellContent content) {
        return content == CellContent.COUNT || content == CellContent.WEIGHTED_COUNT;
    }

    /** How many respondents a base has. */
    Cell base(RowKind kind, TableCell cell) {
        if (cell.status().isHidden()) {
            return Cell.suppressed();
        }
        double count = kind == RowKind.BASE_EFFECTIVE
                ? cell.base().effective()
                : cell.base().unweighted();
        Cell shown = Cell.of(numbers.number(count, 0), count);
        return cell.status() == CellStatus.LOW_BASE ? shown.with(Cell.Status.LOW_BASE) : shown;
    }

    /** A content of a cell, with what its status says of it. */
    Cell of(TableRow row, TableCell cell, CellContent content) {
        if (cell.status().isHidden()) {
            return Cell.suppressed();
        }
        if (cell.status() == CellStatus.EMPTY && !isCount(content)) {
            return nothing();
        }
        Cell shown = content(row.kind(), cell, content);
        return switch (cell.status()) {
            case LOW_BASE -> shown.text().isEmpty() ? shown : shown.with(Cell.Status.LOW_BASE);
            case REVIEW -> shown.withFootnote(REVIEW);
            default -> shown;
        };
    }

    private Cell nothing() {
        return Cell.of(language.text("undefined")).with(Cell.Status.MUTED);
    }

    private Cell content(RowKind kind, TableCell cell, CellContent content) {
        return switch (content) {
            case FIGURE -> figure(kind, cell);
            case INTERVAL -> interval(kind, cell);
            case STANDARD_ERROR -> error(kind, cell);
            case COUNT ->
                cell.counts()
                        .map(counts -> Cell.of(numbers.count(counts.unweighted()), (double) counts.unweighted()))
                        .orElseGet(this::nothing);
            case WEIGHTED_COUNT ->
                cell.counts()
                        .map(counts -> Cell.of(numbers.number(counts.weighted(), 1), counts.weighted()))
                        .orElseGet(this::nothing);
            case ROW_SHARE, TOTAL_SHARE, MENTION_SHARE ->
                value(cell.estimate(content.statistic().orElseThrow()))
                        .map(this::percent)
                        .orElseGet(this::nothing);
            case INDEX ->
                value(cell.estimate(CellStatistic.INDEX))
                        .map(index -> Cell.of(numbers.number(index, 0), index))
                        .orElseGet(this::nothing);
            case ADJUSTED_RESIDUAL, STANDARD_DEVIATION ->
                value(cell.estimate(content.statistic().orElseThrow()))
                        .map(this::number)
                        .orElseGet(this::nothing);
        };
    }

    private static Optional<Double> value(Optional<Estimate> estimate) {
        return estimate.filter(Estimate::isDefined).map(Estimate::value);
    }

    private Cell percent(double share) {
        return Cell.of(numbers.percent(share, decimals), share);
    }

    private Cell number(double value) {
        return Cell.of(numbers.number(value, decimals + 1), value);
    }

    /** Whether the figure of a row is a share or a difference of shares, and printed in percent. */
    private static boolean isPercent(RowKind kind) {
        return kind != RowKind.MEAN && kind != RowKind.MEAN_MENTIONS;
    }

    private Cell figure(RowKind kind, TableCell cell) {
        return value(cell.estimate(figure(kind)))
                .map(value -> isPercent(kind) ? percent(value) : number(value))
                .orElseGet(this::nothing);
    }

    private Cell interval(RowKind kind, TableCell cell) {
        Optional<ConfidenceInterval> interval = cell.estimate(figure(kind)).flatMap(Estimate::interval);
        return interval.map(i -> Cell.ofInterval(
                        isPercent(kind)
                                ? numbers.percentRange(i.lower(), i.upper(), decimals)
                                : numbers.range(i.lower(), i.upper(), decimals + 1),
                        i.lower(),
                        i.upper()))
                .orElseGet(this::nothing);
    }

    private Cell error(RowKind kind, TableCell cell) {
        Optional<Double> error = cell.estimate(figure(kind))
                .map(Estimate::standardError)
                .filter(e -> e.isPresent())
                .map(e -> e.getAsDouble());
        return error.map(e -> isPercent(kind)
                        ? Cell.of(numbers.number(NumberStyle.points(e, decimals + 1)), e)
                        : Cell.of(numbers.number(e, decimals + 2), e))
                .orElseGet(this::nothing);
    }

    /** The letters and signs of a cell's differences. */
    static List<String> letters(TableCell cell, int tests) {
        List<String> letters = new ArrayList<>();
        for (SignificanceMark mark : cell.marks()) {
            letters.add(mark.letter()
                    .orElseGet(() -> sign(mark) + (tests > 1 ? Integer.toString(mark.test() + 1) : "")));
        }
        return letters;
    }

    private static String sign(SignificanceMark mark) {
        boolean higher = mark.direction() == SignificanceMark.Direction.HIGHER;
        if (mark.strength() == SignificanceMark.Strength.STRICT) {
            return higher ? "▲" : "▼";
        }
        return higher ? "△" : "▽";
    }
}
