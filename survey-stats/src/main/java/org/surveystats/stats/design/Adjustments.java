package org.surveystats.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surveystats.stats.internal.Matrices;

/**
 * The changes of a sample's weights, and what they leave of the covariance of totals. With the steps k = 1 … K of {@link
 * WeightChange}, the linearised value of a respondent is w<sub>K</sub>z − Σ<sub>k</sub> w<sub>k−1</sub>b<sub>k</sub>
 * x<sub>k</sub>ᵀB<sub>k</sub>. So the sampling units' sums of w<sub>k−1</sub>b<sub>k</sub>x<sub>k</sub> stand beside those of the
 * features, as features of their own, and the coefficients B follow from sums of cross products of the same pass: B<sub>k</sub> =
 * A<sub>k</sub>⁻¹(Σ c<sub>k</sub>x<sub>k</sub>z − Σ<sub>l &gt; k</sub> M<sub>kl</sub>B<sub>l</sub>), with c and M as far as the weights after later steps follow those after step k.
 */
final class Adjustments {

    final List<Step> steps = new ArrayList<>();
    private int size;

    /** One change that has auxiliaries. */
    static final class Step {
        final Auxiliaries auxiliaries;

        /** Its first auxiliary among those of all steps. */
        final int first;

        /** By respondent, what the auxiliaries are added to units with. */
        final double[] residualWeights;

        /** By respondent, what products of auxiliaries and features are added up with. */
        final double[] crossWeights;

        private final int[] independent;
        private final Matrices.Cholesky factor;

        /** By later step, Σ of the products with its auxiliaries. */
        private final List<double[][]> withLater;

        Step(
                Auxiliaries auxiliaries,
                int first,
                double[] residualWeights,
                double[] crossWeights,
                double[][] a,
                List<double[][]> withLater) {
            this.withLater = withLater;
            this.auxiliaries = auxiliaries;
            this.first = first;
            this.residualWeights = residualWeights;
            this.crossWeights = crossWeights;
            boolean[] dependent = new boolean[a.length];
            for (int column : Matrices.dependentCrossProducts(a)) {
                dependent[column] = true;
            }
            this.independent = IntStream.range(0, a.length)
                    .filter(column -> !dependent[column])
                    .toArray();
            double[][] part = new double[independent.length][];
            Arrays.setAll(
                    part,
                    i -> IntStream.of(independent)
                            .mapToDouble(j -> a[independent[i]][j])
                            .toArray());
            this.factor = Matrices.cholesky(part)
                    .orElseThrow(() -> new IllegalStateException("independent columns have a factor"));
        }

        /** A⁻¹b, 0 for columns that depend on earlier ones. */
        double[] solve(double[] b) {
            double[] solution = factor.solve(
                    IntStream.of(independent).mapToDouble(i -> b[i]).toArray());
            double[] all = new double[b.length];
            for (int i = 0; i < independent.length; i++) {
                all[independent[i]] = solution[i];
            }
            return all;
        }
    }

    private Adjustments() {}

    /** Of changes in their order; null if none has auxiliaries. */
    static @Nullable Adjustments of(List<WeightChange> changes) {
        Adjustments all = new Adjustments();
        for (int k = 0; k < changes.size(); k++) {
            if (changes.get(k).auxiliaries.size() > 0) {
                all.steps.add(step(changes, k, all.size));
                all.size += changes.get(k).auxiliaries.size();
            }
        }
        return all.size == 0 ? null : all;
    }

    /** A step with the products of its auxiliaries and those of later steps, as far as later weights follow those after it. */
    private static Step step(List<WeightChange> changes, int k, int first) {
        WeightChange change = changes.get(k);
        double[] cross = change.crossWeights;
        List<double[][]> withLater = new ArrayList<>();
        for (int l = k + 1; l < changes.size(); l++) {
            WeightChange later = changes.get(l);
            double[] before = changes.get(l - 1).weights;
            if (later.auxiliaries.size() > 0) {
                withLater.add(change.auxiliaries.crossProducts(
                        later.auxiliaries, times(cross, later.followingResiduals, before)));
            }
            cross = times(cross, later.following, before);
        }
        return new Step(change.auxiliaries, first, change.residualWeights, cross, change.information, withLater);
    }

    /** a·b/c, 0 where c is. */
    private static double[] times(double[] a, double[] b, double[] c) {
        double[] product = new double[a.length];
        Arrays.setAll(product, row -> c[row] == 0 ? 0 : a[row] * b[row] / c[row]);
        return product;
    }

    /** The number of auxiliaries of all steps. */
    int size() {
        return size;
    }

    /** What is left of a block's sums and covariances when the auxiliaries have explained what they can. */
    BlockSums residual(FeatureBlock block, BlockSums extended) {
        int features = block.size();
        double[][] coefficients = new double[features][];
        Arrays.setAll(coefficients, feature -> coefficients(extended.cross, feature, features));
        BlockSums rest = new BlockSums(block, 0, 0);
        rest.addCounts(extended, features);
        double[] explained = new double[features + size];
        for (int f = 0; f < features; f++) {
            double[] b = coefficients[f];
            // row f of [I −B] V, of which only what rows up to f need
            for (int j = 0; j < explained.length; j++) {
                double value = extended.covariance[Packed.at(f, j)];
                for (int p = 0; p < size; p++) {
                    if (b[p] != 0) {
                        value -= b[p] * extended.covariance[Packed.at(features + p, j)];
                    }
                }
                explained[j] = value;
            }
            for (int e = 0; e <= f; e++) {
                double value = explained[e];
                for (int p = 0; p < size; p++) {
                    value -= coefficients[e][p] * explained[features + p];
                }
                rest.covariance[Packed.at(f, e)] = value;
            }
            double magnitude = Math.sqrt(extended.magnitudes[f]);
            for (int p = 0; p < size; p++) {
                magnitude += Math.abs(b[p]) * Math.sqrt(extended.magnitudes[features + p]);
            }
            rest.magnitudes[f] = magnitude * magnitude;
        }
        return rest;
    }

    /** The coefficients of all steps for a feature, the last step's first. */
    private double[] coefficients(double[] cross, int feature, int features) {
        double[] all = new double[size];
        for (int k = steps.size() - 1; k >= 0; k--) {
            Step step = steps.get(k);
            double[] right = new double[step.auxiliaries.size()];
            Arrays.setAll(right, j -> cross[(step.first + j) * features + feature]);
            for (int l = k + 1; l < steps.size(); l++) {
                double[][] products = step.withLater.get(l - k - 1);
                int first = steps.get(l).first;
                for (int i = 0; i < right.length; i++) {
                    for (int j = 0; j < products[i].length; j++) {
                        right[i] -= products[i][j] * all[first + j];
                    }
                }
            }
            double[] solution = step.solve(right);
            System.arraycopy(solution, 0, all, step.first, solution.length);
        }
        return all;
    }
}
