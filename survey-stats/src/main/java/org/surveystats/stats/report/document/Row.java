package org.surveystats.stats.report.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param kind what the row holds
 * @param headers what the row is called, one text for each column of row headers; of a row that heads a group, one
 * @param level how deep the row stands below others: 0 is not indented
 * @param footnotes the marks of the footnotes of its header
 * @param cells its cells, one a column; none for a row that heads a group
 */
public record Row(Kind kind, List<String> headers, int level, List<String> footnotes, List<Cell> cells) {

    /** The deepest level. */
    public static final int DEEPEST = 6;

    /** What a row holds. */
    public enum Kind {
        /** Figures of an answer, or of whatever the table lists. */
        FIGURES,
        /** The heading of the rows that follow, over the whole width. */
        GROUP,
        /** How many respondents the figures rest on. */
        BASE,
        /** Several answers counted as one. */
        NET,
        /** All of the rows above it. */
        TOTAL
    }

    /**
     * Checks and copies the parts.
     *
     * @param kind what the row holds
     * @param headers what the row is called; a line feed breaks the line
     * @param level how deep it stands, 0 to 6
     * @param footnotes the marks of the footnotes of its header
     * @param cells its cells
     * @throws IllegalArgumentException if the level is another, or a row that heads a group has cells or not one header
     */
    public Row {
        Objects.requireNonNull(kind, "kind");
        headers = headers.stream().map(h -> PlainText.lines(h).strip()).toList();
        footnotes = footnotes.stream().map(PlainText::line).toList();
        cells = List.copyOf(cells);
        if (level < 0 || level > DEEPEST) {
            throw new IllegalArgumentException("a row has a level from 0 to " + DEEPEST + ": found " + level);
        }
        if (kind == Kind.GROUP && (!cells.isEmpty() || headers.size() != 1)) {
            throw new IllegalArgumentException("a row that heads a group has one header and no cells: found "
                    + headers.size() + " and " + cells.size());
        }
    }

    /**
     * A row of figures.
     *
     * @param header what it is called
     * @param cells its cells
     * @return the row
     */
    public static Row of(String header, List<Cell> cells) {
        return new Row(Kind.FIGURES, List.of(header), 0, List.of(), cells);
    }

    /**
     * A row of figures.
     *
     * @param header what it is called
     * @param cells its cells
     * @return the row
     */
    public static Row of(String header, Cell... cells) {
        return of(header, Arrays.asList(cells));
    }

    /**
     * A row of figures with several headers.
     *
     * @param headers what it is called, one text for each column of row headers
     * @param cells its cells
     * @return the row
     */
    public static Row of(List<String> headers, List<Cell> cells) {
        return new Row(Kind.FIGURES, headers, 0, List.of(), cells);
    }

    /**
     * The heading of the rows that follow.
     *
     * @param header the heading
     * @return the row
     */
    public static Row group(String header) {
        return new Row(Kind.GROUP, List.of(header), 0, List.of(), List.of());
    }

    /**
     * The same as another kind of row.
     *
     * @param newKind what the row holds
     * @return the row
     */
    public Row as(Kind newKind) {
        return new Row(newKind, headers, level, footnotes, cells);
    }

    /**
     * The same at another level.
     *
     * @param newLevel how deep it stands below others
     * @return the row at that level
     */
    public Row atLevel(int newLevel) {
        return new Row(kind, headers, newLevel, footnotes, cells);
    }

    /**
     * The same with one more footnote at its header.
     *
     * @param mark the mark of the footnote
     * @return the row with it
     */
    public Row withFootnote(String mark) {
        return new Row(kind, headers, level, Marks.more(footnotes, mark), cells);
    }
}
