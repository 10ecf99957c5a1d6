package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.Codebook;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Theme;

class CodebookCsvTest {

    private static final Codebook BOOK = new Codebook(List.of(
            Theme.of("staff", LocalizedText.of("und", "Staff", "ru", "Сотрудники"))
                    .withDefinition(LocalizedText.of("ru", "Всё о людях,\nв \"окне\"")),
            Theme.of("rude", LocalizedText.of("ru", "Грубость")).withParent("staff"),
            Theme.of("price", LocalizedText.of("Price")).withDefinition(LocalizedText.of("Too dear"))));

    private static Codebook read(String text) {
        return CodebookCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "book.csv", CsvFormat.standard());
    }

    private static String written(Codebook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CodebookCsv.write(book, out, "book.csv", CsvFormat.standard());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCodebookIsWrittenAndReadBack() {
        assertThat(written(BOOK)).isEqualTo("""
                        code,label,label_ru,parent,definition_ru,definition
                        staff,Staff,Сотрудники,,"Всё о людях,
                        в ""окне""\",
                        rude,,Грубость,staff,,
                        price,Price,,,,Too dear
                        """);
        assertThat(read(written(BOOK))).isEqualTo(BOOK);
    }

    @Test
    void filesKeepTheEncodingAndTheSeparator(@TempDir Path folder) {
        CsvFormat format = CsvFormat.builder()
                .charset(Charset.forName("windows-1251"))
                .separator(';')
                .build();
        Path file = folder.resolve("book.csv");
        CodebookCsv.write(BOOK, file, format);
        assertThat(CodebookCsv.read(file, format)).isEqualTo(BOOK);
        Codebook greek = new Codebook(List.of(Theme.of("a", LocalizedText.of("α"))));
        assertThatThrownBy(() -> CodebookCsv.write(greek, file, format))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ", column \"label\": a character that windows-1251 does not have: found \"α\"; write"
                        + " UTF-8");
        assertThatThrownBy(() -> CodebookCsv.read(folder.resolve("none.csv"), format))
                .hasMessage(folder.resolve("none.csv") + ": there is no such file");
    }

    @Test
    void columnsMayStandInAnyOrderAndBeLeftOut() {
        assertThat(read("label_pt-BR,code\nFila,queue\n").themes())
                .containsExactly(Theme.of("queue", LocalizedText.of("pt-BR", "Fila")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomCodebooksAreReadBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts = List.of("plain", "with, comma", "with \"quotes\"", "два\nряда", " spaces ", "-", "#1");
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            LocalizedText label = LocalizedText.of(texts.get(random.nextInt(texts.size())));
            if (random.nextInt(2) == 0) {
                label = label.with("ru", texts.get(random.nextInt(texts.size())));
            }
            Theme theme = Theme.of("c" + i, label);
            theme = random.nextInt(2) == 0 ? theme : theme.withDefinition(label.with("de", "x"));
            themes.add(i == 0 || random.nextInt(2) == 0 ? theme : theme.withParent("c" + random.nextInt(i)));
        }
        Codebook book = new Codebook(themes);
        assertThat(read(written(book))).as("seed " + seed).isEqualTo(book);
    }

    static List<Arguments> damaged() {
        return List.of(
                Arguments.of("", "book.csv: an empty file: expected a header row with the names of the columns"),
                Arguments.of("code,label\n", "book.csv: a header and no themes: expected at least one theme"),
                Arguments.of(
                        "label\nA\n",
                        "book.csv, line 1, column \"code\": a column that is needed and not there: found" + " []"),
                Arguments.of(
                        "code,parent\na,\n",
                        "book.csv, line 1, column \"label\": a column that is needed and not"
                                + " there: found [code, parent]"),
                Arguments.of(
                        "code,label,colour\na,A,red\n",
                        "book.csv, line 1, column \"colour\": a column that nothing"
                                + " describes: expected one of [code, parent, label, label_ru (or another language), definition,"
                                + " definition_ru]"),
                Arguments.of(
                        "code,label,code\na,A,b\n", "book.csv, line 1, column \"code\": a column that stands twice"),
                Arguments.of(
                        "code,label_no language\na,A\n",
                        "book.csv, line 1, column \"label_no language\": a column of"
                                + " no language: found \"no language\", expected a language tag like \"ru\" or \"pt-BR\""),
                Arguments.of("code,label\na,A\n ,B\n", "book.csv, line 3, column \"code\": a theme without a code"),
                Arguments.of(
                        "code,label\na,A\na,B\n", "book.csv, line 3, column \"code\": duplicate code: found \"a\""),
                Arguments.of(
                        "code,label\na,\n",
                        "book.csv, line 2, column \"label\": a theme without a label: found \"a\","
                                + " expected a label in at least one language"),
                Arguments.of(
                        "code,label,parent\na,A,b\nb,B,\n",
                        "book.csv, line 2, column \"parent\": unknown theme: found"
                                + " \"b\", expected none; a parent stands before its children"),
                Arguments.of(
                        "code,label,parent\na,A,\nb,B,c\n",
                        "book.csv, line 3, column \"parent\": unknown theme: found"
                                + " \"c\", expected one of [a]; a parent stands before its children"),
                Arguments.of(
                        "code,label\na,\"two\nlines\"\nb,B,C\n",
                        "book.csv, line 4: a wrong number of columns: found 3," + " expected 2, as in the header"),
                Arguments.of(
                        "code,label\na,\"open\n",
                        "book.csv, line 2: a quotation mark that is not closed or not"
                                + " doubled: expected text in quotation marks closed before the next separator, and doubled"
                                + " inside"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void aDamagedFileSaysWhere(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FormatException.class).hasMessage(message);
    }

    @Test
    void languagesInContradictingOrdersAreRefused() {
        Codebook book = new Codebook(List.of(
                Theme.of("a", LocalizedText.of("en", "A", "ru", "А")),
                Theme.of("b", LocalizedText.of("ru", "Б", "en", "B"))));
        assertThatThrownBy(() -> written(book))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(
                        "themes: languages in orders that contradict each other: found label in [en, ru]; give every"
                                + " theme its languages in one order: the first stands in for absent ones");
    }
}
