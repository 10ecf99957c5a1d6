package org.surveystats.stats.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.stats.report.language.NumberStyle;

/** A scale with round numbers at equal distances, from the first of them to the last. */
final class Scale {

    private static final int MOST_STEPS = 5;

    private final double step;
    private final long first;
    private final long last;
    private final double least;
    private final double greatest;

    private Scale(double step, long first, long last, double least, double greatest) {
        this.step = step;
        this.first = first;
        this.last = last;
        this.least = least;
        this.greatest = greatest;
    }

    /** A scale of shares on both sides of 0 that ends where its numbers do, with round numbers between, at most 1. */
    static Scale between(double least, double greatest) {
        double from = Math.max(-1, least);
        double to = Math.min(1, greatest);
        double step = step((to - from) / (MOST_STEPS + 2));
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        return new Scale(step, first, last, least, greatest);
    }

    /** A scale that holds two numbers, with at most five steps where that can be. */
    static Scale over(double least, double greatest) {
        double span = greatest > least ? greatest - least : Math.max(Math.abs(least), 1);
        double step = step(span / MOST_STEPS);
        long first = (long) Math.floor(least / step + 1e-9);
        long last = (long) Math.ceil(greatest / step - 1e-9);
        last = Math.max(last, first + 1);
        return new Scale(step, first, last, exact(first * step), exact(last * step));
    }

    /** From 0 to a share. */
    static Scale shares(double greatest) {
        return greatest <= 0 ? over(0, 0.1) : over(0, Math.min(1, greatest));
    }

    static Scale of(ChartUnit unit, Stream<ChartValue> values) {
        List<ChartValue> numbers = values.filter(v -> v.status().hasNumber()).toList();
        if (numbers.isEmpty()) {
            return over(0, 1);
        }
        double least = numbers.stream().mapToDouble(ChartValue::least).min().orElseThrow();
        double greatest =
                numbers.stream().mapToDouble(ChartValue::greatest).max().orElseThrow();
        boolean fromZero = unit.isShare() && least >= 0 && least < (greatest - least) * 1.5;
        return over(fromZero ? 0 : least, greatest);
    }

    /** The least of 1, 2 and 5 times a power of ten that is not smaller. */
    private static double step(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (power * factor >= least * (1 - 1e-9)) {
                return exact(power * factor);
            }
        }
        return exact(power * 10);
    }

    /** Powers and logarithms may differ in the last digit between machines. */
    private static double exact(double number) {
        return new BigDecimal(number)
                .round(new MathContext(12, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    double least() {
        return least;
    }

    double greatest() {
        return greatest;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(value(i));
        }
        return ticks;
    }

    private double value(long place) {
        return exact(place * step);
    }

    /** Where a value stands between two ends. */
    double place(double value, double from, double to) {
        double part = (value - least()) / (greatest() - least());
        return from + Math.min(1, Math.max(0, part)) * (to - from);
    }

    private static BigDecimal points(double tick) {
        BigDecimal points = BigDecimal.valueOf(tick).movePointRight(2).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }

    String print(double tick, ChartUnit unit, NumberStyle numbers) {
        return unit.isShare() ? numbers.percent(points(tick)) : numbers.number(tick);
    }
}
