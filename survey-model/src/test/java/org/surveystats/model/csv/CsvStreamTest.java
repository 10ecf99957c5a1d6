package org.surveystats.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.testkit.RandomResponses;
import org.surveystats.model.testkit.SampleQuestionnaires;
import org.surveystats.model.testkit.TableContent;

class CsvStreamTest {

    private static final CsvFormat FORMAT =
            CsvFormat.builder().designNumbers("weight").designLabels("district").build();

    @TempDir
    Path folder;

    @Test
    void partsAreTheWholeInOrder() throws IOException {
        Questionnaire questionnaire = SampleQuestionnaires.minimal();
        ResponseTable table = RandomResponses.of(questionnaire, 35_000, 7);
        Path file = folder.resolve("answers.csv");
        ResponseCsv.write(table, file, FORMAT);
        List<Long> rows = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        List<String> content = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        ResponseCsv.stream(
                file,
                questionnaire,
                FORMAT,
                8192,
                (row, read, total) -> {
                    rows.add(row);
                    bytes.add(read);
                    assertThat(total).isEqualTo(OptionalLong.of(file.toFile().length()));
                },
                part -> {
                    sizes.add(part.rowCount());
                    for (int row = 0; row < part.rowCount(); row++) {
                        content.add(
                                part.column(questionnaire.answeredQuestions().get(0))
                                                .missing(row) + " "
                                        + part.designNumbers("weight").value(row));
                    }
                });
        assertThat(sizes).containsExactly(8192, 8192, 8192, 8192, 35_000 - 4 * 8192);
        assertThat(rows).containsExactly(10_000L, 20_000L, 30_000L, 35_000L);
        assertThat(bytes).isSorted().last().isEqualTo(Files.size(file));
        List<String> whole = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            whole.add(table.column(questionnaire.answeredQuestions().get(0)).missing(row) + " "
                    + table.designNumbers("weight").value(row));
        }
        assertThat(content).isEqualTo(whole);
        assertThat(TableContent.of(ResponseCsv.read(file, questionnaire, FORMAT)))
                .isEqualTo(TableContent.of(table));
    }

    @Test
    void refusesPartsWithoutRows() {
        assertThatThrownBy(() -> ResponseCsv.stream(
                        folder.resolve("x.csv"),
                        SampleQuestionnaires.minimal(),
                        FORMAT,
                        0,
                        CsvProgress.NONE,
                        part -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a part has at least one row: found 0");
    }
}
