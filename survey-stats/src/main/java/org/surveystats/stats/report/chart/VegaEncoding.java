package org.surveystats.stats.report.chart;

import static org.surveystats.stats.report.chart.VegaRecord.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Axes, colours and layers that several kinds of charts have in the terms of Vega-Lite. */
final class VegaEncoding {

    private static final int LABEL_LIMIT = 280;

    private VegaEncoding() {}

    /** An axis of numbers, in percent where they are shares. */
    static Object number(ChartUnit unit, String field, @Nullable Object... more) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>(object("field", field, "type", "quantitative"));
        map.put("axis", unit.isShare() ? object("format", "~%", "title", null) : object("title", null));
        map.putAll(object(more));
        return map;
    }

    /** An axis of labels in the order of the data. */
    static Object category(String field) {
        return object(
                "field",
                field,
                "type",
                "nominal",
                "sort",
                null,
                "axis",
                object("title", null, "labelLimit", LABEL_LIMIT));
    }

    /** Colours of labels, with a legend above. */
    static Object colour(String field, List<String> domain, List<String> range) {
        return object(
                "field",
                field,
                "type",
                "nominal",
                "sort",
                null,
                "scale",
                object("domain", domain, "range", range),
                "legend",
                object("title", null, "orient", "top", "labelLimit", 0));
    }

    static List<String> seriesColours(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tone.hex(Tone.series(i).light()))
                .toList();
    }

    /** A whisker from the lower to the upper limit. */
    static Object rule(String axis) {
        return object(
                "mark", object("type", "rule", "tooltip", true),
                "encoding",
                        object(
                                axis,
                                object("field", "lower", "type", "quantitative"),
                                axis + "2",
                                object("field", "upper")));
    }

    /** The printed value at a place of its own. */
    static Object shown(double place) {
        return object(
                "mark", object("type", "text", "align", "left", "dx", 6),
                "encoding",
                        object(
                                "x", object("value", place),
                                "text", object("field", "shown", "type", "nominal")));
    }
}
