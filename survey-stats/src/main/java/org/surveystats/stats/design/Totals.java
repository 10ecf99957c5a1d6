package org.surveystats.stats.design;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weighted totals T of the features of a {@link FeatureBlock}, with their variance under the design. Every statistic that is a
 * smooth function of totals (a share, a mean, a net, a ratio, a variance, a difference) gets its value and its variance here.
 *
 * <p>With strata and sampling units, u<sub>hi</sub> the totals of unit i in stratum h, the covariance of T is Σ<sub>h</sub>
 * f<sub>h</sub> · n<sub>h</sub>/(n<sub>h</sub> − 1) · Σ<sub>i</sub> (u<sub>hi</sub> − ū<sub>h</sub>)(u<sub>hi</sub> −
 * ū<sub>h</sub>)ᵀ, and a function g(T) with gradient ∇ has the variance ∇ᵀ Cov(T) ∇ (Taylor linearisation). A unit without
 * respondents in a domain has only zeros, and stays among the n<sub>h</sub>. With replicate weights the function is computed
 * again from the totals of each replicate. Source: K. M. Wolter, Introduction to Variance Estimation, 2nd ed. (2007), chapters 6
 * and 3, doi:10.1007/978-0-387-35099-8.
 */
public final class Totals {

    /** Variances below this share of what they are a difference of are roundings. */
    private static final double ROUNDING = 1e-14;

    private final FeatureBlock block;
    private final BlockSums all;
    private final Replicates.@Nullable Scales replicates;
    private final double[] degreesOfFreedom;
    private final IntToDoubleFunction degreesOfFreedomOf;

    private Totals(
            FeatureBlock block,
            BlockSums all,
            Replicates.@Nullable Scales replicates,
            IntToDoubleFunction degreesOfFreedomOf) {
        this.block = block;
        this.all = all;
        this.replicates = replicates;
        this.degreesOfFreedomOf = degreesOfFreedomOf;
        this.degreesOfFreedom = new double[block.baseCount()];
        Arrays.fill(degreesOfFreedom, Double.NaN);
    }

    static Totals linear(FeatureBlock block, BlockSums all) {
        return new Totals(block, all, null, base -> all.units[base] - all.strata[base]);
    }

    static Totals replicated(
            FeatureBlock block,
            BlockSums all,
            Replicates.Scales replicates,
            IntToDoubleFunction degreesOfFreedomOfBase) {
        return new Totals(block, all, replicates, degreesOfFreedomOfBase);
    }

    /** A smooth function of totals. */
    public interface Smooth {

        /**
         * The function's value.
         *
         * @param totals the totals, one a feature
         * @return the value, not finite where the function is not defined
         */
        double value(double[] totals);

        /**
         * The function's gradient, which is asked for where the value is finite.
         *
         * @param totals the totals, one a feature
         * @return its partial derivatives, one a feature
         */
        double[] gradient(double[] totals);
    }

    /**
     * The ratio of two linear combinations of totals.
     *
     * @param numerator a coefficient for each feature
     * @param denominator a coefficient for each feature
     * @return the function aᵀT / bᵀT
     */
    public static Smooth ratio(double[] numerator, double[] denominator) {
        return new Smooth() {
            @Override
            public double value(double[] totals) {
                double below = dot(denominator, totals);
                return below == 0 ? Double.NaN : dot(numerator, totals) / below;
            }

            @Override
            public double[] gradient(double[] totals) {
                double below = dot(denominator, totals);
                double value = dot(numerator, totals) / below;
                double[] gradient = new double[totals.length];
                Arrays.setAll(gradient, i -> (numerator[i] - value * denominator[i]) / below);
                return gradient;
            }
        };
    }

