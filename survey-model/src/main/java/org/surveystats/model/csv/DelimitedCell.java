package org.surveystats.model.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Options joined by a delimiter in one cell. Labels may contain the delimiter themselves, so a cell is read as every
 * sequence of known texts that it can be; more than one is ambiguous.
 */
final class DelimitedCell {

    private final CodeTable table;
    private final String delimiter;

    DelimitedCell(CodeTable table, String delimiter) {
        this.table = table;
        this.delimiter = delimiter;
    }

    /** One or more ways to read a cell; none if it cannot be read. */
    List<List<Integer>> readings(String cell) {
        List<Integer> ends = delimiters(cell);
        // the ways to read what comes before each delimiter, never more than two of them
        List<List<List<Integer>>> ways = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            ways.add(new ArrayList<>());
            for (int j = -1; j < i; j++) {
                int from = j < 0 ? 0 : ends.get(j) + delimiter.length();
                int number = from > ends.get(i)
                        ? CodeTable.NONE
                        : table.get(cell.substring(from, ends.get(i)).strip());
                if (number != CodeTable.NONE) {
                    List<List<Integer>> before = j < 0 ? List.of(List.of()) : ways.get(j);
                    for (List<Integer> way : before) {
                        if (ways.get(i).size() < 2) {
                            List<Integer> longer = new ArrayList<>(way);
                            longer.add(number);
                            ways.get(i).add(longer);
                        }
                    }
                }
            }
        }
        return ways.get(ends.size() - 1);
    }

    /** The first part that no known text begins with, for a message. */
    Optional<String> unknownPart(String cell) {
        for (String part : cell.split(Pattern.quote(delimiter), -1)) {
            if (table.get(part.strip()) == CodeTable.NONE) {
                return Optional.of(part.strip());
            }
        }
        return Optional.empty();
    }

    private List<Integer> delimiters(String cell) {
        List<Integer> list = new ArrayList<>();
        for (int at = cell.indexOf(delimiter); at >= 0; at = cell.indexOf(delimiter, at + 1)) {
            list.add(at);
        }
        list.add(cell.length());
        return list;
    }
}
