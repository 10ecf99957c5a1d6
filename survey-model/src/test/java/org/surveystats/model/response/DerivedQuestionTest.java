package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.YesNoQuestion;

class DerivedQuestionTest {

    private static final YesNoQuestion USE =
            YesNoQuestion.of("use", "Use?", Option.of("y", "yes"), Option.of("n", "no"));
    private static final MultipleResponseQuestion NEW = MultipleResponseQuestion.of(
            "new",
            "New?",
            Option.of("a", "A"),
            Option.of("b", "B"),
            Option.of("none", "none").with(Option.Trait.EXCLUSIVE),
            Option.of("dk", "don't know").as(MissingReason.DONT_KNOW));

    private static final ResponseTable TABLE = ResponseTable.builder(
                    Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                            .add(USE)
                            .build())
            .designNumbers("weight")
            .row()
            .choose("use", "y")
            .add()
            .row()
            .choose("use", "n")
            .add()
            .row()
            .choose("use", "n")
            .add()
            .build();

    /** Codes, or a missing reason, for each respondent. */
    private static DerivedSets sets(Object... answers) {
        return new DerivedSets() {
            @Override
            public Optional<MissingReason> missing(int row) {
                return answers[row] instanceof MissingReason reason ? Optional.of(reason) : Optional.empty();
            }

            @Override
            public boolean chose(int row, int option) {
                return List.of(answers[row].toString().split(" "))
                        .contains(NEW.options().get(option).code());
            }
        };
    }

    @Test
    void theTableHasTheQuestion() {
        ResponseTable table = TABLE.withQuestion(NEW, sets("a b", MissingReason.DONT_KNOW, ""));
        MultipleResponseColumn column = table.column(NEW);
        assertThat(column.chosen(0)).extracting(Option::code).containsExactly("a", "b");
        assertThat(column.chosen(1)).extracting(Option::code).containsExactly("dk");
        assertThat(column.missing(1)).contains(MissingReason.DONT_KNOW);
        assertThat(column.chosen(2)).isEmpty();
        assertThat(column.missing(2)).isEmpty();
        assertThat(table.questionnaire().questions()).containsExactly(USE, NEW);
        assertThat(table.column(USE).chosen(0)).contains(USE.options().get(0));
        assertThat(TABLE.questionnaire().questions()).containsExactly(USE);
    }

    @Test
    void answersThatTheQuestionDoesNotAllowAreRefused() {
        assertThatThrownBy(() -> TABLE.withQuestion(NEW, sets("a", "b none", "")))
                .isInstanceOf(ResponseException.class)
                .hasMessage(
                        "row 2, column \"new\": an option that excludes others: found \"b, none\", expected \"none\""
                                + " alone, or without it");
        assertThatThrownBy(() -> TABLE.withQuestion(NEW.withLimits(1, 1), sets("a", "b", "a b")))
                .hasMessage("row 3, column \"new\": too many options: found \"a, b\", expected at most 1");
        assertThatThrownBy(() -> TABLE.withQuestion(NEW.withLimits(1, 1), sets("a", "none", "")))
                .hasMessage("row 3, column \"new\": too few options: found \"\", expected at least 1");
        MultipleResponseQuestion taken = MultipleResponseQuestion.of("use", "Use?", Option.of("a", "A"));
        assertThatThrownBy(() -> TABLE.withQuestion(taken, sets("", "", "")))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("questions[1].id: duplicate id: found \"use\"; it stands at questions[0] already");
        MultipleResponseQuestion weight = MultipleResponseQuestion.of("weight", "?", Option.of("a", "A"));
        assertThatThrownBy(() -> TABLE.withQuestion(weight, sets("", "", "")))
                .hasMessage("column \"weight\": a column of this name exists");
    }
}
