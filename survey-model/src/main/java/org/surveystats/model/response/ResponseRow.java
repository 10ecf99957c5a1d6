package org.surveystats.model.response;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumberQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.Theme;

/**
 * The answers of one respondent on their way into a table. Set what was answered, in any order, then {@link #add()}; what
 * is not set was left blank. A row is added once, and one that was refused is started again with
 * {@link ResponseTableBuilder#row()}, since the check has settled its cells. Each setter comes by id and code, for people,
 * and by place, for readers of files that look names up once a file.
 */
public final class ResponseRow {

    /** A cell that was not set. */
    static final int BLANK = -1;

    /** A cell with an answer; other states are a {@link MissingReason#number()}. */
    static final int ANSWERED = 0;

    /** An answer whose text is withheld. */
    static final int WITHHELD = 7;

    private final ResponseTableBuilder builder;
    private final RowLayout layout;
    private boolean open;
    final int[] states;
    final int[] choices;
    final long[][] sets;
    final int[][] orders;
    final double[] numbers;
    final @Nullable String[] texts;

    final @Nullable String[] specifyTexts;

    double[] designNumbers = {};
    boolean[] designSet = {};

    @Nullable
    String[] designLabels = {};

    long[][] codedThemes = {};
    CodingColumn.State[] codedStates = {};

    ResponseRow(ResponseTableBuilder builder) {
        this.builder = builder;
        this.layout = builder.layout;
        int n = layout.questions.size();
        states = new int[n];
        choices = new int[n];
        sets = new long[n][];
        orders = new int[n][];
        numbers = new double[n];
        texts = new @Nullable String[n];
        specifyTexts = new @Nullable String[layout.specifies.size()];
        for (int i = 0; i < n; i++) {
            Question question = layout.questions.get(i);
            boolean set = question instanceof MultipleResponseQuestion;
            sets[i] = new long[set ? (question.options().size() + 63) / 64 : 0];
            orders[i] = new int
                    [question instanceof RankingQuestion ? question.options().size() : 0];
        }
    }

    /** Makes room for the design columns and coders declared since the last call; what is set already stays. */
    void widen() {
        int designs = layout.designs.size();
        designNumbers = Arrays.copyOf(designNumbers, designs);
        designSet = Arrays.copyOf(designSet, designs);
        designLabels = Arrays.copyOf(designLabels, designs);
        int before = codedStates.length;
        int codings = layout.codings.size();
        codedStates = Arrays.copyOf(codedStates, codings);
        codedThemes = Arrays.copyOf(codedThemes, codings);
        for (int i = before; i < codings; i++) {
            codedStates[i] = CodingColumn.State.NOT_CODED;
            codedThemes[i] = new long[(layout.codings.get(i).themes().size() + 63) / 64];
        }
    }

    void clear() {
        open = true;
        Arrays.fill(states, BLANK);
        Arrays.fill(choices, 0);
        Arrays.fill(texts, null);
        Arrays.fill(specifyTexts, null);
        Arrays.fill(designSet, false);
        Arrays.fill(designLabels, null);
        Arrays.fill(codedStates, CodingColumn.State.NOT_CODED);
        for (long[] set : sets) {
            Arrays.fill(set, 0);
        }
        for (long[] themes : codedThemes) {
            Arrays.fill(themes, 0);
        }
    }

