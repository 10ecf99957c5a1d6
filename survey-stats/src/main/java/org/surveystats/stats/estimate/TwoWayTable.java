package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.internal.Matrices;
import org.surveystats.stats.internal.ReferenceDistributions;

/**
 * Two questions crossed, under the design: the respondents who gave a valid answer to both.
 *
 * <p>The tests of independence are on the table without its empty rows and columns. With p̂ the cells' shares of all, V their
 * covariance, n the unweighted number of respondents, C the contrasts of interaction, residualised on those of the main effects,
 * and D = diag(p̂): Δ = (CᵀD⁻¹C/n)⁻¹(CᵀD⁻¹VD⁻¹C).
 */
public final class TwoWayTable {

    private final Map<String, String> by;
    private final List<Option> rows;
    private final List<Option> columns;
    private final int first;
    private final Totals totals;
    private final Precision precision;

    TwoWayTable(
            Map<String, String> by,
            ChoiceQuestion rows,
            ChoiceQuestion columns,
            int first,
            Totals totals,
            Precision precision) {
        this.by = by;
        this.rows = rows.validOptions();
        this.columns = columns.validOptions();
        this.first = first;
        this.totals = totals;
        this.precision = precision;
    }

    /**
     * The group that the table is of.
     *
     * @return for each question that makes groups the option's code; empty without groups
     */
    public Map<String, String> by() {
        return by;
    }

    /**
     * The rows.
     *
     * @return the valid options of the question down the side
     */
    public List<Option> rows() {
        return rows;
    }

    /**
     * The columns.
     *
     * @return the valid options of the question across the top
     */
    public List<Option> columns() {
        return columns;
    }

    private int feature(int row, int column) {
        return first + row * columns.size() + column;
    }

    private int[] features() {
        return IntStream.range(first, first + rows.size() * columns.size()).toArray();
    }

    private int[] column(int column) {
        return IntStream.range(0, rows.size()).map(row -> feature(row, column)).toArray();
    }

    private int[] row(int row) {
        return IntStream.range(0, columns.size())
                .map(column -> feature(row, column))
                .toArray();
    }

    /** The features whose respondents are bases: all, each column, each row. */
    static List<int[]> bases(int first, int rows, int columns) {
        List<int[]> bases = new ArrayList<>();
        bases.add(IntStream.range(first, first + rows * columns).toArray());
        for (int column = 0; column < columns; column++) {
            int at = first + column;
            bases.add(IntStream.range(0, rows).map(row -> at + row * columns).toArray());
        }
        for (int row = 0; row < rows; row++) {
            int at = first + row * columns;
            bases.add(IntStream.range(at, at + columns).toArray());
        }
        return bases;
    }

    /**
     * The respondents of the whole table.
     *
     * @return their counts
     */
    public Counts base() {
        return Precision.counts(totals, totals.indicator(features()));
    }

    /**
     * The respondents of a cell.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return their counts
     */
    public Counts cell(int row, int column) {
        return Precision.counts(totals, totals.indicator(feature(row, column)));
    }

    /**
     * The share of a cell in its column.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the share, a fraction of 1
     */
    public Estimate columnShare(int row, int column) {
        return precision.share(totals, totals.indicator(feature(row, column)), totals.indicator(column(column)));
    }

    /**
     * The share of a cell in its row.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the share, a fraction of 1
     */
    public Estimate rowShare(int row, int column) {
        return precision.share(totals, totals.indicator(feature(row, column)), totals.indicator(row(row)));
    }

    /**
     * The share of a cell in the whole table.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the share, a fraction of 1
     */
    public Estimate share(int row, int column) {
        return precision.share(totals, totals.indicator(feature(row, column)), totals.indicator(features()));
    }

