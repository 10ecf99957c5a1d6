package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.Column;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Cells;

/**
 * The answers of those who were asked a question: first the valid ones, then the special ones, each in a cell of its own where they
 * are shown, and else in one cell together. Who was not asked is in no cell.
 *
 * @param valid the number of cells of valid answers
 * @param scores the scores of the valid cells; not a number where there is none
 * @param specials what the cells of special answers are; empty where they are one cell
 */
record AnswerCells(
        Cells cells,
        List<Categories.Category> categories,
        int valid,
        List<Double> scores,
        List<StubPlan.Name> specials) {

    private static final int REASONS = MissingReason.values().length;
    private static final double LEAST_PROMOTER = 9;
    private static final double GREATEST_DETRACTOR = 6;

    int count() {
        return cells.count();
    }

    static StubPlan.Name name(Categories.Category category) {
        RowKind kind = category.option().isPresent() ? RowKind.OPTION : RowKind.BAND;
        return new StubPlan.Name(
                kind, category.code(), Optional.of(category.label()), category.option(), Optional.empty(), 0);
    }

    static AnswerCells of(Stub stub) {
        List<Categories.Category> list = stub.categories().orElseThrow().list();
        if (stub.question() instanceof ChoiceQuestion choice) {
            return options(choice, list, stub.showsSpecialAnswers());
        }
        return bands(stub, list);
    }

    private static AnswerCells options(ChoiceQuestion choice, List<Categories.Category> list, boolean shown) {
        int options = choice.options().size();
        int valid = list.size();
        int[] cellOf = new int[options + REASONS];
        List<StubPlan.Name> specials = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < options; i++) {
            Option option = choice.options().get(i);
            if (option.isValid()) {
                cellOf[i] = next++;
            } else {
                cellOf[i] = valid + (shown ? specials.size() : 0);
                specials.add(special(option));
            }
        }
        for (MissingReason reason : MissingReason.values()) {
            if (reason.asked()) {
                cellOf[options + reason.number() - 1] = valid + (shown ? specials.size() : 0);
                specials.add(missing(reason));
            } else {
                cellOf[options + reason.number() - 1] = -1;
            }
        }
        List<Double> scores = list.stream()
                .map(category -> category.option().orElseThrow().score().orElse(Double.NaN))
                .toList();
        Cells cells = Cells.optionsAndReasons(choice).regroup(valid + (shown ? specials.size() : 1), cellOf);
        return new AnswerCells(cells, list, valid, scores, shown ? specials : List.of());
    }

    private static AnswerCells bands(Stub stub, List<Categories.Category> list) {
        Cells partition = stub.categories().orElseThrow().partition();
        AnswerCells states = states(stub.question());
        int valid = list.size() + 1;
        int count = states.count();
        int[] cellOf = new int[valid * count];
        boolean shown = stub.showsSpecialAnswers();
        Arrays.setAll(cellOf, both -> {
            int state = both % count;
            return state == 0 ? both / count : valid + (shown ? state - 1 : 0);
        });
        Cells cells = partition.cross(states.cells()).regroup(valid + (shown ? count - 1 : 1), cellOf);
        return new AnswerCells(
                cells, list, valid, Collections.nCopies(valid, Double.NaN), shown ? states.specials() : List.of());
    }

    private static StubPlan.Name special(Option option) {
        return new StubPlan.Name(
                RowKind.SPECIAL_ANSWER,
                option.code(),
                Optional.of(option.tableLabel()),
                Optional.of(option),
                option.missing(),
                0);
    }

    private static StubPlan.Name missing(MissingReason reason) {
        return new StubPlan.Name(
                RowKind.MISSING_REASON, reason.code(), Optional.empty(), Optional.empty(), Optional.of(reason), 0);
    }

    /** Who gave a valid answer, and who gave none for which reason. */
    static AnswerCells states(Question question) {
        List<StubPlan.Name> specials = new ArrayList<>();
        int[] cellOf = new int[REASONS + 1];
        for (MissingReason reason : MissingReason.values()) {
            if (reason.asked()) {
                List<Option> options = question.options().stream()
                        .filter(option -> option.missing().equals(Optional.of(reason)))
                        .toList();
                specials.add(options.size() == 1 ? special(options.get(0)) : missing(reason));
                cellOf[reason.number()] = specials.size();
            } else {
                cellOf[reason.number()] = -1;
            }
        }
        Cells cells = states(question, specials.size() + 1, cellOf);
        return new AnswerCells(cells, List.of(), 1, List.of(Double.NaN), specials);
    }

    /** Who gave a valid answer, and who was asked and gave none. */
    static Cells answered(Question question) {
        int[] cellOf = new int[REASONS + 1];
        Arrays.setAll(
                cellOf,
                number -> number == 0 ? 0 : MissingReason.ofNumber(number).asked() ? 1 : -1);
        return states(question, 2, cellOf);
    }

    /** Who gave a valid answer to any of some questions, and who was asked any of them and gave none. */
    static Cells anyAnswered(List<Question> questions) {
        int[] stateOf = new int[REASONS + 1];
        Arrays.setAll(
                stateOf,
                number -> number == 0 ? 0 : MissingReason.ofNumber(number).asked() ? 1 : 2);
        return Cells.of(2, table -> {
            List<? extends Column> columns =
                    questions.stream().map(table::column).toList();
            return row -> {
                int least = 2;
                for (Column column : columns) {
                    least = Math.min(
                            least,
                            stateOf[
                                    column.missing(row)
                                            .map(MissingReason::number)
                                            .orElse(0)]);
                }
                return least == 2 ? -1 : least;
            };
        });
    }

    private static Cells states(Question question, int count, int... cellOf) {
        return Cells.of(count, table -> {
            Column column = table.column(question);
            return row -> cellOf[column.missing(row).map(MissingReason::number).orElse(0)];
        });
    }

    /** Promoters, those between, detractors, and who was asked and gave no valid answer. */
    static Cells thirds(RatingQuestion rating) {
        return Cells.of(4, table -> {
            NumberColumn column = table.column(rating);
            IntUnaryOperator third = row -> {
                double value = column.value(row).orElse(Double.NaN);
                if (Double.isNaN(value)) {
                    return column.missing(row).map(MissingReason::asked).orElse(true) ? 3 : -1;
                }
                return value >= LEAST_PROMOTER ? 0 : value > GREATEST_DETRACTOR ? 1 : 2;
            };
            return third;
        });
    }
}
