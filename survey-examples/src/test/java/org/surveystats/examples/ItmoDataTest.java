package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surveystats.model.json.PublishedJson;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Quote;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.Study;

/** Holds the data set against the facts of the source, which are kept apart from it. */
class ItmoDataTest {

    private final PublishedStudy study = ItmoData.load();

    @Test
    void everyStatementHasItsShare() {
        List<List<String>> found = new ArrayList<>();
        for (AgreementQuestion question : study.questionnaire().questions(AgreementQuestion.class)) {
            found.add(List.of(printed(question, "agree"), question.text().in("ru")));
            assertThat(share(question, "notAgree")).isEmpty();
        }
        assertThat(found).isEqualTo(SourceFacts.section("statements"));
    }

    @Test
    void everyYesAndNoHasItsShare() {
        List<List<String>> found = new ArrayList<>();
        for (String id : List.of("effective", "demand")) {
            Question question = study.questionnaire().question(id);
            for (Option option : question.validOptions()) {
                found.add(List.of(
                        printed(question, option.code()),
                        option.label().in("ru"),
                        question.text().in("ru")));
            }
        }
        assertThat(found).isEqualTo(SourceFacts.section("shares"));
    }

    @Test
    void everyProblemHasItsShare() {
        Question question = study.questionnaire().question("problems");
        List<List<String>> found = question.validOptions().stream()
                .map(o -> List.of(printed(question, o.code()), o.label().in("ru")))
                .toList();
        assertThat(found).isEqualTo(SourceFacts.section("problems"));
    }

    @Test
    void everyQuoteStandsUnderItsThemeAndSide() {
        List<List<String>> found = new ArrayList<>();
        for (Quote quote : study.quotes()) {
            OpenEndedQuestion question = study.questionnaire().question(quote.question(), OpenEndedQuestion.class);
            String theme = question.codebook()
                    .orElseThrow()
                    .theme(quote.theme())
                    .orElseThrow()
                    .label()
                    .in("ru");
            found.add(List.of(quote.at().heading().in("ru"), theme, quote.text().in("ru")));
            boolean effective = quote.at().heading().in("ru").startsWith("81,1%");
            assertThat(quote.answer()).contains(effective ? "yes" : "no");
        }
        assertThat(found).isEqualTo(SourceFacts.section("quotes"));
    }

    @Test
    void whatTheTextOfTheSourceLacksIsNotReported() {
        assertThat(study.distributions().stream().filter(d -> !d.isReported()).map(PublishedDistribution::question))
                .containsExactly("awareness", "usage", "frequency");
        assertThat(study.distributions()).allSatisfy(d -> assertThat(d.base()).isEmpty());
        assertThat(study.source().rounding()).isEmpty();
    }

    @Test
    void theStudyIsThatOfTheSource() {
        Study head = study.questionnaire().study();
        assertThat(head.sampleSize()).hasValue(101);
        assertThat(head.populationSize()).isEmpty();
        assertThat(head.mode()).isEmpty();
        assertThat(head.fieldwork().orElseThrow().from()).isEmpty();
        assertThat(head.fieldwork().orElseThrow().description().orElseThrow().in("ru"))
                .isEqualTo("в августе");
        assertThat(head.funders())
                .extracting(f -> f.in("ru"))
                .containsExactly("Российский научный фонд", "Санкт-Петербургский научный фонд");
        assertThat(head.authors()).hasSize(2);
        assertThat(head.organisations()).hasSize(2);
    }

    @Test
    void everyTextOfTheSourceIsPrinted() {
        // the source prints percentages without a space; on a wide page no label is broken beside its figures
        String report =
                Run.of("itmo", "--width", "200").out().replace("\u00a0%", "%").replaceAll("\\s+", " ");
        for (String section : List.of("statements", "shares", "problems", "quotes", "texts")) {
            for (List<String> entry : SourceFacts.section(section)) {
                List<String> parts = section.equals("quotes") ? entry.subList(1, 3) : entry;
                // reports say how many were asked and, apart from it, who they were
                assertThat(parts)
                        .map(part -> part.replace("101 муниципальный служащий", "101 респондент"))
                        .allSatisfy(part -> assertThat(report).contains(part));
            }
        }
    }

    @Test
    void ratesAndWordingsAreThoseOfTheAnswers() {
        FrequencyQuestion frequency = study.questionnaire().question("frequency", FrequencyQuestion.class);
        assertThat(frequency.options())
                .extracting(o -> o.rate().orElseThrow())
                .containsExactly(Rate.timesPerMonth(20, 31), Rate.timesPerMonth(8, 19), Rate.timesPerMonth(2, 7));
        for (AgreementQuestion question : study.questionnaire().questions(AgreementQuestion.class)) {
            assertThat(question.wording() == AgreementQuestion.Wording.REVERSED)
                    .isEqualTo(question.text().in("ru").contains(" НЕ "));
        }
        assertThat(study.questionnaire().scales()).hasSize(1);
    }

    @Test
    void everyTextIsInBothLanguages() throws IOException {
        try (InputStream in = ItmoData.class.getResourceAsStream(ItmoData.RESOURCE)) {
            List<String> wrong = new ArrayList<>();
            check(new ObjectMapper().readTree(in), "", wrong);
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void noAddressIsInTheData() {
        assertThat(PublishedJson.format(study)).doesNotContain("@").doesNotContain("http");
    }

    @Test
    void theDataSurviveWritingAndReading() {
        assertThat(PublishedJson.parse(PublishedJson.format(study))).isEqualTo(study);
    }

    /** A text is an object with exactly the two languages, the English one without a Cyrillic letter. */
    private static void check(JsonNode node, String path, List<String> wrong) {
        if (node.has("ru") || node.has("en")) {
            boolean both = Set.of("ru", "en").equals(Set.copyOf(names(node)));
            if (!both
                    || node.path("en").asText().matches("(?s).*[А-Яа-яЁё].*")
                    || node.path("en").asText().isBlank()) {
                wrong.add(path);
            }
        } else if (node.isTextual() && node.asText().matches("(?s).*[А-Яа-яЁё ].*")) {
            wrong.add(path);
        }
        for (String name : names(node)) {
            if (!name.equals("ru") && !name.equals("en")) {
                check(node.get(name), path + "." + name, wrong);
            }
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path + "[" + i + "]", wrong);
            }
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Optional<String> share(Question question, String option) {
        return study.distribution(question.id())
                .flatMap(d -> d.share(option))
                .flatMap(PublishedShare::percent)
                .map(p -> p.toPlainString().replace('.', ',') + "%");
    }

    private String printed(Question question, String option) {
        return share(question, option).orElseThrow();
    }
}
