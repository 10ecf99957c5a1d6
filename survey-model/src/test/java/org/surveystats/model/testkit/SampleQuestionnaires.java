package org.surveystats.model.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.Fieldwork;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.GridQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.Rate;
import org.surveystats.model.question.RatingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Study;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.question.YesNoQuestion;

/** Questionnaires to try formats on. */
public final class SampleQuestionnaires {

    private static final Option YES = Option.of("yes", text("Да", "Yes"));
    private static final Option NO = Option.of("no", text("Нет", "No"));
    private static final Option DONT_KNOW =
            Option.of("dk", text("Затрудняюсь ответить", "Cannot say")).as(MissingReason.DONT_KNOW);

    private SampleQuestionnaires() {}

    /**
     * All of them.
     *
     * @return the samples, each unlike the others
     */
    public static List<Questionnaire> all() {
        return List.of(minimal(), everything(), grids());
    }

    /**
     * One question in one language.
     *
     * @return the questionnaire
     */
    public static Questionnaire minimal() {
        return Questionnaire.builder("minimal", "en", LocalizedText.of("Minimal"))
                .add(YesNoQuestion.of("q", "Yes?", Option.of("yes", "Yes"), Option.of("no", "No")))
                .build();
    }

    /**
     * Every type of question but the grid with every attribute, several languages, and bases of every form.
     *
     * @return the questionnaire
     */
    public static Questionnaire everything() {
        Questionnaire.Builder builder = Questionnaire.builder(
                        "everything", "ru", text("Цифровые сервисы 📊 «и» \"прочее\"\n", "Digital services"))
                .study(study());
        choices(builder);
        agreement(builder);
        numbers(builder);
        return lists(builder).build();
    }

    private static void choices(Questionnaire.Builder builder) {
        Subject subject = new Subject("services", text("Цифровые сервисы", "Digital services"));
        builder.add(AwarenessQuestion.of("aware", "Слышали?", YES, NO).about(subject))
                .add(new UsageQuestion(
                        header("use").withAskedIf(Base.is("aware", "yes")),
                        List.of(NO, YES, DONT_KNOW),
                        "yes",
                        Optional.of(Subject.of("services"))))
                .add(FrequencyQuestion.of(
                                "often",
                                "Как часто?",
                                Option.of("daily", "Ежедневно")
                                        .withRate(Rate.timesPerMonth(20, 31))
                                        .withScore(2.5),
                                Option.of("rarely", "Редко").withRate(Rate.timesPerMonth(0.1, 4.333333333333333)),
                                Option.of("refused", "Отказ").as(MissingReason.REFUSED))
                        .about(subject)
                        .askedIf(Base.and(Base.is("aware", "yes"), Base.not(Base.anyOf("use", "no", "dk")))))
                .add(YesNoQuestion.of("effective", "Эффективны?", Option.of("1", "Да"), Option.of("2", "Нет"))
                        .askedIf(Base.or(Base.is("aware", "yes"), Base.is("use", "yes"))))
                .add(SingleChoiceQuestion.of(
                                "role",
                                "Должность",
                                Option.of("head", "Глава").withShortLabel(text("Гл.", "Head")),
                                Option.of("deputy", "Депутат"),
                                Option.of("other", "Другое").with(Option.Trait.SPECIFY))
                        .withNets(new Net("elected", text("Избранные", "Elected"), List.of("head", "deputy"))));
    }

    private static void agreement(Questionnaire.Builder builder) {
        AgreementScale shared = AgreementScale.of(
                "agree5",
                Option.of("5", "Да"),
                Option.of("4", "Скорее да"),
                Option.of("3", "И да и нет"),
                Option.of("2", "Скорее нет"),
                Option.of("1", "Нет"),
                DONT_KNOW);
        AgreementScale own = new AgreementScale(
                "simple",
                List.of(
                        Option.of("no", "Нет").withScore(-1.5),
                        Option.of("so", "Так себе").withScore(0.25),
                        Option.of("yes", "Да").withScore(7)),
                Optional.of("so"));
        builder.add(AgreementQuestion.of("useful", "Полезны", shared))
                .add(AgreementQuestion.of("load", "НЕ повышают нагрузку", shared)
                        .reversed())
                .add(AgreementQuestion.of("simple", "Просты", own));
    }

