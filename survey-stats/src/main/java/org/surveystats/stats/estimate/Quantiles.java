package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Amounts;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;
import org.surveystats.stats.design.FeatureBlock;
import org.surveystats.stats.design.ReplicateDesign;
import org.surveystats.stats.design.ReplicateMethod;
import org.surveystats.stats.design.Sample;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.design.Totals;
import org.surveystats.stats.design.TotalsPass;
import org.surveystats.stats.design.WeightedDesign;
import org.surveystats.stats.internal.ReferenceDistributions;
import org.surveystats.stats.internal.WeightedValues;
import org.surveystats.stats.interval.ConfidenceInterval;

/** Quantiles of numbers under a design, by group. */
final class Quantiles {

    private final Sample sample;
    private final NumberQuestion question;
    private final double[] probabilities;
    private final double level;

    private Quantiles(Sample sample, NumberQuestion question, double[] probabilities, double level) {
        this.sample = sample;
        this.question = question;
        this.probabilities = probabilities;
        this.level = level;
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1: found " + probability);
            }
        }
    }

    static List<QuantileEstimate> of(
            Sample sample,
            NumberQuestion question,
            double[] probabilities,
            List<Question> by,
            Optional<Domain> where,
            double level) {
        Quantiles quantiles = new Quantiles(sample, question, probabilities, level);
        List<QuantileEstimate> all = new ArrayList<>();
        for (Groups groups : Groups.of(by, List.of(), where)) {
            quantiles.add(groups, !by.isEmpty(), all);
        }
        return List.copyOf(all);
    }

    private void add(Groups groups, boolean leaveOutEmpty, List<QuantileEstimate> all) {
        Cells answered = Cells.answered(question);
        Cells cells = groups.cells().map(of -> of.cross(answered)).orElse(answered);
        int[] cellOfRow = cells.classify(sample.table());
        WeightedValues[] values = values(groups.count(), cellOfRow);
        double[][] quantiles = new double[groups.count()][probabilities.length];
        for (int group = 0; group < quantiles.length; group++) {
            if (values[group].total() > 0) {
                for (int i = 0; i < probabilities.length; i++) {
                    quantiles[group][i] = values[group].quantile(probabilities[i]);
                }
            }
        }
        int[][] rowsOfGroup = hasConsistentReplicates(sample.design()) ? rows(groups.count(), cellOfRow) : new int[0][];
        int most = Math.max(1, Estimation.MAX_FEATURES / (1 + probabilities.length));
        for (int from = 0; from < groups.count(); from += most) {
            Slice slice = new Slice(from, Math.min(groups.count(), from + most), cellOfRow, quantiles);
            Totals totals = TotalsPass.of(sample, slice.block());
            for (int group = from; group < slice.to; group++) {
                if (!leaveOutEmpty || totals.count(group - from) > 0) {
                    double[][] replicates = rowsOfGroup.length == 0 ? new double[0][] : replicates(rowsOfGroup[group]);
                    add(groups.names().get(group), group, values[group], replicates, slice, totals, all);
                }
            }
        }
    }

    private void add(
            Map<String, String> name,
            int group,
            WeightedValues values,
            double[][] replicates,
            Slice slice,
            Totals totals,
            List<QuantileEstimate> all) {
        double[] members = totals.indicator(group - slice.from);
        Counts base = Precision.counts(totals, members);
        for (int i = 0; i < probabilities.length; i++) {
            double quantile = slice.quantiles[group][i];
            Estimate estimate;
            if (base.unweighted() == 0) {
                estimate = Estimate.undefined(base, Precision.NOBODY);
            } else if (replicates.length > 0) {
                estimate = replicated(quantile, replicates, i, totals.degreesOfFreedom(members), base);
            } else {
                double[] under = totals.indicator(slice.below(group, i));
                estimate = woodruff(values, quantile, totals, under, members, base);
            }
            all.add(new QuantileEstimate(name, probabilities[i], estimate));
        }
    }

    /** Whether the quantiles of the design's replicates tell the spread of a quantile: not those of a jackknife. */
    private static boolean hasConsistentReplicates(SurveyDesign design) {
        if (design instanceof WeightedDesign weighted) {
            return hasConsistentReplicates(weighted.base());
        }
        return design instanceof ReplicateDesign replicates
                && replicates.method() != ReplicateMethod.JK1
                && replicates.method() != ReplicateMethod.JKN;
    }

    /** The valid numbers of each group. */
    private WeightedValues[] values(int groups, int[] cellOfRow) {
        int[] counts = new int[groups];
        for (int row = 0; row < cellOfRow.length; row++) {
            if (cellOfRow[row] >= 0 && sample.weight(row) > 0) {
                counts[cellOfRow[row]]++;
            }
        }
        double[][] numbers = new double[groups][];
        double[][] weights = new double[groups][];
        Arrays.setAll(numbers, group -> new double[counts[group]]);
        Arrays.setAll(weights, group -> new double[counts[group]]);
        NumberColumn column = sample.table().column(question);
        Arrays.fill(counts, 0);
        for (int row = 0; row < cellOfRow.length; row++) {
            if (cellOfRow[row] >= 0 && sample.weight(row) > 0) {
                int group = cellOfRow[row];
                numbers[group][counts[group]] = column.value(row).orElse(0);
                weights[group][counts[group]++] = sample.weight(row);
            }
        }
        WeightedValues[] values = new WeightedValues[groups];
        Arrays.setAll(values, group -> WeightedValues.of(numbers[group], weights[group]));
        return values;
    }

    /** Some of the groups: as many as there are covariances of together. */
    private final class Slice {
        private final int from;
        private final int to;
        private final int[] cellOfRow;
        private final double[][] quantiles;

        Slice(int from, int to, int[] cellOfRow, double[][] quantiles) {
            this.from = from;
            this.to = to;
            this.cellOfRow = cellOfRow;
            this.quantiles = quantiles;
        }

        /** The feature of those in a group at most as great as one of its quantiles. */
        int below(int group, int place) {
            return (to - from) * (place + 1) + group - from;
        }

        /** Features: the groups, then for each probability those at most as great as their group's quantile. */
        FeatureBlock block() {
            FeatureBlock.Builder block = FeatureBlock.builder();
            block.add(Cells.of(to - from, table -> this::cell), Amounts.one());
            for (int i = 0; i < probabilities.length; i++) {
                int place = i;
                block.add(
                        Cells.of(to - from, table -> {
                            NumberColumn column = table.column(question);
                            return row -> {
                                int cell = cell(row);
                                return cell >= 0 && column.value(row).orElse(0) <= quantiles[from + cell][place]
                                        ? cell
                                        : -1;
                            };
                        }),
                        Amounts.one());
            }
            for (int group = 0; group < to - from; group++) {
                block.base(group);
            }
            return block.build();
        }

        private int cell(int row) {
            int group = cellOfRow[row];
            return group >= from && group < to ? group - from : -1;
        }
    }

    private Estimate woodruff(
            WeightedValues values, double quantile, Totals totals, double[] under, double[] members, Counts base) {
        Totals.Smooth share = Totals.ratio(under, members);
        double reached = totals.value(share);
        double degreesOfFreedom = totals.degreesOfFreedom(members);
        if (!(degreesOfFreedom > 0)) {
            return Estimate.withoutStandardError(quantile, Optional.empty(), base, Reason.NO_SPREAD.text());
        }
        double t = ReferenceDistributions.tQuantile((1 + level) / 2, degreesOfFreedom);
        double half = t * Math.sqrt(totals.variance(share));
        double lower = values.quantile(Math.max(0, reached - half));
        double upper = values.quantile(Math.min(1, reached + half));
        return Estimate.of(
                quantile,
                (upper - lower) / (2 * t),
                new ConfidenceInterval(lower, upper, level),
                degreesOfFreedom,
                base);
    }

    /** The rows of each group. */
    private static int[][] rows(int groups, int[] cellOfRow) {
        int[] counts = new int[groups];
        for (int group : cellOfRow) {
            if (group >= 0) {
                counts[group]++;
            }
        }
        int[][] rows = new int[groups][];
        Arrays.setAll(rows, group -> new int[counts[group]]);
        Arrays.fill(counts, 0);
        for (int row = 0; row < cellOfRow.length; row++) {
            int group = cellOfRow[row];
            if (group >= 0) {
                rows[group][counts[group]++] = row;
            }
        }
        return rows;
    }

    /** The quantiles of some rows with each replicate's weights: replicates × probabilities. */
    private double[][] replicates(int... rows) {
        NumberColumn column = sample.table().column(question);
        double[] numbers = new double[rows.length];
        Arrays.setAll(numbers, i -> column.value(rows[i]).orElse(0));
        double[][] replicates = new double[sample.replicateCount()][probabilities.length];
        for (int r = 0; r < replicates.length; r++) {
            double[] weights = new double[rows.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.max(0, sample.replicateWeight(rows[i], r));
            }
            WeightedValues values = WeightedValues.of(numbers, weights);
            for (int i = 0; i < probabilities.length; i++) {
                replicates[r][i] = values.total() > 0 ? values.quantile(probabilities[i]) : Double.NaN;
            }
        }
        return replicates;
    }

    /** A quantile with the spread of its replicates; its interval is estimate ± t · standard error. */
    private Estimate replicated(
            double quantile, double[][] replicates, int place, double degreesOfFreedom, Counts base) {
        double[][] own = Arrays.stream(replicates)
                .map(quantiles -> new double[] {quantiles[place]})
                .toArray(double[][]::new);
        double variance = sample.replicateCovariance(own, quantile)[0][0];
        return Precision.of(sample, Optional.empty(), level, Precision.CountModel.DESIGN)
                .studentised(quantile, variance, degreesOfFreedom, base);
    }
}
