package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;

/** Runs of cells: what they hold, and what is no run of the column. */
class ColumnRunsTest {

    private static final int ROWS = 3;

    /** Copies a run into arrays of a length, each filled with sevens. */
    @FunctionalInterface
    private interface Run {
        List<double[]> read(int from, int count, int length);
    }

    private static double[] numbers(short[] cells) {
        double[] numbers = new double[cells.length];
        Arrays.setAll(numbers, i -> cells[i]);
        return numbers;
    }

    private static double[] numbers(byte[] cells) {
        double[] numbers = new double[cells.length];
        Arrays.setAll(numbers, i -> cells[i]);
        return numbers;
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    private static short[] shorts(int length) {
        short[] shorts = new short[length];
        Arrays.fill(shorts, (short) 7);
        return shorts;
    }

    private static ChoiceColumn choices(int options) {
        ChoiceColumn column = new ChoiceColumn(Stream.iterate(0, i -> i + 1)
                .limit(options)
                .map(i -> Option.of("o" + i, "Option " + i))
                .toList());
        column.add(1);
        column.add(-MissingReason.REFUSED.number());
        column.add(options - 1);
        column.trim();
        return column;
    }

    private static Run runOfLabels() {
        LabelColumn column = new LabelColumn();
        column.add(Optional.of("north"));
        column.add(Optional.empty());
        column.add(Optional.of("south"));
        column.trim();
        return (from, count, length) -> {
            int[] into = new int[length];
            Arrays.fill(into, 7);
            column.read(from, count, into);
            return List.of(Arrays.stream(into).asDoubleStream().toArray());
        };
    }

    private static Run runOfNumbers(int reason) {
        NumberColumn column = new NumberColumn();
        column.add(1.5, 0);
        column.add(2.5, reason);
        column.add(3.5, 0);
        column.trim();
        return (from, count, length) -> {
            double[] into = new double[length];
            Arrays.fill(into, 7);
            byte[] missing = bytes(length);
            column.read(from, count, into, missing);
            return List.of(into, numbers(missing));
        };
    }

    static Stream<Arguments> runs() {
        ChoiceColumn narrow = choices(2);
        ChoiceColumn wide = choices(200);
        Run narrowBytes = (from, count, length) -> {
            byte[] into = bytes(length);
            narrow.read(from, count, into);
            return List.of(numbers(into));
        };
        Run narrowShorts = (from, count, length) -> {
            short[] into = shorts(length);
            narrow.read(from, count, into);
            return List.of(numbers(into));
        };
        Run wideShorts = (from, count, length) -> {
            short[] into = shorts(length);
            wide.read(from, count, into);
            return List.of(numbers(into));
        };
        double refused = MissingReason.REFUSED.number();
        return Stream.of(
                Arguments.of("bytes", narrowBytes, List.of(new double[] {-refused, 1, 7})),
                Arguments.of("shorts of bytes", narrowShorts, List.of(new double[] {-refused, 1, 7})),
                Arguments.of("shorts", wideShorts, List.of(new double[] {-refused, 199, 7})),
                Arguments.of("labels", runOfLabels(), List.of(new double[] {-1, 1, 7})),
                Arguments.of("numbers", runOfNumbers(0), List.of(new double[] {2.5, 3.5, 7}, new double[] {0, 0, 7})),
                Arguments.of(
                        "numbers and reasons",
                        runOfNumbers(MissingReason.REFUSED.number()),
                        List.of(new double[] {0, 3.5, 7}, new double[] {refused, 0, 7})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aRunIsCopiedToTheFront(String name, Run run, List<double[]> expected) {
        List<double[]> read = run.read(1, 2, 3);
        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).as(name).containsExactly(expected.get(i));
        }
        run.read(ROWS, 0, 0).forEach(none -> assertThat(none).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void whatIsNoRunIsRefused(String name, Run run, List<double[]> ignored) {
        int[][] runs = {{0, ROWS + 1}, {-1, 1}, {1, -1}, {ROWS + 1, 0}, {1, ROWS}};
        for (int[] r : runs) {
            assertThatThrownBy(() -> run.read(r[0], r[1], 10))
                    .as(name)
                    .isExactlyInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("Range [%d, %<d + %d) out of bounds for length %d", r[0], r[1], ROWS);
        }
    }

    /** The end of such a run is beyond the greatest int, and is not to be taken for a small one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aRunBeyondTheGreatestNumberIsRefused(String name, Run run, List<double[]> ignored) {
        assertThatThrownBy(() -> run.read(1, Integer.MAX_VALUE, 10))
                .as(name)
                .isExactlyInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("[")
                .hasMessageContaining("2147483647");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void anArrayThatIsTooShortIsRefused(String name, Run run, List<double[]> ignored) {
        assertThatThrownBy(() -> run.read(0, 2, 1))
                .as(name)
                .isExactlyInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Range [0, 0 + 2) out of bounds for length 1");
    }

    @Test
    void aWideColumnHasNoBytes() {
        assertThatThrownBy(() -> choices(200).read(0, 1, new byte[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the column has two bytes a respondent");
    }

    @Test
    void aWordBeyondTheOptionsIsRefused() {
        MultipleResponseColumn column = new MultipleResponseColumn(List.of(Option.of("a", "A"), Option.of("b", "B")));
        column.add(new long[] {2}, 0);
        column.trim();
        assertThat(column.word(0, 0)).isEqualTo(2);
        for (int word : new int[] {-1, 1}) {
            assertThatThrownBy(() -> column.word(0, word))
                    .isExactlyInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("Index %d out of bounds for length 1", word);
        }
        assertThatThrownBy(() -> column.word(1, 0)).hasMessage("row 1 of 1");
    }
}
