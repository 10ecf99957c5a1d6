package org.surveystats.model.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A text in one or more languages. Asking for a language that is absent falls back: first to the language without its
 * region and script ({@code pt-BR} to {@code pt}), then to the first language given. A text with no language of its own
 * (a plain string) is in the questionnaire's language; it is kept under the tag {@value #UNDETERMINED} of BCP 47.
 */
public final class LocalizedText {

    /** The BCP 47 tag of a text whose language is the questionnaire's. */
    public static final String UNDETERMINED = "und";

    private final Map<String, String> texts;

    private LocalizedText(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * A text in the questionnaire's language.
     *
     * @param text the text, not blank
     * @return the localized text
     * @throws IllegalArgumentException if the text is blank
     */
    public static LocalizedText of(String text) {
        return of(UNDETERMINED, text);
    }

    /**
     * A text in one language.
     *
     * @param language a BCP 47 tag such as {@code ru} or {@code pt-BR}
     * @param text the text, not blank
     * @return the localized text
     * @throws IllegalArgumentException if the text is blank or the tag is malformed
     */
    public static LocalizedText of(String language, String text) {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, language, text);
        return new LocalizedText(map);
    }

    /**
     * A text in two languages.
     *
     * @param language the tag of the fallback language
     * @param text the text in it, not blank
     * @param otherLanguage the tag of the other language
     * @param otherText the text in the other language, not blank
     * @return the localized text
     * @throws IllegalArgumentException if a text is blank or a tag is malformed
     */
    public static LocalizedText of(String language, String text, String otherLanguage, String otherText) {
        return of(language, text).with(otherLanguage, otherText);
    }

    /**
     * A text from a map of language tags to texts; the first entry is the fallback.
     *
     * @param texts tags and texts, at least one
     * @return the localized text
     * @throws IllegalArgumentException if there is none, a text is blank or a tag is malformed
     */
    public static LocalizedText of(Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        Map<String, String> map = new LinkedHashMap<>();
        texts.forEach((language, text) -> put(map, language, text));
        return new LocalizedText(map);
    }

    private static void put(Map<String, String> map, String language, String text) {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text in \"" + language + "\" is blank");
        }
        String tag = Locale.forLanguageTag(language).toLanguageTag();
        if (!tag.equalsIgnoreCase(language)) {
            throw new IllegalArgumentException(
                    "\"" + language + "\" is no language tag; expected one like \"ru\" or \"pt-BR\"");
        }
        if (map.put(tag, text) != null) {
            throw new IllegalArgumentException("the language \"" + tag + "\" is given twice");
        }
    }

    /**
     * The same text with one more language.
     *
     * @param language a BCP 47 tag
     * @param text the text in it, not blank
     * @return a text with the language added
     * @throws IllegalArgumentException if the language is there already, the text is blank or the tag is malformed
     */
    public LocalizedText with(String language, String text) {
        Map<String, String> map = new LinkedHashMap<>(texts);
        put(map, language, text);
        return new LocalizedText(map);
    }

    /**
     * The text in a language, or the nearest there is.
     *
     * @param language a BCP 47 tag
     * @return the text in that language, else without its region, else in the first language
     */
    public String in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String exact = texts.get(locale.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        String plain = texts.get(locale.getLanguage());
        return plain != null ? plain : fallback();
    }

    /**
     * The text in the first language, which stands in for those that are absent.
     *
     * @return the fallback text
     */
    public String fallback() {
        return texts.values().iterator().next();
    }

    /**
     * The languages, the fallback first.
     *
     * @return the BCP 47 tags, at least one
     */
    public Set<String> languages() {
        return texts.keySet();
    }

    /**
     * The texts by language, the fallback first.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> asMap() {
        return texts;
    }

    /** Two texts are equal when they hold the same texts in the same languages and share the fallback. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that
                && texts.equals(that.texts)
                && fallback().equals(that.fallback());
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
