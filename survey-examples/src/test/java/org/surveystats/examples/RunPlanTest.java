package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.stats.plan.AnalysisResult;
import org.surveystats.stats.plan.PlanResults;
import org.surveystats.stats.plan.ResultsJson;
import org.surveystats.stats.report.text.TextRenderer;

class RunPlanTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSurvey() throws IOException {
        for (String name : new String[] {"plan.json", "questionnaire.json", "answers.csv"}) {
            try (InputStream in = Objects.requireNonNull(RunPlanTest.class.getResourceAsStream("run/" + name))) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void replace(String name, String what, String by) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file).replace(what, by));
    }

    @Test
    void theResultsAreJson() {
        Run run = Run.of("run", file("plan.json"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        PlanResults results = ResultsJson.parse(run.out());
        assertThat(results.analyses())
                .extracting(AnalysisResult::id)
                .containsExactly("use", "times", "median", "table", "north-and-south", "five");
        assertThat(results.analysis("use").cells()).hasSize(4);
        assertThat(results.analysis("use").cells().get(0).n()).hasValue(4);
        assertThat(results.analysis("table").test()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void theTextIsThatOfTheFile(String language) {
        Run run = Run.of("run", file("plan.json"), "--format", "text", "--language", language);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Golden.expected("run/results." + language + ".txt", run.out()));
        assertThat(run.out().lines()).allSatisfy(line -> {
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(TextRenderer.DEFAULT_WIDTH);
            assertThat(line).doesNotEndWith(" ");
        });
    }

    @Test
    void theTextIsInTheLanguageOfTheQuestionnaire() throws IOException {
        String english = Run.of("run", file("plan.json"), "--format", "text").out();
        assertThat(english).startsWith("Who uses digital services\n");
        replace("questionnaire.json", "\"language\": \"en\"", "\"language\": \"ru\"");
        assertThat(Run.of("run", file("plan.json"), "--format", "text").out())
                .startsWith("Кто пользуется цифровыми сервисами\n");
    }

    @Test
    void aFileHoldsWhatWouldBePrinted() throws IOException {
        Run run = Run.of("run", file("plan.json"), "--out", file("results.json"));
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(folder.resolve("results.json"))
                .hasContent(Run.of("run", file("plan.json")).out());
        Run text = Run.of("run", file("plan.json"), "--out", file("results.txt"), "--format", "text");
        assertThat(text).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(folder.resolve("results.txt"), StandardCharsets.UTF_8))
                .isEqualTo(Run.of("run", file("plan.json"), "--format", "text").out());
    }

    @Test
    void resultsInPartsAreThoseOfTheWhole() throws IOException {
        Run refused = Run.of("run", file("plan.json"), "--in-parts");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualTo(file("plan.json")
                        + ", line 10, character 5, analyses[2]: an analysis that needs every answer more than once: found"
                        + " \"median\" of the statistic \"quantile\", expected one that a single pass computes, in a plan"
                        + " that is computed in parts; run it on a table that holds all respondents\n");
        replace(
                "plan.json",
                "    {\"id\": \"median\", \"statistic\": \"quantile\", \"question\": \"times\", \"probabilities\": [0.5]},\n",
                "");
        Run parts = Run.of("run", file("plan.json"), "--in-parts", "--format", "text");
        assertThat(parts.err()).isEmpty();
        assertThat(parts.out())
                .isEqualTo(Run.of("run", file("plan.json"), "--format", "text").out());
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsRead() {
        Path absent = folder.resolve("absent");
        Run run = Run.of("run", file("no-plan.json"), "--out", file("absent/results.json"));
        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "",
                        absent.resolve("results.json") + ": there is no such folder: found \"" + absent
                                + "\"; make the folder first\n"));
    }

    @Test
    void aFolderIsNoFileToWriteAndIsSaidBeforeAnythingIsRead() {
        assertThat(Run.of("run", file("no-plan.json"), "--out", folder.toString()))
                .isEqualTo(new Run(1, "", folder + ": this is a folder, not a file; name a file in it\n"));
    }

    /** A name that is longer than any file system takes. */
    @Test
    void aFileThatCannotBeWrittenIsAProblemOfTheFile() {
        String path = file("x".repeat(2000));
        Run run = Run.of("run", file("plan.json"), "--out", path);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(path + ": the file cannot be written: found ");
    }

    @Test
    void aPlanThatIsNotThereIsAProblemOfTheFile() {
        assertThat(Run.of("run", file("no-plan.json")))
                .isEqualTo(new Run(
                        1,
                        "",
                        file("no-plan.json") + ": no such file; check the path, and the folder it starts from\n"));
    }

    @Test
    void everyProblemOfAPlanIsOneLine() throws IOException {
        replace("plan.json", "\"question\": \"times\", \"value\"", "\"question\": \"tims\", \"value\"");
        replace("plan.json", "\"weight\": \"w\"", "\"weight\": \"ww\"");
        assertThat(Run.of("run", file("plan.json")))
                .isEqualTo(new Run(
                        1,
                        "",
                        file("plan.json")
                                + ", line 6, character 24, design.weight: no such column: found \"ww\", expected a column of"
                                + " the answers, or a question; did you mean \"w\"?\n"
                                + file("plan.json")
                                + ", line 13, character 54, analyses[5].question: no such question: found \"tims\","
                                + " expected the id of a question of \"services\"; did you mean \"times\"?\n"));
    }

    @Test
    void aPlanNamesFilesOutsideOfItsFolderOnlyWhereThatIsAllowed() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Files.move(folder.resolve("plan.json"), below.resolve("plan.json"));
        replace("below/plan.json", "questionnaire.json", "../questionnaire.json");
        replace("below/plan.json", "answers.csv", "../answers.csv");
        Run refused = Run.of("run", file("below/plan.json"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith(file("below/plan.json")
                        + ", line 4, character 20, questionnaire: a path that leaves the folder of the plan: found"
                        + " \"../questionnaire.json\", expected a path inside of it; move the file there, or allow any path"
                        + " where the plan can be trusted\n");
        assertThat(Run.of("run", "--any-path", file("below/plan.json")).exitCode())
                .isZero();
    }

    @Test
    void aWrongCommandLineIsToldApart() {
        Run none = Run.of("run");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("Missing required parameter: 'PLAN'\nUsage: survey-examples run ");
        Run format = Run.of("run", file("plan.json"), "--format", "csv");
        assertThat(format.exitCode()).isEqualTo(2);
        assertThat(format.err())
                .startsWith(
                        "Invalid value for option '--format': found \"csv\", expected text, json, markdown, html or excel\nUsage: ");
    }

    @Test
    void thereIsABarOnlyWhereSomebodyLooks() throws IOException {
        assertThat(ReadingProgress.isDevice(folder.resolve("plan.json"))).isFalse();
        assertThat(ReadingProgress.isDevice(folder.resolve("absent"))).isFalse();
        assertThat(ReadingProgress.isDevice(Path.of("/dev/null"))).isFalse();
        try (ReadingProgress progress = ReadingProgress.start()) {
            progress.at(10_000, 1 << 20, OptionalLong.of(1 << 21));
        }
    }
}
