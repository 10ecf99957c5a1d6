package org.surveystats.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Problem;

class RefusalTest {

    /** One block of {@code refusals.txt}: what is wrong, the file, and the whole message. */
    record Refusal(String name, String json, String message) {
        static Refusal of(String block) {
            int line = block.indexOf('\n');
            int arrow = block.indexOf("\n--->\n");
            return new Refusal(
                    block.substring(0, line),
                    arrow > line ? block.substring(line + 1, arrow) : "",
                    block.substring(arrow + "\n--->\n".length()).strip());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Refusal> refusals() throws IOException {
        try (InputStream in = Objects.requireNonNull(RefusalTest.class.getResourceAsStream("refusals.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> blocks = Arrays.asList(all.split("(?m)^### "));
            return blocks.subList(1, blocks.size()).stream().map(Refusal::of);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhereAndWhatAndWhatToDo(Refusal refusal) {
        assertThatThrownBy(() -> QuestionnaireJson.parse(refusal.json()))
                .isInstanceOf(FormatException.class)
                .message()
                .isEqualToNormalizingNewlines(refusal.message());
    }

    @Test
    void refusesNestingWithoutEnd() {
        String deep = "{\"x\": ".repeat(100_000);
        assertThatThrownBy(() -> QuestionnaireJson.parse(deep))
                .isInstanceOf(FormatException.class)
                .hasMessage("line 1, character 3007: nested too deeply: expected at most 500 levels");
    }

    @Test
    void namesAFileThatIsAbsent(@TempDir Path folder) {
        Path file = folder.resolve("absent.json");
        assertThatThrownBy(() -> QuestionnaireJson.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": no such file; check the path, and the folder it starts from")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void namesAFolderThatIsAbsent(@TempDir Path folder) {
        Path file = folder.resolve("absent").resolve("q.json");
        assertThatThrownBy(() -> QuestionnaireJson.write(QuestionnaireJson.parse(QuestionnaireJsonTest.MINIMAL), file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": the file cannot be written; its folder does not exist");
    }

    @Test
    void namesABrokenStream() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> QuestionnaireJson.read(broken, "socket"))
                .isInstanceOf(FormatException.class)
                .hasMessage("socket: the stream cannot be read; the line is cut");
    }

    @Test
    void refusesAnotherEncoding() {
        byte[] windows = {'{', '\n', '"', 'i', 'd', '"', ':', '"', (byte) 0xC4, (byte) 0xE0, '"', '}'};
        assertThatThrownBy(() -> QuestionnaireJson.read(new ByteArrayInputStream(windows), "q.json"))
                .isInstanceOf(FormatException.class)
                .hasMessage("q.json, line 2, character 7: the file is not UTF-8: found the byte 0xC4; "
                        + "save it with the encoding UTF-8");
    }

    @Test
    void refusesACharacterThatIsCutOff() {
        byte[] cut = {'"', (byte) 0xD0};
        assertThatThrownBy(() -> QuestionnaireJson.read(new ByteArrayInputStream(cut), "q.json"))
                .isInstanceOf(FormatException.class)
                .hasMessage("q.json, line 1, character 2: the file is not UTF-8: found the byte 0xD0; "
                        + "save it with the encoding UTF-8");
    }

    @Test
    void countsAnEmojiAsOneCharacterAndEveryKindOfLineEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("q.json");
        Files.writeString(
                file, "\uFEFF{\r\n\"id\": \"i\",\r\"title\": \"😀\", \"language\": \"en\",\n\"questions\": 1}");
        assertThatThrownBy(() -> QuestionnaireJson.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ", line 4, character 14, questions: another type of value: "
                        + "found the number 1, expected an array");
        Files.writeString(file, "{\"id\": \"i\", \"title\": \"😀\", \"language\": 1, \"questions\": []}");
        assertThatThrownBy(() -> QuestionnaireJson.read(file))
                .hasMessage(file + ", line 1, character 39, language: another type of value: "
                        + "found the number 1, expected a string; put it in quotation marks: \"1\"");
    }

    @Test
    void carriesEveryProblemWithItsPlace() {
        String json = "{\"id\": 1,\n\"title\": 2,\n\"language\": 3, \"questions\": [4]}";
        assertThatThrownBy(() -> QuestionnaireJson.parse(json))
                .isInstanceOfSatisfying(
                        FormatException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::place)
                                .extracting(place -> place.field().orElseThrow() + "@"
                                        + place.line().orElseThrow())
                                .containsExactly("id@1", "title@2", "language@3", "questions[0]@3"));
    }
}
