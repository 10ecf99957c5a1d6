package org.surveystats.stats.plan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.surveystats.stats.estimate.Presentation;

/** The texts and numbers of a result by their names in files; what does not exist is absent. */
final class ResultParts {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<ResultNumber, Double> numbers = ResultNumber.none();

    /** The same parts in a result, which a builder changes no more. */
    ResultParts copy() {
        ResultParts copy = new ResultParts();
        copy.texts.putAll(texts);
        copy.numbers.putAll(numbers);
        return copy;
    }

    void set(String name, String text) {
        texts.put(name, Objects.requireNonNull(text, name));
    }

    void set(ResultNumber number, double value) {
        number.set(numbers, value);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    OptionalDouble number(ResultNumber number) {
        return number.of(numbers);
    }

    Map<ResultNumber, Double> numbers() {
        return numbers;
    }

    /** The verdict of a rule of presentation with its reasons. */
    static String words(Presentation presentation) {
        String verdict = presentation.verdict().name().toLowerCase(Locale.ROOT);
        return presentation.reasons().isEmpty() ? verdict : verdict + ": " + String.join("; ", presentation.reasons());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultParts that && texts.equals(that.texts) && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(texts, numbers);
    }

    /** The texts in the order of their names, then the numbers in that of the files. */
    Map<String, Object> shown() {
        Map<String, Object> all = new LinkedHashMap<>(texts);
        numbers.forEach((number, value) -> all.put(number.field(), value));
        return all;
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
