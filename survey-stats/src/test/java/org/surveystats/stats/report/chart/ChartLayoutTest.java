package org.surveystats.stats.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.surveystats.stats.report.chart.SampleCharts.Script;
import org.surveystats.stats.report.document.Figure;
import org.surveystats.stats.report.language.ReportLanguage;

/** Every text stands in its frame and on no other text, whatever the labels. */
class ChartLayoutTest {

    private static final int[] COUNTS = {1, 2, 3, 7, 13, 30};
    private static final int[] LENGTHS = {3, 12, 40, 90, 200};
    private static final int[] WIDTHS = {240, ChartFigure.PHONE, ChartFigure.DESKTOP, 1100};

    @ParameterizedTest
    @EnumSource(Script.class)
    void everyTextStandsInTheFrameAndOnNoOther(Script script) {
        for (int count : COUNTS) {
            for (int length : LENGTHS) {
                long seed = count * 1000L + length;
                SplittableRandom random = new SplittableRandom(seed);
                int width = WIDTHS[random.nextInt(WIDTHS.length)];
                ReportLanguage language = ReportLanguage.of(random.nextBoolean() ? "en" : "ru");
                Map<String, ChartSpec> charts = SampleCharts.drawn(count, length, script, random);
                charts.forEach((name, spec) -> {
                    Figure.Frame frame = new Figure.Frame("c", width, language, "Title", "Description");
                    assertThat(SvgText.problems(ChartFigure.of(spec, language).svg(frame)))
                            .as("%s, %s of %s characters, %s px wide, seed %s", name, count, length, width, seed)
                            .isEmpty();
                });
            }
        }
    }

    /** Values beside steep lines and wide intervals, names at the ends of lines that end close together. */
    @Test
    void textsOfATrendStandOnNoOther() {
        ReportLanguage mirrored = ReportLanguage.load("ar", "report_mirrored.properties", MirroredMessages.loader());
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int waves = random.nextInt(1, 17);
            double reach = random.nextDouble();
            TrendChart chart = new TrendChart(
                    ChartUnit.percent(random.nextInt(3)),
                    IntStream.range(0, waves).mapToObj(i -> "" + (2000 + i)).toList(),
                    IntStream.range(0, random.nextInt(1, 7))
                            .mapToObj(i -> new TrendChart.Line(
                                    Script.CYRILLIC.label(random.nextInt(3, 40), random),
                                    random.doubles(waves)
                                            .mapToObj(x -> SampleCharts.share(x * reach, random.nextInt(20, 3000)))
                                            .toList()))
                            .toList());
            int width = WIDTHS[random.nextInt(WIDTHS.length)];
            ReportLanguage language = random.nextBoolean() ? mirrored : ReportLanguage.of("ru");
            Figure.Frame frame = new Figure.Frame("c", width, language, "Title", "Description");
            assertThat(SvgText.problems(ChartFigure.of(chart, language).svg(frame)))
                    .as("seed %s, %s px wide", seed, width)
                    .isEmpty();
        }
    }

    @Test
    void aDrawingOfALanguageFromRightToLeftIsMirrored() {
        ReportLanguage language = ReportLanguage.load("ar", "report_mirrored.properties", MirroredMessages.loader());
        SplittableRandom random = new SplittableRandom(7);
        SampleCharts.drawn(6, 40, Script.ARABIC, random).forEach((name, spec) -> {
            Figure.Frame frame = new Figure.Frame("c", 360, language, "Title", "Description");
            String svg = ChartFigure.of(spec, language).svg(frame);
            assertThat(SvgText.problems(svg)).as(name).isEmpty();
        });
        ChartSpec bars = SampleCharts.fixed("bars");
        Figure.Frame frame = new Figure.Frame("c", 720, language, "Title", "Description");
        SvgText.Box label = SvgText.boxes(
                        SvgText.parse(ChartFigure.of(bars, language).svg(frame)))
                .stream()
                .filter(box -> box.text().equals("没有听说过这项服务"))
                .findFirst()
                .orElseThrow();
        assertThat(label.right()).isEqualTo(716);
        assertThat(ChartFigure.of(bars, language).svg(frame))
                .as("limits of an interval do not change places")
                .contains("role=\"img\" direction=\"ltr\"")
                .containsPattern("<text class=\"m\" x=\"[0-9.]+\" y=\"[0-9.]+\" text-anchor=\"end\">69\\.0–85\\.4%<");
    }

    @Test
    void linesAreNoWiderThanTheirRoomAndLoseNothing() {
        for (Script script : Script.values()) {
            for (long seed = 0; seed < 200; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                String label = script.label(random.nextInt(1, 200), random);
                double room = random.nextDouble(20, 300);
                var lines = LineBreaks.wrap(label, room, 13);
                assertThat(lines)
                        .as("%s, seed %s", script, seed)
                        .allSatisfy(
                                line -> assertThat(FontWidths.width(line, 13)).isLessThanOrEqualTo(room));
                assertThat(String.join("", lines).replace(" ", ""))
                        .as("%s, seed %s", script, seed)
                        .isEqualTo(label.replace(" ", ""));
            }
        }
    }

    @Test
    void aMarkStaysWithItsLetterAndAWordIsBrokenOnlyWhereItMust() {
        assertThat(LineBreaks.wrap("e\u0301e\u0301e\u0301e\u0301", 17, 13))
                .containsExactly("e\u0301e\u0301", "e\u0301e\u0301");
        assertThat(LineBreaks.wrap("alpha beta gamma", 60, 13)).containsExactly("alpha", "beta", "gamma");
        assertThat(LineBreaks.wrap("well-known", 50, 13)).containsExactly("well-", "known");
        assertThat(LineBreaks.wrap("是的，好", 39, 13)).containsExactly("是的，", "好");
    }
}
