package org.surveystats.stats.report.document;

import java.util.ArrayList;
import java.util.List;

/** Lists of marks of footnotes. */
final class Marks {

    private Marks() {}

    static List<String> more(List<String> marks, String mark) {
        List<String> all = new ArrayList<>(marks);
        all.add(mark);
        return all;
    }
}
