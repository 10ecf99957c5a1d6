package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.surveystats.model.question.AgreementQuestion.Wording;
import org.surveystats.stats.report.chart.CrossChart.Arrangement;
import org.surveystats.stats.report.chart.DivergingChart.ItemOrder;
import org.surveystats.stats.report.chart.DivergingChart.NeutralPlace;

/** Charts of every kind: a fixed set, and drawn ones of any size in any script. */
final class SampleCharts {

    private static final ChartUnit PERCENT = ChartUnit.percent(1);

    /** Letters of words. */
    enum Script {
        LATIN("abcdefghijklmnopqrstuvwxyzäöüßé", 12, true),
        CYRILLIC("абвгдежзийклмнопрстуфхцчшщъыьэюя", 14, true),
        ARABIC("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 8, true),
        CHINESE("的一是不了人我在有他这为之大来以个中上们", 9, false),
        LONG_WORDS("WMШЩЖоаиxyz", 300, true);

        private final String letters;
        private final int longest;
        private final boolean spaces;

        Script(String letters, int longest, boolean spaces) {
            this.letters = letters;
            this.longest = longest;
            this.spaces = spaces;
        }

        String label(int length, SplittableRandom random) {
            StringBuilder label = new StringBuilder();
            int word = 0;
            int end = random.nextInt(1, longest + 1);
            while (label.length() < length) {
                if (word == end && spaces && label.length() < length - 1) {
                    label.append(' ');
                    word = 0;
                    end = random.nextInt(1, longest + 1);
                }
                label.append(letters.charAt(random.nextInt(letters.length())));
                word++;
            }
            return label.toString();
        }
    }

    private SampleCharts() {}

    private static ChartValue share(SplittableRandom random) {
        double share = random.nextInt(10) == 0 ? random.nextInt(2) : random.nextDouble();
        return status(share(share, random.nextInt(3, 2000)), random);
    }

    private static ChartValue status(ChartValue value, SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> ChartValue.suppressed();
            case 1 -> ChartValue.notReported();
            case 2 -> ChartValue.undefined();
            case 3 -> value.withSmallBase();
            default -> value;
        };
    }

    /** A share with the interval of Wald, cut at 0 and 1. */
    static ChartValue share(double share, int base) {
        double half = 1.96 * Math.sqrt(share * (1 - share) / base);
        return ChartValue.of(share, Math.max(0, share - half), Math.min(1, share + half), 0.95)
                .withBase(base);
    }

    private static List<ChartValue> parts(int count, SplittableRandom random) {
        double[] sizes = random.doubles(count).map(x -> x * x * x).toArray();
        double sum = DoubleStream.of(sizes).sum();
        return DoubleStream.of(sizes)
                .mapToObj(size -> status(share(Math.min(1, size / sum * (1 - 1e-12)), 200), random))
                .toList();
    }

