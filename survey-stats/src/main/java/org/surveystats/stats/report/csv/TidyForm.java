package org.surveystats.stats.report.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.surveystats.stats.report.document.Cell;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Footnote;
import org.surveystats.stats.report.document.Row;
import org.surveystats.stats.report.language.NumberStyle;

/** A table with one line for each cell. */
final class TidyForm {

    private final DocumentTable table;
    private final CsvLines lines;
    private final List<List<ColumnHeader>> paths;
    private final List<Row> groups = new ArrayList<>();

    private TidyForm(DocumentTable table, CsvLines lines) {
        this.table = table;
        this.lines = lines;
        this.paths = HeaderPath.all(table);
    }

    static void write(DocumentTable table, CsvLines lines) {
        new TidyForm(table, lines).write();
    }

    private void write() {
        List<String> names = new ArrayList<>(List.of("row", "column", "group", "kind", "level"));
        for (int i = 1; i <= table.rowHeaders().size(); i++) {
            names.add("row_" + i);
        }
        for (int i = 1; i <= table.headerRows(); i++) {
            names.add("column_" + i);
        }
        names.addAll(List.of("letter", "value", "lower", "upper", "text", "status", "letters", "footnotes"));
        lines.add(names);
        int number = 0;
        for (Row row : table.rows()) {
            if (row.kind() == Row.Kind.GROUP) {
                groups.removeIf(group -> group.level() >= row.level());
                groups.add(row);
                continue;
            }
            number++;
            for (int column = 0; column < row.cells().size(); column++) {
                lines.add(fields(row, number, column));
            }
        }
    }

    private List<String> fields(Row row, int number, int column) {
        List<ColumnHeader> path = paths.get(column);
        Cell cell = row.cells().get(column);
        List<String> fields = new ArrayList<>();
        fields.add(Integer.toString(number));
        fields.add(Integer.toString(column + 1));
        fields.add(groups.stream().map(group -> group.headers().get(0)).collect(Collectors.joining(HeaderPath.OVER)));
        fields.add(code(row.kind()));
        fields.add(Integer.toString(row.level()));
        fields.addAll(row.headers());
        for (int i = 0; i < table.headerRows(); i++) {
            fields.add(i < path.size() ? path.get(i).text() : "");
        }
        fields.add(path.get(path.size() - 1).letter().orElse(""));
        fields.add(number(cell.value()));
        fields.add(number(limit(cell, Cell.Limits::lower)));
        fields.add(number(limit(cell, Cell.Limits::upper)));
        fields.add(cell.text());
        fields.add(code(cell.status()));
        fields.add(String.join(" ", cell.letters()));
        fields.add(footnotes(cell, row, path));
        return fields;
    }

    private static OptionalDouble limit(Cell cell, ToDoubleFunction<Cell.Limits> which) {
        return cell.limits().stream().mapToDouble(which).findFirst();
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? NumberStyle.shortest(number.getAsDouble()).toString() : "";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String footnotes(Cell cell, Row row, List<ColumnHeader> path) {
        Set<String> marks = new LinkedHashSet<>(cell.footnotes());
        marks.addAll(row.footnotes());
        groups.forEach(group -> marks.addAll(group.footnotes()));
        path.forEach(header -> marks.addAll(header.footnotes()));
        if (marks.isEmpty()) {
            return "";
        }
        return marks.stream()
                .flatMap(mark -> table.footnotes().stream()
                        .filter(footnote -> footnote.mark().equals(mark)))
                .map(TidyForm::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(Footnote footnote) {
        return footnote.text().text();
    }
}
