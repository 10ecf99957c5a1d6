package org.surveystats.stats.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a table.
 *
 * @param kind what it is
 * @param head the place of its head in the banner; empty for the total
 * @param path its names, the outermost question's first; empty for the total
 * @param letter the letter that stands for it among the columns of its head, in a nested head of its parent; empty where no pairs are
 *     compared
 */
public record TableColumn(ColumnKind kind, OptionalInt head, List<ColumnLabel> path, Optional<String> letter) {

    /**
     * Copies the path.
     *
     * @param kind what it is
     * @param head the place of its head in the banner
     * @param path its names
     * @param letter the letter that stands for it
     */
    public TableColumn {
        path = List.copyOf(path);
    }

    static TableColumn total() {
        return new TableColumn(ColumnKind.TOTAL, OptionalInt.empty(), List.of(), Optional.empty());
    }

    /** A, B … Z, AA, AB … */
    static String letter(int place) {
        StringBuilder letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
