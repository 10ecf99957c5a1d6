package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.TableRow;

class ItmoTablesTest {

    /** The total column has the published counts, and the cells those of a loop over the answers. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 77})
    void theStatementsAreCountedInEachColumn(long seed) {
        ResponseTable answers = RespondentDrawing.draw(ItmoData.load(), seed);
        BannerTable table = ItmoTables.statements(answers);
        assertThat(table.stubs()).hasSize(7);
        TableRow agree = table.stub("useful").row("agree");
        assertThat(table.stub(ItmoTables.AGREEING).rows(RowKind.NET)).hasSize(6).allSatisfy(row -> {
            TableRow same = table.stub(row.code()).row("agree");
            for (int column = 0; column < row.cells().size(); column++) {
                assertThat(row.cells().get(column).counts())
                        .as("seed %s, %s in column %s", seed, row.code(), column)
                        .isEqualTo(same.cells().get(column).counts());
                assertThat(row.cells().get(column).letters())
                        .isEqualTo(same.cells().get(column).letters());
            }
        });
        assertThat(agree.cells().get(0).counts().orElseThrow().unweighted()).isEqualTo(78);
        assertThat(agree.cells().get(0).value(CellStatistic.COLUMN_SHARE)).isEqualTo(78 / 101.0);
        for (String head : new String[] {"usage", "frequency"}) {
            ChoiceQuestion question = answers.questionnaire().question(head, ChoiceQuestion.class);
            for (Option option : question.validOptions()) {
                int column = table.column(option.code());
                assertThat(agree.cells().get(column).counts().orElseThrow().unweighted())
                        .as("seed %s, %s", seed, option.code())
                        .isEqualTo(count(answers, head, option.code(), "agree"));
            }
        }
    }

    private static long count(ResponseTable answers, String head, String code, String statement) {
        ChoiceColumn heads = answers.column(answers.questionnaire().question(head, ChoiceQuestion.class));
        ChoiceColumn useful = answers.column(answers.questionnaire().question("useful", ChoiceQuestion.class));
        long count = 0;
        for (int row = 0; row < answers.rowCount(); row++) {
            boolean in =
                    heads.answer(row).map(Option::code).filter(code::equals).isPresent();
            boolean agrees = useful.answer(row)
                    .map(Option::code)
                    .filter(statement::equals)
                    .isPresent();
            count += in && agrees ? 1 : 0;
        }
        return count;
    }

    /** Each quote of the source is one answer under one theme: 12 reasons for, 7 against. */
    @Test
    void theThemesAreThoseUnderWhichTheSourcePrintsItsQuotes() {
        BannerTable table = ItmoTables.themes(RespondentDrawing.draw(ItmoData.load(), 1));
        var study = ItmoData.load();
        for (String question : new String[] {"why-effective", "why-ineffective"}) {
            var stub = table.stub(question + "_themes");
            long quotes = study.quotes().stream()
                    .filter(quote -> quote.question().equals(question))
                    .count();
            assertThat(stub.row(RowKind.BASE_VALID).cells().get(0).base().unweighted())
                    .isEqualTo(quotes);
            stub.rows(RowKind.OPTION).stream()
                    .filter(row -> !row.code().equals("uncodable"))
                    .forEach(row -> assertThat(
                                    row.cells().get(0).counts().orElseThrow().unweighted())
                            .as(row.code())
                            .isEqualTo(study.quotes().stream()
                                    .filter(quote -> quote.question().equals(question)
                                            && quote.theme().equals(row.code()))
                                    .count()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "itmo-tables, ru, text, респонденты выдуманы",
        "itmo-tables, en, markdown, respondents are made up",
        "itmo-tables, ru, html, респонденты выдуманы",
        "itmo-tables, en, json, respondents are made up",
        "regional-survey, ru, html, все ответы выдуманы",
        "regional-survey, en, markdown, all their answers are made up",
        "regional-survey, en, json, all their answers are made up"
    })
    void everyOutputSaysThatAllIsMadeUp(String example, String language, String format, String words) {
        Run run = Run.of(example, "--language", language, "--format", format);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(words);
    }

    @Test
    void aNarrowPageSplitsTables() {
        Run run = Run.of("regional-survey", "--language", "en", "--width", "60");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("(columns 1 to ").contains(" of 10)");
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(60));
    }

    @Test
    void aPageThatIsTooNarrowIsAWrongCommandLine() {
        Run run = Run.of("itmo-tables", "--width", "3");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '--width': found 3, expected ");
    }
}
