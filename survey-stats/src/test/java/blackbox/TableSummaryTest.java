package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
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
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.SummaryStatistic;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TableException;
import org.surveystats.stats.table.TableRow;

/** Several questions as rows of one table: each row is that of a table of its question alone. */
class TableSummaryTest {

    private static final AgreementScale SCALE =
            AgreementScale.numbered("five", 5, LocalizedText.of("no"), LocalizedText.of("yes"));
    private static final SingleChoiceQuestion USE =
            SingleChoiceQuestion.of("use", "Use?", Option.of("yes", "yes"), Option.of("no", "no"));
    private static final AgreementQuestion FAIR = AgreementQuestion.of("fair", "It is fair", SCALE);
    private static final AgreementQuestion EASY = AgreementQuestion.of("easy", "It is easy", SCALE);
    private static final AgreementQuestion OFTEN =
            AgreementQuestion.of("often", "I use it often", SCALE).askedIf(Base.is("use", "yes"));
    private static final NumericQuestion AGE = NumericQuestion.of("age", "Age");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("rows", "en", LocalizedText.of("Rows"))
            .add(USE)
            .add(FAIR)
            .add(EASY)
            .add(OFTEN)
            .add(AGE)
            .build();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    private static Estimation survey(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE);
        for (int i = 0; i < 300; i++) {
            boolean uses = random.nextInt(3) > 0;
            ResponseRow row = builder.row().choose("use", uses ? "yes" : "no").number("age", 18 + random.nextInt(60));
            row.choose("fair", Integer.toString(1 + random.nextInt(uses ? 5 : 3)));
            if (random.nextInt(4) > 0) {
                row.choose("easy", Integer.toString(1 + random.nextInt(5)));
            }
            if (uses) {
                row.choose("often", Integer.toString(1 + Math.min(4, random.nextInt(8))));
            }
            row.add();
        }
        return Estimation.of(builder.build(), SampleDesign.independent());
    }

    private static BannerTable table(long seed, Stub... stubs) {
        Banner.Builder builder = Banner.builder();
        for (Stub stub : stubs) {
            builder.stub(stub);
        }
        return builder.head(Head.of(USE))
                .statistics(CellStatistic.STANDARD_DEVIATION, CellStatistic.ROW_SHARE)
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build()
                .run(survey(seed));
    }

    private static void sameCells(TableRow row, TableRow own, long seed) {
        assertThat(row.kind()).isEqualTo(own.kind());
        assertThat(row.comparisons()).as("seed %d", seed).isEqualTo(own.comparisons());
        for (int column = 0; column < row.cells().size(); column++) {
            assertThat(row.cells().get(column))
                    .as("seed %d, column %d", seed, column)
                    .hasToString(own.cells().get(column).toString());
            assertThat(row.cells().get(column).base())
                    .isEqualTo(own.cells().get(column).base());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowIsThatOfTheQuestionsOwnTable(long seed) {
        for (AgreementQuestion question : List.of(FAIR, EASY, OFTEN)) {
            BannerTable table = table(
                    seed,
                    Stub.summary("top", "Top 2", SummaryStatistic.topBoxes(2), FAIR, EASY, OFTEN),
                    Stub.summary("agree", "Agree", SummaryStatistic.agreeing(), FAIR, EASY, OFTEN),
                    Stub.summary("net", "Four or five", SummaryStatistic.net("4", "5"), FAIR, EASY, OFTEN),
                    Stub.summary("bottom", "Bottom", SummaryStatistic.bottomBoxes(1), FAIR, EASY, OFTEN),
                    Stub.summary("balance", "Balance", SummaryStatistic.netAgreement(), FAIR, EASY, OFTEN),
                    Stub.summary("mean", "Mean", SummaryStatistic.mean(), FAIR, EASY, OFTEN, AGE),
                    Stub.of(AGE),
                    Stub.of(question)
                            .withTopBoxes(2)
                            .withBottomBoxes(1)
                            .withNetAgreement()
                            .withMean());
            String id = question.id();
            sameCells(table.stub("top").row(id), table.stub(id).row(RowKind.TOP_BOXES), seed);
            sameCells(table.stub("bottom").row(id), table.stub(id).row(RowKind.BOTTOM_BOXES), seed);
            sameCells(table.stub("balance").row(id), table.stub(id).row(RowKind.NET_AGREEMENT), seed);
            sameCells(table.stub("mean").row(id), table.stub(id).row(RowKind.MEAN), seed);
            sameCells(table.stub("mean").row("age"), table.stub("age").row(RowKind.MEAN), seed);
            for (String stub : List.of("agree", "net")) {
                assertThat(table.stub(stub).row(id).cells())
                        .as("seed %d", seed)
                        .hasToString(table.stub("top").row(id).cells().toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void basesAreOfAnyOfTheQuestionsAndRowsAreSorted(long seed) {
        Stub stub = Stub.summary("agree", "Agree", SummaryStatistic.agreeing(), FAIR, EASY, OFTEN);
        BannerTable table = table(seed, stub.sorted(RowOrder.FALLING));
        List<TableRow> rows = table.stub("agree").rows(RowKind.NET);
        assertThat(rows).hasSize(3);
        assertThat(rows.stream()
                        .map(row -> -row.cells().get(0).value(CellStatistic.COLUMN_SHARE))
                        .toList())
                .as("seed %d", seed)
                .isSorted();
        assertThat(table.stub("agree")
                        .row(RowKind.BASE_VALID)
                        .cells()
                        .get(0)
                        .base()
                        .unweighted())
                .isEqualTo(300);
        assertThat(table.stub("agree").row("often").cells().get(0).base().unweighted())
                .as("those who use it")
                .isEqualTo(table.stub("agree")
                        .row(RowKind.BASE_VALID)
                        .cells()
                        .get(1)
                        .base()
                        .unweighted());
        assertThat(stub.questions().stream().map(Question::id)).containsExactly("fair", "easy", "often");
    }

    @Test
    void whatHasNoSuchStatisticIsRefused() {
        assertThatThrownBy(() -> Stub.summary("s", "S", SummaryStatistic.agreeing(), FAIR, AGE))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("net agreement of what nobody agrees with");
        assertThatThrownBy(() -> Stub.summary("s", "S", SummaryStatistic.mean()))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("a summary of no questions");
        assertThatThrownBy(() -> Stub.summary("s", "S", SummaryStatistic.mean(), FAIR, FAIR))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("a question that stands twice");
        assertThatThrownBy(() -> Stub.summary("s", "S", SummaryStatistic.net("9"), FAIR))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("a net of an option that there is not");
        assertThatThrownBy(() ->
                        Stub.summary("s", "S", SummaryStatistic.mean(), FAIR).withMean())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("more rows of a summary of several questions");
        assertThatThrownBy(() -> SummaryStatistic.topBoxes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Banner.builder()
                        .stub(Stub.summary("s", "S", SummaryStatistic.mean(), FAIR))
                        .head(Head.of(USE))
                        .smallCells(SmallCells.shown().withSuppression(SuppressionRule.below(5)))
                        .build())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("suppression in a summary of several questions");
    }
}
