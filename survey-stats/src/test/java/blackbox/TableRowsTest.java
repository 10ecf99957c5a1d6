package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellReason;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnNode;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Crosstab;
import org.surveystats.stats.table.ExtremeShares;
import org.surveystats.stats.table.FamilyScope;
import org.surveystats.stats.table.Footnote;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SignificanceMark;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableRow;
import org.surveystats.stats.table.TotalColumn;
import org.surveystats.stats.table.Untested;
import org.surveystats.stats.table.UnusedOptions;

/** Rows, columns, letters and flags of a made-up survey whose counts are plain. */
class TableRowsTest {

    private static final YesNoQuestion USE =
            YesNoQuestion.of("use", "Do you use it?", Option.of("yes", "yes"), Option.of("no", "no"));
    private static final FrequencyQuestion OFTEN = FrequencyQuestion.of(
                    "often", "How often?", Option.of("daily", "daily"), Option.of("weekly", "weekly"))
            .askedIf(Base.is("use", "yes"));
    private static final SingleChoiceQuestion PARTY = SingleChoiceQuestion.of(
                    "party",
                    "Which one?",
                    Option.of("10", "Ten"),
                    Option.of("9", "Nine"),
                    Option.of("other", "Other").with(Option.Trait.SPECIFY),
                    Option.of("b", "B"),
                    Option.of("unused", "Unused"),
                    Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW))
            .withNets(Net.of("numbers", "Numbers", "9", "10"));
    private static final MultipleResponseQuestion NEEDS = MultipleResponseQuestion.of(
            "needs",
            "What is needed?",
            Option.of("time", "Time"),
            Option.of("none", "None of these").with(Option.Trait.EXCLUSIVE),
            Option.of("money", "Money"),
            Option.of("cannot", "Cannot say").as(MissingReason.REFUSED));
    private static final NumericQuestion AGE = NumericQuestion.of("age", "Age");
    private static final SingleChoiceQuestion WAVE = SingleChoiceQuestion.of(
            "wave", "Wave", Option.of("w1", "1"), Option.of("w2", "2"), Option.of("w3", "3"), Option.of("w4", "4"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("rows", "en", LocalizedText.of("Rows"))
            .add(USE)
            .add(OFTEN)
            .add(PARTY)
            .add(NEEDS)
            .add(AGE)
            .add(WAVE)
            .build();

    private ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE);

    private void row(int times, String wave, String use, String often, String party, String... needs) {
        for (int i = 0; i < times; i++) {
            ResponseRow row =
                    builder.row().choose("wave", wave).choose("use", use).number("age", 20 + i);
            if (!often.isEmpty()) {
                row.choose("often", often);
            }
            if (!party.isEmpty()) {
                row.choose("party", party);
            }
            if (needs.length == 1 && needs[0].equals("?")) {
                row.missing("needs", MissingReason.NO_ANSWER);
            } else {
                row.choose("needs", needs);
            }
            row.add();
        }
    }

    /** 200 respondents in three of four waves. */
    private Estimation survey() {
        builder = ResponseTable.builder(QUESTIONNAIRE);
        row(40, "w1", "yes", "daily", "10", "time");
        row(20, "w1", "yes", "weekly", "9", "time", "money");
        row(10, "w1", "no", "", "b", "none");
        row(10, "w2", "yes", "weekly", "other");
        row(60, "w2", "no", "", "9", "money");
        row(20, "w3", "no", "", "dk", "cannot");
        row(30, "w3", "no", "", "b", "?");
        row(10, "w3", "yes", "", "", "money");
        return Estimation.of(builder.build(), SampleDesign.independent());
    }

    private static List<String> codes(StubTable stub) {
        return stub.rows().stream()
                .filter(row -> !row.kind().isBase())
                .map(row -> row.code().isEmpty() ? row.kind().toString() : row.code())
                .toList();
    }

    private static List<Long> counts(TableRow row) {
        return row.cells().stream()
                .map(cell -> cell.counts().orElseThrow().unweighted())
                .toList();
    }

    private StubTable sorted(Stub stub) {
        return Crosstab.of(stub, Head.of(WAVE)).run(survey()).stubs().get(0);
    }

    @Test
    void basesSayWhoWasAskedAndWhoAnswered() {
        BannerTable table = Crosstab.of(OFTEN, WAVE).run(survey());
        StubTable often = table.stub("often");
        assertThat(counts(often.row(RowKind.BASE_ASKED))).containsExactly(80L, 60L, 10L, 10L, 0L);
        assertThat(counts(often.row(RowKind.BASE_VALID))).containsExactly(70L, 60L, 10L, 0L, 0L);
        assertThat(often.row(RowKind.BASE_EFFECTIVE)
                        .cells()
                        .get(0)
                        .counts()
                        .orElseThrow()
                        .effective())
                .isEqualTo(70);
        assertThat(often.row(RowKind.BASE_ASKED).shareBase()).isEqualTo(ShareBase.ASKED);
        assertThat(often.row("daily").cells().get(1).value(CellStatistic.COLUMN_SHARE))
                .isCloseTo(40 / 60.0, within(1e-15));
        TableCell nobody = often.row("daily").cells().get(3);
        assertThat(nobody.status()).isEqualTo(CellStatus.EMPTY);
        assertThat(nobody.reasons()).containsExactly(CellReason.NOBODY);
        assertThatThrownBy(() -> nobody.value(CellStatistic.COLUMN_SHARE)).hasMessage("nobody belongs to the base");
    }

    @Test
    void sortedRowsKeepOtherAndNoneLast() {
        assertThat(codes(sorted(Stub.of(PARTY)))).containsExactly("10", "9", "other", "b", "unused", "numbers");
        assertThat(codes(sorted(Stub.of(PARTY).sorted(RowOrder.FALLING))))
                .containsExactly("9", "10", "b", "unused", "other", "numbers");
        assertThat(codes(sorted(Stub.of(PARTY).sorted(RowOrder.RISING).withUnused(UnusedOptions.DROPPED))))
                .containsExactly("10", "b", "9", "other", "numbers");
        assertThat(codes(sorted(Stub.of(PARTY).sorted(RowOrder.BY_CODE))))
                .containsExactly("9", "10", "b", "unused", "other", "numbers");
        assertThat(codes(sorted(Stub.of(NEEDS).sorted(RowOrder.FALLING)))).containsExactly("money", "time", "none");
    }

    @Test
    void specialAnswersAreSharesOfTheAsked() {
        StubTable party = sorted(Stub.of(PARTY).withSpecialAnswers());
        assertThat(codes(party)).endsWith("numbers", "dk", "noAnswer");
        TableRow dontKnow = party.row("dk");
        assertThat(dontKnow.kind()).isEqualTo(RowKind.SPECIAL_ANSWER);
        assertThat(dontKnow.reason()).contains(MissingReason.DONT_KNOW);
        assertThat(dontKnow.shareBase()).isEqualTo(ShareBase.ASKED);
        assertThat(dontKnow.cells().get(0).value(CellStatistic.COLUMN_SHARE)).isCloseTo(0.1, within(1e-15));
        assertThat(party.row("noAnswer").label()).isEmpty();
        StubTable needs = sorted(Stub.of(NEEDS).withSpecialAnswers());
        assertThat(codes(needs)).containsExactly("time", "none", "money", "noAnswer", "cannot");
        assertThat(counts(needs.row("cannot"))).containsExactly(20L, 0L, 0L, 20L, 0L);
        StubTable age = sorted(Stub.of(AGE).withSpecialAnswers());
        assertThat(codes(age)).containsExactly("MEAN");
    }

    @Test
    void mentionsAreSharesOfChoices() {
        BannerTable table =
                Crosstab.of(NEEDS, WAVE).with(CellStatistic.MENTION_SHARE).run(survey());
        TableCell time = table.stub("needs").row("time").cells().get(1);
        assertThat(time.value(CellStatistic.COLUMN_SHARE)).isCloseTo(60 / 70.0, within(1e-15));
        assertThat(time.value(CellStatistic.MENTION_SHARE)).isCloseTo(60 / 90.0, within(1e-15));
    }

    @Test
    void bandsKeepNumbersOutsideInTheBase() {
        Estimation survey = survey();
        StubTable all = Crosstab.of(Stub.of(Banding.at(AGE, 30, 50)), Head.of(WAVE))
                .run(survey)
                .stubs()
                .get(0);
        assertThat(codes(all)).containsExactly("< 30", "30 – < 50", "≥ 50");
        StubTable some = Crosstab.of(
                        Stub.of(Banding.of(AGE, Band.of("mid", "middle", 30, 50)))
                                .withNets(Net.of("net", "net", "mid")),
                        Head.of(WAVE))
                .run(survey)
                .stubs()
                .get(0);
        assertThat(codes(some)).containsExactly("mid", "OUT_OF_BANDS", "net");
        assertThat(counts(some.row(RowKind.BASE_VALID)).get(0)).isEqualTo(200);
        long inside = counts(some.row("mid")).get(0);
        assertThat(counts(some.row(RowKind.OUT_OF_BANDS)).get(0)).isEqualTo(200 - inside);
    }

    private BannerTable lettered(ColumnTest... tests) {
        Banner.Builder banner = Banner.builder()
                .stub(Stub.of(USE))
                .stub(Stub.of(PARTY))
                .head(Head.of(WAVE).withUnused(UnusedOptions.DROPPED))
                .head(Head.of(USE).nesting(WAVE).withUnused(UnusedOptions.DROPPED));
        Arrays.stream(tests).forEach(banner::test);
        return banner.build().run(survey());
    }

    private static List<String> letters(TableRow row) {
        return row.cells().stream().map(TableCell::letters).toList();
    }

    /** Use: 60 of 70, 10 of 70, 10 of 60: the first differs from both by far. */
    @Test
    void aLetterStandsInTheColumnWithTheLargerShare() {
        BannerTable table = lettered(ColumnTest.pairwise().withLevels(0.05, 0.01));
        assertThat(table.columns().stream().map(TableColumn::letter).map(letter -> letter.orElse("-")))
                .containsExactly("-", "A", "B", "C", "A", "B", "C", "A", "B", "C");
        TableRow yes = table.stub("use").row("yes");
        assertThat(letters(yes).subList(0, 4)).containsExactly("", "BC", "", "");
        assertThat(letters(table.stub("use").row("no")).subList(0, 4)).containsExactly("", "", "A", "A");
        SignificanceMark mark = yes.cells().get(1).marks().get(0);
        assertThat(mark.strength()).isEqualTo(SignificanceMark.Strength.STRICT);
        assertThat(mark.direction()).isEqualTo(SignificanceMark.Direction.HIGHER);
        assertThat(yes.comparisons().get(mark.comparison()).other()).isEqualTo(OptionalInt.of(2));
        // 9 is chosen by 20 of 70, 60 of 70 and none of 30: lower case between the levels
        List<String> nine = letters(lettered(ColumnTest.pairwise().withLevels(0.05, 1e-9))
                        .stub("party")
                        .row("9"))
                .subList(0, 4);
        assertThat(nine).containsExactly("", "c", "AC", "");
    }

    @Test
    void familiesAreStatedAndCounted() {
        BannerTable table = lettered(
                ColumnTest.pairwise().withCorrection(Correction.BONFERRONI),
                ColumnTest.pairwise()
                        .withCorrection(Correction.HOLM, FamilyScope.QUESTION)
                        .withMinimumBase(0));
        TableRow yes = table.stub("use").row("yes");
        assertThat(yes.comparisons().get(0).outcome().orElseThrow().familySize())
                .isEqualTo(3);
        Footnote.Tests note = table.footnotes().stream()
                .filter(Footnote.Tests.class::isInstance)
                .map(Footnote.Tests.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(note.comparisons()).isEqualTo(3);
        assertThat(note.definition().correction()).isEqualTo(Correction.BONFERRONI);
        assertThat(note.variance()).isEqualTo(Footnote.Variance.POOLED);
        assertThat(note.parent()).isEmpty();
        long tested = table.stub("party").rows().stream()
                .flatMap(row -> row.comparisons().stream())
                .filter(c -> c.test() == 1 && c.column() <= 3 && c.outcome().isPresent())
                .count();
        TableRow ten = table.stub("party").row("10");
        int family = ten.comparisons().stream()
                .filter(c -> c.test() == 1)
                .findFirst()
                .orElseThrow()
                .outcome()
                .orElseThrow()
                .familySize();
        assertThat(family).isEqualTo((int) tested).isGreaterThan(10);
    }

    @Test
    void whatIsNotTestedSaysWhy() {
        BannerTable table = lettered(
                ColumnTest.pairwise().withMinimumBase(65),
                ColumnTest.pairwise().withExtremeShares(ExtremeShares.UNTESTED),
                ColumnTest.pairwise());
        TableRow yes = table.stub("use").row("yes");
        assertThat(yes.comparisons().get(1).untested()).contains(Untested.LOW_BASE);
        TableRow unused = table.stub("party").row("unused");
        assertThat(unused.comparisons().stream()
                        .filter(c -> c.column() <= 3 && c.test() == 1)
                        .map(c -> c.untested()))
                .containsOnly(Optional.of(Untested.EXTREME_SHARE));
        assertThat(unused.comparisons().stream()
                        .filter(c -> c.column() <= 3 && c.test() == 2)
                        .map(c -> c.untested()))
                .containsOnly(Optional.of(Untested.NO_VARIANCE));
        TableRow ten = table.stub("party").row("10");
        assertThat(ten.comparisons().stream()
                        .filter(c -> c.column() == 1 && c.other().equals(OptionalInt.of(2)) && c.test() == 2)
                        .findFirst()
                        .orElseThrow()
                        .outcome())
                .as("40 of 70 against none of 70")
                .isPresent();
    }

    @Test
    void wavesAreComparedWithTheOneBefore() {
        BannerTable table = lettered(ColumnTest.of(ComparisonStyle.AGAINST_PREVIOUS));
        TableRow yes = table.stub("use").row("yes");
        assertThat(yes.comparisons().stream().filter(c -> c.column() <= 3).map(c -> c.column() + ">" + c.other()))
                .containsExactly("2>OptionalInt[1]", "3>OptionalInt[2]");
        assertThat(yes.cells().get(2).marks().get(0).direction()).isEqualTo(SignificanceMark.Direction.LOWER);
        assertThat(yes.cells().get(3).marks()).isEmpty();
        assertThat(table.columns().get(1).letter()).isEmpty();
    }

    @Test
    void columnsAreATree() {
        BannerTable table = Banner.builder()
                .stub(Stub.of(PARTY))
                .head(Head.of(WAVE))
                .head(Head.of(USE).nesting(OFTEN))
                .total(TotalColumn.LAST)
                .build()
                .run(survey());
        List<ColumnNode> tree = table.columnTree();
        assertThat(tree.stream().map(ColumnNode::kind))
                .containsExactly(ColumnNode.Kind.QUESTION, ColumnNode.Kind.QUESTION, ColumnNode.Kind.TOTAL);
        assertThat(tree.stream().map(ColumnNode::span)).containsExactly(4, 4, 1);
        ColumnNode yes = tree.get(1).children().get(0);
        assertThat(yes.code()).isEqualTo("yes");
        assertThat(yes.children().get(0).code()).isEqualTo("often");
        assertThat(yes.children().get(0).children().get(1).column()).hasValue(5);
        assertThat(tree.get(2).column()).hasValue(8);
        assertThat(table.column("yes", "weekly")).isEqualTo(5);
        assertThat(counts(table.stub("party").row("10"))).containsExactly(40L, 0L, 0L, 0L, 40L, 0L, 0L, 0L, 40L);
    }

    @Test
    void specialAnswersOfAHeadAreColumns() {
        BannerTable table =
                Crosstab.of(Stub.of(USE), Head.of(PARTY).withSpecialAnswers()).run(survey());
        assertThat(table.columns()).hasSize(7);
        assertThat(counts(table.stub("use").row("no")).get(table.column("dk"))).isEqualTo(20);
        BannerTable needs =
                Crosstab.of(Stub.of(USE), Head.of(NEEDS).withSpecialAnswers()).run(survey());
        assertThat(counts(needs.stub("use").row("no")).get(needs.column("cannot")))
                .isEqualTo(20);
        assertThat(needs.footnotes()).contains(new Footnote.OverlappingColumns(0));
    }

    @Test
    void smallCellsAreFlaggedAndHidden() {
        BannerTable table = Banner.builder()
                .stub(Stub.of(PARTY))
                .head(Head.of(WAVE))
                .smallCells(SmallCells.below(65, 35))
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build()
                .run(survey().where(Domain.is(USE, "yes", "no")));
        TableRow nine = table.stub("party").row("9");
        assertThat(nine.cells().stream().map(TableCell::status))
                .containsExactly(
                        CellStatus.SHOWN,
                        CellStatus.SHOWN,
                        CellStatus.SHOWN,
                        CellStatus.SUPPRESSED_PRIMARY,
                        CellStatus.EMPTY);
        TableCell hidden = table.stub("party").row("b").cells().get(3);
        assertThat(hidden.reasons()).containsExactly(CellReason.LOW_BASE);
        assertThat(hidden.counts()).isEmpty();
        assertThat(hidden.marks()).isEmpty();
        assertThat(hidden.estimate(CellStatistic.COLUMN_SHARE)).isEmpty();
        assertThat(hidden.computed().value(CellStatistic.COLUMN_SHARE)).isEqualTo(1);
        assertThat(hidden.computed().letters()).isEqualTo("AB");
        assertThatThrownBy(() -> hidden.value(CellStatistic.COLUMN_SHARE)).hasMessage("the cell is hidden: [LOW_BASE]");
        assertThat(table.footnotes())
                .contains(new Footnote.OfDomain("use is yes or no"))
                .contains(new Footnote.Flags(SmallCells.below(65, 35), CellStatus.SUPPRESSED_PRIMARY, 6));
    }

    @Test
    void thePresentationStandardHidesUnreliableShares() {
        BannerTable table = Banner.builder()
                .stub(Stub.of(PARTY))
                .head(Head.of(WAVE))
                .smallCells(SmallCells.shown().withPresentationStandard())
                .build()
                .run(survey());
        for (TableRow row : table.stub("party").rows(RowKind.OPTION)) {
            for (TableCell cell : row.cells()) {
                if (cell.presentation().isPresent()) {
                    CellStatus expected = switch (cell.presentation().get().verdict()) {
                        case SHOW -> CellStatus.SHOWN;
                        case REVIEW -> CellStatus.REVIEW;
                        case SUPPRESS -> CellStatus.SUPPRESSED_PRIMARY;
                    };
                    assertThat(cell.status()).isEqualTo(expected);
                }
            }
        }
        assertThat(table.stub("party").row("other").cells().get(2).status())
                .as("10 of 70: the interval is wider than 1.3 times the share? no, it is shown")
                .isEqualTo(CellStatus.SHOWN);
        assertThat(table.stub("party").row("unused").cells().get(1).status()).isEqualTo(CellStatus.SUPPRESSED_PRIMARY);
    }

    @Test
    void suppressionHidesCounts() {
        BannerTable table = Crosstab.of(PARTY, WAVE).run(survey());
        long[][] counts = table.counts(0, 0, 0);
        assertThat(counts)
                .isDeepEqualTo(
                        new long[][] {{40, 0, 0, 0}, {20, 60, 0, 0}, {0, 10, 0, 0}, {10, 0, 30, 0}, {0, 0, 0, 0}});
        CellStatus[][] statuses = new CellStatus[5][4];
        for (CellStatus[] row : statuses) {
            Arrays.fill(row, CellStatus.SHOWN);
        }
        statuses[2][1] = CellStatus.SUPPRESSED_PRIMARY;
        statuses[1][1] = CellStatus.SUPPRESSED_COMPLEMENTARY;
        BannerTable hidden = table.withStatuses(0, 0, 0, statuses);
        List<CellStatus> found = new ArrayList<>();
        hidden.stub("party")
                .rows(RowKind.OPTION)
                .forEach(row -> found.add(row.cells().get(2).status()));
        assertThat(found.subList(1, 3))
                .containsExactly(CellStatus.SUPPRESSED_COMPLEMENTARY, CellStatus.SUPPRESSED_PRIMARY);
        assertThat(hidden.stub("party").row("9").cells().get(2).reasons())
                .containsExactly(CellReason.COMPLEMENTARY_DISCLOSURE);
        assertThat(hidden.counts(0, 0, 0)).isDeepEqualTo(counts);
        assertThat(hidden.stub("party").row(RowKind.NET).cells())
                .as("70 less the net of 9 and 10 would be the hidden count of 10")
                .extracting(TableCell::status)
                .containsExactly(
                        CellStatus.SHOWN,
                        CellStatus.SHOWN,
                        CellStatus.SUPPRESSED_COMPLEMENTARY,
                        CellStatus.SHOWN,
                        CellStatus.EMPTY);
        assertThatThrownBy(() -> table.withStatuses(0, 0, 0, new CellStatus[1][4]))
                .hasMessage("each of 5 × 4 counts has a status: found 1 rows");
    }

    @Test
    void eachItemOfAGridIsAQuestion() {
        GridQuestion grid = GridQuestion.of("grid", "Grid", USE);
        assertThatThrownBy(() -> Stub.of(grid))
                .hasMessage("column \"grid\": answers that make no rows or columns of a table: found grid, expected a"
                        + " question with one option a respondent, a multiple response, or a Banding of numbers; each item"
                        + " of a grid is a question of its own");
        assertThat(Stub.of(grid.items().get(0)).question()).isEqualTo(USE);
    }
}
