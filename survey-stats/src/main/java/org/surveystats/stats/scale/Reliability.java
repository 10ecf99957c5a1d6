package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.interval.ConfidenceInterval;

/**
 * The reliability of the sum (or the mean) of the items of a battery: the part of its variance that is not error of measurement.
 * With C = (c<sub>ij</sub>) the weighted covariance matrix of the k oriented items, T the sum of its elements, and R the
 * correlations:
 *
 * <ul>
 *   <li>alpha = k/(k − 1) · (1 − Σ c<sub>ii</sub>/T). L. J. Cronbach, Psychometrika 16 (1951), 297–334, doi:10.1007/BF02310555.
 *   <li>lambda-2 = 1 − Σ c<sub>ii</sub>/T + √(k/(k − 1) · Σ<sub>i≠j</sub> c<sub>ij</sub>²)/T, never below alpha, and lambda-6 = 1 −
 *       Σ e<sub>i</sub>²/T, with e<sub>i</sub>² what a regression on the other items leaves of the variance of item i. L. Guttman,
 *       Psychometrika 10 (1945), 255–282, doi:10.1007/BF02288892.
 *   <li>omega (total) = (Σ s<sub>i</sub>λ<sub>i</sub>)²/((Σ s<sub>i</sub>λ<sub>i</sub>)² + Σ s<sub>i</sub>²(1 −
 *       λ<sub>i</sub>²)), with λ the loadings of R on one factor by minimum residuals and s the standard deviations. The variance
 *       below is that of the model; R's {@code psych::omega} divides by the observed one. R. P. McDonald, Test Theory: A Unified
 *       Treatment (1999), doi:10.4324/9781410601087; H. H. Harman, W. H. Jones, Psychometrika 31 (1966), 351–368,
 *       doi:10.1007/BF02289468.
 *   <li>The standardised coefficients are the same functions of R: of items divided by their standard deviations.
 * </ul>
 *
 * <p>All are smooth functions of weighted moments. Their standard errors are those of the sample's design, by Taylor linearisation
 * or from replicate weights, and take no distribution of the answers for granted. For independent answers they agree with the
 * asymptotically distribution-free ones (A. Maydeu-Olivares, D. L. Coffman, W. M. Hartmann, Psychological Methods 12 (2007),
 * 157–176, doi:10.1037/1082-989X.12.2.157). The limits of a coefficient θ are 1 − (1 − θ) · exp(±t · standard error/(1 − θ)), which
 * never exceed 1 (D. G. Bonett, Journal of Educational and Behavioral Statistics 27 (2002), 335–340,
 * doi:10.3102/10769986027004335).
 *
 * <p>Variances have n/(n − 1), n the unweighted number of respondents; this matters with pairwise answers alone. An item that
 * everybody answered alike counts among the k items of alpha; coefficients that need its correlation do not exist.
 */
public final class Reliability {

    private static final List<MatrixStatistic> STATISTICS = List.of(
            ScaleMath.ALPHA,
            ScaleMath.ALPHA.standardised(),
            ScaleMath.OMEGA,
            ScaleMath.OMEGA.standardised(),
            ScaleMath.LAMBDA2,
            ScaleMath.LAMBDA6,
            ScaleMath.MEAN_CORRELATION);

    private final ScaleAnalysis analysis;
    private final ItemMoments moments;
    private final List<Estimate> estimates;
    private final Map<SplitCoefficient, Estimate> oddEven = new EnumMap<>(SplitCoefficient.class);
    private final List<ScaleFinding> findings;

    private Reliability(ScaleAnalysis analysis, ItemMoments moments) {
        this.analysis = analysis;
        this.moments = moments;
        int size = analysis.battery().items().size();
        List<MatrixStatistic> all = new ArrayList<>(STATISTICS);
        boolean[] isOdd = new boolean[size];
        for (int i = 0; i < size; i += 2) {
            isOdd[i] = true;
        }
        for (SplitCoefficient coefficient : SplitCoefficient.values()) {
            all.add(MatrixStatistic.of(
                    MatrixStatistic.Limits.BELOW_ONE,
                    c -> coefficient.of(c, isOdd),
                    c -> Double.isNaN(ScaleMath.total(c)) ? ScaleMath.NO_TOTAL : ScaleMath.NO_HALF));
        }
        List<Estimate> together = moments.estimates(all, analysis.matrixPrecision());
        this.estimates = together.subList(0, STATISTICS.size());
        int at = STATISTICS.size();
        for (SplitCoefficient coefficient : SplitCoefficient.values()) {
            oddEven.put(coefficient, together.get(at++));
        }
        this.findings = Findings.of(analysis.battery().items(), moments);
    }

    static Reliability of(ScaleAnalysis analysis, ItemMoments moments) {
        return new Reliability(analysis, moments);
    }

    /**
     * The battery.
     *
     * @return the items
     */
    public Battery battery() {
        return analysis.battery();
    }

    /**
     * Whose answers the covariances rest on.
     *
     * @return listwise or pairwise
     */
    public MissingAnswers missing() {
        return analysis.missing();
    }

    /**
     * The respondents: with a valid answer to all items, or with pairwise answers to any.
     *
     * @return their counts
     */
    public Counts base() {
        return moments.counts();
    }

    /**
     * Cronbach's alpha.
     *
     * @return alpha, 1 or less
     */
    public Estimate alpha() {
        return estimates.get(0);
    }

