package org.surveystats.stats.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.estimate.Counts;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Precision;
import org.surveystats.stats.estimate.Reason;

/**
 * The weighted moments of the items, and what follows from them. With w the weights, sums over the respondents with answers to both
 * items, and n their unweighted number: c<sub>ij</sub> = n/(n − 1) · Σw(x<sub>i</sub> − x̄<sub>i</sub>)(x<sub>j</sub> −
 * x̄<sub>j</sub>)/Σw.
 *
 * <p>The moments are totals without covariances, in a first pass. A function f of C has the influence values z = Σ
 * ∂f/∂c<sub>ij</sub> · n/((n − 1)Σw) · ((x<sub>i</sub> − x̄<sub>i</sub>)(x<sub>j</sub> − x̄<sub>j</sub>) −
 * c<sub>ij</sub>(n − 1)/n), which a second pass adds up; the variance of their total is that of f, by Taylor linearisation. With
 * replicate weights f is computed from the moments of each replicate.
 */
final class ItemMoments {

    /** Variances below this part of the squared range are roundings. */
    private static final double ROUNDING = 1e-13;

    /** Influence values that are kept at a time, and the least number of statistics that they are of. */
    private static final int MAX_INFLUENCES = 1 << 23;

    private static final int LEAST_BATCH = 8;

    private final Sample sample;
    private final List<BatteryItem> items;
    private final Cells base;
    private final Place[][] places;
    private final List<Totals> totals;
    private final int baseBlock;
    private final int baseFeature;
    private final double[][] covariance;

    /** Where the moments of two items are: a block, and in it the features Σw, Σwx of the one and the other, and Σwxy. */
    private record Place(int block, int count, int one, int other, int product) {}

    private ItemMoments(Sample sample, List<BatteryItem> items, Cells base, Layout layout) {
        this.sample = sample;
        this.items = items;
        this.base = base;
        this.places = layout.places;
        this.baseBlock = layout.baseBlock;
        this.baseFeature = layout.baseFeature;
        this.totals = TotalsPass.of(
                sample,
                layout.builders.stream().map(FeatureBlock.Builder::build).toList());
        this.covariance = covariance((block, feature) -> totals.get(block).sum(feature));
    }

    static ItemMoments of(Sample sample, List<BatteryItem> items, Optional<Domain> where, MissingAnswers missing) {
        boolean isListwise = missing == MissingAnswers.LISTWISE;
        Cells base = within(ItemAnswers.answered(items, isListwise ? items.size() : 1), where);
        Amounts[] deviations = items.stream().map(ItemAnswers::deviation).toArray(Amounts[]::new);
        Layout layout = new Layout(sample.replicateCount() > 0, items.size(), base);
        Cells[] answered = items.stream()
                .map(item -> isListwise ? base : within(ItemAnswers.answered(item), where))
                .toArray(Cells[]::new);
        layout.pairs(answered, deviations);
        return new ItemMoments(sample, items, base, layout);
    }

    static Cells within(Cells cells, Optional<Domain> where) {
        return where.map(domain -> cells.within(domain.cells())).orElse(cells);
    }

    /** The blocks of the first pass: one an item, or one for all where each replicate needs all moments together. */
    private static final class Layout {
        final List<FeatureBlock.Builder> builders = new ArrayList<>();
        final Place[][] places;
        final boolean isTogether;
        final int baseBlock;
        final int baseFeature;

        Layout(boolean isTogether, int size, Cells base) {
            this.isTogether = isTogether;
            this.places = new Place[size][size];
            this.baseBlock = next();
            this.baseFeature = builders.get(baseBlock).add(base, Amounts.one());
            builders.get(baseBlock).base(baseFeature);
        }

        int next() {
            if (!isTogether || builders.isEmpty()) {
                builders.add(FeatureBlock.builder());
            }
            return builders.size() - 1;
        }

        void pairs(Cells[] answered, Amounts... deviations) {
            for (int i = 0; i < deviations.length; i++) {
                FeatureBlock.Builder builder = builders.get(next());
                for (int j = i; j < deviations.length; j++) {
                    Cells both = answered[i] == answered[j] ? answered[i] : answered[i].within(answered[j]);
                    Amounts[] amounts = {Amounts.one(), deviations[i], deviations[j], deviations[i].times(deviations[j])
                    };
                    // totals alone have no values in replicates
                    int first = isTogether ? builder.add(both, amounts) : builder.addTotals(both, amounts);
                    places[i][j] = new Place(builders.size() - 1, first, first + 1, first + 2, first + 3);
                }
            }
        }
    }

    /** A total of the first pass, or of a replicate of it. */
    private interface Sums {
        double of(int block, int feature);
    }

