package org.surveystats.model.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;

/**
 * The answers of all respondents to a questionnaire, in columns, with the columns of the sampling design beside them.
 * Immutable: rows are added with a {@link #builder(Questionnaire)}, read from a file, or drawn.
 */
public final class ResponseTable {

    private final Questionnaire questionnaire;
    private final int rowCount;
    private final Map<String, Column> columns;
    private final Map<String, Column> designColumns;
    private final Map<String, Map<String, TextColumn>> specified;
    private final Map<String, Map<String, CodingColumn>> codings;

    ResponseTable(
            Questionnaire questionnaire,
            int rowCount,
            Map<String, Column> columns,
            Map<String, Column> designColumns,
            Map<String, Map<String, TextColumn>> specified,
            Map<String, Map<String, CodingColumn>> codings) {
        this.questionnaire = questionnaire;
        this.rowCount = rowCount;
        this.columns = columns;
        this.designColumns = Collections.unmodifiableMap(designColumns);
        this.specified = specified;
        this.codings = codings;
    }

    /**
     * Starts a table.
     *
     * @param questionnaire what was asked
     * @return a builder without rows
     */
    public static ResponseTableBuilder builder(Questionnaire questionnaire) {
        return new ResponseTableBuilder(questionnaire);
    }

    /**
     * What was asked.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * The number of respondents.
     *
     * @return 0 or more
     */
    public int rowCount() {
        return rowCount;
    }

    /**
     * The answers to a question, whatever its type.
     *
     * @param question a question of the questionnaire, no grid: its items have columns of their own
     * @return the column
     * @throws ResponseException if the questionnaire has no such question, or it is a grid
     */
    public Column column(Question question) {
        Column column = columns.get(question.id());
        if (column == null || !questionnaire.question(question.id()).equals(question)) {
            throw new ResponseException(Problem.at(
                            Place.unknown(),
                            column == null
                                    ? "the table has no such column"
                                    : "the table was answered on another question of this name")
                    .foundText(question.id())
                    .expected("a question of the questionnaire \"" + questionnaire.id()
                            + "\", or an item of one of its grids"));
        }
        return column;
    }

    /**
     * The answers to a question with one option a respondent.
     *
     * @param question a question of the questionnaire
     * @return the column
     * @throws ResponseException if the questionnaire has no such question
     */
    public ChoiceColumn column(ChoiceQuestion question) {
        return (ChoiceColumn) column((Question) question);
    }

    /**
     * The answers to a multiple response question.
     *
     * @param question a question of the questionnaire
     * @return the column
     * @throws ResponseException if the questionnaire has no such question
     */
    public MultipleResponseColumn column(MultipleResponseQuestion question) {
        return (MultipleResponseColumn) column((Question) question);
    }

    /**
     * The answers to a ranking question.
     *
     * @param question a question of the questionnaire
     * @return the column
     * @throws ResponseException if the questionnaire has no such question
     */
    public RankingColumn column(RankingQuestion question) {
        return (RankingColumn) column((Question) question);
    }

    /**
     * The answers to a question with numbers.
     *
     * @param question a question of the questionnaire
     * @return the column
     * @throws ResponseException if the questionnaire has no such question
     */
    public NumberColumn column(NumberQuestion question) {
        return (NumberColumn) column((Question) question);
    }

    /**
     * The answers to a date question.
     *
     * @param question a question of the questionnaire
     * @return the column
     * @throws ResponseException if the questionnaire has no such question
     */
    public DateColumn column(DateQuestion question) {
        return (DateColumn) column((Question) question);
    }

    /**
     * The answers to an open-ended question.
     *
     * @param question a question of the questionnaire
     * @return the column
     * @throws ResponseException if the questionnaire has no such question
     */
    public TextColumn column(OpenEndedQuestion question) {
        return (TextColumn) column((Question) question);
    }

    /**
     * What was written beside an option such as "other, please specify".
     *
     * @param question the question's id
     * @param option the option's code
     * @return the texts, or empty if the option asks for none
     */
    public Optional<TextColumn> specified(String question, String option) {
        return Optional.ofNullable(specified.getOrDefault(question, Map.of()).get(option));
    }

