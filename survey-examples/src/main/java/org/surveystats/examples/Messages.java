package org.surveystats.examples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.stats.report.language.ReportLanguage;

/** The words of the made-up respondents in one language; other words and all numbers are those of reports. */
final class Messages {

    static final String BUNDLE = "org.surveystats.examples.messages";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final ReportLanguage words;
    private final ResourceBundle bundle;

    private Messages(Language language) {
        this.language = language;
        this.words = ReportLanguage.of(language.code());
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

    /** The words and numbers of reports. */
    ReportLanguage words() {
        return words;
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
        return text(
                key + "." + words.pluralForm(BigDecimal.valueOf(count)),
                words.numbers().count(count));
    }

    String text(LocalizedText text) {
        return words.text(text);
    }

    List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(this::text).toList();
    }
}
