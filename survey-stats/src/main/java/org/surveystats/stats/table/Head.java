package org.surveystats.stats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.question.Question;

/**
 * Questions across the top of a table: a column for each option, or for each combination of options of nested questions. Options
 * of a multiple response are columns that overlap.
 *
 * <pre>{@code
 * Head.of(region);
 * Head.of(use).nesting(often);      // within each option of use, those of often
 * Head.of(Banding.at(age, 30, 50));
 * }</pre>
 */
public final class Head {

    private final List<Categories> levels;
    private final UnusedOptions unused;

    private Head(List<Categories> levels, UnusedOptions unused) {
        this.levels = List.copyOf(levels);
        this.unused = unused;
    }

    /**
     * A column for each valid option of a question.
     *
     * @param question a question with one option a respondent, or a multiple response; an item of a grid is a question of its own
     * @return the head
     * @throws TableException if the question has no options that could be columns
     */
    public static Head of(Question question) {
        return new Head(List.of(Categories.of(question)), UnusedOptions.KEPT);
    }

    /**
     * A column for each band of numbers. Numbers in no band are in no column.
     *
     * @param banding the bands
     * @return the head
     */
    public static Head of(Banding banding) {
        return new Head(List.of(Categories.of(banding)), UnusedOptions.KEPT);
    }

    /**
     * The same head with another question within each column.
     *
     * @param question a question with one option a respondent, or a multiple response
     * @return the nested head
     * @throws TableException if the question has no options that could be columns, or is in the head already
     */
    public Head nesting(Question question) {
        return nesting(Categories.of(question));
    }

    /**
     * The same head with bands within each column.
     *
     * @param banding the bands
     * @return the nested head
     * @throws TableException if the question is in the head already
     */
    public Head nesting(Banding banding) {
        return nesting(Categories.of(banding));
    }

    private Head nesting(Categories inner) {
        String id = inner.question().id();
        if (questions().stream().anyMatch(question -> question.id().equals(id))) {
            throw new TableException(Problem.at(Place.unknown().withColumn(id), "a question nested in itself")
                    .found(Stream.concat(questions().stream().map(Question::id), Stream.of(id))
                            .toList()
                            .toString())
                    .expected("each question once in a head"));
        }
        List<Categories> all = new ArrayList<>(levels);
        all.add(inner);
        return new Head(all, unused);
    }

    /**
     * The same head with special answers of the innermost question ("don't know") as columns, where they are options.
     *
     * @return the head with more columns
     */
    public Head withSpecialAnswers() {
        List<Categories> all = new ArrayList<>(levels);
        all.set(all.size() - 1, all.get(all.size() - 1).withSpecialAnswers());
        return new Head(all, unused);
    }

    /**
     * The same head with or without columns in which nobody is.
     *
     * @param treatment what becomes of them; they are kept unless this is called
     * @return the head
     */
    public Head withUnused(UnusedOptions treatment) {
        return new Head(levels, treatment);
    }

    /**
     * The questions.
     *
     * @return the outermost first
     */
    public List<Question> questions() {
        return levels.stream().map(Categories::question).toList();
    }

    List<Categories> levels() {
        return levels;
    }

    UnusedOptions unused() {
        return unused;
    }

    /** The number of columns. */
    int columns() {
        return levels.stream().mapToInt(level -> level.list().size()).reduce(1, Math::multiplyExact);
    }

    /** The categories of a column, the outermost first. */
    List<Categories.Category> path(int column) {
        List<Categories.Category> path = new ArrayList<>();
        int rest = column;
        for (int level = levels.size() - 1; level >= 0; level--) {
            List<Categories.Category> list = levels.get(level).list();
            path.add(0, list.get(rest % list.size()));
            rest /= list.size();
        }
        return List.copyOf(path);
    }

    /** The number of columns of one parent. */
    int groupSize() {
        return levels.get(levels.size() - 1).list().size();
    }
}
