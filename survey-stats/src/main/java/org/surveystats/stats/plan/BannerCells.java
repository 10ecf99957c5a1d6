package org.surveystats.stats.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellReason;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnKind;
import org.surveystats.stats.table.Comparison;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableLayer;
import org.surveystats.stats.table.TableRow;

/** The cells and comparisons of a banner's table as results. */
final class BannerCells {

    private static final String TOTAL = "total";
    private static final String OWN_BASE = "base";
    private static final String REST = "rest";

    /** One status and one reason for cells that are hidden for themselves and for others: to tell them apart gives the first away. */
    private static final String SUPPRESSED = "suppressed";

    private static final String WHY = Reason.ANY_DISCLOSURE.text();

    private final BannerTable table;
    private final Set<String> summaries;
    private final List<ResultCell> cells = new ArrayList<>();
    private final List<TestResult> tests = new ArrayList<>();

    private BannerCells(BannerAnalysis analysis, BannerTable table) {
        this.table = table;
        this.summaries = analysis.stubs().stream()
                .flatMap(rows -> rows instanceof BannerSummary summary ? Stream.of(summary.id()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    static AnalysisResult result(BannerAnalysis analysis, BannerTable table) {
        BannerCells all = new BannerCells(analysis, table);
        for (TableLayer layer : table.layers()) {
            Map<String, String> by = layer.option()
                    .map(option -> Map.of(option.question(), option.code()))
                    .orElse(Map.of());
            for (StubTable stub : layer.stubs()) {
                stub.rows().forEach(row -> all.row(by, stub, row));
            }
        }
        AnalysisResult result =
                AnalysisResult.of(analysis.id(), all.cells).withTests(all.tests).withTable(table);
        String legend = table.columns().stream()
                .filter(column -> column.letter().isPresent())
                .map(column -> column.letter().get() + " " + path(column))
                .collect(Collectors.joining(", "));
        return legend.isEmpty() ? result : result.withNote(Reason.LETTERS.text(legend));
    }

    private void row(Map<String, String> by, StubTable stub, TableRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            cell(by, stub, row, column);
        }
        row.comparisons().stream()
                .filter(comparison -> isShown(row, comparison))
                .forEach(comparison -> tests.add(test(by, stub, row, comparison)));
    }

    static String path(TableColumn column) {
        return column.kind() == ColumnKind.TOTAL
                ? TOTAL
                : column.path().stream()
                        .map(label -> label.question() + "=" + label.code())
                        .collect(Collectors.joining("/"));
    }

    /** The code of a row, which of a summary is its question, or how many boxes it is of. */
    private static Optional<String> code(TableRow row) {
        if (!row.code().isEmpty()) {
            return Optional.of(row.code());
        }
        return row.boxes().isPresent()
                ? Optional.of(Integer.toString(row.boxes().getAsInt()))
                : Optional.empty();
    }

    private ResultCell.Builder named(Map<String, String> by, StubTable stub, TableRow row, int column) {
        ResultCell.Builder cell = ResultCell.builder()
                .by(by)
                .question(stub.question())
                .kind(Words.camelCase(row.kind()))
                .column(path(table.columns().get(column)));
        code(row).ifPresent(cell::row);
        CellStatus status = row.cells().get(column).status();
        if (status != CellStatus.SHOWN) {
            cell.status(status.isHidden() && suppresses() ? SUPPRESSED : Words.camelCase(status));
        }
        return cell;
    }

    private void cell(Map<String, String> by, StubTable stub, TableRow row, int column) {
        TableCell cell = row.cells().get(column);
        CellStatistic first = row.kind().isMean() ? CellStatistic.MEAN : CellStatistic.COLUMN_SHARE;
        ResultCell.Builder main = named(by, stub, row, column);
        if (!row.kind().isBase()) {
            main.measure(Words.camelCase(first));
        }
        cell.estimate(first).ifPresent(main::estimate);
        counts(cell, main);
        if (!cell.letters().isEmpty()) {
            main.letters(cell.letters());
        }
        if (cell.status().isHidden()) {
            main.note(Reason.HIDDEN.text(
                    suppresses()
                            ? WHY
                            : cell.reasons().stream().map(BannerCells::words).collect(Collectors.joining("; "))));
        }
        cells.add(main.build());
        if (summaries.contains(stub.question()) && !row.kind().isBase()) {
            ownBase(by, stub, row, column);
        }
        for (CellStatistic statistic : CellStatistic.values()) {
            Optional<Estimate> estimate = cell.estimate(statistic);
            if (statistic != first && estimate.isPresent()) {
                ResultCell.Builder further = named(by, stub, row, column)
                        .measure(Words.camelCase(statistic))
                        .estimate(estimate.get());
                counts(cell, further);
                cells.add(further.build());
            }
        }
    }

    /** Of a summary, whose rows of bases are of all its questions, the base of the one. */
    private void ownBase(Map<String, String> by, StubTable stub, TableRow row, int column) {
        TableCell cell = row.cells().get(column);
        if (!cell.status().isHidden()) {
            cell.shownBase()
                    .ifPresent(base -> cells.add(named(by, stub, row, column)
                            .measure(OWN_BASE)
                            .n(base.unweighted())
                            .weightedN(base.weighted())
                            .effectiveN(base.effective())
                            .build()));
        }
    }

    /** The respondents that the cell counts, as those of an option in a distribution. */
    private static void counts(TableCell cell, ResultCell.Builder into) {
        cell.counts()
                .ifPresent((Counts counts) ->
                        into.n(counts.unweighted()).weightedN(counts.weighted()).effectiveN(counts.effective()));
    }

    private boolean suppresses() {
        return table.smallCells().suppression().isPresent();
    }

    private static String words(CellReason reason) {
        return switch (reason) {
            case NOBODY -> Reason.NOBODY.text();
            case LOW_BASE -> Reason.FEW_RESPONDENTS.text();
            case PRESENTATION_STANDARD -> Reason.PRESENTATION_STANDARD.text();
            case DISCLOSURE -> Reason.DISCLOSURE.text();
            case COMPLEMENTARY_DISCLOSURE -> Reason.COMPLEMENTARY_DISCLOSURE.text();
        };
    }

    /** A difference would give away what a hidden cell holds. */
    private boolean isShown(TableRow row, Comparison comparison) {
        boolean others = comparison.other().isEmpty()
                || !row.cells().get(comparison.other().getAsInt()).status().isHidden();
        boolean total = comparison.other().isPresent()
                || table.columns().stream()
                        .noneMatch(column -> column.kind() == ColumnKind.TOTAL
                                && row.cells()
                                        .get(table.columns().indexOf(column))
                                        .status()
                                        .isHidden());
        return others && total && !row.cells().get(comparison.column()).status().isHidden();
    }

    private TestResult test(Map<String, String> by, StubTable stub, TableRow row, Comparison comparison) {
        ComparisonStyle style = table.tests().get(comparison.test()).style();
        TestResult.Builder test = TestResult.builder()
                .name(Words.camelCase(style))
                .test(comparison.test())
                .by(by)
                .question(stub.question())
                .kind(Words.camelCase(row.kind()))
                .column(path(table.columns().get(comparison.column())))
                .other(
                        comparison.other().isPresent()
                                ? path(table.columns().get(comparison.other().getAsInt()))
                                : style == ComparisonStyle.AGAINST_REST ? REST : TOTAL);
        code(row).ifPresent(test::row);
        comparison.outcome().ifPresent(outcome -> {
            test.difference(outcome.difference())
                    .standardError(outcome.standardError())
                    .statistic(outcome.statistic())
                    .pValue(outcome.pValue())
                    .adjustedPValue(outcome.adjustedPValue())
                    .familySize(outcome.familySize());
            outcome.degreesOfFreedom().ifPresent(test::degreesOfFreedom);
        });
        comparison
                .untested()
                .ifPresent(why -> test.note(Reason.UNTESTED.text(
                        switch (why) {
                            case NOBODY -> Reason.NOBODY_IN_A_BASE.text();
                            case LOW_BASE -> Reason.BASE_BELOW_LIMIT.text();
                            case EXTREME_SHARE -> Reason.SHARE_AT_LIMIT.text();
                            case NO_VARIANCE -> Reason.WITHOUT_VARIANCE.text();
                            case NO_DEGREES_OF_FREEDOM -> Reason.AS_MANY_STRATA.text();
                            case HIDDEN -> Reason.TELLS_OF_HIDDEN.text();
                        })));
        return test.build();
    }
}
