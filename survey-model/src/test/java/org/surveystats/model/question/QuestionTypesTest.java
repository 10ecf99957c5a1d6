package org.surveystats.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;

class QuestionTypesTest {

    private static final Option YES = Option.of("yes", "Yes");
    private static final Option NO = Option.of("no", "No");
    private static final Option DONT_KNOW = Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW);
    private static final QuestionHeader HEADER = QuestionHeader.of("q", "Q");

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable making) {
        return assertThatThrownBy(making).isInstanceOf(QuestionnaireException.class);
    }

    @Test
    void binaryQuestionsHaveTwoAnswers() {
        YesNoQuestion question = new YesNoQuestion(HEADER, List.of(NO, DONT_KNOW, YES), "yes");
        assertThat(question.positiveOption()).isEqualTo(YES);
        assertThat(question.negativeOption()).isEqualTo(NO);
        refused(() -> new YesNoQuestion(HEADER, List.of(YES, DONT_KNOW), "yes"))
                .hasMessage("options: \"q\" needs two answers: found 1 (\"yes\"), expected two options that are valid "
                        + "answers; special answers have a \"missing\" kind");
        refused(() -> new UsageQuestion(HEADER, List.of(YES, NO, DONT_KNOW), "dk", Optional.empty()))
                .hasMessage("positive: unknown code: found \"dk\", expected one of \"yes\", \"no\"");
    }

    @Test
    void optionsAreDistinctAndOneIsAnAnswer() {
        refused(() -> SingleChoiceQuestion.of("q", "Q", YES, NO, YES))
                .hasMessage("options[2].code: duplicate code: found \"yes\", "
                        + "expected a code that no other option of the question has");
        refused(() -> SingleChoiceQuestion.of("q", "Q", DONT_KNOW))
                .hasMessage("options: no options: expected at least one that is a valid answer");
    }

    @Test
    void optionsRefuseWhatNobodyCanChoose() {
        assertThatThrownBy(() -> YES.as(MissingReason.NOT_ASKED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("option \"yes\" cannot have the missing kind notAsked, which nobody chooses");
        assertThatThrownBy(() -> YES.withScore(1).as(MissingReason.REFUSED))
                .hasMessage("option \"yes\" is a missing answer (refused) and can have no score and no rate");
        assertThatThrownBy(() -> YES.withScore(Double.NaN))
                .hasMessage("the score of option \"yes\" must be finite: found NaN");
        assertThatThrownBy(() -> Option.of(" yes", "Yes"))
                .hasMessage("an option's code must not be blank or have white space around it: found \" yes\"");
        assertThat(YES.with(Option.Trait.SPECIFY).isSpecify()).isTrue();
        assertThat(YES.with(Option.Trait.EXCLUSIVE).isExclusive()).isTrue();
        assertThat(YES.withShortLabel(LocalizedText.of("Y")).tableLabel()).isEqualTo(LocalizedText.of("Y"));
        assertThat(YES.tableLabel()).isEqualTo(LocalizedText.of("Yes"));
    }

    @Test
    void netsNameOptionsOfTheirQuestion() {
        SingleChoiceQuestion question = SingleChoiceQuestion.of("q", "Q", YES, NO, DONT_KNOW);
        refused(() -> question.withNets(Net.of("no", "N", "yes")))
                .hasMessage("nets[0].code: duplicate code: found \"no\"");
        refused(() -> question.withNets(Net.of("n", "N", "dk")))
                .hasMessage("nets[0].options: unknown code: found \"dk\", expected one of \"yes\", \"no\"");
        assertThatThrownBy(() -> Net.of("n", "N", "yes", "yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("net \"n\" needs at least one option, each once: found [yes, yes]");
    }

    @Test
    void ratesAreRangesOnEveryOptionOrNone() {
        assertThat(Rate.timesPerMonth(0, 0)).isEqualTo(new Rate(0, 0));
        for (double[] bad : new double[][] {{-1, 1}, {2, 1}, {0, Double.POSITIVE_INFINITY}, {Double.NaN, 1}}) {
            assertThatThrownBy(() -> Rate.timesPerMonth(bad[0], bad[1]))
                    .hasMessage("a rate needs 0 <= from <= to, both finite: found from " + bad[0] + " to " + bad[1]);
        }
        refused(() -> FrequencyQuestion.of("q", "Q", YES.withRate(Rate.timesPerMonth(1, 2)), NO, DONT_KNOW))
                .hasMessage("options: rates on some options only: found 1 of 2 options with a rate, "
                        + "expected a rate on every valid option, or on none");
    }

    @Test
    void limitsCanBeMet() {
        MultipleResponseQuestion question = MultipleResponseQuestion.of("q", "Q", YES, NO, DONT_KNOW);
        assertThat(question.withLimits(0, 1).atMost()).isEqualTo(OptionalInt.of(1));
        refused(() -> question.withLimits(3, 3))
                .hasMessage("atLeast: limits that cannot be met: found at least 3, at most 3, "
                        + "expected 0 <= at least <= at most, and no more than the 2 options");
        refused(() -> question.withLimits(0, 0)).hasMessageContaining("limits that cannot be met");
        refused(() -> question.withLimits(2, 1)).hasMessageContaining("limits that cannot be met");
        refused(() -> RankingQuestion.of("q", "Q", YES, NO).topRanks(3))
                .hasMessage("depth: a ranking that cannot be made: found 2 options, depth 3, "
                        + "expected at least two options and a depth from 1 to their number");
        assertThat(RankingQuestion.of("q", "Q", YES, NO, DONT_KNOW).ranks()).isEqualTo(2);
    }

    @Test
    void numbersAndDatesHaveOrderedLimits() {
        refused(() -> RatingQuestion.of("q", "Q", 1, 1))
                .hasMessage("lowest: anchors are not in order: found 1.0 and 1.0, "
                        + "expected two finite numbers, the lower one first");
        refused(() -> new RatingQuestion(
                        HEADER, 1, 10, RatingQuestion.Kind.NET_PROMOTER, Optional.empty(), Optional.empty(), List.of()))
                .hasMessage(
                        "lowest: a net promoter score is defined from 0 to 10: found 1.0 to 10.0, expected 0 to 10");
        refused(() -> NumericQuestion.of("q", "Q").between(2, 1))
                .hasMessage(
                        "least: limits are not in order: found 2.0 and 1.0, expected finite numbers, the least first");
        assertThat(RatingQuestion.netPromoter("q", "Q").greatest()).isEqualTo(OptionalDouble.of(10));
        refused(() -> new DateQuestion(
                        HEADER,
                        Optional.of(LocalDate.of(2024, 2, 2)),
                        Optional.of(LocalDate.of(2024, 2, 1)),
                        List.of()))
                .hasMessage("earliest: limits are not in order: found 2024-02-02 and 2024-02-01, "
                        + "expected the earliest date first");
    }

    @Test
    void besideNumbersStandSpecialAnswersOnly() {
        refused(() -> new OpenEndedQuestion(HEADER, Optional.empty(), Optional.empty(), List.of(DONT_KNOW, YES)))
                .hasMessage("options[1]: an option that is no missing answer: found \"yes\", "
                        + "expected only options with a \"missing\" kind beside a number, a date or a text");
        Option again = Option.of("dk2", "?").as(MissingReason.DONT_KNOW);
        refused(() -> new DateQuestion(HEADER, Optional.empty(), Optional.empty(), List.of(DONT_KNOW, again)))
                .hasMessage("options[1]: a second option of one missing kind: found \"dk2\", "
                        + "expected one option a kind beside a number, a date or a text");
    }

    @Test
    void itemsOfAGridShareTypeAndScale() {
        refused(() -> new GridQuestion(HEADER, List.of())).hasMessage("items: no items: expected at least one");
        refused(() -> GridQuestion.of(
                        "g", "G", YesNoQuestion.of("a", "A", YES, NO), UsageQuestion.of("b", "B", YES, NO)))
                .hasMessage("items[1]: an item with a type or options of its own: found \"b\", "
                        + "expected the type and options of \"a\"");
        AgreementQuestion one = AgreementQuestion.of("a", "A", AgreementScale.of("s", YES, NO));
        AgreementQuestion other = AgreementQuestion.of("b", "B", AgreementScale.of("t", YES, NO));
        refused(() -> GridQuestion.of("g", "G", one, other)).hasMessageContaining("items[1]: an item with a type");
    }

    @Test
    void themesStandBelowTheirParents() {
        Theme time = Theme.of("time", LocalizedText.of("Time"));
        Theme fast = Theme.of("fast", LocalizedText.of("Fast")).withParent("time");
        assertThat(new Codebook(List.of(time, fast)).theme("fast")).contains(fast);
        refused(() -> new Codebook(List.of())).hasMessage("themes: no themes: expected at least one");
        refused(() -> new Codebook(List.of(fast, time)))
                .hasMessage("themes[0].parent: unknown theme: found \"time\", expected none; "
                        + "a parent stands before its children");
        refused(() -> new Codebook(List.of(time, time))).hasMessage("themes[1].code: duplicate code: found \"time\"");
    }
}
