package org.surveystats.stats.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * The shares of numeric answers in bins, and below them a box from the lower to the upper quartile. The area of a bar is its
 * share: where bins are not equally wide, its height is the share over the width, and the axis says so. The first and the last
 * bin may have no limit at their outer end; such a bar has an arrow and is drawn as wide as the bin beside it, since its own
 * width is not known. A single hidden bin holds what the others leave: the smallest other one is hidden with it.
 *
 * @param unit how the shares are written
 * @param kind what a bin holds
 * @param numberDecimals with how many decimals the numbers on the axis are written at most
 * @param bins the bins from the least numbers to the greatest, each beginning where the one before ends or later
 * @param box the box
 */
public record HistogramChart(ChartUnit unit, BinKind kind, int numberDecimals, List<Bin> bins, Optional<Box> box)
        implements ChartSpec {

    /** What a bin holds. */
    public enum BinKind {
        /** The numbers between two limits, which are written at the axis. */
        RANGE,
        /** One whole number, half a unit from either limit, which is written below the bar. */
        WHOLE_NUMBER
    }

    /** Where the lines of a box end. */
    public enum BoxEnds {
        /** At the least and at the greatest answer, each the answer of somebody. */
        EXTREMES,
        /** At the 5th and at the 95th percentile. */
        PERCENTILES
    }

    /**
     * The numbers from a limit, itself included, to another, which is not; the last bin may include it.
     *
     * @param lower the lower limit; −∞ for none
     * @param upper the upper limit; ∞ for none
     * @param share the share of the answers in it
     */
    public record Bin(double lower, double upper, ChartValue share) {

        /**
         * Checks the limits.
         *
         * @param lower the lower limit
         * @param upper the upper limit
         * @param share the share of the answers in it
         * @throws IllegalArgumentException if they are not in order, or there is none
         */
        public Bin {
            Objects.requireNonNull(share, "share");
            if (!(lower < upper) || (Double.isInfinite(lower) && Double.isInfinite(upper))) {
                throw new IllegalArgumentException("a bin reaches from one number to a greater one, and at most one of"
                        + " them is infinite: found " + lower + " and " + upper);
            }
        }

        boolean isOpen() {
            return Double.isInfinite(lower) || Double.isInfinite(upper);
        }
    }

    /**
     * Five numbers in rising order.
     *
     * @param ends where the lines end
     * @param least where the first line begins
     * @param lowerQuartile the lower quartile
     * @param median the median
     * @param upperQuartile the upper quartile
     * @param greatest where the last line ends
     */
    public record Box(
            BoxEnds ends, double least, double lowerQuartile, double median, double upperQuartile, double greatest) {

        /**
         * Checks the order.
         *
         * @param ends where the lines end
         * @param least where the first line begins
         * @param lowerQuartile the lower quartile
         * @param median the median
         * @param upperQuartile the upper quartile
         * @param greatest where the last line ends
         * @throws IllegalArgumentException if they are not finite and in order
         */
        public Box {
            Objects.requireNonNull(ends, "ends");
            if (!(least <= lowerQuartile
                            && lowerQuartile <= median
                            && median <= upperQuartile
                            && upperQuartile <= greatest)
                    || !Double.isFinite(least)
                    || !Double.isFinite(greatest)) {
                throw new IllegalArgumentException("a box has five numbers in rising order: found " + least + ", "
                        + lowerQuartile + ", " + median + ", " + upperQuartile + ", " + greatest);
            }
        }
    }

    /**
     * Copies the list.
     *
     * @param unit how the shares are written
     * @param kind what a bin holds
     * @param numberDecimals with how many decimals the numbers are written at most, 0 to 6
     * @param bins the bins, at least one
     * @param box the box
     * @throws IllegalArgumentException if there is no bin, bins overlap, one without a limit stands between others, a value is
     *     no share, or the decimals are out of range
     */
    public HistogramChart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(box, "box");
        ChartUnit.number(numberDecimals);
        bins = withoutLoneHidden(bins);
        Labels.required(bins.stream().map(bin -> "" + bin.lower()).toList(), "bins");
        for (int i = 1; i < bins.size(); i++) {
            if (!(bins.get(i).lower() >= bins.get(i - 1).upper())) {
                throw new IllegalArgumentException(
                        "bins do not overlap: found one to " + bins.get(i - 1).upper() + " and the next from "
                                + bins.get(i).lower());
            }
        }
        Labels.shares(unit, bins.stream().map(Bin::share));
    }

    @Override
    public <R> R accept(ChartVisitor<R> visitor) {
        return visitor.histogram(this);
    }

    private static List<Bin> withoutLoneHidden(List<Bin> bins) {
        List<ChartValue> shares =
                Labels.withoutLoneHidden(bins.stream().map(Bin::share).toList());
        return IntStream.range(0, bins.size())
                .mapToObj(i -> new Bin(bins.get(i).lower(), bins.get(i).upper(), shares.get(i)))
                .toList();
    }

    private double width() {
        return bins.stream()
                .filter(bin -> !bin.isOpen())
                .mapToDouble(bin -> bin.upper() - bin.lower())
                .findFirst()
                .orElse(1);
    }

    /** Whether the bins are equally wide, so that their heights are shares. */
    boolean isEven() {
        double width = width();
        return bins.stream()
                .filter(bin -> !bin.isOpen())
                .allMatch(bin -> Math.abs(bin.upper() - bin.lower() - width) <= 1e-9 * width);
    }

    boolean isOpen() {
        return bins.stream().anyMatch(Bin::isOpen);
    }

    /** Where a bar begins: at the bin's limit, or as far from its other one as the bin beside it is wide. */
    double from(int place) {
        Bin bin = bins.get(place);
        return Double.isInfinite(bin.lower()) ? bin.upper() - widthAt(place + 1) : bin.lower();
    }

    /** Where a bar ends. */
    double to(int place) {
        Bin bin = bins.get(place);
        return Double.isInfinite(bin.upper()) ? bin.lower() + widthAt(place - 1) : bin.upper();
    }

    private double widthAt(int place) {
        if (place < 0 || place >= bins.size() || bins.get(place).isOpen()) {
            return 1;
        }
        return bins.get(place).upper() - bins.get(place).lower();
    }

    /** The share over the width of the bar. */
    double height(int place) {
        return bins.get(place).share().size() / (to(place) - from(place));
    }

    /** The numbers of a bin in words. */
    String label(Bin bin, ReportLanguage language) {
        NumberStyle numbers = language.numbers();
        if (Double.isInfinite(bin.lower())) {
            return language.text("chart.bin.below", number(bin.upper(), numbers));
        }
        if (Double.isInfinite(bin.upper())) {
            return language.text("chart.bin.from", number(bin.lower(), numbers));
        }
        return kind == BinKind.WHOLE_NUMBER
                ? number((bin.lower() + bin.upper()) / 2, numbers)
                : language.text("chart.bin", number(bin.lower(), numbers), number(bin.upper(), numbers));
    }

    /** A number without zeros at its end. */
    String number(double value, NumberStyle numbers) {
        BigDecimal rounded = NumberStyle.rounded(value, numberDecimals);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return numbers.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
