package blackbox;

import static blackbox.StagesSurvey.INCOME;
import static blackbox.StagesSurvey.PROBLEMS;
import static blackbox.StagesSurvey.REGION;
import static blackbox.StagesSurvey.SCORE;
import static blackbox.StagesSurvey.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.question.Net;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.table.Banner;
import org.surveystats.stats.table.BannerTable;
import org.surveystats.stats.table.CellStatistic;
import org.surveystats.stats.table.ColumnTest;
import org.surveystats.stats.table.Comparison;
import org.surveystats.stats.table.ComparisonStyle;
import org.surveystats.stats.table.Crosstab;
import org.surveystats.stats.table.Footnote;
import org.surveystats.stats.table.Head;
import org.surveystats.stats.table.RowKind;
import org.surveystats.stats.table.Stub;
import org.surveystats.stats.table.StubTable;
import org.surveystats.stats.table.TableCell;
import org.surveystats.stats.table.TableColumn;
import org.surveystats.stats.table.TableRow;

/** Independent answers of equal weight against R's own tests (tables-pooled.R) and against PSPP (tables-pspp.sps). */
class TablePoolingTest {

    private static final ResponseTable TABLE = StagesSurvey.table();
    private static final Map<RowKind, String> NAMES =
            Map.of(RowKind.TOP_BOXES, "top", RowKind.NET_AGREEMENT, "agreement", RowKind.MEAN, "mean");
    private static final List<String> ROWS = List.of(
            "use.yes",
            "score.net",
            "score.top",
            "problems.x",
            "problems.xz",
            "score.agreement",
            "score.mean",
            "income.mean");

    private static Banner banner() {
        return Banner.builder()
                .stub(Stub.of(USE))
                .stub(Stub.of(SCORE)
                        .withNets(Net.of("net", "the ends", "1", "5"))
                        .withTopBoxes(2)
                        .withNetAgreement()
                        .withMean())
                .stub(Stub.of(PROBLEMS).withNets(Net.of("xz", "X or Z", "x", "z")))
                .stub(Stub.of(INCOME))
                .head(Head.of(REGION))
                .head(Head.of(PROBLEMS))
                .statistics(CellStatistic.ADJUSTED_RESIDUAL)
                .test(ColumnTest.pairwise().withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_TOTAL).withMinimumBase(0))
                .test(ColumnTest.of(ComparisonStyle.AGAINST_REST).withMinimumBase(0))
                .build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.37})
    void differencesArePooledAsRDoes(double weight) {
        double[] weights = new double[TABLE.rowCount()];
        Arrays.fill(weights, weight);
        ExpectedValues values = ExpectedValues.of("tables-pooled.csv", "");
        BannerTable table = banner().run(Estimation.of(
                TABLE.withDesignNumbers("equal", weights),
                SampleDesign.independent().withWeight("equal")));
        assertThat(table.footnotes())
                .filteredOn(Footnote.Tests.class::isInstance)
                .hasSize(6)
                .allMatch(note -> ((Footnote.Tests) note).variance() == Footnote.Variance.POOLED);
        for (StubTable stub : table.stubs()) {
            for (TableRow row : stub.rows()) {
                String name = stub.question() + "." + NAMES.getOrDefault(row.kind(), row.code());
                if (ROWS.contains(name)) {
                    row.comparisons().forEach(comparison -> put(values, name, table, comparison));
                    putResiduals(values, name, table, row);
                }
            }
        }
        assertThat(values.compare()).isEqualTo(656);
    }

    private static void put(ExpectedValues values, String row, BannerTable table, Comparison comparison) {
        if (comparison.outcome().isEmpty()) {
            return;
        }
        ComparisonStyle style = table.tests().get(comparison.test()).style();
        String kind = style == ComparisonStyle.PAIRWISE
                ? "pair."
                : style == ComparisonStyle.AGAINST_TOTAL ? "total." : "rest.";
        String key = kind + row + "." + name(table.columns().get(comparison.column()));
        if (comparison.other().isPresent()) {
            key += "-" + name(table.columns().get(comparison.other().getAsInt()));
        }
        Comparison.Outcome outcome = comparison.outcome().get();
        values.put(key + ".difference", outcome.difference());
        values.put(key + ".error", outcome.standardError());
        values.put(key + ".statistic", outcome.statistic());
        values.put(key + ".df", outcome.degreesOfFreedom());
        values.put(key + ".p", outcome.pValue());
    }

    private static void putResiduals(ExpectedValues values, String row, BannerTable table, TableRow of) {
        for (int c = 1; c < table.columns().size(); c++) {
            String key = "residual." + row + "." + name(table.columns().get(c));
            of.cells()
                    .get(c)
                    .estimate(CellStatistic.ADJUSTED_RESIDUAL)
                    .ifPresent(residual -> values.put(key, residual.optionalValue()));
        }
    }

    private static String name(TableColumn column) {
        return column.path().get(0).question() + "." + column.path().get(0).code();
    }

    @Test
    void cellsAreThoseOfPspp() {
        List<String[]> lines = ExpectedValues.lines("tables-pspp.csv");
        int compared = 0;
        String title = "";
        int tables = 0;
        BannerTable table = null;
        String code = "";
        for (String[] line : lines) {
            if (line[0].startsWith("Table: ")) {
                title = line[0];
                if (title.contains("×")) {
                    boolean weighted = tables++ >= 2;
                    table = Crosstab.of(title.contains("score") ? SCORE : USE, REGION)
                            .with(CellStatistic.ROW_SHARE, CellStatistic.TOTAL_SHARE, CellStatistic.ADJUSTED_RESIDUAL)
                            .run(Estimation.of(
                                    TABLE,
                                    weighted
                                            ? SampleDesign.independent().withWeight("w")
                                            : SampleDesign.independent()));
                }
            } else if (table != null && line.length == 7 && !line[2].isEmpty() && title.contains("×")) {
                if (line[0].equals("Total")) {
                    table = null;
                    continue;
                }
                code = line[1].isEmpty() ? code : line[1];
                for (int column = 1; column <= 3; column++) {
                    TableCell cell = table.stubs().get(0).row(code).cells().get(column);
                    String as = title + " " + String.join(",", line);
                    double found = statistic(line[2], cell);
                    String printed = line[2 + column].replace("%", "");
                    double half = 0.5 / Math.pow(10, printed.length() - printed.indexOf('.') - 1.0);
                    assertThat(found)
                            .as(as)
                            .isCloseTo(Double.parseDouble(printed), within(printed.contains(".") ? half + 1e-9 : 0));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(3 * (2 + 5) * (5 + 4));
    }

    private static double statistic(String name, TableCell cell) {
        return switch (name) {
            case "Count" -> cell.counts().map(Counts::weighted).orElseThrow();
            case "Row %" -> 100 * cell.value(CellStatistic.ROW_SHARE);
            case "Column %" -> 100 * cell.value(CellStatistic.COLUMN_SHARE);
            case "Total %" -> 100 * cell.value(CellStatistic.TOTAL_SHARE);
            case "Adjusted Residual" -> cell.value(CellStatistic.ADJUSTED_RESIDUAL);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
