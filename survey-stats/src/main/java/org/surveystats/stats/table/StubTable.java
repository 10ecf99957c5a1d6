package org.surveystats.stats.table;

import java.util.List;
import org.surveystats.model.question.LocalizedText;

/**
 * The rows of one question: its bases, its options and nets, its means, its special answers.
 *
 * @param question the question's id
 * @param label its name in tables
 * @param text its exact wording
 * @param rows the rows
 */
public record StubTable(String question, LocalizedText label, LocalizedText text, List<TableRow> rows) {

    /**
     * Copies the rows.
     *
     * @param question the question's id
     * @param label its name in tables
     * @param text its exact wording
     * @param rows the rows
     */
    public StubTable {
        rows = List.copyOf(rows);
    }

    /**
     * The rows of a kind.
     *
     * @param kind the kind
     * @return the rows in their order, perhaps none
     */
    public List<TableRow> rows(RowKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /**
     * The row of a kind of which a question has one, such as a base or a mean.
     *
     * @param kind the kind
     * @return the first row of the kind
     * @throws IllegalArgumentException if there is none
     */
    public TableRow row(RowKind kind) {
        return rows(kind).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + question + "\" has no row " + kind));
    }

    /**
     * The row of an option, a band, a net or a special answer.
     *
     * @param code its code
     * @return the row
     * @throws IllegalArgumentException if there is none
     */
    public TableRow row(String code) {
        return rows.stream()
                .filter(row -> row.code().equals(code) && !code.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + question + "\" has no row \"" + code
                        + "\", but "
                        + rows.stream()
                                .map(TableRow::code)
                                .filter(c -> !c.isEmpty())
                                .toList()));
    }
}
