package blackbox;

import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.PROMOTE;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.SEX;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.Net;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Band;
import org.surveystats.stats.table.Banding;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnKind;
import org.surveystats.stats.table.ColumnLabel;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Comparison;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Correction;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableRow;

/** Cells and differences between columns under designs against the R package survey: tables-expected.R in the test resources. */
class TableAgreementTest {

    private static final ResponseTable TABLE = StagesSurvey.table();

    /** The rows by the names of the script. */
    private static final Map<RowKind, String> NAMES = Map.of(
            RowKind.TOP_BOXES, "top",
            RowKind.BOTTOM_BOXES, "bottom",
            RowKind.NET_AGREEMENT, "agreement",
            RowKind.MEAN, "mean",
            RowKind.NET_PROMOTER, "nps",
            RowKind.MEAN_MENTIONS, "count");

    private static final List<String> COMPARED = List.of(
            "use.yes",
            "score.net",
            "score.top",
            "problems.x",
            "problems.xz",
            "score.agreement",
            "score.mean",
            "income.mean");

    static Banner banner() {
        Banner.Builder builder = Banner.builder()
                .stub(Stub.of(USE))
                .stub(Stub.of(SCORE)
                        .withNets(Net.of("net", "the ends", "1", "5"))
                        .withTopBoxes(2)
                        .withBottomBoxes(2)
                        .withNetAgreement()
                        .withMean())
                .stub(Stub.of(PROBLEMS)
                        .withNets(Net.of("xz", "X or Z", "x", "z"))
                        .withMeanMentions())
                .stub(Stub.of(Banding.of(
                                INCOME,
                                Band.of("low", "low", Double.NEGATIVE_INFINITY, 20),
                                Band.of("middle", "middle", 20, 30)))
                        .withMean())
                .stub(Stub.of(PROMOTE).withNetPromoter())
                .head(Head.of(REGION))
                .head(Head.of(PROBLEMS))
                .head(Head.of(SEX).nesting(REGION))
                .statistics(CellStatistic.values());
        for (Correction correction : Correction.values()) {
            builder.test(ColumnTest.pairwise().withMinimumBase(0).withCorrection(correction));
        }
        return builder.test(ColumnTest.of(ComparisonStyle.AGAINST_TOTAL).withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_REST).withMinimumBase(0))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "clustersInStrata", "twoStages"})
    void everyCellIsThatOfR(String design) {
        ExpectedValues values = ExpectedValues.of("tables-expected.csv", design + ".cell.");
        BannerTable table =
                banner().run(Estimation.of(TABLE, DesignAgreementTest.designs().get(design)));
        for (StubTable stub : table.stubs()) {
            for (TableRow row : stub.rows()) {
                for (int c = 0; c < table.columns().size(); c++) {
                    if (!row.kind().isBase()
                            && row.kind() != RowKind.OUT_OF_BANDS
                            && !name(stub, row).equals("promote.mean")) {
                        String key =
                                name(stub, row) + "." + name(table.columns().get(c));
                        putCell(values, key, row, row.cells().get(c));
                    }
                }
            }
        }
        assertThat(values.compare()).isGreaterThan(3000);
    }

    private static void putCell(ExpectedValues values, String key, TableRow row, TableCell cell) {
        values.put(key + ".base", (double) cell.base().unweighted());
        values.put(key + ".weighted", cell.base().weighted());
        values.put(key + ".effective", cell.base().effective());
        if (row.kind().isMean()) {
            values.put(key + ".mean", cell.estimate(CellStatistic.MEAN).orElseThrow());
            values.put(key + ".deviation", cell.value(CellStatistic.STANDARD_DEVIATION));
            return;
        }
        values.put(key + ".count", (double) cell.counts().orElseThrow().unweighted());
        values.put(key + ".share", cell.estimate(CellStatistic.COLUMN_SHARE).orElseThrow());
        values.put(key + ".row", cell.estimate(CellStatistic.ROW_SHARE).orElseThrow());
        values.put(key + ".all", cell.estimate(CellStatistic.TOTAL_SHARE).orElseThrow());
        values.put(key + ".index", cell.estimate(CellStatistic.INDEX).orElseThrow());
        cell.estimate(CellStatistic.ADJUSTED_RESIDUAL)
                .ifPresent(residual -> values.put(key + ".residual", residual.optionalValue()));
        cell.estimate(CellStatistic.MENTION_SHARE).ifPresent(share -> values.put(key + ".mention", share));
    }

    private static String name(StubTable stub, TableRow row) {
        return stub.question() + "." + NAMES.getOrDefault(row.kind(), row.code());
    }

    private static String name(TableColumn column) {
        if (column.kind() == ColumnKind.TOTAL) {
            return "total";
        }
        return column.path().get(0).question()
                + column.path().stream().map(ColumnLabel::code).reduce("", (a, b) -> a + "." + b);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted", "clustersInStrata", "twoStages"})
    void everyDifferenceIsThatOfR(String design) {
        ExpectedValues pairs = ExpectedValues.of("tables-expected.csv", design + ".pair.");
        ExpectedValues totals = ExpectedValues.of("tables-expected.csv", design + ".total.");
        ExpectedValues rests = ExpectedValues.of("tables-expected.csv", design + ".rest.");
        BannerTable table =
                banner().run(Estimation.of(TABLE, DesignAgreementTest.designs().get(design)));
        for (StubTable stub : table.stubs()) {
            for (TableRow row : stub.rows()) {
                String of = name(stub, row);
                if (COMPARED.contains(of)) {
                    row.comparisons().forEach(comparison -> {
                        ColumnTest test = table.tests().get(comparison.test());
                        ExpectedValues into = test.style() == ComparisonStyle.PAIRWISE
                                ? pairs
                                : test.style() == ComparisonStyle.AGAINST_TOTAL ? totals : rests;
                        put(into, of, table, comparison);
                    });
                }
            }
        }
        assertThat(pairs.compare() + totals.compare() + rests.compare()).isGreaterThan(1000);
    }

    private static void put(ExpectedValues values, String row, BannerTable table, Comparison comparison) {
        if (comparison.outcome().isEmpty()) {
            return;
        }
        Comparison.Outcome outcome = comparison.outcome().get();
        String key = row + "." + name(table.columns().get(comparison.column()));
        if (comparison.other().isPresent()) {
            key += "-" + name(table.columns().get(comparison.other().getAsInt()));
        }
        Correction correction = table.tests().get(comparison.test()).correction();
        switch (correction) {
            case NONE -> {
                values.put(key + ".difference", outcome.difference());
                values.put(key + ".error", outcome.standardError());
                values.put(key + ".statistic", outcome.statistic());
                values.put(key + ".df", outcome.degreesOfFreedom());
                values.put(key + ".p", OptionalDouble.of(outcome.pValue()));
            }
            case BONFERRONI -> values.put(key + ".bonferroni", outcome.adjustedPValue());
            case HOLM -> values.put(key + ".holm", outcome.adjustedPValue());
            case BENJAMINI_HOCHBERG -> values.put(key + ".BH", outcome.adjustedPValue());
        }
    }
}
