package org.surveystats.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.published.PublishedStudy;

class PublishedJsonTest {

    private static final String STUDY = """
            {
              "formatVersion": 1,
              "questionnaire": {
                "id": "i",
                "title": {"ru": "Опрос", "en": "Survey"},
                "language": "ru",
                "questions": [
                  {
                    "type": "yesNo",
                    "id": "effective",
                    "text": "Эффективны?",
                    "options": [
                      {"code": "yes", "label": "Да"},
                      {"code": "no", "label": "Нет"}
                    ],
                    "positive": "yes"
                  },
                  {
                    "type": "openEnded",
                    "id": "why",
                    "text": "Почему?",
                    "reasonFor": {"question": "effective"},
                    "codebook": [
                      {"code": "time", "label": "Время"}
                    ]
                  }
                ]
              },
              "source": {"title": "Доклад", "publishers": ["Центр"], "rounding": "halfUp", "notes": ["Диаграмма"]},
              "distributions": [
                {
                  "question": "effective",
                  "base": 101,
                  "at": {"heading": "Оценка", "page": 9},
                  "shares": [
                    {"option": "yes", "percent": 77.0},
                    {"option": "no", "percent": "notReported"}
                  ]
                }
              ],
              "quotes": [
                {
                  "question": "why",
                  "theme": "time",
                  "answer": "yes",
                  "text": {"ru": "«Сокращает время»", "en": "It saves time"},
                  "at": {"heading": "Время"}
                }
              ]
            }
            """;

    @Test
    void readsWhatItWrote(@TempDir Path folder) {
        PublishedStudy study = PublishedJson.parse(STUDY);
        assertThat(PublishedJson.format(study)).isEqualTo(STUDY);
        PublishedJson.write(study, folder.resolve("p.json"));
        assertThat(PublishedJson.read(folder.resolve("p.json"))).isEqualTo(study);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PublishedJson.write(study, out);
        assertThat(PublishedJson.read(new ByteArrayInputStream(out.toByteArray()), "p"))
                .isEqualTo(study);
    }

    @Test
    void keepsTheDecimalsOfPercentages() {
        for (String percent : new String[] {"77.0", "0.000001", "18.90", "100", "0.000000", "5"}) {
            PublishedStudy study = PublishedJson.parse(STUDY.replace("77.0", percent));
            assertThat(study.distribution("effective")
                            .orElseThrow()
                            .shares()
                            .get(0)
                            .percent()
                            .orElseThrow())
                    .hasToString(new java.math.BigDecimal(percent).toString());
            assertThat(PublishedJson.format(study)).contains("\"percent\": " + percent + "}");
        }
    }

    @Test
    void knowsNothingThatTheSourceOmits() {
        PublishedStudy study = PublishedJson.parse(STUDY.replace("\"base\": 101,", "")
                .replace(", \"page\": 9", "")
                .replace(" \"rounding\": \"halfUp\",", ""));
        assertThat(study.distribution("effective").orElseThrow().base()).isEmpty();
        assertThat(study.distribution("effective").orElseThrow().at().page()).isEmpty();
        assertThat(study.source().rounding()).isEmpty();
        assertThat(study.distribution("effective")
                        .orElseThrow()
                        .share("no")
                        .orElseThrow()
                        .isReported())
                .isFalse();
        assertThat(PublishedJson.parse(PublishedJson.format(study))).isEqualTo(study);
    }

    @Test
    void refusesWrongFigures() {
        refused(
                "77.0",
                "101",
                "line 36, character 38, distributions[0].shares[0].percent: the share of \"yes\" must be a "
                        + "percentage between 0 and 100 with at most 6 decimals: found 101");
        refused(
                "77.0",
                "1e1",
                "line 36, character 38, distributions[0].shares[0].percent: the share of \"yes\" must be a "
                        + "percentage between 0 and 100 with at most 6 decimals: found 1E+1");
        refused(
                "77.0",
                "\"77.0\"",
                "line 36, character 38, distributions[0].shares[0].percent: another type of value: "
                        + "found the string \"77.0\", expected a number such as 77.2, or \"notReported\"");
        refused(
                "\"page\": 9",
                "\"page\": 0",
                "line 34, character 43, distributions[0].at.page: " + "pages are counted from 1: found 0");
        refused(
                "halfUp",
                "half-up",
                "line 29, character 70, source.rounding: unknown kind of rounding: "
                        + "found \"half-up\", expected one of \"halfUp\", \"halfEven\", \"truncation\"; did you mean \"halfUp\"?");
        refused(
                "\"base\": 101",
                "\"base\": 101.5",
                "line 33, character 15, distributions[0].base: another type of value: "
                        + "found the number 101.5, expected a whole number");
    }

    @Test
    void refusesFiguresThatFitNoQuestion() {
        refused(
                "\"question\": \"effective\",\n      \"base\"",
                "\"question\": \"why\",\n      \"base\"",
                "line 32, character 19, distributions[0].question: no question with shares: found \"why\", "
                        + "expected the id of a question or grid item answered by options");
        refused(
                "\"theme\": \"time\"",
                "\"theme\": \"tine\"",
                "line 44, character 16, quotes[0].theme: unknown theme of \"why\": found \"tine\"");
        refused(
                "{\"option\": \"yes\"",
                "{\"optoin\": \"yes\"",
                "line 36, character 9, distributions[0].shares[0].option: the field is missing: expected a string\n"
                        + "line 36, character 10, distributions[0].shares[0].optoin: unknown field: found \"optoin\", "
                        + "expected one of \"option\", \"percent\"; did you mean \"option\"?");
        refused(
                "\"code\": \"yes\"",
                "\"cod\": \"yes\"",
                "line 13, character 11, questionnaire.questions[0].options[0].code: the field is missing: "
                        + "expected a string\n"
                        + "line 13, character 12, questionnaire.questions[0].options[0].cod: unknown field: found \"cod\", "
                        + "expected one of \"code\", \"label\", \"shortLabel\", \"score\", \"timesPerMonth\", \"exclusive\", "
                        + "\"specify\", \"missing\"; did you mean \"code\"?");
    }

    @Test
    void refusesAContradictionWithinTheQuestionnaireInItsPlace() {
        refused(
                "\"reasonFor\": {\"question\": \"effective\"}",
                "\"reasonFor\": {\"question\": \"x\"}",
                "line 22, character 22, questionnaire.questions[1].reasonFor: unknown question: found \"x\", "
                        + "expected one of \"effective\", \"why\"");
    }

    private static void refused(String right, String wrong, String message) {
        assertThat(STUDY).contains(right);
        assertThatThrownBy(() -> PublishedJson.parse(STUDY.replace(right, wrong)))
                .isInstanceOf(FormatException.class)
                .message()
                .isEqualToNormalizingNewlines(message);
    }
}
