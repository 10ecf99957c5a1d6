package org.surveystats.stats.sampling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/**
 * The list that a sample is drawn from: a row for each person (or for each unit of the last stage), with columns of names
 * and numbers. Immutable.
 *
 * <pre>{@code
 * SamplingFrame frame = SamplingFrame.ofSize(names.length)
 *         .withLabels("school", schools).withLabels("region", regions).withNumbers("pupils", pupils);
 * }</pre>
 */
public final class SamplingFrame {

    private final int size;
    private final Map<String, Labels> labels;
    private final Map<String, double[]> numbers;
    private final Optional<ResponseTable> table;

    /** Names, numbered by first appearance. */
    static final class Labels {
        private final List<String> names;
        private final int[] codes;

        Labels(List<String> names, int[] codes) {
            this.names = names;
            this.codes = codes;
        }

        List<String> names() {
            return names;
        }

        int[] codes() {
            return codes;
        }
    }

    private SamplingFrame(
            int size, Map<String, Labels> labels, Map<String, double[]> numbers, Optional<ResponseTable> table) {
        this.size = size;
        this.labels = labels;
        this.numbers = numbers;
        this.table = table;
    }

    /**
     * A list without columns.
     *
     * @param size how many rows it has, at least 1
     * @return the frame
     * @throws IllegalArgumentException if it has no rows
     */
    public static SamplingFrame ofSize(int size) {
        Checks.atLeastOne("a frame's number of rows", size);
        return new SamplingFrame(size, Map.of(), Map.of(), Optional.empty());
    }

    /**
     * The rows of a table. Columns of names are its design columns and the codes of questions with one option a respondent;
     * columns of numbers its design columns and questions with numbers.
     *
     * @param table a table with at least one row
     * @return the frame
     * @throws IllegalArgumentException if the table has no rows
     */
    public static SamplingFrame of(ResponseTable table) {
        Checks.atLeastOne("a frame's number of rows", table.rowCount());
        return new SamplingFrame(table.rowCount(), Map.of(), Map.of(), Optional.of(table));
    }

    /**
     * The same frame with a column of names, such as strata or clusters.
     *
     * @param name the column's name
     * @param values a name for each row
     * @return the frame with it
     * @throws IllegalArgumentException if there are not as many names as rows
     */
    public SamplingFrame withLabels(String name, List<String> values) {
        checkLength(name, values.size());
        Map<String, Labels> more = new HashMap<>(labels);
        more.put(name, number(size, values::get));
        return new SamplingFrame(size, more, numbers, table);
    }

    /**
     * The same frame with a column of numbers, such as measures of size.
     *
     * @param name the column's name
     * @param values a number for each row
     * @return the frame with it
     * @throws IllegalArgumentException if there are not as many numbers as rows
     */
    public SamplingFrame withNumbers(String name, double... values) {
        checkLength(name, values.length);
        Map<String, double[]> more = new HashMap<>(numbers);
        more.put(name, values.clone());
        return new SamplingFrame(size, labels, more, table);
    }

    private void checkLength(String name, int length) {
        if (length != size) {
            throw new IllegalArgumentException("a column of a frame has a value for each of its " + size
                    + " rows: found " + length + " in \"" + name + '"');
        }
    }

    /**
     * The number of rows.
     *
     * @return 1 or more
     */
    public int size() {
        return size;
    }

    private static Labels number(int size, IntFunction<String> nameOf) {
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] codes = new int[size];
        for (int row = 0; row < size; row++) {
            codes[row] = known.computeIfAbsent(nameOf.apply(row), name -> known.size());
        }
        return new Labels(List.copyOf(known.keySet()), codes);
    }

    Labels labels(String name) {
        Labels own = labels.get(name);
        if (own != null) {
            return own;
        }
        if (table.isEmpty()) {
            throw unknown(name, "names");
        }
        ResponseTable from = table.get();
        Optional<Question> question = from.questionnaire().find(name);
        if (question.isPresent() && question.get() instanceof ChoiceQuestion choice) {
            ChoiceColumn column = from.column(choice);
            return number(size, row -> {
                int index = column.index(row);
                if (index < 0) {
                    throw blank(name, row);
                }
                return choice.options().get(index).code();
            });
        }
        if (!from.designColumns().contains(name)) {
            throw unknown(name, "names");
        }
        if (from.isNumeric(name)) {
            NumberColumn column = from.designNumbers(name);
            return number(size, row -> text(column.value(row).orElseThrow(() -> blank(name, row))));
        }
        LabelColumn column = from.designLabels(name);
        return number(size, row -> column.value(row).orElseThrow(() -> blank(name, row)));
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    double[] numbers(String name) {
        double[] own = numbers.get(name);
        if (own != null) {
            return own;
        }
        if (table.isEmpty()) {
            throw unknown(name, "numbers");
        }
        ResponseTable from = table.get();
        Optional<Question> question = from.questionnaire().find(name);
        if (question.isEmpty() && !from.designColumns().contains(name)) {
            throw unknown(name, "numbers");
        }
        NumberColumn column = question.isPresent() && question.get() instanceof NumberQuestion asked
                ? from.column(asked)
                : from.designNumbers(name);
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
            int at = row;
            values[row] = column.value(row).orElseThrow(() -> blank(name, at));
        }
        return values;
    }

    private static SamplingException blank(String name, int row) {
        return new SamplingException(Problem.at(Place.row(row + 1L).withColumn(name), "a blank cell in the frame")
                .expected("a stratum, cluster or size for each row"));
    }

    private static SamplingException unknown(String name, String what) {
        return new SamplingException(
                Problem.at(Place.unknown().withColumn(name), "the frame has no such column of " + what));
    }
}
