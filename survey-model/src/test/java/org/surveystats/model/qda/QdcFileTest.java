package org.surveystats.model.qda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
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

class QdcFileTest {

    private static final Codebook BOOK = new Codebook(List.of(
            Theme.of("staff", LocalizedText.of("ru", "Сотрудники", "en", "Staff"))
                    .withDefinition(LocalizedText.of("ru", "Люди & <окна>\n[code: no]", "en", "People")),
            Theme.of("rude", LocalizedText.of("ru", "Грубость \"хамство\"")).withParent("staff"),
            Theme.of("price", LocalizedText.of("ru", "Цена"))));

    private static final String OPEN = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">\n";
    private static final String A = "<Code guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\" name=\"A\" isCodable=\"true\"";

    private static QdaCodebook read(String text) {
        return QdcFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "book.qdc", "ru");
    }

    private static String written(QdaCodebook book, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QdcFile.write(book, language, out, "book.qdc");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCodebookIsWrittenInTheStandard() {
        QdaCodebook book = QdaCodebook.of(BOOK)
                .with(QdaCode.of("price").withColor("#46AA00").withUse(QdaCode.Use.FOLDER));
        // the GUIDs are the MD5 hash of "org.surveystats.theme:" and the code, as a UUID of version 3
        assertThat(written(book, "ru")).isEqualTo("""
                        <?xml version="1.0" encoding="utf-8"?>
                        <CodeBook xmlns="urn:QDA-XML:codebook:1.0">
                          <Codes>
                            <Code guid="STAFF" name="Сотрудники" isCodable="true">
                              <Description>Люди &amp; &lt;окна&gt;
                        [code: no]
                        [code: staff]</Description>
                              <Code guid="RUDE" name="Грубость &quot;хамство&quot;" isCodable="true">
                                <Description>[code: rude]</Description>
                              </Code>
                            </Code>
                            <Code guid="PRICE" name="Цена" isCodable="false" color="#46AA00">
                              <Description>[code: price]</Description>
                            </Code>
                          </Codes>
                        </CodeBook>
                        """.replace("STAFF", guid("staff"))
                .replace("RUDE", guid("rude"))
                .replace("PRICE", guid("price")));
        assertThat(written(book, "en")).contains("name=\"Staff\"").contains("<Description>People\n[code: staff]<");
    }

    private static String guid(String code) {
        return UUID.nameUUIDFromBytes(("org.surveystats.theme:" + code).getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsReadBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> texts =
                List.of("plain", "<&>\"'", " spaces ", "two\nlines", "tab\tand\rreturn", "😀", "[code: x]", "]]>", "ё");
        List<Theme> themes = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String label = texts.get(random.nextInt(texts.size()));
            Theme theme = Theme.of(
                    "c" + i + (i % 4 == 0 ? " [" + label.strip().codePointAt(0) + "]" : ""),
                    LocalizedText.of("ru", label));
            if (random.nextInt(2) == 0) {
                theme = theme.withDefinition(LocalizedText.of("ru", texts.get(random.nextInt(texts.size()))));
            }
            // in the order of a tree
            int depth = random.nextInt(path.size() + 1);
            theme = depth == 0 ? theme : theme.withParent(path.get(depth - 1));
            path = new ArrayList<>(path.subList(0, depth));
            path.add(theme.code());
            themes.add(theme);
        }
        List<QdaCode> codes = themes.stream()
                .map(t -> new QdaCode(
                        t.code(),
                        new UUID(random.nextLong(), random.nextLong()),
                        random.nextInt(2) == 0 ? QdaCode.Use.CODABLE : QdaCode.Use.FOLDER,
                        random.nextInt(2) == 0 ? Optional.of("#0fA") : Optional.empty()))
                .toList();
        QdaSet set = new QdaSet(
                new UUID(1, seed),
                "set \"1\"",
                Optional.of("a < b"),
                List.of(themes.get(3).code(), themes.get(0).code()));
        QdaCodebook book = new QdaCodebook(
                new Codebook(themes), codes, List.of(set), Optional.of("another program & its version"));
        assertThat(read(written(book, "ru"))).as("seed " + seed).isEqualTo(book);
    }

    @Test
    void filesOfOtherProgramsHaveCodesMadeFromTheirNames() {
        QdaCodebook book = read("""
                \uFEFF<?xml version="1.0" encoding="utf-8"?>
                <!-- made by hand, in the manner of several programs -->
                <CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="urn:QDA-XML:codebook:1.0"
                    xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" origin="Some program 23.4">
                  <Codes>
                    <Code guid="{1ff58b12-6f6f-4b0c-8be5-bbdc91f55294}" name="Long queues!" color="#46AA00" isCodable="1">
                      <Description>Waiting <![CDATA[& standing]]></Description>
                      <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55295" name="Long queues" isCodable="false"/>
                    </Code>
                    <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55296" name="Ёлки" isCodable="true"><Description/></Code>
                    <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55297" name="???" isCodable="true">
                      <Description>[code: long_queues_2]</Description>
                    </Code>
                  </Codes>
                  <Sets>
                    <Set guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0" name="group">
                      <Description>all</Description>
                      <MemberCode guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55296"/>
                    </Set>
                  </Sets>
                </CodeBook>
                """);
        assertThat(book.codebook().themes())
                .containsExactly(
                        Theme.of("long_queues", LocalizedText.of("ru", "Long queues!"))
                                .withDefinition(LocalizedText.of("ru", "Waiting & standing")),
                        Theme.of("long_queues_3", LocalizedText.of("ru", "Long queues"))
                                .withParent("long_queues"),
                        Theme.of("ёлки", LocalizedText.of("ru", "Ёлки")),
                        Theme.of("long_queues_2", LocalizedText.of("ru", "???")));
        assertThat(book.code("long_queues").orElseThrow().color()).contains("#46AA00");
        assertThat(book.code("long_queues_3").orElseThrow().use()).isEqualTo(QdaCode.Use.FOLDER);
        assertThat(book.origin()).contains("Some program 23.4");
        assertThat(book.sets().get(0).members()).containsExactly("ёлки");
        assertThat(read(written(book, "ru"))).isEqualTo(book);
    }

    static List<Arguments> damaged() {
        String end = "</CodeBook>";
        return List.of(
                Arguments.of(
                        "<a/>",
                        "book.qdc, line 1, character 5: no codebook of the REFI-QDA standard 1.0: found the"
                                + " element \"a\" of the namespace \"\", expected \"CodeBook\" of \"urn:QDA-XML:codebook:1.0\""),
                Arguments.of(
                        "<CodeBook xmlns=\"urn:QDA-XML:project:1.0\"/>",
                        "book.qdc, line 1, character 44: no codebook"
                                + " of the REFI-QDA standard 1.0: found the element \"CodeBook\" of the namespace"
                                + " \"urn:QDA-XML:project:1.0\", expected \"CodeBook\" of \"urn:QDA-XML:codebook:1.0\""),
                Arguments.of(
                        OPEN + end,
                        "book.qdc, line 2, character 12: a codebook without codes: expected at least one"
                                + " \"Code\""),
                Arguments.of(
                        OPEN + "<Sets/>" + end,
                        "book.qdc, line 2, character 8: an element that does not belong here:"
                                + " found \"Sets\", expected \"Codes\""),
                Arguments.of(
                        OPEN + "<Codes>\n<Note/></Codes>" + end,
                        "book.qdc, line 3, character 8: an element that does"
                                + " not belong here: found \"Note\", expected \"Code\""),
                Arguments.of(
                        OPEN + "<Codes>stray</Codes>" + end,
                        "book.qdc, line 2, character 15: text between elements:" + " found \"stray\""),
                Arguments.of(
                        OPEN + "<Codes><Code name=\"A\" isCodable=\"true\"/></Codes>" + end,
                        "book.qdc, line 2," + " character 41: a \"Code\" without \"guid\""),
                Arguments.of(
                        OPEN + "<Codes><Code guid=\"12\" name=\"A\" isCodable=\"true\"/></Codes>" + end,
                        "book.qdc, line"
                                + " 2, character 51, guid: no GUID: found \"12\", expected one like"
                                + " \"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\""),
                Arguments.of(
                        OPEN + "<Codes>\n" + A.replace("name=\"A\"", "name=\" \"") + "/></Codes>" + end,
                        "book.qdc," + " line 3, character 78: a \"Code\" without \"name\""),
                Arguments.of(
                        OPEN + "<Codes>\n" + A.replace("true", "yes") + "/></Codes>" + end,
                        "book.qdc, line 3,"
                                + " character 77, isCodable: neither true nor false: found \"yes\", expected \"true\" or"
                                + " \"false\""),
                Arguments.of(
                        OPEN + "<Codes>\n" + A + " color=\"red\"/></Codes>" + end,
                        "book.qdc, line 3, character 90,"
                                + " color: no colour: found \"red\", expected one like \"#46AA00\" or \"#4A0\""),
                Arguments.of(
                        OPEN + "<Codes>\n" + A + " size=\"3\"/></Codes>" + end,
                        "book.qdc, line 3, character 87: an"
                                + " attribute that does not belong here: found \"size\", expected one of [guid, name, isCodable,"
                                + " color]"),
                Arguments.of(
                        OPEN + "<Codes>\n" + A + "/>\n" + A + "/></Codes>" + end,
                        "book.qdc, line 4, character 78,"
                                + " guid: duplicate GUID: found \"1ff58b12-6f6f-4b0c-8be5-bbdc91f55294\"; the code \"A\" has it"
                                + " already"),
                Arguments.of(
                        OPEN + "<Codes>\n" + A + "><Description>a</Description>\n<Description>b</Description></Code>"
                                + "</Codes>" + end,
                        "book.qdc, line 4, character 14: a second description: found \"A\""),
                Arguments.of(
                        OPEN + "<Codes>\n" + A + "/></Codes>\n<Sets><Set guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55295\""
                                + " name=\"S\">\n<MemberCode guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55299\"/></Set></Sets>"
                                + end,
                        "book.qdc, line 5, character 58, guid: a member that is no code: found"
                                + " \"1ff58b12-6f6f-4b0c-8be5-bbdc91f55299\", expected the GUID of a code of the codebook"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void aDamagedFileSaysWhere(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FormatException.class).hasMessage(message);
    }

    @Test
    void brokenXmlSaysWhere() {
        assertThatThrownBy(() -> read(OPEN + "<Codes>\n" + A + "></Codes></CodeBook>"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("book.qdc, line 3, character ")
                .hasMessageContaining(": no well-formed XML: found ")
                .hasMessageContaining("\"Code\"");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no well-formed XML");
        String half = OPEN + "<Codes>\n" + A + "/>\n";
        assertThatThrownBy(() -> read(half))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no well-formed XML");
    }

    @Test
    void noOtherFileIsEverRead(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        String entity = "<?xml version=\"1.0\"?>\n<!DOCTYPE CodeBook [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n"
                + OPEN + "<Codes>" + A + "><Description>&x;</Description></Code></Codes></CodeBook>";
        assertThatThrownBy(() -> read(entity))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(
                        "a document type declaration: expected none, as it can make a reader open other files;"
                                + " take it out: a codebook of the standard has none")
                .hasMessageNotContaining("secret.txt");
        String laughs = "<!DOCTYPE CodeBook [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n" + OPEN + "<Codes>" + A
                + "><Description>&b;</Description></Code></Codes></CodeBook>";
        assertThatThrownBy(() -> read(laughs))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("a document type declaration");
        String undeclared = OPEN + "<Codes>" + A + "><Description>&x;</Description></Code></Codes></CodeBook>";
        assertThatThrownBy(() -> read(undeclared)).isInstanceOf(FormatException.class);
    }

    @Test
    void deepTreesAreRefused() {
        StringBuilder text = new StringBuilder(OPEN).append("<Codes>");
        for (int i = 0; i < 200; i++) {
            text.append("<Code guid=\"").append(new UUID(0, i)).append("\" name=\"n\" isCodable=\"true\">");
        }
        assertThatThrownBy(() -> read(text.toString()))
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("codes nested too deeply: expected at most 64 levels");
    }

    @Test
    void whatCannotBeWrittenIsRefused(@TempDir Path folder) {
        Codebook bell = new Codebook(List.of(Theme.of("a", LocalizedText.of("bell \u0007"))));
        assertThatThrownBy(() -> written(QdaCodebook.of(bell), "en"))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "book.qdc, themes[0].label: a character that XML does not have: found U+0007; take it out of the"
                                + " text");
        Codebook lines = new Codebook(List.of(Theme.of("a\nb", LocalizedText.of("A"))));
        assertThatThrownBy(() -> written(QdaCodebook.of(lines), "en"))
                .hasMessage(
                        "book.qdc, themes[0].code: a code with a line break: found \"a\\nb\"; give the theme a code of"
                                + " one line");
        Path file = folder.resolve("none").resolve("book.qdc");
        assertThatThrownBy(() -> QdcFile.write(QdaCodebook.of(BOOK), "ru", file))
                .isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> QdcFile.read(file, "ru")).hasMessage(file + ": there is no such file");
        Path good = folder.resolve("book.qdc");
        QdcFile.write(QdaCodebook.of(BOOK), "ru", good);
        assertThat(QdcFile.read(good, "ru").codebook().themes()).hasSize(3);
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        QdaCodebook book = QdaCodebook.of(BOOK);
        assertThatThrownBy(() -> book.with(QdaCode.of("x")))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("codes: unknown theme: found \"x\", expected one of [staff, rude, price]");
        assertThatThrownBy(() -> new QdaCodebook(BOOK, List.of(), List.of(), Optional.empty()))
                .hasMessage("codes: other codes than the themes: found [], expected [staff, rude, price]");
        QdaCode same = new QdaCode("rude", book.codes().get(0).guid(), QdaCode.Use.CODABLE, Optional.empty());
        assertThatThrownBy(() -> book.with(same)).hasMessageStartingWith("codes[1].guid: duplicate GUID: found \"");
        QdaSet set = new QdaSet(new UUID(0, 1), "s", Optional.empty(), List.of("x"));
        assertThatThrownBy(() -> new QdaCodebook(BOOK, book.codes(), List.of(set), Optional.empty()))
                .hasMessage("sets[0].members: unknown theme: found \"x\", expected one of [staff, rude, price]");
        assertThatThrownBy(() -> QdaCode.of("a").withColor("red"))
                .hasMessage("\"red\" is no colour; expected one like \"#46AA00\" or \"#4A0\"");
    }
}
