package org.surveystats.stats.report.chart;

/**
 * Something that is done for each kind of chart.
 *
 * @param <R> the type of the result
 */
public interface ChartVisitor<R> {

    /**
     * For bars.
     *
     * @param chart the chart
     * @return the result
     */
    R bars(BarChart chart);

    /**
     * For stacked bars on both sides of a line.
     *
     * @param chart the chart
     * @return the result
     */
    R diverging(DivergingChart chart);

    /**
     * For a cross-tabulation.
     *
     * @param chart the chart
     * @return the result
     */
    R cross(CrossChart chart);

    /**
     * For a funnel.
     *
     * @param chart the chart
     * @return the result
     */
    R funnel(FunnelChart chart);

    /**
     * For dots.
     *
     * @param chart the chart
     * @return the result
     */
    R dots(DotChart chart);

    /**
     * For a trend.
     *
     * @param chart the chart
     * @return the result
     */
    R trend(TrendChart chart);

    /**
     * For a histogram.
     *
     * @param chart the chart
     * @return the result
     */
    R histogram(HistogramChart chart);

    /**
     * For a matrix.
     *
     * @param chart the chart
     * @return the result
     */
    R matrix(MatrixChart chart);
}
