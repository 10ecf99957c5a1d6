package org.surveystats.stats.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart.Item;
import org.surveystats.stats.report.chart.DivergingChart.ItemOrder;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;
import org.surveystats.stats.report.chart.DivergingChart.Span;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.language.ReportLanguage;

/** Parts of a whole of which some are not known: what is drawn is where it belongs, and nothing hidden can be read off. */
class UnknownPartsTest {

    private static final ReportLanguage ENGLISH = ReportLanguage.of("en");
    private static final ChartValue HIDDEN = ChartValue.suppressed();
    private static final ChartValue SILENT = ChartValue.notReported();

    private static ChartValue of(double share) {
        return ChartValue.of(share);
    }

    private static DivergingChart three(NeutralPlace place, ChartValue... shares) {
        return new DivergingChart(
                ChartUnit.percent(1),
                List.of("Disagree", "Neither", "Agree"),
                OptionalInt.of(1),
                place,
                ItemOrder.AS_GIVEN,
                List.of(new Item("It is good", Wording.DIRECT, List.of(shares))));
    }

    private static String svg(ChartSpec spec) {
        return ChartFigure.of(spec, ENGLISH)
                .svg(new Figure.Frame("c", ChartFigure.DESKTOP, ENGLISH, "Title", "Description"));
    }

    @Test
    void aSideThatIsKnownIsDrawnFromTheLine() {
        DivergingChart chart = three(NeutralPlace.LEFT_OUT, SILENT, SILENT, of(0.772));
        Item item = chart.items().get(0);
        assertThat(chart.spans(item)).containsOnlyKeys(2);
        assertThat(chart.spans(item)).containsEntry(2, new Span(0, 0.772));
        assertThat(chart.disagreement(item).unknown()).contains(SILENT);
        assertThat(svg(chart)).contains(">77.2%<", ">not reported<");
    }

    @Test
    void whatIsNotReportedIsNotComputed() {
        DivergingChart chart = new DivergingChart(
                ChartUnit.percent(1),
                List.of("No", "Yes"),
                OptionalInt.empty(),
                NeutralPlace.SPLIT,
                ItemOrder.AS_GIVEN,
                List.of(new Item("It is good", Wording.DIRECT, List.of(SILENT, of(0.772)))));
        assertThat(chart.spans(chart.items().get(0))).containsOnlyKeys(1);
        assertThat(svg(chart)).contains(">77.2%<", ">not reported<").doesNotContain("22.8");
    }

    @Test
    void aNeutralPointThatIsNotKnownStandsBesideInAllStatements() {
        DivergingChart chart = new DivergingChart(
                ChartUnit.percent(0),
                List.of("Disagree", "Neither", "Agree"),
                OptionalInt.of(1),
                NeutralPlace.SPLIT,
                ItemOrder.MOST_AGREEMENT,
                List.of(
                        new Item("Silent", Wording.DIRECT, List.of(SILENT, SILENT, SILENT)),
                        new Item("Whole", Wording.DIRECT, List.of(of(0.2), of(0.5), of(0.3))),
                        new Item("Part", Wording.DIRECT, List.of(of(0.2), SILENT, of(0.6)))));
        assertThat(chart.hasColumn()).isTrue();
        assertThat(chart.ordered()).extracting(Item::label).containsExactly("Part", "Whole", "Silent");
        assertThat(chart.spans(chart.items().get(1)).get(2)).isEqualTo(new Span(0, 0.3));
        assertThat(svg(chart)).contains("The neutral point stands beside the bars");
        DivergingChart known = three(NeutralPlace.SPLIT, of(0.2), of(0.5), of(0.3));
        assertThat(known.spans(known.items().get(0)).get(2)).isEqualTo(new Span(0.25, 0.55));
        assertThat(known.hasColumn()).isFalse();
    }

    @Test
    void partsBeyondAnUnknownOneHaveNoPlace() {
        DivergingChart chart = new DivergingChart(
                ChartUnit.percent(0),
                List.of("1", "2", "3", "4"),
                OptionalInt.empty(),
                NeutralPlace.SPLIT,
                ItemOrder.AS_GIVEN,
                List.of(new Item("It is good", Wording.DIRECT, List.of(of(0.1), HIDDEN, HIDDEN, of(0.4)))));
        assertThat(chart.spans(chart.items().get(0))).isEmpty();
        assertThat(svg(chart))
                .contains("Parts beyond an unknown one are not drawn")
                .doesNotContain(">40%<");
        assertThat(ChartFigure.of(chart, ENGLISH)
                        .table()
                        .rows()
                        .get(0)
                        .cells()
                        .get(3)
                        .text())
                .isEqualTo("40%");
    }

