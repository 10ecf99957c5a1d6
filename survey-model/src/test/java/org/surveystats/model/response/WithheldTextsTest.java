package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surveystats.model.csv.CsvFormat;
import org.surveystats.model.csv.ResponseCsv;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.CodingColumn.State;
import org.surveystats.model.testkit.TableContent;

/** Codings of answers whose texts are not in the data. */
class WithheldTextsTest {

    private static final OpenEndedQuestion WHY = OpenEndedQuestion.of("why", "Why?")
            .withThemes(Theme.of("time", LocalizedText.of("Time")), Theme.of("cost", LocalizedText.of("Cost")))
            .askedIf(Base.is("use", "y"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
            .add(YesNoQuestion.of("use", "Use?", Option.of("y", "yes"), Option.of("n", "no")))
            .add(WHY)
            .build();
    private static final CsvFormat FORMAT =
            CsvFormat.builder().withheldTexts("why").build();

    private static ResponseTableBuilder builder() {
        return ResponseTable.builder(QUESTIONNAIRE).coder("why", "anna").withheldTexts("why");
    }

    private static ResponseTable table() {
        return builder()
                .row()
                .choose("use", "y")
                .code("why", "anna", "time")
                .add()
                .row()
                .choose("use", "y")
                .code("why", "anna")
                .add()
                .row()
                .choose("use", "y")
                .add()
                .row()
                .choose("use", "y")
                .text("why", "kept")
                .code("why", "anna", "cost")
                .add()
                .row()
                .choose("use", "n")
                .add()
                .build();
    }

    @Test
    void aCodingSaysThatThereWasAnAnswer() {
        ResponseTable table = table();
        TextColumn texts = table.column(WHY);
        assertThat(texts.hasWithheldTexts()).isTrue();
        assertThat(List.of(texts.isWithheld(0), texts.isWithheld(1), texts.isWithheld(2), texts.isWithheld(3)))
                .containsExactly(true, true, false, false);
        assertThat(texts.value(0)).isEmpty();
        assertThat(texts.missing(0)).isEmpty();
        assertThat(texts.missing(2)).contains(MissingReason.NO_ANSWER);
        assertThat(texts.missing(4)).contains(MissingReason.NOT_ASKED);
        assertThat(texts.values()).containsExactly("kept");
        assertThat(table.coding("why", "anna").state(1)).isEqualTo(State.UNCODABLE);
        assertThat(table.coding("why", "anna").state(2)).isEqualTo(State.NOT_CODED);
    }

    @Test
    void whatCannotBeIsStillRefused() {
        assertThatThrownBy(() -> builder()
                        .row()
                        .choose("use", "n")
                        .code("why", "anna", "time")
                        .add())
                .isInstanceOf(ResponseException.class)
                .hasMessage("row 1, column \"why\": an answer of somebody who was not asked: found themes by the coder"
                        + " \"anna\", expected no coding, since the question's base leaves this respondent out");
        assertThatThrownBy(() -> builder()
                        .row()
                        .choose("use", "y")
                        .missing("why", MissingReason.REFUSED)
                        .code("why", "anna")
                        .add())
                .isInstanceOf(ResponseException.class)
                .hasMessage(
                        "row 1, column \"why\": a coding of no answer: found \"fits no theme\" by the coder \"anna\","
                                + " expected an answer in words; take the coding away, or give the answer; where texts are withheld,"
                                + " declare it with withheldTexts");
        assertThatThrownBy(() -> ResponseTable.builder(QUESTIONNAIRE).withheldTexts("use"))
                .isInstanceOf(ResponseException.class)
                .hasMessage(
                        "column \"use\": no codebook: found a question of type yesNo, expected an open-ended question"
                                + " with a codebook");
        List<Problem> problems = new ArrayList<>();
        ResponseTable collected = builder()
                .collectProblems(problems::add)
                .row()
                .choose("use", "n")
                .code("why", "anna", "time")
                .add()
                .build();
        assertThat(problems).hasSize(1);
        assertThat(collected.coding("why", "anna").state(0)).isEqualTo(State.NOT_CODED);
        assertThat(collected.column(WHY).missing(0)).contains(MissingReason.NOT_ASKED);
    }

    @Test
    void aFileKeepsThem() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResponseCsv.write(table(), out, "out.csv", FORMAT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("use,why,why@anna\ny,,time\ny,,-\ny,,\ny,kept,cost\nn,,\n");
        ResponseTable again =
                ResponseCsv.read(new ByteArrayInputStream(out.toByteArray()), "out.csv", QUESTIONNAIRE, FORMAT);
        assertThat(TableContent.of(again)).isEqualTo(TableContent.of(table()));
        assertThat(again.column(WHY).isWithheld(1)).isTrue();
        assertThatThrownBy(() -> ResponseCsv.write(table(), out, "out.csv", CsvFormat.standard()))
                .isInstanceOf(FormatException.class)
                .hasMessage("out.csv, column \"why\": texts that are withheld, of which the format does not know; say"
                        + " withheldTexts(\"why\"), so that the file can be read back");
    }

    @Test
    void codingsCanBeAddedLater() {
        ResponseTable coded = table().code("why")
                .code(2, "boris", "cost")
                .code(0, "anna", "cost")
                .coder("clara")
                .build();
        assertThat(coded.coders("why")).containsExactly("anna", "boris", "clara");
        assertThat(coded.column(WHY).isWithheld(2)).isTrue();
        assertThat(coded.coding("why", "anna").themes(0))
                .extracting(Theme::code)
                .containsExactly("cost");
        assertThat(coded.coding("why", "anna").state(1)).isEqualTo(State.UNCODABLE);
        assertThat(coded.coding("why", "boris").state(0)).isEqualTo(State.NOT_CODED);
        assertThat(coded.coding("why", "clara").state(0)).isEqualTo(State.NOT_CODED);
        assertThat(table().column(WHY).isWithheld(2)).isFalse();
        CodingBuilder builder = table().code("why");
        assertThatThrownBy(() -> builder.code(4, "anna", "time"))
                .hasMessage(
                        "row 5, column \"why\": a coding of no answer: found themes by the coder \"anna\", expected an"
                                + " answer in words; take the coding away, or give the answer; where texts are withheld, declare it"
                                + " with withheldTexts");
        assertThatThrownBy(() -> builder.code(0, "anna", "space"))
                .hasMessage("row 1, column \"why\": unknown theme: found \"space\", expected one of [time, cost]");
        assertThatThrownBy(() -> table().code("use"))
                .hasMessage(
                        "column \"use\": no codebook: found a question of type yesNo, expected an open-ended question"
                                + " with a codebook");
    }
}
