package org.surveystats.stats.report.csv;

import java.util.List;

/** Lines of fields, quoted where they need it. */
final class CsvLines {

    private final char separator;
    private final String lineEnd;
    private final StringBuilder out = new StringBuilder();

    CsvLines(CsvRenderer.Separator separator, CsvRenderer.LineEnd lineEnd, CsvRenderer.ByteOrderMark mark) {
        this.separator = separator.character();
        this.lineEnd = lineEnd.characters();
        if (mark == CsvRenderer.ByteOrderMark.PRESENT) {
            out.append('\uFEFF');
        }
    }

    void add(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            // an empty field alone in its line would be an empty line, which readers pass over
            boolean alone = fields.size() == 1 && fields.get(0).isEmpty();
            if (alone || needsQuotes(fields.get(i))) {
                out.append('"').append(fields.get(i).replace("\"", "\"\"")).append('"');
            } else {
                out.append(fields.get(i));
            }
        }
        out.append(lineEnd);
    }

    /** Any separator, as programs guess it from the lines; and spaces at an end, which some of them cut off. */
    private static boolean needsQuotes(String field) {
        if (field.isEmpty()) {
            return false;
        }
        boolean spaced = field.charAt(0) == ' ' || field.charAt(field.length() - 1) == ' ';
        return spaced
                || field.charAt(0) == '\uFEFF'
                || field.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r' || c == ',' || c == ';' || c == '\t');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
