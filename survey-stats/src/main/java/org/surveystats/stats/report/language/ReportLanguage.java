package org.surveystats.stats.report.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.model.question.LocalizedText;

/**
 * The words and numbers of reports in one language.
 *
 * <pre>{@code
 * ReportLanguage russian = ReportLanguage.of("ru");
 * russian.numbers().percent(0.772, 1);            // 77,2 %
 * russian.counted("respondents", 101);            // 101 респондент
 * ReportLanguage german = ReportLanguage.load("de", "com/example/report_de.properties", getClass().getClassLoader());
 * }</pre>
 *
 * <p>A file of messages is UTF-8 and has every key of {@code report_en.properties}, in this package, with the same places
 * {@code {0}}. A key that ends in {@code .other} is that of a counted noun: it is there once for each form that the language
 * has by the file's own rules ({@code plural.one}, {@code plural.few} and so on, as {@link PluralRule} reads them).
 */
public final class ReportLanguage {

    /** In which direction a language is written. */
    public enum Direction {
        /** From left to right. */
        LEFT_TO_RIGHT("ltr"),
        /** From right to left. */
        RIGHT_TO_LEFT("rtl");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        /**
         * Its name in HTML and in a file of messages.
         *
         * @return {@code ltr} or {@code rtl}
         */
        public String code() {
            return code;
        }
    }

    /** The languages that reports know by themselves. */
    public static final List<String> BUILT_IN = List.of("en", "ru");

    private static final Map<String, ReportLanguage> LOADED = new ConcurrentHashMap<>();

    private final String tag;
    private final Messages messages;
    private final Map<String, PluralRule> plurals = new TreeMap<>();
    private final NumberStyle numbers;
    private final Direction direction;

    private ReportLanguage(String tag, Messages messages) {
        this.tag = tag;
        this.messages = messages;
        for (String form : Messages.FORMS) {
            String rule = messages.rule(form);
            if (rule != null) {
                plurals.put(form, PluralRule.parse(rule));
            }
        }
        this.direction = messages.require("direction").equals(Direction.RIGHT_TO_LEFT.code())
                ? Direction.RIGHT_TO_LEFT
                : Direction.LEFT_TO_RIGHT;
        this.numbers = new NumberStyle(
                messages.require("number.decimal"),
                messages.require("number.group"),
                Integer.parseInt(messages.require("number.leastGrouped")),
                messages.require("number.minus"),
                messages.require("number.percent"),
                messages.require("number.range"),
                messages.require("number.longRange"),
                messages.require("number.below"));
    }

    /**
     * A language that reports know.
     *
     * @param tag its BCP 47 tag; what follows the language, such as a region, does not matter
     * @return the language
     * @throws IllegalArgumentException if reports do not know it
     */
    public static ReportLanguage of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (!BUILT_IN.contains(language)) {
            throw new IllegalArgumentException("reports have no words in this language: found \"" + tag
                    + "\", expected one of " + BUILT_IN + ", or a file of messages (ReportLanguage.load)");
        }
        return LOADED.computeIfAbsent(language, l -> new ReportLanguage(l, builtIn(l)));
    }

    private static Messages builtIn(String language) {
        String name = "report_" + language + ".properties";
        return Messages.read(ReportLanguage.class.getResourceAsStream(name), name);
    }

    /**
     * A language whose messages are a file of the user.
     *
     * @param tag its BCP 47 tag
     * @param name the file as on the class path, such as {@code com/example/report_de.properties}
     * @param loader the class loader that finds it
     * @return the language
     * @throws IllegalArgumentException if there is no such file, or it lacks messages, or has other places in them; the
     *     message lists all of them
     */
    public static ReportLanguage load(String tag, String name, ClassLoader loader) {
        Messages messages = Messages.read(loader.getResourceAsStream(name), name);
        List<String> problems = messages.problems(builtIn("en"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "the messages \"" + name + "\" are not complete: " + String.join("; ", problems));
        }
        return new ReportLanguage(Locale.forLanguageTag(tag).toLanguageTag(), messages);
    }

    /**
     * The tag of the language.
     *
     * @return its BCP 47 tag
     */
    public String tag() {
        return tag;
    }

    /**
     * The direction of its writing.
     *
     * @return left to right, or right to left
     */
    public Direction direction() {
        return direction;
    }

    /**
     * How it writes numbers.
     *
     * @return the style of its numbers
     */
    public NumberStyle numbers() {
        return numbers;
    }

    /**
     * The words of a questionnaire in this language.
     *
     * @param text the words in several languages
     * @return those of this language, or those that stand in for it
     */
    public String text(LocalizedText text) {
        return text.in(tag);
    }

    /**
     * A message with its places filled.
     *
     * @param key its key
     * @param values what stands at {0}, {1} and so on; numbers are written by the caller
     * @return the message
     * @throws IllegalArgumentException if there is no such message, or it has more places
     */
    public String text(String key, Object... values) {
        return Messages.fill(messages.require(key), values);
    }

    /**
     * Whether there is a message.
     *
     * @param key a key
     * @return whether {@link #text(String, Object...)} knows it
     */
    public boolean has(String key) {
        return messages.keys().contains(key);
    }

    /**
     * A message whose noun agrees with a count.
     *
     * @param key its key without the form
     * @param count the count, which stands at {0}
     * @param values what stands at {1} and so on
     * @return the message
     * @throws IllegalArgumentException if there is no such message
     */
    public String counted(String key, long count, Object... values) {
        Object[] all = Stream.concat(Stream.of(numbers.count(count)), Stream.of(values))
                .toArray();
        return text(key + "." + pluralForm(BigDecimal.valueOf(count)), all);
    }

    /**
     * The form of a noun that a number counts.
     *
     * @param number the number with the decimals that are printed
     * @return {@code zero}, {@code one}, {@code two}, {@code few}, {@code many} or {@code other}
     */
    public String pluralForm(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        return Messages.FORMS.stream()
                .filter(form -> plurals.containsKey(form) && plurals.get(form).matches(number))
                .findFirst()
                .orElse(Messages.OTHER);
    }

    /**
     * Several items as in a sentence.
     *
     * @param items the items
     * @return "a, b and c"
     */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        String head = items.subList(0, last).stream().collect(Collectors.joining(messages.require("list.comma")));
        return text("list.and", head, items.get(last));
    }

    /**
     * Words in the quotation marks of the language.
     *
     * @param words the words
     * @return “words”
     */
    public String quoted(String words) {
        return text("quoted", words);
    }

    @Override
    public String toString() {
        return tag;
    }
}
