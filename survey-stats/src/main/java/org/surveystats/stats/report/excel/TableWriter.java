package org.surveystats.stats.report.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;

/** Writes a table into a sheet of its own. */
final class TableWriter {

    private static final String HEAD = "FFEDEDED";
    private static final double TEXT_WIDTH = 80;
    private static final double DEFAULT_WIDTH = 9;

    /** With more lines of text above it, a table would begin far down; with more lines in sight, little else would be. */
    private static final int MOST_ABOVE = 8;

    private static final int MOST_FROZEN = 24;

    /** Keeps words apart from the figures before them. */
    private static final int WORDS_INDENT = 1;

    /** What a page can hold beside each other and still be read. */
    private static final double PAGE = 200;

    private final SheetPlan.TableSheet plan;
    private final DocumentTable table;
    private final TableColumns columns;
    private final NumberFormats formats;
    private final SheetWriter out;
    private final int headerRows;
    private final boolean points;

    /** The last of the columns that texts stand over, and the width of these columns together. */
    private int lastText;

    private double textWidth;

    /** How many lines stand above the rows of the table. */
    private int linesAbove;

    private TableWriter(SheetPlan.TableSheet plan, Worksheet sheet, TableColumns columns, NumberFormats formats) {
        this.plan = plan;
        this.table = plan.table;
        this.columns = columns;
        this.formats = formats;
        this.out = new SheetWriter(sheet, columns.language);
        this.points = formats.hasPoints(table);
        boolean named = table.rowHeaders().stream().anyMatch(h -> !h.isEmpty())
                || table.headers().stream()
                        .anyMatch(h -> !h.isColumn() || !TableColumns.header(h).isEmpty());
        this.headerRows = named ? table.headerRows() : 0;
    }

    static void write(
            SheetPlan.TableSheet plan, Worksheet sheet, String contents, TableColumns columns, NumberFormats formats) {
        new TableWriter(plan, sheet, columns, formats).write(contents);
    }

    private void write(String contents) {
        widths();
        boolean fits = plan.above.stream()
                        .mapToInt(line -> TextSize.lines(line.text(), textWidth))
                        .sum()
                <= MOST_ABOVE;
        int top = above(contents, fits ? plan.above : List.of());
        head(top);
        int row = top + headerRows;
        out.sheet.pageOrientation("landscape");
        if (headerRows > 0) {
            out.sheet.repeatRows(top, row - 1);
        }
        int pages = (int) Math.ceil(columns.width(0, columns.count() - 1) / PAGE);
        if (pages > 1) {
            out.sheet.fitToWidth((short) pages);
            if (columns.rowHeaders > 0) {
                out.sheet.repeatCols(0, columns.rowHeaders - 1);
            }
        }
        out.sheet.freezePane(columns.rowHeaders, linesAbove <= MOST_FROZEN ? row : 0);
        for (Row each : table.rows()) {
            row(row++, each);
        }
        below(row + 1, fits ? List.of() : plan.above);
    }

    private void widths() {
        int column = 0;
        for (; column < columns.count(); column++) {
            out.sheet.width(column, columns.width(column));
            if (textWidth < TEXT_WIDTH) {
                textWidth += columns.width(column);
                lastText = column;
            }
        }
        for (; textWidth < TEXT_WIDTH; column++) {
            out.sheet.width(column, DEFAULT_WIDTH);
            textWidth += DEFAULT_WIDTH;
            lastText = column;
        }
    }

    /** Writes what stands above the table and returns the row where it begins. */
    private int above(String contents, List<Line> lines) {
        out.link(0, 0, contents, "← " + columns.language.text("contents"));
        out.title(1, plan.title);
        int row = 2;
        if (plan.caption.isPresent() && !plan.caption.get().equals(plan.title)) {
            out.text(row++, 0, plan.caption.get(), style -> style.bold());
        }
        linesAbove = row
                + lines.stream()
                        .mapToInt(line -> TextSize.lines(line.text(), textWidth))
                        .sum();
        return out.lines(row, lastText, textWidth, lines) + 1;
    }

    private void head(int top) {
        if (headerRows == 0) {
            return;
        }
        int[] lines = new int[headerRows];
        Arrays.fill(lines, 1);
        for (int level = headerRows - 1; level >= 0; level--) {
            heights(level, lines);
        }
        int bottom = top + headerRows - 1;
        for (int i = 0; i < columns.rowHeaders; i++) {
            out.over(top, i, bottom, i, table.rowHeaders().get(i), headStyle(out.start()));
        }
        int column = 0;
        for (ColumnHeader header : table.headers()) {
            place(header, top, column, bottom);
            column += header.span();
        }
        for (int i = 0; i < headerRows; i++) {
            out.sheet.rowHeight(top + i, TextSize.height(lines[i]));
        }
        linesAbove += Arrays.stream(lines).sum() + 1;
    }

    private void place(ColumnHeader header, int row, int column, int bottom) {
        int from = columns.first(column);
        int to = columns.last(column + header.span() - 1);
        boolean words = header.isColumn() && header.alignment() == Alignment.START;
        String side = words ? out.start() : header.isColumn() ? out.end() : "center";
        Consumer<StyleSetter> style = headStyle(side).andThen(setter -> setter.indent(words ? WORDS_INDENT : 0));
        out.over(row, from, header.isColumn() ? bottom : row, to, TableColumns.header(header), style);
        int next = column;
        for (ColumnHeader below : header.columns()) {
            place(below, row + 1, next, bottom);
            next += below.span();
        }
    }

