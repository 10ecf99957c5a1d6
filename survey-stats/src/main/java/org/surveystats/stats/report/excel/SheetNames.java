package org.surveystats.stats.report.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that Excel takes, each given once. Case does not tell names apart. */
final class SheetNames {

    private static final int LONGEST = 31;

    /** The name that Excel keeps for itself. */
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

    /** A name for what a text says; that of the other where nothing is left of the text. */
    String unique(String text, String other) {
        String cleaned = cleaned(text);
        String name = cleaned.isEmpty() ? cleaned(other) : cleaned;
        String candidate = cut(name, LONGEST);
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            String number = "-" + i;
            candidate = cut(name, LONGEST - number.length()) + number;
        }
        return candidate;
    }

    private static String cleaned(String text) {
        return text.replace('[', '(')
                .replace(']', ')')
                .replaceAll("[*?]", "")
                .replaceAll("[:/\\\\]", "-")
                .replace('\'', '’')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "-")
                .strip();
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        boolean half = Character.isHighSurrogate(name.charAt(length - 1));
        return name.substring(0, half ? length - 1 : length).strip();
    }
}
