package org.surveystats.stats.openend;

import java.util.Arrays;
import java.util.List;

/** Ratings by numbers, whose distances mean something. */
public final class NumberRatings extends OrderedRatings {

    private final double[] numbers;

    private NumberRatings(List<String> coders, double[] numbers, int[][] values) {
        super(coders, Arrays.stream(numbers).mapToObj(Double::toString).toList(), values);
        this.numbers = numbers;
    }

    /**
     * Ratings by numbers; coders are called 1, 2, ….
     *
     * @param units for each unit what each coder gave, NaN where a coder gave none
     * @return the ratings, whose categories are the numbers that occur, in their order
     * @throws IllegalArgumentException if a number is infinite, there are fewer than two coders, or units of different length
     */
    public static NumberRatings of(double[][] units) {
        double[] numbers = Arrays.stream(units)
                .flatMapToDouble(Arrays::stream)
                .filter(x -> !Double.isNaN(x))
                .map(x -> x + 0.0) // a negative zero is a zero
                .sorted()
                .distinct()
                .toArray();
        if (Arrays.stream(numbers).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("a rating is a finite number, or NaN where there is none");
        }
        int[][] values = new int[units.length][];
        for (int unit = 0; unit < units.length; unit++) {
            values[unit] = new int[units[unit].length];
            for (int coder = 0; coder < values[unit].length; coder++) {
                double x = units[unit][coder];
                values[unit][coder] = Double.isNaN(x) ? NONE : Arrays.binarySearch(numbers, x + 0.0);
            }
        }
        return new NumberRatings(numbered(units.length == 0 ? 2 : units[0].length), numbers, values);
    }

    @Override
    public NumberRatings withCoders(String... coders) {
        return new NumberRatings(List.of(coders), numbers, values());
    }

    /** The number itself. */
    @Override
    double position(int category) {
        return numbers[category];
    }
}
