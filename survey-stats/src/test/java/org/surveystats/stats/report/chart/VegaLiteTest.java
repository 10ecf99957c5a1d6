package org.surveystats.stats.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.report.language.ReportLanguage;

/** The exported data are those of the specification. */
class VegaLiteTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    /** A reader of JSON, apart from the writer: objects, arrays, texts, numbers, true, false and null. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object document() {
            Object value = value();
            space();
            assertThat(at).isEqualTo(text.length());
            return value;
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private boolean next(char c) {
            space();
            if (text.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        private Object value() {
            if (next('{')) {
                Map<String, Object> map = new LinkedHashMap<>();
                while (!next('}')) {
                    String name = (String) value();
                    assertThat(next(':')).isTrue();
                    assertThat(map.put(name, value())).isNull();
                    if (!next(',')) {
                        assertThat(text.charAt(at)).isEqualTo('}');
                    }
                }
                return map;
            }
            if (next('[')) {
                List<Object> list = new ArrayList<>();
                while (!next(']')) {
                    list.add(value());
                    if (!next(',')) {
                        assertThat(text.charAt(at)).isEqualTo(']');
                    }
                }
                return list;
            }
            return next('"') ? string() : word();
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                assertThat(c).isGreaterThanOrEqualTo(' ');
                if (c == '\\') {
                    c = text.charAt(at++);
                    if (c == 'u') {
                        c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                        at += 4;
                    } else if (c == 'n') {
                        c = '\n';
                    }
                }
                out.append(c);
            }
            at++;
            return out.toString();
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "null" -> "null";
                case "true" -> true;
                case "false" -> false;
                default -> Double.valueOf(word);
            };
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> data(ChartSpec spec) {
        Map<String, Object> chart =
                object(new Reader(ChartFigure.of(spec, ENGLISH).vegaLite("T \"<&\u2028", "D")).document());
        assertThat(chart)
                .containsEntry("$schema", "https://vega.github.io/schema/vega-lite/v5.json")
                .containsEntry("title", "T \"<&\u2028")
                .containsEntry("description", "D");
        return (List<?>) Objects.requireNonNull(
                object(Objects.requireNonNull(chart.get("data"))).get("values"));
    }

    private static List<ChartValue> values(ChartSpec spec) {
        return spec.accept(new ChartVisitor<>() {
            @Override
            public List<ChartValue> bars(BarChart chart) {
                return RowsDrawing.values(chart.bars());
            }

            @Override
            public List<ChartValue> diverging(DivergingChart chart) {
                return chart.ordered().stream()
                        .flatMap(i -> i.shares().stream())
                        .toList();
            }

            @Override
            public List<ChartValue> cross(CrossChart chart) {
                return chart.groups().stream().flatMap(g -> g.shares().stream()).toList();
            }

            @Override
            public List<ChartValue> funnel(FunnelChart chart) {
                return chart.steps().stream().map(FunnelChart.Step::share).toList();
            }

            @Override
            public List<ChartValue> dots(DotChart chart) {
                return RowsDrawing.values(chart.dots());
            }

            @Override
            public List<ChartValue> trend(TrendChart chart) {
                return chart.lines().stream().flatMap(l -> l.values().stream()).toList();
            }

            @Override
            public List<ChartValue> histogram(HistogramChart chart) {
                return chart.bins().stream().map(HistogramChart.Bin::share).toList();
            }

            @Override
            public List<ChartValue> matrix(MatrixChart chart) {
                return chart.cells().stream().flatMap(List::stream).toList();
            }
        });
    }

    static Stream<ChartSpec> charts() {
        return SampleCharts.fixed().values().stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theDataAreThoseOfTheSpecification(ChartSpec spec) {
        List<?> data = data(spec);
        List<ChartValue> values = values(spec);
        assertThat(data).hasSameSizeAs(values);
        for (int i = 0; i < data.size(); i++) {
            ChartValue value = values.get(i);
            Map<String, Object> datum = object(data.get(i));
            assertThat(datum).containsEntry("status", value.status().code());
            assertThat(datum)
                    .containsEntry(
                            "value", value.value().isPresent() ? value.value().getAsDouble() : "null");
            assertThat(datum)
                    .containsEntry(
                            "lower",
                            value.interval().<Object>map(x -> x.lower()).orElse("null"))
                    .containsEntry(
                            "upper",
                            value.interval().<Object>map(x -> x.upper()).orElse("null"))
                    .containsEntry(
                            "base",
                            value.base().isPresent() ? (double) value.base().getAsLong() : "null");
        }
    }

    /** Rows of the same name would be added up to one bar. */
    @Test
    void rowsAreToldApartByTheirSectionsAndNumbers() {
        assertThat(data(SampleCharts.sections()).stream()
                        .map(datum -> object(datum).get("group"))
                        .distinct())
                .containsExactly("Total", "Has heard of it: Yes", "Has heard of it: No", "Uses it: Yes", "Uses it: No");
        List<ChartEntry> same = List.of(
                new ChartEntry("Other", ChartValue.of(0.2)),
                new ChartEntry("Other", ChartValue.of(0.3)),
                new ChartEntry("Other (2)", ChartValue.of(0.1)));
        assertThat(data(new BarChart(ChartUnit.percent(1), same)).stream()
                        .map(datum -> object(datum).get("label")))
                .containsExactly("Other", "Other (2)", "Other (2) (2)");
    }

    /** 60 % of both sides and half of the neutral point lie on the left of the line. */
    @Test
    void divergingBarsBeginWhereTheirSidesDo() {
        Map<String, Object> first = object(data(SampleCharts.fixed("diverging")).get(5));
        assertThat(first).containsEntry("statement", "It wastes time (reversed)");
        assertThat((Double) Objects.requireNonNull(first.get("start"))).isCloseTo(-0.675, within(1e-12));
        assertThat((Double) Objects.requireNonNull(first.get("end"))).isCloseTo(-0.375, within(1e-12));
    }

    @Test
    void numbersAreReadBackAsTheyWere() {
        for (double number : new double[] {0, -0.0, 0.1, 1.0 / 3, 1e-300, 1e20, 123456789.12345679, Double.MIN_VALUE}) {
            assertThat(Double.parseDouble(Json.write(number))).isEqualTo(number == 0 ? 0.0 : number);
        }
    }
}
