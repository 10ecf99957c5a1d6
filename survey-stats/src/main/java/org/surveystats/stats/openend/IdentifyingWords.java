package org.surveystats.stats.openend;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that may say who somebody is: e-mail addresses, web addresses, names after an @, telephone numbers and long runs of digits, and
 * words and beginnings of words that the user gives, such as names of people, streets and employers.
 *
 * <pre>{@code
 * IdentifyingWords.standard().withWords("Anna", "Main Street").withStems("Иванов");   // Иванова, Ивановым, …
 * }</pre>
 *
 * <p>Letters of either case are the same, and so are Russian е and ё. Words are found whole, stems where a word begins with
 * them. The filter cannot know what it was not told: a human reads every quote before it is printed.
 */
public final class IdentifyingWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Pattern> STANDARD = List.of(
            // e-mail
            compile("[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+"),
            // web
            compile("(https?://|www\\.)\\S+"),
            // names in networks
            compile("(?<!\\w)@\\w{2,}"),
            // telephone numbers: seven digits or more with what separates them, and any run of five digits
            compile("(?<!\\w)\\+?\\(?\\d(?:[ ()./\\u00A0\\u2010-\\u2013-]{0,2}\\d){6,}"),
            compile("\\d{5,}"));

    private final List<Pattern> patterns;

    private IdentifyingWords(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /**
     * The patterns that this class knows.
     *
     * @return e-mail and web addresses, names after an @, telephone numbers, five digits or more in a row
     */
    public static IdentifyingWords standard() {
        return new IdentifyingWords(STANDARD);
    }

    /**
     * The same and whole words, or several words in a row.
     *
     * @param words the words
     * @return the filter with them
     * @throws IllegalArgumentException if a word is blank
     */
    public IdentifyingWords withWords(String... words) {
        return withWords(List.of(words));
    }

    /**
     * The same and whole words, or several words in a row.
     *
     * @param words the words
     * @return the filter with them
     * @throws IllegalArgumentException if a word is blank
     */
    public IdentifyingWords withWords(Collection<String> words) {
        return with(words, "(?!\\w)");
    }

    /**
     * The same and every word that begins so, as names do in languages that inflect them.
     *
     * @param stems the beginnings
     * @return the filter with them
     * @throws IllegalArgumentException if a beginning is blank
     */
    public IdentifyingWords withStems(String... stems) {
        return with(List.of(stems), "\\w*");
    }

    /**
     * The same and a pattern.
     *
     * @param pattern what to find
     * @return the filter with it
     */
    public IdentifyingWords withPattern(Pattern pattern) {
        List<Pattern> more = new ArrayList<>(patterns);
        more.add(pattern);
        return new IdentifyingWords(more);
    }

    private IdentifyingWords with(Collection<String> words, String end) {
        List<Pattern> more = new ArrayList<>(patterns);
        for (String word : words) {
            if (word.isBlank()) {
                throw new IllegalArgumentException("a word that identifies somebody must not be blank");
            }
            more.add(compile("(?<!\\w)" + literal(word.strip()) + end));
        }
        return new IdentifyingWords(more);
    }

    /** A word as it may stand in a text. */
    private static String literal(String word) {
        StringBuilder regex = new StringBuilder();
        normalized(word).codePoints().forEach(c -> {
            switch (c) {
                case 'е', 'ё', 'Е', 'Ё' -> regex.append("[её]");
                default -> {
                    if (Character.isWhitespace(c)) {
                        regex.append("\\s+");
                    } else {
                        regex.append(Pattern.quote(Character.toString(c)));
                    }
                }
            }
        });
        return regex.toString();
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Whether something of this is in a text.
     *
     * @param text a text
     * @return whether anything is found
     */
    public boolean isIn(String text) {
        String plain = normalized(text);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    /**
     * A text with everything of this put out of sight.
     *
     * @param text a text
     * @param mask what stands in the place of each finding
     * @return the text with masks, composed (Unicode form NFC)
     */
    public String masked(String text, String mask) {
        String masked = normalized(text);
        for (Pattern pattern : patterns) {
            masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(mask));
        }
        return masked;
    }
}
