/**
 * Charts of survey results, drawn as SVG text without any library: {@link org.surveystats.stats.report.chart.Charts} makes
 * them from results, and {@link org.surveystats.stats.report.chart.ChartFigure} from a specification of one's own. A
 * specification ({@link org.surveystats.stats.report.chart.ChartSpec}) is a value: labels as text, shares as fractions, each
 * with its interval, its base and whether it may be shown. From it come the drawing, a table with the same numbers, and a
 * Vega-Lite specification.
 *
 * <p>The user's duty is what the chart is of: shares that are compared have bases that can be compared.
 */
@NullMarked
package org.surveystats.stats.report.chart;

import org.jspecify.annotations.NullMarked;
