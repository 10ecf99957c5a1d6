package org.surveystats.stats.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Tests of independence of the rows and columns of a table under a sample design, from the estimated totals N_ij of its
 * cells and their covariance. With p̂ = N_ij/N, V its covariance by the delta method, D = diag(p̂), and C the (r − 1)(c − 1)
 * interaction contrasts orthogonal to the main effects,
 *
 * <p>Δ = (CᵀD⁻¹C/n)⁻¹(CᵀD⁻¹VD⁻¹C), X² = n Σ (p̂_ij − p̂_i·p̂_·j)²/(p̂_i·p̂_·j), d0 = tr(Δ)²/tr(Δ²), k = (r − 1)(c − 1):
 *
 * <ul>
 *   <li>{@link #raoScottF}: X²/tr(Δ) on F(d0, d0·df);
 *   <li>{@link #raoScottChiSquare}: X² is reported, and X²/(tr(Δ)/k) compared with χ² on k degrees of freedom;
 *   <li>{@link #wald}: W = YᵀV(Y)⁻¹Y/k on F(k, df), Y = N_ij − N_i·N_·j/N without the first row and column;
 *   <li>{@link #adjustedWald}: W(df − k + 1)/df on F(k, df − k + 1).
 * </ul>
 *
 * <p>As {@code svychisq} of R's survey 4.1.1 with the statistics F, Chisq, Wald and adjWald. Conventions: a cell without
 * respondents adds nothing to D⁻¹. A row or column without respondents is dropped, and k is that of the table that is left
 * (R drops the values that no respondent has, but not the empty levels of a factor: those make its X² NaN). n is the number
 * of respondents in the table (R counts also those without an answer in it, which changes X², but no F and no p-value).
 *
 * <p>A test does not exist, and says why, with fewer than two rows or columns, with a negative total, without degrees of
 * freedom, and where the covariance is singular: of a Wald test, with k above the number of units less strata.
 *
 * <p>Source: J. N. K. Rao and A. J. Scott, On chi-squared tests for multiway contingency tables with cell proportions
 * estimated from survey data, Annals of Statistics 12 (1984), 46–60, doi:10.1214/aos/1176346391; D. R. Thomas and J. N. K.
 * Rao, Small-sample comparisons of level and power for simple goodness-of-fit statistics under cluster sampling, Journal of
 * the American Statistical Association 82 (1987), 630–636, doi:10.1080/01621459.1987.10478475.
 */
public final class TableTests {

    /** A mean design effect that is rounding, and no variance. */
    private static final double NO_EFFECT = 1e-10;

    private final int rows;
    private final int columns;
    private final double[] totals;
    private final double[][] covariance;
    private final double respondents;
    private final double degreesOfFreedom;
    private final Optional<String> obstacle;

    private TableTests(
            int rows,
            int columns,
            double[] totals,
            double[][] covariance,
            double respondents,
            double degreesOfFreedom,
            Optional<String> obstacle) {
        this.rows = rows;
        this.columns = columns;
        this.totals = totals;
        this.covariance = covariance;
        this.respondents = respondents;
        this.degreesOfFreedom = degreesOfFreedom;
        this.obstacle = obstacle;
    }

    /**
     * The tests of a table.
     *
     * @param totals the weighted total of each cell, a row of the table an array
     * @param covariance of the totals, row by row: the cell in row i and column j stands at i·columns + j
     * @param respondents the unweighted number of respondents in the table
     * @param degreesOfFreedom the design's, which may be infinite
     * @throws IllegalArgumentException if the shapes do not agree, or a number is not finite
     */
    public static TableTests of(double[][] totals, double[][] covariance, double respondents, double degreesOfFreedom) {
        int width = Matrices.columns(totals);
        double[] cells = Arrays.stream(totals).flatMapToDouble(Arrays::stream).toArray();
        if (Arrays.stream(totals).anyMatch(row -> row.length != width)) {
            throw new IllegalArgumentException("the rows of a table have equal numbers of columns");
        }
        CovarianceChecks.check(cells, covariance);
        CovarianceChecks.checkDegreesOfFreedom(degreesOfFreedom);
        int[] keptRows = IntStream.range(0, totals.length)
                .filter(i -> Arrays.stream(totals[i]).anyMatch(t -> t != 0))
                .toArray();
        int[] keptColumns = IntStream.range(0, width)
                .filter(j -> Arrays.stream(totals).anyMatch(row -> row[j] != 0))
                .toArray();
        int[] kept = Arrays.stream(keptRows)
                .flatMap(i -> Arrays.stream(keptColumns).map(j -> i * width + j))
                .toArray();
        double[] keptTotals = Arrays.stream(kept).mapToDouble(i -> cells[i]).toArray();
        double[][] keptCovariance = Arrays.stream(kept)
                .mapToObj(i ->
                        Arrays.stream(kept).mapToDouble(j -> covariance[i][j]).toArray())
                .toArray(double[][]::new);
        return new TableTests(
                keptRows.length,
                keptColumns.length,
                keptTotals,
                keptCovariance,
                respondents,
                degreesOfFreedom,
                obstacle(keptRows.length, keptColumns.length, keptTotals, respondents, degreesOfFreedom));
    }

    private static Optional<String> obstacle(
            int rows, int columns, double[] totals, double respondents, double degreesOfFreedom) {
        if (Arrays.stream(totals).anyMatch(t -> t < 0)) {
            return Optional.of("a cell of the table has a negative total");
        }
        if (rows < 2 || columns < 2) {
            return Optional.of("a test of independence needs two rows and two columns with respondents: found " + rows
                    + " and " + columns);
        }
        if (!(respondents > 0)) {
            return Optional.of("the table has no respondents");
        }
        return CovarianceChecks.withoutDegreesOfFreedom(degreesOfFreedom);
    }

    /** The number of rows with respondents. */
    public int rows() {
        return rows;
    }

    /** The number of columns with respondents. */
    public int columns() {
        return columns;
    }

    /** Pearson's X² = n Σ (p̂_ij − p̂_i·p̂_·j)²/(p̂_i·p̂_·j), without regard to the design; empty without a table. */
    public OptionalDouble pearson() {
        return obstacle.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(chiSquare());
    }

    /** Rao and Scott's test of second order, as an F statistic. */
    public TestOutcome raoScottF() {
        if (obstacle.isPresent()) {
            return new TestOutcome.Absent(obstacle.get());
        }
        Optional<Effects> effects = effects();
        if (effects.isEmpty()) {
            return noEffects();
        }
        double d0 = effects.get().satterthwaite();
        return TestOutcome.onF(chiSquare() / effects.get().sum(), d0, d0 * degreesOfFreedom);
    }

    /** Rao and Scott's test of first order: the statistic is Pearson's, the p-value that of the corrected one. */
    public TestOutcome raoScottChiSquare() {
        if (obstacle.isPresent()) {
            return new TestOutcome.Absent(obstacle.get());
        }
        Optional<Effects> effects = effects();
        if (effects.isEmpty()) {
            return noEffects();
        }
        int k = contrasts();
        double statistic = chiSquare();
        double pValue = ReferenceDistributions.chiSquareUpperTail(
                statistic / (effects.get().sum() / k), k);
        return new TestOutcome.Computed(statistic, k, OptionalDouble.empty(), pValue);
    }

    /** The Wald test of the differences between the totals and those under independence. */
    public TestOutcome wald() {
        if (obstacle.isPresent()) {
            return new TestOutcome.Absent(obstacle.get());
        }
        OptionalDouble wald = waldStatistic();
        return wald.isEmpty()
                ? singular()
                : TestOutcome.onF(wald.getAsDouble() / contrasts(), contrasts(), degreesOfFreedom);
    }

    /** The Wald test, corrected for the degrees of freedom that its covariance is estimated with. */
    public TestOutcome adjustedWald() {
        if (obstacle.isPresent()) {
            return new TestOutcome.Absent(obstacle.get());
        }
        int k = contrasts();
        double denominator = degreesOfFreedom - k + 1;
        if (!(denominator > 0)) {
            return new TestOutcome.Absent("an adjusted Wald test of " + k + " contrasts needs at least " + k
                    + " degrees of freedom: the design has " + CovarianceChecks.text(degreesOfFreedom));
        }
        OptionalDouble wald = waldStatistic();
        if (wald.isEmpty()) {
            return singular();
        }
        double factor = Double.isInfinite(degreesOfFreedom) ? 1 : denominator / degreesOfFreedom;
        return TestOutcome.onF(wald.getAsDouble() * factor / k, k, denominator);
    }

    private int contrasts() {
        return (rows - 1) * (columns - 1);
    }

    private static TestOutcome noEffects() {
        return new TestOutcome.Absent(
                "too many cells of the table are empty, or its shares do not vary under the design");
    }

    private TestOutcome singular() {
        return new TestOutcome.Absent("the covariance of the " + contrasts()
                + " contrasts of the table is singular: a Wald test needs more sampling units or fewer cells");
    }

    private double total() {
        return Arrays.stream(totals).sum();
    }

    private double rowTotal(int row) {
        return IntStream.range(0, columns)
                .mapToDouble(j -> totals[row * columns + j])
                .sum();
    }

    private double columnTotal(int column) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> totals[i * columns + column])
                .sum();
    }

    private double chiSquare() {
        double total = total();
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double expected = rowTotal(i) * columnTotal(j) / total;
                double difference = totals[i * columns + j] - expected;
                sum += difference * difference / expected;
            }
        }
        return sum * respondents / total;
    }

    /** The sum of the eigenvalues of Δ and that of their squares. */
    private record Effects(double sum, double sumOfSquares) {

        double satterthwaite() {
            return sum * sum / sumOfSquares;
        }
    }

    private Optional<Effects> effects() {
        double[][] scaled = scaledContrasts();
        double[][] squares = new double[scaled.length][scaled.length];
        double total = total();
        for (int a = 0; a < scaled.length; a++) {
            for (int b = 0; b < scaled.length; b++) {
                for (int cell = 0; cell < totals.length; cell++) {
                    squares[a][b] += scaled[a][cell] * scaled[b][cell] * totals[cell] / total / respondents;
                }
            }
        }
        double[][] variances = Matrices.sandwich(scaled, shareCovariance());
        return Matrices.cholesky(squares).map(c -> c.whitenBothSides(variances)).flatMap(delta -> effects(delta));
    }

    private static Optional<Effects> effects(double[][] delta) {
        double sum = Matrices.trace(delta);
        double squares = Arrays.stream(delta)
                .flatMapToDouble(Arrays::stream)
                .map(d -> d * d)
                .sum();
        return sum > NO_EFFECT * delta.length ? Optional.of(new Effects(sum, squares)) : Optional.empty();
    }

    /** CᵀD⁻¹: the products of centred indicators of a row and a column, of all but the first, over the shares. */
    private double[][] scaledContrasts() {
        double[][] scaled = new double[contrasts()][totals.length];
        double total = total();
        for (int contrast = 0; contrast < scaled.length; contrast++) {
            int row = 1 + contrast / (columns - 1);
            int column = 1 + contrast % (columns - 1);
            for (int cell = 0; cell < totals.length; cell++) {
                if (totals[cell] != 0) {
                    double rowPart = (cell / columns == row ? 1 : 0) - 1.0 / rows;
                    double columnPart = (cell % columns == column ? 1 : 0) - 1.0 / columns;
                    scaled[contrast][cell] = rowPart * columnPart * total / totals[cell];
                }
            }
        }
        return scaled;
    }

    private double[][] shareCovariance() {
        double total = total();
        double[][] gradient = new double[totals.length][totals.length];
        for (int i = 0; i < totals.length; i++) {
            Arrays.fill(gradient[i], -totals[i] / total / total);
            gradient[i][i] += 1 / total;
        }
        return Matrices.sandwich(gradient, covariance);
    }

    /** YᵀV(Y)⁻¹Y, or empty if V(Y) is singular. */
    private OptionalDouble waldStatistic() {
        double total = total();
        int k = contrasts();
        double[] differences = new double[k];
        double[][] gradient = new double[k][totals.length];
        for (int contrast = 0; contrast < k; contrast++) {
            int row = 1 + contrast / (columns - 1);
            int column = 1 + contrast % (columns - 1);
            double rowShare = rowTotal(row) / total;
            double columnShare = columnTotal(column) / total;
            differences[contrast] = totals[row * columns + column] - rowShare * columnShare * total;
            for (int cell = 0; cell < totals.length; cell++) {
                boolean inRow = cell / columns == row;
                boolean inColumn = cell % columns == column;
                gradient[contrast][cell] = (inRow && inColumn ? 1 : 0)
                        - (inRow ? columnShare : 0)
                        - (inColumn ? rowShare : 0)
                        + rowShare * columnShare;
            }
        }
        return CovarianceChecks.inverseQuadraticForm(gradient, covariance, differences);
    }
}
