package org.surveystats.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.testkit.SampleQuestionnaires;

/** However a file is damaged, the reader refuses it in the library's own words or reads something that can be written. */
class DamageTest {

    private static final String WHOLE = QuestionnaireJson.format(SampleQuestionnaires.everything());
    private static final String GRIDS = QuestionnaireJson.format(SampleQuestionnaires.grids());
    private static final String[] PIECES = {
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e400", "-", "\\", "\uD83D"
    };

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void refusesEveryTruncation() {
        for (int length = 0; length < WHOLE.length() - 1; length++) {
            String cut = WHOLE.substring(0, length);
            assertThatThrownBy(() -> QuestionnaireJson.parse(cut))
                    .as("the first %d characters", length)
                    .isInstanceOf(FormatException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverFailsInAnyOtherWay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            String damaged = damaged(random, random.nextBoolean() ? WHOLE : GRIDS);
            try {
                String written = QuestionnaireJson.format(QuestionnaireJson.parse(damaged));
                assertThat(QuestionnaireJson.format(QuestionnaireJson.parse(written)))
                        .as("seed %d", seed)
                        .isEqualTo(written);
            } catch (FormatException e) {
                assertThat(e.problems()).as("seed %d", seed).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + damaged, e);
            }
        }
    }

    @Test
    void findsPlacesBeyondTheBufferOfTheParser() {
        String much = "\n".repeat(40_000);
        assertThatThrownBy(() -> QuestionnaireJson.parse(
                        "{" + much + "\"id\": \"" + "😀".repeat(40_000) + "\", \"titel\": 1,]}"))
                .hasMessage("line 40001, character 40022: broken JSON: found \"]\"; remove the comma before it");
        assertThatThrownBy(() -> QuestionnaireJson.parse(QuestionnaireJsonTest.MINIMAL.replace(
                        "\"formatVersion\"", much + "\"idd\": 1, \"formatVersion\"")))
                .hasMessage(
                        "line 40002, character 1, idd: unknown field: found \"idd\", expected one of \"formatVersion\", "
                                + "\"id\", \"title\", \"language\", \"study\", \"scales\", \"questions\"; did you mean \"id\"?");
    }

    /** Takes a few characters out, puts a piece in, or puts one value in the place of another. */
    private static String damaged(SplittableRandom random, String json) {
        int from = random.nextInt(json.length());
        int to = Math.min(json.length(), from + random.nextInt(12));
        String piece = random.nextInt(3) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
        if (random.nextBoolean()) {
            int colon = json.indexOf(": ", from);
            int end = colon < 0 ? -1 : json.indexOf('\n', colon);
            if (end > 0) {
                String value = random.nextBoolean() ? "[]" : random.nextBoolean() ? "{}" : "\"yes\"";
                boolean comma = json.charAt(end - 1) == ',';
                return json.substring(0, colon + 2) + value + (comma ? "," : "") + json.substring(end);
            }
        }
        return json.substring(0, from) + piece + json.substring(to);
    }
}
