package org.surveystats.model.internal.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names that a writer may have meant, and lists of names for messages. */
public final class Suggestions {

    private Suggestions() {}

    public static String quoted(Collection<String> names) {
        return names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
    }

    public static String oneOf(Collection<String> names) {
        return names.size() == 1 ? quoted(names) : "one of " + quoted(names);
    }

    /** A hint with the nearest of the possible names, if one is near enough to be a slip of the keyboard. */
    public static Optional<String> didYouMean(String found, Collection<String> possible) {
        String wrong = found.toLowerCase(Locale.ROOT);
        int bound = wrong.length() <= 4 ? 1 : 2;
        Optional<String> best = Optional.empty();
        int least = bound + 1;
        for (String name : possible) {
            int distance = distance(wrong, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = Optional.of(name);
            }
        }
        return best.map(name -> "did you mean \"" + name + "\"?");
    }

    /** The number of letters inserted, left out, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
