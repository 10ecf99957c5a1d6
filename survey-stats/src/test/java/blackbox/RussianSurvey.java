package blackbox;

import java.util.SplittableRandom;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;

/** A made-up survey whose ids and codes are Latin and whose words are all Russian: what is Latin on a page is not the survey's. */
final class RussianSurvey {

    static final SingleChoiceQuestion REGION = SingleChoiceQuestion.of(
            "region", "Регион", Option.of("north", "Север"), Option.of("south", "Юг"), Option.of("west", "Запад"));
    static final SingleChoiceQuestion SEX =
            SingleChoiceQuestion.of("sex", "Пол", Option.of("female", "женский"), Option.of("male", "мужской"));
    static final SingleChoiceQuestion USE = SingleChoiceQuestion.of(
            "use",
            "Пользуетесь?",
            Option.of("yes", "да"),
            Option.of("no", "нет"),
            Option.of("unsure", "трудно сказать").as(MissingReason.DONT_KNOW));
    static final NumericQuestion INCOME = NumericQuestion.of("income", "Доход");
    static final NumericQuestion VISITS = NumericQuestion.of("visits", "Посещения");
    static final AgreementScale SCALE =
            AgreementScale.numbered("five", 5, LocalizedText.of("не согласен"), LocalizedText.of("согласен"));
    static final AgreementQuestion GOOD = AgreementQuestion.of("good", "Это хорошо", SCALE);
    static final AgreementQuestion FAST = AgreementQuestion.of("fast", "Это быстро", SCALE);
    static final AgreementQuestion CALM = AgreementQuestion.of("calm", "Это спокойно", SCALE);
    static final RatingQuestion PROMOTE = RatingQuestion.netPromoter("promote", "Порекомендуете?");
    static final MultipleResponseQuestion PROBLEMS = MultipleResponseQuestion.of(
            "problems", "Какие трудности?", Option.of("slow", "медленно"), Option.of("price", "дорого"));
    static final OpenEndedQuestion REASONS = OpenEndedQuestion.of("reasons", "Почему?")
            .withThemes(Theme.of("staff", LocalizedText.of("Сотрудники")), Theme.of("cost", LocalizedText.of("Цена")));
    static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("survey", "ru", LocalizedText.of("Опрос"))
            .add(REGION)
            .add(SEX)
            .add(USE)
            .add(INCOME)
            .add(VISITS)
            .add(GOOD)
            .add(FAST)
            .add(CALM)
            .add(PROMOTE)
            .add(PROBLEMS)
            .add(REASONS)
            .build();

    private RussianSurvey() {}

    /** Some respondents in strata of two clusters, with unequal weights; each third coded answer has a dispute. */
    static ResponseTable table(int respondents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designLabels("stratum")
                .designLabels("cluster")
                .designNumbers("weight")
                .coder("reasons", "anna")
                .coder("reasons", "boris");
        for (int i = 0; i < respondents; i++) {
            ResponseRow row = builder.row()
                    .design("stratum", "s" + i % 3)
                    .design("cluster", "c" + i % 12)
                    .design("weight", 1 + random.nextInt(3))
                    .choose("region", random.nextInt(4) == 0 ? "south" : "north")
                    .choose("sex", random.nextBoolean() ? "female" : "male")
                    .choose("use", random.nextInt(8) == 0 ? "unsure" : random.nextInt(3) == 0 ? "yes" : "no")
                    .number("income", 100 + random.nextInt(900))
                    .number("visits", random.nextInt(5))
                    .number("promote", random.nextInt(11))
                    .choose("good", Integer.toString(1 + random.nextInt(5)))
                    .choose("fast", Integer.toString(1 + random.nextInt(5)))
                    .choose("calm", "3");
            if (i % 4 > 0) {
                row.choose("problems", i % 2 == 0 ? "slow" : "price");
            }
            if (i % 5 == 0) {
                row.text("reasons", "ответ").code("reasons", "anna", "staff").code("reasons", "boris", "staff");
            } else if (i % 5 == 1) {
                row.text("reasons", "ещё ответ")
                        .code("reasons", "anna", "staff", "cost")
                        .code("reasons", "boris", "cost");
            }
            row.add();
        }
        return builder.build();
    }
}