    private static void numbers(Questionnaire.Builder builder) {
        builder.add(new RatingQuestion(
                        header("rating"),
                        -2.5,
                        2.5,
                        RatingQuestion.Kind.PLAIN,
                        Optional.of(text("плохо", "bad")),
                        Optional.of(text("хорошо", "good")),
                        List.of(DONT_KNOW)))
                .add(RatingQuestion.netPromoter("recommend", "Посоветуете?"))
                .add(new NumericQuestion(
                        header("income"),
                        Optional.of(text("руб.", "roubles")),
                        OptionalDouble.of(-0.1),
                        OptionalDouble.of(1e300),
                        List.of(DONT_KNOW)))
                .add(NumericQuestion.of("age", "Возраст"))
                .add(new DateQuestion(
                        header("since"),
                        Optional.of(LocalDate.of(1999, 12, 31)),
                        Optional.of(LocalDate.of(2024, 2, 29)),
                        List.of(Option.of("na", "Неприменимо").as(MissingReason.NOT_APPLICABLE))));
    }

    private static Questionnaire.Builder lists(Questionnaire.Builder builder) {
        List<Option> services = List.of(
                Option.of("портал", "Портал 🏛️"),
                Option.of("a b", "С пробелом"),
                Option.of("none", "Ничего").with(Option.Trait.EXCLUSIVE),
                Option.of("blank", "Нет ответа").as(MissingReason.NO_ANSWER));
        return builder.add(new MultipleResponseQuestion(
                        header("which"),
                        services,
                        1,
                        OptionalInt.of(2),
                        List.of(Net.of("any", "Что-нибудь", "портал", "a b"))))
                .add(new RankingQuestion(header("rank"), services, OptionalInt.of(2)))
                .add(OpenEndedQuestion.of("why", "Почему?")
                        .asReasonFor("effective", "1")
                        .withThemes(
                                Theme.of("time", text("Время", "Time"))
                                        .withDefinition(text("Экономия времени", "Saving time")),
                                Theme.of("fast", text("Скорость", "Speed")).withParent("time"))
                        .askedIf(Base.anyOf("which", "портал", "a b")))
                .add(OpenEndedQuestion.of("rest", "Что ещё?"));
    }

    /**
     * Grids of several types, with a base of their own and items with another.
     *
     * @return the questionnaire
     */
    public static Questionnaire grids() {
        AgreementScale scale = AgreementScale.numbered("battery", 7, text("нет", "no"), text("да", "yes"));
        AgreementScale other = AgreementScale.numbered("other", 4, text("нет", "no"), text("да", "yes"));
        Base users = Base.is("use", "yes");
        return Questionnaire.builder("grids", "ru", text("Таблицы", "Grids"))
                .add(YesNoQuestion.of("use", "Пользуетесь?", YES, NO))
                .add(new GridQuestion(
                        header("battery").withAskedIf(users),
                        List.of(
                                AgreementQuestion.of("b1", "Полезны", scale),
                                AgreementQuestion.of("b2", "НЕ сложны", scale).reversed(),
                                AgreementQuestion.of("b3", "Быстры", scale).askedIf(Base.not(users)))))
                .add(GridQuestion.of(
                        "known",
                        "Знаете ли",
                        AwarenessQuestion.of("k1", "портал?", YES, NO).about(Subject.of("portal")),
                        new AwarenessQuestion(header("k2"), List.of(YES, NO), "no", Optional.empty())))
                .add(GridQuestion.of(
                        "choices",
                        "Что из этого",
                        SingleChoiceQuestion.of("c1", "первое", YES, NO).withNets(Net.of("both", "Оба", "yes", "no")),
                        SingleChoiceQuestion.of("c2", "второе", YES, NO)))
                .add(AgreementQuestion.of("o1", "Другое", other))
                .add(GridQuestion.of("o", "Ещё", AgreementQuestion.of("o2", "Другое", other)))
                .build();
    }

    private static Study study() {
        return Study.builder()
                .title(text("Опрос", "Survey"))
                .organisation(text("Центр", "Centre"))
                .organisation(LocalizedText.of("Совет"))
                .author(LocalizedText.of("А. Б. Автор"))
                .funder(LocalizedText.of("Фонд"))
                .purpose(LocalizedText.of("Узнать"))
                .population(LocalizedText.of("Служащие"))
                .populationSize(9_007_199_254_740_993L)
                .fieldwork(new Fieldwork(
                        Optional.of(LocalDate.of(2024, 8, 1)),
                        Optional.of(LocalDate.of(2024, 8, 31)),
                        Optional.of(text("в августе", "in August"))))
                .mode(LocalizedText.of("онлайн"))
                .sampleSize(101)
                .definition(LocalizedText.of("Сервис"), LocalizedText.of("Решение"))
                .build();
    }

    private static QuestionHeader header(String id) {
        return QuestionHeader.of(id, text("Вопрос " + id, "Question " + id)).withShortLabel(text(id, id + " (en)"));
    }

    private static LocalizedText text(String russian, String english) {
        return LocalizedText.of("ru", russian, "en", english);
    }
}
