package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.testkit.TableContent;

/** Setters that take places say which place was wrong, and set nothing. */
class ResponseRowPlacesTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("p", "en", LocalizedText.of("P"))
            .add(YesNoQuestion.of("use", "Use?", Option.of("yes", "Yes"), Option.of("no", "No")))
            .add(MultipleResponseQuestion.of("which", "Which?", Option.of("a", "A"), Option.of("b", "B")))
            .add(RankingQuestion.of("rank", "Rank", Option.of("x", "X"), Option.of("y", "Y")))
            .add(NumericQuestion.of("age", "Age?"))
            .add(DateQuestion.of("day", "When?"))
            .add(OpenEndedQuestion.of("why", "Why?"))
            .build();

    private static ResponseTableBuilder builder() {
        return ResponseTable.builder(QUESTIONNAIRE).designNumbers("weight").designLabels("d");
    }

    private static Arguments outOfRange(Consumer<ResponseRow> setter, String message) {
        return Arguments.of(setter, IndexOutOfBoundsException.class, message);
    }

    private static Arguments otherType(Consumer<ResponseRow> setter, String message) {
        return Arguments.of(setter, IllegalArgumentException.class, message);
    }

    static Stream<Arguments> wrongPlaces() {
        String noQuestion = "no question at place 6: expected 0 to 5";
        return Stream.of(
                outOfRange(r -> r.chooseAt(6, 0), noQuestion),
                outOfRange(r -> r.chooseAt(-1, 0), "no question at place -1: expected 0 to 5"),
                outOfRange(r -> r.noneAt(6), noQuestion),
                outOfRange(r -> r.numberAt(6, 1), noQuestion),
                outOfRange(r -> r.dateAt(6, LocalDate.EPOCH), noQuestion),
                outOfRange(r -> r.textAt(6, "x"), noQuestion),
                outOfRange(r -> r.missingAt(6, MissingReason.REFUSED), noQuestion),
                outOfRange(r -> r.chooseAt(0, 2), "no option at place 2 of the question \"use\": expected 0 to 1"),
                outOfRange(r -> r.chooseAt(0, -1), "no option at place -1 of the question \"use\": expected 0 to 1"),
                outOfRange(r -> r.chooseAt(1, 2), "no option at place 2 of the question \"which\": expected 0 to 1"),
                outOfRange(r -> r.chooseAt(1, 64), "no option at place 64 of the question \"which\": expected 0 to 1"),
                outOfRange(r -> r.chooseAt(2, 2), "no option at place 2 of the question \"rank\": expected 0 to 1"),
                otherType(
                        r -> r.chooseAt(3, 0),
                        "the question at place 3, \"age\", is of type numeric: expected one answered by options"),
                otherType(
                        r -> r.chooseAt(5, 0),
                        "the question at place 5, \"why\", is of type openEnded: expected one answered by options"),
                otherType(
                        r -> r.noneAt(0),
                        "the question at place 0, \"use\", is of type yesNo: expected one answered by a set of options"),
                otherType(
                        r -> r.noneAt(2),
                        "the question at place 2, \"rank\", is of type ranking: expected one answered by a set of options"),
                otherType(
                        r -> r.numberAt(0, 1),
                        "the question at place 0, \"use\", is of type yesNo: expected one answered by a number"),
                otherType(
                        r -> r.numberAt(4, 1),
                        "the question at place 4, \"day\", is of type date: expected one answered by a number"),
                otherType(
                        r -> r.dateAt(3, LocalDate.EPOCH),
                        "the question at place 3, \"age\", is of type numeric: expected one answered by a date"),
                otherType(
                        r -> r.textAt(1, "x"),
                        "the question at place 1, \"which\", is of type multipleResponse: expected one answered by a text"),
                outOfRange(r -> r.designAt(2, 1), "no design column at place 2: expected 0 to 1"),
                outOfRange(r -> r.designAt(-1, "x"), "no design column at place -1: expected 0 to 1"),
                otherType(
                        r -> r.designAt(1, 1),
                        "the design column at place 1, \"d\", is one of names: expected one of numbers"),
                otherType(
                        r -> r.designAt(0, "x"),
                        "the design column at place 0, \"weight\", is one of numbers: expected one of names"));
    }

    @ParameterizedTest
    @MethodSource("wrongPlaces")
    void aWrongPlaceIsNamed(Consumer<ResponseRow> setter, Class<? extends Throwable> type, String message) {
        ResponseTableBuilder builder = builder();
        ResponseRow row = builder.row();
        assertThatThrownBy(() -> setter.accept(row)).isInstanceOf(type).hasMessage(message);
        ResponseTable table = row.add().build();
        QUESTIONNAIRE
                .answeredQuestions()
                .forEach(q -> assertThat(table.column(q).missing(0)).contains(MissingReason.NO_ANSWER));
        assertThat(table.designNumbers("weight").value(0)).isEmpty();
        assertThat(table.designLabels("d").value(0)).isEmpty();
    }

    @Test
    void aTableWithoutDesignColumnsSaysSo() {
        ResponseRow row = ResponseTable.builder(QUESTIONNAIRE).row();
        assertThatThrownBy(() -> row.designAt(0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no design column at place 0: none is declared");
    }

    @Test
    void rightPlacesAreSet() {
        ResponseTable table = builder()
                .row()
                .chooseAt(0, 1)
                .noneAt(1)
                .chooseAt(1, 1)
                .chooseAt(2, 1)
                .chooseAt(2, 0)
                .numberAt(3, -0.0)
                .dateAt(4, LocalDate.EPOCH)
                .textAt(5, "so")
                .designAt(0, 2.5)
                .designAt(1, "north")
                .add()
                .build();
        ResponseTable named = builder()
                .row()
                .choose("use", "no")
                .choose("which", "b")
                .choose("rank", "y", "x")
                .number("age", 0)
                .date("day", LocalDate.EPOCH)
                .text("why", "so")
                .design("weight", 2.5)
                .design("d", "north")
                .add()
                .build();
        assertThat(TableContent.of(table)).isEqualTo(TableContent.of(named));
    }
}
