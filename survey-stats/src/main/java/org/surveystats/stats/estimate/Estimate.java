package org.surveystats.stats.estimate;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.stats.interval.ConfidenceInterval;

/**
 * An estimated number with its precision. A share is a fraction of 1, never a percentage. What does not exist is absent
 * and says why: an estimate on an empty base has no value, one on a single respondent has no standard error. No part is
 * ever NaN.
 */
public final class Estimate {

    private final OptionalDouble value;
    private final OptionalDouble standardError;
    private final Optional<ConfidenceInterval> interval;
    private final double degreesOfFreedom;
    private final Counts base;
    private final Optional<String> note;
    private final OptionalDouble designEffect;
    private final boolean isShare;

    private Estimate(
            OptionalDouble value,
            OptionalDouble standardError,
            Optional<ConfidenceInterval> interval,
            double degreesOfFreedom,
            Counts base,
            Optional<String> note,
            OptionalDouble designEffect,
            boolean isShare) {
        this.value = value;
        this.standardError = standardError;
        this.interval = interval;
        this.degreesOfFreedom = degreesOfFreedom;
        this.base = Objects.requireNonNull(base, "base");
        this.note = note;
        this.designEffect = designEffect;
        this.isShare = isShare;
    }

    /**
     * An estimate with all its parts.
     *
     * @param value the estimate
     * @param standardError its standard error
     * @param interval its confidence interval
     * @param degreesOfFreedom the degrees of freedom of the standard error
     * @param base the respondents it rests on
     * @return the estimate
     * @throws IllegalArgumentException if the value or the standard error is not finite
     */
    public static Estimate of(
            double value, double standardError, ConfidenceInterval interval, double degreesOfFreedom, Counts base) {
        return new Estimate(
                OptionalDouble.of(finite(value)),
                OptionalDouble.of(finite(standardError)),
                Optional.of(interval),
                degreesOfFreedom,
                base,
                Optional.empty(),
                OptionalDouble.empty(),
                false);
    }

    /**
     * An estimate whose standard error does not exist.
     *
     * @param value the estimate
     * @param interval its interval, where a method gives one without a standard error
     * @param base the respondents it rests on
     * @param note why there is no standard error
     * @return the estimate
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Estimate withoutStandardError(
            double value, Optional<ConfidenceInterval> interval, Counts base, String note) {
        return new Estimate(
                OptionalDouble.of(finite(value)),
                OptionalDouble.empty(),
                interval,
                0,
                base,
                Optional.of(note),
                OptionalDouble.empty(),
                false);
    }

    /**
     * An estimate that does not exist.
     *
     * @param base the respondents it would rest on
     * @param note why it does not exist
     * @return the estimate without a value
     */
    public static Estimate undefined(Counts base, String note) {
        return new Estimate(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                0,
                base,
                Optional.of(note),
                OptionalDouble.empty(),
                false);
    }

    /**
     * The same estimate with its design effect.
     *
     * @param effect the design effect, or empty where it does not exist
     * @return the estimate with it
     */
    public Estimate withDesignEffect(OptionalDouble effect) {
        return new Estimate(value, standardError, interval, degreesOfFreedom, base, note, effect, isShare);
    }

    /** The same estimate as a share of 1, which has a verdict whether it is fit to be shown. */
    Estimate asShare() {
        return new Estimate(value, standardError, interval, degreesOfFreedom, base, note, designEffect, true);
    }

    /**
     * The same estimate about a value that is a sum with a constant.
     *
     * @param constant the constant
     * @return the value and its limits plus the constant
     */
    public Estimate plus(double constant) {
        if (value.isEmpty()) {
            return this;
        }
        return new Estimate(
                OptionalDouble.of(finite(value.getAsDouble() + constant)),
                standardError,
                interval.map(i -> new ConfidenceInterval(i.lower() + constant, i.upper() + constant, i.level())),
                degreesOfFreedom,
                base,
                note,
                designEffect,
                constant == 0 && isShare);
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("an estimate is a finite number: found " + number);
        }
        return number;
    }

    /**
     * Whether there is a value.
     *
     * @return false for an estimate on an empty base
     */
    public boolean isDefined() {
        return value.isPresent();
    }

    /**
     * The estimate.
     *
     * @return a finite number
     * @throws IllegalStateException if it does not exist; the message says why
     */
    public double value() {
        return value.orElseThrow(() -> new IllegalStateException(note.orElse("the estimate does not exist")));
    }

    /**
     * The estimate, or empty where it does not exist.
     *
     * @return the value
     */
    public OptionalDouble optionalValue() {
        return value;
    }

    /**
     * The standard error: the estimated standard deviation of the estimate over all samples of the design.
     *
     * @return 0 or more; empty where it cannot be estimated, as from one respondent
     */
    public OptionalDouble standardError() {
        return standardError;
    }

    /**
     * The confidence interval.
     *
     * @return the interval; empty where it cannot be estimated
     */
    public Optional<ConfidenceInterval> interval() {
        return interval;
    }

    /**
     * The degrees of freedom of the standard error: sampling units with respondents in the base, minus their strata.
     *
     * @return 0 where there is no standard error
     */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * The respondents that the estimate rests on: the denominator of a share, those with a number for a mean.
     *
     * @return their counts
     */
    public Counts base() {
        return base;
    }

    /**
     * The design effect: how many times as great the variance is as that of a simple random sample, drawn without replacement
     * from the weighted population, of as many respondents.
     *
     * @return 0 or more; empty where it was not asked for or does not exist, as where weights do not sum to more than the
     *     respondents
     */
    public OptionalDouble designEffect() {
        return designEffect;
    }

    /**
     * Whether a proportion is reliable enough to be presented.
     *
     * @return the verdict on a proportion; empty for any other estimate, and where there is no standard error
     */
    public Optional<Presentation> presentation() {
        return isShare && standardError.isPresent()
                ? Optional.of(Presentation.of(
                        value(),
                        standardError.getAsDouble() * standardError.getAsDouble(),
                        base.unweighted(),
                        degreesOfFreedom))
                : Optional.empty();
    }

    /**
     * Why a part is absent, in English; {@link Reason#find} tells which reason of this library it is.
     *
     * @return the reason, or empty where nothing is
     */
    public Optional<String> note() {
        return note;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        out.append(value.isPresent() ? Double.toString(value.getAsDouble()) : "undefined");
        standardError.ifPresent(
                error -> out.append(" (standard error ").append(error).append(')'));
        interval.ifPresent(i -> out.append(" [")
                .append(i.lower())
                .append(", ")
                .append(i.upper())
                .append(']'));
        note.ifPresent(n -> out.append(": ").append(n));
        return out.toString();
    }
}
