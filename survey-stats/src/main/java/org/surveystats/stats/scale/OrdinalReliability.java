package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Reason;

/**
 * Reliability of ordered answers: the coefficients of {@link Reliability}, of polychoric instead of Pearson correlations (B. D. Zumbo,
 * A. M. Gadermann, C. Zeisser, Journal of Modern Applied Statistical Methods 6 (2007), 21–29, doi:10.22237/jmasm/1177992180). They
 * are those of the continuous variables behind the answers, and not those of a score computed from the answers, which is less
 * reliable.
 *
 * <p>A polychoric correlation is that of two normal variables of which the answers are the classes. It is estimated in two steps
 * from the weighted table of the two items: thresholds from the margins, then the correlation by maximum likelihood (U. Olsson,
 * Psychometrika 44 (1979), 443–460, doi:10.1007/BF02296207). No cell is made larger than it is: {@code psych::polychoric} agrees with
 * {@code correct = 0}. Where a table has empty corners, so that the likelihood rises up to 1 or −1, the correlation is 1 or −1, and a
 * finding says so.
 *
 * <p>The coefficients have no standard errors.
 */
public final class OrdinalReliability {

    /** Pairs of items whose tables are kept together. */
    private static final int BATCH = 32;

    private static final String NO_ERROR = Reason.POLYCHORIC_HAS_NO_ERROR.text();

    private final Battery battery;
    private final Counts base;
    private final Optional<String> problem;
    private final double[][] correlations;
    private final List<ScaleFinding> findings;

    private OrdinalReliability(
            Battery battery,
            Counts base,
            Optional<String> problem,
            double[][] correlations,
            List<ScaleFinding> findings) {
        this.battery = battery;
        this.base = base;
        this.problem = problem;
        this.correlations = correlations;
        this.findings = findings;
    }

    static OrdinalReliability of(ScaleAnalysis analysis, ItemMoments moments) {
        Battery battery = analysis.battery();
        Optional<String> problem = moments.problem();
        double[][] correlations = new double[0][];
        if (problem.isEmpty()) {
            correlations = new Tables(analysis, moments).correlations();
            problem = problem(battery, moments, correlations);
        }
        return new OrdinalReliability(
                battery,
                moments.counts(),
                problem,
                correlations,
                problem.isPresent()
                        ? Findings.of(battery.items(), moments)
                        : Findings.ofCorrelations(battery.items(), correlations));
    }

    private static Optional<String> problem(Battery battery, ItemMoments moments, double[][] correlations) {
        int constant = ScaleMath.constant(moments.covariance());
        if (constant >= 0) {
            return Optional.of(
                    Reason.ITEM_IS_CONSTANT.text(battery.items().get(constant).id()));
        }
        for (int i = 0; i < correlations.length; i++) {
            if (correlations[i][i] != 1) {
                return Optional.of(
                        Reason.BETWEEN_POINTS.text(battery.items().get(i).id()));
            }
            for (int j = 0; j < i; j++) {
                if (Double.isNaN(correlations[i][j])) {
                    return Optional.of(Reason.CONSTANT_AMONG.text(
                            battery.items().get(j).id(), battery.items().get(i).id()));
                }
            }
        }
        return Optional.empty();
    }

    /** The weighted table of each two items. */
    private static final class Tables {
        private final ScaleAnalysis analysis;
        private final ItemMoments moments;
        private final List<Cells> points = new ArrayList<>();

        Tables(ScaleAnalysis analysis, ItemMoments moments) {
            this.analysis = analysis;
            this.moments = moments;
            List<BatteryItem> items = analysis.battery().items();
            Cells complete = ItemMoments.within(ItemAnswers.answered(items, items.size()), analysis.domain());
            for (BatteryItem item : items) {
                Cells own = ItemAnswers.points(item);
                points.add(
                        analysis.missing() == MissingAnswers.LISTWISE
                                ? own.within(complete)
                                : ItemMoments.within(own, analysis.domain()));
            }
        }

        /** 1 on the diagonal, or 0 where an item has answers between its points; not a number where an item does not vary. */
        double[][] correlations() {
            int size = points.size();
            double[][] correlations = new double[size][size];
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                pairs.add(new int[] {i, i});
                for (int j = i + 1; j < size; j++) {
                    pairs.add(new int[] {i, j});
                }
            }
            for (int from = 0; from < pairs.size(); from += BATCH) {
                List<int[]> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
                List<Totals> totals = TotalsPass.of(
                        analysis.sample(), batch.stream().map(this::block).toList());
                for (int p = 0; p < batch.size(); p++) {
                    int i = batch.get(p)[0];
                    int j = batch.get(p)[1];
                    correlations[i][j] = i == j
                            ? hasAll(totals.get(p), i) ? 1 : 0
                            : Polychoric.correlation(
                                    table(totals.get(p), points.get(j).count()));
                    correlations[j][i] = correlations[i][j];
                }
            }
            return correlations;
        }

        private FeatureBlock block(int... pair) {
            FeatureBlock.Builder builder = FeatureBlock.builder();
            Cells first = points.get(pair[0]);
            builder.addTotals(pair[0] == pair[1] ? first : first.cross(points.get(pair[1])), Amounts.one());
            return builder.build();
        }

        private boolean hasAll(Totals of, int item) {
            long count = 0;
            for (int i = 0; i < of.size(); i++) {
                count += of.count(i);
            }
            return count == moments.count(item, item);
        }

        private static double[][] table(Totals of, int columns) {
            double[][] table = new double[of.size() / columns][columns];
            for (int i = 0; i < table.length; i++) {
                for (int j = 0; j < columns; j++) {
                    table[i][j] = of.sum(i * columns + j);
                }
            }
            return table;
        }
    }

    private Estimate estimate(MatrixStatistic statistic) {
        if (problem.isPresent()) {
            return Estimate.undefined(base, problem.get());
        }
        double value = statistic.of(correlations);
        return Double.isFinite(value)
                ? Estimate.withoutStandardError(value, Optional.empty(), base, NO_ERROR)
                : Estimate.undefined(base, statistic.why(correlations));
    }

    /**
     * Ordinal alpha.
     *
     * @return alpha of the polychoric correlations, 1 or less
     */
    public Estimate alpha() {
        return estimate(ScaleMath.ALPHA);
    }

    /**
     * Ordinal omega total, from one factor.
     *
     * @return omega of the polychoric correlations, 0 to 1; it does not exist for two items
     */
    public Estimate omega() {
        return estimate(ScaleMath.OMEGA);
    }

    /**
     * Guttman's lambda-6.
     *
     * @return lambda-6 of the polychoric correlations, 1 or less; it does not exist where their matrix is not positive definite
     */
    public Estimate lambda6() {
        return estimate(ScaleMath.LAMBDA6);
    }

    /**
     * The polychoric correlation of two items.
     *
     * @param item the id of an item
     * @param other the id of an item
     * @return −1 to 1; empty where it does not exist
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such item
     */
    public OptionalDouble correlation(String item, String other) {
        int i = battery.position(item);
        int j = battery.position(other);
        return problem.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(correlations[i][j]);
    }

    /**
     * The loading of an item on the one factor of the polychoric correlations, by minimum residuals.
     *
     * @param item the item's id
     * @return −1 to 1; empty where {@link #omega()} does not exist
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such item
     */
    public OptionalDouble loading(String item) {
        int at = battery.position(item);
        return omega().isDefined()
                ? OptionalDouble.of(MinimumResidual.loadings(correlations).orElseThrow()[at])
                : OptionalDouble.empty();
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
        return "ordinal reliability of " + battery + ": alpha " + alpha();
    }
}
