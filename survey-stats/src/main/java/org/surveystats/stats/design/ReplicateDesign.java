package org.surveystats.stats.design;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Replicate weights: further columns of weights, from each of which every estimate is computed again. The variance is V =
 * scale · Σ<sub>r</sub> rscale<sub>r</sub> · (θ<sub>r</sub> − c)(θ<sub>r</sub> − c)ᵀ, where c is the mean of the replicates
 * θ<sub>r</sub> or the estimate from the full sample. Replicate weights are complete: the factor of the base weight is in
 * them.
 *
 * <pre>{@code
 * ReplicateDesign design = ReplicateDesign.of(ReplicateMethod.BRR, "brr", 80).withWeight("weight");
 * }</pre>
 *
 * @param method how the replicates were made
 * @param columns the columns of replicate weights, at least two
 * @param weight the column of weights of the full sample; empty where all respondents weigh the same
 * @param scale the common scale; empty for that of the method
 * @param replicateScales a scale for each replicate; empty where all are 1
 * @param fay the factor ρ of {@link ReplicateMethod#FAY}, at least 0 and below 1
 * @param centre what replicates are compared with
 * @param degreesOfFreedom those of every estimate; empty for the rank of the matrix of replicate weights of the respondents
 *     in the domain, minus 1
 */
public record ReplicateDesign(
        ReplicateMethod method,
        List<String> columns,
        Optional<String> weight,
        OptionalDouble scale,
        List<Double> replicateScales,
        OptionalDouble fay,
        ReplicateCentre centre,
        OptionalDouble degreesOfFreedom)
        implements SurveyDesign {

    /**
     * Checks that the parts fit each other.
     *
     * @param method how the replicates were made
     * @param columns the columns of replicate weights
     * @param weight the column of weights of the full sample
     * @param scale the common scale
     * @param replicateScales a scale for each replicate
     * @param fay the factor of Fay's method
     * @param centre what replicates are compared with
     * @param degreesOfFreedom those of every estimate
     * @throws IllegalArgumentException if there are fewer than two replicates or one stands twice, a scale is missing or not
     *     positive, the scales are not as many as the replicates, or Fay's factor is missing, out of place or out of range
     */
    public ReplicateDesign {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(centre, "centre");
        columns = List.copyOf(columns);
        replicateScales = List.copyOf(replicateScales);
        if (columns.size() < 2) {
            throw new IllegalArgumentException("a variance needs at least two replicates: found " + columns.size());
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("a column of replicate weights stands twice: found " + columns);
        }
        if (scale.isPresent() && !(scale.getAsDouble() > 0 && Double.isFinite(scale.getAsDouble()))) {
            throw new IllegalArgumentException("a scale is positive: found " + scale.getAsDouble());
        }
        if (!replicateScales.isEmpty() && replicateScales.size() != columns.size()) {
            throw new IllegalArgumentException("each replicate has a scale: found " + replicateScales.size()
                    + " scales for " + columns.size() + " replicates");
        }
        for (double replicateScale : replicateScales) {
            if (!(replicateScale >= 0 && Double.isFinite(replicateScale))) {
                throw new IllegalArgumentException("a replicate's scale is 0 or more: found " + replicateScale);
            }
        }
        if (fay.isPresent() != (method == ReplicateMethod.FAY)) {
            throw new IllegalArgumentException("Fay's factor belongs to the method FAY, which needs it: found "
                    + (fay.isPresent() ? fay.getAsDouble() : "none") + " for " + method);
        }
        if (fay.isPresent() && !(fay.getAsDouble() >= 0 && fay.getAsDouble() < 1)) {
            throw new IllegalArgumentException("Fay's factor is at least 0 and below 1: found " + fay.getAsDouble());
        }
        if (degreesOfFreedom.isPresent() && !(degreesOfFreedom.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "degrees of freedom are positive: found " + degreesOfFreedom.getAsDouble());
        }
    }

    /**
     * A design whose columns are numbered from 1, such as brr1 to brr80.
     *
     * @param method how the replicates were made, not {@link ReplicateMethod#FAY}
     * @param prefix what stands before the number
     * @param count how many there are, at least 2
     * @return the design, centred on the mean of the replicates
     * @throws IllegalArgumentException as the constructor
     */
    public static ReplicateDesign of(ReplicateMethod method, String prefix, int count) {
        return of(
                method,
                IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList());
    }

    /**
     * A design with named columns.
     *
     * @param method how the replicates were made, not {@link ReplicateMethod#FAY}
     * @param columns the columns of replicate weights, at least two
     * @return the design, centred on the mean of the replicates
     * @throws IllegalArgumentException as the constructor
     */
    public static ReplicateDesign of(ReplicateMethod method, List<String> columns) {
        return new ReplicateDesign(
                method,
                columns,
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.empty(),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    /**
     * A design of half-samples by Fay's method.
     *
     * @param factor ρ: a half-sample's weights are multiplied by 2 − ρ, the others by ρ
     * @param columns the columns of replicate weights, at least two
     * @return the design, centred on the mean of the replicates
     * @throws IllegalArgumentException as the constructor
     */
    public static ReplicateDesign fay(double factor, List<String> columns) {
        return new ReplicateDesign(
                ReplicateMethod.FAY,
                columns,
                Optional.empty(),
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.of(factor),
                ReplicateCentre.MEAN,
                OptionalDouble.empty());
    }

    /**
     * The same design with weights of the full sample.
     *
     * @param column the column that holds them
     * @return the design with weights
     */
    public ReplicateDesign withWeight(String column) {
        return new ReplicateDesign(
                method, columns, Optional.of(column), scale, replicateScales, fay, centre, degreesOfFreedom);
    }

    /**
     * The same design with the scales that its publisher gives.
     *
     * @param common the common scale
     * @param each a scale for each replicate; none where all are 1
     * @return the design with them
     * @throws IllegalArgumentException if a scale is not positive, or there are not as many as replicates
     */
    public ReplicateDesign withScale(double common, double... each) {
        return new ReplicateDesign(
                method,
                columns,
                weight,
                OptionalDouble.of(common),
                IntStream.range(0, each.length).mapToObj(i -> each[i]).toList(),
                fay,
                centre,
                degreesOfFreedom);
    }

    /**
     * The same design with another centre.
     *
     * @param newCentre what replicates are compared with
     * @return the design with it
     */
    public ReplicateDesign withCentre(ReplicateCentre newCentre) {
        return new ReplicateDesign(method, columns, weight, scale, replicateScales, fay, newCentre, degreesOfFreedom);
    }

    /**
     * The same design with given degrees of freedom.
     *
     * @param number the degrees of freedom of every estimate
     * @return the design with them
     * @throws IllegalArgumentException if the number is not positive
     */
    public ReplicateDesign withDegreesOfFreedom(double number) {
        return new ReplicateDesign(
                method, columns, weight, scale, replicateScales, fay, centre, OptionalDouble.of(number));
    }

    /**
     * The factor of each replicate in the variance.
     *
     * @return scale · rscale, one a replicate
     * @throws DesignException if the method has no scale of its own and none was given
     */
    List<Double> factors() {
        int count = columns.size();
        double common = scale.orElseGet(() -> switch (method) {
            case JK1 -> (count - 1.0) / count;
            case JKN -> replicateScales.isEmpty() ? Double.NaN : 1;
            case BRR -> 1.0 / count;
            case FAY -> 1 / (count * Math.pow(1 - fay.orElse(0), 2));
            case BOOTSTRAP -> 1 / (count - 1.0);
            case SUCCESSIVE_DIFFERENCE -> 4.0 / count;
            case OTHER -> Double.NaN;
        });
        List<Double> each = replicateScales.isEmpty() ? Collections.nCopies(count, 1.0) : replicateScales;
        return each.stream().map(rscale -> common * rscale).toList();
    }
}
