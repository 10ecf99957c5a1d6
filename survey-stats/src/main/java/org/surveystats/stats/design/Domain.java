package org.surveystats.stats.design;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.response.ChoiceColumn;
import org.surveystats.model.response.Column;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.NumberColumn;
import org.surveystats.model.response.ResponseTable;

/**
 * A subgroup of respondents by a condition on their answers. A statistic of a domain is computed on the full design: who is
 * outside counts as zeros of their sampling unit, and is never filtered out, since a filtered sample forgets units without
 * respondents in the domain and so understates the variance.
 *
 * <p>A domain is a set: everybody is in it or not. {@link #is} holds for those who gave one of the answers, so a respondent
 * without an answer is outside, and {@link #negate() inside} of the opposite; {@link #answered} and {@link #missing} say it
 * of the answer itself.
 */
public final class Domain {

    private static final DomainWords PLAIN = new PlainDomainWords();

    private final Function<DomainWords, String> text;
    private final Condition condition;

    private Domain(Function<DomainWords, String> text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /** Given a table, says who is in the domain. */
    private interface Condition {
        IntPredicate bind(ResponseTable table);
    }

    /**
     * All respondents.
     *
     * @return the domain that leaves nobody out
     */
    public static Domain everyone() {
        return new Domain(DomainWords::everyone, table -> row -> true);
    }

    /**
     * A domain by any rule.
     *
     * @param text what it is called
     * @param rule given a table, says for each of its rows, from 0, whether the respondent is in the domain
     * @return the domain
     */
    public static Domain of(String text, Function<ResponseTable, IntPredicate> rule) {
        return new Domain(words -> text, rule::apply);
    }

    /**
     * Those who gave one of some answers.
     *
     * @param question a question with options, or a rating, whose codes are its numbers
     * @param codes the answers' codes, special answers such as "don't know" among them if wanted
     * @return the domain
     * @throws QuestionnaireException if the question has no such option, or no options at all
     */
    public static Domain is(Question question, String... codes) {
        List<String> list = List.of(codes);
        Function<DomainWords, String> text = words -> words.chose(question, list);
        if (question instanceof ChoiceQuestion choice) {
            boolean[] in = places(question, codes);
            return new Domain(text, table -> {
                ChoiceColumn column = table.column(choice);
                return row -> {
                    int index = column.index(row);
                    return index >= 0 && in[index];
                };
            });
        }
        if (question instanceof MultipleResponseQuestion multiple) {
            boolean[] in = places(question, codes);
            return new Domain(text, table -> {
                MultipleResponseColumn column = table.column(multiple);
                return row -> choseAny(column, row, in);
            });
        }
        if (question instanceof RatingQuestion rating) {
            double[] numbers = Arrays.stream(codes)
                    .mapToDouble(code -> point(rating, code))
                    .toArray();
            return new Domain(text, table -> {
                NumberColumn column = table.column(rating);
                return row -> {
                    double value = column.value(row).orElse(Double.NaN);
                    return Arrays.stream(numbers).anyMatch(number -> number == value);
                };
            });
        }
        throw new QuestionnaireException(
                Problem.at(Place.unknown().withColumn(question.id()), "answers that make no groups")
                        .found(question.typeName())
                        .expected("a question with options, or a rating"));
    }

    private static boolean choseAny(MultipleResponseColumn column, int row, boolean[] options) {
        for (int i = 0; i < options.length; i++) {
            if (options[i] && column.chose(row, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] places(Question question, String... codes) {
        boolean[] in = new boolean[question.options().size()];
        List<String> known = question.options().stream().map(Option::code).toList();
        for (String code : codes) {
            int place = known.indexOf(code);
            if (place < 0) {
                throw UnknownCode.of(question, code);
            }
            in[place] = true;
        }
        return in;
    }

    private static double point(RatingQuestion rating, String code) {
        try {
            double point = Double.parseDouble(code);
            if (point >= rating.lowest() && point <= rating.highest()) {
                return point;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new QuestionnaireException(Problem.at(Place.unknown().withColumn(rating.id()), "no such point")
                .foundText(code)
                .expected("a number from " + rating.lowest() + " to " + rating.highest()));
    }

    /**
     * Those who gave a valid answer.
     *
     * @param question any question but a grid
     * @return the domain
     */
    public static Domain answered(Question question) {
        Function<DomainWords, String> text = words -> words.answered(question);
        if (question instanceof ChoiceQuestion choice) {
            boolean[] valid = new boolean[choice.options().size()];
            for (int i = 0; i < valid.length; i++) {
                valid[i] = choice.options().get(i).missing().isEmpty();
            }
            return new Domain(text, table -> {
                ChoiceColumn column = table.column(choice);
                return row -> {
                    int index = column.index(row);
                    return index >= 0 && valid[index];
                };
            });
        }
        return new Domain(text, table -> {
            Column column = table.column(question);
            return row -> column.missing(row).isEmpty();
        });
    }

    /**
     * Those without a valid answer, for some reasons or for any.
     *
     * @param question any question but a grid
     * @param reasons the reasons; none stands for all
     * @return the domain
     */
    public static Domain missing(Question question, MissingReason... reasons) {
        List<MissingReason> wanted = List.of(reasons);
        Function<DomainWords, String> text = words -> words.missing(question, wanted);
        return new Domain(text, table -> {
            Column column = table.column(question);
            return row -> column.missing(row)
                    .map(reason -> wanted.isEmpty() || wanted.contains(reason))
                    .orElse(false);
        });
    }

    /**
     * Those of this domain who are in another, too.
     *
     * @param other the other domain
     * @return what both have in common
     */
    public Domain and(Domain other) {
        return new Domain(words -> words.and(in(words), other.in(words)), table -> {
            IntPredicate a = bind(table);
            IntPredicate b = other.bind(table);
            return row -> a.test(row) && b.test(row);
        });
    }

    /**
     * Those of this domain and those of another.
     *
     * @param other the other domain
     * @return both together
     */
    public Domain or(Domain other) {
        return new Domain(words -> words.or(in(words), other.in(words)), table -> {
            IntPredicate a = bind(table);
            IntPredicate b = other.bind(table);
            return row -> a.test(row) || b.test(row);
        });
    }

    /**
     * Everybody else, those without an answer among them.
     *
     * @return the complement
     */
    public Domain negate() {
        return new Domain(words -> words.not(in(words)), table -> {
            IntPredicate a = bind(table);
            return row -> !a.test(row);
        });
    }

    /**
     * The same domain by another name.
     *
     * @param name what it is called
     * @return the domain with that name
     */
    public Domain named(String name) {
        return new Domain(words -> name, condition);
    }

    /**
     * The domain as a classification of one cell.
     *
     * @return the cell of its members
     */
    public Cells cells() {
        return Cells.of(1, table -> {
            IntPredicate member = bind(table);
            return row -> member.test(row) ? 0 : -1;
        });
    }

    private IntPredicate bind(ResponseTable table) {
        return condition.bind(table);
    }

    /**
     * The domain in other words, such as those of a report in another language.
     *
     * @param words what to say of each kind of domain
     * @return its description; of a domain that has a name that name
     */
    public String in(DomainWords words) {
        return text.apply(words);
    }

    /** The domain in English, by ids and codes, as in "use is yes or no". */
    @Override
    public String toString() {
        return in(PLAIN);
    }
}
