package org.surveystats.stats.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.csv.CsvProgress;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.SurveyException;

/** Every wrong plan: an error that names all its problems with line, character, field, what was found and what to do. */
class PlanRefusalTest {

    private static final String HEADER = "region,use,age,income,district,w,N,rep1,rep3,reasons@anna,reasons@boris\n";

    static Stream<Refusal> ofThePlan() throws IOException {
        return Refusal.all("plan-refusals.txt");
    }

    static Stream<Refusal> besideTheAnswers() throws IOException {
        return Refusal.all("check-refusals.txt");
    }

    @ParameterizedTest
    @MethodSource
    void ofThePlan(Refusal refusal) {
        assertThatThrownBy(() -> PlanJson.parse(refusal.json()))
                .isInstanceOf(FormatException.class)
                .message()
                .isEqualToNormalizingNewlines(refusal.message());
    }

    @ParameterizedTest
    @MethodSource
    void besideTheAnswers(Refusal refusal, @TempDir Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanRefusalTest.class.getResourceAsStream("q.json"))) {
            Files.write(folder.resolve("q.json"), in.readAllBytes());
        }
        Files.writeString(folder.resolve("a.csv"), HEADER, StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("plan.json"), refusal.json(), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PlanFile.read(file).answers(CsvProgress.NONE))
                .isInstanceOf(SurveyException.class)
                .message()
                .satisfies(message -> assertThat(
                                message.replace(folder + folder.getFileSystem().getSeparator(), ""))
                        .isEqualToNormalizingNewlines(refusal.message()));
    }
}
