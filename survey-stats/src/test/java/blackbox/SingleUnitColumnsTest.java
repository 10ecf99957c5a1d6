package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.TableRow;
import org.surveystats.stats.table.Untested;

/** A column of one respondent: its mean has no standard error, and nothing is significantly different from it. */
class SingleUnitColumnsTest {

    private static final SingleChoiceQuestion SEX = SingleChoiceQuestion.of(
            "sex", "Sex", Option.of("f", "female"), Option.of("m", "male"), Option.of("x", "other"));
    private static final NumericQuestion HOURS = NumericQuestion.of("hours", "Hours");

    @Test
    void theMeanOfOneRespondentIsComparedWithNone() {
        ResponseTableBuilder builder = ResponseTable.builder(Questionnaire.builder("one", "en", LocalizedText.of("One"))
                        .add(SEX)
                        .add(HOURS)
                        .build())
                .designNumbers("w");
        for (int i = 0; i <= 40; i++) {
            ResponseRow row = builder.row().design("w", 1 + i % 3);
            row.choose("sex", i == 40 ? "x" : i % 2 == 0 ? "f" : "m");
            row.number("hours", i == 40 ? 90 : i % 2 == 0 ? 40 + i % 5 : 10 + i % 7);
            row.add();
        }
        BannerTable table = Banner.builder()
                .stub(Stub.of(HOURS).withMean())
                .head(Head.of(SEX))
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build()
                .run(Estimation.of(builder.build(), SampleDesign.independent().withWeight("w")));
        TableRow mean = table.stub("hours").row(RowKind.MEAN);
        assertThat(mean.cells()
                        .get(3)
                        .estimate(CellStatistic.MEAN)
                        .orElseThrow()
                        .standardError())
                .isEmpty();
        assertThat(mean.comparisons().get(0).outcome()).isPresent();
        assertThat(mean.comparisons().subList(1, 3).stream().map(comparison -> comparison.untested()))
                .containsOnly(Optional.of(Untested.NO_DEGREES_OF_FREEDOM));
        assertThat(mean.cells().get(1).letters()).isEqualTo("B");
        assertThat(mean.cells().get(3).letters()).isEmpty();
    }
}
