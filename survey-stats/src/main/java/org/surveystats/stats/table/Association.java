package org.surveystats.stats.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.estimate.AssociationTest;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.HypothesisTest;
import org.surveystats.stats.estimate.Reason;
import org.surveystats.stats.estimate.TwoWayTable;

/**
 * How closely two questions go together, whatever the order of their options. Gamma, tau and Somers' d need an order:
 * {@link OrderedAssociation}.
 *
 * <pre>{@code
 * Association association = Association.of(survey, use, region);
 * association.cramersV();                                // with standard error and interval
 * association.test(AssociationTest.RAO_SCOTT_F);         // weights, strata and clusters count
 * association.pearsonTest();                             // independent answers of equal weight only
 * association.fisherTest();
 * }</pre>
 *
 * <p>All measures are functions of the estimated shares p<sub>ij</sub> of the cells in the population, p<sub>i.</sub> and p<sub>.j</sub>
 * those of rows and columns. Their standard errors follow from the covariance of the cells' weighted numbers under the design by the
 * delta method; with replicate weights from the replicates. For n independent answers the square of the standard error is n/(n − 1)
 * times that of the asymptotic standard error under multinomial sampling that SPSS, SAS and PSPP print (ASE1), since the
 * library's one variance divides by n − 1. Intervals are estimate ± t · standard error, cut off at the limits of the measure's range;
 * those of measures that are never negative are not to be trusted near 0, where the distribution is skewed.
 *
 * <p>Rows and columns without answers do not count. A measure that does not move with small changes of the cells (Cramér's V of a
 * table without any association, lambda where all rows have the same most frequent column, a table of perfect association) has no
 * standard error, and says so. Sources: L. A. Goodman, W. H. Kruskal, Measures of Association for Cross Classifications, Springer
 * (1979), doi:10.1007/978-1-4612-9995-0; Y. M. M. Bishop, S. E. Fienberg, P. W. Holland, Discrete Multivariate Analysis, MIT Press
 * (1975), chapter 11, doi:10.1007/978-0-387-72806-3.
 */
public final class Association {

    private static final String TIED = Reason.TIED_MODES.text();

    private final Crossing crossing;
    private final long[][] used;

    private Association(Crossing crossing) {
        this.crossing = crossing;
        this.used = crossing.usedCounts();
    }

    /**
     * The association of two questions among everybody in the domain.
     *
     * @param survey the estimation, without groups
     * @param rows the question down the side
     * @param columns the question across the top
     * @return the association
     * @throws IllegalStateException if groups were asked for: {@link #of(Estimation, TwoWayTable)} takes the table of each
     */
    public static Association of(Estimation survey, ChoiceQuestion rows, ChoiceQuestion columns) {
        return of(survey, survey.table(rows, columns));
    }

    /**
     * The association in a table.
     *
     * @param survey the estimation that the table is from, which says whether answers are independent
     * @param table the table
     * @return the association
     */
    public static Association of(Estimation survey, TwoWayTable table) {
        return new Association(new Crossing(survey, table));
    }

    /**
     * The table.
     *
     * @return the two questions crossed
     */
    public TwoWayTable table() {
        return crossing.table();
    }

    /**
     * Tests independence under the design.
     *
     * @param test the test
     * @return the outcome, as {@link TwoWayTable#test} says
     */
    public HypothesisTest test(AssociationTest test) {
        return crossing.table().test(test);
    }

    /**
     * Pearson's test of independence: X² = Σ (n<sub>ij</sub> − e<sub>ij</sub>)²/e<sub>ij</sub> on χ² with (rows − 1)(columns − 1)
     * degrees of freedom, e<sub>ij</sub> = n<sub>i.</sub>n<sub>.j</sub>/n. It is off where many expected numbers are small:
     * {@link #leastExpected} and {@link #fisherTest}.
     *
     * @return the outcome; undefined, with the reason, for answers that are weighted or drawn by a design
     */
    public HypothesisTest pearsonTest() {
        return independence("independence (Pearson)", counts -> pearson(counts, 0));
    }

