package org.surveystats.stats.report.chart;

import java.util.List;

/**
 * Bars for shares, from 0, with a whisker for each interval.
 *
 * @param unit how the shares are written
 * @param bars the bars from top to bottom
 */
public record BarChart(ChartUnit unit, List<ChartEntry> bars) implements ChartSpec {

    /**
     * Copies the list.
     *
     * @param unit how the shares are written
     * @param bars the bars from top to bottom, at least one
     * @throws IllegalArgumentException if there is no bar, or a value is no share
     */
    public BarChart {
        bars = List.copyOf(bars);
        Labels.required(bars.stream().map(ChartEntry::label).toList(), "bars");
        Labels.shares(unit, bars.stream().map(ChartEntry::value));
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.bars(this);
    }
}