    /**
     * A smooth function of the cells' weighted numbers, such as a measure of association. Its variance is by the delta method, with
     * replicate weights from the replicates.
     *
     * @param function a function of the weighted numbers of respondents in the cells, row by row
     * @return its value, with the degrees of freedom of all respondents in the table; undefined where the function is not finite
     */
    public Estimate function(Totals.Smooth function) {
        int[] cells = features();
        return precision.function(
                totals,
                new Totals.Smooth() {
                    @Override
                    public double value(double[] all) {
                        return function.value(Arrays.copyOfRange(all, first, first + cells.length));
                    }

                    @Override
                    public double[] gradient(double[] all) {
                        double[] gradient = new double[all.length];
                        double[] own = function.gradient(Arrays.copyOfRange(all, first, first + cells.length));
                        System.arraycopy(own, 0, gradient, first, cells.length);
                        return gradient;
                    }
                },
                totals.indicator(cells));
    }

    /**
     * Tests whether the two questions are independent in the population.
     *
     * @param test the test
     * @return the outcome; undefined, with the reason, for a table with one row or column, without degrees of freedom, or whose
     *     covariance is singular
     */
    public HypothesisTest test(AssociationTest test) {
        int[] usedRows = IntStream.range(0, rows.size())
                .filter(row -> totals.sum(totals.indicator(row(row))) > 0)
                .toArray();
        int[] usedColumns = IntStream.range(0, columns.size())
                .filter(column -> totals.sum(totals.indicator(column(column))) > 0)
                .toArray();
        String name = "independence (" + test + ")";
        double degreesOfFreedom = totals.degreesOfFreedom(totals.indicator(features()));
        if (usedRows.length == 0) {
            return HypothesisTest.undefined(name, Precision.NOBODY);
        }
        if (usedRows.length < 2 || usedColumns.length < 2) {
            return HypothesisTest.undefined(name, Reason.ONE_ROW_OR_COLUMN.text());
        }
        if (!(degreesOfFreedom > 0)) {
            return HypothesisTest.undefined(name, Reason.NO_UNITS.text());
        }
        int[] cells = new int[usedRows.length * usedColumns.length];
        Arrays.setAll(cells, i -> feature(usedRows[i / usedColumns.length], usedColumns[i % usedColumns.length]));
        try {
            return switch (test) {
                case RAO_SCOTT_F, RAO_SCOTT_CHI_SQUARE ->
                    raoScott(test, name, cells, usedRows.length, usedColumns.length, degreesOfFreedom);
                case WALD, ADJUSTED_WALD ->
                    wald(test, name, cells, usedRows.length, usedColumns.length, degreesOfFreedom);
            };
        } catch (ArithmeticException e) {
            return HypothesisTest.undefined(name, Reason.SINGULAR_CELLS.text());
        }
    }

    /**
     * Tests whether the answers down the side, taken as ordered, are the same in all columns: Wilcoxon's test for two columns,
     * Kruskal and Wallis' for more, under the design. Each answer has the score F<sub>below</sub> + ½p of the pooled distribution
     * (its mid-rank over the number of respondents), and the columns' mean scores are compared: with t on df − 1 degrees of freedom
     * for two, with Wald's F on k − 1 and df − k + 1 for k columns. Source: T. Lumley, A. J. Scott, Two-sample rank tests under
     * complex sampling, Biometrika 100 (2013), 831–842, doi:10.1093/biomet/ast027.
     *
     * <p>R's {@code svyranktest} gives the mean of the running mid-ranks within a tie, which hangs on the order of rows where their
     * weights differ; this is the mid-rank of the tie itself. Without ties, and with equal weights, both agree.
     *
     * @return the outcome; for two columns with the difference of the second's mean score from the first's
     */
    public HypothesisTest rankTest() {
        String name = "equal ranks";
        int[] used = IntStream.range(0, columns.size())
                .filter(column -> totals.count(totals.indicator(column(column))) > 0)
                .toArray();
        double degreesOfFreedom = totals.degreesOfFreedom(totals.indicator(features()));
        if (used.length < 2) {
            return HypothesisTest.undefined(
                    name, used.length == 0 ? Precision.NOBODY : Reason.FEWER_THAN_TWO_GROUPS.text());
        }
        double[] scores = midRanks();
        List<Totals.Smooth> means = Arrays.stream(used)
                .mapToObj(column -> {
                    double[] sum = new double[totals.size()];
                    for (int row = 0; row < rows.size(); row++) {
                        sum[feature(row, column)] = scores[row];
                    }
                    return Totals.ratio(sum, totals.indicator(column(column)));
                })
                .toList();
        return GroupMeans.test(name, totals, means, degreesOfFreedom, precision, base());
    }

