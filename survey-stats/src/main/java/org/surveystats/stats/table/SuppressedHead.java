package org.surveystats.stats.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a head in a table of which counts are hidden.
 *
 * @param number the place of the head
 * @param partition whether a respondent is in one column at most
 * @param columns the places of its columns
 */
record SuppressedHead(int number, boolean partition, List<Integer> columns) {

    static List<SuppressedHead> all(Banner banner, BannerTable table) {
        return IntStream.range(0, banner.heads().size())
                .mapToObj(h -> new SuppressedHead(
                        h,
                        banner.heads().get(h).levels().stream().allMatch(Categories::isPartition),
                        IntStream.range(0, table.columns().size())
                                .filter(i -> table.columns().get(i).head().orElse(-1) == h)
                                .boxed()
                                .toList()))
                .toList();
    }
}
