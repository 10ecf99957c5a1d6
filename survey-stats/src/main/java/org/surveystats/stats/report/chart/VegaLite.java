package org.surveystats.stats.report.chart;

import static org.surveystats.stats.report.chart.VegaEncoding.category;
import static org.surveystats.stats.report.chart.VegaEncoding.colour;
import static org.surveystats.stats.report.chart.VegaEncoding.number;
import static org.surveystats.stats.report.chart.VegaEncoding.rule;
import static org.surveystats.stats.report.chart.VegaEncoding.seriesColours;
import static org.surveystats.stats.report.chart.VegaEncoding.shown;
import static org.surveystats.stats.report.chart.VegaRecord.datum;
import static org.surveystats.stats.report.chart.VegaRecord.list;
import static org.surveystats.stats.report.chart.VegaRecord.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.stats.report.language.ReportLanguage;

/** Each kind of chart in the terms of Vega-Lite 5. */
final class VegaLite implements ChartVisitor<Map<String, @Nullable Object>> {

    private final ReportLanguage language;
    private final String title;
    private final String description;

    VegaLite(ReportLanguage language, String title, String description) {
        this.language = language;
        this.title = title;
        this.description = description;
    }

    private Map<String, @Nullable Object> chart(List<?> data, @Nullable Object... parts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(object(
                "$schema",
                "https://vega.github.io/schema/vega-lite/v5.json",
                "title",
                title,
                "description",
                description));
        map.put("data", object("values", data));
        map.putAll(object(parts));
        return map;
    }

    private ChartWords words(ChartSpec chart) {
        return new ChartWords(language, chart.unit());
    }

    /** Bars or dots with whiskers; the printed values stand at the right edge. */
    private Map<String, @Nullable Object> entries(
            ChartSpec chart, List<ChartEntry> entries, Object mark, boolean zero) {
        List<Object> data = new ArrayList<>();
        List<String> labels =
                Labels.distinct(entries.stream().map(ChartEntry::fullLabel).toList());
        for (int i = 0; i < entries.size(); i++) {
            ChartValue value = entries.get(i).value();
            data.add(datum(value, words(chart).value(value), "label", labels.get(i)));
        }
        return chart(
                data,
                "width",
                400,
                "encoding",
                object("y", category("label")),
                "layer",
                list(
                        object(
                                "mark",
                                mark,
                                "encoding",
                                object("x", number(chart.unit(), "value", "scale", object("zero", zero)))),
                        rule("x"),
                        shown(400)));
    }

    @Override
    public Map<String, @Nullable Object> bars(BarChart chart) {
        return entries(
                chart, chart.bars(), object("type", "bar", "color", Tone.hex(Tone.BAR.light()), "tooltip", true), true);
    }

    @Override
    public Map<String, @Nullable Object> dots(DotChart chart) {
        Object mark = object(
                "type", "point", "filled", true, "size", 70, "color", Tone.hex(Tone.BAR.light()), "tooltip", true);
        return entries(chart, chart.dots(), mark, false);
    }

    @Override
    public Map<String, @Nullable Object> funnel(FunnelChart chart) {
        List<Object> data = new ArrayList<>();
        List<String> labels = Labels.distinct(
                chart.steps().stream().map(FunnelChart.Step::label).toList());
        for (int i = 0; i < labels.size(); i++) {
            FunnelChart.Step step = chart.steps().get(i);
            Map<String, @Nullable Object> datum =
                    datum(step.share(), words(chart).value(step.share()), "label", labels.get(i));
            datum.put("count", step.count().isPresent() ? step.count().getAsLong() : null);
            boolean number = step.conversion().status().hasNumber();
            datum.put("conversion", number ? step.conversion().size() : null);
            datum.put("conversionShown", words(chart).value(step.conversion()));
            datum.put("start", step.share().status().hasNumber() ? -step.share().size() / 2 : null);
            datum.put("end", step.share().status().hasNumber() ? step.share().size() / 2 : null);
            data.add(datum);
        }
        return chart(
                data,
                "width",
                400,
                "encoding",
                object("y", category("label")),
                "layer",
                list(
                        object(
                                "mark", object("type", "bar", "color", Tone.hex(Tone.BAR.light()), "tooltip", true),
                                "encoding",
                                        object(
                                                "x", object("field", "start", "type", "quantitative", "axis", null),
                                                "x2", object("field", "end"))),
                        shown(400)));
    }

