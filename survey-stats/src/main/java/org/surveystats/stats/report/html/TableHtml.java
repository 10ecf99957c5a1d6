package org.surveystats.stats.report.html;

import java.util.List;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** Writes a table as HTML, in a frame in which it scrolls. */
final class TableHtml {

    /** The fewest columns with which a table may be wider than a phone. */
    private static final int WIDE = 3;

    private final DocumentTable table;
    private final ReportLanguage language;
    private final Markup out;
    private final String id;
    private final int rowHeaders;
    private final int[] tails;

    private TableHtml(DocumentTable table, ReportLanguage language, Markup out, String id) {
        this.table = table;
        this.language = language;
        this.out = out;
        this.id = id;
        this.rowHeaders = table.rowHeaders().size();
        this.tails = tails();
    }

    /**
     * Writes a table.
     *
     * @param heading the id of the heading that names a table without a caption; empty for none
     */
    static void write(DocumentTable table, ReportLanguage language, Markup out, String id, String heading) {
        new TableHtml(table, language, out, id).write(heading);
    }

    private void write(String heading) {
        String name = table.caption().isPresent() ? id + "-caption" : heading;
        boolean scrolls = !name.isEmpty() && table.columns().size() + rowHeaders >= WIDE;
        out.open("div", "class", "table");
        out.open(
                        "div",
                        "class",
                        "frame",
                        "role",
                        scrolls ? "region" : "",
                        "aria-labelledby",
                        scrolls ? name : "",
                        "tabindex",
                        scrolls ? "0" : "")
                .line();
        out.open("table").line();
        table.caption().ifPresent(caption -> {
            out.open("caption", "id", id + "-caption");
            out.open("span", out.withDirection(caption)).text(caption).close("span");
            out.close("caption").line();
        });
        columnGroups();
        head();
        body();
        out.close("table").close("div").line();
        below();
        out.close("div").line();
    }

    /** A header may only name a group of columns that is one. */
    private void columnGroups() {
        if (table.headerRows() == 1) {
            return;
        }
        if (rowHeaders > 0) {
            out.open("colgroup", "span", Integer.toString(rowHeaders)).close("colgroup");
        }
        for (ColumnHeader header : table.headers()) {
            out.open("colgroup", "span", Integer.toString(header.span())).close("colgroup");
        }
        out.line();
    }

    private void head() {
        boolean named = table.rowHeaders().stream().anyMatch(h -> !h.isEmpty())
                || table.headers().stream()
                        .anyMatch(h -> !h.isColumn() || !h.text().isEmpty());
        if (!named) {
            return;
        }
        out.open("thead").line();
        int rows = table.headerRows();
        for (int level = 0; level < rows; level++) {
            out.open("tr");
            if (level == 0) {
                for (int i = 0; i < rowHeaders; i++) {
                    header(table.rowHeaders().get(i), "", List.of(), "col", i == 0 ? "head first" : "head", 1, rows);
                }
            }
            for (ColumnHeader header : table.headers()) {
                place(header, level, rows);
            }
            out.close("tr").line();
        }
        out.close("thead").line();
    }

    private void place(ColumnHeader header, int level, int rows) {
        if (level > 0) {
            header.columns().forEach(below -> place(below, level - 1, rows - 1));
            return;
        }
        String letter = header.letter().orElse("");
        if (header.isColumn()) {
            String style = header.alignment() == Alignment.START ? "s" : "";
            header(header.text(), letter, header.footnotes(), "col", style, 1, rows);
        } else {
            header(header.text(), letter, header.footnotes(), "colgroup", "", header.span(), 1);
        }
    }

    private void header(
            String text, String letter, List<String> footnotes, String scope, String style, int columns, int rows) {
        boolean empty = text.isEmpty() && letter.isEmpty();
        String name = empty ? "td" : "th";
        out.open(
                name,
                out.withDirection(
                        text,
                        "scope",
                        empty ? "" : scope,
                        "class",
                        style,
                        "colspan",
                        columns > 1 ? Integer.toString(columns) : "",
                        "rowspan",
                        rows > 1 ? Integer.toString(rows) : ""));
        out.text(text);
        marks(footnotes);
        if (!letter.isEmpty()) {
            out.raw("<br>")
                    .open("span", "class", "sig")
                    .text("(" + letter + ")")
                    .close("span");
        }
        out.close(name);
    }

    private void body() {
        boolean open = false;
        for (Row row : table.rows()) {
            if (row.kind() == Row.Kind.GROUP || !open) {
                out.raw(open ? "</tbody>\n" : "").open("tbody").line();
                open = true;
            }
            row(row);
        }
        out.raw(open ? "</tbody>\n" : "");
    }

