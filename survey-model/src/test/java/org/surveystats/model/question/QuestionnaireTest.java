package org.surveystats.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.testkit.SampleQuestionnaires;

class QuestionnaireTest {

    private static final Option YES = Option.of("yes", "Yes");
    private static final Option NO = Option.of("no", "No");

    private static YesNoQuestion yesNo(String id) {
        return YesNoQuestion.of(id, id + "?", YES, NO);
    }

    private static Questionnaire of(Question... questions) {
        Questionnaire.Builder builder = Questionnaire.builder("i", "en", LocalizedText.of("T"));
        for (Question question : questions) {
            builder.add(question);
        }
        return builder.build();
    }

    private static AbstractThrowableAssert<?, ?> refused(Question... questions) {
        return assertThatThrownBy(() -> of(questions)).isInstanceOf(QuestionnaireException.class);
    }

    @Test
    void hasAtLeastOneQuestion() {
        refused().hasMessage("questions: no questions: expected at least one");
    }

    @Test
    void refusesDuplicateIdsAlsoInGrids() {
        refused(yesNo("a"), GridQuestion.of("g", "G", yesNo("b"), yesNo("a")))
                .hasMessage("questions[1].items[1].id: duplicate id: found \"a\"; it stands at questions[0] already");
    }

    @Test
    void refusesBasesOnNothing() {
        refused(yesNo("a"), yesNo("b").askedIf(Base.is("c", "yes")), yesNo("d").askedIf(Base.is("a", "si")))
                .message()
                .isEqualToNormalizingNewlines(
                        "questions[1].askedIf: unknown question: found \"c\", expected one of \"a\", \"b\", \"d\"\n"
                                + "questions[2].askedIf: unknown code of \"a\": found \"si\", expected one of \"yes\", \"no\"");
    }

    @Test
    void refusesABaseOnAQuestionWithoutOptions() {
        refused(NumericQuestion.of("n", "N"), yesNo("a").askedIf(Base.is("n", "1")))
                .hasMessage("questions[1].askedIf: a question of which no option can be chosen: "
                        + "found \"n\" of type numeric, expected a question answered by options");
    }

    @Test
    void refusesCyclesAndLaterQuestions() {
        refused(yesNo("a").askedIf(Base.is("b", "yes")), yesNo("b").askedIf(Base.not(Base.is("a", "yes"))))
                .hasMessage("questions[0].askedIf: a base that depends on itself: "
                        + "found a → b → a, expected bases on earlier questions");
        refused(yesNo("a").askedIf(Base.is("b", "yes")), yesNo("b"))
                .hasMessage("questions[0].askedIf: a base on a later question: found \"b\", "
                        + "expected a question before \"a\"; move \"b\" before \"a\"");
    }

    @Test
    void refusesTwoScalesOfOneName() {
        AgreementScale one = AgreementScale.of("s", YES, NO);
        AgreementScale other = AgreementScale.of("s", NO, YES);
        refused(AgreementQuestion.of("a", "A", one), AgreementQuestion.of("b", "B", other))
                .hasMessage("questions[1].scale: two scales of one name: found \"s\"; "
                        + "give the scale another id, or use the same scale everywhere");
    }

    @Test
    void refusesATextWithoutItsLanguageWhereverItStands() {
        LocalizedText german = LocalizedText.of("de", "Netz");
        SingleChoiceQuestion choice =
                SingleChoiceQuestion.of("c", "C", YES).withNets(new Net("n", german, List.of("yes")));
        refused(
                        choice,
                        AwarenessQuestion.of("w", "W", YES, NO).about(new Subject("s", german)),
                        OpenEndedQuestion.of("o", "O")
                                .withThemes(Theme.of("t", LocalizedText.of("T")).withDefinition(german)))
                .hasMessageContaining("questions[0].nets[0].label: a text without the questionnaire's language: "
                        + "found the languages [de], expected \"en\" among them")
                .hasMessageContaining("questions[1].subject.label: ")
                .hasMessageContaining("questions[2].codebook[0].definition: ");
    }

    @Test
    void findsQuestionsByIdAndType() {
        Questionnaire grids = SampleQuestionnaires.grids();
        assertThat(grids.find("b2")).isPresent();
        assertThat(grids.find("nothing")).isEmpty();
        assertThat(grids.answeredQuestions()).noneMatch(GridQuestion.class::isInstance);
        assertThat(grids.questions(AgreementQuestion.class))
                .extracting(Question::id)
                .containsExactly("b1", "b2", "b3", "o1", "o2");
        assertThat(grids.scales()).extracting(AgreementScale::id).containsExactly("battery", "other");
        assertThatThrownBy(() -> of(yesNo("a")).question("b"))
                .hasMessage("questionnaire \"i\" has no such question: found \"b\", expected one of \"a\"");
        assertThatThrownBy(() -> of(yesNo("a")).question("a", NumericQuestion.class))
                .hasMessage("\"a\" is another type of question: found YesNoQuestion, expected NumericQuestion");
    }

    @Test
    void givesItemsTheBaseOfTheirGrid() {
        assertThat(SampleQuestionnaires.grids().question("b1").askedIf()).contains(Base.is("use", "yes"));
        assertThat(SampleQuestionnaires.grids().question("b3").askedIf()).contains(Base.not(Base.is("use", "yes")));
    }
}
