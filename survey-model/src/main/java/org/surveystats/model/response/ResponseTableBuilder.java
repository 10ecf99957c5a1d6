package org.surveystats.model.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;

/**
 * Takes answers row by row, checks them against the questionnaire, and keeps them in columns. Design columns and coders
 * are declared before the first row is added:
 *
 * <pre>{@code
 * ResponseTable table = ResponseTable.builder(questionnaire)
 *         .designNumbers("weight")
 *         .row().choose("aware", "yes").choose("problems", "failures", "skills").design("weight", 1.2).add()
 *         .row().choose("aware", "no").design("weight", 0.8).add()
 *         .build();
 * }</pre>
 *
 * <p>A cell that is not set was left blank: it becomes "not asked" where the question's base leaves the respondent out, and
 * "no answer" where it does not.
 */
public final class ResponseTableBuilder {

    private final Questionnaire questionnaire;
    final RowLayout layout;
    private final RowStore store;
    private final ResponseRow row;
    private Optional<Consumer<Problem>> collector = Optional.empty();
    private int rows;
    private boolean built;

    ResponseTableBuilder(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.layout = new RowLayout(questionnaire);
        this.store = new RowStore(layout);
        this.row = new ResponseRow(this);
    }

    /**
     * Declares a design column of numbers, such as weights or population sizes.
     *
     * @param name a name that no question has
     * @return this builder
     * @throws ResponseException if the name is taken or a row was added already
     * @throws IllegalStateException if the table was built already
     */
    public ResponseTableBuilder designNumbers(String name) {
        checkDeclaration(name);
        layout.addDesignNumbers(name);
        widen();
        return this;
    }

    /**
     * Declares a design column of names, such as strata or clusters.
     *
     * @param name a name that no question has
     * @return this builder
     * @throws ResponseException if the name is taken or a row was added already
     * @throws IllegalStateException if the table was built already
     */
    public ResponseTableBuilder designLabels(String name) {
        checkDeclaration(name);
        layout.addDesignLabels(name);
        widen();
        return this;
    }

    /**
     * Declares a coder who sorts the answers to an open-ended question into the themes of its codebook.
     *
     * @param question the id of an open-ended question with a codebook
     * @param coder the coder's name
     * @return this builder
     * @throws ResponseException if the question has no codebook, the coder is declared already, or a row was added
     * @throws IllegalStateException if the table was built already
     */
    public ResponseTableBuilder coder(String question, String coder) {
        checkNoRows(question);
        List<Theme> themes = requireCodebook(question);
        if (layout.coding(question, coder) >= 0) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(question), "a coder declared twice")
                    .foundText(coder));
        }
        layout.addCoding(question, coder, themes);
        widen();
        return this;
    }

    /**
     * Declares that the texts of an open-ended question are withheld, as for privacy: where a coder coded an answer and no text
     * is set, there was an answer ({@link TextColumn#isWithheld}). A text that is set is kept. Without this, a coding beside no
     * text is a problem. Of a blank cell that nobody coded nothing is known: it is "no answer".
     *
     * @param question the id of an open-ended question with a codebook
     * @return this builder
     * @throws ResponseException if the question has no codebook, or a row was added
     * @throws IllegalStateException if the table was built already
     */
    public ResponseTableBuilder withheldTexts(String question) {
        checkNoRows(question);
        requireCodebook(question);
        layout.withheld[layout.position(question)] = true;
        store.withhold(layout.position(question));
        return this;
    }

    private List<Theme> requireCodebook(String question) {
        Question found = questionnaire.question(question);
        if (!(found instanceof OpenEndedQuestion open) || open.codebook().isEmpty()) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(question), "no codebook")
                    .found("a question of type " + found.typeName())
                    .expected("an open-ended question with a codebook"));
        }
        return open.codebook().get().themes();
    }

    /**
     * Collects problems instead of failing at the first: each is handed over, its cell becomes "invalid" (or "not asked",
     * where the problem is an answer of somebody who was not asked), and the row is kept. A text beside an option that was
     * not chosen, and a coding of no answer, are taken away.
     *
     * @param newCollector what takes the problems
     * @return this builder
     */
    public ResponseTableBuilder collectProblems(Consumer<Problem> newCollector) {
        collector = Optional.of(newCollector);
        return this;
    }

    /**
     * Starts the next row, forgetting one that was started and not added.
     *
     * @return the row, which is used again for every respondent
     * @throws IllegalStateException if the table was built already
     */
    public ResponseRow row() {
        checkNotBuilt();
        row.clear();
        return row;
    }

    /**
     * The place of a question among those with answers, for {@link ResponseRow}'s methods that take places instead of ids.
     *
     * @param question the id of a question or grid item
     * @return its place in {@link Questionnaire#answeredQuestions()}, or −1 if there is none
     */
    public int position(String question) {
        return layout.position(question);
    }

    /**
     * The place of a design column among those declared, for {@link ResponseRow}'s methods that take places.
     *
     * @param name the column's name
     * @return its place, or −1 if it is not declared
     */
    public int designPosition(String name) {
        return layout.design(name);
    }

    /**
     * The number of rows added so far.
     *
     * @return 0 or more
     */
    public int rowCount() {
        return rows;
    }

    /**
     * Builds the table. The builder cannot be used again.
     *
     * @return the table
     * @throws IllegalStateException if the table was built already
     */
    public ResponseTable build() {
        checkNotBuilt();
        built = true;
        return store.build(questionnaire, rows);
    }

    /** Checks the staged row and appends it. */
    void append(ResponseRow staged) {
        RowCheck check = new RowCheck(layout, staged, rows + 1L);
        List<Problem> problems = check.problems();
        if (!problems.isEmpty()) {
            if (collector.isEmpty()) {
                throw new ResponseException(problems);
            }
            problems.forEach(collector.get());
        }
        store.append(staged);
        rows++;
    }

    void checkNotBuilt() {
        if (built) {
            throw new IllegalStateException("the table is built; a new one needs a new builder");
        }
    }

    /** Makes room for what was just declared, in a row that is open as well. */
    private void widen() {
        store.widen();
        row.widen();
    }

    private void checkDeclaration(String name) {
        checkNoRows(name);
        if (layout.position(name) >= 0 || layout.design(name) >= 0) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(name), "a column of this name exists"));
        }
    }

    private void checkNoRows(String name) {
        checkNotBuilt();
        if (rows > 0) {
            throw new ResponseException(
                    Problem.at(Place.unknown().withColumn(name), "a column declared after the first row")
                            .hint("declare it before any row is added"));
        }
    }

    static <V> Map<String, V> ordered() {
        return new LinkedHashMap<>();
    }
}
