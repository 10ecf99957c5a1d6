package org.surveystats.stats.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.language.ReportLanguage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Drawings byte by byte, their markup and their colours. */
class ChartSvgTest {

    private static final Path KEPT =
            Path.of("src", "test", "resources", "org", "surveystats", "stats", "report", "chart");
    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    static Stream<String> names() {
        return SampleCharts.fixed().keySet().stream();
    }

    private static String svg(ChartSpec spec, String title) {
        return ChartFigure.of(spec, ENGLISH)
                .svg(new Figure.Frame("c1", ChartFigure.DESKTOP, ENGLISH, title, "What is to be seen."));
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawingsAreTheSameBytesEverywhere(String name) throws IOException {
        String drawn = svg(SampleCharts.fixed(name), name);
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(KEPT.resolve(name + ".svg"), drawn);
        }
        try (InputStream in = Files.newInputStream(KEPT.resolve(name + ".svg"))) {
            assertThat(drawn).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A page of 200 questions has 400 drawings. */
    @Test
    void drawingsAreSmall() {
        List<ChartEntry> five = IntStream.range(0, 5)
                .mapToObj(i -> new ChartEntry("A label of some length " + i, SampleCharts.share(0.05 + i * 0.2, 200)))
                .toList();
        BarChart chart = new BarChart(ChartUnit.percent(1), five);
        for (int width : new int[] {ChartFigure.PHONE, ChartFigure.DESKTOP}) {
            Figure.Frame frame = new Figure.Frame("chart-17-phone", width, ENGLISH, "Title", "Description");
            assertThat(ChartFigure.of(chart, ENGLISH).svg(frame).length())
                    .as("%s px", width)
                    .isLessThan(4000);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aDrawingNamesNothingOutsideAndSaysWhatItIs(String name) {
        String svg = svg(SampleCharts.fixed(name), "A <title> & \"more\"");
        Document document = SvgText.parse(svg);
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("c1-title c1-desc");
        Element title = (Element) document.getElementsByTagName("title").item(0);
        assertThat(title.getAttribute("id")).isEqualTo("c1-title");
        assertThat(title.getTextContent()).isEqualTo("A <title> & \"more\"");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("What is to be seen.");
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName())
                    .isIn(
                            "svg", "title", "desc", "style", "defs", "pattern", "rect", "circle", "polygon", "text",
                            "path");
            if (element.hasAttribute("id")) {
                assertThat(element.getAttribute("id")).startsWith("c1-");
            }
        }
        String style = document.getElementsByTagName("style").item(0).getTextContent();
        assertThat(style.lines().filter(line -> line.contains("{") && !line.startsWith("@media")))
                .allSatisfy(line -> assertThat(line).startsWith("#c1-svg "));
        assertThat(svg).doesNotContain("NaN", "Infinity", "http://www.w3.org/1999", "script", "href");
    }

    @Test
    void hostileLabelsStayText() {
        List<String> hostile = List.of(
                "</text><script>alert(1)</script>",
                "\" onload=\"x' & <!-- ]]> -->",
                "null\u0000bell\u0007escape\u001B[31m",
                "\u202Eright to left override\u202C",
                "zero\u200Bwidth\u200Djoiner\uFEFF",
                "lone \uD800 surrogate \uFFFE",
                "a\u0301\u0302\u0303\u0304\u0305",
                "line\nbreak\ttab");
        List<ChartEntry> bars = IntStream.range(0, hostile.size())
                .mapToObj(i -> new ChartEntry(hostile.get(i), ChartValue.of(i / 10.0)))
                .toList();
        String svg = svg(new BarChart(ChartUnit.percent(0), bars), "t");
        assertThat(SvgText.problems(svg)).isEmpty();
        List<String> texts = SvgText.boxes(SvgText.parse(svg)).stream()
                .map(SvgText.Box::text)
                .toList();
        assertThat(String.join("", texts).replace(" ", ""))
                .contains("</text><script>alert(1)</script>", "null\uFFFDbell\uFFFDescape\uFFFD[31m", "linebreaktab")
                .contains("\uFFFDrighttoleftoverride\uFFFD", "lone\uFFFDsurrogate\uFFFD");
        assertThat(svg).doesNotContain("<script");
    }

    @Test
    void smallBasesHiddenAndUnreportedValuesDoNotLookLikeZero() {
        String zero = svg(bar(ChartValue.of(0)), "t");
        assertThat(zero).contains(">0.0%<").doesNotContain("class=\"b\"", "class=\"h\"");
        String hidden = svg(bar(ChartValue.suppressed()), "t");
        assertThat(hidden).contains("class=\"h\"", ">hidden<").doesNotContain(">0.0%<");
        assertThat(svg(bar(ChartValue.notReported()), "t"))
                .contains(">not reported<")
                .doesNotContain("class=\"h\"", ">0.0%<");
        assertThat(svg(bar(ChartValue.of(0.3).withSmallBase()), "t"))
                .contains("class=\"ob\"", ">(30.0%)<")
                .doesNotContain("class=\"b\"");
    }

    private static BarChart bar(ChartValue value) {
        return new BarChart(ChartUnit.percent(1), List.of(new ChartEntry("A", value)));
    }

    /** Text has a contrast of 4.5 and bars one of 3 (Web Content Accessibility Guidelines 2.2, 1.4.3 and 1.4.11). */
    @Test
    void coloursCanBeSeenOnALightAndOnADarkPage() {
        assertThat(Tone.contrast(Tone.INK_LIGHT, Tone.PAGE_LIGHT)).isGreaterThan(7);
        assertThat(Tone.contrast(Tone.INK_DARK, Tone.PAGE_DARK)).isGreaterThan(7);
        assertThat(Tone.contrast(Tone.MUTED_LIGHT, Tone.PAGE_LIGHT)).isGreaterThan(4.5);
        assertThat(Tone.contrast(Tone.MUTED_DARK, Tone.PAGE_DARK)).isGreaterThan(4.5);
        Stream<Tone> series = IntStream.range(0, Tone.seriesColours()).mapToObj(Tone::series);
        Stream<Tone> points =
                IntStream.range(0, 5).boxed().flatMap(i -> Stream.of(Tone.agree(i, 5), Tone.disagree(i, 5)));
        Stream.of(series, points, Stream.of(Tone.BAR)).flatMap(s -> s).forEach(tone -> {
            assertThat(Tone.contrast(tone.light(), Tone.PAGE_LIGHT))
                    .as("%s light", tone)
                    .isGreaterThanOrEqualTo(3);
            assertThat(Tone.contrast(tone.dark(), Tone.PAGE_DARK))
                    .as("%s dark", tone)
                    .isGreaterThanOrEqualTo(3);
        });
        Stream.of(
                        IntStream.range(0, Tone.seriesColours()).mapToObj(Tone::series),
                        IntStream.range(0, 5).boxed().flatMap(i -> Stream.of(Tone.agree(i, 5), Tone.disagree(i, 5))),
                        DoubleCells.all(),
                        Stream.of(Tone.NEUTRAL))
                .flatMap(s -> s)
                .forEach(tone -> {
                    assertThat(Tone.contrast(tone.light(), tone.textOnLight()))
                            .as("%s", tone)
                            .isGreaterThanOrEqualTo(4.5);
                    assertThat(Tone.contrast(tone.dark(), tone.textOnDark()))
                            .as("%s", tone)
                            .isGreaterThanOrEqualTo(4.5);
                });
    }

    /** Cells of a matrix have all strengths of both signs. */
    private static final class DoubleCells {
        static Stream<Tone> all() {
            return IntStream.rangeClosed(-10, 10).mapToObj(i -> Tone.coefficient(i / 10.0));
        }
    }

    /** Neighbours differ in lightness, so they do without hue: on a copier and for colour-blind readers. */
    @Test
    void neighboursDifferInLightness() {
        for (int i = 0; i < 2 * Tone.seriesColours(); i++) {
            Tone one = Tone.series(i);
            Tone next = Tone.series(i + 1);
            assertThat(Tone.contrast(one.light(), next.light()))
                    .as("%s %s", one, next)
                    .isGreaterThan(1.5);
            assertThat(Tone.contrast(one.dark(), next.dark()))
                    .as("%s %s", one, next)
                    .isGreaterThan(1.5);
        }
        for (int points = 2; points <= 5; points++) {
            for (int i = 1; i < points; i++) {
                assertThat(Tone.contrast(
                                Tone.agree(i - 1, points).light(),
                                Tone.agree(i, points).light()))
                        .isGreaterThan(1.2);
                assertThat(Tone.contrast(
                                Tone.disagree(i - 1, points).dark(),
                                Tone.disagree(i, points).dark()))
                        .isGreaterThan(1.2);
            }
        }
    }

    /** Against the widths that a browser measured: chromium 1 px = 1 px, fonts Noto Sans, DejaVu Sans, Liberation Sans. */
    @Test
    void noTextIsWiderThanComputed() throws IOException {
        int checked = 0;
        try (InputStream in = ChartSvgTest.class.getResourceAsStream("measured.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split("\t", -1);
                double computed = FontWidths.width(parts[2], 100);
                double measured = Double.parseDouble(parts[1]);
                assertThat(computed).as(line).isGreaterThanOrEqualTo(measured - 0.5);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void scalesHoldTheirNumbersBetweenRoundOnes() {
        for (long seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double least = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-4, 6));
            double greatest = least + random.nextDouble() * Math.pow(10, random.nextInt(-4, 6));
            Scale scale = Scale.over(least, greatest);
            assertThat(scale.least()).as("seed %s", seed).isLessThanOrEqualTo(least + 1e-6 * (greatest - least));
            assertThat(scale.greatest())
                    .as("seed %s", seed)
                    .isGreaterThanOrEqualTo(greatest - 1e-6 * (greatest - least));
            assertThat(scale.ticks()).as("seed %s", seed).hasSizeBetween(2, 8);
        }
        assertThat(Scale.shares(0.77).ticks()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8);
        assertThat(Scale.shares(1).ticks()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(Scale.shares(0).ticks()).containsExactly(0.0, 0.02, 0.04, 0.06, 0.08, 0.1);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        refused(
                () -> new BarChart(ChartUnit.percent(0), List.of()),
                "a chart has at least one of its bars: found none");
        refused(() -> bar(ChartValue.of(1.2)), "a share is from 0 to 1: found 1.2");
        refused(() -> new ChartEntry(" ", ChartValue.of(0)), "a label of a chart has a text: found none");
        refused(() -> ChartValue.of(Double.NaN), "a number of a chart is finite: found NaN");
        refused(
                () -> ChartValue.suppressed().withSmallBase(),
                "a value has a number if and only if it is shown: found SMALL_BASE without a number");
        refused(
                () -> new CrossChart(
                        ChartUnit.percent(0),
                        CrossChart.Arrangement.STACKED,
                        List.of("a", "b"),
                        List.of(new CrossChart.Group("g", List.of(ChartValue.of(0.75), ChartValue.of(0.5))))),
                "the shares of a stacked bar add up to at most 1: those of \"g\" make 1.25; draw shares of multiple"
                        + " responses side by side");
        refused(
                () -> new TrendChart(
                        ChartUnit.percent(0),
                        List.of("1", "2"),
                        List.of(new TrendChart.Line("l", List.of(ChartValue.of(0))))),
                "the line \"l\" has a value for each of 2 labels: found 1");
        refused(
                () -> new HistogramChart.Bin(1, 1, ChartValue.of(0)),
                "a bin reaches from one number to a greater one, and at most one of them is infinite: found 1.0 and 1.0");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String message) {
        assertThatThrownBy(what).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
