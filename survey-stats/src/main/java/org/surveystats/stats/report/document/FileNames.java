package org.surveystats.stats.report.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of files that every file system takes. */
final class FileNames {

    private static final int LONGEST = 60;

    private FileNames() {}

    static void check(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "the name of a file has Latin letters, digits, hyphens and underscores: found \"" + name + "\"");
        }
    }

    /** A text as a name; empty where nothing of it can be in one. */
    static Optional<String> of(String text) {
        String name = text.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^[-_]+|-+$", "");
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }

    /** The name, with a number where another file has it; case does not tell files apart. */
    static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + "-" + i;
        }
        return candidate;
    }
}
