package org.surveystats.stats.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * The notes of results in the language of a report. Results hold them in English, in memory as in a file; what they say is found by {@link
 * Reason#find}. A note that is not one of this library's, such as that of another program, stays as it is.
 */
final class NoteWords {

    /** What stands between the reasons of a note, and between the answers or items of one. */
    private static final String REASONS = "; ";

    private static final String ITEMS = ", ";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

    private final ReportLanguage language;
    private final Function<String, Optional<String>> labels;

    /** The words of notes; the ids and codes in them are printed as the labels that are found of them. */
    NoteWords(ReportLanguage language, Function<String, Optional<String>> labels) {
        this.language = language;
        this.labels = labels;
    }

    /** A note of one reason or of several; those that are not known stay among the others as they are. */
    String note(String note) {
        return Arrays.stream(note.split(REASONS, -1)).map(this::reason).collect(Collectors.joining(REASONS));
    }

    private String reason(String note) {
        return Reason.find(note).map(this::words).orElse(note);
    }

    private String words(Reason.Found found) {
        String[] values = new String[found.parameters().size()];
        Arrays.setAll(values, place -> value(found, place));
        return language.text("reason." + found.reason().code(), (Object[]) values);
    }

    private String value(Reason.Found found, int place) {
        String value = found.parameters().get(place);
        return switch (found.reason()) {
            case TAKE_RAO_SCOTT, NOT_EXACT, TAKE_TREND, TAKE_SLOPE, NOT_CORRECTED, HIDDEN, UNTESTED -> note(value);
            case OF_WAVE -> place == 0 ? language.quoted(value) : note(value);
            case TOO_MANY_GROUPS, EXACT_FOR_FEWER, EXTREME_SHARE, NEGATIVE_ALPHA, NOT_POSITIVE_DEFINITE ->
                number(value);
            case NEGATIVE_ITEM, PERFECT_CORRELATION -> place == 1 ? number(value) : quoted(value);
            case LETTERS -> items(value).map(this::label).collect(Collectors.joining(ITEMS));
            default -> quoted(value);
        };
    }

    private String number(String value) {
        return NUMBER.matcher(value).matches() ? language.numbers().number(new BigDecimal(value)) : value;
    }

    /** The labels of ids or codes, which groups of respondents have in brackets. */
    private String quoted(String value) {
        String bare = BRACKETS.matcher(value).replaceAll("");
        return bare.isEmpty()
                ? language.text("undefined")
                : language.list(
                        items(bare).map(this::label).map(language::quoted).toList());
    }

    private static Stream<String> items(String value) {
        return Arrays.stream(value.split(ITEMS, -1));
    }

    private String label(String item) {
        return labels.apply(item).orElse(item);
    }

    /** A verdict on how to present a share, with its reasons after a colon. */
    String verdict(String verdict) {
        int colon = verdict.indexOf(':');
        String key = "run.verdict." + (colon < 0 ? verdict : verdict.substring(0, colon));
        if (!language.has(key)) {
            return verdict;
        }
        return colon < 0
                ? language.text(key)
                : language.text(key) + ": " + note(verdict.substring(colon + 1).strip());
    }

    /** The words of a code under the first of some prefixes that has it; the code where none has. */
    static String ofCode(ReportLanguage language, String code, String... prefixes) {
        return Arrays.stream(prefixes)
                .map(prefix -> prefix + code)
                .filter(language::has)
                .findFirst()
                .map(language::text)
                .orElse(code);
    }
}
