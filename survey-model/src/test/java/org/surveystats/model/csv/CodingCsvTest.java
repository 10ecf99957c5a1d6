package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.testkit.TableContent;

class CodingCsvTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
            .add(OpenEndedQuestion.of("why", "Why?")
                    .withThemes(Theme.of("time", LocalizedText.of("Time")), Theme.of("cost", LocalizedText.of("Cost"))))
            .build();

    /** Four respondents, the last without an answer. */
    private static final ResponseTable PLAIN = ResponseTable.builder(QUESTIONNAIRE)
            .designLabels("who")
            .row()
            .design("who", "r1")
            .text("why", "slow and dear")
            .add()
            .row()
            .design("who", "r2")
            .text("why", "hm")
            .add()
            .row()
            .design("who", "r3")
            .text("why", "dear")
            .add()
            .row()
            .design("who", "r4")
            .add()
            .build();

    private static final ResponseTable CODED = PLAIN.code("why")
            .code(0, "anna", "cost", "time")
            .code(1, "anna")
            .code(2, "boris", "cost")
            .build();

    private static String written(CodingCsv csv, ResponseTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(table, "why", out, "codings.csv");
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ResponseTable read(CodingCsv csv, String text, ResponseTable table) {
        return csv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "codings.csv", table, "why");
    }

    @Test
    void codingsAreWrittenAndReadBack() {
        String byRow = "row,coder,theme\n1,anna,time\n1,anna,cost\n2,anna,-\n3,boris,cost\n";
        assertThat(written(CodingCsv.byRow(), CODED)).isEqualTo(byRow);
        assertThat(TableContent.of(read(CodingCsv.byRow(), byRow, PLAIN))).isEqualTo(TableContent.of(CODED));
        String byName = "who,coder,theme\nr1,anna,time\nr1,anna,cost\nr2,anna,-\nr3,boris,cost\n";
        assertThat(written(CodingCsv.byColumn("who"), CODED)).isEqualTo(byName);
        assertThat(TableContent.of(read(CodingCsv.byColumn("who"), byName, PLAIN)))
                .isEqualTo(TableContent.of(CODED));
    }

    @Test
    void filesHaveAFormatOfTheirOwn(@TempDir Path folder) {
        CodingCsv csv = CodingCsv.byRow()
                .withFormat(CsvFormat.builder().separator(';').emptySet("NONE").build());
        Path file = folder.resolve("codings.csv");
        csv.write(CODED, "why", file);
        assertThat(TableContent.of(csv.read(file, PLAIN, "why"))).isEqualTo(TableContent.of(CODED));
        assertThat(written(csv, CODED)).contains("2;anna;NONE\n");
    }

    @Test
    void codingsAreAddedToThoseThereAre() {
        ResponseTable more = read(CodingCsv.byRow(), "row,coder,theme\n3,anna,time\n1,anna,-\n2,clara,time\n", CODED);
        assertThat(written(CodingCsv.byRow(), more))
                .isEqualTo("row,coder,theme\n1,anna,-\n2,anna,-\n3,anna,time\n3,boris,cost\n2,clara,time\n");
    }

    static List<Arguments> damaged() {
        return List.of(
                Arguments.of("", "codings.csv: an empty file: expected a header row with the names of the columns"),
                Arguments.of(
                        "row,coder\n1,anna\n",
                        "codings.csv, line 1, column \"theme\": a column that is needed and not"
                                + " there: found [row, coder]"),
                Arguments.of(
                        "row,coder,theme,note\n1,a,time,x\n",
                        "codings.csv, line 1, column \"note\": a column that"
                                + " nothing describes: expected one of [row, coder, theme]"),
                Arguments.of(
                        "row,coder,theme\n0,anna,time\n",
                        "codings.csv, line 2, column \"row\": no such respondent:" + " found \"0\", expected 1 to 4"),
                Arguments.of(
                        "row,coder,theme\n5,anna,time\n",
                        "codings.csv, line 2, column \"row\": no such respondent:" + " found \"5\", expected 1 to 4"),
                Arguments.of(
                        "row,coder,theme\nx,anna,time\n",
                        "codings.csv, line 2, column \"row\": no such respondent:" + " found \"x\", expected 1 to 4"),
                Arguments.of(
                        "row,coder,theme\n1,,time\n",
                        "codings.csv, line 2, column \"coder\": a coding without a" + " coder"),
                Arguments.of(
                        "row,coder,theme\n1,anna,\n",
                        "codings.csv, line 2, column \"theme\": a coding without a"
                                + " theme: expected a theme's code, or \"-\" where the answer fits none"),
                Arguments.of(
                        "row,coder,theme\n1,anna,space\n",
                        "codings.csv, line 2, row 1, column \"theme\": unknown"
                                + " theme: found \"space\", expected one of [time, cost]"),
                Arguments.of(
                        "row,coder,theme\n1,anna,time\n1,anna,time\n",
                        "codings.csv, line 3, column \"theme\": a theme" + " given twice: found \"time\""),
                Arguments.of(
                        "row,coder,theme\n1,anna,time\n1,anna,-\n",
                        "codings.csv, line 3, column \"theme\": an answer"
                                + " that fits no theme and has one: found \"-\", expected \"-\" alone, or themes"),
                Arguments.of(
                        "row,coder,theme\n1,anna,-\n1,anna,time\n",
                        "codings.csv, line 3, column \"theme\": an answer"
                                + " that fits no theme and has one: found \"time\", expected \"-\" alone, or themes"),
                Arguments.of(
                        "row,coder,theme\n4,anna,time\n",
                        "codings.csv, line 2, row 4, column \"theme\": a coding of no"
                                + " answer: found themes by the coder \"anna\", expected an answer in words; take the coding away,"
                                + " or give the answer; where texts are withheld, declare it with withheldTexts"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void aDamagedFileSaysWhere(String text, String message) {
        assertThatThrownBy(() -> read(CodingCsv.byRow(), text, PLAIN))
                .isInstanceOf(SurveyException.class)
                .hasMessage(message);
    }

    @Test
    void namesOfRespondentsAreOfOneEach() {
        assertThatThrownBy(() -> read(CodingCsv.byColumn("who"), "who,coder,theme\nr9,anna,time\n", PLAIN))
                .isInstanceOf(ResponseException.class)
                .hasMessage(
                        "codings.csv, line 2, column \"who\": no such respondent: found \"r9\", expected a name of the"
                                + " table's column \"who\"");
        ResponseTable twice = ResponseTable.builder(QUESTIONNAIRE)
                .designLabels("who")
                .row()
                .design("who", "r1")
                .text("why", "a")
                .add()
                .row()
                .design("who", "r1")
                .text("why", "b")
                .add()
                .row()
                .text("why", "c")
                .add()
                .build();
        assertThatThrownBy(() -> written(CodingCsv.byColumn("who"), twice))
                .isInstanceOf(ResponseException.class)
                .hasMessage(
                        "row 2, column \"who\": two respondents of one name: found \"r1\"; row 1 has it already; take"
                                + " byRow(), or another column");
        ResponseTable nameless = ResponseTable.builder(QUESTIONNAIRE)
                .designLabels("who")
                .coder("why", "anna")
                .row()
                .text("why", "c")
                .code("why", "anna", "time")
                .add()
                .build();
        assertThatThrownBy(() -> written(CodingCsv.byColumn("who"), nameless))
                .hasMessage(
                        "row 1, column \"who\": a coded respondent without a name; take byRow(), or a column in which"
                                + " everybody has a name");
        assertThatThrownBy(() -> CodingCsv.byColumn("theme"))
                .hasMessage("the column of respondents cannot be called \"theme\"");
    }

    @Test
    void aThemeThatLooksLikeNoneIsRefused() {
        CodingCsv csv = CodingCsv.byRow()
                .withFormat(CsvFormat.builder().emptySet("cost").build());
        assertThatThrownBy(() -> written(csv, CODED))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "row 1, column \"theme\": a theme that would be read as none: found \"cost\"; give the format"
                                + " another sign of an empty set");
    }
}
