package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.TextColumn;

class ItmoRespondentsTest {

    private final PublishedStudy study = ItmoData.load();

    /** Counts straight from the columns, by no statistic of the library. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, -1, 0, 20_260_101, Long.MAX_VALUE})
    void everyPublishedFigureComesOutOfEverySeed(long seed) {
        ResponseTable table = RespondentDrawing.draw(study, seed);
        assertThat(table.rowCount()).isEqualTo(101);
        for (Map.Entry<String, Integer> statement : Map.of(
                        "useful", 78, "efficient", 65, "control", 67, "workload", 59, "costs", 45, "coordination", 54)
                .entrySet()) {
            assertThat(counts(table, statement.getKey()))
                    .as("seed %s, %s", seed, statement.getKey())
                    .isEqualTo(Map.of("agree", statement.getValue(), "notAgree", 101 - statement.getValue()));
        }
        assertThat(counts(table, "effective")).as("seed %s", seed).isEqualTo(Map.of("yes", 77, "no", 18));
        assertThat(counts(table, "demand")).as("seed %s", seed).isEqualTo(Map.of("yes", 74, "no", 27));
        assertThat(problems(table))
                .as("seed %s", seed)
                .isEqualTo(Map.of(
                        "failures",
                        53,
                        "information",
                        23,
                        "skills",
                        19,
                        "regulations",
                        19,
                        "strictness",
                        10,
                        "equipment",
                        9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyQuoteIsTheAnswerOfOneRespondentOnItsSide(long seed) {
        ResponseTable table = RespondentDrawing.draw(study, seed);
        var effective = table.column(table.questionnaire().question("effective", ChoiceQuestion.class));
        for (OpenEndedQuestion question : study.questionnaire().questions(OpenEndedQuestion.class)) {
            TextColumn texts = table.column(question);
            List<String> found = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row++) {
                if (texts.value(row).isPresent()) {
                    found.add(texts.value(row).get());
                    assertThat(effective.answer(row).map(Option::code).orElseThrow())
                            .isEqualTo(
                                    question.reasonFor().orElseThrow().options().get(0));
                    assertThat(table.coding(question.id(), "publication").themes(row))
                            .extracting(Theme::code)
                            .containsExactly(theme(texts.value(row).get()));
                }
            }
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(study.quotes().stream()
                            .filter(q -> q.question().equals(question.id()))
                            .map(q -> q.text().in("ru"))
                            .toList());
        }
    }

    @Test
    void aSeedDrawsTheSameRespondentsAgain() {
        assertThat(Run.of("itmo-respondents", "--seed", "5")).isEqualTo(Run.of("itmo-respondents", "--seed", "5"));
        assertThat(Run.of("itmo-respondents", "--seed", "5").out())
                .isNotEqualTo(Run.of("itmo-respondents", "--seed", "6").out());
    }

    @Test
    void theTextSaysAtBothEndsThatTheRespondentsAreMadeUp() {
        String english = Run.of("itmo-respondents", "--language", "en").out();
        assertThat(english).startsWith("Made-up respondents: ").contains("chance and means nothing");
        assertThat(paragraph(english.strip())).startsWith("│ Mind\n│ These respondents are made up.");
        String russian = Run.of("itmo-respondents").out();
        assertThat(russian).startsWith("Выдуманные респонденты: ").contains("ничего не значит");
        assertThat(paragraph(russian.strip())).startsWith("│ Внимание\n│ Эти респонденты выдуманы.");
    }

    @Test
    void theJsonSaysThatTheRespondentsAreMadeUp() throws IOException {
        JsonNode output = new ObjectMapper()
                .readTree(Run.of("itmo-respondents", "--format", "json", "--language", "en")
                        .out());
        assertThat(output.get("madeUp").asBoolean()).isTrue();
        assertThat(output.get("warning").asText()).startsWith("These respondents are made up.");
        assertThat(output.get("title").asText()).startsWith("Made-up respondents: ");
        assertThat(output.get("questionnaire").asText()).isEqualTo("itmo-municipal-digital-services-made-up");
        int published = 0;
        for (JsonNode share : output.get("shares")) {
            if (share.has("published")) {
                assertThat(share.get("reproduced").asBoolean())
                        .as(share.toString())
                        .isTrue();
                published++;
            }
        }
        assertThat(published).isEqualTo(16);
    }

    @Test
    void theFileSaysOfEveryRowThatItIsMadeUp(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("made-up.csv");
        Run run = Run.of("itmo-respondents", "--seed", "3", "--language", "en", "--csv", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("its column made_up says of every row that it is made up");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(102);
        assertThat(lines.get(0)).contains("problems_failures,").endsWith(",made_up");
        assertThat(lines.subList(1, 102)).allSatisfy(line -> assertThat(line).endsWith(",yes"));
        assertThat(run.out()).contains("seed 3");
    }

    @Test
    void theCsvHoldsTheWholeTable() {
        ResponseTable drawn = RespondentDrawing.draw(study, 4);
        ResponseTable read = RespondentsCsv.throughMemory(drawn);
        for (String id : List.of("awareness", "usage", "frequency", "useful", "effective", "demand")) {
            var question = drawn.questionnaire().question(id, ChoiceQuestion.class);
            for (int row = 0; row < drawn.rowCount(); row++) {
                assertThat(read.column(question).chosen(row))
                        .isEqualTo(drawn.column(question).chosen(row));
                assertThat(read.column(question).missing(row))
                        .isEqualTo(drawn.column(question).missing(row));
            }
        }
        assertThat(problems(read)).isEqualTo(problems(drawn));
        for (OpenEndedQuestion question : study.questionnaire().questions(OpenEndedQuestion.class)) {
            assertThat(read.column(question).values())
                    .isEqualTo(drawn.column(question).values());
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("made-up.csv");
        Run run = Run.of("itmo-respondents", "--csv", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(file + ": the file cannot be written; its folder does not exist\n");
    }

    private static String paragraph(String text) {
        return text.substring(text.lastIndexOf("\n\n") + 2);
    }

    private String theme(String words) {
        return study.quotes().stream()
                .filter(q -> q.text().in("ru").equals(words))
                .map(Quote::theme)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> counts(ResponseTable table, String id) {
        var column = table.column(table.questionnaire().question(id, ChoiceQuestion.class));
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            column.answer(row).ifPresent(option -> counts.merge(option.code(), 1, Integer::sum));
        }
        return counts;
    }

    private static Map<String, Integer> problems(ResponseTable table) {
        var column = table.column(table.questionnaire().question("problems", MultipleResponseQuestion.class));
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            column.chosen(row).forEach(option -> counts.merge(option.code(), 1, Integer::sum));
        }
        return counts;
    }
}
