package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.surveystats.stats.design.Totals;

/**
 * Estimates from one sample, with the covariance of each pair, so that differences, contrasts and any smooth function of them
 * have standard errors.
 */
public final class Estimates {

    private final List<Entry> entries;
    private final List<Part> parts;
    private final Precision precision;

    Estimates(List<Entry> entries, List<Part> parts, Precision precision) {
        this.entries = List.copyOf(entries);
        this.parts = List.copyOf(parts);
        this.precision = precision;
    }

    /** The block that some entries were computed in, and their functions of its totals. */
    record Part(int first, List<Totals.Smooth> functions, Totals totals, double degreesOfFreedom) {}

    /**
     * One estimate.
     *
     * @param by the group: for each question that makes groups the option's code; empty without groups
     * @param statistic what was estimated
     * @param option the code of the option, or codes joined by "+" where several count as one; empty where the statistic is not
     *     of an option
     * @param estimate the estimate with its precision
     * @param counted the respondents that a share counts: those who chose the option; of other statistics the base
     */
    public record Entry(Map<String, String> by, Statistic statistic, String option, Estimate estimate, Counts counted) {

        /**
         * Copies the group.
         *
         * @param by the group
         * @param statistic what was estimated
         * @param option the code of the option
         * @param estimate the estimate
         * @param counted the respondents that a share counts
         */
        public Entry {
            by = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(by));
        }