    /** F below plus half the share of each row. */
    private double[] midRanks() {
        double all = totals.sum(totals.indicator(features()));
        double[] scores = new double[rows.size()];
        double below = 0;
        for (int row = 0; row < rows.size(); row++) {
            double weight = totals.sum(totals.indicator(row(row)));
            scores[row] = (below + weight / 2) / all;
            below += weight;
        }
        return scores;
    }

    private HypothesisTest raoScott(
            AssociationTest test, String name, int[] cells, int rowCount, int columnCount, double degreesOfFreedom) {
        double[] all = totals.indicator(cells);
        List<Totals.Smooth> shares = Arrays.stream(cells)
                .mapToObj(cell -> Totals.ratio(totals.indicator(cell), all))
                .toList();
        double[] p = shares.stream().mapToDouble(totals::value).toArray();
        double[][] v = totals.covariance(shares);
        double n = totals.count(all);
        double[][] delta = delta(interactions(rowCount, columnCount), p, v, n);
        double trace = 0;
        double traceOfSquare = 0;
        for (int i = 0; i < delta.length; i++) {
            trace += delta[i][i];
            for (int j = 0; j < delta.length; j++) {
                traceOfSquare += delta[i][j] * delta[j][i];
            }
        }
        if (!(trace > 0)) {
            return HypothesisTest.undefined(name, Reason.CELLS_WITHOUT_VARIANCE.text());
        }
        double pearson = n * pearson(p, rowCount, columnCount);
        int k = (rowCount - 1) * (columnCount - 1);
        if (test == AssociationTest.RAO_SCOTT_CHI_SQUARE) {
            return HypothesisTest.chiSquare(
                    name, pearson, k, ReferenceDistributions.chiSquareUpperTail(pearson / (trace / k), k));
        }
        double d0 = trace * trace / traceOfSquare;
        double f = pearson / trace;
        return HypothesisTest.f(
                name, f, d0, d0 * degreesOfFreedom, ReferenceDistributions.fUpperTail(f, d0, d0 * degreesOfFreedom));
    }

    /** Pearson's X² for shares: times n it is that of counts. */
    private static double pearson(double[] p, int rowCount, int columnCount) {
        double[] ofRow = new double[rowCount];
        double[] ofColumn = new double[columnCount];
        for (int i = 0; i < p.length; i++) {
            ofRow[i / columnCount] += p[i];
            ofColumn[i % columnCount] += p[i];
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double expected = ofRow[i / columnCount] * ofColumn[i % columnCount];
            sum += (p[i] - expected) * (p[i] - expected) / expected;
        }
        return sum;
    }

    /**
     * The contrasts of interaction, cells × (rows − 1)(columns − 1): products of differences to the mean. They are orthogonal to
     * the main effects, so nothing is left to residualise.
     */
    private static double[][] interactions(int rowCount, int columnCount) {
        double[][] c = new double[rowCount * columnCount][(rowCount - 1) * (columnCount - 1)];
        for (int row = 0; row < rowCount; row++) {
            for (int column = 0; column < columnCount; column++) {
                for (int a = 1; a < rowCount; a++) {
                    for (int b = 1; b < columnCount; b++) {
                        c[row * columnCount + column][(a - 1) * (columnCount - 1) + b - 1] =
                                ((row == a ? 1 : 0) - 1.0 / rowCount) * ((column == b ? 1 : 0) - 1.0 / columnCount);
                    }
                }
            }
        }
        return c;
    }

