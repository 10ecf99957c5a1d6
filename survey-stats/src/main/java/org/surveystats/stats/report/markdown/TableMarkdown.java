package org.surveystats.stats.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.document.Alignment;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** Writes a table as one of GitHub's: one row of headers, so that a header over several columns is repeated before each. */
final class TableMarkdown {

    private static final String BREAK = "<br>";
    private static final String INDENT = "&emsp;";
    private static final String OVER = " › ";

    private final DocumentTable table;
    private final ReportLanguage language;
    private final StringBuilder out;

    private TableMarkdown(DocumentTable table, ReportLanguage language, StringBuilder out) {
        this.table = table;
        this.language = language;
        this.out = out;
    }

    static void write(DocumentTable table, ReportLanguage language, StringBuilder out) {
        new TableMarkdown(table, language, out).write();
    }

    private void write() {
        table.caption()
                .ifPresent(caption ->
                        out.append(Escape.marked(caption, "**", "strong", " ")).append("\n\n"));
        List<String> headers = new ArrayList<>();
        table.rowHeaders().forEach(header -> headers.add(Escape.text(header, BREAK)));
        table.headers().forEach(header -> flatten(header, "", headers));
        line(headers);
        List<String> rules = new ArrayList<>();
        table.rowHeaders().forEach(header -> rules.add("---"));
        table.columns().forEach(column -> rules.add(column.alignment() == Alignment.START ? "---" : "--:"));
        line(rules);
        table.rows().forEach(this::row);
        below();
    }

    private static void flatten(ColumnHeader header, String above, List<String> headers) {
        String letter =
                header.letter().map(l -> " (" + Escape.text(l, BREAK) + ")").orElse("");
        String own = above + Escape.text(header.text(), BREAK) + marks(header.footnotes()) + letter;
        if (header.isColumn()) {
            headers.add(own);
        } else {
            header.columns().forEach(below -> flatten(below, own + OVER, headers));
        }
    }

    private void row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.headers().size(); i++) {
            String header = row.headers().get(i);
            boolean last = i == row.headers().size() - 1;
            String text = row.kind() == Row.Kind.GROUP
                    ? Escape.marked(header, "**", "strong", BREAK)
                    : Escape.text(header, BREAK);
            cells.add((i == 0 ? INDENT.repeat(row.level()) : "") + text + (last ? marks(row.footnotes()) : ""));
        }
        row.cells().forEach(cell -> cells.add(cell(cell)));
        while (cells.size() < table.rowHeaders().size() + table.columns().size()) {
            cells.add("");
        }
        line(cells);
    }

    private String cell(Cell cell) {
        String letters = cell.letters().isEmpty() ? "" : " " + Escape.text(cell.joinedLetters(), BREAK);
        return Escape.text(cell.shown(language), BREAK) + letters + marks(cell.footnotes());
    }

    private static String marks(List<String> marks) {
        StringBuilder out = new StringBuilder();
        marks.forEach(mark -> out.append("<sup>").append(Escape.text(mark, " ")).append("</sup>"));
        return out.toString();
    }

    private void line(List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |"));
        out.append('\n');
    }

    private void below() {
        List<String> lines = new ArrayList<>();
        for (Footnote footnote : table.footnotes()) {
            lines.add("<sup>" + Escape.text(footnote.mark(), " ") + "</sup> " + Escape.text(footnote.text(), BREAK));
        }
        table.legend(language).forEach(line -> lines.add(Escape.text(line, " ")));
        if (!lines.isEmpty()) {
            out.append('\n').append(String.join("\\\n", lines)).append('\n');
        }
    }
}
