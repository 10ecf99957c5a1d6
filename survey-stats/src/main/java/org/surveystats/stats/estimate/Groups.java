package org.surveystats.stats.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.stats.design.Cells;
import org.surveystats.stats.design.Domain;

/**
 * The groups that questions make: a classification of respondents with a name for each cell. A multiple response question puts a
 * respondent into several groups, so each of its options gives a classification of its own.
 */
record Groups(Optional<Cells> cells, List<Map<String, String>> names) {

    /** The greatest range of whole numbers of a rating whose points are groups. */
    private static final int MAX_POINTS = 1000;

    int count() {
        return names.size();
    }

    /** Groups that exclude each other; several of them where a question has several answers a respondent. */
    static List<Groups> of(List<Question> by, List<Domain> among, Optional<Domain> where) {
        List<Groups> all = List.of(new Groups(where.map(Domain::cells), List.of(Map.of())));
        if (!among.isEmpty()) {
            Groups whole = all.get(0);
            all = among.stream()
                    .map(domain -> whole.cross(
                            new Groups(Optional.of(domain.cells()), List.of(Map.of("domain", domain.toString())))))
                    .toList();
        }
        for (Question question : by) {
            List<Groups> parts = of(question);
            List<Groups> crossed = new ArrayList<>();
            for (Groups groups : all) {
                for (Groups part : parts) {
                    crossed.add(groups.cross(part));
                }
            }
            all = crossed;
        }
        return all;
    }

    private Groups cross(Groups other) {
        List<Map<String, String>> crossed = new ArrayList<>();
        for (Map<String, String> a : names) {
            for (Map<String, String> b : other.names) {
                Map<String, String> both = new LinkedHashMap<>(a);
                both.putAll(b);
                crossed.add(both);
            }
        }
        Cells more = other.cells.orElseThrow();
        return new Groups(Optional.of(cells.isPresent() ? cells.get().cross(more) : more), crossed);
    }

    private static List<Groups> of(Question question) {
        if (question instanceof ChoiceQuestion choice) {
            List<Map<String, String>> names = choice.options().stream()
                    .map(option -> Map.of(question.id(), option.code()))
                    .toList();
            return List.of(new Groups(Optional.of(Cells.allOptions(choice)), names));
        }
        if (question instanceof RatingQuestion rating && rating.highest() - rating.lowest() <= MAX_POINTS) {
            return List.of(points(rating));
        }
        if (question instanceof MultipleResponseQuestion multiple) {
            List<Groups> groups = new ArrayList<>();
            for (Option option : multiple.options()) {
                Cells chosen = Cells.of(1, table -> {
                    MultipleResponseColumn column = table.column(multiple);
                    int place = multiple.options().indexOf(option);
                    return row -> column.chose(row, place) ? 0 : -1;
                });
                groups.add(new Groups(Optional.of(chosen), List.of(Map.of(question.id(), option.code()))));
            }
            return groups;
        }
        throw new QuestionnaireException(
                Problem.at(Place.unknown().withColumn(question.id()), "answers that make no groups")
                        .found(question.typeName())
                        .expected("a question with options, or a rating")
                        .hint("sort numbers into bands with a question of its own"));
    }

    private static Groups points(RatingQuestion rating) {
        int lowest = (int) Math.ceil(rating.lowest());
        int count = (int) Math.floor(rating.highest()) - lowest + 1;
        List<Map<String, String>> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(Map.of(rating.id(), Integer.toString(lowest + i)));
        }
        Cells cells = Cells.of(Math.max(1, count), table -> {
            NumberColumn column = table.column(rating);
            IntUnaryOperator point = row -> {
                double value = column.value(row).orElse(Double.NaN);
                return value == Math.rint(value) ? (int) value - lowest : -1;
            };
            return point;
        });
        return new Groups(Optional.of(cells), names);
    }

    /** A run of the groups. */
    Groups slice(int from, int to) {
        return from == 0 && to == count()
                ? this
                : new Groups(cells.map(all -> all.slice(from, to)), names.subList(from, to));
    }
}