    /**
     * Feldt's interval of alpha for independent answers of equal weight, exact for normal answers whose covariances are all alike: 1
     * − (1 − alpha) · F, with F the quantiles at (1 ± level)/2 of the F distribution with n − 1 and (n − 1)(k − 1) degrees of
     * freedom. Source: L. S. Feldt, Psychometrika 30 (1965), 357–370, doi:10.1007/BF02289499.
     *
     * @return the interval; empty under a design with weights or units, whose interval is that of {@link #alpha()}, and where items
     *     were answered by different respondents
     */
    public Optional<ConfidenceInterval> feldtInterval() {
        int size = battery().items().size();
        long n = base().unweighted();
        if (!alpha().isDefined() || !analysis.sample().isBinomial()) {
            return Optional.empty();
        }
        for (int i = 0; i < size; i++) {
            if (moments.count(i, i) != n) {
                return Optional.empty();
            }
        }
        double tail = (1 - analysis.level()) / 2;
        double error = 1 - alpha().value();
        double freedom = n - 1.0;
        return Optional.of(new ConfidenceInterval(
                1 - error * ReferenceDistributions.fQuantile(1 - tail, freedom, freedom * (size - 1)),
                1 - error * ReferenceDistributions.fQuantile(tail, freedom, freedom * (size - 1)),
                analysis.level()));
    }

    /**
     * Cronbach's alpha of items divided by their standard deviations.
     *
     * @return alpha of the correlations, 1 or less
     */
    public Estimate standardisedAlpha() {
        return estimates.get(1);
    }

    /**
     * McDonald's omega total, from one factor.
     *
     * @return omega, 0 to 1; it does not exist for two items
     */
    public Estimate omega() {
        return estimates.get(2);
    }

    /**
     * McDonald's omega total of items divided by their standard deviations.
     *
     * @return omega of the correlations, 0 to 1; it does not exist for two items
     */
    public Estimate standardisedOmega() {
        return estimates.get(3);
    }

    /**
     * Guttman's lambda-2.
     *
     * @return lambda-2, 1 or less
     */
    public Estimate lambda2() {
        return estimates.get(4);
    }

    /**
     * Guttman's lambda-6.
     *
     * @return lambda-6, 1 or less; it does not exist where an item follows from the others
     */
    public Estimate lambda6() {
        return estimates.get(5);
    }

    /**
     * The mean of the correlations of different items.
     *
     * @return −1 to 1
     */
    public Estimate meanCorrelation() {
        return estimates.get(6);
    }

    /**
     * The first, third, fifth … item against the others.
     *
     * @param coefficient what is computed of the halves
     * @return the reliability of the whole battery, 1 or less
     */
    public Estimate oddEven(SplitCoefficient coefficient) {
        return Objects.requireNonNull(oddEven.get(coefficient), "coefficient");
    }

    /**
     * All splits into halves: the best, the worst and the average.
     *
     * @param coefficient what is computed of each split
     * @return the splits; empty for more than {@value SplitHalves#MAX_ITEMS} items, and where no split has the coefficient
     */
    public Optional<SplitHalves> splitHalves(SplitCoefficient coefficient) {
        return moments.problem().isPresent()
                ? Optional.empty()
                : SplitHalves.of(coefficient, battery().items(), moments.covariance());
    }

    /**
     * The loading of an item on the one factor of the correlations, by minimum residuals: those that minimise Σ (r<sub>ij</sub> −
     * λ<sub>i</sub>λ<sub>j</sub>)² over different items, to the last digits. R's {@code psych::fa} stops its search earlier, and
     * differs in the sixth digit. A loading is not above 1 in size; a finding says where it is 1.
     *
     * @param item the item's id
     * @return −1 to 1; empty where {@link #standardisedOmega()} does not exist
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such item
     */
    public OptionalDouble loading(String item) {
        int at = battery().position(item);
        return standardisedOmega().isDefined()
                ? OptionalDouble.of(MinimumResidual.loadings(ScaleMath.correlations(moments.covariance()))
                        .orElseThrow()[at])
                : OptionalDouble.empty();
    }

    /**
     * The covariance of two oriented items, the variance of one where both are the same.
     *
     * @param item the id of an item
     * @param other the id of an item
     * @return the covariance; empty where less than two respondents answered both
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such item
     */
    public OptionalDouble covariance(String item, String other) {
        int i = battery().position(item);
        int j = battery().position(other);
        return moments.count(i, j) < 2 ? OptionalDouble.empty() : OptionalDouble.of(moments.covariance()[i][j]);
    }

    /**
     * The correlation of two oriented items.
     *
     * @param item the id of an item
     * @param other the id of an item
     * @return the correlation; empty where less than two respondents answered both, or an item is constant
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such item
     */
    public OptionalDouble correlation(String item, String other) {
        OptionalDouble covariance = covariance(item, other);
        OptionalDouble one = covariance(item, item);
        OptionalDouble two = covariance(other, other);
        if (covariance.isEmpty() || !(one.orElse(0) > 0) || !(two.orElse(0) > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                item.equals(other) ? 1 : covariance.getAsDouble() / Math.sqrt(one.getAsDouble() * two.getAsDouble()));
    }

    /**
     * What the user should look at.
     *
     * @return the findings, perhaps none
     */
    public List<ScaleFinding> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return "reliability of " + battery() + ": alpha " + alpha();
    }
}
