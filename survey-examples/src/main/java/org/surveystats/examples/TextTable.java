package org.surveystats.examples;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text: each column as wide as its widest cell, except that the widest columns give way, and their cells are
 * broken into lines, where the table would be wider than a page.
 */
final class TextTable {

    private static final String GAP = "  ";
    private static final int LEAST_WIDTH = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** How the cells of a column stand. */
    enum Align {
        LEFT,
        RIGHT
    }

    private record Column(String header, Align align) {}

    private TextTable(List<Column> columns) {
        this.columns = columns;
    }

    static TextTable create() {
        return new TextTable(new ArrayList<>());
    }

    TextTable column(String header, Align align) {
        columns.add(new Column(header, align));
        return this;
    }

    TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row needs " + columns.size() + " cells: found " + cells.length + ", " + List.of(cells));
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The lines of the table, none wider than a width, without spaces at their ends. */
    List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        addRow(lines, columns.stream().map(Column::header).toList(), widths);
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("─".repeat(widths[i]));
        }
        lines.add(rule.toString());
        rows.forEach(row -> addRow(lines, row, widths));
        return lines;
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int total = GAP.length() * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    DisplayWidth.of(columns.get(i).header()),
                    rows.stream()
                            .mapToInt(row -> DisplayWidth.of(row.get(column)))
                            .max()
                            .orElse(0));
            total += widths[i];
        }
        while (total > width) {
            int widest = widest(widths);
            if (widths[widest] <= LEAST_WIDTH) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private void addRow(List<String> lines, List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(TextWrap.lines(cells.get(i), widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                boolean left = columns.get(i).align() == Align.LEFT;
                line.append(i == 0 ? "" : GAP)
                        .append(left ? DisplayWidth.padRight(part, widths[i]) : DisplayWidth.padLeft(part, widths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
