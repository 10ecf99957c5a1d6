package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against svychisq, svygofchisq and regTermTest of R's survey on its api samples; table-tests.R made the file. */
class TableTestsTest {

    private static final double PRECISION = 1e-9;

    private static TableTests tests(GoldenCase golden) {
        return TableTests.of(
                golden.matrix("totals", (int) golden.number("columns")),
                covariance(golden),
                golden.number("respondents"),
                golden.number("df"));
    }

    private static double[][] covariance(GoldenCase golden) {
        return golden.matrix("covariance", golden.values("totals").length);
    }

    private static List<GoldenCase> cases(String... prefixes) {
        return GoldenCase.read("table-tests.csv").stream()
                .filter(c -> Arrays.stream(prefixes).anyMatch(c.name()::startsWith))
                .toList();
    }

    static List<GoldenCase> tables() {
        return cases("clus", "strat", "srs", "small");
    }

    static List<GoldenCase> fits() {
        return cases("fit");
    }

    static List<GoldenCase> hypotheses() {
        return cases("hypothesis");
    }

    private static GoldenCase table(String name) {
        return cases(name).get(0);
    }

    private static double relativeTo(double value) {
        return PRECISION * Math.abs(value);
    }

    private static void check(TestOutcome outcome, double[] expected) {
        TestOutcome.Computed test = (TestOutcome.Computed) outcome;
        assertThat(test.statistic()).isCloseTo(expected[0], within(relativeTo(expected[0])));
        assertThat(test.numeratorDegreesOfFreedom()).isCloseTo(expected[1], within(relativeTo(expected[1])));
        if (Double.isInfinite(expected[2])) {
            assertThat(test.denominatorDegreesOfFreedom()).isEmpty();
        } else {
            assertThat(test.denominatorDegreesOfFreedom().orElseThrow())
                    .isCloseTo(expected[2], within(relativeTo(expected[2])));
        }
        assertThat(test.pValue()).isCloseTo(expected[3], within(relativeTo(expected[3])));
    }

