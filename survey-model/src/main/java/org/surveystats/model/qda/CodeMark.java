package org.surveystats.model.qda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/** Where a file keeps the code of a theme: in the last line of its description. */
record CodeMark(Optional<String> code, Optional<String> description) {

    private static final Pattern LINE =
            Pattern.compile("(?:(?<text>.*)\n)?\\[code: (?<code>[^\n]+)\\]\\s*", Pattern.DOTALL);

    /** The line for a code. */
    static String line(String code, String target, String field) {
        if (code.indexOf('\n') >= 0 || code.indexOf('\r') >= 0) {
            throw new FormatException(Problem.at(
                            Place.unknown().withSource(target).withField(field + ".code"), "a code with a line break")
                    .foundText(code)
                    .hint("give the theme a code of one line"));
        }
        return "[code: " + code + "]";
    }

    /** A description, apart from the code in it. */
    static CodeMark of(String description) {
        Matcher matcher = LINE.matcher(description);
        if (matcher.matches() && !matcher.group("code").isBlank()) {
            return new CodeMark(
                    Optional.of(matcher.group("code").strip()),
                    Optional.ofNullable(matcher.group("text")).filter(text -> !text.isBlank()));
        }
        return new CodeMark(Optional.empty(), Optional.of(description).filter(text -> !text.isBlank()));
    }

    /** The codes of all themes: those that are given, and for the others one made from the name. */
    static List<String> complete(List<Optional<String>> given, List<String> names) {
        Set<String> taken = new HashSet<>();
        given.forEach(code -> code.ifPresent(taken::add));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String code = given.get(i).orElse("");
            if (code.isEmpty()) {
                String made = made(names.get(i));
                code = made;
                for (int number = 2; !taken.add(code); number++) {
                    code = made + "_" + number;
                }
            }
            codes.add(code);
        }
        return codes;
    }

    private static String made(String name) {
        String code = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        return code.isEmpty() ? "code" : code;
    }
}
