package org.surveystats.stats.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.document.ColumnHeader;
import org.surveystats.stats.report.document.DocumentTable;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.language.ReportLanguage;

/** What is written beside lines and bars. */
class ChartLabelsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");

    private static String svg(ChartSpec spec, int width) {
        return ChartFigure.of(spec, ENGLISH).svg(new Figure.Frame("c", width, ENGLISH, "Title", "Description"));
    }

    private static List<String> texts(ChartSpec spec, int width) {
        return SvgText.boxes(SvgText.parse(svg(spec, width))).stream()
                .map(SvgText.Box::text)
                .toList();
    }

    private static TrendChart trend(int lines, double apart) {
        return new TrendChart(
                ChartUnit.percent(1),
                List.of("2021", "2022", "2023"),
                IntStream.range(0, lines)
                        .mapToObj(i -> new TrendChart.Line(
                                "Line " + i,
                                IntStream.range(0, 3)
                                        .mapToObj(wave -> SampleCharts.share(0.1 + i * apart + wave * 0.01, 2000))
                                        .toList()))
                        .toList());
    }

    @Test
    void valuesStandAtEveryWaveWhereTheyHaveRoomAndAtTheLastOneAlways() {
        for (int width : new int[] {ChartFigure.PHONE, ChartFigure.DESKTOP}) {
            assertThat(texts(trend(3, 0.25), width))
                    .contains("10.0%", "11.0%", "12.0%", "35.0%", "36.0%", "37.0%", "60.0%", "61.0%", "62.0%");
            assertThat(texts(trend(6, 0.01), width))
                    .contains("12.0%", "13.0%", "14.0%", "15.0%", "16.0%", "17.0%")
                    .doesNotContain("11.0%");
        }
    }

    /** On a phone a legend stands above; on a desktop the names stand at the ends of the lines, below the top of the plot. */
    @Test
    void namesStandAtTheEndsOfLinesOnAWideFrame() {
        List<SvgText.Box> wide = SvgText.boxes(SvgText.parse(svg(trend(3, 0.25), ChartFigure.DESKTOP)));
        assertThat(wide)
                .filteredOn(box -> box.text().startsWith("Line "))
                .hasSize(3)
                .allSatisfy(box -> {
                    assertThat(box.left()).isGreaterThan(600);
                });
        List<SvgText.Box> narrow = SvgText.boxes(SvgText.parse(svg(trend(3, 0.25), ChartFigure.PHONE)));
        assertThat(narrow)
                .filteredOn(box -> box.text().startsWith("Line "))
                .hasSize(3)
                .allSatisfy(box -> {
                    assertThat(box.bottom()).isLessThan(30);
                });
    }

    @Test
    void ofManyYearsEverySecondStandsAndOfLongNamesNumbers() {
        List<ChartValue> values = IntStream.range(0, 12)
                .mapToObj(i -> SampleCharts.share(0.2, 300))
                .toList();
        TrendChart years = new TrendChart(
                ChartUnit.percent(1),
                IntStream.range(0, 12).mapToObj(i -> "" + (2012 + i)).toList(),
                List.of(new TrendChart.Line("Uses it", values)));
        assertThat(texts(years, ChartFigure.PHONE))
                .contains("2023", "2021", "2013")
                .doesNotContain("2022", "2012", "12  2023");
        assertThat(texts(years, ChartFigure.DESKTOP)).contains("2012", "2013", "2022", "2023");
        TrendChart names = new TrendChart(
                ChartUnit.percent(1),
                IntStream.range(0, 12)
                        .mapToObj(i -> "The wave with the long name " + i)
                        .toList(),
                List.of(new TrendChart.Line("Uses it", values)));
        assertThat(texts(names, ChartFigure.PHONE)).contains("12", "12  The wave with the long name 11");
    }

    @Test
    void basesStayOnOneLineBesideShortLabels() {
        CrossChart chart = new CrossChart(
                ChartUnit.percent(0),
                Arrangement.GROUPED,
                List.of("a"),
                List.of(
                        new CrossChart.Group("A", List.of(SampleCharts.share(0.2, 101))),
                        new CrossChart.Group("B", List.of(SampleCharts.share(0.2, 1234)))));
        for (int width : new int[] {ChartFigure.PHONE, ChartFigure.DESKTOP}) {
            assertThat(texts(chart, width)).contains("n\u00A0=\u00A0101", "n\u00A0=\u00A01,234");
        }
    }

    @Test
    void aBinWithoutALimitHasAnArrowAndSaysWhereItBegins() {
        ChartSpec open = SampleCharts.fixed("histogram-open");
        assertThat(texts(open, ChartFigure.DESKTOP))
                .contains("< 20", "40", "≥ 60")
                .anyMatch(text -> text.startsWith("A bar with an arrow has no limit at that end"));
        assertThat(ChartFigure.of(open, ENGLISH).table().rows())
                .extracting(row -> row.headers().get(0))
                .containsExactly("below 20", "20 to below 40", "40 to below 60", "60 and more");
        assertThat(ChartFigure.of(SampleCharts.fixed("histogram-values"), ENGLISH)
                        .table()
                        .rows())
                .extracting(row -> row.headers().get(0))
                .containsExactly("0", "1", "2", "3", "4", "5", "6");
    }

    /** Of bins with the same share the one that is twice as wide is half as high, and the axis says that it is density. */
    @Test
    void theAreaOfABarIsItsShare() {
        HistogramChart chart = new HistogramChart(
                ChartUnit.percent(0),
                HistogramChart.BinKind.RANGE,
                0,
                List.of(
                        new HistogramChart.Bin(0, 10, ChartValue.of(0.5)),
                        new HistogramChart.Bin(10, 30, ChartValue.of(0.5))),
                Optional.empty());
        var bars = SvgText.parse(svg(chart, ChartFigure.DESKTOP)).getElementsByTagName("rect");
        double[] areas = IntStream.range(0, bars.getLength())
                .mapToObj(i -> (org.w3c.dom.Element) bars.item(i))
                .filter(bar -> bar.getAttribute("class").equals("b"))
                .mapToDouble(bar -> (Double.parseDouble(bar.getAttribute("width")) + 1)
                        * Double.parseDouble(bar.getAttribute("height")))
                .toArray();
        assertThat(areas).hasSize(2);
        assertThat(areas[0] / areas[1]).isBetween(0.995, 1.005);
        assertThat(texts(chart, ChartFigure.DESKTOP)).contains("Share of answers per unit of the axis below", "5%");
    }

    @Test
    void labelsAreSpreadWithoutTouchingAndStayInTheirOrder() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = random.nextInt(1, 12);
            List<Double> wanted = random.doubles(count, 0, 200).sorted().boxed().toList();
            List<Double> heights = random.doubles(count, 5, 16).boxed().toList();
            List<Double> middles = LineEnds.spread(wanted, heights, 0, 200);
            for (int i = 0; i < count; i++) {
                double half = heights.get(i) / 2;
                assertThat(middles.get(i)).as("seed %s", seed).isBetween(half - 1e-9, 200 - half + 1e-9);
                if (i > 0) {
                    assertThat(middles.get(i) - middles.get(i - 1))
                            .as("seed %s", seed)
                            .isGreaterThanOrEqualTo(half + heights.get(i - 1) / 2 - 1e-9);
                }
            }
        }
        assertThat(LineEnds.spread(List.of(20.0, 100.0), List.of(16.0, 16.0), 0, 200))
                .as("what has room stays where it was to stand")
                .containsExactly(20.0, 100.0);
    }

    @Test
    void aPlaceIsFreeWhereNoLineAndNoBoxIs() {
        Occupied occupied = new Occupied(0, 100);
        occupied.add(10, 10, 20, 20);
        occupied.addLines(0, 90, 100, 50);
        assertThat(occupied.isFree(21, 10, 30, 20)).isTrue();
        assertThat(occupied.isFree(15, 15, 30, 18)).isFalse();
        assertThat(occupied.isFree(45, 65, 55, 75)).as("the line is at 70").isFalse();
        assertThat(occupied.isFree(45, 40, 55, 50)).isTrue();
        assertThat(occupied.isFree(60, 95, 70, 101)).isFalse();
    }

    @Test
    void aConversionThatIsNotShownIsReadAsSuch() {
        FunnelChart chart = new FunnelChart(
                ChartUnit.percent(0),
                List.of(
                        new FunnelChart.Step("Aware", ChartValue.of(0.5), ChartValue.of(0.5)),
                        new FunnelChart.Step("Uses it", ChartValue.suppressed(), ChartValue.suppressed())));
        assertThat(String.join(" ", texts(chart, ChartFigure.DESKTOP))).contains("of the step before: hidden");
    }

    @Test
    void aFunnelWithoutIntervalsHasNoColumnOfThem() {
        FunnelChart chart = new FunnelChart(
                ChartUnit.percent(0),
                List.of(
                        new FunnelChart.Step("Aware", ChartValue.undefined(), ChartValue.undefined()),
                        new FunnelChart.Step("Uses it", ChartValue.undefined(), ChartValue.undefined())));
        DocumentTable table = chart.accept(new ChartTable(ReportLanguage.of("en")));
        assertThat(table.columns()).extracting(ColumnHeader::text).containsExactly("Share", "Of the step before");
        assertThat(table.rows()).extracting(row -> row.cells().size()).containsExactly(2, 2);
    }
}
