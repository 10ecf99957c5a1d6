package org.surveystats.stats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TotalsAccumulatorTest {

    private static final int SIZE = 4;

    private record Row(double weight, List<Integer> features, List<Double> values) {}

    private static List<Row> rows(SplittableRandom random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int length = random.nextInt(SIZE + 1);
            int first = random.nextInt(SIZE);
            List<Integer> features =
                    IntStream.range(0, length).mapToObj(j -> (first + j) % SIZE).toList();
            List<Double> values = IntStream.range(0, length)
                    .mapToObj(j -> random.nextDouble() * 10 - 3)
                    .toList();
            rows.add(new Row(random.nextInt(5) == 0 ? 0 : random.nextDouble() * 4, features, values));
        }
        return rows;
    }

    private static TotalsAccumulator added(List<Row> rows) {
        TotalsAccumulator accumulator = new TotalsAccumulator(SIZE);
        rows.forEach(r -> accumulator.add(
                r.weight(),
                r.features().stream().mapToInt(Integer::intValue).toArray(),
                r.values().stream().mapToDouble(Double::doubleValue).toArray(),
                r.features().size()));
        return accumulator;
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    /** Any split of the rows, merged in order, gives the totals of one pass; and those are the plain sums. */
    @ParameterizedTest
    @MethodSource("seeds")
    void mergingPartsIsOnePass(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = rows(random);
        TotalsAccumulator merged = new TotalsAccumulator(SIZE);
        merged.merge(new TotalsAccumulator(SIZE));
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + random.nextInt(80));
            merged.merge(added(rows.subList(from, to)));
            from = to;
        }
        Totals parts = merged.result(1);
        Totals whole = added(rows).result(1);
        for (int i = 0; i < SIZE; i++) {
            assertThat(parts.count(i)).as("seed %d", seed).isEqualTo(whole.count(i));
            assertThat(parts.sum(i)).as("seed %d", seed).isCloseTo(whole.sum(i), within(1e-10));
            for (int j = 0; j < SIZE; j++) {
                double expected = 0;
                for (Row row : rows) {
                    expected += row.weight() * row.weight() * value(row, i) * value(row, j);
                }
                assertThat(parts.square(i, j)).as("seed %d", seed).isCloseTo(expected, within(1e-9));
            }
        }
        double[] numerator = {1, 0, -2, 0};
        double[] denominator = {1, 1, 1, 1};
        if (whole.sum(denominator) > 0) {
            assertThat(parts.ratio(numerator, denominator).variance())
                    .as("seed %d", seed)
                    .isCloseTo(whole.ratio(numerator, denominator).variance(), within(1e-10));
        }
    }

    private static double value(Row row, int feature) {
        int place = row.features().indexOf(feature);
        return place < 0 ? 0 : row.values().get(place);
    }

    @Test
    void refusesAnotherSize() {
        assertThatThrownBy(() -> new TotalsAccumulator(2).merge(new TotalsAccumulator(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accumulators of 2 and 3 features");
    }
}
