package org.surveystats.model.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;

class PublishedTest {

    private static final SourcePlace AT = SourcePlace.below(LocalizedText.of("Heading"));
    private static final Source SOURCE = new Source(LocalizedText.of("Report"), List.of(), Optional.empty(), List.of());
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("i", "en", LocalizedText.of("T"))
            .add(YesNoQuestion.of("q", "Q?", Option.of("yes", "Yes"), Option.of("no", "No")))
            .add(OpenEndedQuestion.of("why", "Why?")
                    .asReasonFor("q", "yes")
                    .withThemes(Theme.of("time", LocalizedText.of("Time"))))
            .build();

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 1, 8, 1, 12.5",
        "HALF_UP, 49, 400, 1, 12.3",
        "HALF_EVEN, 49, 400, 1, 12.2",
        "HALF_EVEN, 51, 400, 1, 12.8",
        "TRUNCATION, 51, 400, 1, 12.7",
        "HALF_UP, 78, 101, 1, 77.2",
        "HALF_UP, 65, 101, 1, 64.4",
        "HALF_UP, 1, 200, 0, 1",
        "HALF_EVEN, 1, 200, 0, 0",
        "HALF_UP, 2, 3, 3, 66.667",
        "TRUNCATION, 2, 3, 3, 66.666",
        "HALF_UP, 0, 7, 2, 0.00",
        "HALF_UP, 7, 7, 2, 100.00",
        "TRUNCATION, 9223372036854775806, 9223372036854775807, 1, 99.9",
        "HALF_UP, 9223372036854775806, 9223372036854775807, 1, 100.0"
    })
    void roundsExactly(Rounding rounding, long count, long base, int decimals, BigDecimal percent) {
        assertThat(rounding.percent(count, base, decimals)).isEqualTo(percent);
    }

    @Test
    void refusesCountsOutsideTheirBase() {
        assertThatThrownBy(() -> Rounding.HALF_UP.percent(2, 1, 1))
                .hasMessage("a count lies between 0 and its base: found 2 of 1");
        assertThatThrownBy(() -> Rounding.HALF_UP.percent(0, 0, 1))
                .hasMessage("a count lies between 0 and its base: found 0 of 0");
        assertThatThrownBy(() -> Rounding.HALF_UP.percent(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesArePercentages() {
        assertThat(PublishedShare.of("yes", "18.90").decimals()).isEqualTo(2);
        assertThat(PublishedShare.notReported("yes").isReported()).isFalse();
        for (String bad : new String[] {"-0.1", "100.1", "1E+1", "0.0000001"}) {
            assertThatThrownBy(() -> PublishedShare.of("yes", bad))
                    .hasMessageStartingWith("the share of \"yes\" must be a percentage between 0 and 100 "
                            + "with at most 6 decimals: found ");
        }
    }

    @Test
    void distributionsNameEachOptionOnce() {
        assertThatThrownBy(() -> distribution("q", "yes", "yes"))
                .hasMessage("\"q\" needs at least one share, each option once");
        assertThatThrownBy(() -> new PublishedDistribution(
                        "q", OptionalLong.of(0), List.of(PublishedShare.notReported("yes")), AT))
                .hasMessage("the base of \"q\" must be at least 1");
        assertThat(distribution("q", "yes", "no").isReported()).isFalse();
        assertThatThrownBy(() -> new SourcePlace(LocalizedText.of("H"), OptionalInt.of(0)))
                .hasMessage("pages are counted from 1: found 0");
    }

    @Test
    void studiesFitTheirQuestionnaire() {
        Quote quote = quote("why", "time", "yes");
        PublishedStudy study =
                new PublishedStudy(QUESTIONNAIRE, SOURCE, List.of(distribution("q", "yes", "no")), List.of(quote));
        assertThat(study.distribution("q")).isPresent();
        assertThat(study.distribution("why")).isEmpty();
        assertThat(study.quotes("why", "yes")).containsExactly(quote);
        assertThat(study.quotes("why", "no")).isEmpty();
    }

    @Test
    void studiesNameEveryFigureAndQuoteThatDoesNotFit() {
        assertThatThrownBy(() -> new PublishedStudy(
                        QUESTIONNAIRE,
                        SOURCE,
                        List.of(
                                distribution("q", "yes", "nein"),
                                distribution("x", "yes"),
                                distribution("q", "yes", "no")),
                        List.of(quote("q", "time", "yes"), quote("why", "money", "no"))))
                .isInstanceOf(QuestionnaireException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        distributions[0].shares: unknown code: found "nein", expected one of [yes, no]
                        distributions[0].shares: an option without an entry: found none for "no"; \
                        a figure that the source omits is entered as not reported
                        distributions[1].question: no question with shares: found "x", \
                        expected the id of a question or grid item answered by options
                        distributions[2].question: a second distribution of one question: found "q"
                        quotes[0].question: no open-ended question: found "q"
                        quotes[1].theme: unknown theme of "why": found "money"
                        quotes[1].answer: no answer that "why" explains: found "no\"""");
    }

    private static PublishedDistribution distribution(String question, String... codes) {
        List<PublishedShare> shares =
                List.of(codes).stream().map(PublishedShare::notReported).toList();
        return new PublishedDistribution(question, OptionalLong.empty(), shares, AT);
    }

    private static Quote quote(String question, String theme, String answer) {
        return new Quote(question, theme, Optional.of(answer), LocalizedText.of("…"), AT);
    }
}
