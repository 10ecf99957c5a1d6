package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.Theme;

/** Where each cell of a row stands, worked out once, so that rows are read and checked by place and not by name. */
final class RowLayout {

    /** How a question is answered. */
    enum Kind {
        OPTION("one option"),
        SET("a set of options"),
        RANKING("a ranking"),
        NUMBER("a number"),
        DATE("a date"),
        TEXT("a text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(Question question) {
            if (question instanceof ChoiceQuestion) {
                return OPTION;
            }
            if (question instanceof MultipleResponseQuestion) {
                return SET;
            }
            if (question instanceof RankingQuestion) {
                return RANKING;
            }
            if (question instanceof NumberQuestion) {
                return NUMBER;
            }
            return question instanceof DateQuestion ? DATE : TEXT;
        }

        boolean isChosen() {
            return this == OPTION || this == SET || this == RANKING;
        }
    }

    /** A text beside an option. */
    record Specify(int position, int option) {}

    /** A design column. */
    record Design(String name, boolean numbers) {}

    /** The themes given by one coder. */
    record Coding(int position, String question, String coder, List<Theme> themes) {}

    /** A base with places instead of names. */
    interface Condition {
        boolean holds(ResponseRow row);
    }

    final List<Question> questions;
    final Kind[] kinds;
    final List<Specify> specifies = new ArrayList<>();
    final List<Design> designs = new ArrayList<>();
    final List<Coding> codings = new ArrayList<>();

    /** The open questions whose texts are withheld: an answer is there where a coder coded it. */
    final boolean[] withheld;

    /** The base of each question; null where everybody is asked. */
    final @Nullable Condition[] bases;

    private final Map<String, Integer> positions = new HashMap<>();
    private final int[] choosable;
    private final List<Map<String, Integer>> optionPlaces = new ArrayList<>();

    RowLayout(Questionnaire questionnaire) {
        questions = questionnaire.answeredQuestions();
        kinds = questions.stream().map(Kind::of).toArray(Kind[]::new);
        withheld = new boolean[kinds.length];
        choosable = questions.stream()
                .mapToInt(q -> Kind.of(q).isChosen() ? q.options().size() : 0)
                .toArray();
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
        bases = new @Nullable Condition[questions.size()];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = questions.get(i).askedIf().map(this::compile).orElse(null);
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
        codings.add(new Coding(position(question), question, coder, themes));
    }

    /** Refuses the place of no question. */
    void checkPosition(int position) {
        if (position < 0 || position >= kinds.length) {
            throw new IndexOutOfBoundsException(
                    "no question at place " + position + ": expected 0 to " + (kinds.length - 1));
        }
    }

    /** Refuses the place of no question, or of one that is answered in another way. */
    void checkKind(int position, Kind kind) {
        checkPosition(position);
        if (kinds[position] != kind) {
            throw otherKind(position, "one answered by " + kind.words);
        }
    }

    /** Refuses the place of no question, of one that has no options to choose, or of no option of it. */
    void checkOption(int position, int option) {
        checkPosition(position);
        if (option < 0 || option >= choosable[position]) {
            if (!kinds[position].isChosen()) {
                throw otherKind(position, "one answered by options");
            }
            throw new IndexOutOfBoundsException("no option at place " + option + " of the question \""
                    + questions.get(position).id() + "\": expected 0 to " + (choosable[position] - 1));
        }
    }

    /** Refuses the place of no design column, or of one of another type. */
    void checkDesign(int slot, boolean numbers) {
        if (slot < 0 || slot >= designs.size()) {
            throw new IndexOutOfBoundsException("no design column at place " + slot
                    + (designs.isEmpty() ? ": none is declared" : ": expected 0 to " + (designs.size() - 1)));
        }
        if (designs.get(slot).numbers() != numbers) {
            throw new IllegalArgumentException("the design column at place " + slot + ", \""
                    + designs.get(slot).name() + "\", is one of " + (numbers ? "names" : "numbers")
                    + ": expected one of " + (numbers ? "numbers" : "names"));
        }
    }

    private IllegalArgumentException otherKind(int position, String expected) {
        Question question = questions.get(position);
        return new IllegalArgumentException("the question at place " + position + ", \"" + question.id()
                + "\", is of type " + question.typeName() + ": expected " + expected);
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
