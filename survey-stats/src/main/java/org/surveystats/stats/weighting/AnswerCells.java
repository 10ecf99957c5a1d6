package org.surveystats.stats.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.LabelColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.internal.RowParts;

/** The answers of a table that steps rest on: codes of questions and labels of design columns, each classified once; numbers. */
final class AnswerCells {

    private final ResponseTable table;
    private final Map<String, Codes> codes = new HashMap<>();

    AnswerCells(ResponseTable table) {
        this.table = table;
    }

    /**
     * The codes that answers have, those of them that are no valid answer, and the code of each respondent, −1 for none.
     */
    static final class Codes {
        private final List<String> names;
        private final boolean[] valid;
        private final int[] ofRow;

        Codes(List<String> names, boolean[] valid, int[] ofRow) {
            this.names = List.copyOf(names);
            this.valid = valid;
            this.ofRow = ofRow;
        }

        List<String> names() {
            return names;
        }

        boolean[] valid() {
            return valid;
        }

        int[] ofRow() {
            return ofRow;
        }
    }

    ResponseTable table() {
        return table;
    }

    int rows() {
        return table.rowCount();
    }

    /** Whether a name can be classified by; adds a problem if not. */
    boolean check(String name, Place place, List<Problem> problems) {
        Optional<Question> question = table.questionnaire().find(name);
        if (question.isPresent()) {
            return check(question.get(), place, problems);
        }
        if (!table.designColumns().contains(name)) {
            problems.add(absent(name, place));
            return false;
        }
        if (table.isNumeric(name)) {
            problems.add(Problem.at(place, "a column of numbers that makes no cells")
                    .foundText(name)
                    .expected("a question with one option a respondent, or a design column of labels"));
            return false;
        }
        return true;
    }

    static boolean check(Question question, Place place, List<Problem> problems) {
        if (question instanceof ChoiceQuestion) {
            return true;
        }
        problems.add(Problem.at(place, "answers that make no cells")
                .found("\"" + question.id() + "\", " + question.typeName())
                .expected("a question with one option a respondent, or a design column of labels"));
        return false;
    }

    static Problem absent(String name, Place place) {
        return Problem.at(place, "no such question")
                .foundText(name)
                .expected("a question, or a design column of labels");
    }

    /** The codes of a name that was checked. */
    Codes codes(String name) {
        return codes.computeIfAbsent(name, this::classify);
    }

    private Codes classify(String name) {
        Optional<Question> question = table.questionnaire().find(name);
        if (question.isPresent() && question.get() instanceof ChoiceQuestion choice) {
            boolean[] valid = new boolean[choice.options().size()];
            for (int i = 0; i < valid.length; i++) {
                valid[i] = choice.options().get(i).isValid();
            }
            return new Codes(
                    choice.options().stream().map(Option::code).toList(),
                    valid,
                    Cells.allOptions(choice).classify(table));
        }
        LabelColumn column = table.designLabels(name);
        boolean[] valid = new boolean[column.labels().size()];
        Arrays.fill(valid, true);
        int[] ofRow = new int[table.rowCount()];
        RowParts.each(ofRow.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                ofRow[row] = column.index(row);
            }
        });
        return new Codes(new ArrayList<>(column.labels()), valid, ofRow);
    }

    /** The numbers of a question or design column; NaN where there is none. */
    Optional<double[]> numbers(String name, Place place, List<Problem> problems) {
        Optional<Question> question = table.questionnaire().find(name);
        NumberColumn column;
        if (question.isPresent() && question.get() instanceof NumberQuestion asked) {
            column = table.column(asked);
        } else if (question.isEmpty() && table.designColumns().contains(name) && table.isNumeric(name)) {
            column = table.designNumbers(name);
        } else {
            problems.add(Problem.at(place, "no such numbers")
                    .foundText(name)
                    .expected("a question answered by numbers, or a design column of numbers"));
            return Optional.empty();
        }
        double[] numbers = new double[table.rowCount()];
        RowParts.each(numbers.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                numbers[row] = column.value(row).orElse(Double.NaN);
            }
        });
        return Optional.of(numbers);
    }
}
