package org.surveystats.model.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.YesNoQuestion;

class ResponseTableTest {

    private static final Option DONT_KNOW = Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW);
    private static final YesNoQuestion USE =
            YesNoQuestion.of("use", "Use?", Option.of("yes", "Yes"), Option.of("no", "No"));
    private static final SingleChoiceQuestion CITY = SingleChoiceQuestion.of(
            "city",
            "Where?",
            Option.of("n", "North"),
            Option.of("other", "Other").with(Option.Trait.SPECIFY),
            DONT_KNOW);
    private static final MultipleResponseQuestion WHICH = MultipleResponseQuestion.of(
                    "which", "Which?", Option.of("a", "A"), Option.of("b", "B"), DONT_KNOW)
            .askedIf(Base.is("use", "yes"));
    private static final NumericQuestion HOW_MANY = NumericQuestion.of("howMany", "How many?")
            .askedIf(Base.and(Base.is("which", "b"), Base.not(Base.is("city", "dk"))));
    private static final DateQuestion SINCE =
            DateQuestion.of("since", "Since?").askedIf(Base.or(Base.is("which", "a"), Base.is("city", "n")));
    private static final RankingQuestion RANK = RankingQuestion.of(
            "rank", "Rank", Option.of("x", "X"), Option.of("y", "Y"), Option.of("z", "Z"), DONT_KNOW);
    private static final OpenEndedQuestion WHY = OpenEndedQuestion.of("why", "Why?")
            .withThemes(Theme.of("time", LocalizedText.of("Time")), Theme.of("talk", LocalizedText.of("Talk")));
    private static final AgreementScale SCALE =
            AgreementScale.numbered("five", 5, LocalizedText.of("no"), LocalizedText.of("yes"));
    private static final GridQuestion GRID = GridQuestion.of(
            "grid", "Agree?", AgreementQuestion.of("g1", "Fast", SCALE), AgreementQuestion.of("g2", "Easy", SCALE));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("t", "en", LocalizedText.of("T"))
            .add(USE)
            .add(CITY)
            .add(WHICH)
            .add(HOW_MANY)
            .add(SINCE)
            .add(RANK)
            .add(WHY)
            .add(GRID)
            .build();

    private static ResponseTableBuilder builder() {
        return ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("w")
                .designLabels("district")
                .coder("why", "anna");
    }

    @Test
    void keepsEveryKindOfAnswer() {
        ResponseTable table = builder()
                .row()
                .choose("use", "yes")
                .choose("city", "other")
                .specify("city", "other", "abroad")
                .choose("which", "b", "a")
                .number("howMany", 2.5)
                .date("since", LocalDate.of(2024, 2, 29))
                .choose("rank", "z", "x")
                .text("why", "quick")
                .code("why", "anna", "time")
                .choose("g1", "5")
                .choose("g2", "1")
                .design("w", 1.25)
                .design("district", "Кировский")
                .add()
                .build();
        assertThat(table.column(USE).answer(0).map(Option::code)).contains("yes");
        assertThat(table.specified("city", "other").orElseThrow().value(0)).contains("abroad");
        assertThat(table.specified("city", "n")).isEmpty();
        assertThat(table.column(WHICH).chosen(0)).extracting(Option::code).containsExactly("a", "b");
        assertThat(table.column(HOW_MANY).value(0)).hasValue(2.5);
        assertThat(table.column(SINCE).value(0)).contains(LocalDate.of(2024, 2, 29));
        assertThat(table.column(RANK).order(0)).extracting(Option::code).containsExactly("z", "x");
        assertThat(table.column(WHY).values()).containsExactly("quick");
        assertThat(table.coding("why", "anna").state(0)).isEqualTo(CodingColumn.State.CODED);
        assertThat(table.coding("why", "anna").themes(0))
                .extracting(Theme::code)
                .containsExactly("time");
        assertThat(table.column(GRID.items().get(1)).answer(0).map(Option::code))
                .contains("1");
        assertThat(table.designNumbers("w").value(0)).hasValue(1.25);
        assertThat(table.designLabels("district").value(0)).contains("Кировский");
        assertThat(table.designColumns()).containsExactly("w", "district");
        assertThat(table.coders("why")).containsExactly("anna");
        assertThat(table.toString()).isEqualTo("1 respondents to \"t\"");
    }

    private static MissingReason missing(ResponseTable table, Question question, int row) {
        return table.column(question).missing(row).orElseThrow();
    }

    @Test
    void aBlankIsNoAnswerOrNotAsked() {
        ResponseTable table = builder()
                .row()
                .choose("use", "no")
                .add()
                .row()
                .choose("use", "yes")
                .add()
                .row()
                .add()
                .build();
        assertThat(missing(table, WHICH, 0)).isEqualTo(MissingReason.NOT_ASKED);
        assertThat(missing(table, WHICH, 1)).isEqualTo(MissingReason.NO_ANSWER);
        assertThat(missing(table, WHICH, 2)).isEqualTo(MissingReason.NOT_ASKED);
        assertThat(missing(table, CITY, 0)).isEqualTo(MissingReason.NO_ANSWER);
        assertThat(table.coding("why", "anna").state(0)).isEqualTo(CodingColumn.State.NOT_CODED);
        assertThat(table.designNumbers("w").value(0)).isEmpty();
        assertThat(table.designLabels("district").index(0)).isEqualTo(-1);
    }

    @Test
    void anEmptySetIsAnAnswer() {
        ResponseTable table =
                builder().row().choose("use", "yes").choose("which").add().build();
        assertThat(table.column(WHICH).missing(0)).isEmpty();
        assertThat(table.column(WHICH).chosen(0)).isEmpty();
        assertThat(missing(table, HOW_MANY, 0)).isEqualTo(MissingReason.NOT_ASKED);
    }

    @Test
    void basesLookAtSetsAndSpecialAnswers() {
        ResponseTable table = builder()
                .row()
                .choose("use", "yes")
                .choose("which", "b")
                .choose("city", "dk")
                .add()
                .row()
                .choose("use", "yes")
                .choose("which", "b")
                .add()
                .row()
                .choose("use", "no")
                .choose("city", "n")
                .add()
                .build();
        assertThat(missing(table, HOW_MANY, 0)).isEqualTo(MissingReason.NOT_ASKED);
        assertThat(missing(table, HOW_MANY, 1)).isEqualTo(MissingReason.NO_ANSWER);
        assertThat(missing(table, SINCE, 0)).isEqualTo(MissingReason.NOT_ASKED);
        assertThat(missing(table, SINCE, 2)).isEqualTo(MissingReason.NO_ANSWER);
    }

    @Test
    void specialAnswersAreMissingAndKeptApart() {
        ResponseTable table = builder()
                .row()
                .choose("use", "yes")
                .choose("city", "dk")
                .choose("which", "dk")
                .choose("rank", "dk")
                .missing("why", MissingReason.REFUSED)
                .add()
                .row()
                .text("why", "…")
                .code("why", "anna")
                .add()
                .build();
        assertThat(missing(table, CITY, 0)).isEqualTo(MissingReason.DONT_KNOW);
        assertThat(table.column(CITY).chosen(0)).contains(DONT_KNOW);
        assertThat(table.column(CITY).answer(0)).isEmpty();
        assertThat(missing(table, WHICH, 0)).isEqualTo(MissingReason.DONT_KNOW);
        assertThat(table.column(WHICH).chosen(0)).containsExactly(DONT_KNOW);
        assertThat(missing(table, RANK, 0)).isEqualTo(MissingReason.DONT_KNOW);
        assertThat(table.column(RANK).special(0)).contains(DONT_KNOW);
        assertThat(table.column(RANK).order(0)).isEmpty();
        assertThat(missing(table, WHY, 0)).isEqualTo(MissingReason.REFUSED);
        assertThat(table.coding("why", "anna").state(0)).isEqualTo(CodingColumn.State.NOT_CODED);
        assertThat(table.coding("why", "anna").state(1)).isEqualTo(CodingColumn.State.UNCODABLE);
    }

    /** A text stands beside whatever option was chosen, special ones and ranked ones too. */
    @Test
    void textsBesideOptionsOfEveryKind() {
        Option other = Option.of("other", "Other").with(Option.Trait.SPECIFY);
        Option reason = DONT_KNOW.with(Option.Trait.SPECIFY);
        MultipleResponseQuestion sets =
                MultipleResponseQuestion.of("sets", "Which?", Option.of("a", "A"), other, reason);
        RankingQuestion ranks = RankingQuestion.of("ranks", "Rank", Option.of("a", "A"), other, reason);
        NumericQuestion number = new NumericQuestion(
                QuestionHeader.of("number", "N?"),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(reason));
        Questionnaire questionnaire = Questionnaire.builder("s", "en", LocalizedText.of("S"))
                .add(sets)
                .add(ranks)
                .add(number)
                .build();
        ResponseTable table = ResponseTable.builder(questionnaire)
                .row()
                .choose("sets", "a", "other")
                .specify("sets", "other", "one")
                .choose("ranks", "a", "other")
                .specify("ranks", "other", "two")
                .add()
                .row()
                .choose("sets", "dk")
                .specify("sets", "dk", "three")
                .choose("ranks", "dk")
                .specify("ranks", "dk", "four")
                .missing("number", MissingReason.DONT_KNOW)
                .specify("number", "dk", "five")
                .add()
                .row()
                .choose("ranks", "other")
                .specify("sets", "other", " ")
                .add()
                .build();
        assertThat(specified(table, "sets", "other")).containsExactly("one", "notAsked", "notAsked");
        assertThat(specified(table, "ranks", "other")).containsExactly("two", "notAsked", "noAnswer");
        assertThat(specified(table, "sets", "dk")).containsExactly("notAsked", "three", "notAsked");
        assertThat(specified(table, "ranks", "dk")).containsExactly("notAsked", "four", "notAsked");
        assertThat(specified(table, "number", "dk")).containsExactly("notAsked", "five", "notAsked");
    }

    private static List<String> specified(ResponseTable table, String question, String code) {
        TextColumn texts = table.specified(question, code).orElseThrow();
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> texts.value(row)
                        .orElseGet(() -> texts.missing(row).orElseThrow().code()))
                .toList();
    }

    /** A base on "don't know" holds for a set as it does for a single choice. */
    @Test
    void basesLookAtSpecialAnswersOfSets() {
        MultipleResponseQuestion sets = MultipleResponseQuestion.of("sets", "Which?", Option.of("a", "A"), DONT_KNOW);
        NumericQuestion after = NumericQuestion.of("after", "How many?").askedIf(Base.is("sets", "dk"));
        Questionnaire questionnaire = Questionnaire.builder("s", "en", LocalizedText.of("S"))
                .add(sets)
                .add(after)
                .build();
        ResponseTable table = ResponseTable.builder(questionnaire)
                .row()
                .choose("sets", "dk")
                .number("after", 3)
                .add()
                .row()
                .choose("sets", "a")
                .add()
                .build();
        assertThat(table.column(sets).missing(0)).contains(MissingReason.DONT_KNOW);
        assertThat(table.column(after).value(0)).hasValue(3);
        assertThat(table.column(after).missing(1)).contains(MissingReason.NOT_ASKED);
    }

    /** What is set last holds, alone. */
    @Test
    void aCellCanBeSetAgain() {
        ResponseTable table = builder()
                .row()
                .choose("use", "yes")
                .choose("which", "a")
                .missing("which", MissingReason.REFUSED)
                .choose("rank", "x")
                .choose("rank", "y")
                .add()
                .row()
                .choose("use", "yes")
                .missing("which", MissingReason.REFUSED)
                .choose("which", "b")
                .choose("rank", "x")
                .missing("rank", MissingReason.REFUSED)
                .add()
                .build();
        assertThat(table.column(WHICH).chosen(0)).isEmpty();
        assertThat(missing(table, WHICH, 0)).isEqualTo(MissingReason.REFUSED);
        assertThat(table.column(RANK).order(0)).extracting(Option::code).containsExactly("y");
        assertThat(table.column(WHICH).chosen(1)).extracting(Option::code).containsExactly("b");
        assertThat(table.column(WHICH).missing(1)).isEmpty();
        assertThat(table.column(RANK).special(1)).isEmpty();
        assertThat(missing(table, RANK, 1)).isEqualTo(MissingReason.REFUSED);
    }

    @Test
    void notAskedCanBeSaidWhereNoBaseSaysIt() {
        ResponseTable table =
                builder().row().missing("city", MissingReason.NOT_ASKED).add().build();
        assertThat(missing(table, CITY, 0)).isEqualTo(MissingReason.NOT_ASKED);
    }

    @Test
    void longListsTakeTwoBytesAndManyWords() {
        Option[] options = IntStream.range(0, 200)
                .mapToObj(i -> Option.of("o" + i, "Option " + i))
                .toArray(Option[]::new);
        SingleChoiceQuestion one = SingleChoiceQuestion.of("one", "One?", options);
        MultipleResponseQuestion many = MultipleResponseQuestion.of("many", "Many?", options);
        Questionnaire long200 = Questionnaire.builder("l", "en", LocalizedText.of("L"))
                .add(one)
                .add(many)
                .build();
        ResponseTable table = ResponseTable.builder(long200)
                .row()
                .choose("one", "o199")
                .choose("many", "o0", "o63", "o64", "o199")
                .add()
                .row()
                .add()
                .build();
        assertThat(table.column(one).bytesPerRespondent()).isEqualTo(2);
        assertThat(table.column(one).index(0)).isEqualTo(199);
        assertThat(table.column(one).missing(1)).contains(MissingReason.NO_ANSWER);
        assertThat(table.column(many).words()).isEqualTo(4);
        assertThat(table.column(many).word(0, 0)).isEqualTo(1L | 1L << 63);
        assertThat(table.column(many).word(0, 3)).isEqualTo(1L << 7);
        assertThat(table.column(many).chosen(0)).extracting(Option::code).containsExactly("o0", "o63", "o64", "o199");
        assertThat(table.memoryBytes()).isEqualTo(2 * 2 + 2 * 25 + 2);
    }

    @Test
    void aColumnOfWeightsCanBeAdded() {
        ResponseTable table = builder().row().add().row().add().build();
        ResponseTable weighted = table.withDesignNumbers("made", new double[] {0.5, 2});
        assertThat(weighted.designNumbers("made").value(1)).hasValue(2);
        assertThat(table.designColumns()).doesNotContain("made");
    }

    @Test
    void anEmptyTable() {
        ResponseTable table = builder().build();
        assertThat(table.rowCount()).isZero();
        assertThat(table.column(CITY).size()).isZero();
        assertThat(table.memoryBytes()).isZero();
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /** What goes in comes out, cell by cell and in runs, whatever the growth of the arrays. */
    @ParameterizedTest
    @MethodSource("seeds")
    void cellsComeBack(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = random.nextInt(500);
        int[] cities = new int[rows];
        double[] numbers = new double[rows];
        NumericQuestion number = NumericQuestion.of("n", "N?");
        Questionnaire questionnaire = Questionnaire.builder("p", "en", LocalizedText.of("P"))
                .add(CITY)
                .add(number)
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        for (int i = 0; i < rows; i++) {
            ResponseRow row = builder.row();
            cities[i] = random.nextInt(5) - 2;
            if (cities[i] >= 0) {
                row.chooseAt(0, cities[i]);
            } else {
                row.missingAt(0, cities[i] == -1 ? MissingReason.REFUSED : MissingReason.NO_ANSWER);
            }
            numbers[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble();
            if (!Double.isNaN(numbers[i])) {
                row.numberAt(1, numbers[i]);
            }
            row.add();
        }
        ResponseTable table = builder.build();
        ChoiceColumn column = table.column(CITY);
        short[] cells = new short[rows];
        byte[] bytes = new byte[rows];
        column.read(0, rows, cells);
        column.read(0, rows, bytes);
        double[] values = new double[rows];
        byte[] missing = new byte[rows];
        table.column(number).read(0, rows, values, missing);
        for (int i = 0; i < rows; i++) {
            int expected = cities[i] >= 0
                    ? cities[i]
                    : -(cities[i] == -1 ? MissingReason.REFUSED : MissingReason.NO_ANSWER).number();
            assertThat(List.of(column.index(i), (int) cells[i], (int) bytes[i]))
                    .as("seed %d, row %d", seed, i)
                    .containsOnly(expected);
            assertThat(missing[i] == 0).isEqualTo(!Double.isNaN(numbers[i]));
            assertThat(values[i]).isEqualTo(Double.isNaN(numbers[i]) ? 0 : numbers[i]);
        }
    }

    @Test
    void takesNumbersThatFollowFromAnswers() {
        ResponseTable table = builder()
                .row()
                .choose("use", "yes")
                .design("w", 2)
                .add()
                .row()
                .choose("use", "no")
                .add()
                .build();
        NumericQuestion score = NumericQuestion.of("score", "Score").between(1, 5);
        byte refused = (byte) MissingReason.REFUSED.number();
        ResponseTable scored = table.withNumbers(score, new double[] {4.5, Double.NaN}, new byte[] {0, refused});
        assertThat(scored.column(score).value(0)).hasValue(4.5);
        assertThat(scored.column(score).value(1)).isEmpty();
        assertThat(missing(scored, score, 1)).isEqualTo(MissingReason.REFUSED);
        assertThat(scored.questionnaire().answeredQuestions())
                .containsExactlyElementsOf(Stream.concat(QUESTIONNAIRE.answeredQuestions().stream(), Stream.of(score))
                        .toList());
        assertThat(scored.questionnaire().questions()).contains(GRID);
        assertThat(scored.column(USE)).isSameAs(table.column(USE));
        assertThat(scored.designNumbers("w").value(0)).hasValue(2);
        assertThat(table.questionnaire()).isEqualTo(QUESTIONNAIRE);
    }
}