        @Override
        public String toString() {
            return statistic + (option.isEmpty() ? "" : " = " + option) + (by.isEmpty() ? "" : " " + by) + ": "
                    + estimate;
        }
    }

    /**
     * All estimates: by group in the order of codes, in it by statistic, in it by option.
     *
     * @return the entries; groups without respondents are left out
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The only estimate.
     *
     * @return the estimate
     * @throws IllegalStateException if there are none or several
     */
    public Estimate single() {
        if (entries.size() != 1) {
            throw new IllegalStateException("there are " + entries.size() + " estimates: name the one that is meant");
        }
        return entries.get(0).estimate();
    }

    /**
     * The estimate of an option.
     *
     * @param option the option's code
     * @return the estimate
     * @throws IllegalArgumentException if there is none, or are several of it
     */
    public Estimate of(String option) {
        List<Entry> found =
                entries.stream().filter(entry -> entry.option().equals(option)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    (found.isEmpty() ? "there is no estimate of \"" : "there are " + found.size() + " estimates of \"")
                            + option + "\": found "
                            + entries.stream().map(Entry::option).distinct().toList());
        }
        return found.get(0).estimate();
    }

    /**
     * The estimate of a group.
     *
     * @param codes the codes of the group, in the order of the questions that make groups
     * @return the estimate
     * @throws IllegalArgumentException if the group has none, or several
     */
    public Estimate in(String... codes) {
        return entries.get(
                        place(entry -> List.copyOf(entry.by().values()).equals(List.of(codes)), Arrays.toString(codes)))
                .estimate();
    }

    private int place(java.util.function.Predicate<Entry> wanted, String name) {
        int place = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(entries.get(i))) {
                if (place >= 0) {
                    throw new IllegalArgumentException("there are several estimates of " + name);
                }
                place = i;
            }
        }
        if (place < 0) {
            throw new IllegalArgumentException("there is no estimate of the group " + name + ": found "
                    + entries.stream().map(Entry::by).distinct().toList());
        }
        return place;
    }

    /**
     * The covariance of the estimates.
     *
     * @return entries × entries
     * @throws IllegalStateException if there are so many that they were not computed together, an estimate does not exist, or
     *     no standard errors were asked for
     */
    public double[][] covariance() {
        Part part = part();
        return part.totals().covariance(part.functions());
    }

    private Part part() {
        if (precision.isNone()) {
            throw new IllegalStateException(
                    "the estimates were asked for without standard errors, so they have no covariance");
        }
        if (parts.size() != 1) {
            throw new IllegalStateException("covariances exist between at most " + Estimation.MAX_FEATURES
                    + " features at once: ask for fewer groups or statistics together");
        }
        for (Entry entry : entries) {
            if (!entry.estimate().isDefined()) {
                throw new IllegalStateException("an estimate does not exist: " + entry);
            }
        }
        return parts.get(0);
    }

    /**
     * The difference between two estimates, with the covariance between them.
     *
     * @param minuend the place in {@link #entries()} of what is taken from
     * @param subtrahend the place of what is taken off
     * @return minuend − subtrahend
     * @throws IllegalStateException if there are no covariances
     */
    public Estimate difference(int minuend, int subtrahend) {
        double[] coefficients = new double[entries.size()];
        coefficients[minuend] += 1;
        coefficients[subtrahend] -= 1;
        return contrast(coefficients);
    }

    /**
     * The difference between two groups.
     *
     * @param minuend the code of the group that is taken from
     * @param subtrahend the code of the group that is taken off
     * @return minuend − subtrahend
     * @throws IllegalArgumentException if there is no such group, or it has several estimates
     * @throws IllegalStateException if there are no covariances
     */
    public Estimate difference(String minuend, String subtrahend) {
        return difference(
                place(entry -> List.copyOf(entry.by().values()).equals(List.of(minuend)), minuend),
                place(entry -> List.copyOf(entry.by().values()).equals(List.of(subtrahend)), subtrahend));
    }

    /**
     * A linear combination of the estimates. Its degrees of freedom are those of all respondents that any estimate rests on; its
     * base is the smallest among the estimates that it takes.
     *
     * @param coefficients a coefficient for each entry
     * @return Σ c·θ
     * @throws IllegalArgumentException if there is not one coefficient for each entry
     * @throws IllegalStateException if there are no covariances
     */
    public Estimate contrast(double... coefficients) {
        if (coefficients.length != entries.size()) {
            throw new IllegalArgumentException("a contrast has a coefficient for each of the " + entries.size()
                    + " estimates: found " + coefficients.length);
        }
        return composed(coefficients, values -> {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += coefficients[i] * values[i];
            }
            return sum;
        });
    }

    /**
     * A smooth function of the estimates, such as a ratio of two shares; its variance is by the delta method, with replicate
     * weights from the replicates.
     *
     * @param function given the estimates in the order of the entries, the function's value
     * @return the value
     * @throws IllegalArgumentException if the function is not finite for the estimates or near them
     * @throws IllegalStateException if there are no covariances
     */
    public Estimate function(ToDoubleFunction<double[]> function) {
        double[] values =
                entries.stream().mapToDouble(entry -> entry.estimate().value()).toArray();
        double[] gradient = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double step = Math.max(Math.abs(values[i]), 1e-3) * 6e-6; // the cube root of the rounding error
            double[] moved = values.clone();
            moved[i] = values[i] + step;
            double above = function.applyAsDouble(moved);
            moved[i] = values[i] - step;
            gradient[i] = (above - function.applyAsDouble(moved)) / (2 * step);
            if (!Double.isFinite(gradient[i])) {
                throw new IllegalArgumentException("the function is not finite near the estimates: found " + gradient[i]
                        + " as its slope along " + entries.get(i));
            }
        }
        return composed(gradient, function);
    }

    private Estimate composed(double[] gradient, ToDoubleFunction<double[]> function) {
        Part part = part();
        List<Totals.Smooth> functions = part.functions();
        Totals.Smooth composed = new Totals.Smooth() {
            @Override
            public double value(double[] totals) {
                double[] values = new double[functions.size()];
                Arrays.setAll(values, i -> functions.get(i).value(totals));
                return function.applyAsDouble(values);
            }

            @Override
            public double[] gradient(double[] totals) {
                double[] sum = new double[totals.length];
                for (int i = 0; i < gradient.length; i++) {
                    if (gradient[i] != 0) {
                        double[] own = functions.get(i).gradient(totals);
                        for (int j = 0; j < sum.length; j++) {
                            sum[j] += gradient[i] * own[j];
                        }
                    }
                }
                return sum;
            }
        };
        double value = part.totals().value(composed);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the function is not finite for the estimates: found " + value);
        }
        return precision.studentised(
                value, part.totals().variance(composed), part.degreesOfFreedom(), smallestBase(gradient));
    }

    private Counts smallestBase(double[] gradient) {
        List<Counts> bases = new ArrayList<>();
        for (int i = 0; i < gradient.length; i++) {
            if (gradient[i] != 0) {
                bases.add(entries.get(i).estimate().base());
            }
        }
        return bases.stream()
                .min(java.util.Comparator.comparingLong(Counts::unweighted))
                .orElseGet(() -> new Counts(0, 0, 0));
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
