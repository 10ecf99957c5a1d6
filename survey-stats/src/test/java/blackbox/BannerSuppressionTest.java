package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
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
import org.surveystats.stats.table.CellStatus;
import org.surveystats.stats.table.ColumnKind;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Comparison;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.RowOrder;
import org.surveystats.stats.table.SmallCells;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.SuppressionRule;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableException;
import org.surveystats.stats.table.TableRow;
import org.surveystats.stats.table.TotalColumn;
import org.surveystats.stats.table.Untested;

/**
 * Hidden cells of small tables by brute force: of all surveys with the same shown counts, shares, nets, boxes, means and bases, at least two
 * differ in each hidden count.
 */
class BannerSuppressionTest {

    private static final AgreementQuestion AGREE = AgreementQuestion.of(
            "agree", "Agree?", AgreementScale.numbered("three", 3, LocalizedText.of("no"), LocalizedText.of("yes")));
    private static final MultipleResponseQuestion NEEDS =
            MultipleResponseQuestion.of("needs", "What is needed?", Option.of("x", "X"), Option.of("y", "Y"));
    private static final SingleChoiceQuestion REGION = SingleChoiceQuestion.of(
            "region", "Where?", Option.of("n", "North"), Option.of("m", "Middle"), Option.of("s", "South"));
    private static final SingleChoiceQuestion SEX =
            SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "female"), Option.of("m", "male"));
    private static final MultipleResponseQuestion USES =
            MultipleResponseQuestion.of("uses", "Uses?", Option.of("p", "P"), Option.of("q", "Q"));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("small", "en", LocalizedText.of("Small"))
            .add(AGREE)
            .add(NEEDS)
            .add(REGION)
            .add(SEX)
            .add(USES)
            .build();

    /** What somebody can be: codes of an answer, and of each head. */
    private record Kind(List<String> answer, List<List<String>> heads) {}

    /** A sum over kinds that a reader knows. */
    private record Known(List<Double> weights, double sum) {
        Known(double[] weights, double sum) {
            this(Arrays.stream(weights).boxed().toList(), sum);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 48);
    }

    private static List<Kind> kinds(List<List<String>> answers, List<List<List<String>>> heads) {
        List<Kind> kinds =
                answers.stream().map(answer -> new Kind(answer, List.of())).toList();
        for (List<List<String>> head : heads) {
            kinds = kinds.stream()
                    .flatMap(kind -> head.stream().map(codes -> {
                        List<List<String>> more = new ArrayList<>(kind.heads());
                        more.add(codes);
                        return new Kind(kind.answer(), more);
                    }))
                    .toList();
        }
        return kinds;
    }

    private static final List<List<String>> SCALE = List.of(List.of("1"), List.of("2"), List.of("3"));
    private static final List<List<String>> SEXES = List.of(List.of("f"), List.of("m"), List.of());
    private static final List<List<String>> REGIONS = List.of(List.of("n"), List.of("m"), List.of("s"));

    private static List<List<String>> subsets(String a, String b) {
        return List.of(List.of(), List.of(a), List.of(b), List.of(a, b));
    }

    private record Case(String question, List<String> heads, List<Kind> kinds, Banner.Builder banner) {}

    private static Stub agree() {
        return Stub.of(AGREE)
                .withNets(Net.of("ends", "Ends", "1", "3"))
                .withTopBoxes(2)
                .withBottomBoxes(1)
                .withNetAgreement()
                .withMean()
                .sorted(RowOrder.FALLING);
    }

    private static Case ofCase(int number) {
        return switch (number) {
            case 0 ->
                new Case(
                        "agree",
                        List.of("sex", "region"),
                        kinds(SCALE, List.of(SEXES, REGIONS)),
                        Banner.builder().stub(agree()).head(Head.of(SEX)).head(Head.of(REGION)));
            case 1 ->
                new Case(
                        "agree",
                        List.of("uses"),
                        kinds(SCALE, List.of(subsets("p", "q"))),
                        Banner.builder().stub(agree()).head(Head.of(USES)));
            case 2 ->
                new Case(
                        "needs",
                        List.of("region"),
                        kinds(subsets("x", "y"), List.of(REGIONS)),
                        Banner.builder()
                                .stub(Stub.of(NEEDS)
                                        .withNets(Net.of("any", "Any", "x", "y"))
                                        .withMeanMentions())
                                .head(Head.of(REGION)));
            default ->
                new Case(
                        "needs",
                        List.of("uses"),
                        kinds(subsets("x", "y"), List.of(subsets("p", "q"))),
                        Banner.builder()
                                .stub(Stub.of(NEEDS)
                                        .withNets(Net.of("any", "Any", "x", "y"))
                                        .withMeanMentions())
                                .head(Head.of(USES)));
        };
    }

    private static ResponseTable answers(Case of, int... respondents) {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE);
        for (int k = 0; k < respondents.length; k++) {
            Kind kind = of.kinds().get(k);
            for (int i = 0; i < respondents[k]; i++) {
                ResponseRow row = builder.row();
                row.choose(of.question(), kind.answer().toArray(String[]::new));
                for (int h = 0; h < of.heads().size(); h++) {
                    if (!kind.heads().get(h).isEmpty() || of.heads().get(h).equals("uses")) {
                        row.choose(of.heads().get(h), kind.heads().get(h).toArray(String[]::new));
                    }
                }
                row.add();
            }
        }
        return builder.build();
    }

    private static double[] weights(Case of, Predicate<Kind> in) {
        return of.kinds().stream().mapToDouble(kind -> in.test(kind) ? 1 : 0).toArray();
    }

    private static Predicate<Kind> column(BannerTable table, int column) {
        if (table.columns().get(column).kind() == ColumnKind.TOTAL) {
            return kind -> true;
        }
        int head = table.columns().get(column).head().orElseThrow();
        String code = table.columns().get(column).path().get(0).code();
        return kind -> kind.heads().get(head).contains(code);
    }

    /** What a respondent adds to a row. */
    private static double amount(TableRow row, Kind kind) {
        List<String> answer = kind.answer();
        return switch (row.kind()) {
            case BASE_ASKED, BASE_VALID, BASE_EFFECTIVE -> 1;
            case OPTION -> answer.contains(row.code()) ? 1 : 0;
            case NET -> answer.stream().anyMatch(List.of("1", "3", "x", "y")::contains) ? 1 : 0;
            case TOP_BOXES -> answer.contains("2") || answer.contains("3") ? 1 : 0;
            case BOTTOM_BOXES -> answer.contains("1") ? 1 : 0;
            case NET_AGREEMENT -> Integer.parseInt(answer.get(0)) - 2;
            case MEAN -> Integer.parseInt(answer.get(0));
            case MEAN_MENTIONS -> answer.size();
            default -> throw new IllegalStateException(row.kind().toString());
        };
    }

    /** The difference of two sums of which a share is the quotient, which is 0. */
    private static Known quotient(double share, double[] above, double[] below) {
        double[] weights = new double[above.length];
        Arrays.setAll(weights, k -> above[k] - share * below[k]);
        return new Known(weights, 0);
    }

    /** All that a reader knows from shown cells, which are those that give counts. */
    private static List<Known> known(Case of, BannerTable table, StubTable stub) {
        List<Known> known = new ArrayList<>();
        for (TableRow row : stub.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                TableCell cell = row.cells().get(column);
                Predicate<Kind> in = column(table, column);
                double[] base = weights(of, in);
                double[] own = of.kinds().stream()
                        .mapToDouble(kind -> in.test(kind) ? amount(row, kind) : 0)
                        .toArray();
                if (!row.kind().isMean()) {
                    cell.counts().ifPresent(counts -> known.add(new Known(own, counts.unweighted())));
                }
                cell.estimate(CellStatistic.MEAN)
                        .ifPresent(
                                mean -> mean.optionalValue().ifPresent(value -> known.add(quotient(value, own, base))));
                cell.estimate(CellStatistic.COLUMN_SHARE)
                        .ifPresent(share ->
                                share.optionalValue().ifPresent(value -> known.add(quotient(value, own, base))));
                int head = table.columns().get(column).head().orElse(-1);
                double[] any =
                        weights(of, kind -> head < 0 || !kind.heads().get(head).isEmpty());
                double[] rowInHead = new double[any.length];
                Arrays.setAll(rowInHead, k -> any[k] * amount(row, of.kinds().get(k)));
                cell.estimate(CellStatistic.ROW_SHARE).ifPresent(share -> {
                    known.add(new Known(rowInHead, share.base().unweighted()));
                });
                cell.estimate(CellStatistic.TOTAL_SHARE).ifPresent(share -> {
                    known.add(new Known(any, share.base().unweighted()));
                });
                cell.estimate(CellStatistic.MENTION_SHARE).ifPresent(share -> {
                    double[] mentions = new double[any.length];
                    Arrays.setAll(
                            mentions, k -> base[k] * of.kinds().get(k).answer().size());
                    share.optionalValue().ifPresent(value -> known.add(quotient(value, own, mentions)));
                });
            }
        }
        return known;
    }

    /** Walks all surveys of so many respondents that agree with what is known. */
    private static final class Walk {
        private final double[][] weights;
        private final double[] sums;
        private final boolean[] rising;
        private final int[] counts;
        private final Predicate<int[]> use;

        Walk(List<Known> known, int kinds, Predicate<int[]> use) {
            this.weights = known.stream()
                    .map(one -> one.weights().stream().mapToDouble(w -> w).toArray())
                    .toArray(double[][]::new);
            this.sums = known.stream().mapToDouble(Known::sum).toArray();
            this.rising = new boolean[sums.length];
            for (int i = 0; i < sums.length; i++) {
                rising[i] = Arrays.stream(weights[i]).allMatch(w -> w >= 0);
            }
            this.counts = new int[kinds];
            this.use = use;
        }

        /** Whether to walk on. */
        boolean walk(int kind, int left) {
            if (kind == counts.length) {
                return left > 0
                        || !IntStream.range(0, sums.length).allMatch(i -> Math.abs(sums[i]) < 1e-7)
                        || use.test(counts);
            }
            for (int n = 0; n <= left; n++) {
                move(kind, n);
                boolean goesOn = IntStream.range(0, sums.length).anyMatch(i -> rising[i] && sums[i] < -1e-7)
                        || walk(kind + 1, left - n);
                move(kind, -n);
                if (!goesOn) {
                    return false;
                }
            }
            return true;
        }

        private void move(int kind, int n) {
            counts[kind] += n;
            for (int i = 0; i < sums.length; i++) {
                sums[i] -= n * weights[i][kind];
            }
        }
    }

    private static int[] respondents(Case of, SplittableRandom random, int most) {
        int[] respondents = new int[of.kinds().size()];
        double skew = 1 + 3 * random.nextDouble();
        for (int i = 0; i < most; i++) {
            respondents[(int) (Math.pow(random.nextDouble(), skew) * respondents.length)]++;
        }
        for (int i = respondents.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = respondents[i];
            respondents[i] = respondents[j];
            respondents[j] = swap;
        }
        return respondents;
    }

    private static double sum(double[] weights, int... counts) {
        return IntStream.range(0, counts.length)
                .mapToDouble(k -> weights[k] * counts[k])
                .sum();
    }

    /**
     * Hidden counts that a reader who knows the rule takes for 1 or more, since a 0 would be shown: all but those in the columns of a row
     * that is hidden as a whole, and those in a hidden column.
     */
    private static List<double[]> positive(Case of, BannerTable table, StubTable stub) {
        List<double[]> positive = new ArrayList<>();
        TableRow base = stub.row(RowKind.BASE_VALID);
        for (int column = 0; column < base.cells().size(); column++) {
            Predicate<Kind> in = column(table, column);
            if (isHidden(base, column)) {
                positive.add(weights(of, in));
                continue;
            }
            for (TableRow row : stub.rows(RowKind.OPTION)) {
                if (isHidden(row, column) && (column == table.column() || !isHidden(row, table.column()))) {
                    positive.add(
                            weights(of, kind -> in.test(kind) && kind.answer().contains(row.code())));
                }
            }
        }
        return positive;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHiddenCountHasAtLeastTwoPossibleValues(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Case of = ofCase((int) (seed % 4));
        int n = 6 + random.nextInt(of.kinds().size() > 12 ? 2 : 4);
        int[] respondents = respondents(of, random, n);
        long protection = 1 + seed / 4 % 2;
        BannerTable table = of.banner()
                .statistics(
                        CellStatistic.ROW_SHARE,
                        CellStatistic.TOTAL_SHARE,
                        CellStatistic.MENTION_SHARE,
                        CellStatistic.INDEX,
                        CellStatistic.ADJUSTED_RESIDUAL)
                .smallCells(SmallCells.shown()
                        .withSuppression(SuppressionRule.below(3).withProtection(protection)))
                .build()
                .run(Estimation.of(answers(of, respondents), SampleDesign.independent()));
        StubTable stub = table.stub(of.question());
        List<TableRow> options = stub.rows(RowKind.OPTION);
        List<double[]> hidden = new ArrayList<>();
        List<Long> hiddenCounts = new ArrayList<>();
        for (TableRow row : options) {
            for (int column = 0; column < row.cells().size(); column++) {
                long count = row.cells()
                        .get(column)
                        .computed()
                        .counts()
                        .orElseThrow()
                        .unweighted();
                if (row.cells().get(column).status().isHidden() && count > 0) {
                    Predicate<Kind> in = column(table, column);
                    hidden.add(
                            weights(of, kind -> in.test(kind) && kind.answer().contains(row.code())));
                    hiddenCounts.add(count);
                } else {
                    assertThat(count == 0 || count >= 3)
                            .as("seed %d, shown %d", seed, count)
                            .isTrue();
                }
            }
        }
        List<TreeSet<Long>> values =
                hidden.stream().map(weights -> new TreeSet<Long>()).toList();
        List<double[]> positive = positive(of, table, stub);
        boolean[] found = {false};
        new Walk(known(of, table, stub), of.kinds().size(), counts -> {
                    if (!positive.stream().allMatch(weights -> sum(weights, counts) > 0)) {
                        return true;
                    }
                    found[0] |= Arrays.equals(counts, respondents);
                    boolean enough = found[0];
                    for (int i = 0; i < hidden.size(); i++) {
                        values.get(i).add(Math.round(sum(hidden.get(i), counts)));
                        enough &= values.get(i).last() - values.get(i).first() >= protection;
                    }
                    return !enough;
                })
                .walk(0, n);
        assertThat(found[0]).as("seed %d: the survey itself agrees", seed).isTrue();
        for (int i = 0; i < hidden.size(); i++) {
            assertThat(values.get(i).last() - values.get(i).first())
                    .as("seed %d, hidden %d of %s: %s", seed, hiddenCounts.get(i), stub, values.get(i))
                    .isGreaterThanOrEqualTo(protection);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparisonsWithHiddenCellsAreWithheld(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Case of = ofCase((int) (seed % 4));
        Banner.Builder builder = of.banner().smallCells(SmallCells.shown().withSuppression(SuppressionRule.below(4)));
        Stream.of(ComparisonStyle.values())
                .map(style -> ColumnTest.of(style).withMinimumBase(0).withLevel(0.9))
                .forEach(builder::test);
        builder.test(ColumnTest.pairwise().withMinimumBase(0).withLevel(0.9).withCorrection(Correction.HOLM));
        BannerTable table = builder.build()
                .run(Estimation.of(answers(of, respondents(of, random, 40)), SampleDesign.independent()));
        int total = table.column();
        for (TableRow row : table.stub(of.question()).rows()) {
            for (Comparison comparison : row.comparisons()) {
                boolean hides = isHidden(row, comparison.column())
                        || (comparison.other().isPresent()
                                && isHidden(row, comparison.other().getAsInt()))
                        || (table.tests().get(comparison.test()).style() == ComparisonStyle.AGAINST_TOTAL
                                && isHidden(row, total));
                if (hides) {
                    assertThat(comparison.untested()).as("seed %d", seed).contains(Untested.HIDDEN);
                    assertThat(comparison.outcome()).as("seed %d", seed).isEmpty();
                }
            }
            for (TableCell cell : row.cells()) {
                assertThat(cell.marks())
                        .as("seed %d", seed)
                        .allMatch(mark -> row.comparisons()
                                .get(mark.comparison())
                                .outcome()
                                .isPresent());
                if (cell.status() == CellStatus.SUPPRESSED_PRIMARY) {
                    assertThat(cell.counts()).as("seed %d", seed).isEmpty();
                }
            }
        }
    }

    @Test
    void placesWhoseSumsTellOfEachOtherAreRefused() {
        Banner.Builder builder = Banner.builder()
                .stub(Stub.of(SEX))
                .head(Head.of(REGION))
                .head(Head.of(SEX).nesting(REGION))
                .head(Head.of(REGION).nesting(USES))
                .total(TotalColumn.NONE)
                .smallCells(SmallCells.shown().withSuppression(SuppressionRule.below(3)));
        assertThatThrownBy(builder::build)
                .isInstanceOf(TableException.class)
                .hasMessageContaining(
                        "total: suppression in a table without a total column: found NONE, expected a total"
                                + " column, to whose counts those of the columns add up")
                .hasMessageContaining(
                        "heads[1]: suppression with a question in two places, whose sums tell of each other:"
                                + " found \"region\", expected a question that is not in heads[0]")
                .hasMessageContaining(
                        "heads[2]: suppression in nested columns of a multiple response: found [region, uses],"
                                + " expected a multiple response that is not nested")
                .hasMessageContaining(
                        "stubs[0]: suppression with a question in two places, whose sums tell of each other:"
                                + " found \"sex\", expected a question that is not in heads[1]");
        assertThatThrownBy(() -> SmallCells.shown()
                        .withSuppression(SuppressionRule.below(3).withZeros(SuppressionRule.Zeros.HIDDEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("banners show counts of 0: found a rule that hides them; hide them with Suppression");
    }

    /** A survey by hand: 20 women and 20 men, of whom 2 and 8, 8 and 2, 10 and 10 chose 1, 2, 3; and 3 without a sex. */
    private static BannerTable byHand(SuppressionRule rule) {
        Case of = new Case("agree", List.of("sex"), kinds(SCALE, List.of(SEXES)), Banner.builder());
        return Banner.builder()
                .stub(agree())
                .head(Head.of(SEX))
                .smallCells(SmallCells.shown().withSuppression(rule))
                .build()
                .run(Estimation.of(answers(of, 2, 8, 1, 8, 2, 1, 10, 10, 1), SampleDesign.independent()));
    }

    @Test
    void cellsThatGiveAwayASmallOneAreHiddenAndOthersStay() {
        BannerTable table = byHand(SuppressionRule.below(3));
        StubTable stub = table.stub("agree");
        assertThat(statuses(stub.row("1"))).containsExactly("SHOWN", "SUPPRESSED_PRIMARY", "SUPPRESSED_COMPLEMENTARY");
        assertThat(statuses(stub.row("2"))).containsExactly("SHOWN", "SUPPRESSED_COMPLEMENTARY", "SUPPRESSED_PRIMARY");
        assertThat(statuses(stub.row("3"))).containsExactly("SHOWN", "SHOWN", "SHOWN");
        assertThat(statuses(stub.row(RowKind.BASE_VALID))).containsExactly("SHOWN", "SHOWN", "SHOWN");
        for (RowKind kind : List.of(RowKind.TOP_BOXES, RowKind.BOTTOM_BOXES, RowKind.NET, RowKind.MEAN)) {
            assertThat(statuses(stub.row(kind)))
                    .containsExactly("SHOWN", "SUPPRESSED_COMPLEMENTARY", "SUPPRESSED_COMPLEMENTARY");
        }
        assertThat(stub.row("1").cells().get(1).shownBase()).isPresent();
    }

    @Test
    void aSmallBaseHidesItsColumnAndAPartnersWithTheirBases() {
        BannerTable table = byHand(SuppressionRule.below(21));
        for (TableRow row : table.stub("agree").rows()) {
            assertThat(statuses(row).subList(1, 3)).as(row.toString()).doesNotContain("SHOWN");
            assertThat(row.cells().get(1).shownBase()).isEmpty();
            assertThat(row.cells().get(1).counts()).isEmpty();
        }
        assertThat(statuses(table.stub("agree").row(RowKind.BASE_VALID)))
                .containsExactly("SHOWN", "SUPPRESSED_PRIMARY", "SUPPRESSED_PRIMARY");
        assertThatThrownBy(() -> byHand(SuppressionRule.below(21).withMargins(SuppressionRule.Margins.ARE_SHOWN)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(
                        "small counts that cannot be protected: found margins that are to be shown, expected"
                                + " enough other cells to hide along with them");
    }

    private static List<String> statuses(TableRow row) {
        return row.cells().stream().map(cell -> cell.status().toString()).toList();
    }

    private static boolean isHidden(TableRow row, int column) {
        return row.cells().get(column).status().isHidden();
    }
}