    private static Consumer<StyleSetter> headStyle(String side) {
        return style -> style.bold()
                .fillColor(HEAD)
                .wrapText(true)
                .horizontalAlignment(side)
                .verticalAlignment("bottom")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
    }

    /** Makes the lowest row of each header that begins at a level high enough for it. */
    private void heights(int level, int[] lines) {
        if (level == 0) {
            for (int i = 0; i < columns.rowHeaders; i++) {
                high(table.rowHeaders().get(i), columns.width(i), 0, headerRows - 1, lines);
            }
        }
        int column = 0;
        for (ColumnHeader header : table.headers()) {
            heights(header, level, column, level, lines);
            column += header.span();
        }
    }

    private void heights(ColumnHeader header, int depth, int column, int level, int[] lines) {
        if (depth > 0) {
            int next = column;
            for (ColumnHeader below : header.columns()) {
                heights(below, depth - 1, next, level, lines);
                next += below.span();
            }
            return;
        }
        double width = columns.width(columns.first(column), columns.last(column + header.span() - 1));
        high(TableColumns.header(header), width, level, header.isColumn() ? headerRows - 1 : level, lines);
    }

    private static void high(String text, double width, int from, int to, int[] lines) {
        int there = 0;
        for (int i = from; i <= to; i++) {
            there += lines[i];
        }
        lines[to] += Math.max(0, TextSize.lines(text, width / TextSize.BOLD) - there);
    }

    private void row(int at, Row row) {
        if (row.kind() == Row.Kind.GROUP) {
            String text = TableColumns.rowHeader(row, 0);
            out.text(at, 0, text, style -> {
                style.bold().verticalAlignment("top");
                indent(style, row);
            });
            return;
        }
        for (int i = 0; i < columns.rowHeaders; i++) {
            boolean first = i == 0;
            out.text(at, i, TableColumns.rowHeader(row, i), style -> {
                kind(style, row.kind());
                style.wrapText(true).verticalAlignment("top");
                if (first) {
                    indent(style, row);
                }
            });
        }
        for (int i = 0; i < row.cells().size(); i++) {
            cell(at, row, i);
        }
        int lines = lines(row);
        if (lines > 1) {
            out.sheet.rowHeight(at, TextSize.height(lines));
        }
    }

    /** How many lines the highest cell of a row has. */
    private int lines(Row row) {
        int most = 1;
        for (int i = 0; i < columns.rowHeaders; i++) {
            double width = columns.width(i) - (i == 0 ? TableColumns.INDENT * row.level() : 0);
            most = Math.max(most, TextSize.lines(TableColumns.rowHeader(row, i), width));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            String text = cell.shown(columns.language) + columns.marks(cell, i);
            if (table.columns().get(i).alignment() == Alignment.START || text.indexOf('\n') >= 0) {
                most = Math.max(most, TextSize.lines(text, columns.width(columns.first(i))));
            }
        }
        return most;
    }

    private void indent(StyleSetter style, Row row) {
        if (row.level() > 0) {
            style.horizontalAlignment(out.start()).indent(row.level());
        }
    }

    private static void kind(StyleSetter style, Row.Kind kind) {
        switch (kind) {
            case FIGURES, GROUP -> {}
            case BASE -> style.italic();
            case NET -> style.bold();
            case TOTAL -> style.bold().borderStyle(BorderSide.TOP, BorderStyle.THIN);
        }
    }

    private void cell(int at, Row row, int column) {
        Cell cell = row.cells().get(column);
        String marks = columns.marks(cell, column);
        Optional<NumberFormats.Figure> figure = formats.of(cell, marks, points);
        Alignment alignment = table.columns().get(column).alignment();
        String text = cell.shown(columns.language) + marks;
        Consumer<StyleSetter> style = setter -> {
            kind(setter, row.kind());
            setter.verticalAlignment("top");
            if (alignment == Alignment.START) {
                setter.horizontalAlignment(out.start()).indent(WORDS_INDENT).wrapText(true);
            } else {
                setter.horizontalAlignment(out.end()).wrapText(text.indexOf('\n') >= 0);
            }
            if (cell.status() == Cell.Status.MUTED || cell.status() == Cell.Status.SUPPRESSED) {
                setter.fontColor(SheetWriter.GREY);
            }
        };
        int first = columns.first(column);
        if (figure.isPresent()) {
            out.sheet.value(at, first, figure.get().value());
            out.style(at, first, setter -> {
                style.accept(setter);
                setter.format(figure.get().format());
            });
        } else {
            out.text(at, first, text.strip(), style);
        }
        if (columns.lettersApart(column)) {
            out.text(at, columns.last(column), cell.joinedLetters(), setter -> {
                kind(setter, row.kind());
                setter.verticalAlignment("top").horizontalAlignment(out.start());
            });
        }
    }

    private void below(int row, List<Line> above) {
        List<Line> lines = new ArrayList<>();
        for (Footnote footnote : table.footnotes()) {
            lines.add(Line.of(footnote.line()));
        }
        table.legend(columns.language).forEach(line -> lines.add(Line.of(line)));
        if (!lines.isEmpty() && !(above.isEmpty() && plan.below.isEmpty())) {
            lines.add(Line.of(""));
        }
        lines.addAll(above);
        lines.addAll(plan.below);
        out.lines(row, lastText, textWidth, lines);
    }
}
