package blackbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** The made-up survey of stages-data.R: 143 respondents drawn in three stages from four strata. */
final class StagesSurvey {

    static final SingleChoiceQuestion REGION =
            SingleChoiceQuestion.of("region", "Where?", Option.of("a", "A"), Option.of("b", "B"), Option.of("c", "C"));
    static final SingleChoiceQuestion SEX =
            SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "female"), Option.of("m", "male"));
    static final YesNoQuestion USE =
            YesNoQuestion.of("use", "Do you use it?", Option.of("yes", "yes"), Option.of("no", "no"));
    static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    static final NumericQuestion COST = NumericQuestion.of("cost", "Cost");
    static final NumericQuestion VISITS = NumericQuestion.of("visits", "Visits");
    static final AgreementQuestion SCORE = AgreementQuestion.of(
            "score",
            "It is useful",
            AgreementScale.numbered("five", 5, LocalizedText.of("not at all"), LocalizedText.of("fully")));
    static final RatingQuestion PROMOTE = RatingQuestion.netPromoter("promote", "Would you recommend it?");
    static final MultipleResponseQuestion PROBLEMS = MultipleResponseQuestion.of(
            "problems", "Which problems?", Option.of("x", "X"), Option.of("y", "Y"), Option.of("z", "Z"));
    static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("stages", "en", LocalizedText.of("Made up"))
            .add(REGION)
            .add(SEX)
            .add(USE)
            .add(INCOME)
            .add(COST)
            .add(VISITS)
            .add(SCORE)
            .add(PROMOTE)
            .add(PROBLEMS)
            .build();

    private static final List<String> CHOICES = List.of("region", "sex", "use", "score");
    private static final List<String> NUMBERS = List.of("income", "cost", "visits", "promote");
    private static final List<String> LABELS = List.of("h", "c", "lone", "lones", "lp", "unit");

    private StagesSurvey() {}

    /** The respondents of stages.csv, with all columns of the design. */
    static ResponseTable table() {
        return table(ExpectedValues.lines("stages.csv"));
    }

    /** Some respondents: the header, and then a line each. */
    static ResponseTable table(List<String[]> lines) {
        List<String> header = Arrays.asList(lines.get(0));
        List<String> design = header.stream()
                .filter(name -> !CHOICES.contains(name) && !NUMBERS.contains(name) && !name.startsWith("p_"))
                .toList();
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE);
        for (String name : design) {
            if (LABELS.contains(name)) {
                builder.designLabels(name);
            } else {
                builder.designNumbers(name);
            }
        }
        for (String[] line : lines.subList(1, lines.size())) {
            ResponseRow row = builder.row();
            for (String name : design) {
                String cell = line[header.indexOf(name)];
                if (LABELS.contains(name)) {
                    row.design(name, cell);
                } else {
                    row.design(name, Double.parseDouble(cell));
                }
            }
            answer(row, header, line);
            row.add();
        }
        return builder.build();
    }

    private static void answer(ResponseRow row, List<String> header, String... line) {
        CHOICES.forEach(name -> {
            String cell = line[header.indexOf(name)];
            if (!cell.isEmpty()) {
                row.choose(name, cell);
            }
        });
        NUMBERS.forEach(name -> {
            String cell = line[header.indexOf(name)];
            if (!cell.isEmpty()) {
                row.number(name, Double.parseDouble(cell));
            }
        });
        if (!line[header.indexOf("p_x")].isEmpty()) {
            row.choose(
                    "problems",
                    Stream.of("x", "y", "z")
                            .filter(code -> line[header.indexOf("p_" + code)].equals("1"))
                            .toArray(String[]::new));
        }
    }
}