    /**
     * Pearson's test of a table of two rows and two columns with Yates' correction for continuity: each |n<sub>ij</sub> −
     * e<sub>ij</sub>| less ½, or less itself where it is smaller, as R's {@code chisq.test} has it.
     *
     * @return the outcome; undefined, with the reason, for a larger table, and for answers that are weighted or drawn by a design
     */
    public HypothesisTest yatesTest() {
        String name = "independence (Pearson, Yates' correction)";
        return isFourfold() || crossing.empty().isPresent()
                ? independence(name, counts -> pearson(counts, 0.5))
                : HypothesisTest.undefined(name, Reason.YATES_OF_LARGER_TABLE.text());
    }

    /**
     * The likelihood-ratio test of independence: G² = 2 Σ n<sub>ij</sub> ln(n<sub>ij</sub>/e<sub>ij</sub>) on χ² with (rows −
     * 1)(columns − 1) degrees of freedom.
     *
     * @return the outcome; undefined, with the reason, for answers that are weighted or drawn by a design
     */
    public HypothesisTest likelihoodRatioTest() {
        return independence("independence (likelihood ratio)", Association::likelihoodRatio);
    }

    private HypothesisTest independence(String name, ToDoubleFunction<long[][]> statistic) {
        Optional<String> reason =
                crossing.notIndependent().map(Reason.TAKE_RAO_SCOTT::text).or(crossing::empty);
        return reason.isPresent()
                ? HypothesisTest.undefined(name, reason.get())
                : Outcomes.chiSquare(name, statistic.applyAsDouble(used), (used.length - 1.0) * (used[0].length - 1));
    }

