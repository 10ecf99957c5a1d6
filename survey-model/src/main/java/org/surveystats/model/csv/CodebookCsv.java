package org.surveystats.model.csv;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Theme;

/**
 * Reads and writes a codebook as CSV, one theme a line, a parent before its children:
 *
 * <pre>
 * code,label,label_ru,parent,definition
 * staff,Staff,Сотрудники,,Everything about the people at the counter
 * rude,Rude,Грубость,staff,
 * </pre>
 *
 * <p>{@code label} and {@code definition} are texts in the questionnaire's language; {@code label_ru} and
 * {@code definition_ru} those in the language of a BCP 47 tag. Each theme has a label in at least one of them. Of the format
 * only the encoding and the separator count. Reading is strict: the first line with a problem ends it. What writing makes,
 * reading takes back unchanged.
 */
public final class CodebookCsv {

    private static final String CODE = "code";
    private static final String PARENT = "parent";
    private static final String LABEL = "label";
    private static final String DEFINITION = "definition";

    private CodebookCsv() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @param format its encoding and what separates columns
     * @return the codebook
     * @throws FormatException if there is no such file, a column is unknown or absent, or a line is no theme; the message names
     *     the line and the column
     */
    public static Codebook read(Path file, CsvFormat format) {
        return read(Records.open(file), file.toString(), format);
    }

    /**
     * Reads a stream, and closes it.
     *
     * @param in the bytes
     * @param source what messages call it
     * @param format their encoding and what separates columns
     * @return the codebook
     * @throws FormatException if a column is unknown or absent, or a line is no theme
     */
    public static Codebook read(InputStream in, String source, CsvFormat format) {
        List<Theme> themes = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        Records.read(in, source, format, CodebookCsv::checkHeader, line -> themes.add(theme(line, codes)));
        if (themes.isEmpty()) {
            throw new FormatException(Problem.at(Place.unknown().withSource(source), "a header and no themes")
                    .expected("at least one theme"));
        }
        return new Codebook(themes);
    }