    private static void checkAll(GoldenCase golden, TableTests tests) {
        check(tests.raoScottF(), golden.values("F"));
        if (golden.has("Chisq")) {
            check(tests.raoScottChiSquare(), golden.values("Chisq"));
            assertThat(tests.pearson().orElseThrow())
                    .isCloseTo(golden.number("Chisq"), within(relativeTo(golden.number("Chisq"))));
        }
        if (golden.has("Wald")) {
            check(tests.wald(), golden.values("Wald"));
            check(tests.adjustedWald(), golden.values("adjWald"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void agreesWithR(GoldenCase golden) {
        checkAll(golden, tests(golden));
    }

    /** Neither the unit of the weights, nor which variable is above, nor rows and columns without anybody matter. */
    @ParameterizedTest
    @MethodSource("tables")
    void emptyRowsAndUnitsChangeNothing(GoldenCase golden) {
        int rows = (int) golden.number("rows");
        int columns = (int) golden.number("columns");
        double[] totals = golden.values("totals");
        double[][] covariance = covariance(golden);
        double[][] wider = new double[columns + 1][rows + 2];
        double[][] widerCovariance = new double[(columns + 1) * (rows + 2)][(columns + 1) * (rows + 2)];
        for (int i = 0; i < totals.length; i++) {
            int at = turned(i, rows, columns);
            wider[at / (rows + 2)][at % (rows + 2)] = totals[i] / 1000;
            for (int j = 0; j < totals.length; j++) {
                widerCovariance[at][turned(j, rows, columns)] = covariance[i][j] / 1e6;
            }
        }
        TableTests tests = TableTests.of(wider, widerCovariance, golden.number("respondents"), golden.number("df"));
        checkAll(golden, tests);
        assertThat(tests.rows()).isEqualTo(columns);
        assertThat(tests.columns()).isEqualTo(rows);
    }

    /** The place of a cell in the transposed table with an empty row in front, and an empty column there and behind. */
    private static int turned(int cell, int rows, int columns) {
        return (cell % columns + 1) * (rows + 2) + cell / columns + 1;
    }

    @Test
    void waldTestsNeedEnoughUnits() {
        TableTests tests = tests(table("clus-5x5"));
        assertThat(tests.wald())
                .isEqualTo(new TestOutcome.Absent(
                        "the covariance of the 16 contrasts of the table is singular: a Wald test"
                                + " needs more sampling units or fewer cells"));
        assertThat(tests.adjustedWald())
                .isEqualTo(
                        new TestOutcome.Absent(
                                "an adjusted Wald test of 16 contrasts needs at least 16 degrees of freedom: the design has 14"));
        GoldenCase small = table("small-stype-meals5");
        assertThat(tests(small).wald()).isInstanceOf(TestOutcome.Absent.class);
        assertThat(tests(small).raoScottF()).isInstanceOf(TestOutcome.Computed.class);
    }

    @Test
    void withInfiniteDegreesOfFreedomTheAdjustmentIsNone() {
        GoldenCase golden = table("strat-stype-schwide");
        TableTests tests = TableTests.of(
                golden.matrix("totals", 2), covariance(golden), golden.number("respondents"), Double.POSITIVE_INFINITY);
        assertThat(tests.adjustedWald()).isEqualTo(tests.wald());
        TestOutcome.Computed wald = (TestOutcome.Computed) tests.wald();
        assertThat(wald.denominatorDegreesOfFreedom()).isEqualTo(OptionalDouble.of(Double.POSITIVE_INFINITY));
        assertThat(wald.pValue())
                .isCloseTo(ReferenceDistributions.chiSquareUpperTail(2 * wald.statistic(), 2), within(1e-18));
    }

    private static void absent(TableTests tests, String reason) {
        TestOutcome.Absent absent = new TestOutcome.Absent(reason);
        assertThat(tests.raoScottF()).isEqualTo(absent);
        assertThat(tests.raoScottChiSquare()).isEqualTo(absent);
        assertThat(tests.wald()).isEqualTo(absent);
        assertThat(tests.adjustedWald()).isEqualTo(absent);
        assertThat(tests.pearson()).isEmpty();
    }

    @Test
    void whatIsNoTableHasNoTest() {
        double[][] covariance = new double[4][4];
        String tooSmall = "a test of independence needs two rows and two columns with respondents: found ";
        absent(TableTests.of(new double[][] {{1, 2}, {0, 0}}, covariance, 9, 5), tooSmall + "1 and 2");
        absent(TableTests.of(new double[][] {{0, 2}, {0, 3}}, covariance, 9, 5), tooSmall + "2 and 1");
        absent(TableTests.of(new double[][] {{0, 0}, {0, 0}}, covariance, 0, 5), tooSmall + "0 and 0");
        absent(TableTests.of(new double[0][], new double[0][], 0, 5), tooSmall + "0 and 0");
        double[][] table = {{1, 2}, {3, 4}};
        absent(TableTests.of(table, covariance, 0, 5), "the table has no respondents");
        absent(
                TableTests.of(new double[][] {{1, -2}, {3, 4}}, covariance, 9, 5),
                "a cell of the table has a negative total");
        String units = " degrees of freedom: it needs more sampling units than strata";
        absent(TableTests.of(table, covariance, 9, 0), "the design has 0" + units);
        absent(TableTests.of(table, covariance, 9, -1.5), "the design has -1.5" + units);
    }

    @Test
    void whatDoesNotVaryHasNoTest() {
        TableTests tests = TableTests.of(new double[][] {{1, 2}, {3, 4}}, new double[4][4], 10, 5);
        TestOutcome none = new TestOutcome.Absent(
                "too many cells of the table are empty, or its shares do not vary under the design");
        assertThat(tests.raoScottF()).isEqualTo(none);
        assertThat(tests.raoScottChiSquare()).isEqualTo(none);
        assertThat(tests.wald())
                .isEqualTo(
                        new TestOutcome.Absent("the covariance of the 1 contrasts of the table is singular: a Wald test"
                                + " needs more sampling units or fewer cells"));
        double[][] identity = new double[9][9];
        for (int i = 0; i < 9; i++) {
            identity[i][i] = 1;
        }
        assertThat(TableTests.of(new double[][] {{1, 0, 0}, {0, 3, 0}, {0, 0, 5}}, identity, 9, 5)
                        .raoScottF())
                .isEqualTo(none);
    }

    @Test
    void refusesWhatDoesNotFit() {
        double[][] table = {{1, 2}, {3, 4}};
        assertThatThrownBy(() -> TableTests.of(table, new double[3][4], 9, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the covariance of 4 estimates has as many rows and columns: found 3 rows");
        assertThatThrownBy(() -> TableTests.of(new double[][] {{1, 2}, {3}}, new double[3][3], 9, 5))
                .hasMessage("the rows of a table have equal numbers of columns");
        assertThatThrownBy(() -> TableTests.of(new double[][] {{1, Double.NaN}}, new double[2][2], 9, 5))
                .hasMessage("estimates and their covariance are finite numbers: found NaN");
        assertThatThrownBy(() -> TableTests.of(table, new double[4][4], 9, Double.NaN))
                .hasMessage("degrees of freedom are a number: found NaN");
        assertThatThrownBy(() -> new TestOutcome.Computed(Double.NaN, 1, OptionalDouble.empty(), 0.5))
                .hasMessage("no test: statistic NaN, degrees of freedom 1.0, p 0.5");
    }

    @ParameterizedTest
    @MethodSource("fits")
    void goodnessOfFitAgreesWithR(GoldenCase golden) {
        double[] shares = golden.values("shares");
        double[] totals = golden.values("totals");
        GoodnessOfFitTests tests = GoodnessOfFitTests.of(totals, covariance(golden), shares, golden.number("df"));
        check(tests.chiSquare(), golden.values("Chisq"));
        check(tests.onF(), golden.values("F"));

        double[] percent = Arrays.stream(shares).map(p -> 100 * p).toArray();
        double[][] wider = new double[totals.length + 1][];
        Arrays.setAll(
                wider,
                i -> i < totals.length ? Arrays.copyOf(covariance(golden)[i], wider.length) : new double[wider.length]);
        GoodnessOfFitTests withEmpty = GoodnessOfFitTests.of(
                Arrays.copyOf(totals, wider.length), wider, Arrays.copyOf(percent, wider.length), golden.number("df"));
        check(withEmpty.onF(), golden.values("F"));
    }

    private static void absentFit(double[] totals, double[] shares, double degreesOfFreedom, String reason) {
        GoodnessOfFitTests tests =
                GoodnessOfFitTests.of(totals, new double[totals.length][totals.length], shares, degreesOfFreedom);
        assertThat(tests.onF()).isEqualTo(new TestOutcome.Absent(reason));
        assertThat(tests.chiSquare()).isEqualTo(new TestOutcome.Absent(reason));
    }

    @Test
    void goodnessOfFitSaysWhyThereIsNone() {
        double[] totals = {1, 2};
        double[] halves = {0.5, 0.5};
        absentFit(totals, halves, 3, "the shares do not vary under the design");
        absentFit(totals, halves, 0, "the design has 0 degrees of freedom: it needs more sampling units than strata");
        absentFit(new double[] {1, -2}, halves, 3, "a category has a negative total");
        absentFit(new double[2], halves, 3, "no respondent is in any category");
        absentFit(totals, new double[] {0, 1}, 3, "a category whose share should be 0 has respondents");
        absentFit(
                new double[] {0, 2},
                new double[] {0, 1},
                3,
                "a test of shares needs two categories with a share above 0");
        assertThatThrownBy(() -> GoodnessOfFitTests.of(totals, new double[2][2], new double[] {-0.5, 1.5}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("each of 2 categories has a share of 0 or more: found [-0.5, 1.5]");
    }

    @ParameterizedTest
    @MethodSource("hypotheses")
    void linearHypothesesAgreeWithR(GoldenCase golden) {
        double[] estimates = golden.values("totals");
        double[][] contrasts = golden.matrix("contrasts", estimates.length);
        check(LinearHypothesis.wald(estimates, covariance(golden), contrasts, golden.number("df")), golden.values("F"));
        // other contrasts of the same hypothesis
        for (int i = 1; i < contrasts.length; i++) {
            for (int j = 0; j < estimates.length; j++) {
                contrasts[i][j] = 1000 * (contrasts[i][j] - contrasts[0][j]);
            }
        }
        check(LinearHypothesis.wald(estimates, covariance(golden), contrasts, golden.number("df")), golden.values("F"));
    }

    @Test
    void linearHypothesesSayWhyThereIsNone() {
        double[] b = {1, 2};
        double[][] v = {{4, 1}, {1, 9}};
        TestOutcome singular =
                new TestOutcome.Absent("the covariance of the 2 contrasts is singular: one follows from the"
                        + " others, or has no variance, or there are too few sampling units");
        assertThat(LinearHypothesis.wald(b, v, new double[][] {{1, 2}, {2, 4}}, 5))
                .isEqualTo(singular);
        assertThat(LinearHypothesis.wald(b, v, new double[][] {{1, 2}, {0, 0}}, 5))
                .isEqualTo(singular);
        assertThat(LinearHypothesis.wald(b, new double[][] {{2, 2}, {2, 2}}, new double[][] {{1, 0}, {1, -1}}, 5))
                .isEqualTo(singular);
        assertThat(LinearHypothesis.wald(b, v, new double[][] {{1, 2}}, 0))
                .isEqualTo(new TestOutcome.Absent("a test needs degrees of freedom: found 0"));
        assertThatThrownBy(() -> LinearHypothesis.wald(b, v, new double[0][], 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a hypothesis on 2 estimates has one or more contrasts of as many values");
    }
}