    private static double pearson(long[][] counts, double correction) {
        double[][] expected = expected(counts);
        double yates = correction;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                yates = Math.min(yates, Math.abs(counts[i][j] - expected[i][j]));
            }
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                double difference = Math.abs(counts[i][j] - expected[i][j]) - yates;
                sum += difference * difference / expected[i][j];
            }
        }
        return sum;
    }

    private static double likelihoodRatio(long[][] counts) {
        double[][] expected = expected(counts);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                sum += counts[i][j] > 0 ? counts[i][j] * Math.log(counts[i][j] / expected[i][j]) : 0;
            }
        }
        return Math.max(0, 2 * sum);
    }

    private static double[][] expected(long[][] counts) {
        double total = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
        double[][] expected = new double[counts.length][counts[0].length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                double column = 0;
                for (long[] row : counts) {
                    column += row[j];
                }
                expected[i][j] = Arrays.stream(counts[i]).sum() / total * column;
            }
        }
        return expected;
    }

    /**
     * The smallest number of respondents that independence would put into a cell. Below 5 (W. G. Cochran, Biometrics 10 (1954),
     * 417–451, doi:10.2307/3001616: below 1, or below 5 in more than a fifth of the cells) χ² is off.
     *
     * @return the least n<sub>i.</sub>n<sub>.j</sub>/n over unweighted counts; 0 where nobody answered
     */
    public double leastExpected() {
        return used.length == 0
                ? 0
                : Arrays.stream(expected(used))
                        .flatMapToDouble(Arrays::stream)
                        .min()
                        .orElse(0);
    }

    /**
     * Fisher's exact test of independence: the probability, given both margins, of a table at most as probable as the one found. For
     * two rows and columns with the conditional odds ratio and its exact interval.
     *
     * @return the outcome; undefined, with the reason, for answers that are weighted or drawn by a design, and for tables too large to
     *     enumerate
     */
    public FisherTest fisherTest() {
        Optional<String> reason =
                crossing.notIndependent().map(Reason.NOT_EXACT::text).or(crossing::empty);
        return reason.isPresent() ? FisherTest.undefined(reason.get()) : FisherTest.of(used, crossing.level());
    }

    private boolean isFourfold() {
        return used.length == 2 && used[0].length == 2;
    }

    private int freedom() {
        return used.length == 0 ? 1 : Math.max(1, Math.min(used.length, used[0].length) - 1);
    }

    /**
     * Cramér's V = √(φ²/(k − 1)), φ² = Σ (p<sub>ij</sub> − p<sub>i.</sub>p<sub>.j</sub>)²/(p<sub>i.</sub>p<sub>.j</sub>), k the smaller
     * number of rows and columns with answers. Without association it is above 0 by chance, by about √(rows − 1)(columns − 1)/n/(k − 1)
     * under the root: {@link #biasCorrectedCramersV}.
     *
     * @return 0 to 1
     */
    public Estimate cramersV() {
        double k = freedom();
        return crossing.measure(rootOfMeanSquare(0, k), 0, 1);
    }

    /** √((φ² − offset)/divisor), 0 below the offset. */
    private Totals.Smooth rootOfMeanSquare(double offset, double divisor) {
        return NominalFunctions.ofMeanSquare(
                crossing.rows(),
                crossing.columns(),
                square -> square > offset ? Math.sqrt((square - offset) / divisor) : 0,
                square -> square > offset ? 0.5 / Math.sqrt((square - offset) * divisor) : 0);
    }

    /**
     * Cramér's V without most of its bias: √(φ̃²/min(r̃ − 1, c̃ − 1)) with φ̃² = max(0, φ² − (r − 1)(c − 1)/(n − 1)), r̃ = r − (r −
     * 1)²/(n − 1), and c̃ the same of columns. The correction is that of independent answers, so it exists for them alone. Source: W.
     * Bergsma, Journal of the Korean Statistical Society 42 (2013), 323–328, doi:10.1016/j.jkss.2012.10.002.
     *
     * @return 0 to 1; undefined, with the reason, for answers that are weighted or drawn by a design
     */
    public Estimate biasCorrectedCramersV() {
        Optional<String> reason = crossing.notIndependent();
        long n = crossing.table().base().unweighted();
        if (reason.isPresent()) {
            return Estimate.undefined(crossing.table().base(), Reason.NOT_CORRECTED.text(reason.get()));
        }
        if (crossing.empty().isPresent()) {
            return cramersV();
        }
        double r = used.length - 1.0;
        double c = used[0].length - 1.0;
        double divisor = Math.min(r - r * r / (n - 1), c - c * c / (n - 1));
        if (!(divisor > 0)) {
            return Estimate.undefined(crossing.table().base(), Reason.FEW_FOR_CORRECTION.text());
        }
        return crossing.measure(rootOfMeanSquare(r * c / (n - 1), divisor), 0, 1);
    }

    /**
     * Phi of two rows and two columns: (p₁₁p₂₂ − p₁₂p₂₁)/√(p₁.p₂.p.₁p.₂), positive where first goes with first. SPSS prints √φ² as phi
     * of larger tables, where it can exceed 1; R's {@code vcd} has none, as here.
     *
     * @return −1 to 1; undefined, with the reason, for a larger table
     */
    public Estimate phi() {
        if (crossing.empty().isEmpty() && !isFourfold()) {
            return Estimate.undefined(crossing.table().base(), Reason.PHI_OF_LARGER_TABLE.text());
        }
        long[] counts = crossing.counts();
        return crossing.measure(
                OrderFunctions.correlation(
                        secondOfTwo(crossing.rows(), i -> i / crossing.columns(), counts),
                        secondOfTwo(crossing.columns(), i -> i % crossing.columns(), counts)),
                -1,
                1);
    }

    /** 0 for the first row with answers, 1 for the second. */
    private static double[] secondOfTwo(int size, java.util.function.IntUnaryOperator place, long... counts) {
        long[] sums = new long[size];
        for (int i = 0; i < counts.length; i++) {
            sums[place.applyAsInt(i)] += counts[i];
        }
        double[] scores = new double[size];
        boolean later = false;
        for (int i = 0; i < size; i++) {
            scores[i] = later ? 1 : 0;
            later |= sums[i] > 0;
        }
        return scores;
    }

    /**
     * Pearson's contingency coefficient √(φ²/(1 + φ²)).
     *
     * @return 0 to √((k − 1)/k), k the smaller number of rows and columns with answers
     */
    public Estimate contingencyCoefficient() {
        double most = Math.sqrt(freedom() / (freedom() + 1.0));
        return crossing.measure(
                NominalFunctions.ofMeanSquare(
                        crossing.rows(),
                        crossing.columns(),
                        square -> Math.sqrt(square / (1 + square)),
                        square -> square > 0 ? 0.5 / Math.sqrt(square * (1 + square)) / (1 + square) : 0),
                0,
                most);
    }

    /**
     * Goodman and Kruskal's lambda: the share of errors avoided when the most frequent answer to one question is guessed from the
     * answer to the other, (Σ<sub>i</sub> max<sub>j</sub> p<sub>ij</sub> − max p<sub>.j</sub>)/(1 − max p<sub>.j</sub>) for columns. Where
     * two answers are equally frequent it has a kink, and no standard error by the delta method: other packages take one of them.
     *
     * @param predicted the question that is guessed
     * @return 0 to 1; without a standard error, with the reason, where the most frequent answer is not the only one
     */
    public Estimate lambda(Predicted predicted) {
        boolean tied = predicted == Predicted.COLUMNS ? crossing.hasTiedModes() : crossing.hasTiedModesOfColumns();
        return directed(predicted, NominalFunctions::lambda, kink(tied));
    }

    private static Optional<String> kink(boolean tied) {
        return tied ? Optional.of(TIED) : Optional.empty();
    }

    /**
     * The symmetric lambda: numerators and denominators of both directions added.
     *
     * @return 0 to 1; without a standard error, with the reason, where the most frequent answer is not the only one
     */
    public Estimate symmetricLambda() {
        return crossing.measure(
                NominalFunctions.symmetricLambda(crossing.rows(), crossing.columns()),
                0,
                1,
                kink(crossing.hasTiedModes() || crossing.hasTiedModesOfColumns()));
    }

    /**
     * Goodman and Kruskal's tau: the share of errors avoided when answers to one question are guessed in proportion to their shares,
     * (Σ p<sub>ij</sub>²/p<sub>i.</sub> − Σ p<sub>.j</sub>²)/(1 − Σ p<sub>.j</sub>²) for columns.
     *
     * @param predicted the question that is guessed
     * @return 0 to 1
     */
    public Estimate goodmanKruskalTau(Predicted predicted) {
        return directed(predicted, NominalFunctions::goodmanKruskalTau, Optional.empty());
    }

    /**
     * Theil's uncertainty coefficient: the share of a question's entropy that the other question takes away, (H<sub>rows</sub> +
     * H<sub>columns</sub> − H<sub>cells</sub>)/H<sub>columns</sub> for columns, H = −Σ p ln p.
     *
     * @param predicted the question that is guessed
     * @return 0 to 1
     */
    public Estimate uncertaintyCoefficient(Predicted predicted) {
        return directed(predicted, NominalFunctions::uncertainty, Optional.empty());
    }

    /**
     * The symmetric uncertainty coefficient: numerators and denominators of both directions added.
     *
     * @return 0 to 1
     */
    public Estimate symmetricUncertaintyCoefficient() {
        return crossing.measure(NominalFunctions.symmetricUncertainty(crossing.rows(), crossing.columns()), 0, 1);
    }

    private interface Measure {
        Totals.Smooth of(int rows, int columns);
    }

    private Estimate directed(Predicted predicted, Measure ofColumns, Optional<String> noError) {
        int rows = crossing.rows();
        int columns = crossing.columns();
        Totals.Smooth function = switch (predicted) {
            case COLUMNS -> ofColumns.of(rows, columns);
            case ROWS -> ShareFunction.transposed(rows, columns, ofColumns.of(columns, rows));
        };
        return crossing.measure(function, 0, 1, noError);
    }
}
