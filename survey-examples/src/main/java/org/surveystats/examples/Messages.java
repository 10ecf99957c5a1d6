package org.surveystats.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.model.question.LocalizedText;

/** The words and the numbers of the printed examples in one language. */
final class Messages {

    static final String BUNDLE = "org.surveystats.examples.messages";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Messages in(Language language) {
        return new Messages(language);
    }

    Language language() {
        return language;
    }

    /**
     * A message with its places filled.
     *
     * @throws MissingResourceException if there is no such message
     */
    String text(String key, Object... values) {
        Matcher places = PLACE.matcher(bundle.getString(key));
        return places.replaceAll(
                place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /** A message whose noun agrees with a count, which fills the place {0}. */
    String counted(String key, long count) {
        return text(key + "." + language.pluralForm(count), count);
    }

    String text(LocalizedText text) {
        return text.in(language.code());
    }

    List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** A percentage with the decimals it was printed with. */
    String percent(BigDecimal percent) {
        return language.number(percent) + "%";
    }

    /** A fraction as a percentage with one decimal. */
    String percentOf(double fraction) {
        return percent(points(fraction));
    }

    /** Two limits, as fractions, as percentages with one decimal. */
    String percentRange(double lower, double upper) {
        return language.number(points(lower)) + "–" + percent(points(upper));
    }

    /** A number that was computed, with a given number of decimals. */
    String number(double value, int decimals) {
        return language.number(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** "a, b and c". */
    String listed(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return text("list.and", String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
    }

    /** A title in the quotation marks of the language. */
    String quoted(String words) {
        return text("quoted", words);
    }

    private static BigDecimal points(double fraction) {
        return BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
