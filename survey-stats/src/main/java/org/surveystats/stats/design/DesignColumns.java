package org.surveystats.stats.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/** The columns that a design names: design columns, or questions that were asked. */
final class DesignColumns {

    private static final int MAX_PROBLEMS = 20;

    /** Whole numbers below are written without an exponent. */
    private static final double GREATEST_WHOLE = 1e15;

    /** Positive weights between these have squares, and sums of them, that are neither 0 nor infinite. */
    private static final double LEAST_WEIGHT = 1e-100;

    private static final double GREATEST_WEIGHT = 1e100;

    private DesignColumns() {}

    /** Codes of strata or clusters, numbered from 0. */
    record Codes(List<String> labels, CodeOfRow rows) {
        int size() {
            return labels.size();
        }

        int of(int row) {
            return rows.of(row);
        }

        String label(int row) {
            return labels.get(rows.of(row));
        }
    }

    /** The number of a respondent's code. */
    interface CodeOfRow {
        int of(int row);
    }

    /** Numbers of all respondents, with the least and greatest of them. */
    record Numbers(NumberOfRow rows, double least, int leastRow, double greatest) {
        double of(int row) {
            return rows.of(row);
        }
    }

    /** A respondent's number. */
    interface NumberOfRow {
        double of(int row);
    }

    static Codes codes(ResponseTable table, String name, List<Problem> problems) {
        Codes codes = codes(table, name);
        int before = problems.size();
        int blank = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            if (codes.of(row) < 0 && blank++ < MAX_PROBLEMS) {
                problems.add(Problem.at(Place.row(row + 1L).withColumn(name), "a blank cell in a column of the design")
                        .expected("the stratum or cluster of each respondent"));
            }
        }
        more(name, blank, problems, before);
        return codes;
    }

    private static Codes codes(ResponseTable table, String name) {
        Optional<Question> question = table.questionnaire().find(name);
        if (question.isPresent() && !table.designColumns().contains(name)) {
            if (question.get() instanceof ChoiceQuestion choice) {
                ChoiceColumn column = table.column(choice);
                List<String> labels =
                        choice.options().stream().map(option -> option.code()).toList();
                return new Codes(labels, column::index);
            }
            if (question.get() instanceof NumberQuestion asked) {
                return numbered(table.column(asked));
            }
            throw new DesignException(
                    Problem.at(Place.unknown().withColumn(name), "answers that cannot be strata or clusters")
                            .found(question.get().typeName())
                            .expected("a design column, a question with one option a respondent, or numbers"));
        }
        if (table.designColumns().contains(name) && table.isNumeric(name)) {
            return numbered(table.designNumbers(name));
        }
        LabelColumn column = table.designLabels(name);
        return new Codes(column.labels(), column::index);
    }

    /** A number as people write it: 10, not 10.0. */
    static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < GREATEST_WHOLE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Numbers as codes. */
    private static Codes numbered(NumberColumn column) {
        Map<Double, Integer> numbers = new HashMap<>();
        int[] cells = new int[column.size()];
        for (int row = 0; row < cells.length; row++) {
            OptionalDouble value = column.value(row);
            cells[row] = value.isEmpty() ? -1 : numbers.computeIfAbsent(value.getAsDouble(), number -> numbers.size());
        }
        String[] labels = new String[numbers.size()];
        numbers.forEach((number, place) -> labels[place] = text(number));
        return new Codes(List.of(labels), row -> cells[row]);
    }

    static NumberColumn column(ResponseTable table, String name) {
        Optional<Question> question = table.questionnaire().find(name);
        if (question.isPresent()
                && !table.designColumns().contains(name)
                && question.get() instanceof NumberQuestion asked) {
            return table.column(asked);
        }
        return table.designNumbers(name);
    }

    static Numbers numbers(ResponseTable table, String name, List<Problem> problems) {
        NumberColumn column = column(table, name);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int leastRow = 0;
        int before = problems.size();
        int blank = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            OptionalDouble value = column.value(row);
            if (value.isEmpty()) {
                if (blank++ < MAX_PROBLEMS) {
                    problems.add(Problem.at(Place.row(row + 1L).withColumn(name), "a blank population size")
                            .expected("the number of units in the population, or the sampling fraction"));
                }
                continue;
            }
            if (value.getAsDouble() < least) {
                least = value.getAsDouble();
                leastRow = row;
            }
            greatest = Math.max(greatest, value.getAsDouble());
        }
        more(name, blank, problems, before);
        return new Numbers(row -> column.value(row).orElse(Double.NaN), least, leastRow, greatest);
    }

    /** Weights of 0 or more with a positive sum, unless the rows are only a part of the sample. */
    static double[] weights(ResponseTable table, String name, boolean isPart, List<Problem> problems) {
        NumberColumn column = column(table, name);
        int before = problems.size();
        double[] weights = new double[table.rowCount()];
        double sum = 0;
        int wrong = 0;
        for (int row = 0; row < weights.length; row++) {
            OptionalDouble value = column.value(row);
            double weight = value.orElse(-1);
            if (weight == 0 || (weight >= LEAST_WEIGHT && weight <= GREATEST_WEIGHT)) {
                weights[row] = weight;
                sum += weight;
            } else if (wrong++ < MAX_PROBLEMS) {
                problems.add(wrongWeight(Place.row(row + 1L).withColumn(name), value));
            }
        }
        more(name, wrong, problems, before);
        if (!isPart && problems.size() == before && weights.length > 0 && !(sum > 0 && Double.isFinite(sum))) {
            problems.add(Problem.at(Place.unknown().withColumn(name), "weights without a sum")
                    .found(Double.toString(sum))
                    .expected("a positive, finite sum"));
        }
        return weights;
    }

    private static Problem wrongWeight(Place place, OptionalDouble value) {
        if (value.orElse(-1) > 0) {
            return Problem.at(place, "a weight that is too " + (value.getAsDouble() < 1 ? "small" : "large"))
                    .found(Double.toString(value.getAsDouble()))
                    .expected("0, or a number from " + LEAST_WEIGHT + " to " + GREATEST_WEIGHT)
                    .hint("multiplying all weights by the same number changes no share");
        }
        return Problem.at(place, value.isPresent() ? "a negative weight" : "a blank weight")
                .found(value.isPresent() ? Double.toString(value.getAsDouble()) : "nothing")
                .expected("a weight of 0 or more")
                .hint("a respondent who shall not count has the weight 0");
    }

    private static void more(String name, int wrong, List<Problem> problems, int before) {
        if (wrong > MAX_PROBLEMS && problems.size() > before) {
            problems.add(Problem.at(Place.unknown().withColumn(name), "more of the same")
                    .found((wrong - MAX_PROBLEMS) + " further rows"));
        }
    }
}