    /**
     * A linear combination of totals.
     *
     * @param coefficients a coefficient for each feature
     * @return the function aᵀT
     */
    public static Smooth linear(double[] coefficients) {
        return new Smooth() {
            @Override
            public double value(double[] totals) {
                return dot(coefficients, totals);
            }

            @Override
            public double[] gradient(double[] totals) {
                return coefficients.clone();
            }
        };
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * The number of features.
     *
     * @return 1 or more
     */
    public int size() {
        return block.size();
    }

    /**
     * The respondents with a positive weight that have a feature: those of its cell.
     *
     * @param feature the feature
     * @return their unweighted number
     */
    public long count(int feature) {
        return all.counts[feature];
    }

    /**
     * A total.
     *
     * @param feature the feature
     * @return Σ w·x
     */
    public double sum(int feature) {
        return all.sums[feature];
    }

    /**
     * All totals.
     *
     * @return Σ w·x, one a feature
     */
    public double[] sums() {
        return all.sums.clone();
    }

    /**
     * The sum of squares over respondents, not over units.
     *
     * @param feature the feature
     * @return Σ w²·x²
     */
    public double squareSum(int feature) {
        return all.squares[feature];
    }

    /**
     * The combination with the coefficient 1 for some features and 0 for the others.
     *
     * @param features the features
     * @return a coefficient for each feature
     */
    public double[] indicator(int... features) {
        double[] combination = new double[size()];
        for (int feature : features) {
            combination[feature] = 1;
        }
        return combination;
    }

    /**
     * The respondents in a combination of features that exclude each other.
     *
     * @param combination a coefficient for each feature; those that are not 0 count
     * @return the unweighted number of respondents
     */
    public long count(double[] combination) {
        long count = 0;
        for (int i = 0; i < combination.length; i++) {
            count += combination[i] == 0 ? 0 : all.counts[i];
        }
        return count;
    }

    /**
     * A linear combination of totals.
     *
     * @param combination a coefficient for each feature
     * @return aᵀT
     */
    public double sum(double[] combination) {
        return dot(combination, all.sums);
    }

    /**
     * The sum of squares over the respondents in a combination of features that exclude each other.
     *
     * @param combination a coefficient for each feature; those that are not 0 count
     * @return Σ w²·x²
     */
    public double squareSum(double[] combination) {
        double sum = 0;
        for (int i = 0; i < combination.length; i++) {
            sum += combination[i] == 0 ? 0 : all.squares[i];
        }
        return sum;
    }

    /**
     * The degrees of freedom of what rests on a base: sampling units with respondents in it minus their strata; with replicate
     * weights those given, or the rank of the matrix of replicate weights of its respondents minus 1.
     *
     * @param base the number of the base in the block
     * @return 0 or more
     */
    public double degreesOfFreedom(int base) {
        if (Double.isNaN(degreesOfFreedom[base])) {
            degreesOfFreedom[base] = degreesOfFreedomOf.applyAsDouble(base);
        }
        return degreesOfFreedom[base];
    }

    /**
     * The degrees of freedom of what rests on the respondents of some features.
     *
     * @param members a coefficient for each feature; the base is that of the features that are not 0
     * @return 0 or more
     * @throws IllegalArgumentException if the block declares no base of these features
     */
    public double degreesOfFreedom(double[] members) {
        int[] features =
                IntStream.range(0, members.length).filter(i -> members[i] != 0).toArray();
        for (int base = 0; base < block.baseCount(); base++) {
            if (Arrays.equals(block.base(base), features)) {
                return degreesOfFreedom(base);
            }
        }
        throw new IllegalArgumentException("the block declares no base of the features " + Arrays.toString(features));
    }

    /**
     * The value of a function of the totals.
     *
     * @param function the function
     * @return its value, not finite where it is not defined
     */
    public double value(Smooth function) {
        return function.value(all.sums);
    }

    /**
     * The variance of a function of the totals.
     *
     * @param function the function
     * @return the variance, 0 or more
     */
    public double variance(Smooth function) {
        return covariance(List.of(function))[0][0];
    }

    /**
     * The covariances of functions of the totals.
     *
     * @param functions the functions, each defined for these totals
     * @return functions × functions
     */
    public double[][] covariance(List<? extends Smooth> functions) {
        return replicates == null ? linear(functions) : replicated(functions, replicates);
    }

    private double[][] linear(List<? extends Smooth> functions) {
        int count = functions.size();
        double[][] gradients = new double[count][];
        double[] magnitudes = new double[count];
        for (int i = 0; i < count; i++) {
            gradients[i] = functions.get(i).gradient(all.sums);
            for (int a = 0; a < size(); a++) {
                magnitudes[i] += Math.abs(gradients[i][a]) * Math.sqrt(all.magnitudes[a]);
            }
        }
        double[][] covariance = new double[count][count];
        double[] product = new double[size()];
        for (int i = 0; i < count; i++) {
            multiply(gradients[i], product);
            for (int j = 0; j <= i; j++) {
                double value = dot(gradients[j], product);
                if (i == j && value <= ROUNDING * magnitudes[i] * magnitudes[i]) {
                    value = 0;
                }
                covariance[i][j] = value;
                covariance[j][i] = value;
            }
        }
        return covariance;
    }

    /** The covariance of the totals times a vector. */
    private void multiply(double[] vector, double[] into) {
        Arrays.fill(into, 0);
        for (int a = 0; a < vector.length; a++) {
            if (vector[a] != 0) {
                for (int b = 0; b < vector.length; b++) {
                    into[b] += vector[a] * all.covariance[Packed.at(a, b)];
                }
            }
        }
    }

    private double[][] replicated(List<? extends Smooth> functions, Replicates.Scales of) {
        double[][] values = new double[of.count()][];
        for (int r = 0; r < values.length; r++) {
            int replicate = r;
            double[] totals = new double[size()];
            Arrays.setAll(totals, feature -> all.replicates[feature][replicate]);
            values[r] = functions.stream()
                    .mapToDouble(function -> function.value(totals))
                    .toArray();
        }
        double[] estimate = functions.stream()
                .mapToDouble(function -> function.value(all.sums))
                .toArray();
        return of.covariance(values, estimate);
    }

    @Override
    public String toString() {
        return "totals of " + size() + " features: " + Arrays.toString(all.sums);
    }
}