    @Override
    public Map<String, @Nullable Object> diverging(DivergingChart chart) {
        List<Object> data = new ArrayList<>();
        List<DivergingChart.Item> items = chart.ordered();
        List<String> labels = Labels.distinct(items.stream()
                .map(item -> item.wording() == Wording.REVERSED
                        ? language.text("chart.reversed", item.label())
                        : item.label())
                .toList());
        List<String> points = Labels.distinct(chart.points());
        for (int place = 0; place < items.size(); place++) {
            DivergingChart.Item item = items.get(place);
            Map<Integer, DivergingChart.Span> spans = chart.spans(item);
            for (int i = 0; i < chart.points().size(); i++) {
                ChartValue share = item.shares().get(i);
                Map<String, @Nullable Object> datum = datum(
                        share,
                        words(chart).value(share),
                        "statement",
                        labels.get(place),
                        "point",
                        points.get(i),
                        "place",
                        i);
                DivergingChart.@Nullable Span span = spans.get(i);
                datum.put("start", span != null ? span.from() : null);
                datum.put("end", span != null ? span.to() : null);
                data.add(datum);
            }
        }
        List<String> colours = IntStream.range(0, chart.points().size())
                .mapToObj(i -> Tone.hex(DivergingDrawing.tone(chart, i).light()))
                .toList();
        Object bars = object(
                "mark", object("type", "bar", "tooltip", true),
                "encoding",
                        object(
                                "x",
                                        object(
                                                "field",
                                                "start",
                                                "type",
                                                "quantitative",
                                                "axis",
                                                object("title", null, "labelExpr", "format(abs(datum.value), '~%')")),
                                "x2", object("field", "end"),
                                "color", colour("point", points, colours)));
        return chart(data, "width", 400, "encoding", object("y", category("statement")), "layer", list(bars));
    }

    @Override
    public Map<String, @Nullable Object> cross(CrossChart chart) {
        List<Object> data = new ArrayList<>();
        List<String> groups = Labels.distinct(
                chart.groups().stream().map(CrossChart.Group::fullLabel).toList());
        List<String> answers = Labels.distinct(chart.answers());
        for (int place = 0; place < groups.size(); place++) {
            CrossChart.Group group = chart.groups().get(place);
            for (int i = 0; i < chart.answers().size(); i++) {
                ChartValue share = group.shares().get(i);
                data.add(datum(
                        share,
                        words(chart).value(share),
                        "group",
                        groups.get(place),
                        "answer",
                        answers.get(i),
                        "place",
                        i));
            }
        }
        Object colour = colour("answer", answers, seriesColours(answers.size()));
        if (chart.arrangement() == CrossChart.Arrangement.STACKED) {
            return chart(
                    data,
                    "width",
                    400,
                    "mark",
                    object("type", "bar", "tooltip", true),
                    "encoding",
                    object(
                            "y", category("group"),
                            "x", number(chart.unit(), "value", "stack", "zero"),
                            "color", colour,
                            "order", object("field", "place", "type", "quantitative")));
        }
        Object offset = object("field", "answer", "type", "nominal", "sort", null);
        return chart(
                data,
                "width",
                400,
                "encoding",
                object("y", category("group"), "yOffset", offset),
                "layer",
                list(
                        object(
                                "mark", object("type", "bar", "tooltip", true),
                                "encoding", object("x", number(chart.unit(), "value"), "color", colour)),
                        rule("x")));
    }

    @Override
    public Map<String, @Nullable Object> trend(TrendChart chart) {
        List<Object> data = new ArrayList<>();
        List<String> lines = Labels.distinct(
                chart.lines().stream().map(TrendChart.Line::label).toList());
        List<String> waves = Labels.distinct(chart.waves());
        for (int line = 0; line < lines.size(); line++) {
            for (int i = 0; i < waves.size(); i++) {
                ChartValue value = chart.lines().get(line).values().get(i);
                data.add(datum(value, words(chart).value(value), "wave", waves.get(i), "line", lines.get(line)));
            }
        }
        Object mark = object("type", "line", "point", true, "invalid", null, "tooltip", true);
        return chart(
                data,
                "width",
                400,
                "encoding",
                object("x", category("wave"), "color", colour("line", lines, seriesColours(lines.size()))),
                "layer",
                list(
                        object(
                                "mark",
                                mark,
                                "encoding",
                                object(
                                        "y",
                                        number(
                                                chart.unit(),
                                                "value",
                                                "scale",
                                                object("zero", chart.unit().isShare())))),
                        rule("y")));
    }

