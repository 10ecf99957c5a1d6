package org.surveystats.stats.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.stats.distribution.BandShare;
import org.surveystats.stats.distribution.NumberDistribution;
import org.surveystats.stats.distribution.RatingDistribution;
import org.surveystats.stats.report.chart.HistogramChart.Bin;
import org.surveystats.stats.report.chart.HistogramChart.BinKind;
import org.surveystats.stats.report.chart.HistogramChart.Box;
import org.surveystats.stats.report.chart.HistogramChart.BoxEnds;
import org.surveystats.stats.report.language.ReportLanguage;

/** Charts of questions answered by numbers. */
final class NumberCharts {

    /** With how many decimals numbers of an axis are written at most. */
    static final int DECIMALS = 2;

    private static final double MOST_POINTS = 20;
    private static final double TAIL = 0.05;
    private static final double QUARTER = 0.25;

    private NumberCharts() {}

    static HistogramChart histogram(NumberDistribution distribution, double[] limits, ChartUnit unit) {
        List<Bin> bins = distribution.bands(limits).stream()
                .map(band -> new Bin(band.from(), band.below(), ChartValue.ofShare(band.share())))
                .toList();
        boolean values = distribution.hasOnlyWholeNumbers()
                && bins.stream().allMatch(bin -> bin.upper() - bin.lower() == 1 && isHalf(bin.lower()));
        return new HistogramChart(
                unit, values ? BinKind.WHOLE_NUMBER : BinKind.RANGE, decimals(limits), bins, box(distribution));
    }

    private static boolean isHalf(double limit) {
        return Math.abs(limit - Math.floor(limit)) == 0.5;
    }

    /** As many as tell the limits apart, at least the usual ones. */
    private static int decimals(double[] limits) {
        double width = IntStream.range(1, limits.length)
                .mapToDouble(i -> limits[i] - limits[i - 1])
                .min()
                .orElse(1);
        int needed = (int) Math.ceil(-StrictMath.log10(width));
        return Math.max(DECIMALS, Math.min(MOST_DECIMALS, needed));
    }

    private static final int MOST_DECIMALS = 6;

    /** A box of the weighted quantiles, where there is an answer. */
    private static Optional<Box> box(NumberDistribution distribution) {
        if (distribution.minimum().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Box(
                BoxEnds.PERCENTILES,
                distribution.quantile(TAIL).value(),
                distribution.quantile(QUARTER).value(),
                distribution.median().value(),
                distribution.quantile(1 - QUARTER).value(),
                distribution.quantile(1 - TAIL).value()));
    }

    /** Whether a rating has a bar for each point. */
    static boolean hasPoints(RatingDistribution distribution) {
        RatingQuestion question = distribution.question();
        return question.lowest() == Math.rint(question.lowest())
                && question.highest() == Math.rint(question.highest())
                && question.highest() - question.lowest() <= MOST_POINTS
                && distribution.hasOnlyWholeNumbers();
    }

    static BarChart points(RatingDistribution distribution, ChartUnit unit, ReportLanguage language) {
        RatingQuestion question = distribution.question();
        int points = (int) (question.highest() - question.lowest()) + 1;
        double[] limits = IntStream.rangeClosed(0, points)
                .mapToDouble(i -> question.lowest() - 0.5 + i)
                .toArray();
        List<ChartEntry> bars = new ArrayList<>();
        for (BandShare band : distribution.bands(limits)) {
            double point = band.from() + 0.5;
            Optional<LocalizedText> words = point == question.lowest()
                    ? question.lowestLabel()
                    : point == question.highest() ? question.highestLabel() : Optional.empty();
            String number = language.numbers().number(point, 0);
            bars.add(new ChartEntry(
                    words.map(text -> number + " – " + language.text(text)).orElse(number),
                    ChartValue.ofShare(band.share())));
        }
        return new BarChart(unit, bars);
    }
}