    private void row(Row row) {
        out.open("tr", "class", style(row.kind()));
        String level = row.level() == 0 ? "" : "l" + row.level();
        if (row.kind() == Row.Kind.GROUP) {
            String text = row.headers().get(0);
            String columns = Integer.toString(rowHeaders + table.columns().size());
            out.open("th", out.withDirection(text, "scope", "rowgroup", "colspan", columns, "class", level));
            out.open("span").text(text);
            marks(row.footnotes());
            out.close("span").close("th");
        }
        for (int i = 0; i < row.cells().size() + rowHeaders && row.kind() != Row.Kind.GROUP; i++) {
            if (i < rowHeaders) {
                String text = row.headers().get(i);
                String first = level.isEmpty() ? "first" : "first " + level;
                out.open("th", out.withDirection(text, "scope", "row", "class", i == 0 ? first : ""));
                out.text(text);
                if (i == rowHeaders - 1) {
                    marks(row.footnotes());
                }
                out.close("th");
            } else {
                cell(row.cells().get(i - rowHeaders), i - rowHeaders);
            }
        }
        out.close("tr").line();
    }

    private static String style(Row.Kind kind) {
        return switch (kind) {
            case FIGURES -> "";
            case GROUP -> "group";
            case BASE -> "base";
            case NET -> "net";
            case TOTAL -> "total";
        };
    }

    private void cell(Cell cell, int column) {
        Alignment alignment = table.columns().get(column).alignment();
        String shown = cell.shown(language);
        String status = switch (cell.status()) {
            case NORMAL -> "";
            case MUTED -> "muted";
            case SUPPRESSED -> "suppressed";
            case LOW_BASE -> "low";
        };
        String style = alignment == Alignment.START ? (status.isEmpty() ? "s" : "s " + status) : status;
        out.open("td", out.withDirection(shown, "class", style));
        if (tails[column] == 0) {
            out.text(shown);
            marks(cell);
        } else {
            int point = point(shown, alignment);
            out.text(shown.substring(0, point));
            out.open("span", "class", "tail w" + tails[column]).text(shown.substring(point));
            marks(cell);
            out.close("span");
        }
        out.close("td");
    }

    private void marks(Cell cell) {
        if (!cell.letters().isEmpty()) {
            out.raw(" ").open("span", "class", "sig").text(cell.joinedLetters()).close("span");
        }
        marks(cell.footnotes());
    }

    private void marks(List<String> footnotes) {
        for (String mark : footnotes) {
            out.open("sup")
                    .open("a", "href", "#" + footnote(mark))
                    .text(mark)
                    .close("a")
                    .close("sup");
        }
    }

    private String footnote(String mark) {
        for (int i = 0; i < table.footnotes().size(); i++) {
            if (table.footnotes().get(i).mark().equals(mark)) {
                return id + "-note-" + (i + 1);
            }
        }
        throw new IllegalStateException("a table has the footnotes that its cells refer to: " + mark);
    }

    /** The widths of what follows the line of alignment of each column; 0 where all cells of it have the same. */
    private int[] tails() {
        int columns = table.columns().size();
        int[] widest = new int[columns];
        for (int i = 0; i < columns; i++) {
            Alignment alignment = table.columns().get(i).alignment();
            int least = Integer.MAX_VALUE;
            for (Row row : table.rows()) {
                if (row.kind() != Row.Kind.GROUP
                        && !row.cells().get(i).shown(language).isEmpty()) {
                    int tail = tail(row.cells().get(i), alignment);
                    least = Math.min(least, tail);
                    widest[i] = Math.max(widest[i], tail);
                }
            }
            if (alignment == Alignment.START || least == widest[i]) {
                widest[i] = 0;
            }
        }
        return widest;
    }

    private int point(String shown, Alignment alignment) {
        return alignment == Alignment.DECIMAL ? language.numbers().wholePart(shown) : shown.length();
    }

    /** How wide the end of a cell is, in halves of a digit's width. */
    private int tail(Cell cell, Alignment alignment) {
        String shown = cell.shown(language);
        int letters =
                cell.letters().isEmpty() ? 0 : 1 + 2 * cell.joinedLetters().length();
        int marks = 2 * String.join("", cell.footnotes()).length();
        int width = letters + marks;
        for (int i = point(shown, alignment); i < shown.length(); i++) {
            char c = shown.charAt(i);
            boolean narrow = c == '.' || c == ',' || c == ' ' || c == '\u00a0' || c == '(' || c == ')';
            width += narrow ? 1 : c == '%' ? 3 : 2;
        }
        return Math.min(Stylesheet.WIDEST_TAIL, width);
    }

    private void below() {
        List<String> legend = table.legend(language);
        if (table.footnotes().isEmpty() && legend.isEmpty()) {
            return;
        }
        out.open("div", "class", "below").line();
        for (Footnote footnote : table.footnotes()) {
            out.open("p", out.withDirection(footnote.text().text(), "id", footnote(footnote.mark())));
            out.open("sup").text(footnote.mark()).close("sup").raw(" ").text(footnote.text());
            out.close("p").line();
        }
        legend.forEach(line -> out.element("p", line));
        out.close("div").line();
    }
}
