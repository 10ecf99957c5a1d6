package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.csv.CsvFormat.Cells;
import org.surveystats.model.csv.CsvFormat.DecimalMark;
import org.surveystats.model.csv.CsvFormat.SetLayout;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.testkit.RandomQuestionnaires;
import org.surveystats.model.testkit.RandomResponses;
import org.surveystats.model.testkit.SampleQuestionnaires;
import org.surveystats.model.testkit.TableContent;

class CsvRoundTripTest {

    private static CsvFormat.Builder format() {
        return CsvFormat.builder()
                .designNumbers("weight")
                .designLabels("district")
                .missing("#notAsked", MissingReason.NOT_ASKED)
                .missing("#dontKnow", MissingReason.DONT_KNOW)
                .missing("#refused", MissingReason.REFUSED)
                .missing("#notApplicable", MissingReason.NOT_APPLICABLE)
                .missing("#invalid", MissingReason.INVALID);
    }

    private static byte[] written(ResponseTable table, CsvFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResponseCsv.write(table, out, "memory", format);
        return out.toByteArray();
    }

    private static void roundTrip(ResponseTable table, CsvFormat format, String where) {
        byte[] bytes = written(table, format);
        ResponseTable back = ResponseCsv.read(new ByteArrayInputStream(bytes), "memory", table.questionnaire(), format);
        List<String> expected = TableContent.of(table);
        List<String> found = TableContent.of(back);
        assertThat(found).as(where).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).as(where).isEqualTo(expected.get(i));
        }
        assertThat(written(back, format)).as(where).isEqualTo(bytes);
    }

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTableComesBack(int seed) {
        Questionnaire questionnaire = switch (seed % 4) {
            case 0 -> SampleQuestionnaires.everything();
            case 1 -> SampleQuestionnaires.grids();
            default -> RandomQuestionnaires.of(seed);
        };
        ResponseTable table = RandomResponses.of(questionnaire, 1 + seed % 17, seed);
        roundTrip(table, format().build(), "codes, seed " + seed);
        roundTrip(
                table,
                format().setLayout(SetLayout.DELIMITED)
                        .delimiter(" | ")
                        .separator(';')
                        .decimalMark(DecimalMark.COMMA)
                        .build(),
                "delimited, seed " + seed);
        roundTrip(
                table,
                format().charset(StandardCharsets.UTF_16LE).separator('\t').build(),
                "UTF-16, seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsComeBackInEveryLanguage(int seed) {
        Questionnaire questionnaire = seed % 2 == 0 ? SampleQuestionnaires.grids() : SampleQuestionnaires.everything();
        ResponseTable table = RandomResponses.of(questionnaire, 1 + seed % 17, seed);
        for (String language : List.of("ru", "en")) {
            for (SetLayout layout : SetLayout.values()) {
                CsvFormat format = format().cells(Cells.LABELS)
                        .language(language)
                        .setLayout(layout)
                        .build();
                roundTrip(table, format, language + " " + layout + ", seed " + seed);
            }
        }
    }

    private static final MultipleResponseQuestion PROBLEMS = MultipleResponseQuestion.of(
            "problems",
            "Проблемы?",
            Option.of("tech", LocalizedText.of("ru", "Сбои; неполадки", "en", "Failures; faults")),
            Option.of("info", LocalizedText.of("ru", "Мало сведений", "en", "Little information")),
            Option.of("skill", LocalizedText.of("ru", "Нет навыков", "en", "No skills")));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder(
                    "problems", "ru", LocalizedText.of("ru", "Проблемы", "en", "Problems"))
            .add(PROBLEMS)
            .build();

    private static ResponseTable read(String text, CsvFormat format) {
        return read(text.getBytes(StandardCharsets.UTF_8), format);
    }

    private static ResponseTable read(byte[] bytes, CsvFormat format) {
        return ResponseCsv.read(new ByteArrayInputStream(bytes), "problems.csv", QUESTIONNAIRE, format);
    }

    private static List<List<String>> chosen(ResponseTable table) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> table.column(PROBLEMS).chosen(row).stream()
                        .map(Option::code)
                        .toList())
                .toList();
    }

    @Test
    void labelsMayContainTheDelimiter() {
        CsvFormat format = CsvFormat.builder().cells(Cells.LABELS).build();
        ResponseTable table =
                read("problems\nСбои; неполадки;Нет навыков\nLittle information; Failures; faults\n-\n\"\"\n", format);
        assertThat(chosen(table))
                .containsExactly(List.of("tech", "skill"), List.of("tech", "info"), List.of(), List.of());
        assertThat(table.column(PROBLEMS).missing(2)).isEmpty();
        assertThat(table.column(PROBLEMS).missing(3)).contains(MissingReason.NO_ANSWER);
    }

    @Test
    void blanksInColumnsOfOneAndZeroMeanWhatIsSaid() {
        String text = "problems_tech,problems_info,problems_skill\n1,,1\n,,\n0,0,0\n";
        ResponseTable table = read(
                text,
                CsvFormat.builder().wideBlank(CsvFormat.WideBlank.NOT_CHOSEN).build());
        assertThat(chosen(table)).containsExactly(List.of("tech", "skill"), List.of(), List.of());
        assertThat(table.column(PROBLEMS).missing(1)).contains(MissingReason.NO_ANSWER);
        assertThat(table.column(PROBLEMS).missing(2)).isEmpty();
    }

    @Test
    void theByteOrderMarkIsObeyed() {
        String text = "problems\nСбои; неполадки\n";
        CsvFormat format = CsvFormat.builder().cells(Cells.LABELS).build();
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(chosen(read(marked, format))).containsExactly(List.of("tech"));
        byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        assertThat(chosen(read(utf16, format))).containsExactly(List.of("tech"));
        CsvFormat windows = CsvFormat.builder()
                .cells(Cells.LABELS)
                .charset(Charset.forName("windows-1251"))
                .build();
        assertThat(chosen(read(marked, windows))).containsExactly(List.of("tech"));
        assertThat(chosen(read(text.getBytes(Charset.forName("windows-1251")), windows)))
                .containsExactly(List.of("tech"));
    }

    @Test
    void columnsMayBeNamedByWordings() {
        CsvFormat format = CsvFormat.builder().cells(Cells.LABELS).build();
        assertThat(chosen(read("Проблемы?\nНет навыков\n", format))).containsExactly(List.of("skill"));
    }

    @Test
    void whatIsWrittenIsReadable() {
        ResponseTable table = ResponseTable.builder(QUESTIONNAIRE)
                .row()
                .choose("problems", "info", "tech")
                .add()
                .row()
                .choose("problems")
                .add()
                .row()
                .add()
                .build();
        assertThat(new String(written(table, CsvFormat.standard()), StandardCharsets.UTF_8))
                .isEqualTo("problems_tech,problems_info,problems_skill\n1,1,0\n0,0,0\n,,\n");
        CsvFormat labels = CsvFormat.builder()
                .cells(Cells.LABELS)
                .language("en")
                .setLayout(SetLayout.DELIMITED)
                .build();
        assertThat(new String(written(table, labels), StandardCharsets.UTF_8))
                .isEqualTo("problems\nFailures; faults;Little information\n-\n\"\"\n");
    }
}
