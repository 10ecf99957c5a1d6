package org.surveystats.model.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.Questionnaire;

/** What every format of questionnaires must satisfy: nothing is lost, nothing changes, contradictions are refused. */
public abstract class QuestionnaireFormatContract {

    /** What a reader must refuse. */
    public enum Refusal {
        /** Two questions with the id "a". */
        DUPLICATE_ID("duplicate id"),
        /** Two options with the code "x" in one question. */
        DUPLICATE_CODE("duplicate code"),
        /** A base on the code "z" of a question that has none. */
        UNKNOWN_CODE_IN_BASE("unknown code"),
        /** A question asked only of those who answered it. */
        CYCLE_OF_BASES("depends on itself");

        private final String words;

        Refusal(String words) {
            this.words = words;
        }
    }

    /**
     * Writes a questionnaire in the format.
     *
     * @param questionnaire what to write
     * @return the bytes of the file
     */
    protected abstract byte[] write(Questionnaire questionnaire);

    /**
     * Reads a questionnaire in the format.
     *
     * @param bytes the bytes of the file
     * @return the questionnaire
     */
    protected abstract Questionnaire read(byte[] bytes);

    /**
     * A file in the format that contradicts itself.
     *
     * @param refusal how
     * @return the bytes of the file
     */
    protected abstract byte[] contradicting(Refusal refusal);

    static List<Questionnaire> samples() {
        return SampleQuestionnaires.all();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatItWrote(Questionnaire sample) {
        byte[] written = write(sample);

        assertThat(read(written)).isEqualTo(sample);
        assertThat(write(read(written))).as("the bytes of a second writing").isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatItWroteOfARandomQuestionnaire(long seed) {
        Questionnaire random = RandomQuestionnaires.of(seed);
        byte[] written = write(random);

        assertThat(read(written)).as("seed %d", seed).isEqualTo(random);
        assertThat(write(read(written))).as("seed %d", seed).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAContradiction(Refusal refusal) {
        byte[] bytes = contradicting(refusal);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(SurveyException.class)
                .hasMessageContaining(refusal.words);
    }

    @Test
    void keepsTheOrderOfLanguages() {
        Questionnaire sample = SampleQuestionnaires.everything();
        assertThat(read(write(sample)).title().languages())
                .containsExactlyElementsOf(sample.title().languages());
    }
}