    /**
     * Sets the option of a choice question, or the options of a multiple response question; the options of a ranking
     * question in their order. No code at all is an empty set: asked, and none chosen.
     *
     * @param question the question's id
     * @param codes the options' codes
     * @return this row
     * @throws ResponseException if there is no such question or option, the question has no options to choose, or not
     *     exactly one is given to a question with one answer
     */
    public ResponseRow choose(String question, String... codes) {
        int position = require(question);
        Question asked = layout.questions.get(position);
        boolean many = asked instanceof MultipleResponseQuestion || asked instanceof RankingQuestion;
        if (!many && (codes.length != 1 || !(asked instanceof ChoiceQuestion))) {
            throw problem(Problem.at(at(question), "one answer is needed")
                    .found(codes.length + " codes for a question of type " + asked.typeName())
                    .expected("one code of a question answered by one option"));
        }
        int[] options = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            options[i] = layout.option(position, codes[i]);
            if (options[i] < 0) {
                throw problem(Problem.at(at(question), "unknown code")
                        .foundText(codes[i])
                        .expected("one of "
                                + asked.options().stream().map(Option::code).toList()));
            }
        }
        if (asked instanceof MultipleResponseQuestion) {
            noneAt(position);
        } else if (asked instanceof RankingQuestion) {
            choices[position] = 0;
            states[position] = BLANK;
        }
        for (int option : options) {
            chooseAt(position, option);
        }
        return this;
    }

    /**
     * Sets a number.
     *
     * @param question the id of a question answered by a number
     * @param value the number
     * @return this row
     * @throws ResponseException if there is no such question
     */
    public ResponseRow number(String question, double value) {
        return numberAt(require(question, NumberQuestion.class, "a question answered by a number"), value);
    }

    /**
     * Sets a date.
     *
     * @param question the id of a date question
     * @param value the date
     * @return this row
     * @throws ResponseException if there is no such question
     */
    public ResponseRow date(String question, LocalDate value) {
        return dateAt(require(question, DateQuestion.class, "a date question"), value);
    }

    /**
     * Sets a text; a blank one is no answer.
     *
     * @param question the id of an open-ended question
     * @param value the text
     * @return this row
     * @throws ResponseException if there is no such question
     */
    public ResponseRow text(String question, String value) {
        return textAt(require(question, OpenEndedQuestion.class, "an open-ended question"), value);
    }

    /**
     * Sets why there is no answer.
     *
     * @param question the question's id
     * @param reason the reason
     * @return this row
     * @throws ResponseException if there is no such question
     */
    public ResponseRow missing(String question, MissingReason reason) {
        return missingAt(require(question), reason);
    }

    /**
     * Sets the text beside an option such as "other, please specify"; a blank one is none. The option itself is set by
     * {@link #choose}: a text beside an option that is not chosen is a problem when the row is added.
     *
     * @param question the question's id
     * @param code the option's code
     * @param value the text
     * @return this row
     * @throws ResponseException if there is no such question, or the option asks for no text
     */
    public ResponseRow specify(String question, String code, String value) {
        int position = require(question);
        int slot = layout.specify(position, layout.option(position, code));
        if (slot < 0) {
            throw problem(
                    Problem.at(at(question), "an option that asks for no text").foundText(code));
        }
        specifyTexts[slot] = value;
        return this;
    }

    /**
     * Sets a number of the design.
     *
     * @param column the name of a declared design column of numbers
     * @param value the number
     * @return this row
     * @throws ResponseException if there is no such column
     */
    public ResponseRow design(String column, double value) {
        return designAt(requireDesign(column, true), value);
    }

    /**
     * Sets a name of the design.
     *
     * @param column the name of a declared design column of names
     * @param value the name
     * @return this row
     * @throws ResponseException if there is no such column
     */
    public ResponseRow design(String column, String value) {
        return designAt(requireDesign(column, false), value);
    }

    /**
     * Sets the themes that a coder gave to an open answer. Where there is no answer there is nothing to code, and a coding
     * is a problem when the row is added: it would count among the answers that the coder looked at. Where the texts
     * themselves are withheld, say so with {@link ResponseTableBuilder#withheldTexts}: then the coding says that there was an
     * answer.
     *
     * @param question the id of an open-ended question
     * @param coder a declared coder
     * @param themes the themes' codes; none means that the answer fits no theme
     * @return this row
     * @throws ResponseException if the coder is not declared, or a theme is not in the codebook
     */
    public ResponseRow code(String question, String coder, String... themes) {
        int slot = layout.coding(question, coder);
        if (slot < 0) {
            throw problem(
                    Problem.at(at(question), "a coder that is not declared").foundText(coder));
        }
        List<String> codes =
                layout.codings.get(slot).themes().stream().map(Theme::code).toList();
        long[] given = new long[codedThemes[slot].length];
        for (String theme : themes) {
            int place = codes.indexOf(theme);
            if (place < 0) {
                throw problem(Problem.at(at(question), "unknown theme")
                        .foundText(theme)
                        .expected("one of " + codes));
            }
            given[place >> 6] |= 1L << place;
        }
        codedThemes[slot] = given;
        codedStates[slot] = themes.length == 0 ? CodingColumn.State.UNCODABLE : CodingColumn.State.CODED;
        return this;
    }

    /**
     * Sets the option of a choice question, or adds one to a set or a ranking, by place.
     *
     * @param position the question's {@linkplain ResponseTableBuilder#position place}
     * @param option the option's place in the question's list
     * @return this row
     * @throws IndexOutOfBoundsException if there is no question of this place, or no option of it
     * @throws IllegalArgumentException if the question has no options to choose
     */
    public ResponseRow chooseAt(int position, int option) {
        layout.checkOption(position, option);
        RowLayout.Kind kind = layout.kinds[position];
        if (kind == RowLayout.Kind.SET) {
            sets[position][option >> 6] |= 1L << option;
        } else if (kind == RowLayout.Kind.RANKING) {
            int rank = states[position] == ANSWERED ? choices[position] : 0;
            if (rank < orders[position].length) {
                orders[position][rank] = option;
            }
            choices[position] = rank + 1;
        } else {
            choices[position] = option;
        }
        states[position] = ANSWERED;
        return this;
    }

    /**
     * Marks a multiple response question as asked and answered, with no option so far.
     *
     * @param position the question's place
     * @return this row
     * @throws IndexOutOfBoundsException if there is no question of this place
     * @throws IllegalArgumentException if it is no multiple response question
     */
    public ResponseRow noneAt(int position) {
        layout.checkKind(position, RowLayout.Kind.SET);
        Arrays.fill(sets[position], 0);
        states[position] = ANSWERED;
        return this;
    }

    /**
     * Sets a number by place.
     *
     * @param position the question's place
     * @param value the number
     * @return this row
     * @throws IndexOutOfBoundsException if there is no question of this place
     * @throws IllegalArgumentException if it is not answered by a number
     */
    public ResponseRow numberAt(int position, double value) {
        layout.checkKind(position, RowLayout.Kind.NUMBER);
        return set(position, value);
    }

    private ResponseRow set(int position, double value) {
        // a negative zero is a zero
        numbers[position] = value + 0.0;
        states[position] = ANSWERED;
        return this;
    }

    /**
     * Sets a date by place.
     *
     * @param position the question's place
     * @param value the date
     * @return this row
     * @throws IndexOutOfBoundsException if there is no question of this place
     * @throws IllegalArgumentException if it is no date question
     */
    public ResponseRow dateAt(int position, LocalDate value) {
        layout.checkKind(position, RowLayout.Kind.DATE);
        return set(position, (double) value.toEpochDay());
    }

    /**
     * Sets a text by place; a blank one is no answer.
     *
     * @param position the question's place
     * @param value the text
     * @return this row
     * @throws IndexOutOfBoundsException if there is no question of this place
     * @throws IllegalArgumentException if it is no open-ended question
     */
    public ResponseRow textAt(int position, String value) {
        layout.checkKind(position, RowLayout.Kind.TEXT);
        texts[position] = value;
        states[position] = value.isBlank() ? BLANK : ANSWERED;
        return this;
    }

    /**
     * Sets by place why there is no answer.
     *
     * @param position the question's place
     * @param reason the reason
     * @return this row
     * @throws IndexOutOfBoundsException if there is no question of this place
     */
    public ResponseRow missingAt(int position, MissingReason reason) {
        layout.checkPosition(position);
        Arrays.fill(sets[position], 0);
        choices[position] = 0;
        states[position] = reason.number();
        return this;
    }

    /**
     * Adds the row to its table.
     *
     * @return the table's builder
     * @throws ResponseException if an answer does not fit the questionnaire and problems are not collected; nothing of the
     *     row is then added
     * @throws IllegalStateException if the table was built, or the row was added, or refused, since
     *     {@link ResponseTableBuilder#row()}
     */
    public ResponseTableBuilder add() {
        builder.checkNotBuilt();
        if (!open) {
            throw new IllegalStateException("the row was added or refused already; start the next one with row()");
        }
        open = false;
        builder.append(this);
        return builder;
    }

    /**
     * Sets a number of the design by place.
     *
     * @param slot the column's {@linkplain ResponseTableBuilder#designPosition place}
     * @param value the number
     * @return this row
     * @throws IndexOutOfBoundsException if there is no design column of this place
     * @throws IllegalArgumentException if it is a column of names
     */
    public ResponseRow designAt(int slot, double value) {
        layout.checkDesign(slot, true);
        designNumbers[slot] = value + 0.0;
        designSet[slot] = true;
        return this;
    }

    /**
     * Sets a name of the design by place; a blank one is none.
     *
     * @param slot the column's {@linkplain ResponseTableBuilder#designPosition place}
     * @param value the name
     * @return this row
     * @throws IndexOutOfBoundsException if there is no design column of this place
     * @throws IllegalArgumentException if it is a column of numbers
     */
    public ResponseRow designAt(int slot, String value) {
        layout.checkDesign(slot, false);
        designLabels[slot] = value;
        designSet[slot] = !value.isBlank();
        return this;
    }

    /** Whether the respondent chose one of several options; false where the cell holds none. */
    boolean choseAny(int position, int[] options) {
        for (int option : options) {
            if (chose(position, option)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the respondent chose an option, be it a special one whose cell has a missing reason by now. */
    boolean chose(int position, int option) {
        return switch (layout.kinds[position]) {
            case OPTION -> states[position] == ANSWERED && choices[position] == option;
            case SET -> (sets[position][option >> 6] >>> option & 1) != 0;
            case RANKING -> states[position] != BLANK && ranked(position, option);
            // beside a number, a date or a text an option stands for a missing reason, each for another one
            case NUMBER, DATE, TEXT ->
                layout.questions
                        .get(position)
                        .options()
                        .get(option)
                        .missing()
                        .filter(reason -> reason.number() == states[position])
                        .isPresent();
        };
    }

    private boolean ranked(int position, int option) {
        int count = Math.min(choices[position], orders[position].length);
        for (int rank = 0; rank < count; rank++) {
            if (orders[position][rank] == option) {
                return true;
            }
        }
        return false;
    }

    Optional<String> specifyText(int slot) {
        return Optional.ofNullable(specifyTexts[slot]).filter(text -> !text.isBlank());
    }

    private int require(String question) {
        int position = layout.position(question);
        if (position < 0) {
            throw problem(Problem.at(Place.row(builder.rowCount() + 1L), "no question with answers of this name")
                    .foundText(question)
                    .expected("one of "
                            + layout.questions.stream().map(Question::id).toList()));
        }
        return position;
    }

    private int require(String question, Class<? extends Question> type, String expected) {
        int position = require(question);
        Question asked = layout.questions.get(position);
        if (!type.isInstance(asked)) {
            throw problem(Problem.at(at(question), "another type of question")
                    .found("type " + asked.typeName())
                    .expected(expected));
        }
        return position;
    }

    private int requireDesign(String column, boolean ofNumbers) {
        int slot = layout.design(column);
        if (slot < 0 || layout.designs.get(slot).numbers() != ofNumbers) {
            throw problem(Problem.at(at(column), "no declared design column of " + (ofNumbers ? "numbers" : "names")));
        }
        return slot;
    }

    private Place at(String column) {
        return Place.row(builder.rowCount() + 1L).withColumn(column);
    }

    private static ResponseException problem(Problem problem) {
        return new ResponseException(problem);
    }
}
