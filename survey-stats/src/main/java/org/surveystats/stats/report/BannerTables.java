package org.surveystats.stats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.ColumnNode;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableRow;

/** The questions of a banner as tables of a document. */
final class BannerTables {

    /** The mark of the footnote at rows whose shares are not of those with a valid answer. */
    private static final String OF_ASKED = "1";

    private final BannerTable table;
    private final BannerCells cells;
    private final ReportLanguage language;
    private boolean hasNothing;

    BannerTables(BannerTable table, BannerCells cells, ReportLanguage language) {
        this.table = table;
        this.cells = cells;
        this.language = language;
    }

    /** Whether a figure that does not exist was printed. */
    boolean hasNothing() {
        return hasNothing;
    }

    /** A table of one content, where any row has it. */
    Optional<DocumentTable> ofOne(List<StubTable> stubs, CellContent content, String caption) {
        boolean any = stubs.stream()
                .flatMap(stub -> stub.rows().stream())
                .anyMatch(row -> !row.kind().isBase() && BannerCells.has(row, content));
        return any ? Optional.of(of(stubs, List.of(content), Optional.of(caption))) : Optional.empty();
    }

    /** A table of several contents, stacked. */
    DocumentTable of(List<StubTable> stubs, List<CellContent> contents, Optional<String> caption) {
        boolean stacked = contents.size() > 1;
        String side = language.text("column.answer");
        DocumentTable.Builder builder =
                stacked ? DocumentTable.builder(side, language.text("column.statistic")) : DocumentTable.builder(side);
        caption.ifPresent(builder::caption);
        table.columnTree().forEach(node -> builder.column(header(node)));
        List<Row> rows = new ArrayList<>();
        for (StubTable stub : stubs) {
            if (stubs.size() > 1) {
                rows.add(Row.group(language.text(stub.label())));
            }
            bases(stub, stacked, rows);
            for (TableRow row : stub.rows()) {
                if (!row.kind().isBase()) {
                    row(row, isSummary(stub) ? Row.Kind.FIGURES : kind(row.kind()), contents, rows);
                    if (isSummary(stub)) {
                        ownBase(stub, row, stacked).ifPresent(rows::add);
                    }
                }
            }
        }
        boolean grouped = stubs.size() > 1;
        rows.stream()
                .map(row -> grouped && row.kind() != Row.Kind.GROUP ? row.atLevel(1) : row)
                .forEach(builder::row);
        if (rows.stream().anyMatch(row -> row.footnotes().contains(OF_ASKED))) {
            builder.footnote(OF_ASKED, language.text("banner.ofAsked"));
        }
        if (rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.footnotes().contains(BannerCells.REVIEW))) {
            builder.footnote(BannerCells.REVIEW, language.text("banner.review"));
        }
        hasNothing |=
                rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.status() == Cell.Status.MUTED);
        return builder.build();
    }

    private ColumnHeader header(ColumnNode node) {
        OptionalInt column = node.column();
        String text = node.label().map(language::text).orElseGet(() -> language.text("banner.total"));
        if (column.isEmpty()) {
            return ColumnHeader.group(
                    text, node.children().stream().map(this::header).toList());
        }
        ColumnHeader header = ColumnHeader.of(text, Alignment.DECIMAL);
        return table.columns()
                .get(column.getAsInt())
                .letter()
                .map(header::withLetter)
                .orElse(header);
    }

    /** The bases, each said to be which; those that do not differ in any column are one row. */
    private void bases(StubTable stub, boolean stacked, List<Row> rows) {
        TableRow asked = stub.row(RowKind.BASE_ASKED);
        TableRow valid = stub.row(RowKind.BASE_VALID);
        String any = isSummary(stub) ? ".any" : "";
        // where a base is hidden, that all answered would tell it
        boolean allAnswered = isShown(asked)
                && isShown(valid)
                && same(
                        asked,
                        valid,
                        column -> asked.cells().get(column).base().unweighted()
                                == valid.cells().get(column).base().unweighted());
        if (allAnswered) {
            rows.add(base("banner.base.all" + any, valid, stacked));
        } else {
            rows.add(base("banner.base.asked" + any, asked, stacked));
            rows.add(base("banner.base.valid" + any, valid, stacked));
        }
        TableRow effective = stub.row(RowKind.BASE_EFFECTIVE);
        boolean equalWeights = same(valid, effective, column -> {
            double n = valid.cells().get(column).base().unweighted();
            return Math.abs(effective.cells().get(column).base().effective() - n) <= 1e-9 * n;
        });
        if (!equalWeights) {
            rows.add(base("banner.base.effective", effective, stacked));
        }
    }

    private static boolean isShown(TableRow row) {
        return row.cells().stream().noneMatch(cell -> cell.status().isHidden());
    }

    /** Whether each row is of a question of its own, whose id is its code. */
    private static boolean isSummary(StubTable stub) {
        return stub.rows().stream().filter(row -> !row.kind().isBase()).allMatch(row -> switch (row.kind()) {
            case NET, TOP_BOXES, BOTTOM_BOXES, NET_AGREEMENT, MEAN ->
                !row.code().isEmpty();
            default -> false;
        });
    }

    /** The base of a question in a summary, where it is not that of all of them. */
    private Optional<Row> ownBase(StubTable stub, TableRow row, boolean stacked) {
        TableRow any = stub.row(RowKind.BASE_VALID);
        boolean isThatOfAll = same(
                any,
                row,
                column -> any.cells().get(column).base().unweighted()
                        == row.cells().get(column).base().unweighted());
        return isThatOfAll
                ? Optional.empty()
                : Optional.of(printed(
                        Row.Kind.BASE,
                        headers(language.text("banner.base.own"), stacked ? Optional.of("") : Optional.empty()),
                        row.cells().stream()
                                .map(cell -> cells.base(RowKind.BASE_VALID, cell))
                                .toList()));
    }

    private static boolean same(TableRow one, TableRow other, Predicate<Integer> inColumn) {
        for (int i = 0; i < Math.min(one.cells().size(), other.cells().size()); i++) {
            if (!inColumn.test(i)) {
                return false;
            }
        }
        return true;
    }

    private Row base(String key, TableRow row, boolean stacked) {
        return printed(
                Row.Kind.BASE,
                headers(language.text(key), stacked ? Optional.of("") : Optional.empty()),
                row.cells().stream().map(cell -> cells.base(row.kind(), cell)).toList());
    }

    private static Row printed(Row.Kind kind, List<String> headers, List<Cell> cells) {
        return new Row(kind, headers, 0, List.of(), cells);
    }

    private static List<String> headers(String label, Optional<String> statistic) {
        return statistic.map(s -> List.of(label, s)).orElseGet(() -> List.of(label));
    }

    private void row(TableRow row, Row.Kind kind, List<CellContent> contents, List<Row> rows) {
        boolean first = true;
        CellContent lettered = contents.contains(CellContent.FIGURE) ? CellContent.FIGURE : contents.get(0);
        for (CellContent content : contents) {
            if (!BannerCells.has(row, content)) {
                continue;
            }
            List<Cell> shown = row.cells().stream()
                    .map(cell -> {
                        Cell printed = cells.of(row, cell, content);
                        List<String> letters =
                                BannerCells.letters(cell, table.tests().size());
                        return content == lettered && !letters.isEmpty() ? printed.withLetters(letters) : printed;
                    })
                    .toList();
            Optional<String> statistic =
                    contents.size() > 1 ? Optional.of(name(row.kind(), content)) : Optional.empty();
            Row printed = printed(kind, headers(first ? label(row) : "", statistic), shown);
            boolean ofAsked = first && row.shareBase() == ShareBase.ASKED;
            rows.add(ofAsked ? printed.withFootnote(OF_ASKED) : printed);
            first = false;
        }
    }

    private String name(RowKind kind, CellContent content) {
        return content == CellContent.FIGURE && kind.isMean()
                ? language.text("banner.content.mean")
                : language.text(content.key());
    }

    private static Row.Kind kind(RowKind kind) {
        return switch (kind) {
            case NET, TOP_BOXES, BOTTOM_BOXES, NET_AGREEMENT, NET_PROMOTER -> Row.Kind.NET;
            default -> Row.Kind.FIGURES;
        };
    }

    private String label(TableRow row) {
        return row.label().map(language::text).orElseGet(() -> switch (row.kind()) {
            case TOP_BOXES -> language.text("banner.row.topBoxes", row.boxes().orElseThrow());
            case BOTTOM_BOXES ->
                language.text("banner.row.bottomBoxes", row.boxes().orElseThrow());
            case OUT_OF_BANDS -> language.text("banner.row.outOfBands");
            case NET_AGREEMENT -> language.text("row.netAgreement");
            case NET_PROMOTER -> language.text("row.netPromoter");
            case MEAN -> language.text("row.mean");
            case MEAN_MENTIONS -> language.text("row.meanMentions");
            default ->
                row.reason()
                        .map(reason -> language.text("missing." + reason.code()))
                        .orElse(row.code());
        });
    }
}
