package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.stats.design.Auxiliaries;
import org.surveystats.stats.internal.RowParts;

/**
 * All targets of a step in a table, in the order of its auxiliaries: the population, the cells of each margin, the numbers. Where a
 * number of people is known, numbers are taken as distances from their mean, which changes nothing but the digits that are left.
 */
final class BoundTargets {

    final List<BoundMargin> margins;
    final OptionalDouble population;
    private final int rows;
    private final List<BoundNumbers> numbers;

    /** A total of numbers in a table: those of all respondents, NaN for those without. */
    static final class Numbers {
        private final NumberTotal total;
        private final String field;
        private final double[] values;

        Numbers(NumberTotal total, String field, double[] values) {
            this.total = total;
            this.field = field;
            this.values = values;
        }

        NumberTotal total() {
            return total;
        }

        String field() {
            return field;
        }

        double[] values() {
            return values;
        }
    }

    /** The same with the distances from a pivot. */
    private static final class BoundNumbers {
        private final Numbers numbers;
        private final double pivot;
        private final double[] deviations;

        BoundNumbers(Numbers numbers, double pivot) {
            this.numbers = numbers;
            this.pivot = pivot;
            this.deviations = Arrays.stream(numbers.values)
                    .map(value -> Double.isNaN(value) ? 0 : value - pivot)
                    .toArray();
        }

        NumberTotal total() {
            return numbers.total;
        }

        String field() {
            return numbers.field;
        }

        double[] values() {
            return numbers.values;
        }

        double pivot() {
            return pivot;
        }

        double[] deviations() {
            return deviations;
        }
    }

    BoundTargets(int rows, List<BoundMargin> margins, List<Numbers> numbers, OptionalDouble population) {
        this.rows = rows;
        this.margins = List.copyOf(margins);
        this.population = population;
        boolean shift = people().isPresent();
        this.numbers = numbers.stream()
                .map(of -> new BoundNumbers(of, shift ? mean(of.values()) : 0))
                .toList();
    }

    /** The number of people, where a target says it. */
    private OptionalDouble people() {
        return population.isPresent()
                ? population
                : margins.stream()
                        .filter(margin -> margin.margin.coverage() == MarginCoverage.COMPLETE)
                        .mapToDouble(margin -> margin.margin.total())
                        .findFirst();
    }

    /** The number of the first targets between which everybody is divided: the population, or a complete margin; 0 for none. */
    int cellsOfEverybody() {
        if (population.isPresent()) {
            return 1;
        }
        boolean complete = !margins.isEmpty() && margins.get(0).margin.coverage() == MarginCoverage.COMPLETE;
        return complete ? margins.get(0).size() : 0;
    }

    private static double mean(double... values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }

    boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    int rows() {
        return rows;
    }

