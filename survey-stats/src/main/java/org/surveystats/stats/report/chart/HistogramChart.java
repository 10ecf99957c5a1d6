package org.surveystats.stats.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.stats.report.language.NumberStyle;

/**
 * The shares of numeric answers in bins, and below them a box from the lower to the upper quartile. The area of a bar is its
 * share: where bins are not equally wide, its height is the share over the width.
 *
 * @param unit how the shares are written
 * @param numberDecimals with how many decimals the numbers on the axis are written at most
 * @param bins the bins from the least numbers to the greatest, each beginning where the one before ends or later
 * @param box the box
 */
public record HistogramChart(ChartUnit unit, int numberDecimals, List<Bin> bins, Optional<Box> box)
        implements ChartSpec {

    /**
     * The numbers from a limit, itself included, to another, which is not; the last bin may include it.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param share the share of the answers in it
     */
    public record Bin(double lower, double upper, ChartValue share) {

        /**
         * Checks the limits.
         *
         * @param lower the lower limit
         * @param upper the upper limit
         * @param share the share of the answers in it
         * @throws IllegalArgumentException if they are not finite and in order
         */
        public Bin {
            Objects.requireNonNull(share, "share");
            if (!(lower < upper) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
                throw new IllegalArgumentException(
                        "a bin reaches from one number to a greater one: found " + lower + " and " + upper);
            }
        }

        double height() {
            return share.size() / (upper - lower);
        }
    }

    /**
     * Five numbers in rising order.
     *
     * @param least the least answer
     * @param lowerQuartile the lower quartile
     * @param median the median
     * @param upperQuartile the upper quartile
     * @param greatest the greatest answer
     */
    public record Box(double least, double lowerQuartile, double median, double upperQuartile, double greatest) {

        /**
         * Checks the order.
         *
         * @param least the least answer
         * @param lowerQuartile the lower quartile
         * @param median the median
         * @param upperQuartile the upper quartile
         * @param greatest the greatest answer
         * @throws IllegalArgumentException if they are not finite and in order
         */
        public Box {
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
     * @param numberDecimals with how many decimals the numbers are written at most, 0 to 6
     * @param bins the bins, at least one
     * @param box the box
     * @throws IllegalArgumentException if there is no bin, bins overlap, a value is no share, or the decimals are out of range
     */
    public HistogramChart {
        Objects.requireNonNull(box, "box");
        ChartUnit.number(numberDecimals);
        bins = List.copyOf(bins);
        Labels.required(bins.stream().map(bin -> "" + bin.lower()).toList(), "bins");
        for (int i = 1; i < bins.size(); i++) {
            if (bins.get(i).lower() < bins.get(i - 1).upper()) {
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

    /** Whether the bins are equally wide, so that their heights are shares. */
    boolean isEven() {
        double width = bins.get(0).upper() - bins.get(0).lower();
        return bins.stream().allMatch(bin -> Math.abs(bin.upper() - bin.lower() - width) <= 1e-9 * width);
    }

    /** A number without zeros at its end. */
    String number(double value, NumberStyle numbers) {
        BigDecimal rounded = NumberStyle.rounded(value, numberDecimals);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return numbers.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
