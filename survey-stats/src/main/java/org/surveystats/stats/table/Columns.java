package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The columns that a table shows.
 *
 * @param list the columns in their order
 * @param heads for each head, for each parent, the columns that are shown
 */
record Columns(List<TableColumn> list, List<List<List<Shown>>> heads) {

    /**
     * A column of a head that is shown.
     *
     * @param place its place in the table
     * @param column its number in the head
     */
    record Shown(int place, int column) {}

    /**
     * Chooses the columns.
     *
     * @param used for each head, which of its columns somebody is in
     */
    static Columns of(Banner banner, List<boolean[]> used) {
        boolean lettered = banner.tests().stream().anyMatch(test -> test.style() == ComparisonStyle.PAIRWISE);
        List<TableColumn> list = new ArrayList<>();
        if (banner.total() == TotalColumn.FIRST) {
            list.add(TableColumn.total());
        }
        List<List<List<Shown>>> heads = new ArrayList<>();
        for (int h = 0; h < banner.heads().size(); h++) {
            Head head = banner.heads().get(h);
            List<List<Shown>> groups = new ArrayList<>();
            for (int from = 0; from < head.columns(); from += head.groupSize()) {
                List<Shown> shown = new ArrayList<>();
                for (int column = from; column < from + head.groupSize(); column++) {
                    if (head.unused() == UnusedOptions.KEPT || used.get(h)[column]) {
                        Optional<String> letter =
                                lettered ? Optional.of(TableColumn.letter(shown.size())) : Optional.empty();
                        shown.add(new Shown(list.size(), column));
                        list.add(new TableColumn(
                                ColumnKind.GROUP,
                                OptionalInt.of(h),
                                head.path(column).stream().map(ColumnLabel::of).toList(),
                                letter));
                    }
                }
                groups.add(List.copyOf(shown));
            }
            heads.add(List.copyOf(groups));
        }
        if (banner.total() == TotalColumn.LAST) {
            list.add(TableColumn.total());
        }
        return new Columns(List.copyOf(list), List.copyOf(heads));
    }
}
