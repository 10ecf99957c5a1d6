package org.surveystats.stats.report.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of one file of properties, and how they are compared with those that reports need. */
final class Messages {

    /** The forms of a counted noun, in the order in which rules are tried. */
    static final List<String> FORMS = List.of("zero", "one", "two", "few", "many");

    static final String OTHER = "other";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String COUNTED = "." + OTHER;
    private static final String PLURAL = "plural.";

    private final Map<String, String> texts;

    private Messages(Map<String, String> texts) {
        this.texts = texts;
    }

    static Messages read(@Nullable InputStream file, String name) {
        if (file == null) {
            throw new IllegalArgumentException("there is no file of messages: found none at \"" + name
                    + "\"; name it as on the class path, with slashes and its ending");
        }
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the messages \"" + name + "\" cannot be read", e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(texts);
    }

    /** A message with its places filled. */
    static String fill(String message, Object... values) {
        Matcher places = PLACE.matcher(message);
        return places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            if (index >= values.length) {
                throw new IllegalArgumentException(
                        "the message \"" + message + "\" needs more values: found " + values.length);
            }
            return Matcher.quoteReplacement(String.valueOf(values[index]));
        });
    }

    String require(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no message \"" + key + "\"");
        }
        return text;
    }

    /** The rule of a form of counted nouns, where the language has that form. */
    @Nullable
    String rule(String form) {
        return texts.get(PLURAL + form);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** What these messages lack of those that are needed, and what places of theirs are not the same. */
    List<String> problems(Messages needed) {
        List<String> forms = Stream.concat(FORMS.stream().filter(form -> rule(form) != null), Stream.of(OTHER))
                .toList();
        return needed.texts.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(PLURAL))
                .filter(entry -> !needed.isForm(entry.getKey()))
                .flatMap(entry -> needed.isCounted(entry.getKey())
                        ? forms.stream().flatMap(form -> problem(base(entry.getKey()) + form, entry.getValue()))
                        : problem(entry.getKey(), entry.getValue()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Stream<String> problem(String key, String needed) {
        String text = texts.get(key);
        if (text == null) {
            return Stream.of(key + " is missing");
        }
        return places(text).equals(places(needed))
                ? Stream.empty()
                : Stream.of(key + " has the places " + places(text) + ", expected " + places(needed));
    }

    /** Whether a key is that of the form of a counted noun that every language has. */
    private boolean isCounted(String key) {
        return key.endsWith(COUNTED);
    }

    /** Whether a key is one of the other forms of a counted noun. */
    private boolean isForm(String key) {
        return FORMS.stream()
                .anyMatch(form -> key.endsWith("." + form)
                        && texts.containsKey(key.substring(0, key.length() - form.length()) + OTHER));
    }

    private static String base(String key) {
        return key.substring(0, key.length() - OTHER.length());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
