package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.openend.IdentifyingWords;
import org.surveystats.stats.openend.PickedQuote;
import org.surveystats.stats.openend.QuoteSpread;
import org.surveystats.stats.openend.Quotes;
import org.surveystats.stats.openend.WhenIdentified;

class QuotesTest {

    private static final OpenEndedQuestion WHY = OpenEndedQuestion.of("why", "Why?")
            .withThemes(
                    Theme.of("often", LocalizedText.of("Often")),
                    Theme.of("seldom", LocalizedText.of("Seldom")),
                    Theme.of("never", LocalizedText.of("Never")));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("q", "en", LocalizedText.of("Made up"))
            .add(WHY)
            .build();

    /** Three of four answers have the first theme, one of four the second. */
    private static ResponseTable people(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE).coder("why", "anna");
        for (int row = 0; row < count; row++) {
            String theme = row % 4 == 3 ? "seldom" : "often";
            builder.row()
                    .text("why", "because " + "of it ".repeat(random.nextInt(1, 9)) + row)
                    .code("why", "anna", theme)
                    .add();
        }
        return builder.build();
    }

    private static ResponseTable saying(String text) {
        return ResponseTable.builder(QUESTIONNAIRE)
                .coder("why", "anna")
                .row()
                .text("why", text)
                .code("why", "anna", "often", "seldom")
                .add()
                .build();
    }

    private static long count(List<PickedQuote> quotes, String theme) {
        return quotes.stream().filter(q -> q.theme().code().equals(theme)).count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameSeedPicksTheSame(long seed) {
        Quotes quotes = Quotes.of(people(60, seed), WHY, "anna").withSeed(seed);
        assertThat(quotes.pick(8)).isEqualTo(quotes.pick(8)).hasSize(8);
        assertThat(quotes.pick(8)).isNotEqualTo(quotes.withSeed(seed + 1).pick(8));
        assertThat(quotes.ofTheme("seldom", 3)).hasSize(3).allMatch(q -> q.row() % 4 == 3);
        // who was picked of sixty stays picked of seventy, unless somebody new is
        Set<PickedQuote> more = new HashSet<>(
                Quotes.of(people(70, seed), WHY, "anna").withSeed(seed).ofTheme("often", 10));
        List<PickedQuote> before = quotes.ofTheme("often", 10);
        assertThat(before.stream().filter(q -> !more.contains(q)).count())
                .isEqualTo(more.stream().filter(q -> q.row() >= 60).count());
    }

    @Test
    void quotesAreSpreadOverThemes() {
        Quotes quotes = Quotes.of(people(80, 1), WHY, "anna");
        assertThat(count(quotes.pick(8), "often")).isEqualTo(4);
        assertThat(count(quotes.pick(8), "seldom")).isEqualTo(4);
        Quotes proportional = quotes.withSpread(QuoteSpread.PROPORTIONAL);
        assertThat(count(proportional.pick(8), "often")).isEqualTo(6);
        assertThat(count(proportional.pick(8), "seldom")).isEqualTo(2);
        // 7.5 and 2.5: the remainders are the same, and the codebook's first theme goes first
        assertThat(count(proportional.pick(10), "often")).isEqualTo(8);
        assertThat(proportional.pick(500)).hasSize(80).doesNotHaveDuplicates();
        assertThat(quotes.pick(500)).hasSize(80).doesNotHaveDuplicates();
        assertThat(quotes.pick(0)).isEmpty();
    }

    @Test
    void anAnswerOfSeveralThemesIsPickedOnce() {
        List<PickedQuote> quotes = Quotes.of(saying("both"), WHY, "anna").pick(5);
        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).theme().code()).isEqualTo("often");
        assertThat(quotes.get(0).themes()).extracting(Theme::code).containsExactly("often", "seldom");
        assertThat(quotes.get(0).row()).isZero();
    }

    @Test
    void lengthsAreCountedInCharacters() {
        Quotes quotes = Quotes.of(saying("😀😀😀"), WHY, "anna");
        assertThat(quotes.withLength(3, 3).pick(1)).hasSize(1);
        assertThat(quotes.withLength(4, 9).pick(1)).isEmpty();
        assertThat(quotes.withLength(0, 2).pick(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to anna.k@mail.example.org, please   | write to […], please
            see www.example.org/me or HTTPS://x.org/y  | see […] or […]
            ask @petr_99 about it                      | ask […] about it
            call +7 (812) 555-12-34 in the evening     | call […] in the evening
            call 8 812 555 12 34.                      | call […].
            passport 40123456                          | passport […]
            я говорил с Ивановым и с Петром            | я говорил с […] и с Петром
            Семёнова, СЕМЕНОВА и семенова              | […], […] и […]
            He lives in Main  Street                   | He lives in […]
            """)
    void wordsThatIdentifyPeopleAreMaskedOrSkipped(String text, String masked) {
        IdentifyingWords words = IdentifyingWords.standard().withStems("Иванов").withWords("семёнова", "main street");
        Quotes quotes = Quotes.of(saying(text), WHY, "anna");
        assertThat(quotes.withFilter(words, WhenIdentified.SKIP).pick(1)).isEmpty();
        assertThat(quotes.withFilter(words, WhenIdentified.MASK).pick(1))
                .extracting(PickedQuote::text)
                .containsExactly(masked);
        assertThat(quotes.withoutFilter().pick(1)).extracting(PickedQuote::text).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2024 it took 30 minutes, 20 of them waiting",
                "Ivanovo is a town, and Петрозаводск too",
                "from 10.00 to 18.00, 365 days",
                "user at home"
            })
    void otherWordsAreLeft(String text) {
        IdentifyingWords words = IdentifyingWords.standard().withWords("Ivan", "Петр");
        assertThat(words.isIn(text)).isFalse();
        assertThat(words.masked(text, "#")).isEqualTo(text);
    }

    @Test
    void whatIsWrongIsRefused() {
        Quotes quotes = Quotes.of(saying("text"), WHY, "anna");
        assertThatThrownBy(() -> quotes.ofTheme("always", 1))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("column \"why\": unknown theme: found \"always\", expected one of [often, seldom, never]");
        assertThatThrownBy(() -> quotes.pick(-1)).hasMessage("a number of quotes is 0 or more: found -1");
        assertThatThrownBy(() -> quotes.withLength(5, 4))
                .hasMessage("a length lies between 0 and a greater number: found 5 to 4");
        assertThatThrownBy(() -> IdentifyingWords.standard().withWords(" "))
                .hasMessage("a word that identifies somebody must not be blank");
    }
}
