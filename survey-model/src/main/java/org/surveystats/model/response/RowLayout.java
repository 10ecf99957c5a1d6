package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;

/** Where each cell of a row stands, worked out once, so that rows are read and checked by place and not by name. */
final class RowLayout {

    /** A text beside an option. */
    record Specify(int position, int option) {}

    /** A design column. */
    record Design(String name, boolean numbers) {}

    /** The themes given by one coder. */
    record Coding(String question, String coder, List<Theme> themes) {}

    /** A base with places instead of names. */
    interface Condition {
        boolean holds(ResponseRow row);
    }

    final List<Question> questions;
    final List<Specify> specifies = new ArrayList<>();
    final List<Design> designs = new ArrayList<>();
    final List<Coding> codings = new ArrayList<>();
    final List<Optional<Condition>> bases = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Map<String, Integer>> optionPlaces = new ArrayList<>();

    RowLayout(Questionnaire questionnaire) {
        questions = questionnaire.answeredQuestions();
        for (int i = 0; i < questions.size(); i++) {
            positions.put(questions.get(i).id(), i);
            Map<String, Integer> places = new HashMap<>();
            List<Option> options = questions.get(i).options();
            for (int j = 0; j < options.size(); j++) {
                places.put(options.get(j).code(), j);
                if (options.get(j).isSpecify()) {
                    specifies.add(new Specify(i, j));
                }
            }
            optionPlaces.add(places);
        }
        for (Question question : questions) {
            bases.add(question.askedIf().map(this::compile));
        }
    }

    private Condition compile(Base base) {
        if (base instanceof Base.AnyOf anyOf) {
            int position = position(anyOf.question());
            int[] options = anyOf.codes().stream()
                    .mapToInt(code -> option(position, code))
                    .toArray();
            return row -> row.choseAny(position, options);
        }
        if (base instanceof Base.Not not) {
            Condition negated = compile(not.condition());
            return row -> !negated.holds(row);
        }
        if (base instanceof Base.And and) {
            List<Condition> all = and.conditions().stream().map(this::compile).toList();
            return row -> all.stream().allMatch(c -> c.holds(row));
        }
        Base.Or or = (Base.Or) base;
        List<Condition> any = or.conditions().stream().map(this::compile).toList();
        return row -> any.stream().anyMatch(c -> c.holds(row));
    }

    void addDesignNumbers(String name) {
        designs.add(new Design(name, true));
    }

    void addDesignLabels(String name) {
        designs.add(new Design(name, false));
    }

    void addCoding(String question, String coder, List<Theme> themes) {
        codings.add(new Coding(question, coder, themes));
    }

    int position(String question) {
        return positions.getOrDefault(question, -1);
    }

    int option(int position, String code) {
        return optionPlaces.get(position).getOrDefault(code, -1);
    }

    int specify(int position, int option) {
        return specifies.indexOf(new Specify(position, option));
    }

    int design(String name) {
        for (int i = 0; i < designs.size(); i++) {
            if (designs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    int coding(String question, String coder) {
        for (int i = 0; i < codings.size(); i++) {
            if (codings.get(i).question().equals(question)
                    && codings.get(i).coder().equals(coder)) {
                return i;
            }
        }
        return -1;
    }
}
