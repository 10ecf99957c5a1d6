package org.surveystats.model.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.csv.CsvFormat.Cells;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;

/** What options and themes are called in a file: by code, or by label in one language or any. */
final class Names {

    private final CsvFormat format;
    private final String language;

    Names(CsvFormat format, Questionnaire questionnaire) {
        this.format = format;
        this.language = format.language().orElse(questionnaire.language());
    }

    /** The texts that stand for the missing reasons. */
    CodeTable missing() {
        Map<String, Integer> map = new HashMap<>();
        format.missing().forEach((cell, reason) -> map.put(cell, reason.number()));
        return new CodeTable(map);
    }

    /** The text that is written for a missing reason, if there is one. */
    Optional<String> missing(MissingReason reason) {
        return format.missing().entrySet().stream()
                .filter(e -> e.getValue() == reason)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is written for an option. */
    String of(Option option) {
        return format.cells() == Cells.CODES ? option.code() : option.label().in(language);
    }

    String of(Theme theme) {
        return format.cells() == Cells.CODES ? theme.code() : theme.label().in(language);
    }

    CodeTable options(String question, List<Option> options) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            put(question, map, options.get(i).code(), options.get(i).label(), i);
        }
        return new CodeTable(map);
    }

    CodeTable themes(String question, List<Theme> themes) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < themes.size(); i++) {
            put(question, map, themes.get(i).code(), themes.get(i).label(), i);
        }
        return new CodeTable(map);
    }

    private void put(String question, Map<String, Integer> map, String code, LocalizedText label, int number) {
        for (String text : texts(code, label)) {
            Integer before = map.put(text, number);
            if (before != null && before != number) {
                throw new FormatException(Problem.at(Place.unknown().withColumn(question), "two options of one label")
                        .foundText(text)
                        .hint("read and write codes, or one language in which the labels differ"));
            }
        }
    }

    private List<String> texts(String code, LocalizedText label) {
        if (format.cells() == Cells.CODES) {
            return List.of(code);
        }
        return format.language().isPresent()
                ? List.of(label.in(language))
                : new ArrayList<>(label.asMap().values());
    }

    /** The options as a message lists them. */
    String expected(List<Option> options) {
        List<String> names = options.stream().map(o -> '"' + of(o) + '"').toList();
        return "one of " + String.join(", ", names.subList(0, Math.min(12, names.size())))
                + (names.size() > 12 ? ", … (" + names.size() + " in all)" : "");
    }
}
