package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Cells;

/** What respondents can be sorted into by one question: its options, or bands of its numbers. */
final class Categories {

    private static final int REASONS = MissingReason.values().length;

    private final Question question;
    private final Optional<Banding> banding;
    private final List<Category> list;

    private Categories(Question question, Optional<Banding> banding, List<Category> list) {
        this.question = question;
        this.banding = banding;
        this.list = List.copyOf(list);
    }

    /** An option with its place in the question, or a band with its place in the banding. */
    record Category(Question question, String code, LocalizedText label, Optional<Option> option, int place) {}

    static Categories of(Banding banding) {
        List<Category> list = new ArrayList<>();
        for (int i = 0; i < banding.bands().size(); i++) {
            Band band = banding.bands().get(i);
            list.add(new Category(banding.question(), band.code(), band.label(), Optional.empty(), i));
        }
        return new Categories(banding.question(), Optional.of(banding), list);
    }

    static Categories of(Question question) {
        if (!(question instanceof ChoiceQuestion) && !(question instanceof MultipleResponseQuestion)) {
            throw new TableException(noOptions(question));
        }
        return new Categories(question, Optional.empty(), options(question, question.validOptions()));
    }

    static Problem noOptions(Question question) {
        return Problem.at(Place.unknown().withColumn(question.id()), "answers that make no rows or columns of a table")
                .found(question.typeName())
                .expected("a question with one option a respondent, a multiple response, or a Banding of numbers")
                .hint("each item of a grid is a question of its own");
    }

    private static List<Category> options(Question question, List<Option> options) {
        return options.stream()
                .map(option -> new Category(
                        question,
                        option.code(),
                        option.tableLabel(),
                        Optional.of(option),
                        question.options().indexOf(option)))
                .toList();
    }

    Categories withSpecialAnswers() {
        return banding.isPresent() ? this : new Categories(question, banding, options(question, question.options()));
    }

    Question question() {
        return question;
    }

    List<Category> list() {
        return list;
    }

    /** Whether nobody is in two categories. */
    boolean isPartition() {
        return !(question instanceof MultipleResponseQuestion);
    }

    /** A cell for each category, and a last one for who is in none. */
    Cells partition() {
        int rest = list.size();
        if (banding.isPresent()) {
            Banding bands = banding.get();
            return Cells.of(rest + 1, table -> {
                NumberColumn column = table.column(bands.question());
                return row -> {
                    double value = column.value(row).orElse(Double.NaN);
                    return Double.isNaN(value) ? rest : bands.place(value);
                };
            });
        }
        ChoiceQuestion choice = (ChoiceQuestion) question;
        int[] cellOf = new int[choice.options().size() + REASONS];
        Arrays.fill(cellOf, rest);
        for (int i = 0; i < list.size(); i++) {
            cellOf[list.get(i).place()] = i;
        }
        return Cells.optionsAndReasons(choice).regroup(rest + 1, cellOf);
    }

    /** One cell a category, of those who are in it. */
    List<Cells> indicators() {
        if (isPartition()) {
            Cells partition = partition();
            return IntStream.range(0, list.size())
                    .mapToObj(i -> partition.slice(i, i + 1))
                    .toList();
        }
        return list.stream().map(category -> chose(category.place())).toList();
    }

    /** One cell of those who are in any category. */
    Cells any() {
        if (isPartition()) {
            int[] cellOf = new int[list.size() + 1];
            cellOf[list.size()] = -1;
            return partition().regroup(1, cellOf);
        }
        return chose(list.stream().mapToInt(Category::place).toArray());
    }

    /** Valid options count where the answer is valid; special answers are no valid answer. */
    private Cells chose(int... places) {
        MultipleResponseQuestion multiple = (MultipleResponseQuestion) question;
        List<Option> options = multiple.options();
        OptionMask valid = OptionMask.of(
                multiple,
                Arrays.stream(places).filter(i -> options.get(i).isValid()).toArray());
        OptionMask special = OptionMask.of(
                multiple,
                Arrays.stream(places).filter(i -> !options.get(i).isValid()).toArray());
        return Cells.of(1, table -> {
            MultipleResponseColumn column = table.column(multiple);
            return row -> {
                int chosen = column.missingNumber(row) == 0 ? valid.count(column, row) : special.count(column, row);
                return chosen > 0 ? 0 : -1;
            };
        });
    }
}
