package org.surveystats.stats.report.text;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Figure.Bar;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;
import org.surveystats.stats.report.language.ReportLanguage.Direction;
import org.surveystats.stats.report.text.TableLayout.Part;

/** Writes a table on a page. */
final class TableText {

    private static final String GAP = TableLayout.GAP;
    private static final String RULE = "─";

    private final PrintedTable printed;
    private final DocumentTable table;
    private final int rowHeaders;
    private final ReportLanguage language;
    private final TextPage page;
    private final TextBars bars;

    private TableText(DocumentTable table, List<Bar> bars, ReportLanguage language, TextPage page) {
        this.table = table;
        this.printed = new PrintedTable(table, language);
        this.bars =
                TextBars.of(language.direction() == Direction.LEFT_TO_RIGHT ? bars : List.of(), printed, page.width());
        this.rowHeaders = table.rowHeaders().size();
        this.language = language;
        this.page = page;
    }

    /** A table with bars at the end of its rows, where there are any and the page has room for them. */
    static void write(DocumentTable table, List<Bar> bars, ReportLanguage language, TextPage page) {
        new TableText(table, bars, language, page).write();
    }

    private void write() {
        table.caption().ifPresent(page::paragraph);
        List<Part> parts = TableLayout.of(printed, page.width() - bars.width());
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                page.blank();
            }
            if (parts.size() > 1) {
                page.paragraph(place(parts.get(i)));
            }
            write(parts.get(i));
        }
        below();
    }

    private String place(Part part) {
        int columns = table.columns().size();
        return part.columns() == 1
                ? language.text("table.column", part.end, columns)
                : language.text("table.part", part.first + 1, part.end, columns);
    }

    private void write(Part part) {
        groups(part);
        List<List<String>> titles = new ArrayList<>();
        for (int i = 0; i < rowHeaders; i++) {
            titles.add(padded(table.rowHeaders().get(i), part.rowHeader(i), Alignment.START));
        }
        for (int i = part.first; i < part.end; i++) {
            titles.add(padded(printed.headers.get(i), part.column(i), printed.alignment(i)));
        }
        int height = titles.stream().mapToInt(List::size).max().orElse(0);
        if (titles.stream().flatMap(List::stream).anyMatch(line -> !line.isBlank())) {
            lines(
                    titles,
                    part.widths(),
                    height,
                    Side.BOTTOM,
                    bars.header(language.numbers().percent(1, 0)));
        }
        StringBuilder rule = new StringBuilder();
        for (int width : part.widths()) {
            rule.append(rule.isEmpty() ? "" : GAP).append(RULE.repeat(width));
        }
        page.line(rule.append(bars.rule(RULE)).toString());
        for (int i = 0; i < table.rows().size(); i++) {
            row(i, part);
        }
    }

    /** The headers that stand over several columns, each with a rule below it. */
    private void groups(Part part) {
        for (int level = 0; level < table.headerRows() - 1; level++) {
            List<List<String>> blocks = new ArrayList<>();
            List<Integer> widths = new ArrayList<>();
            List<Boolean> ruled = new ArrayList<>();
            if (rowHeaders > 0) {
                add(blocks, widths, ruled, "", part.ofRowHeaders(), false);
            }
            int column = 0;
            for (Placed header : level(level)) {
                int from = Math.max(part.first, column);
                int to = Math.min(part.end, column + header.span());
                column += header.span();
                if (from < to) {
                    add(blocks, widths, ruled, header.text(), part.ofColumns(from, to), header.isGroup());
                }
            }
            int[] all = widths.stream().mapToInt(Integer::intValue).toArray();
            lines(blocks, all, blocks.stream().mapToInt(List::size).max().orElse(1), Side.BOTTOM, "");
            StringBuilder rule = new StringBuilder();
            for (int i = 0; i < all.length; i++) {
                rule.append(i == 0 ? "" : GAP).append((ruled.get(i) ? RULE : " ").repeat(all[i]));
            }
            page.line(rule.toString());
        }
    }

    private static void add(
            List<List<String>> blocks,
            List<Integer> widths,
            List<Boolean> ruled,
            String text,
            int width,
            boolean isRuled) {
        blocks.add(TextWrap.lines(text, width).stream()
                .map(line -> DisplayWidth.centre(line, width))
                .map(Fence::around)
                .toList());
        widths.add(width);
        ruled.add(isRuled);
    }

    /** A header in one row of headers: that of a group, or nothing above a column whose header stands lower. */
    private record Placed(String text, int span, boolean isGroup) {}

    private List<Placed> level(int level) {
        List<Placed> placed = new ArrayList<>();
        table.headers().forEach(header -> place(header, level, placed));
        return placed;
    }

    private static void place(ColumnHeader header, int level, List<Placed> placed) {
        if (header.isColumn()) {
            placed.add(new Placed("", 1, false));
        } else if (level == 0) {
            placed.add(new Placed(PrintedTable.header(header), header.span(), true));
        } else {
            header.columns().forEach(below -> place(below, level - 1, placed));
        }
    }

    private void row(int index, Part part) {
        Row row = table.rows().get(index);
        if (row.kind() == Row.Kind.GROUP) {
            String indent = " ".repeat(PrintedTable.indent(row));
            page.hanging(
                    indent, indent, Fence.around(printed.rowHeaders.get(index).get(0)));
            return;
        }
        List<List<String>> blocks = new ArrayList<>();
        for (int i = 0; i < rowHeaders; i++) {
            blocks.add(rowHeader(row, printed.rowHeaders.get(index).get(i), i, part.rowHeader(i)));
        }
        for (int i = part.first; i < part.end; i++) {
            blocks.add(cell(printed.cells.get(index).get(i), i, part.column(i)));
        }
        int height = blocks.stream().mapToInt(List::size).max().orElse(0);
        lines(blocks, part.widths(), height, Side.TOP, bars.ofRow(index));
    }

    private static List<String> rowHeader(Row row, String text, int column, int width) {
        int indent = column == 0 ? Math.min(PrintedTable.indent(row), width / 2) : 0;
        return padded(text, width - indent, Alignment.START).stream()
                .map(line -> " ".repeat(indent) + line)
                .toList();
    }

    private List<String> cell(Printed cell, int column, int width) {
        int tail = printed.tails[column];
        boolean whole =
                TextWrap.natural(cell.head()) + tail <= width && cell.head().indexOf('\n') < 0;
        if (printed.alignment(column) == Alignment.START || !whole) {
            return padded(cell.whole(), width, printed.alignment(column));
        }
        return List.of(Fence.around(DisplayWidth.padLeft(cell.head(), width - tail))
                + Fence.around(DisplayWidth.padRight(cell.tail(), tail)));
    }

    private static List<String> padded(String text, int width, Alignment alignment) {
        return TextWrap.lines(text, width).stream()
                .map(line -> alignment == Alignment.START
                        ? DisplayWidth.padRight(line, width)
                        : DisplayWidth.padLeft(line, width))
                .map(Fence::around)
                .toList();
    }

    /** Where the shorter of several texts beside each other stand. */
    private enum Side {
        TOP,
        BOTTOM
    }

    /** Texts of several lines beside each other, and one behind the line that all of them reach. */
    private void lines(List<List<String>> blocks, int[] widths, int height, Side side, String behind) {
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < blocks.size(); i++) {
                List<String> block = blocks.get(i);
                int index = side == Side.BOTTOM ? y - height + block.size() : y;
                line.append(i == 0 ? "" : GAP)
                        .append(index >= 0 && index < block.size() ? block.get(index) : " ".repeat(widths[i]));
            }
            boolean reached = y == (side == Side.BOTTOM ? height - 1 : 0);
            page.line(line.append(reached ? behind : "").toString());
        }
    }

    private void below() {
        for (Footnote footnote : table.footnotes()) {
            String mark = Footnote.superscripts(List.of(footnote.mark())) + " ";
            page.hanging(
                    mark, " ".repeat(DisplayWidth.of(mark)), footnote.text().text());
        }
        table.legend(language).forEach(page::paragraph);
    }
}
