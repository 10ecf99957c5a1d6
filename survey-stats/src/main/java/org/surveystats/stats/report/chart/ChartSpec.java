package org.surveystats.stats.report.chart;

/**
 * What a chart shows, before it is drawn: an immutable value, checked when it is made. Its labels are plain text on one
 * line; control characters in them are replaced.
 */
public sealed interface ChartSpec
        permits BarChart, CrossChart, DivergingChart, DotChart, FunnelChart, HistogramChart, MatrixChart, TrendChart {

    /**
     * How its numbers are written.
     *
     * @return the unit
     */
    ChartUnit unit();

    /**
     * Does what its kind needs.
     *
     * @param visitor what to do for each kind
     * @param <R> the type of the result
     * @return the visitor's result
     */
    <R> R accept(ChartVisitor<R> visitor);
}