    /** The others leave 15 % for a single hidden part: the smallest of them is hidden with it, in every form. */
    @Test
    void aSingleHiddenPartIsNotWhatTheOthersLeave() {
        DivergingChart chart = three(NeutralPlace.BESIDE, of(0.25), HIDDEN, of(0.6));
        assertThat(chart.items().get(0).shares()).containsExactly(HIDDEN, HIDDEN, of(0.6));
        CrossChart stacked = new CrossChart(
                ChartUnit.percent(0),
                Arrangement.STACKED,
                List.of("a", "b", "c"),
                List.of(new CrossChart.Group("g", List.of(of(0), HIDDEN, of(0.6)))));
        assertThat(stacked.groups().get(0).shares())
                .as("nothing protects less than a share of 0")
                .containsExactly(of(0), HIDDEN, HIDDEN);
        for (ChartSpec spec : List.of(chart, stacked)) {
            assertThat(svg(spec)).doesNotContain(">25");
            assertThat(ChartFigure.of(spec, ENGLISH).vegaLite("T", "D")).doesNotContain("0.25", "\"value\": 0.4");
        }
        HistogramChart histogram = new HistogramChart(
                ChartUnit.percent(0),
                HistogramChart.BinKind.RANGE,
                0,
                List.of(
                        new HistogramChart.Bin(0, 1, of(0.25)),
                        new HistogramChart.Bin(1, 2, HIDDEN),
                        new HistogramChart.Bin(2, 3, of(0.6))),
                Optional.empty());
        assertThat(histogram.bins()).extracting(HistogramChart.Bin::share).containsExactly(HIDDEN, HIDDEN, of(0.6));
        CrossChart grouped = new CrossChart(
                ChartUnit.percent(0),
                Arrangement.GROUPED,
                List.of("a", "b"),
                List.of(new CrossChart.Group("g", List.of(HIDDEN, of(0.6)))));
        assertThat(grouped.groups().get(0).shares())
                .as("shares of multiple responses leave nothing to compute")
                .containsExactly(HIDDEN, of(0.6));
    }

    /** With two hidden parts no rectangle is as wide as either, or as both. */
    @Test
    void nothingDrawnIsAsWideAsWhatIsHidden() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] sizes = random.doubles(4).map(x -> 0.05 + x).toArray();
            double sum = DoubleStream.of(sizes).sum() * (1 + 1e-12);
            List<ChartValue> shares = IntStream.range(0, 4)
                    .mapToObj(i -> i == 1 || i == 2 ? HIDDEN : of(sizes[i] / sum))
                    .toList();
            CrossChart chart = new CrossChart(
                    ChartUnit.percent(0),
                    Arrangement.STACKED,
                    List.of("a", "b", "c", "d"),
                    List.of(
                            new CrossChart.Group("whole", List.of(of(0.25), of(0.25), of(0.25), of(0.25))),
                            new CrossChart.Group("part", shares)));
            var document = SvgText.parse(svg(chart));
            var bars = document.getElementsByTagName("rect");
            long hatched = IntStream.range(0, bars.getLength())
                    .mapToObj(i -> (org.w3c.dom.Element) bars.item(i))
                    .filter(bar -> bar.getAttribute("class").equals("h"))
                    .peek(bar -> assertThat(Double.parseDouble(bar.getAttribute("width")))
                            .isEqualTo(24))
                    .count();
            assertThat(hatched).as("seed %s", seed).isEqualTo(1);
        }
    }

    @Test
    void knownPartsOfAStackedBarStandSideBySideAndTheChartSaysSo() {
        CrossChart chart = new CrossChart(
                ChartUnit.percent(0),
                Arrangement.STACKED,
                List.of("a", "b", "c"),
                List.of(new CrossChart.Group("g", List.of(HIDDEN, HIDDEN, of(0.6)))));
        assertThat(svg(chart)).contains("those that are known stand side by side from 0", ">60%<", ">hidden<");
    }

    @Test
    void agreementWithUnknownPartsComesLast() {
        DivergingChart chart = new DivergingChart(
                ChartUnit.percent(0),
                List.of("1", "2", "3", "4"),
                OptionalInt.empty(),
                NeutralPlace.SPLIT,
                ItemOrder.MOST_AGREEMENT,
                List.of(
                        new Item("Hidden", Wording.DIRECT, List.of(of(0.1), HIDDEN, HIDDEN, of(0.4))),
                        new Item("Little", Wording.DIRECT, List.of(of(0.5), of(0.2), of(0.2), of(0.1))),
                        new Item("Known", Wording.DIRECT, List.of(HIDDEN, HIDDEN, of(0.2), of(0.3)))));
        assertThat(chart.ordered()).extracting(Item::label).containsExactly("Known", "Little", "Hidden");
        assertThat(chart.agreement(chart.ordered().get(0)).length()).isCloseTo(0.5, within(1e-12));
    }
}
