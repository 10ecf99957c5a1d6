package org.surveystats.model.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.Theme;

/**
 * Adds codings of an open-ended question to a table that is built, as when coders work on answers that were read before:
 *
 * <pre>{@code
 * ResponseTable coded = table.code("reasons")
 *         .code(0, "anna", "staff", "queues")
 *         .code(1, "anna")                      // fits no theme
 *         .build();
 * }</pre>
 *
 * <p>What the table's coders gave before is kept, unless it is given anew. A coding beside no answer is a problem, as
 * {@link ResponseRow#code} says; where the question's texts are withheld it says that there was an answer.
 */
public final class CodingBuilder {

    /** What one coder gave: the answers looked at, and their themes as bits, none where the answer fits no theme. */
    private static final class Given {
        private final BitSet looked;
        private final long[][] sets;

        Given(int rows, int words) {
            looked = new BitSet(rows);
            sets = new long[rows][words];
        }
    }

    private final ResponseTable table;
    private final OpenEndedQuestion question;
    private final List<Theme> themes;
    private final List<String> codes;
    private final TextColumn texts;
    private final BitSet withheld = new BitSet();
    private final Map<String, Given> coders = new LinkedHashMap<>();

    CodingBuilder(ResponseTable table, String id) {
        Question found = table.questionnaire().question(id);
        if (!(found instanceof OpenEndedQuestion open) || open.codebook().isEmpty()) {
            throw new ResponseException(Problem.at(Place.unknown().withColumn(id), "no codebook")
                    .found("a question of type " + found.typeName())
                    .expected("an open-ended question with a codebook"));
        }
        this.table = table;
        this.question = open;
        this.themes = open.codebook().get().themes();
        this.codes = themes.stream().map(Theme::code).toList();
        this.texts = table.column(open);
        for (String coder : table.coders(id)) {
            coders.put(coder, given(table.coding(id, coder)));
        }
    }

    private Given given(CodingColumn coding) {
        Given given = new Given(coding.size(), words());
        for (int row = 0; row < coding.size(); row++) {
            given.looked.set(row, coding.state(row) != CodingColumn.State.NOT_CODED);
            for (int theme = 0; theme < themes.size(); theme++) {
                if (coding.has(row, theme)) {
                    given.sets[row][theme >> 6] |= 1L << theme;
                }
            }
        }
        return given;
    }

    private int words() {
        return (themes.size() + 63) / 64;
    }

    /**
     * Names a coder, who may not have coded anything so far.
     *
     * @param coder the coder's name
     * @return this builder
     */
    public CodingBuilder coder(String coder) {
        coders.computeIfAbsent(coder, name -> new Given(table.rowCount(), words()));
        return this;
    }

    /**
     * Sets the themes that a coder gave to an answer, in the place of those given before.
     *
     * @param row the respondent, from 0
     * @param coder the coder's name; a new one is added
     * @param given the themes' codes; none means that the answer fits no theme
     * @return this builder
     * @throws ResponseException if a theme is not in the codebook, or there is no answer to code
     * @throws IndexOutOfBoundsException if there is no such respondent
     */
    public CodingBuilder code(int row, String coder, String... given) {
        Optional<MissingReason> missing = texts.missing(row);
        Place place = Place.row(row + 1L).withColumn(question.id());
        if (missing.isPresent()) {
            if (!texts.hasWithheldTexts() || missing.get() != MissingReason.NO_ANSWER) {
                throw new ResponseException(codingOfNoAnswer(place, coder, given.length > 0));
            }
            withheld.set(row);
        }
        long[] set = new long[words()];
        for (String theme : given) {
            int at = codes.indexOf(theme);
            if (at < 0) {
                throw new ResponseException(
                        Problem.at(place, "unknown theme").foundText(theme).expected("one of " + codes));
            }
            set[at >> 6] |= 1L << at;
        }
        coder(coder);
        Given all = Objects.requireNonNull(coders.get(coder));
        all.looked.set(row);
        all.sets[row] = set;
        return this;
    }

    /**
     * Builds the table.
     *
     * @return a table with the codings, that shares every other column with the one from which this builder came
     */
    public ResponseTable build() {
        Map<String, CodingColumn> columns = new LinkedHashMap<>();
        coders.forEach((coder, given) -> {
            CodingColumn column = new CodingColumn(themes);
            for (int row = 0; row < table.rowCount(); row++) {
                long[] set = given.sets[row];
                boolean fitsNone = Arrays.stream(set).allMatch(word -> word == 0);
                column.add(
                        set,
                        !given.looked.get(row)
                                ? CodingColumn.State.NOT_CODED
                                : fitsNone ? CodingColumn.State.UNCODABLE : CodingColumn.State.CODED);
            }
            column.trim();
            columns.put(coder, column);
        });
        return table.with(question, withheld.isEmpty() ? texts : texts.withWithheld(withheld), columns);
    }

    /** The problem of a coding where there is nothing to code. */
    static Problem codingOfNoAnswer(Place place, String coder, boolean themes) {
        return Problem.at(place, "a coding of no answer")
                .found(coded(coder, themes))
                .expected("an answer in words")
                .hint(
                        "take the coding away, or give the answer; where texts are withheld, declare it with withheldTexts");
    }

    /** What a coder did, as messages say it. */
    static String coded(String coder, boolean themes) {
        return (themes ? "themes" : "\"fits no theme\"") + " by the coder \"" + coder + "\"";
    }
}