    private static <T> List<T> times(int count, java.util.function.IntFunction<T> one) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(one.apply(i));
        }
        return list;
    }

    private static Optional<String> section(java.util.function.IntFunction<String> label, SplittableRandom random) {
        return random.nextInt(3) == 0 ? Optional.of(label.apply(0)) : Optional.empty();
    }

    /** One chart of every kind with labels of a length. */
    static Map<String, ChartSpec> drawn(int count, int length, Script script, SplittableRandom random) {
        Map<String, ChartSpec> charts = new LinkedHashMap<>();
        java.util.function.IntFunction<String> label =
                i -> script.label(Math.max(1, length - random.nextInt(3)), random);
        charts.put("bars", new BarChart(PERCENT, times(count, i -> new ChartEntry(label.apply(i), share(random)))));
        charts.put("dots", new DotChart(ChartUnit.number(2), times(count, i -> {
            double mean = random.nextDouble(-50, 5000);
            return new ChartEntry(
                    label.apply(i),
                    status(ChartValue.of(mean, mean - 3, mean + random.nextDouble(100), 0.9), random),
                    section(label, random));
        })));
        charts.put(
                "funnel",
                new FunnelChart(
                        PERCENT,
                        times(count, i -> new FunnelChart.Step(label.apply(i), share(random), share(random)))));
        int points = 2 + random.nextInt(10);
        OptionalInt neutral = points % 2 == 1 ? OptionalInt.of(points / 2) : OptionalInt.empty();
        for (NeutralPlace place : NeutralPlace.values()) {
            charts.put(
                    "diverging " + place,
                    new DivergingChart(
                            PERCENT,
                            times(points, label),
                            neutral,
                            place,
                            ItemOrder.MOST_AGREEMENT,
                            times(
                                    count,
                                    i -> new DivergingChart.Item(
                                            label.apply(i),
                                            random.nextBoolean() ? Wording.DIRECT : Wording.REVERSED,
                                            parts(points, random)))));
        }
        int answers = 1 + random.nextInt(20);
        charts.put(
                "stacked",
                new CrossChart(
                        PERCENT,
                        Arrangement.STACKED,
                        times(answers, label),
                        times(
                                count,
                                i -> new CrossChart.Group(
                                        label.apply(i), parts(answers, random), section(label, random)))));
        charts.put(
                "grouped",
                new CrossChart(
                        PERCENT,
                        Arrangement.GROUPED,
                        times(answers, label),
                        times(
                                count,
                                i -> new CrossChart.Group(
                                        label.apply(i), times(answers, a -> share(random)), section(label, random)))));
        int lines = 1 + random.nextInt(8);
        charts.put(
                "trend",
                new TrendChart(
                        PERCENT,
                        times(count, label),
                        times(lines, i -> new TrendChart.Line(label.apply(i), times(count, w -> share(random))))));
        double width = random.nextBoolean() ? 1 : 0;
        double[] limits = random.doubles(count + 1, -100, 90_000).sorted().toArray();
        if (random.nextBoolean() && count > 1) {
            limits[random.nextBoolean() ? 0 : count] *= Double.POSITIVE_INFINITY;
            Arrays.sort(limits);
        }
        charts.put(
                "histogram",
                new HistogramChart(
                        PERCENT,
                        HistogramChart.BinKind.RANGE,
                        1,
                        IntStream.range(0, count)
                                .mapToObj(i -> width > 0
                                        ? new HistogramChart.Bin(i, i + 1, share(random))
                                        : new HistogramChart.Bin(limits[i], limits[i + 1], share(random)))
                                .toList(),
                        Optional.of(new HistogramChart.Box(HistogramChart.BoxEnds.EXTREMES, 0, 1, 1.5, 2, 40))));
        charts.put(
                "matrix",
                new MatrixChart(
                        ChartUnit.number(2),
                        times(count, label),
                        times(count, label),
                        times(count, i -> times(count, j -> status(ChartValue.of(random.nextDouble(-1, 1)), random)))));
        return charts;
    }

    private static List<ChartValue> of(double... shares) {
        return DoubleStream.of(shares).mapToObj(s -> share(s, 101)).toList();
    }

    /** Charts whose drawings are kept. */
    static Map<String, ChartSpec> fixed() {
        Map<String, ChartSpec> charts = new LinkedHashMap<>();
        charts.put(
                "bars",
                new BarChart(
                        PERCENT,
                        List.of(
                                new ChartEntry("Knows the service well", share(0.772, 101)),
                                new ChartEntry("Знает о нём только понаслышке", share(0.125, 101)),
                                new ChartEntry("سمع عنها مرة واحدة (فقط)", share(0.05, 101)),
                                new ChartEntry("没有听说过这项服务", share(0, 101)),
                                new ChartEntry("Few respondents", share(0.3, 9).withSmallBase()),
                                new ChartEntry("Hidden", ChartValue.suppressed()),
                                new ChartEntry("Not in the source", ChartValue.notReported()))));
        charts.put(
                "dots",
                new DotChart(
                        ChartUnit.number(2),
                        List.of(
                                new ChartEntry(
                                        "Men",
                                        ChartValue.of(3.4, 3.2, 3.6, 0.95).withBase(40)),
                                new ChartEntry(
                                        "Women",
                                        ChartValue.of(3.71, 3.5, 3.92, 0.95).withBase(61)))));
        charts.put(
                "funnel",
                new FunnelChart(
                        PERCENT,
                        List.of(
                                new FunnelChart.Step("Aware", share(0.8, 101), share(0.8, 101)),
                                new FunnelChart.Step("Aware and use it", share(0.4, 101), share(0.5, 80)))));
        charts.put(
                "diverging",
                new DivergingChart(
                        ChartUnit.percent(0),
                        List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"),
                        OptionalInt.of(2),
                        NeutralPlace.SPLIT,
                        ItemOrder.MOST_AGREEMENT,
                        List.of(
                                new DivergingChart.Item(
                                        "It wastes time", Wording.REVERSED, of(0.3, 0.3, 0.15, 0.15, 0.1)),
                                new DivergingChart.Item(
                                        "I would recommend it", Wording.DIRECT, of(0.02, 0.03, 0.1, 0.5, 0.35)))));
        charts.put(
                "diverging-unknown",
                new DivergingChart(
                        PERCENT,
                        List.of("Disagree", "Neither", "Agree"),
                        OptionalInt.of(1),
                        NeutralPlace.SPLIT,
                        ItemOrder.MOST_AGREEMENT,
                        List.of(
                                new DivergingChart.Item("All known", Wording.DIRECT, of(0.2, 0.3, 0.5)),
                                new DivergingChart.Item(
                                        "Only agreement printed",
                                        Wording.DIRECT,
                                        List.of(ChartValue.notReported(), ChartValue.notReported(), share(0.772, 101))),
                                new DivergingChart.Item(
                                        "One hidden",
                                        Wording.DIRECT,
                                        List.of(share(0.35, 101), ChartValue.suppressed(), share(0.6, 101))),
                                new DivergingChart.Item(
                                        "Nothing known",
                                        Wording.REVERSED,
                                        List.of(
                                                ChartValue.notReported(),
                                                ChartValue.notReported(),
                                                ChartValue.notReported())))));
        charts.put(
                "stacked",
                new CrossChart(
                        ChartUnit.percent(0),
                        Arrangement.STACKED,
                        List.of("Daily", "Weekly", "Never"),
                        List.of(
                                new CrossChart.Group("Total", of(0.2, 0.3, 0.5)),
                                new CrossChart.Group(
                                        "Town",
                                        List.of(share(0.6, 40), ChartValue.suppressed(), ChartValue.suppressed())))));
        charts.put(
                "grouped",
                new CrossChart(
                        ChartUnit.percent(0),
                        Arrangement.GROUPED,
                        List.of("Daily", "Weekly"),
                        List.of(
                                new CrossChart.Group("Total", of(0.2, 0.3)),
                                new CrossChart.Group("Town", List.of(share(0, 40), ChartValue.suppressed())))));
        charts.put(
                "trend",
                new TrendChart(
                        PERCENT,
                        List.of("2021", "2022", "2023"),
                        List.of(
                                new TrendChart.Line("Aware", of(0.5, 0.55, 0.6)),
                                new TrendChart.Line(
                                        "Uses it",
                                        List.of(share(0.2, 90), ChartValue.notReported(), share(0.3, 90))))));
        charts.put(
                "histogram",
                new HistogramChart(
                        PERCENT,
                        HistogramChart.BinKind.RANGE,
                        1,
                        List.of(
                                new HistogramChart.Bin(18, 25, share(0.25, 200)),
                                new HistogramChart.Bin(25, 40, share(0.5, 200)),
                                new HistogramChart.Bin(40, 90, share(0.25, 200))),
                        Optional.of(new HistogramChart.Box(HistogramChart.BoxEnds.EXTREMES, 18, 24.5, 31, 40, 88))));
        charts.put(
                "histogram-open",
                new HistogramChart(
                        PERCENT,
                        HistogramChart.BinKind.RANGE,
                        1,
                        List.of(
                                new HistogramChart.Bin(Double.NEGATIVE_INFINITY, 20, share(0.1, 200)),
                                new HistogramChart.Bin(20, 40, share(0.5, 200)),
                                new HistogramChart.Bin(40, 60, ChartValue.suppressed()),
                                new HistogramChart.Bin(60, Double.POSITIVE_INFINITY, ChartValue.suppressed())),
                        Optional.of(new HistogramChart.Box(HistogramChart.BoxEnds.PERCENTILES, 15, 24.5, 31, 44, 88))));
        charts.put(
                "histogram-values",
                new HistogramChart(
                        ChartUnit.percent(0),
                        HistogramChart.BinKind.WHOLE_NUMBER,
                        1,
                        IntStream.range(0, 7)
                                .mapToObj(i -> new HistogramChart.Bin(i - 0.5, i + 0.5, share(i / 21.0, 200)))
                                .toList(),
                        Optional.empty()));
        charts.put(
                "matrix",
                new MatrixChart(
                        ChartUnit.number(2),
                        List.of("Anna", "Boris"),
                        List.of("Anna", "Boris"),
                        List.of(
                                List.of(ChartValue.undefined(), ChartValue.of(0.83)),
                                List.of(ChartValue.of(-0.2), ChartValue.undefined()))));
        charts.put("sections", sections());
        return charts;
    }

    /** Two questions make the groups, and both have an answer of the same name. */
    static CrossChart sections() {
        return new CrossChart(
                PERCENT,
                Arrangement.STACKED,
                List.of("Agree", "Disagree"),
                List.of(
                        new CrossChart.Group("Total", of(0.6, 0.4)),
                        new CrossChart.Group("Yes", of(0.7, 0.3)).inSection("Has heard of it"),
                        new CrossChart.Group("No", of(0.5, 0.5)).inSection("Has heard of it"),
                        new CrossChart.Group("Yes", of(0.8, 0.2)).inSection("Uses it"),
                        new CrossChart.Group("No", of(0.3, 0.7)).inSection("Uses it")));
    }

    /** One of the charts whose drawings are kept. */
    static ChartSpec fixed(String name) {
        return Objects.requireNonNull(fixed().get(name), name);
    }
}
