package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.testkit.RandomResponses;
import org.surveystats.model.testkit.SampleQuestionnaires;

/** Damaged files: they are read, or refused with an error that names the file; nothing else ever happens. */
class CsvDamageTest {

    private static final CsvFormat FORMAT = CsvFormat.builder()
            .designNumbers("weight")
            .designLabels("district")
            .missing("#n", MissingReason.REFUSED)
            .missing("#d", MissingReason.DONT_KNOW)
            .build();

    private static final byte[] NASTY = "\"\"\n\r,;\0\uFEFFя1-".getBytes(StandardCharsets.UTF_8);

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damageIsNamed(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Questionnaire questionnaire = seed % 2 == 0 ? SampleQuestionnaires.everything() : SampleQuestionnaires.grids();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResponseCsv.write(RandomResponses.of(questionnaire, 5, seed), out, "memory", FORMAT);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = out.toByteArray();
            for (int j = random.nextInt(4); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = NASTY[random.nextInt(NASTY.length)];
            }
            int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
            read(bytes, length, questionnaire, seed);
        }
    }

    private static void read(byte[] bytes, int length, Questionnaire questionnaire, int seed) {
        try {
            ResponseTable table =
                    ResponseCsv.read(new ByteArrayInputStream(bytes, 0, length), "damaged.csv", questionnaire, FORMAT);
            assertThat(table.rowCount()).as("seed %d", seed).isPositive();
        } catch (SurveyException e) {
            assertThat(e).as("seed %d", seed).hasMessageStartingWith("damaged.csv");
        }
        try {
            CsvReading reading = ResponseCsv.readCollecting(
                    new ByteArrayInputStream(bytes, 0, length), "damaged.csv", questionnaire, FORMAT);
            assertThat(reading.problems())
                    .as("seed %d", seed)
                    .allMatch(p -> p.toString().startsWith("damaged.csv, line "));
        } catch (SurveyException e) {
            assertThat(e).as("seed %d", seed).hasMessageStartingWith("damaged.csv");
        }
    }
}
