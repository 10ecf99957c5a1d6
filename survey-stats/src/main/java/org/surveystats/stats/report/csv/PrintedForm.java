package org.surveystats.stats.report.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.ReportLanguage;

/** A table as it is read. */
final class PrintedForm {

    private static final String INDENT = "  ";

    private final DocumentTable table;
    private final ReportLanguage language;
    private final CsvLines lines;
    private final int rowHeaders;
    private final int width;

    private PrintedForm(DocumentTable table, ReportLanguage language, CsvLines lines) {
        this.table = table;
        this.language = language;
        this.lines = lines;
        this.rowHeaders = table.rowHeaders().size();
        this.width = rowHeaders + table.columns().size();
    }

    static void write(
            DocumentTable table,
            ReportLanguage language,
            CsvRenderer.Headers headers,
            CsvRenderer.Remarks remarks,
            CsvLines lines) {
        PrintedForm form = new PrintedForm(table, language, lines);
        if (form.width == 0) {
            return;
        }
        switch (headers) {
            case ONE_LINE -> form.header();
            case LINE_PER_LEVEL -> form.headers();
        }
        table.rows().forEach(form::row);
        if (remarks == CsvRenderer.Remarks.BELOW) {
            form.remarks();
        }
    }

    private void header() {
        List<String> fields = new ArrayList<>(table.rowHeaders());
        for (List<ColumnHeader> path : HeaderPath.all(table)) {
            fields.add(String.join(
                    HeaderPath.OVER, path.stream().map(PrintedForm::header).toList()));
        }
        line(fields.stream().map(field -> field.replace('\n', ' ')).toList());
    }

    private static String header(ColumnHeader header) {
        String letter = header.letter().map(l -> " (" + l + ")").orElse("");
        return header.text() + Footnote.superscripts(header.footnotes()) + letter;
    }

    private void headers() {
        List<List<ColumnHeader>> paths = HeaderPath.all(table);
        int last = table.headerRows() - 1;
        for (int level = 0; level <= last; level++) {
            List<String> fields = new ArrayList<>();
            for (String rowHeader : table.rowHeaders()) {
                fields.add(level == last ? rowHeader : "");
            }
            for (List<ColumnHeader> path : paths) {
                int lowest = path.size() - 1;
                fields.add(level == last ? header(path.get(lowest)) : level < lowest ? header(path.get(level)) : "");
            }
            line(fields);
        }
    }

    private void row(Row row) {
        List<String> fields = new ArrayList<>();
        int last = row.headers().size() - 1;
        for (int i = 0; i <= last; i++) {
            String marks = i == last ? Footnote.superscripts(row.footnotes()) : "";
            String text = Formulas.neutralised(row.headers().get(i) + marks);
            fields.add(i == 0 && !text.isEmpty() ? INDENT.repeat(row.level()) + text : text);
        }
        for (Cell cell : row.cells()) {
            fields.add(Formulas.neutralised((cell.shown(language) + cell.marks()).strip()));
        }
        padded(fields);
    }

    private void remarks() {
        List<String> remarks = new ArrayList<>();
        table.caption().ifPresent(remarks::add);
        table.footnotes().forEach(footnote -> remarks.add(footnote.line()));
        remarks.addAll(table.legend(language));
        if (!remarks.isEmpty()) {
            padded(List.of());
            remarks.forEach(remark -> padded(List.of(Formulas.neutralised(remark))));
        }
    }

    private void line(List<String> fields) {
        lines.add(fields.stream().map(Formulas::neutralised).toList());
    }

    private void padded(List<String> fields) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(Collections.nCopies(width - fields.size(), ""));
        lines.add(all);
    }
}
