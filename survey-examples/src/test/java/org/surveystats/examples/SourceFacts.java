package org.surveystats.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures, quotes and texts of the source, typed from it independently of the data set. */
final class SourceFacts {

    private SourceFacts() {}

    /** The entries of a section, each split at its bars. */
    static List<List<String>> section(String name) {
        List<List<String>> entries = sections().entrySet().stream()
                .filter(e -> e.getKey().startsWith(name))
                .findFirst()
                .orElseThrow()
                .getValue();
        if (entries.isEmpty()) {
            throw new IllegalStateException("an empty section: " + name);
        }
        return entries;
    }

    private static Map<String, List<List<String>>> sections() {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        List<List<String>> current = new ArrayList<>();
        for (String line : Golden.resource("source-facts.txt").lines().toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(List.of(line.split(" \\| ", -1)));
            }
        }
        return sections;
    }
}
