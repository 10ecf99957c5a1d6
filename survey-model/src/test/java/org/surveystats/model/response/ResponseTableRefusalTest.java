package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;

class ResponseTableRefusalTest {

    private static final YesNoQuestion USE =
            YesNoQuestion.of("use", "Use?", Option.of("yes", "Yes"), Option.of("no", "No"));
    private static final NumericQuestion AGE =
            NumericQuestion.of("age", "Age?").between(18, 99).askedIf(Base.is("use", "yes"));
    private static final MultipleResponseQuestion WHICH = MultipleResponseQuestion.of(
                    "which",
                    "Which?",
                    Option.of("a", "A"),
                    Option.of("b", "B"),
                    Option.of("c", "C"),
                    Option.of("none", "None").with(Option.Trait.EXCLUSIVE),
                    Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW))
            .withLimits(1, 2);
    private static final DateQuestion DAY = new DateQuestion(
            QuestionHeader.of("day", "When?"),
            Optional.of(LocalDate.of(2024, 8, 1)),
            Optional.of(LocalDate.of(2024, 8, 31)),
            List.of());
    private static final RankingQuestion RANK = RankingQuestion.of(
                    "rank",
                    "Rank",
                    Option.of("x", "X"),
                    Option.of("y", "Y"),
                    Option.of("z", "Z"),
                    Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW))
            .topRanks(2);
    private static final OpenEndedQuestion WHY =
            OpenEndedQuestion.of("why", "Why?").withThemes(Theme.of("time", LocalizedText.of("Time")));
    private static final SingleChoiceQuestion WHERE = SingleChoiceQuestion.of(
            "where",
            "Where?",
            Option.of("here", "Here"),
            Option.of("other", "Other").with(Option.Trait.SPECIFY));
    private static final SingleChoiceQuestion IN_CITY = SingleChoiceQuestion.of(
                    "inCity",
                    "Where?",
                    Option.of("here", "Here"),
                    Option.of("other", "Other").with(Option.Trait.SPECIFY))
            .askedIf(Base.is("where", "here"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("r", "en", LocalizedText.of("R"))
            .add(USE)
            .add(AGE)
            .add(WHICH)
            .add(DAY)
            .add(RANK)
            .add(WHY)
            .add(WHERE)
            .add(IN_CITY)
            .build();

    private static ResponseTableBuilder builder() {
        return ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("w")
                .designLabels("d")
                .coder("why", "anna");
    }

    private static Arguments row(UnaryOperator<ResponseRow> cells, String message) {
        return Arguments.of(cells, message);
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                row(
                        r -> r.choose("usage", "yes"),
                        "row 1: no question with answers of this name: found \"usage\","
                                + " expected one of [use, age, which, day, rank, why, where, inCity]"),
                row(
                        r -> r.choose("use", "maybe"),
                        "row 1, column \"use\": unknown code: found \"maybe\"," + " expected one of [yes, no]"),
                row(
                        r -> r.choose("use"),
                        "row 1, column \"use\": one answer is needed:"
                                + " found 0 codes for a question of type yesNo, expected one code of a question answered by one option"),
                row(
                        r -> r.choose("age", "30"),
                        "row 1, column \"age\": one answer is needed:"
                                + " found 1 codes for a question of type numeric, expected one code of a question answered by one option"),
                row(
                        r -> r.number("use", 1),
                        "row 1, column \"use\": another type of question: found type yesNo,"
                                + " expected a question answered by a number"),
                row(
                        r -> r.choose("use", "yes").number("age", 17.5),
                        "row 1, column \"age\": a number below the limit:" + " found 17.5, expected at least 18.0"),
                row(
                        r -> r.choose("use", "yes").number("age", 120),
                        "row 1, column \"age\": a number above the limit:" + " found 120.0, expected at most 99.0"),
                row(
                        r -> r.choose("use", "yes").number("age", Double.POSITIVE_INFINITY),
                        "row 1, column \"age\": a number that is not finite: found Infinity, expected a finite number"),
                row(
                        r -> r.choose("use", "no").number("age", 40),
                        "row 1, column \"age\": an answer of somebody who was not asked: found 40.0,"
                                + " expected an empty cell, since the question's base leaves this respondent out"),
                row(
                        r -> r.missing("age", MissingReason.REFUSED),
                        "row 1, column \"age\": an answer of somebody who was not asked: found refused,"
                                + " expected an empty cell, since the question's base leaves this respondent out"),
                row(
                        r -> r.choose("which", "a", "none"),
                        "row 1, column \"which\": an option that excludes others:"
                                + " found \"a, none\", expected \"none\" alone, or without it"),
                row(
                        r -> r.choose("which", "dk", "b"),
                        "row 1, column \"which\": an option that excludes others:"
                                + " found \"b, dk\", expected \"dk\" alone, or without it"),
                row(
                        r -> r.choose("which"),
                        "row 1, column \"which\": too few options: found \"\", expected at least 1"),
                row(
                        r -> r.choose("which", "a", "b", "c"),
                        "row 1, column \"which\": too many options:" + " found \"a, b, c\", expected at most 2"),
                row(
                        r -> r.date("day", LocalDate.of(2024, 7, 31)),
                        "row 1, column \"day\": a date before the limit:"
                                + " found 2024-07-31, expected not before 2024-08-01"),
                row(
                        r -> r.date("day", LocalDate.of(2024, 9, 1)),
                        "row 1, column \"day\": a date after the limit:"
                                + " found 2024-09-01, expected not after 2024-08-31"),
                row(
                        r -> r.choose("rank", "x", "x"),
                        "row 1, column \"rank\": an option ranked twice:"
                                + " found \"x, x\", expected each option at most once"),
                row(
                        r -> r.choose("rank", "x", "y", "z"),
                        "row 1, column \"rank\": too many ranks:" + " found \"x, y, z\", expected at most 2"),
                row(
                        r -> r.choose("rank", "x", "dk"),
                        "row 1, column \"rank\": a special answer among ranks:"
                                + " found \"x, dk\", expected ranked options, or the special answer alone"),
                row(
                        r -> r.specify("use", "yes", "x"),
                        "row 1, column \"use\": an option that asks for no text: found \"yes\""),
                row(
                        r -> r.code("why", "boris", "time"),
                        "row 1, column \"why\": a coder that is not declared: found \"boris\""),
                row(
                        r -> r.code("why", "anna", "space"),
                        "row 1, column \"why\": unknown theme: found \"space\"," + " expected one of [time]"),
                row(
                        r -> r.specify("where", "other", "abroad"),
                        "row 1, column \"where\": a text beside an option that was not chosen: found \"abroad\","
                                + " expected no text beside \"other\"; choose the option, or take the text away"),
                row(
                        r -> r.choose("where", "here").specify("where", "other", "abroad"),
                        "row 1, column \"where\": a text beside an option that was not chosen: found \"abroad\","
                                + " expected no text beside \"other\"; choose the option, or take the text away"),
                row(
                        r -> r.code("why", "anna", "time"),
                        "row 1, column \"why\": a coding of no answer: found themes by the coder \"anna\", expected an"
                                + " answer in words; take the coding away, or give the answer; where texts are"
                                + " withheld, declare it with withheldTexts"),
                row(
                        r -> r.missing("why", MissingReason.REFUSED).code("why", "anna"),
                        "row 1, column \"why\": a coding of no answer: found \"fits no theme\" by the coder \"anna\","
                                + " expected an answer in words; take the coding away, or give the answer;"
                                + " where texts are withheld, declare it with withheldTexts"),
                row(
                        r -> r.text("why", " ").code("why", "anna", "time"),
                        "row 1, column \"why\": a coding of no answer: found themes by the coder \"anna\", expected an"
                                + " answer in words; take the coding away, or give the answer; where texts are"
                                + " withheld, declare it with withheldTexts"),
                row(r -> r.design("d", 1), "row 1, column \"d\": no declared design column of numbers"),
                row(r -> r.design("v", "x"), "row 1, column \"v\": no declared design column of names"),
                row(r -> r.design("w", Double.NaN), "row 1, column \"w\": a number that is not finite: found NaN"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aRowThatDoesNotFitIsNotAdded(UnaryOperator<ResponseRow> cells, String message) {
        ResponseTableBuilder builder = builder();
        assertThatThrownBy(() -> cells.apply(builder.row()).add())
                .isInstanceOf(ResponseException.class)
                .hasMessage(message);
        assertThat(builder.rowCount()).isZero();
        ResponseTable table = builder.row().choose("use", "no").add().build();
        assertThat(table.rowCount()).isEqualTo(1);
        assertThat(table.column(USE).answer(0).map(Option::code)).contains("no");
    }

    /** A date that no column can hold is refused before anything of its row is kept. */
    @Test
    void aDateBeyondReasonLeavesNothingBehind() {
        DateQuestion day = DateQuestion.of("day", "When?");
        NumericQuestion number = NumericQuestion.of("n", "N?");
        Questionnaire questionnaire = Questionnaire.builder("d", "en", LocalizedText.of("D"))
                .add(number)
                .add(day)
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        assertThatThrownBy(() ->
                        builder.row().number("n", 1).date("day", LocalDate.MAX).add())
                .isInstanceOf(ResponseException.class)
                .hasMessage("row 1, column \"day\": a date beyond what is kept: found +999999999-12-31,"
                        + " expected a year between -5,877,000 and 5,877,000");
        ResponseTable table = builder.row().number("n", 2).add().build();
        assertThat(table.column(number).size()).isEqualTo(1);
        assertThat(table.column(number).value(0)).hasValue(2);
    }

    @Test
    void collectingKeepsTheRow() {
        List<Problem> problems = new ArrayList<>();
        ResponseTable table = builder()
                .collectProblems(problems::add)
                .row()
                .choose("use", "yes")
                .number("age", 3)
                .choose("which", "a", "none")
                .add()
                .row()
                .choose("use", "no")
                .number("age", 30)
                .add()
                .build();
        assertThat(problems)
                .extracting(p -> p.place().toString())
                .containsExactly("row 1, column \"age\"", "row 1, column \"which\"", "row 2, column \"age\"");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.column(AGE).missing(0)).contains(MissingReason.INVALID);
        assertThat(table.column(WHICH).missing(0)).contains(MissingReason.INVALID);
        assertThat(table.column(WHICH).chosen(0)).isEmpty();
        assertThat(table.column(AGE).missing(1)).contains(MissingReason.NOT_ASKED);
    }

    /** What stands beside a cell with a problem of its own goes with the cell, and is not reported again. */
    @Test
    void collectingTakesAwayWhatStandsBesideNoAnswer() {
        List<Problem> problems = new ArrayList<>();
        ResponseTable table = builder()
                .collectProblems(problems::add)
                .row()
                .choose("where", "here")
                .specify("where", "other", "abroad")
                .code("why", "anna", "time")
                .add()
                .row()
                .choose("where", "other")
                .specify("where", "other", "abroad")
                .choose("inCity", "other")
                .specify("inCity", "other", "outside")
                .missing("why", MissingReason.INVALID)
                .code("why", "anna", "time")
                .add()
                .row()
                .missing("where", MissingReason.INVALID)
                .specify("where", "other", "abroad")
                .add()
                .build();
        assertThat(problems)
                .extracting(p -> p.place() + ": " + p.what())
                .containsExactly(
                        "row 1, column \"where\": a text beside an option that was not chosen",
                        "row 1, column \"why\": a coding of no answer",
                        "row 2, column \"inCity\": an answer of somebody who was not asked");
        TextColumn where = table.specified("where", "other").orElseThrow();
        assertThat(where.missing(0)).contains(MissingReason.NOT_ASKED);
        assertThat(where.value(1)).contains("abroad");
        assertThat(where.missing(2)).contains(MissingReason.NOT_ASKED);
        assertThat(table.specified("inCity", "other").orElseThrow().values()).isEmpty();
        assertThat(table.coding("why", "anna").state(0)).isEqualTo(CodingColumn.State.NOT_CODED);
        assertThat(table.coding("why", "anna").themes(0)).isEmpty();
        assertThat(table.coding("why", "anna").state(1)).isEqualTo(CodingColumn.State.NOT_CODED);
    }

    @Test
    void declarationsAreChecked() {
        assertThatThrownBy(() -> builder().designNumbers("use"))
                .isInstanceOf(ResponseException.class)
                .hasMessage("column \"use\": a column of this name exists");
        assertThatThrownBy(() -> builder().designLabels("w")).hasMessage("column \"w\": a column of this name exists");
        assertThatThrownBy(() -> builder().row().add().designLabels("late"))
                .hasMessage(
                        "column \"late\": a column declared after the first row; declare it before any row is added");
        assertThatThrownBy(() -> builder().coder("use", "anna"))
                .hasMessage("column \"use\": no codebook: found a question of type yesNo,"
                        + " expected an open-ended question with a codebook");
        assertThatThrownBy(() -> builder().coder("why", "anna"))
                .hasMessage("column \"why\": a coder declared twice: found \"anna\"");
    }

    @Test
    void tablesAreAskedForWhatTheyHave() {
        ResponseTable table = builder().row().add().build();
        YesNoQuestion other = YesNoQuestion.of("use", "Other?", Option.of("yes", "Yes"), Option.of("no", "No"));
        assertThatThrownBy(() -> table.column(other))
                .isInstanceOf(ResponseException.class)
                .hasMessage("the table was answered on another question of this name: found \"use\","
                        + " expected a question of the questionnaire \"r\", or an item of one of its grids");
        assertThatThrownBy(() -> table.column(NumericQuestion.of("x", "X?")))
                .hasMessage("the table has no such column: found \"x\","
                        + " expected a question of the questionnaire \"r\", or an item of one of its grids");
        assertThatThrownBy(() -> table.designNumbers("d"))
                .hasMessage("column \"d\": a design column of names: expected a column of numbers;"
                        + " declare it as a column of numbers when the table is built or read");
        assertThatThrownBy(() -> table.designLabels("w"))
                .hasMessage("column \"w\": a design column of numbers: expected a column of names;"
                        + " declare it as a column of names when the table is built or read");
        assertThatThrownBy(() -> table.designNumbers("v"))
                .hasMessage("the table has no such design column: found \"v\", expected one of [w, d]");
        assertThatThrownBy(() -> table.coding("why", "boris"))
                .hasMessage("column \"why\": no such coder: found \"boris\", expected one of [anna]");
        assertThatThrownBy(() -> table.column(USE).index(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("row 1 of 1");
        assertThatThrownBy(() -> table.column(USE).read(0, 2, new byte[2]))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Range [0, 0 + 2) out of bounds for length 1");
        assertThatThrownBy(() -> table.withDesignNumbers("w", new double[1]))
                .hasMessage("column \"w\": a column of this name exists");
        assertThatThrownBy(() -> table.withDesignNumbers("v", new double[2]))
                .hasMessage("column \"v\": a column of another length: found 2 numbers, expected 1, one a respondent");
        assertThatThrownBy(() -> table.withDesignNumbers("v", new double[] {Double.NaN}))
                .hasMessage("row 1, column \"v\": a number that is not finite: found NaN");
    }

    @Test
    void aBuilderBuildsOnce() {
        ResponseTableBuilder builder = builder();
        builder.build();
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table is built; a new one needs a new builder");
        assertThatThrownBy(builder::row).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.designNumbers("late"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table is built; a new one needs a new builder");
        assertThatThrownBy(() -> builder.coder("why", "boris")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowKeptByItsCallerLeavesTheBuiltTableAlone() {
        ResponseTableBuilder builder = builder();
        ResponseRow kept = builder.row().choose("use", "yes").number("age", 30);
        ResponseTable table = kept.add().row().add().build();
        kept.choose("use", "no").choose("which", "a").design("w", 3);
        assertThatThrownBy(kept::add)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table is built; a new one needs a new builder");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.column(USE).size()).isEqualTo(2);
        assertThat(table.column(USE).answer(0).map(Option::code)).contains("yes");
        assertThat(table.column(WHICH).chosen(0)).isEmpty();
        assertThat(table.designNumbers("w").value(0)).isEmpty();
    }

    @Test
    void aRowIsAddedOnce() {
        ResponseTableBuilder builder = builder();
        ResponseRow row = builder.row().choose("use", "yes");
        row.add();
        assertThatThrownBy(row::add)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the row was added or refused already; start the next one with row()");
        assertThat(builder.rowCount()).isEqualTo(1);
        assertThat(builder.row().add().build().rowCount()).isEqualTo(2);
    }

    /** The check settles the cells of a row, so that one that was refused is started again. */
    @Test
    void aRefusedRowIsStartedAgain() {
        ResponseTableBuilder builder = builder();
        ResponseRow row = builder.row().choose("use", "yes").number("age", 3);
        assertThatThrownBy(row::add).isInstanceOf(ResponseException.class);
        row.number("age", 30);
        assertThatThrownBy(row::add).isInstanceOf(IllegalStateException.class);
        ResponseTable table =
                builder.row().choose("use", "yes").number("age", 30).add().build();
        assertThat(table.column(AGE).value(0)).hasValue(30);
    }

    @Test
    void columnsMayBeDeclaredWhileTheFirstRowIsOpen() {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE).designNumbers("w");
        ResponseRow row = builder.row().text("why", "quick").design("w", 1.5);
        builder.designLabels("d").designNumbers("v").coder("why", "anna").coder("why", "boris");
        ResponseTable table = row.design("d", "north")
                .code("why", "anna", "time")
                .add()
                .row()
                .design("v", 2)
                .add()
                .build();
        assertThat(table.designNumbers("w").value(0)).hasValue(1.5);
        assertThat(table.designLabels("d").value(0)).contains("north");
        assertThat(table.designNumbers("v").value(0)).isEmpty();
        assertThat(table.designNumbers("v").value(1)).hasValue(2);
        assertThat(table.coding("why", "anna").has(0, 0)).isTrue();
        assertThat(table.coding("why", "boris").state(0)).isEqualTo(CodingColumn.State.NOT_CODED);
    }

    @Test
    void aColumnDeclaredInAnOpenRowMayStayUnset() {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE);
        ResponseRow row = builder.row().choose("use", "no");
        builder.designNumbers("w").coder("why", "anna");
        ResponseTable table = row.add().build();
        assertThat(table.designNumbers("w").value(0)).isEmpty();
        assertThat(table.coding("why", "anna").state(0)).isEqualTo(CodingColumn.State.NOT_CODED);
    }

    /** Half of an answer that was refused does not stay in the row. */
    @Test
    void aRefusedSetterSetsNothing() {
        ResponseRow row = builder()
                .row()
                .choose("which", "b")
                .choose("rank", "y")
                .text("why", "quick")
                .code("why", "anna", "time");
        assertThatThrownBy(() -> row.choose("which", "a", "zzz")).isInstanceOf(ResponseException.class);
        assertThatThrownBy(() -> row.choose("rank", "x", "zzz")).isInstanceOf(ResponseException.class);
        assertThatThrownBy(() -> row.code("why", "anna", "space")).isInstanceOf(ResponseException.class);
        ResponseTable table = row.add().build();
        assertThat(table.column(WHICH).chosen(0)).extracting(Option::code).containsExactly("b");
        assertThat(table.column(RANK).order(0)).extracting(Option::code).containsExactly("y");
        assertThat(table.coding("why", "anna").has(0, 0)).isTrue();
    }

    @Test
    void numbersThatFollowFromAnswersFitTheTable() {
        NumericQuestion score = NumericQuestion.of("score", "Score").between(1, 5);
        ResponseTable table = ResponseTable.builder(Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                        .add(NumericQuestion.of("n", "N"))
                        .build())
                .designNumbers("w")
                .row()
                .add()
                .build();
        byte[] valid = {0};
        double[] three = {3};
        assertThatThrownBy(() -> table.withNumbers(score, new double[] {5.5}, valid))
                .hasMessage(
                        "row 1, column \"score\": a number that is not allowed: found 5.5, expected a number from 1.0"
                                + " to 5.0");
        assertThatThrownBy(() ->
                        table.withNumbers(NumericQuestion.of("m", "M"), new double[] {Double.POSITIVE_INFINITY}, valid))
                .hasMessageStartingWith(
                        "row 1, column \"m\": a number that is not allowed: found Infinity, expected a number from -1.79");
        assertThatThrownBy(() -> table.withNumbers(score, three, new byte[] {7}))
                .hasMessage("row 1, column \"score\": no such missing reason: found 7, expected 0 to 6");
        assertThatThrownBy(() -> table.withNumbers(score, new double[2], valid))
                .hasMessage(
                        "column \"score\": a column of another length: found 2 numbers and 1 reasons, expected 1, one a"
                                + " respondent");
        assertThatThrownBy(() -> table.withNumbers(NumericQuestion.of("w", "W"), three, valid))
                .hasMessage("column \"w\": a column of this name exists");
        assertThatThrownBy(() -> table.withNumbers(NumericQuestion.of("n", "N"), three, valid))
                .hasMessage("questions[1].id: duplicate id: found \"n\"; it stands at questions[0] already");
    }
}
