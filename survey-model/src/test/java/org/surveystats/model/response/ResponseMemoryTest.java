package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;

class ResponseMemoryTest {

    private static final int ROWS = 1_000_000;
    private static final int QUESTIONS = 40;

    @Test
    void aMillionRespondentsToFortyQuestionsTakeFortyMegabytes() {
        Questionnaire.Builder builder = Questionnaire.builder("large", "en", LocalizedText.of("Large"));
        for (int i = 0; i < QUESTIONS; i++) {
            builder.add(SingleChoiceQuestion.of(
                    "q" + i, "Question " + i, Option.of("a", "A"), Option.of("b", "B"), Option.of("c", "C")));
        }
        Questionnaire questionnaire = builder.build();
        long before = used();
        ResponseTable table = table(questionnaire);
        long after = used();
        assertThat(table.memoryBytes()).isEqualTo((long) ROWS * QUESTIONS);
        assertThat(after - before).isBetween(39_000_000L, 48_000_000L);
        assertThat(table.rowCount()).isEqualTo(ROWS);
    }

    private static ResponseTable table(Questionnaire questionnaire) {
        SplittableRandom random = new SplittableRandom(1);
        ResponseTableBuilder table = ResponseTable.builder(questionnaire);
        for (int row = 0; row < ROWS; row++) {
            ResponseRow next = table.row();
            for (int question = 0; question < QUESTIONS; question++) {
                next.chooseAt(question, random.nextInt(3));
            }
            next.add();
        }
        return table.build();
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
