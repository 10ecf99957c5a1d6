package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An adoption funnel: how many of all reach each step, and how many of those on the step before.
 *
 * @param unit how the shares are written
 * @param steps the steps from top to bottom
 */
public record FunnelChart(ChartUnit unit, List<Step> steps) implements ChartSpec {

    /**
     * One step.
     *
     * @param label what it is
     * @param share how many of all reach it
     * @param conversion how many of those on the step before reach it; of the first step the same as the share
     * @param count how many respondents reach it, unweighted
     */
    public record Step(String label, ChartValue share, ChartValue conversion, OptionalLong count) {

        /**
         * Cleans the label.
         *
         * @param label what it is
         * @param share how many of all reach it
         * @param conversion how many of those on the step before reach it
         * @param count how many respondents reach it
         * @throws IllegalArgumentException if the label is blank
         */
        public Step {
            label = Labels.required(label);
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(conversion, "conversion");
            Objects.requireNonNull(count, "count");
        }

        /**
         * A step whose respondents are not counted.
         *
         * @param label what it is
         * @param share how many of all reach it
         * @param conversion how many of those on the step before reach it
         * @throws IllegalArgumentException if the label is blank
         */
        public Step(String label, ChartValue share, ChartValue conversion) {
            this(label, share, conversion, OptionalLong.empty());
        }
    }

    /**
     * Copies the list.
     *
     * @param unit how the shares are written
     * @param steps the steps from top to bottom, at least one
     * @throws IllegalArgumentException if there is no step, or a value is no share
     */
    public FunnelChart {
        steps = List.copyOf(steps);
        Labels.required(steps.stream().map(Step::label).toList(), "steps");
        Labels.shares(unit, steps.stream().map(Step::share));
        Labels.shares(unit, steps.stream().map(Step::conversion));
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.funnel(this);
    }
}
