package org.surveystats.stats.report.csv;

import java.util.ArrayList;
import java.util.List;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;

/** The headers above each column, from the topmost one down. */
final class HeaderPath {

    /** What stands between two headers of a path. */
    static final String OVER = " › ";

    private HeaderPath() {}

    static List<List<ColumnHeader>> all(DocumentTable table) {
        List<List<ColumnHeader>> paths = new ArrayList<>();
        table.headers().forEach(header -> add(header, List.of(), paths));
        return paths;
    }

    private static void add(ColumnHeader header, List<ColumnHeader> above, List<List<ColumnHeader>> paths) {
        List<ColumnHeader> path = new ArrayList<>(above);
        path.add(header);
        if (header.isColumn()) {
            paths.add(path);
        } else {
            header.columns().forEach(below -> add(below, path, paths));
        }
    }
}
