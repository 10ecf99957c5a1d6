package org.surveystats.stats.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.report.document.Chart;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * A specification that can be drawn.
 *
 * <pre>{@code
 * ChartFigure figure = ChartFigure.of(chart, ReportLanguage.of("en"));
 * String svg = figure.svg(new Figure.Frame("use", ChartFigure.DESKTOP, figure.language(), title, description));
 * String json = figure.vegaLite(title, description);
 * }</pre>
 *
 * <p>The drawing is text of SVG with real text in it, a title and a description, the colours of a light and of a dark page by
 * the reader's preference, and no script. It is as high as it needs to be. Room for text is computed from the widths of common
 * sans-serif fonts. Small bases are hollow and in brackets, hidden values hatched, and neither looks like 0. The same
 * specification gives the same bytes on every machine. With a language that runs from right to left it is mirrored.
 */
public final class ChartFigure implements Figure {

    /** The width of a drawing for a desktop, in CSS pixels. */
    public static final int DESKTOP = 720;

    /** The width of a drawing for a phone, in CSS pixels. */
    public static final int PHONE = 360;

    private final ChartSpec spec;
    private final ReportLanguage language;

    private ChartFigure(ChartSpec spec, ReportLanguage language) {
        this.spec = Objects.requireNonNull(spec, "spec");
        this.language = Objects.requireNonNull(language, "language");
    }

    /**
     * A specification with the language of its labels.
     *
     * @param spec what it shows
     * @param language the language of its labels and of its table
     * @return the figure
     */
    public static ChartFigure of(ChartSpec spec, ReportLanguage language) {
        return new ChartFigure(spec, language);
    }

    /**
     * What it shows.
     *
     * @return the specification
     */
    public ChartSpec spec() {
        return spec;
    }

    /**
     * The language of its labels.
     *
     * @return the language
     */
    public ReportLanguage language() {
        return language;
    }

    @Override
    public String svg(Frame frame) {
        return spec.accept(new SvgDrawing(frame));
    }

    @Override
    public List<Bar> bars() {
        return spec.accept(new ChartBars(language));
    }

    @Override
    public DocumentTable table() {
        return spec.accept(new ChartTable(language));
    }

    /**
     * The chart as a specification of Vega-Lite 5 with its data, for notebooks and editors. Numbers are unrounded; a value that
     * is not shown is null and has its status beside it. Source: https://vega.github.io/schema/vega-lite/v5.json.
     *
     * @param title the title of the chart
     * @param description its description
     * @return JSON text
     */
    public String vegaLite(String title, String description) {
        return Json.write(spec.accept(new VegaLite(language, title, description)));
    }

    /**
     * A chart of a document as a specification of Vega-Lite 5, with its own title and description.
     *
     * @param chart the chart
     * @return JSON text; empty where its figure is not one of this package
     */
    public static Optional<String> vegaLite(Chart chart) {
        return chart.figure() instanceof ChartFigure figure
                ? Optional.of(figure.vegaLite(chart.title(), chart.description()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ChartFigure[" + spec + "]";
    }
}