    private static void checkHeader(Records.Line header) {
        List<String> texts = header.cells().stream()
                .filter(c -> language(c, LABEL).isPresent()
                        || language(c, DEFINITION).isPresent())
                .toList();
        List<String> others =
                header.cells().stream().filter(c -> !texts.contains(c)).toList();
        for (String column : texts) {
            String tag = language(column, LABEL)
                    .or(() -> language(column, DEFINITION))
                    .orElseThrow();
            if (!Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)) {
                throw new FormatException(Problem.at(header.at(column), "a column of no language")
                        .foundText(tag)
                        .expected("a language tag like \"ru\" or \"pt-BR\""));
            }
        }
        Records.checkHeader(
                new Records.Line(others, others, header.place()),
                List.of(CODE),
                List.of(PARENT, LABEL, "label_ru (or another language)", DEFINITION, "definition_ru"));
        if (texts.stream().noneMatch(c -> language(c, LABEL).isPresent())) {
            throw new FormatException(Problem.at(header.at(LABEL), "a column that is needed and not there")
                    .found(header.cells().toString()));
        }
    }

    /** The language of a column of texts. */
    private static Optional<String> language(String column, String kind) {
        if (column.equals(kind)) {
            return Optional.of(LocalizedText.UNDETERMINED);
        }
        return column.startsWith(kind + "_") && column.length() > kind.length() + 1
                ? Optional.of(column.substring(kind.length() + 1))
                : Optional.empty();
    }

    private static Theme theme(Records.Line line, Set<String> codes) {
        String code = line.cell(CODE);
        if (code.isEmpty()) {
            throw new FormatException(Problem.at(line.at(CODE), "a theme without a code"));
        }
        Optional<String> parent = line.optional(PARENT).map(String::strip);
        if (parent.isPresent() && !codes.contains(parent.get())) {
            throw new FormatException(Problem.at(line.at(PARENT), "unknown theme")
                    .foundText(parent.get())
                    .expected(codes.isEmpty() ? "none" : "one of " + codes)
                    .hint("a parent stands before its children"));
        }
        if (!codes.add(code)) {
            throw new FormatException(
                    Problem.at(line.at(CODE), "duplicate code").foundText(code));
        }
        LocalizedText label = text(line, LABEL)
                .orElseThrow(() -> new FormatException(Problem.at(line.at(LABEL), "a theme without a label")
                        .foundText(code)
                        .expected("a label in at least one language")));
        return new Theme(code, label, parent, text(line, DEFINITION));
    }

    private static Optional<LocalizedText> text(Records.Line line, String kind) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : line.header()) {
            language(column, kind).ifPresent(tag -> line.optional(column).ifPresent(text -> texts.put(tag, text)));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(texts));
    }

    /**
     * Writes a codebook to a file, replacing one that is there.
     *
     * @param codebook the themes
     * @param file the file
     * @param format its encoding and what separates columns
     * @throws FormatException if the file cannot be written, or the encoding lacks a character
     * @throws QuestionnaireException if themes have their languages in orders that contradict each other, so that the first
     *     language, which stands in for absent ones, would not be read back
     */
    public static void write(Codebook codebook, Path file, CsvFormat format) {
        Records.write(file, format, records(codebook));
    }

    /**
     * Writes a codebook to a stream, and leaves it open.
     *
     * @param codebook the themes
     * @param out where it goes
     * @param target what messages call it
     * @param format its encoding and what separates columns
     * @throws FormatException if the stream cannot be written, or the encoding lacks a character
     * @throws QuestionnaireException if themes have their languages in orders that contradict each other
     */
    public static void write(Codebook codebook, OutputStream out, String target, CsvFormat format) {
        Records.write(out, target, format, records(codebook));
    }

    private static List<List<String>> records(Codebook codebook) {
        List<Theme> themes = codebook.themes();
        List<String> labels = languages(themes.stream().map(Theme::label).toList(), LABEL);
        List<String> definitions =
                languages(themes.stream().flatMap(t -> t.definition().stream()).toList(), DEFINITION);
        List<String> header = new ArrayList<>(List.of(CODE));
        labels.forEach(tag -> header.add(column(LABEL, tag)));
        header.add(PARENT);
        definitions.forEach(tag -> header.add(column(DEFINITION, tag)));
        List<List<String>> records = new ArrayList<>(List.of(header));
        for (Theme theme : themes) {
            List<String> record = new ArrayList<>(List.of(theme.code()));
            labels.forEach(tag -> record.add(theme.label().asMap().getOrDefault(tag, "")));
            record.add(theme.parent().orElse(""));
            definitions.forEach(tag -> record.add(
                    theme.definition().map(d -> d.asMap().getOrDefault(tag, "")).orElse("")));
            records.add(record);
        }
        return records;
    }

    private static String column(String kind, String tag) {
        return tag.equals(LocalizedText.UNDETERMINED) ? kind : kind + "_" + tag;
    }

    /** The languages in the order in which every text has them: each after those that stand before it somewhere. */
    private static List<String> languages(List<LocalizedText> texts, String kind) {
        Set<String> left = new LinkedHashSet<>();
        texts.forEach(text -> left.addAll(text.languages()));
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(tag -> texts.stream().allMatch(text -> leads(text, tag, order)))
                    .findFirst()
                    .orElseThrow(() -> new QuestionnaireException(
                            Problem.at(Place.field("themes"), "languages in orders that contradict each other")
                                    .found(kind + " in " + left)
                                    .hint("give every theme its languages in one order: the first stands in for"
                                            + " absent ones")));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    /** Whether a language, where a text has it, is the first of those that are not in the order yet. */
    private static boolean leads(LocalizedText text, String tag, List<String> order) {
        return !text.languages().contains(tag)
                || text.languages().stream()
                        .filter(other -> !order.contains(other))
                        .findFirst()
                        .equals(Optional.of(tag));
    }
}
