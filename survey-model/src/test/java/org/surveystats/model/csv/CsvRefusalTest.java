package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.model.csv.CsvFormat.Cells;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.error.SurveyException;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.ResponseTable;

/** Every broken file: an error that names the file, the line, the row, the column, what was found and what to do. */
class CsvRefusalTest {

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
            .add(YesNoQuestion.of("use", "Use?", Option.of("yes", "Yes"), Option.of("no", "No")))
            .add(NumericQuestion.of("age", "Age?").between(18, 99).askedIf(Base.is("use", "yes")))
            .add(MultipleResponseQuestion.of(
                    "why",
                    "Why?",
                    Option.of("a", "A"),
                    Option.of("b", "B"),
                    Option.of("none", "None").with(Option.Trait.EXCLUSIVE)))
            .add(DateQuestion.of("day", "When?"))
            .build();

    private static final CsvFormat FORMAT =
            CsvFormat.builder().designNumbers("w").build();

    private static ResponseTable read(String text) {
        return read(text, FORMAT);
    }

    private static ResponseTable read(String text, CsvFormat format) {
        return ResponseCsv.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv", QUESTIONNAIRE, format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            maybe,,a,,1     | column "use": unknown option: found "maybe", expected one of "yes", "no"
            yes,old,a,,1    | column "age": no number: found "old", expected a number such as 12.5
            yes,0x1F,a,,1   | column "age": no number: found "0x1F", expected a number such as 12.5
            yes,NaN,a,,1    | column "age": no number: found "NaN", expected a number such as 12.5
            yes,1e999,a,,1  | column "age": no number: found "1e999", expected a number such as 12.5
            yes,17,a,,1     | column "age": a number below the limit: found 17.0, expected at least 18.0
            no,30,a,,1      | column "age": an answer of somebody who was not asked: found 30.0, expected an empty cell, since the question's base leaves this respondent out
            yes,30,a;c,,1   | column "why": unknown option: found "c", expected one of "a", "b", "none"
            yes,30,a;a,,1   | column "why": an option chosen twice: found "a;a", expected each option at most once
            yes,30,a;none,,1| column "why": an option that excludes others: found "a, none", expected "none" alone, or without it
            yes,30,a,31.12.2024,1 | column "day": no date: found "31.12.2024", expected a date such as 2026-08-31
            yes,30,a,,heavy | column "w": no number: found "heavy", expected a number such as 12.5
            yes,30,a,,Infinity | column "w": no number: found "Infinity", expected a number such as 12.5
            """)
    void answersThatDoNotFit(String row, String message) {
        String text = "use,age,why,day,w\nyes,30,a,,1\n" + row + "\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ResponseException.class)
                .hasMessage("a.csv, line 3, row 2, " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            use,age,why,day,w\\nyes,30,a,\\n | a.csv, line 2, row 1: a wrong number of columns: found 4, expected 5, as in the header
            use,age,why,day,w\\nyes,30,a,,1,2\\n | a.csv, line 2, row 1: a wrong number of columns: found 6, expected 5, as in the header
            use,age,why,day,w | a.csv: a header and no rows: expected at least one respondent; say NoRows.ALLOW if a file without respondents is meant
            use,age,use,why,day,w\\n | a.csv, line 1, column "use": a column that stands twice
            use,age,why,day,w,x\\n | a.csv, line 1, column "x": a column that nothing describes: expected a question, or a declared design column; declare it with designNumbers or designLabels, or say UnknownColumns.IGNORE
            use,why,day,w\\n | a.csv, line 1: questions without a column: found [age]; say AbsentQuestions.BLANK if they were left out of the file
            use,age,why,day\\n | a.csv, line 1: declared design columns that are not there: found [w]
            use,age,why_a,why_none,day,w\\n | a.csv, line 1, column "why": a set with columns for some options only: found no column [why_b], expected a column for every option, or one delimited column
            use,age,why,day,w\\nyes,30,a,,1\\n"yes,30,a,,1\\nno,,a,,1\\n | a.csv, line 3: a quotation mark that is not closed or not doubled: expected text in quotation marks closed before the next separator, and doubled inside
            """)
    void filesThatCannotBeRead(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void anEmptyFile() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(FormatException.class)
                .hasMessage("a.csv: an empty file: expected a header row with the names of the columns");
    }

