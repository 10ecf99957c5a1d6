package blackbox;

import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.PROMOTE;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.TotalsAccumulator;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimates;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.EstimationBatch;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Comparison;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.StandardErrors;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableRow;

/** What holds of every table, whatever the answers: each on random surveys and designs. */
class TableLawsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    /** The respondents of stages.csv with other weights, whose answers are mixed. */
    private static List<String[]> respondents(long seed) {
        Random random = new Random(seed);
        List<String[]> lines = new ArrayList<>();
        ExpectedValues.lines("stages.csv").forEach(line -> lines.add(line.clone()));
        List<String> header = Arrays.asList(lines.get(0));
        for (String[] line : lines.subList(1, lines.size())) {
            int weight = header.indexOf("w");
            line[weight] = Double.toString(Double.parseDouble(line[weight]) * (.2 + random.nextDouble()));
            String[] other = lines.get(1 + random.nextInt(lines.size() - 1));
            for (int i = header.indexOf("region"); i < header.indexOf("p_x"); i++) {
                if (random.nextInt(6) == 0) {
                    String cell = line[i];
                    line[i] = other[i];
                    other[i] = cell;
                }
            }
        }
        return lines;
    }

    private static SampleDesign design(long seed) {
        List<SampleDesign> designs =
                new ArrayList<>(DesignAgreementTest.designs().values());
        designs.add(SampleDesign.independent());
        return designs.get((int) (seed * 7 % designs.size()));
    }

    private static Stub score() {
        return Stub.of(SCORE)
                .withTopBoxes(2)
                .withBottomBoxes(1)
                .withNetAgreement()
                .withMean();
    }

    private static Banner.Builder builder() {
        return Banner.builder()
                .stub(score())
                .stub(Stub.of(USE))
                .stub(Stub.of(PROBLEMS).withMeanMentions())
                .stub(Stub.of(Banding.at(INCOME, 15, 25)).withMean())
                .stub(Stub.of(PROMOTE).withNetPromoter())
                .head(Head.of(REGION))
                .head(Head.of(SEX).nesting(PROBLEMS));
    }

    private static Banner banner() {
        return builder()
                .statistics(CellStatistic.values())
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_TOTAL).withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_REST).withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_PREVIOUS).withMinimumBase(0))
                .build();
    }

    private static List<TableRow> rows(BannerTable table) {
        return table.layers().stream()
                .flatMap(layer -> layer.stubs().stream())
                .flatMap(stub -> stub.rows().stream())
                .toList();
    }

    private static void assertSame(List<TableRow> found, List<TableRow> expected, String name) {
        assertThat(found).as(name).hasSameSizeAs(expected);
        for (int r = 0; r < found.size(); r++) {
            TableRow a = found.get(r);
            TableRow b = expected.get(r);
            String row = name + ", row " + a.kind() + " " + a.code();
            assertThat(a.code()).as(row).isEqualTo(b.code());
            assertThat(a.cells()).as(row).hasSameSizeAs(b.cells());
            for (int c = 0; c < a.cells().size(); c++) {
                assertSame(a.cells().get(c), b.cells().get(c), row + ", column " + c);
            }
            for (int i = 0; i < a.comparisons().size(); i++) {
                Comparison x = a.comparisons().get(i);
                Comparison y = b.comparisons().get(i);
                String pair = row + ", comparison " + i;
                assertThat(x.untested()).as(pair).isEqualTo(y.untested());
                if (x.outcome().isPresent()) {
                    assertThat(x.outcome().get().pValue())
                            .as(pair)
                            .isCloseTo(y.outcome().orElseThrow().pValue(), within(1e-9));
                }
            }
        }
    }

    private static void assertSame(TableCell a, TableCell b, String name) {
        assertThat(a.base().unweighted()).as(name).isEqualTo(b.base().unweighted());
        assertThat(a.status()).as(name).isEqualTo(b.status());
        for (CellStatistic statistic : CellStatistic.values()) {
            assertSame(a.estimate(statistic), b.estimate(statistic), name + " " + statistic);
        }
    }

    private static void assertSame(Optional<Estimate> a, Optional<Estimate> b, String name) {
        assertThat(a.isPresent()).as(name).isEqualTo(b.isPresent());
        if (a.isPresent()) {
            assertSame(a.get(), b.orElseThrow(), name);
        }
    }

    private static void assertSame(Estimate a, Estimate b, String name) {
        assertThat(a.isDefined()).as(name + a + b).isEqualTo(b.isDefined());
        if (a.isDefined()) {
            assertThat(a.value()).as(name).isCloseTo(b.value(), within(1e-9 * Math.max(1, Math.abs(b.value()))));
            assertThat(a.standardError().isPresent())
                    .as(name)
                    .isEqualTo(b.standardError().isPresent());
            assertThat(a.standardError().orElse(0))
                    .as(name)
                    .isCloseTo(b.standardError().orElse(0), within(1e-9 * Math.max(1, Math.abs(b.value()))));
            assertThat(a.degreesOfFreedom()).as(name).isEqualTo(b.degreesOfFreedom());
            assertThat(a.interval().map(i -> i.lower()).orElse(0.0))
                    .as(name)
                    .isCloseTo(b.interval().map(i -> i.lower()).orElse(0.0), within(1e-7));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRespondentsDoesNotMatter(long seed) {
        List<String[]> lines = respondents(seed);
        BannerTable one = banner().run(Estimation.of(StagesSurvey.table(lines), design(seed)));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        BannerTable other = banner().run(Estimation.of(StagesSurvey.table(lines), design(seed)));
        assertSame(rows(other), rows(one), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theScaleOfWeightsDoesNotMatter(long seed) {
        ResponseTable table = StagesSurvey.table(respondents(seed));
        SampleDesign design = SampleDesign.of(Stage.clusters("c").inStrata("h"));
        double[] scaled = IntStream.range(0, table.rowCount())
                .mapToDouble(row -> 64 * table.designNumbers("w").value(row).orElseThrow())
                .toArray();
        BannerTable one = banner().run(Estimation.of(table, design.withWeight("w")));
        BannerTable other =
                banner().run(Estimation.of(table.withDesignNumbers("scaled", scaled), design.withWeight("scaled")));
        assertSame(rows(other), rows(one), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesOfASingleChoiceSumToOne(long seed) {
        BannerTable table = banner().run(Estimation.of(StagesSurvey.table(respondents(seed)), design(seed)));
        for (StubTable stub : List.of(table.stub("use"), table.stub("score"), table.stub("income"))) {
            List<TableRow> options = stub.rows().stream()
                    .filter(row -> row.kind() == RowKind.OPTION || row.kind() == RowKind.BAND)
                    .toList();
            for (int c = 0; c < 4; c++) {
                double sum = 0;
                for (TableRow row : options) {
                    sum += row.cells().get(c).value(CellStatistic.COLUMN_SHARE);
                }
                assertThat(sum).as("seed " + seed + " " + stub.question()).isCloseTo(1, within(1e-12));
            }
            double all = 0;
            for (TableRow row : options) {
                double across = 0;
                for (String region : List.of("a", "b", "c")) {
                    TableCell cell = row.cells().get(table.column(region));
                    across += cell.value(CellStatistic.ROW_SHARE);
                    all += cell.value(CellStatistic.TOTAL_SHARE);
                }
                assertThat(across).as("seed " + seed + " " + row.code()).isCloseTo(1, within(1e-12));
            }
            assertThat(all).as("seed " + seed).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCellIsTheEstimateOfItsDomain(long seed) {
        Estimation survey = Estimation.of(StagesSurvey.table(respondents(seed)), design(seed))
                .withInterval(ProportionInterval.LOGIT);
        BannerTable table = banner().run(survey);
        int nested = table.column("f", "y");
        assertColumn(table, 0, survey, "seed " + seed + " total");
        for (String region : List.of("a", "b", "c")) {
            assertColumn(table, table.column(region), survey.where(Domain.is(REGION, region)), "seed " + seed + region);
        }
        Domain both = Domain.is(SEX, "f").and(Domain.is(PROBLEMS, "y"));
        assertColumn(table, nested, survey.where(both), "seed " + seed + " nested");
    }

    /** With replicate weights cells are the estimates of domains, too, and differences those between groups. */
    @ParameterizedTest
    @MethodSource("seeds")
    void replicatesGiveCellsAndDifferences(long seed) {
        ResponseTable table = StagesSurvey.table(respondents(seed));
        NumberColumn full = table.designNumbers("w");
        Random random = new Random(seed);
        for (int r = 1; r <= 30; r++) {
            double[] weights = IntStream.range(0, table.rowCount())
                    .mapToDouble(row ->
                            (0.2 + 1.6 * random.nextDouble()) * full.value(row).orElseThrow())
                    .toArray();
            table = table.withDesignNumbers("rep" + r, weights);
        }
        Estimation survey = Estimation.of(
                table, ReplicateDesign.of(ReplicateMethod.BRR, "rep", 30).withWeight("w"));
        BannerTable made = banner().run(survey);
        assertColumn(made, 0, survey, "seed " + seed + " total");
        assertColumn(made, made.column("b"), survey.where(Domain.is(REGION, "b")), "seed " + seed + " b");
        Estimate expected =
                survey.by(REGION).estimate(Statistic.topBoxes(SCORE, 2)).difference("a", "b");
        Comparison.Outcome found = made.stub("score").row(RowKind.TOP_BOXES).comparisons().stream()
                .filter(comparison -> comparison.test() == 0 && comparison.column() == made.column("a"))
                .findFirst()
                .orElseThrow()
                .outcome()
                .orElseThrow();
        assertThat(found.difference()).as("seed " + seed).isCloseTo(expected.value(), within(1e-12));
        assertThat(found.standardError())
                .as("seed " + seed)
                .isCloseTo(expected.standardError().orElseThrow(), within(1e-12));
    }

    private static void assertColumn(BannerTable table, int column, Estimation domain, String name) {
        Estimates shares = domain.estimate(Statistic.proportions(SCORE));
        for (int i = 0; i < 5; i++) {
            TableRow row = table.stub("score").row(Integer.toString(i + 1));
            assertSame(
                    row.cells().get(column).estimate(CellStatistic.COLUMN_SHARE).orElseThrow(),
                    shares.entries().get(i).estimate(),
                    name + " " + i);
        }
        assertRow(table, "score", RowKind.TOP_BOXES, column, domain, Statistic.topBoxes(SCORE, 2), name);
        assertRow(table, "score", RowKind.BOTTOM_BOXES, column, domain, Statistic.bottomBoxes(SCORE, 1), name);
        assertRow(table, "score", RowKind.NET_AGREEMENT, column, domain, Statistic.netAgreement(SCORE), name);
        assertRow(table, "score", RowKind.MEAN, column, domain, Statistic.meanScore(SCORE), name);
        assertRow(table, "income", RowKind.MEAN, column, domain, Statistic.mean(INCOME), name);
        assertRow(table, "promote", RowKind.NET_PROMOTER, column, domain, Statistic.netPromoter(PROMOTE), name);
        Estimates mentions = domain.estimate(Statistic.mentions(PROBLEMS));
        for (int i = 0; i < 3; i++) {
            TableRow row = table.stub("problems").row(List.of("x", "y", "z").get(i));
            assertSame(
                    row.cells().get(column).estimate(CellStatistic.COLUMN_SHARE).orElseThrow(),
                    mentions.entries().get(i).estimate(),
                    name + " mention " + i);
        }
    }

    private static void assertRow(
            BannerTable table,
            String stub,
            RowKind kind,
            int column,
            Estimation domain,
            Statistic statistic,
            String name) {
        TableCell cell = table.stub(stub).row(kind).cells().get(column);
        Estimate found = cell.estimate(kind.isMean() ? CellStatistic.MEAN : CellStatistic.COLUMN_SHARE)
                .orElseThrow();
        assertSame(found, domain.estimate(statistic).single(), name + " " + kind);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLayerIsTheTableOfItsDomain(long seed) {
        Estimation survey = Estimation.of(StagesSurvey.table(respondents(seed)), design(seed));
        Banner layered = Banner.builder()
                .stub(score())
                .head(Head.of(REGION))
                .layers(Head.of(PROBLEMS))
                .statistics(CellStatistic.values())
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build();
        Banner plain = Banner.builder()
                .stub(score())
                .head(Head.of(REGION))
                .statistics(CellStatistic.values())
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build();
        BannerTable table = layered.run(survey.where(Domain.is(SEX, "f")));
        for (int layer = 0; layer < 3; layer++) {
            String code = List.of("x", "y", "z").get(layer);
            BannerTable one = plain.run(survey.where(Domain.is(SEX, "f").and(Domain.is(PROBLEMS, code))));
            assertThat(table.layers().get(layer).option().orElseThrow().code()).isEqualTo(code);
            assertSame(
                    table.layers().get(layer).stubs().get(0).rows(),
                    one.stub("score").rows(),
                    "seed " + seed + " layer " + code);
        }
    }

    /** Beside a head of many columns the rows of a stub are computed apart, which changes nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rowsComputedApartAreThoseComputedTogether(long seed) {
        Estimation survey = Estimation.of(StagesSurvey.table(respondents(seed)), design(seed));
        double[] limits = IntStream.range(0, 60).mapToDouble(i -> 5 + i).toArray();
        Banner.Builder wide =
                Banner.builder().stub(score().withSpecialAnswers()).head(Head.of(REGION));
        Banner.Builder narrow =
                Banner.builder().stub(score().withSpecialAnswers()).head(Head.of(REGION));
        wide.head(Head.of(Banding.at(INCOME, limits)));
        BannerTable one = narrow.statistics(CellStatistic.values())
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build()
                .run(survey);
        BannerTable other = wide.statistics(CellStatistic.values())
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .build()
                .run(survey);
        List<TableRow> cut = rows(other).stream()
                .map(row -> new TableRow(
                        row.kind(),
                        row.code(),
                        row.label(),
                        row.reason(),
                        row.boxes(),
                        row.shareBase(),
                        row.cells().subList(0, 4),
                        row.comparisons()
                                .subList(0, Math.min(3, row.comparisons().size()))))
                .toList();
        assertSame(cut, rows(one), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesAloneAreTheSameValues(long seed) {
        Estimation survey = Estimation.of(StagesSurvey.table(respondents(seed)), design(seed));
        List<TableRow> full = rows(builder().build().run(survey));
        List<TableRow> less =
                rows(builder().standardErrors(StandardErrors.OMITTED).build().run(survey));
        for (int r = 0; r < full.size(); r++) {
            for (int c = 0; c < full.get(r).cells().size(); c++) {
                TableCell a = full.get(r).cells().get(c);
                TableCell b = less.get(r).cells().get(c);
                assertThat(b.base().unweighted()).isEqualTo(a.base().unweighted());
                for (CellStatistic statistic : List.of(CellStatistic.COLUMN_SHARE, CellStatistic.MEAN)) {
                    if (a.estimate(statistic).isPresent()) {
                        Estimate values = b.estimate(statistic).orElseThrow();
                        assertThat(values.standardError()).isEmpty();
                        assertThat(values.isDefined())
                                .isEqualTo(a.estimate(statistic).get().isDefined());
                        assertThat(values.optionalValue().orElse(0))
                                .as("seed " + seed)
                                .isCloseTo(
                                        a.estimate(statistic)
                                                .get()
                                                .optionalValue()
                                                .orElse(0),
                                        within(1e-12));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsMakeTheTableOfTheWhole(long seed) {
        List<String[]> lines = respondents(seed);
        SampleDesign design = seed % 2 == 0
                ? SampleDesign.independent()
                : SampleDesign.of(Stage.clusters("c").inStrata("h"));
        BannerTable whole = banner().run(Estimation.of(StagesSurvey.table(lines), design));
        EstimationBatch batch = EstimationBatch.ofParts(design, 0.95);
        EstimationBatch.Result<BannerTable> result = banner().request(batch, Optional.empty(), Optional.empty());
        TotalsAccumulator sums = batch.accumulator();
        int half = lines.size() / 2;
        List<String[]> second = new ArrayList<>(List.<String[]>of(lines.get(0)));
        second.addAll(lines.subList(half, lines.size()));
        sums.add(StagesSurvey.table(lines.subList(0, half)));
        sums.add(StagesSurvey.table(second));
        batch.finish(sums);
        assertSame(rows(result.get()), rows(whole), "seed " + seed);
    }

    /** What a column is against the total it is against everybody else, where all are in a column. */
    @ParameterizedTest
    @MethodSource("seeds")
    void againstTheTotalIsAgainstTheRest(long seed) {
        ResponseTable table = StagesSurvey.table(respondents(seed));
        Banner banner = Banner.builder()
                .stub(score())
                .stub(Stub.of(INCOME))
                .head(Head.of(REGION))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_TOTAL).withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_REST).withMinimumBase(0))
                .build();
        Sample sample = Sample.of(table, SampleDesign.independent());
        BannerTable made = banner.run(Estimation.of(sample).where(Domain.answered(REGION)));
        for (TableRow row : rows(made)) {
            for (int i = 0; i < row.comparisons().size() / 2; i++) {
                Optional<Comparison.Outcome> total = row.comparisons().get(i).outcome();
                Optional<Comparison.Outcome> rest = row.comparisons().get(i + 3).outcome();
                assertThat(total.map(Comparison.Outcome::statistic).orElse(0.0))
                        .as("seed " + seed + " " + row.kind() + row.code())
                        .isCloseTo(rest.map(Comparison.Outcome::statistic).orElse(0.0), within(1e-9));
            }
        }
    }
}
