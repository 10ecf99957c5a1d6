package org.surveystats.stats.report.chart;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Presentation;
import org.surveystats.stats.interval.ConfidenceInterval;

/**
 * A number of a chart, or why there is none. What is missing never looks like 0.
 *
 * @param status whether it is a figure like others
 * @param value a share as a fraction, or another number; there if and only if the status has one
 * @param interval its confidence interval
 * @param base how many respondents it rests on, unweighted
 */
public record ChartValue(
        Status status, OptionalDouble value, Optional<ConfidenceInterval> interval, OptionalLong base) {

    /** Whether a value is a figure like others. */
    public enum Status {
        /** It is. */
        SHOWN("shown"),
        /** It rests on too few respondents to be relied on: drawn hollow, printed in brackets. */
        SMALL_BASE("smallBase"),
        /** It is known and must not be shown: neither number nor interval. */
        SUPPRESSED("suppressed"),
        /** The source does not give it. */
        NOT_REPORTED("notReported"),
        /** It does not exist, such as a share of nobody. */
        UNDEFINED("undefined");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /**
         * Its name in exported data.
         *
         * @return the name
         */
        public String code() {
            return code;
        }

        /**
         * Whether a value with this status has a number.
         *
         * @return whether it has
         */
        public boolean hasNumber() {
            return this == SHOWN || this == SMALL_BASE;
        }
    }

    /**
     * Checks that there is a number where the status has one, and nothing where it has none.
     *
     * @param status whether it is a figure like others
     * @param value a share as a fraction, or another number
     * @param interval its confidence interval
     * @param base how many respondents it rests on
     * @throws IllegalArgumentException if a number is there without reason, is not there, or is not finite
     */
    public ChartValue {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(base, "base");
        if (status.hasNumber() != value.isPresent() || (!status.hasNumber() && interval.isPresent())) {
            throw new IllegalArgumentException("a value has a number if and only if it is shown: found " + status
                    + (value.isPresent() ? " with " + value.getAsDouble() : " without a number"));
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("a number of a chart is finite: found " + value.getAsDouble());
        }
    }

    /**
     * A number without an interval.
     *
     * @param value the number
     * @return the value
     * @throws IllegalArgumentException if it is not finite
     */
    public static ChartValue of(double value) {
        return new ChartValue(Status.SHOWN, OptionalDouble.of(value), Optional.empty(), OptionalLong.empty());
    }

    /**
     * A number with its interval.
     *
     * @param value the number
     * @param lower the lower limit
     * @param upper the upper limit
     * @param level the confidence level
     * @return the value
     * @throws IllegalArgumentException if it is not finite, or the limits are not in order
     */
    public static ChartValue of(double value, double lower, double upper, double level) {
        return of(value).withInterval(new ConfidenceInterval(lower, upper, level));
    }

    /**
     * An estimate. A share that does not meet the {@linkplain Presentation presentation standard} has a small base; one that
     * does not exist is undefined.
     *
     * @param estimate the estimate
     * @return the value, with the estimate's interval and base
     */
    public static ChartValue of(Estimate estimate) {
        boolean unreliable = estimate.presentation()
                .filter(p -> p.verdict() == Presentation.Verdict.SUPPRESS)
                .isPresent();
        Status status = !estimate.isDefined() ? Status.UNDEFINED : unreliable ? Status.SMALL_BASE : Status.SHOWN;
        return new ChartValue(
                status,
                estimate.optionalValue(),
                estimate.isDefined() ? estimate.interval() : Optional.empty(),
                OptionalLong.of(estimate.base().unweighted()));
    }

    /**
     * A share. Without a standard error, as that of one respondent, nobody knows how reliable it is: it has a small base.
     *
     * @param share the share
     * @return the value, with the share's interval and base
     */
    public static ChartValue ofShare(Estimate share) {
        ChartValue value = of(share);
        return share.isDefined() && share.standardError().isEmpty() ? value.withSmallBase() : value;
    }

    /**
     * A value that must not be shown.
     *
     * @return the value
     */
    public static ChartValue suppressed() {
        return none(Status.SUPPRESSED);
    }

    /**
     * A value that the source does not give.
     *
     * @return the value
     */
    public static ChartValue notReported() {
        return none(Status.NOT_REPORTED);
    }

    /**
     * A value that does not exist.
     *
     * @return the value
     */
    public static ChartValue undefined() {
        return none(Status.UNDEFINED);
    }

    private static ChartValue none(Status status) {
        return new ChartValue(status, OptionalDouble.empty(), Optional.empty(), OptionalLong.empty());
    }

    /**
     * The same with an interval.
     *
     * @param newInterval the interval
     * @return the value with it
     * @throws IllegalArgumentException if there is no number
     */
    public ChartValue withInterval(ConfidenceInterval newInterval) {
        return new ChartValue(status, value, Optional.of(newInterval), base);
    }

    /**
     * The same with a base.
     *
     * @param respondents how many respondents it rests on, unweighted
     * @return the value with it
     */
    public ChartValue withBase(long respondents) {
        return new ChartValue(status, value, interval, OptionalLong.of(respondents));
    }

    /**
     * The same number on too few respondents.
     *
     * @return the value with that status
     * @throws IllegalArgumentException if there is no number
     */
    public ChartValue withSmallBase() {
        return new ChartValue(Status.SMALL_BASE, value, interval, base);
    }

    /** The number, or 0 where there is none: the room that it takes. */
    double size() {
        return value.orElse(0);
    }

    double least() {
        return interval.map(i -> Math.min(i.lower(), size())).orElse(size());
    }

    double greatest() {
        return interval.map(i -> Math.max(i.upper(), size())).orElse(size());
    }
}
