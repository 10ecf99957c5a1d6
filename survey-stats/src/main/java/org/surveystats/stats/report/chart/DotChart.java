package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Dots with intervals, for comparing groups: shares, means or coefficients. The scale does not begin at 0 where the numbers
 * are far from it.
 *
 * @param unit how the numbers are written
 * @param dots the groups from top to bottom
 */
public record DotChart(ChartUnit unit, List<ChartEntry> dots) implements ChartSpec {

    /**
     * Copies the list.
     *
     * @param unit how the numbers are written
     * @param dots the groups from top to bottom, at least one
     * @throws IllegalArgumentException if there is no group
     */
    public DotChart {
        Objects.requireNonNull(unit, "unit");
        dots = List.copyOf(dots);
        Labels.required(dots.stream().map(ChartEntry::label).toList(), "groups");
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.dots(this);
    }
}