    /**
     * The coders who sorted the answers to an open-ended question into themes.
     *
     * @param question the question's id
     * @return their names, in the order in which they were declared, perhaps none
     */
    public Set<String> coders(String question) {
        return codings.getOrDefault(question, Map.of()).keySet();
    }

    /**
     * The themes that one coder gave to the answers to an open-ended question.
     *
     * @param question the question's id
     * @param coder the coder's name
     * @return the themes by respondent
     * @throws ResponseException if there is no such question or coder
     */
    public CodingColumn coding(String question, String coder) {
        CodingColumn coding = codings.getOrDefault(question, Map.of()).get(coder);
        if (coding == null) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(question), "no such coder")
                    .foundText(coder)
                    .expected("one of " + coders(question)));
        }
        return coding;
    }

    /**
     * The names of the columns that no question describes: weights, strata, clusters, population sizes.
     *
     * @return the names in their order, perhaps none
     */
    public Set<String> designColumns() {
        return designColumns.keySet();
    }

    /**
     * Whether a design column holds numbers, not names.
     *
     * @param name the column's name
     * @return true for a column of {@link #designNumbers}, false for one of {@link #designLabels}
     * @throws ResponseException if there is no such column
     */
    public boolean isNumeric(String name) {
        return designColumn(name) instanceof NumberColumn;
    }

    /**
     * A design column of numbers, such as weights.
     *
     * @param name the column's name
     * @return the numbers
     * @throws ResponseException if there is no such column, or it holds names
     */
    public NumberColumn designNumbers(String name) {
        if (designColumn(name) instanceof NumberColumn numbers) {
            return numbers;
        }
        throw new ResponseException(Problem.at(Place.unknown().withColumn(name), "a design column of names")
                .expected("a column of numbers")
                .hint("declare it as a column of numbers when the table is built or read"));
    }

    /**
     * A design column of names, such as strata or clusters.
     *
     * @param name the column's name
     * @return the names
     * @throws ResponseException if there is no such column, or it holds numbers
     */
    public LabelColumn designLabels(String name) {
        if (designColumn(name) instanceof LabelColumn labels) {
            return labels;
        }
        throw new ResponseException(Problem.at(Place.unknown().withColumn(name), "a design column of numbers")
                .expected("a column of names")
                .hint("declare it as a column of names when the table is built or read"));
    }

    private Column designColumn(String name) {
        Column column = designColumns.get(name);
        if (column == null) {
            throw new ResponseException(Problem.at(Place.unknown(), "the table has no such design column")
                    .foundText(name)
                    .expected(designColumns.isEmpty() ? "none is declared" : "one of " + designColumns.keySet()));
        }
        return column;
    }

    /**
     * The same table with one more design column of numbers, such as weights that were computed.
     *
     * @param name a name that no column has
     * @param numbers a finite number for each respondent
     * @return a table that shares every other column with this one
     * @throws ResponseException if the name is taken, a number is not finite, or there are not as many as respondents
     */
    public ResponseTable withDesignNumbers(String name, double[] numbers) {
        if (columns.containsKey(name) || designColumns.containsKey(name)) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(name), "a column of this name exists"));
        }
        if (numbers.length != rowCount) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(name), "a column of another length")
                    .found(numbers.length + " numbers")
                    .expected(rowCount + ", one a respondent"));
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new ResponseException(
                        Problem.at(Place.row(i + 1L).withColumn(name), "a number that is not finite")
                                .found(Double.toString(numbers[i])));
            }
        }
        Map<String, Column> more = new LinkedHashMap<>(designColumns);
        more.put(name, NumberColumn.of(numbers));
        return new ResponseTable(questionnaire, rowCount, columns, more, specified, codings);
    }

    /**
     * Starts to add codings of an open-ended question to the table.
     *
     * @param question the question's id
     * @return a builder that has the table's coders of the question, and takes more codings
     * @throws ResponseException if the question is no open-ended one with a codebook
     */
    public CodingBuilder code(String question) {
        return new CodingBuilder(this, question);
    }

    /** The same table with other codings of a question, some of whose texts are withheld. */
    ResponseTable with(OpenEndedQuestion question, TextColumn texts, Map<String, CodingColumn> byCoder) {
        Map<String, Column> newColumns = new LinkedHashMap<>(columns);
        newColumns.put(question.id(), texts);
        Map<String, Map<String, CodingColumn>> newCodings = new LinkedHashMap<>(codings);
        newCodings.put(question.id(), Collections.unmodifiableMap(byCoder));
        return new ResponseTable(questionnaire, rowCount, newColumns, designColumns, specified, newCodings);
    }

    /**
     * The same table with one more multiple response question behind the others, whose answers follow from those that the
     * table holds, as the themes of an open answer do.
     *
     * @param question a question of an id that the questionnaire does not have; its base is about questions that it has
     * @param answers the answers
     * @return a table of a questionnaire with the question, that shares every other column with this one
     * @throws org.surveystats.model.error.QuestionnaireException if the question does not fit the questionnaire
     * @throws ResponseException if the id is that of a design column, or an answer is none that the question allows
     */
    public ResponseTable withQuestion(MultipleResponseQuestion question, DerivedSets answers) {
        return withDerived(question, DerivedColumn.of(question, answers, rowCount));
    }

    /**
     * The same table with one more question answered by numbers that follow from the other answers, such as a scale score. It
     * stands behind the questions that were asked, and is used as they are.
     *
     * @param question a question whose id no question and no column has
     * @param numbers a finite number within the question's limits for each respondent; any number where there is none
     * @param missing for each respondent {@link MissingReason#number()}, or 0 for a valid number
     * @return a table of the questionnaire with this question, that shares every other column with this one
     * @throws ResponseException if the id is that of a design column, a number is not allowed, there is no such reason, or
     *     there are not as many as respondents
     * @throws org.surveystats.model.error.QuestionnaireException if the question does not fit the questionnaire
     */
    public ResponseTable withNumbers(NumericQuestion question, double[] numbers, byte[] missing) {
        Place place = Place.unknown().withColumn(question.id());
        if (numbers.length != rowCount || missing.length != rowCount) {
            throw new ResponseException(Problem.at(place, "a column of another length")
                    .found(numbers.length + " numbers and " + missing.length + " reasons")
                    .expected(rowCount + ", one a respondent"));
        }
        double least = question.least().orElse(-Double.MAX_VALUE);
        double greatest = question.greatest().orElse(Double.MAX_VALUE);
        NumberColumn column = new NumberColumn();
        for (int i = 0; i < rowCount; i++) {
            boolean valid = missing[i] == 0;
            if (valid && !(numbers[i] >= least && numbers[i] <= greatest)) {
                throw new ResponseException(Problem.at(place.withRow(i + 1L), "a number that is not allowed")
                        .found(Double.toString(numbers[i]))
                        .expected("a number from " + least + " to " + greatest));
            }
            if (missing[i] < 0 || missing[i] > MissingReason.values().length) {
                throw new ResponseException(Problem.at(place.withRow(i + 1L), "no such missing reason")
                        .found(Byte.toString(missing[i]))
                        .expected("0 to " + MissingReason.values().length));
            }
            column.add(numbers[i], missing[i]);
        }
        column.trim();
        return withDerived(question, column);
    }

    /** The same table with a question behind the others. */
    private ResponseTable withDerived(Question question, Column column) {
        if (designColumns.containsKey(question.id())) {
            throw new ResponseException(
                    Problem.at(Place.unknown().withColumn(question.id()), "a column of this name exists"));
        }
        Questionnaire longer = questionnaire.with(question);
        Map<String, Column> all = new LinkedHashMap<>(columns);
        all.put(question.id(), column);
        return new ResponseTable(longer, rowCount, all, designColumns, specified, codings);
    }

    /**
     * The memory of the columns.
     *
     * @return bytes of the arrays; of texts, the references only
     */
    public long memoryBytes() {
        List<Column> all = new ArrayList<>(columns.values());
        all.addAll(designColumns.values());
        specified.values().forEach(byOption -> all.addAll(byOption.values()));
        return all.stream().mapToLong(Column::memoryBytes).sum();
    }

    @Override
    public String toString() {
        return rowCount + " respondents to \"" + questionnaire.id() + "\"";
    }
}