    private static double[][] delta(double[][] c, double[] p, double[][] v, double n) {
        double[][] scaled = new double[p.length][];
        for (int i = 0; i < p.length; i++) {
            double inverse = p[i] == 0 ? 0 : 1 / p[i];
            scaled[i] = Arrays.stream(c[i]).map(x -> x * inverse).toArray();
        }
        double[][] transposed = Matrices.transpose(scaled);
        double[][] simple = Matrices.multiply(transposed, c);
        for (double[] row : simple) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= n;
            }
        }
        double[][] designed = Matrices.multiply(Matrices.multiply(transposed, v), scaled);
        return Matrices.multiply(factor(simple).inverse(), designed);
    }

    private HypothesisTest wald(
            AssociationTest test, String name, int[] cells, int rowCount, int columnCount, double degreesOfFreedom) {
        int k = (rowCount - 1) * (columnCount - 1);
        List<Totals.Smooth> differences = new ArrayList<>();
        for (int row = 1; row < rowCount; row++) {
            for (int column = 1; column < columnCount; column++) {
                differences.add(new ObservedMinusExpected(cells, row, column, columnCount));
            }
        }
        double[] y = differences.stream().mapToDouble(totals::value).toArray();
        double w = factor(ofCounts(cells, differences)).inverseQuadraticForm(y) / k;
        if (test == AssociationTest.WALD) {
            return HypothesisTest.f(
                    name, w, k, degreesOfFreedom, ReferenceDistributions.fUpperTail(w, k, degreesOfFreedom));
        }
        double second = degreesOfFreedom - k + 1;
        if (!(second > 0)) {
            return HypothesisTest.undefined(name, Reason.FEWER_DEGREES_THAN_TABLE.text());
        }
        double adjusted = w * second / degreesOfFreedom;
        return HypothesisTest.f(name, adjusted, k, second, ReferenceDistributions.fUpperTail(adjusted, k, second));
    }

    /** The covariance by the delta method from that of the weighted counts, as R does with replicate weights, too. */
    private double[][] ofCounts(int[] cells, List<Totals.Smooth> functions) {
        double[][] counts = totals.covariance(Arrays.stream(cells)
                .mapToObj(cell -> Totals.linear(totals.indicator(cell)))
                .toList());
        double[][] gradients = functions.stream()
                .map(function -> {
                    double[] gradient = function.gradient(totals.sums());
                    return Arrays.stream(cells)
                            .mapToDouble(cell -> gradient[cell])
                            .toArray();
                })
                .toArray(double[][]::new);
        return Matrices.sandwich(gradients, counts);
    }

    private static Matrices.Cholesky factor(double[][] matrix) {
        return Matrices.cholesky(matrix).orElseThrow(() -> new ArithmeticException("a singular matrix"));
    }

    /** A cell's weighted number less the one expected of its row and column. */
    private static final class ObservedMinusExpected implements Totals.Smooth {
        private final int[] cells;
        private final int row;
        private final int column;
        private final int columnCount;

        ObservedMinusExpected(int[] cells, int row, int column, int columnCount) {
            this.cells = cells;
            this.row = row;
            this.column = column;
            this.columnCount = columnCount;
        }

        @Override
        public double value(double[] t) {
            double[] sums = sums(t);
            return t[cells[row * columnCount + column]] - sums[0] * sums[1] / sums[2];
        }

        /** The sums of the row, the column and the table. */
        private double[] sums(double[] t) {
            double[] sums = new double[3];
            for (int i = 0; i < cells.length; i++) {
                sums[0] += i / columnCount == row ? t[cells[i]] : 0;
                sums[1] += i % columnCount == column ? t[cells[i]] : 0;
                sums[2] += t[cells[i]];
            }
            return sums;
        }

        @Override
        public double[] gradient(double[] t) {
            double[] sums = sums(t);
            double[] gradient = new double[t.length];
            for (int i = 0; i < cells.length; i++) {
                double slope = sums[0] * sums[1] / (sums[2] * sums[2]);
                slope -= i / columnCount == row ? sums[1] / sums[2] : 0;
                slope -= i % columnCount == column ? sums[0] / sums[2] : 0;
                slope += i == row * columnCount + column ? 1 : 0;
                gradient[cells[i]] = slope;
            }
            return gradient;
        }
    }
}
