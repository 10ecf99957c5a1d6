package org.surveystats.model.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rules for ids and codes, and the sentences about them. */
final class Codes {

    private Codes() {}

    static void check(String what, String code) {
        if (code.isBlank() || !code.equals(code.strip())) {
            throw new IllegalArgumentException(
                    what + " must not be blank or have white space around it: found \"" + code + "\"");
        }
    }

    /** The codes that stand more than once, in order. */
    static List<String> duplicates(List<String> codes) {
        List<String> seen = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String code : codes) {
            if (seen.contains(code)) {
                twice.add(code);
            } else {
                seen.add(code);
            }
        }
        return twice;
    }

    static String quoted(Iterable<String> codes) {
        List<String> all = new ArrayList<>();
        codes.forEach(code -> all.add('"' + code + '"'));
        int most = 12;
        String shown = all.stream().limit(most).collect(Collectors.joining(", "));
        return all.size() <= most ? shown : shown + ", … (" + all.size() + " in all)";
    }
}