    @Override
    public Map<String, @Nullable Object> histogram(HistogramChart chart) {
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < chart.bins().size(); i++) {
            HistogramChart.Bin bin = chart.bins().get(i);
            Map<String, @Nullable Object> datum = datum(
                    bin.share(),
                    words(chart).value(bin.share()),
                    "bin",
                    chart.label(bin, language),
                    "from",
                    chart.from(i),
                    "to",
                    chart.to(i));
            datum.put(
                    "height",
                    bin.share().status().hasNumber()
                            ? chart.isEven() ? bin.share().size() : chart.height(i)
                            : null);
            data.add(datum);
        }
        Object height = chart.isEven()
                ? number(chart.unit(), "height")
                : object("field", "height", "type", "quantitative", "axis", null);
        Object bars = object(
                "width", 400,
                "mark", object("type", "bar", "color", Tone.hex(Tone.BAR.light()), "tooltip", true),
                "encoding",
                        object(
                                "x",
                                        object(
                                                "field",
                                                "from",
                                                "type",
                                                "quantitative",
                                                "axis",
                                                object("title", null),
                                                "scale",
                                                object("zero", false, "nice", false)),
                                "x2", object("field", "to"),
                                "y", height));
        List<Object> views = list(bars);
        chart.box().ifPresent(box -> views.add(box(box)));
        return chart(data, "vconcat", views, "resolve", object("scale", object("x", "shared")));
    }

    private static Object box(HistogramChart.Box box) {
        Object from = object(
                "field", "least", "type", "quantitative", "axis", null, "scale", object("zero", false, "nice", false));
        Object quartile = object("field", "lowerQuartile", "type", "quantitative");
        return object(
                "width",
                400,
                "height",
                24,
                "data",
                object(
                        "values",
                        list(object(
                                "least", box.least(),
                                "lowerQuartile", box.lowerQuartile(),
                                "median", box.median(),
                                "upperQuartile", box.upperQuartile(),
                                "greatest", box.greatest()))),
                "layer",
                list(
                        object("mark", "rule", "encoding", object("x", from, "x2", object("field", "greatest"))),
                        object(
                                "mark", object("type", "bar", "size", 16, "color", Tone.hex(Tone.BAR.light())),
                                "encoding", object("x", quartile, "x2", object("field", "upperQuartile"))),
                        object(
                                "mark", object("type", "tick", "color", "white", "thickness", 2, "size", 16),
                                "encoding", object("x", object("field", "median", "type", "quantitative")))));
    }

    @Override
    public Map<String, @Nullable Object> matrix(MatrixChart chart) {
        List<Object> data = new ArrayList<>();
        List<String> rows = Labels.distinct(chart.rows());
        List<String> columns = Labels.distinct(chart.columns());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                ChartValue value = chart.cells().get(row).get(column);
                data.add(datum(value, words(chart).value(value), "row", rows.get(row), "column", columns.get(column)));
            }
        }
        Object colour = object(
                "field",
                "value",
                "type",
                "quantitative",
                "scale",
                object("domain", list(-1, 1), "scheme", "blueorange", "reverse", true),
                "legend",
                object("title", null));
        return chart(
                data,
                "encoding",
                object("x", category("column"), "y", category("row")),
                "layer",
                list(
                        object("mark", object("type", "rect", "tooltip", true), "encoding", object("color", colour)),
                        object(
                                "mark",
                                "text",
                                "encoding",
                                object(
                                        "text", object("field", "shown", "type", "nominal"),
                                        "color",
                                                object(
                                                        "condition",
                                                        object("test", "abs(datum.value) > 0.5", "value", "white"),
                                                        "value",
                                                        "black")))));
    }
}