    /** The targets, of numbers those of the distances. */
    double[] values() {
        List<Double> all = new ArrayList<>();
        population.ifPresent(all::add);
        margins.forEach(margin -> Arrays.stream(margin.targets).forEach(all::add));
        numbers.forEach(number -> all.add(number.total().total() - number.pivot() * people().orElse(0)));
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What the distance from each target is measured by: the target. */
    double[] scales(double[] weights) {
        List<Double> all = new ArrayList<>();
        population.ifPresent(all::add);
        margins.forEach(margin -> Arrays.stream(margin.targets).forEach(target -> all.add(target > 0 ? target : 1)));
        for (BoundNumbers number : numbers) {
            double size = Math.abs(number.total().total());
            all.add(size > 0 ? size : Math.max(Double.MIN_NORMAL, absoluteSum(number.values(), weights)));
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double absoluteSum(double[] values, double[] weights) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += Double.isNaN(values[row]) ? 0 : Math.abs(weights[row] * values[row]);
        }
        return sum;
    }

    List<String> names() {
        List<String> all = new ArrayList<>();
        if (population.isPresent()) {
            all.add("population");
        }
        margins.forEach(margin -> margin.margin.cells().forEach(cell -> all.add(cell.name())));
        numbers.forEach(number -> all.add("total of " + number.total().question()));
        return all;
    }

    /** The field of each target. */
    List<String> fields() {
        List<String> all = new ArrayList<>();
        if (population.isPresent()) {
            all.add("population");
        }
        for (BoundMargin margin : margins) {
            for (int cell = 0; cell < margin.size(); cell++) {
                all.add(margin.field + ".cells[" + cell + "]");
            }
        }
        numbers.forEach(number -> all.add(number.field()));
        return all;
    }

    /** The auxiliaries of the respondents. */
    Auxiliaries ofRows() {
        Auxiliaries.Builder builder = Auxiliaries.builder();
        if (population.isPresent()) {
            builder.cells(new int[rows], 1);
        }
        margins.forEach(margin -> builder.cells(margin.cellOfRow, margin.size()));
        numbers.forEach(number -> builder.numbers(number.deviations()));
        return builder.build();
    }

    Patterns patterns() {
        return Patterns.of(
                margins.stream().map(margin -> margin.cellOfRow).toList(),
                margins.stream().mapToInt(BoundMargin::size).toArray(),
                rows);
    }

    /** The auxiliaries of patterns; there are no numbers. */
    Auxiliaries ofPatterns(Patterns patterns) {
        Auxiliaries.Builder builder = Auxiliaries.builder();
        if (population.isPresent()) {
            builder.cells(new int[patterns.count()], 1);
        }
        for (int i = 0; i < margins.size(); i++) {
            builder.cells(patterns.cells[i], margins.get(i).size());
        }
        return builder.build();
    }

    /** Everything that makes the targets impossible for respondents with these weights. */
    List<Problem> problems(double[] weights) {
        List<Problem> problems = new ArrayList<>();
        margins.forEach(margin -> problems.addAll(margin.problems(weights)));
        for (BoundNumbers number : numbers) {
            int missing = 0;
            int first = 0;
            for (int row = 0; row < rows; row++) {
                if (Double.isNaN(number.values()[row]) && weights[row] > 0) {
                    first = missing++ == 0 ? row : first;
                }
            }
            if (missing > 0) {
                problems.add(Problem.at(Place.field(number.field()), "missing numbers in a calibration")
                        .found(Text.count(missing, "respondent", "respondents") + ", the first in row " + (first + 1))
                        .expected("a number of everybody with a weight for \""
                                + number.total().question() + "\""));
            }
        }
        return problems;
    }

    /** How targets were met. */
    List<TargetReport> reports(double[] before, double[] after) {
        List<TargetReport> all = new ArrayList<>();
        population.ifPresent(size -> all.add(
                new TargetReport("population", OptionalLong.of(positive(before)), sum(before), size, sum(after))));
        for (BoundMargin margin : margins) {
            double[] sumsBefore = margin.sums(before);
            double[] sumsAfter = margin.sums(after);
            long[] counts = margin.counts(before);
            for (int cell = 0; cell < margin.size(); cell++) {
                all.add(new TargetReport(
                        margin.cellName(cell),
                        OptionalLong.of(counts[cell]),
                        sumsBefore[cell],
                        margin.targets[cell],
                        sumsAfter[cell]));
            }
        }
        for (BoundNumbers number : numbers) {
            all.add(new TargetReport(
                    "total of " + number.total().question(),
                    OptionalLong.empty(),
                    total(number.values(), before),
                    number.total().total(),
                    total(number.values(), after)));
        }
        return all;
    }

    private static double total(double[] values, double[] weights) {
        double sum = 0;
        for (double part : RowParts.map(values.length, (from, to) -> {
            double own = 0;
            for (int row = from; row < to; row++) {
                own += Double.isNaN(values[row]) ? 0 : weights[row] * values[row];
            }
            return own;
        })) {
            sum += part;
        }
        return sum;
    }

    static double sum(double... weights) {
        double sum = 0;
        for (double part : RowParts.map(weights.length, (from, to) -> {
            double own = 0;
            for (int row = from; row < to; row++) {
                own += weights[row];
            }
            return own;
        })) {
            sum += part;
        }
        return sum;
    }

    static long positive(double... weights) {
        long count = 0;
        for (double weight : weights) {
            count += weight > 0 ? 1 : 0;
        }
        return count;
    }
}
