package org.surveystats.stats.openend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.CodingColumn;
import org.surveystats.model.response.CodingColumn.State;
import org.surveystats.model.response.ResponseTable;

/**
 * The codings of an open-ended question as ratings. A unit is an answer that at least one of the coders looked at.
 *
 * <p>At a level of the codebook's hierarchy (1 for the broadest themes) a theme below it stands for its ancestor at it. A theme
 * by itself is given where it or any theme below it is; without a level only where it is given itself.
 */
public final class CodingRatings {

    /** The place of "not given" among the categories of one theme. */
    static final int NOT_GIVEN = 0;

    /** The place of "given". */
    static final int GIVEN = 1;

    private final ResponseTable table;
    private final OpenEndedQuestion question;
    private final List<String> coders;
    private final ThemeTree tree;
    private final Uncodable uncodable;
    private final List<CodingColumn> columns;
    private final int[] rows;

    private CodingRatings(
            ResponseTable table, OpenEndedQuestion question, List<String> coders, ThemeTree tree, Uncodable uncodable) {
        this.table = table;
        this.question = question;
        this.coders = List.copyOf(coders);
        this.tree = tree;
        this.uncodable = uncodable;
        table.column(question);
        if (coders.size() < 2) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(question.id()), "too few coders")
                    .found(coders.toString())
                    .expected("at least two, who coded the same answers"));
        }
        this.columns =
                coders.stream().map(coder -> table.coding(question.id(), coder)).toList();
        this.rows = IntStream.range(0, table.rowCount())
                .filter(row -> columns.stream().anyMatch(column -> looked(column, row)))
                .toArray();
    }

    /**
     * The codings by all coders of a question, at every level, with uncodable answers as a kind of their own.
     *
     * @param table the answers
     * @param question an open-ended question with a codebook
     * @return the codings
     * @throws ResponseException if the table has another question, or fewer than two coders of it
     * @throws org.surveystats.model.error.QuestionnaireException if the question has no codebook
     */
    public static CodingRatings of(ResponseTable table, OpenEndedQuestion question) {
        return new CodingRatings(
                table,
                question,
                List.copyOf(table.coders(question.id())),
                ThemeTree.of(question, ThemeTree.ALL),
                Uncodable.CATEGORY);
    }

    /**
     * The same by some of the coders.
     *
     * @param names at least two coders of the table
     * @return the codings by them
     * @throws ResponseException if there is no such coder, or there are fewer than two
     */
    public CodingRatings withCoders(String... names) {
        return new CodingRatings(table, question, List.of(names), tree, uncodable);
    }

    /**
     * The same at a level of the hierarchy.
     *
     * @param level 1 for the broadest themes, 2 for those and their children, and so on
     * @return the codings at it
     * @throws IllegalArgumentException if the level is below 1
     */
    public CodingRatings atLevel(int level) {
        return new CodingRatings(table, question, coders, ThemeTree.of(question, level), uncodable);
    }

    /**
     * The same with another meaning of answers that fit no theme.
     *
     * @param newUncodable what they count as
     * @return the codings with it
     */
    public CodingRatings withUncodable(Uncodable newUncodable) {
        return new CodingRatings(table, question, coders, tree, newUncodable);
    }

    /**
     * The coders.
     *
     * @return their names
     */
    public List<String> coders() {
        return coders;
    }

    /**
     * The themes at the level of the codings.
     *
     * @return the themes in the codebook's order
     */
    public List<Theme> themes() {
        return tree.themes();
    }

    /**
     * The respondent of a unit of the ratings.
     *
     * @param unit the unit, from 0
     * @return the respondent, from 0
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public int row(int unit) {
        return rows[unit];
    }

    /** Whether a coder's work on an answer counts. */
    private boolean looked(CodingColumn column, int row) {
        State state = column.state(row);
        return state == State.CODED || (state == State.UNCODABLE && uncodable == Uncodable.CATEGORY);
    }

    Theme requireTheme(String code) {
        return tree.theme(tree.place(code));
    }

    /**
     * One theme, given or not given. Where uncodable answers are a kind of their own, the theme is not given to them.
     *
     * @param code the theme's code
     * @return ratings of the categories "not given" and "given"
     * @throws org.surveystats.model.error.QuestionnaireException if there is no such theme at the level of the codings
     */
    public NamedRatings theme(String code) {
        int place = tree.place(code);
        int[] counted = tree.level() == ThemeTree.ALL
                ? Arrays.stream(tree.branch(place)).limit(1).toArray()
                : tree.branch(place);
        return binary(List.of("not given", "given"), (column, row) -> {
            for (int theme : counted) {
                if (column.has(row, theme)) {
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * Whether an answer fits no theme. Where uncodable answers are missing, only codable ones are left.
     *
     * @return ratings of the categories "codable" and "uncodable"
     */
    public NamedRatings uncodable() {
        return binary(List.of("codable", "uncodable"), (column, row) -> column.state(row) == State.UNCODABLE);
    }

    /** A question about one coder's work on an answer. */
    @FunctionalInterface
    private interface Condition {
        boolean holds(CodingColumn column, int row);
    }

    private NamedRatings binary(List<String> categories, Condition condition) {
        int[][] values = new int[rows.length][coders.size()];
        for (int unit = 0; unit < rows.length; unit++) {
            for (int coder = 0; coder < columns.size(); coder++) {
                CodingColumn column = columns.get(coder);
                values[unit][coder] = !looked(column, rows[unit])
                        ? Ratings.NONE
                        : condition.holds(column, rows[unit]) ? GIVEN : NOT_GIVEN;
            }
        }
        return new NamedRatings(coders, categories, values);
    }

    /**
     * The themes of an answer as one value: a set, and for uncodable answers, where they are a kind of their own, a set apart
     * from all others.
     *
     * @return ratings by sets
     */
    public SetRatings sets() {
        List<List<Optional<Set<String>>>> units = new ArrayList<>();
        for (int row : rows) {
            units.add(columns.stream().map(column -> set(column, row)).toList());
        }
        return SetRatings.of(coders, units);
    }

    private Optional<Set<String>> set(CodingColumn column, int row) {
        if (!looked(column, row)) {
            return Optional.empty();
        }
        Set<String> set = new HashSet<>();
        lifted(column, row).forEach(place -> set.add(tree.theme(place).code()));
        if (set.isEmpty()) {
            set.add(tree.uncodableCode());
        }
        return Optional.of(set);
    }

    private SortedSet<Integer> lifted(CodingColumn column, int row) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int theme = 0; theme < tree.bookSize(); theme++) {
            if (column.has(row, theme)) {
                places.add(tree.lifted(theme));
            }
        }
        return places;
    }

    /**
     * The theme of an answer, where every coder gave at most one: for Cohen's and Fleiss' kappa over all themes.
     *
     * @return ratings by themes, with "uncodable" behind them where it is a kind of its own
     * @throws ResponseException if a coder gave an answer several themes at this level; {@link #sets} has no such limit
     */
    public NamedRatings singleThemes() {
        int[][] values = new int[rows.length][coders.size()];
        for (int unit = 0; unit < rows.length; unit++) {
            for (int coder = 0; coder < columns.size(); coder++) {
                SortedSet<Integer> places = lifted(columns.get(coder), rows[unit]);
                if (places.size() > 1) {
                    throw new ResponseException(Problem.at(
                                    Place.row(rows[unit] + 1L).withColumn(question.id()),
                                    "several themes of one answer")
                            .found(places.stream()
                                            .map(p -> tree.theme(p).code())
                                            .toList() + " by the coder \"" + coders.get(coder) + "\"")
                            .expected("at most one")
                            .hint("take sets(), or a theme at a time"));
                }
                boolean none = !looked(columns.get(coder), rows[unit]);
                values[unit][coder] = none ? Ratings.NONE : places.isEmpty() ? tree.size() : places.first();
            }
        }
        List<String> categories =
                new ArrayList<>(tree.themes().stream().map(Theme::code).toList());
        categories.add(tree.uncodableCode());
        return new NamedRatings(coders, categories, values);
    }

    /**
     * The answers on which coders disagree, by the MASI distance.
     *
     * @return those whose coders are farthest apart first, else in the order of respondents
     */
    public List<Disagreement> disagreements() {
        return disagreements(SetDistance.MASI);
    }

    /**
     * The answers on which coders disagree.
     *
     * @param distance how far two sets of themes are apart
     * @return those whose coders are farthest apart first, else in the order of respondents
     */
    public List<Disagreement> disagreements(SetDistance distance) {
        List<Disagreement> list = new ArrayList<>();
        for (int row : rows) {
            List<Disagreement.Given> given = new ArrayList<>();
            List<Set<String>> sets = new ArrayList<>();
            for (int coder = 0; coder < columns.size(); coder++) {
                Optional<Set<String>> set = set(columns.get(coder), row);
                if (set.isPresent()) {
                    sets.add(set.get());
                    given.add(new Disagreement.Given(
                            coders.get(coder),
                            columns.get(coder).state(row),
                            lifted(columns.get(coder), row).stream()
                                    .map(tree::theme)
                                    .toList()));
                }
            }
            double mean = meanDistance(sets, distance);
            if (mean > 0) {
                list.add(new Disagreement(row, table.column(question).value(row), given, mean));
            }
        }
        list.sort(Comparator.comparingDouble(Disagreement::distance).reversed().thenComparing(Disagreement::row));
        return list;
    }

    private static double meanDistance(List<Set<String>> sets, SetDistance distance) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < sets.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += distance.between(sets.get(i), sets.get(j));
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }
}
