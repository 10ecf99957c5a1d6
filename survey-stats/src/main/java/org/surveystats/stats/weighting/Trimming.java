package org.surveystats.stats.weighting;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;

/**
 * Trimming of extreme weights: those beyond a bound are set to it, and what that takes from their sum goes to the others, so that the sum
 * stays. The bound is strict: if the redistribution carries a weight beyond it, that weight is set to it too, and so on, until
 * none is.
 *
 * <p>Proportional redistribution gives min(U, max(L, f·w)) with the one f that keeps the sum; equal redistribution min(U, max(L, w +
 * a)), to which R's {@code trimWeights(strict = TRUE)} comes for an upper bound.
 *
 * <p>Trimming moves weighted totals off their targets. With recalibration, the weights are calibrated again to the targets of the last
 * step that had some (poststratification, raking or calibration), with the raking distance and these bounds as bounds of the
 * weights, so that both hold.
 *
 * <p>The variance knows that the trimmed weights are fixed, whatever earlier steps would make of them, and that the others share
 * what is left; a bound that is a multiple of the
 * mean or median is taken as given. With replicates, every replicate is trimmed anew, at a bound that follows its own mean or median.
 * That suits the jackknife in strata of many units, whose multipliers are nearly 1 or 0. In a bootstrap, a half-sample or a jackknife of pairs it also cuts the weights of respondents
 * who count twice, and so the spread between replicates: on a made-up panel, trimmed at 3.5 times the mean, the
 * standard errors of 1,000 bootstrap replicates were a tenth too small, those of the jackknife right.
 *
 * @param lower the lower bound, in the unit; empty for none
 * @param upper the upper bound, in the unit; empty for none
 * @param unit what the bounds are multiples of
 * @param redistribution how the sum of weights is kept
 * @param recalibration whether targets are met again
 */
public record Trimming(
        OptionalDouble lower,
        OptionalDouble upper,
        Unit unit,
        Redistribution redistribution,
        Recalibration recalibration)
        implements WeightingStep {

    /** What bounds are multiples of. */
    public enum Unit {
        /** Weights as they are. */
        WEIGHT,
        /** The mean of the positive weights. */
        MEAN,
        /** The median of the positive weights. */
        MEDIAN
    }

    /** How the sum of weights is kept. */
    public enum Redistribution {
        /** The other weights are multiplied by one number. */
        PROPORTIONAL,
        /** One number is added to the other weights. */
        EQUAL
    }

    /** Whether targets are met again. */
    public enum Recalibration {
        /** Totals stay where trimming moved them. */
        NONE,
        /** The targets of the last step that had some are met again, within the bounds. */
        LAST_TARGETS
    }

    /**
     * Checks the bounds.
     *
     * @param lower the lower bound
     * @param upper the upper bound
     * @param unit what the bounds are multiples of
     * @param redistribution how the sum of weights is kept
     * @param recalibration whether targets are met again
     * @throws WeightingException if there is no bound, one is negative or not finite, or the lower is not below the upper
     */
    public Trimming {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(redistribution, "redistribution");
        Objects.requireNonNull(recalibration, "recalibration");
        boolean none = lower.isEmpty() && upper.isEmpty();
        double from = lower.orElse(0);
        double to = upper.orElse(Double.MAX_VALUE);
        if (none || !(from >= 0 && from < to && to < Double.POSITIVE_INFINITY)) {
            throw new WeightingException(List.of(Problem.at(
                            Place.field(upper.isPresent() ? "upper" : "lower"), "bounds of weights")
                    .found(none ? "none" : Text.number(from) + " and " + (upper.isPresent() ? Text.number(to) : "none"))
                    .expected("at least one finite bound of 0 or more, the lower below the upper")));
        }
    }

    /**
     * Trimming at an upper bound, with proportional redistribution.
     *
     * @param upper the greatest weight, in the unit
     * @param unit what it is a multiple of
     * @return the step
     * @throws WeightingException if the bound is not positive and finite
     */
    public static Trimming above(double upper, Unit unit) {
        return new Trimming(
                OptionalDouble.empty(),
                OptionalDouble.of(upper),
                unit,
                Redistribution.PROPORTIONAL,
                Recalibration.NONE);
    }

    /**
     * The same trimming with a lower bound, too.
     *
     * @param bound the least positive weight, in the unit
     * @return the step with it
     * @throws WeightingException if it is not below the upper bound
     */
    public Trimming withLower(double bound) {
        return new Trimming(OptionalDouble.of(bound), upper, unit, redistribution, recalibration);
    }

    /**
     * The same trimming with another redistribution.
     *
     * @param newRedistribution how the sum of weights is kept
     * @return the step with it
     */
    public Trimming withRedistribution(Redistribution newRedistribution) {
        return new Trimming(lower, upper, unit, newRedistribution, recalibration);
    }

    /**
     * The same trimming with or without recalibration.
     *
     * @param newRecalibration whether targets are met again
     * @return the step with it
     */
    public Trimming withRecalibration(Recalibration newRecalibration) {
        return new Trimming(lower, upper, unit, redistribution, newRecalibration);
    }

    @Override
    public <T> T accept(WeightingStepVisitor<T> visitor) {
        return visitor.trimming(this);
    }

    @Override
    public String method() {
        return "trim";
    }
}