    @Test
    void anAbsentFile(@TempDir Path folder) {
        Path file = folder.resolve("absent.csv");
        assertThatThrownBy(() -> ResponseCsv.read(file, QUESTIONNAIRE, FORMAT))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": there is no such file");
        assertThatThrownBy(() -> ResponseCsv.write(
                        ResponseTable.builder(QUESTIONNAIRE).build(), folder.resolve("no/such.csv"), FORMAT))
                .isInstanceOf(FormatException.class)
                .hasMessage(folder.resolve("no/such.csv") + ": there is no such folder: found \"" + folder.resolve("no")
                        + "\"; make the folder first");
    }

    @Test
    void bytesOfAnotherEncoding() {
        byte[] bytes = "use,age,why,day,w\nyes,30,a,,1\nда,30,a,,1\n".getBytes(Charset.forName("windows-1251"));
        assertThatThrownBy(() -> ResponseCsv.read(new ByteArrayInputStream(bytes), "a.csv", QUESTIONNAIRE, FORMAT))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "a.csv, line 3: bytes that are no UTF-8: found the bytes E4 at byte 31, expected a file in UTF-8;"
                                + " declare the file's encoding, such as windows-1251 for older Russian files");
    }

    @Test
    void headerOnlyWhereItIsMeant() {
        CsvFormat format = CsvFormat.builder()
                .designNumbers("w")
                .noRows(CsvFormat.NoRows.ALLOW)
                .build();
        assertThat(read("use,age,why,day,w\n", format).rowCount()).isZero();
    }

    @Test
    void aSetAnsweredInPart() {
        assertThatThrownBy(() -> read("use,age,why_a,why_b,why_none,day,w\nno,,1,,0,,1\n"))
                .isInstanceOf(ResponseException.class)
                .hasMessage("a.csv, line 2, row 1, column \"why_b\": a set that is answered in part:"
                        + " found an empty cell beside 1 or 0 in other columns of \"why\","
                        + " expected 1 or 0 in every column of the question, or in none;"
                        + " say WideBlank.NOT_CHOSEN if an empty cell means that the option was not chosen");
        assertThatThrownBy(() -> read("use,age,why_a,why_b,why_none,day,w\nno,,1,2,0,,1\n"))
                .hasMessage(
                        "a.csv, line 2, row 1, column \"why_b\": neither chosen nor not: found \"2\", expected 1 or 0");
    }

    @Test
    void collectingListsEverythingAndReadsTheRest() {
        String text =
                "use,age,why,day,w\nyes,30,a,,1\nperhaps,x,b,,1\nno\nyes,10,a;zzz,2024-02-30,-\nno,,none,2024-02-29,2\n";
        CsvReading reading = ResponseCsv.readCollecting(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv", QUESTIONNAIRE, FORMAT);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.csv, line 3, row 2, column \"use\": unknown option: found \"perhaps\", expected one of \"yes\", \"no\"",
                        "a.csv, line 3, row 2, column \"age\": no number: found \"x\", expected a number such as 12.5",
                        "a.csv, line 4, row 3: a wrong number of columns: found 1, expected 5, as in the header",
                        "a.csv, line 5, row 4, column \"why\": unknown option: found \"zzz\", expected one of \"a\", \"b\", \"none\"",
                        "a.csv, line 5, row 4, column \"day\": no date: found \"2024-02-30\", expected a date such as 2026-08-31",
                        "a.csv, line 5, row 4, column \"w\": no number: found \"-\", expected a number such as 12.5",
                        "a.csv, line 5, row 4, column \"age\": a number below the limit: found 10.0, expected at least 18.0");
        assertThat(reading.skippedRows()).isEqualTo(1);
        ResponseTable table = reading.table();
        assertThat(table.rowCount()).isEqualTo(4);
        assertThat(table.column(QUESTIONNAIRE.question("use")).missing(1)).contains(MissingReason.INVALID);
        assertThat(table.column(QUESTIONNAIRE.question("age")).missing(2)).contains(MissingReason.INVALID);
        assertThat(table.column(QUESTIONNAIRE.question("why")).missing(3)).isEmpty();
        assertThat(table.designNumbers("w").value(3)).hasValue(2);
    }

    @Test
    void collectingKeepsTheRowsBeforeTheFileBreaks() {
        byte[] bytes = "use,age,why,day,w\nyes,30,a,,1\nно,30,a,,1\n".getBytes(Charset.forName("windows-1251"));
        CsvReading reading =
                ResponseCsv.readCollecting(new ByteArrayInputStream(bytes), "a.csv", QUESTIONNAIRE, FORMAT);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).place().line()).hasValue(3);
        assertThat(reading.table().rowCount()).isEqualTo(1);
    }

    @Test
    void labelsThatAreAmbiguous() {
        Questionnaire same = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(SingleChoiceQuestion.of("c", "C?", Option.of("1", "North"), Option.of("2", "North")))
                .build();
        CsvFormat labels = CsvFormat.builder().cells(Cells.LABELS).build();
        assertThatThrownBy(() -> ResponseCsv.read(
                        new ByteArrayInputStream("c\nNorth\n".getBytes(StandardCharsets.UTF_8)), "a.csv", same, labels))
                .isInstanceOf(FormatException.class)
                .hasMessage("column \"c\": two options of one label: found \"North\";"
                        + " read and write codes, or one language in which the labels differ");
        Questionnaire nested = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(MultipleResponseQuestion.of(
                        "m", "M?", Option.of("1", "A"), Option.of("2", "B"), Option.of("3", "A;B")))
                .build();
        assertThatThrownBy(() -> ResponseCsv.read(
                        new ByteArrayInputStream("m\nA;B\n".getBytes(StandardCharsets.UTF_8)), "a.csv", nested, labels))
                .isInstanceOf(ResponseException.class)
                .hasMessage("a.csv, line 2, row 1, column \"m\": a cell that can be read in two ways: found \"A;B\","
                        + " expected codes, or labels without the delimiter in them");
        ResponseTable table =
                ResponseTable.builder(nested).row().choose("m", "3").add().build();
        CsvFormat delimited = CsvFormat.builder()
                .cells(Cells.LABELS)
                .setLayout(CsvFormat.SetLayout.DELIMITED)
                .build();
        assertThatThrownBy(() -> ResponseCsv.write(table, new ByteArrayOutputStream(), "b.csv", delimited))
                .isInstanceOf(FormatException.class)
                .hasMessage("b.csv, row 1, column \"m\": a cell that can be read in two ways: found \"A;B\";"
                        + " write codes, another delimiter, or columns of 1 and 0");
    }

    private static final Questionnaire PARTS = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
            .add(SingleChoiceQuestion.of(
                    "city",
                    "Where?",
                    Option.of("n", "North"),
                    Option.of("other", "Other").with(Option.Trait.SPECIFY)))
            .add(OpenEndedQuestion.of("why", "Why?").withThemes(Theme.of("time", LocalizedText.of("Time"))))
            .build();
    private static final CsvFormat NA =
            CsvFormat.builder().missing("NA", MissingReason.NO_ANSWER).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            n,far,,       | column "city": a text beside an option that was not chosen: found "far", expected no text beside "other"; choose the option, or take the text away
            ,far,,        | column "city": a text beside an option that was not chosen: found "far", expected no text beside "other"; choose the option, or take the text away
            moon,far,,    | column "city": unknown option: found "moon", expected one of "n", "other"
            n,,,time      | column "why": a coding of no answer: found themes by the coder "anna", expected an answer in words; take the coding away, or give the answer; where texts are withheld, declare it with withheldTexts
            n,,NA,-       | column "why": a coding of no answer: found "fits no theme" by the coder "anna", expected an answer in words; take the coding away, or give the answer; where texts are withheld, declare it with withheldTexts
            n,,slow,space | column "why@anna": unknown theme: found "space", expected one of [time]
            """)
    void partsOfNoAnswer(String row, String message) {
        byte[] bytes = ("city,city_other_text,why,why@anna\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ResponseCsv.read(new ByteArrayInputStream(bytes), "a.csv", PARTS, NA))
                .isInstanceOf(ResponseException.class)
                .hasMessage("a.csv, line 2, row 1, " + message);
        CsvReading reading = ResponseCsv.readCollecting(new ByteArrayInputStream(bytes), "a.csv", PARTS, NA);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly("a.csv, line 2, row 1, " + message);
        assertThat(reading.table().specified("city", "other").orElseThrow().values())
                .isEmpty();
        assertThat(reading.table().coding("why", "anna").themes(0)).isEmpty();
    }

    /** The texts that mean a missing answer mean it beside an option and in a coder's column too. */
    @Test
    void missingParts() {
        byte[] bytes =
                "city,city_other_text,why,why@anna\nn,NA,NA,NA\nother,far,slow,time\n".getBytes(StandardCharsets.UTF_8);
        ResponseTable table = ResponseCsv.read(new ByteArrayInputStream(bytes), "a.csv", PARTS, NA);
        assertThat(table.specified("city", "other").orElseThrow().values()).containsExactly("far");
        assertThat(table.coding("why", "anna").state(0)).isEqualTo(CodingColumn.State.NOT_CODED);
        assertThat(table.coding("why", "anna").state(1)).isEqualTo(CodingColumn.State.CODED);
        ResponseTable text = ResponseTable.builder(PARTS)
                .row()
                .choose("city", "other")
                .specify("city", "other", "NA")
                .add()
                .build();
        assertThatThrownBy(() -> ResponseCsv.write(text, new ByteArrayOutputStream(), "b.csv", NA))
                .isInstanceOf(FormatException.class)
                .hasMessage("b.csv, row 1, column \"city_other_text\": an answer that would be read as a missing one:"
                        + " found \"NA\"; give the missing answers of the format another text");
    }

    @Test
    void whatCannotBeWritten() {
        ResponseTable refused = ResponseTable.builder(QUESTIONNAIRE)
                .row()
                .missing("use", MissingReason.REFUSED)
                .add()
                .build();
        assertThatThrownBy(() -> ResponseCsv.write(refused, new ByteArrayOutputStream(), "b.csv", CsvFormat.standard()))
                .isInstanceOf(FormatException.class)
                .hasMessage("b.csv, row 1, column \"use\": a missing answer without a text for it: found refused;"
                        + " give the format one with missing(text, MissingReason.REFUSED)");
        Questionnaire open = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(OpenEndedQuestion.of("o", "O?"))
                .build();
        ResponseTable texts = ResponseTable.builder(open)
                .row()
                .text("o", "NA")
                .add()
                .row()
                .text("o", "📊")
                .add()
                .build();
        CsvFormat na =
                CsvFormat.builder().missing("NA", MissingReason.NO_ANSWER).build();
        assertThatThrownBy(() -> ResponseCsv.write(texts, new ByteArrayOutputStream(), "b.csv", na))
                .isInstanceOf(SurveyException.class)
                .hasMessage("b.csv, row 1, column \"o\": an answer that would be read as a missing one: found \"NA\";"
                        + " give the missing answers of the format another text");
        CsvFormat windows =
                CsvFormat.builder().charset(Charset.forName("windows-1251")).build();
        assertThatThrownBy(() -> ResponseCsv.write(texts, new ByteArrayOutputStream(), "b.csv", windows))
                .hasMessage(
                        "b.csv, row 2, column \"o\": a character that windows-1251 does not have: found \"📊\"; write UTF-8");
        ResponseTable weighted = ResponseTable.builder(open).build().withDesignNumbers("w", new double[0]);
        assertThatThrownBy(() -> ResponseCsv.write(weighted, new ByteArrayOutputStream(), "b.csv", na))
                .hasMessage("b.csv, column \"w\": a design column that the format does not declare;"
                        + " declare it, so that the file can be read back");
    }

    @Test
    void theColumnsAreReadWithoutTheRowsBehindThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "\uFEFFuse, age ,\"w\nx\"\nyes,\"not closed");
        assertThat(ResponseCsv.columns(file, CsvFormat.standard())).containsExactly("use", "age", "w\nx");
        Files.writeString(file, "");
        assertThatThrownBy(() -> ResponseCsv.columns(file, CsvFormat.standard()))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": an empty file: expected a header row with the names of the columns");
        Files.writeString(file, "use,\"age");
        assertThatThrownBy(() -> ResponseCsv.columns(file, CsvFormat.standard()))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ", line 1: a quotation mark that is not closed or not doubled: expected text in"
                        + " quotation marks closed before the next separator, and doubled inside");
        Files.write(file, new byte[] {'u', (byte) 0xE9, ',', 'b', '\n'});
        assertThatThrownBy(() -> ResponseCsv.columns(file, CsvFormat.standard()))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(file + ", ");
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> ResponseCsv.columns(absent, CsvFormat.standard()))
                .isInstanceOf(FormatException.class)
                .hasMessage(absent + ": there is no such file");
    }

    @Test
    void withoutMissingTextsAnEmptyCellIsNoAnswerEither() {
        CsvFormat format = CsvFormat.builder()
                .noMissing()
                .missing("NA", MissingReason.NO_ANSWER)
                .absentQuestions(CsvFormat.AbsentQuestions.BLANK)
                .build();
        assertThat(format.missing()).containsOnlyKeys("NA");
        assertThat(read("use\nNA\n", format).rowCount()).isEqualTo(1);
        assertThatThrownBy(() -> read("use,age\nyes,20\n,NA\n", format))
                .isInstanceOf(ResponseException.class)
                .hasMessageStartingWith("a.csv, line 3, row 2, column \"use\": ");
    }
}
