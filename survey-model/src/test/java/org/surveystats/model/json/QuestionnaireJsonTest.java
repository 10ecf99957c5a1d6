package org.surveystats.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.testkit.SampleQuestionnaires;

class QuestionnaireJsonTest {

    static final String MINIMAL = """
            {
              "formatVersion": 1,
              "id": "minimal",
              "title": "Minimal",
              "language": "en",
              "questions": [
                {
                  "type": "yesNo",
                  "id": "q",
                  "text": "Yes?",
                  "options": [
                    {"code": "yes", "label": "Yes"},
                    {"code": "no", "label": "No"}
                  ],
                  "positive": "yes"
                }
              ]
            }
            """;

    @Test
    void writesAlwaysTheSame() {
        assertThat(QuestionnaireJson.format(SampleQuestionnaires.minimal())).isEqualTo(MINIMAL);
        assertThat(QuestionnaireJson.parse(MINIMAL)).isEqualTo(SampleQuestionnaires.minimal());
    }

    @Test
    void keepsCyrillicAndEmojiReadableInFiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("q.json");
        QuestionnaireJson.write(SampleQuestionnaires.everything(), file);
        assertThat(Files.readString(file))
                .contains(
                        "\"title\": {\"ru\": \"Цифровые сервисы 📊 «и» \\\"прочее\\\"\\n\", \"en\": \"Digital services\"}")
                .endsWith("}\n")
                .doesNotContain("\r");
        assertThat(QuestionnaireJson.read(file)).isEqualTo(SampleQuestionnaires.everything());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-stratified", "api-srs", "api-one-stage-cluster"})
    void readsTheConformanceCases(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name + ".json"))) {
            Questionnaire questionnaire = QuestionnaireJson.read(in, name);
            assertThat(questionnaire.id()).isEqualTo(name);
            assertThat(questionnaire.questions()).hasSize(13);
            assertThat(questionnaire.question("awards", YesNoQuestion.class).positive())
                    .isEqualTo("Yes");
        }
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(QuestionnaireJson.parse("\uFEFF" + MINIMAL)).isEqualTo(SampleQuestionnaires.minimal());
    }

    @Test
    void fillsInWhatMayBeLeftOut() {
        Questionnaire read = QuestionnaireJson.parse("""
                {"id": "i", "title": "T", "language": "en", "questions": [
                  {"type": "awareness", "id": "a", "text": "A", "subject": "s",
                   "options": [{"code": "1"}, {"code": "YES"}]},
                  {"type": "rating", "id": "r", "text": "R", "kind": "netPromoter"},
                  {"type": "numeric", "id": "n", "text": "N", "least": 0.1, "greatest": 1e3},
                  {"type": "grid", "id": "g", "text": "G", "itemType": "usage", "positive": "1", "subject": "s",
                   "options": [{"code": "1"}, {"code": "2"}],
                   "items": [{"id": "g1", "text": "1"}, {"id": "g2", "text": "2", "positive": "2"}]}
                ]}
                """);
        AwarenessQuestion aware = read.question("a", AwarenessQuestion.class);
        assertThat(aware.positive()).isEqualTo("YES");
        assertThat(aware.options().get(0).label()).isEqualTo(LocalizedText.of("1"));
        assertThat(aware.subject()).contains(Subject.of("s"));
        assertThat(read.question("r", RatingQuestion.class)).isEqualTo(RatingQuestion.netPromoter("r", "R"));
        assertThat(read.question("n", NumericQuestion.class).least()).isEqualTo(OptionalDouble.of(0.1));
        assertThat(read.question("n", NumericQuestion.class).greatest()).isEqualTo(OptionalDouble.of(1000));
        assertThat(QuestionnaireJson.format(read))
                .contains("{\"id\": \"g1\", \"text\": \"1\", \"positive\": \"1\", \"subject\": \"s\"}")
                .contains("{\"id\": \"g2\", \"text\": \"2\", \"positive\": \"2\", \"subject\": \"s\"}");
    }

    @Test
    void sharesScalesAndKeepsThoseOfOneQuestionInIt() {
        String json = QuestionnaireJson.format(SampleQuestionnaires.everything());
        assertThat(json).containsOnlyOnce("\"id\": \"agree5\"").contains("\"scale\": \"agree5\"");
        assertThat(json).doesNotContain("\"scale\": \"simple\"");
        Questionnaire read = QuestionnaireJson.parse(json);
        assertThat(read.question("useful", AgreementQuestion.class).scale())
                .isEqualTo(read.question("load", AgreementQuestion.class).scale());
    }

    @Test
    void writesAnItemsBaseOnlyWhereItIsNotItsGrids() {
        String json = QuestionnaireJson.format(SampleQuestionnaires.grids());
        assertThat(json)
                .contains("{\"id\": \"b1\", \"text\": \"Полезны\"}")
                .contains("{\"id\": \"b2\", \"text\": \"НЕ сложны\", \"reversed\": true}")
                .contains("{\"id\": \"b3\", \"text\": \"Быстры\", "
                        + "\"askedIf\": {\"not\": {\"question\": \"use\", \"anyOf\": [\"yes\"]}}}");
    }
}