    private double[][] covariance(Sums sums) {
        int size = items.size();
        double[][] c = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                c[i][j] = factor(i, j) * spread(sums, i, j);
                c[j][i] = c[i][j];
            }
        }
        for (int i = 0; i < size; i++) {
            double range = items.get(i).greatest() - items.get(i).least();
            if (c[i][i] <= ROUNDING * range * range) {
                for (int j = 0; j < size; j++) {
                    c[i][j] = 0;
                    c[j][i] = 0;
                }
            }
        }
        return c;
    }

    private double spread(Sums sums, int i, int j) {
        Place at = places[i][j];
        double weight = sums.of(at.block, at.count);
        return sums.of(at.block, at.product) / weight
                - sums.of(at.block, at.one) / weight * (sums.of(at.block, at.other) / weight);
    }

    private double factor(int i, int j) {
        double n = count(i, j);
        return n / (n - 1);
    }

    /** The respondents with answers to both items. */
    long count(int i, int j) {
        Place at = places[Math.min(i, j)][Math.max(i, j)];
        return totals.get(at.block).count(at.count);
    }

    /** The covariance matrix of the oriented items; not to be looked at where there is a {@link #problem}. */
    double[][] covariance() {
        return covariance;
    }

    Counts counts() {
        return Precision.counts(totals.get(baseBlock), totals.get(baseBlock).indicator(baseFeature));
    }

    /** Why there is no covariance matrix. */
    Optional<String> problem() {
        if (counts().unweighted() < 2) {
            return Optional.of(counts().unweighted() == 0 ? Reason.NOBODY.text() : Reason.ONE_HAS_NO_VARIANCE.text());
        }
        for (int i = 0; i < items.size(); i++) {
            for (int j = i; j < items.size(); j++) {
                if (count(i, j) < 2) {
                    return Optional.of(
                            i == j
                                    ? Reason.FEW_ANSWERED.text(items.get(i).id())
                                    : Reason.FEW_ANSWERED_BOTH.text(
                                            items.get(i).id(), items.get(j).id()));
                }
            }
        }
        return Optional.empty();
    }

    /** Estimates functions of the covariance matrix together, in one pass; without a precision values alone. */
    List<Estimate> estimates(List<MatrixStatistic> statistics, Optional<Precision> precision) {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            return statistics.stream()
                    .map(statistic -> Estimate.undefined(counts(), problem.get()))
                    .toList();
        }
        double[] values = statistics.stream()
                .mapToDouble(statistic -> statistic.of(covariance))
                .toArray();
        double[] variances = precision.isEmpty()
                ? new double[values.length]
                : sample.replicateCount() > 0 ? replicated(statistics, values) : linearised(statistics, values);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            estimates.add(estimate(statistics.get(i), values[i], variances[i], precision));
        }
        return estimates;
    }

    private Estimate estimate(MatrixStatistic statistic, double value, double variance, Optional<Precision> precision) {
        if (!Double.isFinite(value)) {
            return Estimate.undefined(counts(), statistic.why(covariance));
        }
        if (precision.isEmpty()) {
            return Estimate.withoutStandardError(value, Optional.empty(), counts(), Reason.NO_ERROR_WANTED.text());
        }
        double degreesOfFreedom = totals.get(baseBlock).degreesOfFreedom(0);
        if (Double.isNaN(variance) && sample.replicateCount() == 0) {
            return Estimate.withoutStandardError(value, Optional.empty(), counts(), Reason.AT_EDGE.text());
        }
        return Confidence.of(
                precision.get().studentised(value, variance, degreesOfFreedom, counts()), statistic.limits());
    }

    private double[] replicated(List<MatrixStatistic> statistics, double... values) {
        double[] variances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            variances[i] = Double.isFinite(values[i])
                    ? totals.get(baseBlock).variance(new Replicated(statistics.get(i)))
                    : Double.NaN;
        }
        return variances;
    }

    /** A statistic of the totals of a replicate, which need no gradient. */
    private final class Replicated implements Totals.Smooth {
        private final MatrixStatistic statistic;

        Replicated(MatrixStatistic statistic) {
            this.statistic = statistic;
        }

        @Override
        public double value(double[] of) {
            return statistic.of(covariance((block, feature) -> of[feature]));
        }

        @Override
        public double[] gradient(double[] of) {
            throw new IllegalStateException("replicates take no gradient");
        }
    }

    /** Not a number where a statistic has no gradient. */
    private double[] linearised(List<MatrixStatistic> statistics, double... values) {
        double[] variances = new double[values.length];
        List<double[][]> gradients = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            variances[i] = Double.NaN;
            if (Double.isFinite(values[i])) {
                double[][] gradient = statistics.get(i).gradient(covariance);
                if (isFinite(gradient)) {
                    gradients.add(gradient);
                    of.add(i);
                }
            }
        }
        int batch = Math.max(LEAST_BATCH, MAX_INFLUENCES / Math.max(1, sample.rowCount()));
        for (int from = 0; from < of.size(); from += batch) {
            int to = Math.min(of.size(), from + batch);
            double[] some = variances(gradients.subList(from, to));
            for (int i = from; i < to; i++) {
                variances[of.get(i)] = some[i - from];
            }
        }
        return variances;
    }

    private double[] variances(List<double[][]> gradients) {
        double[][] influences = influence(gradients).of(sample.table());
        List<FeatureBlock> blocks = new ArrayList<>();
        for (double[] influence : influences) {
            FeatureBlock.Builder builder = FeatureBlock.builder();
            builder.add(base, Amounts.one(), Amounts.of(table -> row -> influence[row]));
            blocks.add(builder.build());
        }
        return TotalsPass.of(sample, blocks).stream()
                .mapToDouble(totals -> totals.variance(Totals.linear(new double[] {0, 1})))
                .toArray();
    }

    private static boolean isFinite(double[][] matrix) {
        for (double[] row : matrix) {
            for (double x : row) {
                if (!Double.isFinite(x)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Influence influence(List<double[][]> gradients) {
        Influence influence = new Influence(items, gradients.size());
        for (int i = 0; i < items.size(); i++) {
            for (int j = i; j < items.size(); j++) {
                Place at = places[i][j];
                Totals of = totals.get(at.block);
                double weight = of.sum(at.count);
                double factor = factor(i, j) / weight;
                influence.addPair(
                        of.sum(at.one) / weight,
                        of.sum(at.other) / weight,
                        spread((block, feature) -> totals.get(block).sum(feature), i, j));
                for (double[][] gradient : gradients) {
                    influence.addWeight(factor * gradient[i][j]);
                }
            }
        }
        return influence;
    }
}
