package org.surveystats.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.model.question.QuestionHeader;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.weighting.Margin;

/**
 * A made-up population, whose every number follows from the tables of this class, and an online panel that mirrors it badly. Young
 * people, people with a degree, those of the largest cities, and those who live much of their life online join the panel more often;
 * the panel invites its members with probabilities that depend on the region and are known; and older members answer more often.
 * Nobody knows who lives online, so no margin can set that right.
 */
final class MadeUpPanel {

    /** How many of the invited members answer. */
    static final int RESPONDENTS = 5_000;

    static final long POPULATION = 2_000_000;
    static final long SEED = 5;

    /** The column of probabilities with which the panel invited its members. */
    static final String PROBABILITY = "probability";

    /** The column of what became of an invitation. */
    static final String OUTCOME = "outcome";

    static final String COMPLETED = "completed";
    private static final String NO_REPLY = "no reply";

    static final SingleChoiceQuestion AGE = choice(
            header("age", "Age", "Возраст"),
            option("18-29", "18–29", "18–29"),
            option("30-44", "30–44", "30–44"),
            option("45-59", "45–59", "45–59"),
            option("60+", "60 and older", "60 и старше"));
    static final SingleChoiceQuestion EDUCATION = choice(
            header("education", "Education", "Образование"),
            option("school", "school", "школа"),
            option("vocational", "vocational", "профессиональное"),
            option("degree", "degree", "высшее"));
    static final SingleChoiceQuestion REGION = choice(
            header("region", "Place", "Место"),
            option("capitals", "the capitals", "столицы"),
            option("cities", "other cities", "другие города"),
            option("country", "small towns and villages", "малые города и сёла"));
    static final YesNoQuestion TELEVISION =
            yesNo(header("television", "Television news every day", "Теленовости каждый день"));
    static final YesNoQuestion TRANSPORT = yesNo(header("transport", "Content with transport", "Довольны транспортом"));
    static final YesNoQuestion SERVICES = yesNo(header("services", "Use public services online", "Госуслуги онлайн"));
    static final NumericQuestion HOURS = numeric(header("hours", "Hours online a week", "Часов в интернете в неделю"));

    /** What the panel wants to know. */
    static final List<Question> ASKED = List.of(TELEVISION, TRANSPORT, SERVICES, HOURS);

    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder(
                    "online-panel-made-up",
                    "en",
                    LocalizedText.of("en", "A made-up online panel", "ru", "Выдуманная онлайн-панель"))
            .add(AGE)
            .add(EDUCATION)
            .add(REGION)
            .add(TELEVISION)
            .add(TRANSPORT)
            .add(SERVICES)
            .add(HOURS)
            .build();

    // The population: shares of ages, of educations within ages, of places, and of those who live online within ages.
    private static final double[] AGES = {0.18, 0.30, 0.25, 0.27};
    private static final double[][] EDUCATIONS = {
        {0.25, 0.40, 0.35}, {0.12, 0.45, 0.43}, {0.12, 0.52, 0.36}, {0.24, 0.50, 0.26}
    };
    private static final double[] REGIONS = {0.13, 0.57, 0.30};
    private static final double[] ONLINE = {0.90, 0.75, 0.50, 0.25};

    // The panel: how often people join it, relative to each other; how often it invites them; how often they answer.
    private static final double[] JOINS_BY_AGE = {1.6, 1.3, 0.8, 0.4};
    private static final double[] JOINS_BY_EDUCATION = {0.6, 0.9, 1.5};
    private static final double[] JOINS_BY_REGION = {1.5, 1.0, 0.6};
    private static final double JOINS_ONLINE = 2.2;
    private static final double[] INVITED = {0.1, 0.2, 0.3};
    private static final double[] ANSWERS_BY_AGE = {0.45, 0.50, 0.60, 0.70};
    private static final double[] ANSWERS_BY_EDUCATION = {0.8, 1.0, 1.1};

    // The answers.
    private static final double[] TELEVISION_BY_AGE = {0.10, 0.25, 0.50, 0.78};
    private static final double[] TELEVISION_BY_EDUCATION = {0.05, 0.02, -0.05};
    private static final double[] TRANSPORT_BY_REGION = {0.62, 0.50, 0.36};
    private static final double[] SERVICES_BY_AGE = {0.70, 0.72, 0.58, 0.32};
    private static final double[] SERVICES_BY_EDUCATION = {-0.10, 0, 0.08};
    private static final double SERVICES_ONLINE = 0.15;
    private static final int[] HOURS_BY_AGE = {24, 18, 12, 7};
    private static final int HOURS_ONLINE = 8;

    /** People of the same kind, and the part of the population that they are. */
    private record Kind(int age, int education, int region, boolean online, double share) {

        /** How many of the invited are of this kind, up to a constant. */
        double invited() {
            return share
                    * JOINS_BY_AGE[age]
                    * JOINS_BY_EDUCATION[education]
                    * JOINS_BY_REGION[region]
                    * (online ? JOINS_ONLINE : 1)
                    * INVITED[region];
        }

        double answers() {
            return ANSWERS_BY_AGE[age] * ANSWERS_BY_EDUCATION[education];
        }

        double television() {
            return TELEVISION_BY_AGE[age] + TELEVISION_BY_EDUCATION[education];
        }

        double transport() {
            return TRANSPORT_BY_REGION[region];
        }

        double services() {
            return SERVICES_BY_AGE[age] + SERVICES_BY_EDUCATION[education] + (online ? SERVICES_ONLINE : 0);
        }

        /** Their mean; each number from 0 to twice the mean is equally frequent. */
        int hours() {
            return HOURS_BY_AGE[age] + (online ? HOURS_ONLINE : 0);
        }
    }

    private static final List<Kind> KINDS = kinds();

    private MadeUpPanel() {}

    private static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int age = 0; age < AGES.length; age++) {
            for (int education = 0; education < EDUCATIONS[age].length; education++) {
                for (int region = 0; region < REGIONS.length; region++) {
                    double share = AGES[age] * EDUCATIONS[age][education] * REGIONS[region];
                    kinds.add(new Kind(age, education, region, true, share * ONLINE[age]));
                    kinds.add(new Kind(age, education, region, false, share * (1 - ONLINE[age])));
                }
            }
        }
        return List.copyOf(kinds);
    }

    /** What the whole population would answer: a share of yes, or a mean. */
    static double truth(Question question) {
        return switch (question.id()) {
            case "television" -> mean(Kind::television);
            case "transport" -> mean(Kind::transport);
            case "services" -> mean(Kind::services);
            case "hours" -> mean(Kind::hours);
            default -> throw new IllegalArgumentException("found \"" + question.id() + "\", which is a margin");
        };
    }

    private static double mean(ToDoubleFunction<Kind> of) {
        return KINDS.stream()
                .mapToDouble(kind -> kind.share() * of.applyAsDouble(kind))
                .sum();
    }

    /** How many people of the population there are by age, by education, and by place: what is known of it. */
    static List<Margin> margins() {
        return List.of(margin(AGE, Kind::age), margin(EDUCATION, Kind::education), margin(REGION, Kind::region));
    }

    private static Margin margin(SingleChoiceQuestion question, ToDoubleFunction<Kind> optionOf) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < question.options().size(); i++) {
            int option = i;
            shares.put(question.options().get(i).code(), mean(kind -> optionOf.applyAsDouble(kind) == option ? 1 : 0));
        }
        return Margin.ofShares(question.id(), shares, POPULATION);
    }

    /** The members whom the panel invited, until enough have answered; the same on every machine. */
    static ResponseTable invited() {
        Random random = new Random(SEED);
        double all = KINDS.stream().mapToDouble(Kind::invited).sum();
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designNumbers(PROBABILITY).designLabels(OUTCOME);
        int answered = 0;
        while (answered < RESPONDENTS) {
            Kind kind = kindAt(random.nextDouble() * all);
            boolean answers = random.nextDouble() < kind.answers();
            ResponseRow row = builder.row()
                    .choose(AGE.id(), code(AGE, kind.age()))
                    .choose(EDUCATION.id(), code(EDUCATION, kind.education()))
                    .choose(REGION.id(), code(REGION, kind.region()))
                    .design(PROBABILITY, INVITED[kind.region()])
                    .design(OUTCOME, answers ? COMPLETED : NO_REPLY);
            answered += answers ? 1 : 0;
            if (answers) {
                row.choose(TELEVISION.id(), yesOrNo(random, kind.television()))
                        .choose(TRANSPORT.id(), yesOrNo(random, kind.transport()))
                        .choose(SERVICES.id(), yesOrNo(random, kind.services()))
                        .number(HOURS.id(), random.nextInt(2 * kind.hours() + 1));
            } else {
                for (Question question : ASKED) {
                    row.missing(question.id(), MissingReason.NO_ANSWER);
                }
            }
            row.add();
        }
        return builder.build();
    }

    private static Kind kindAt(double place) {
        double end = 0;
        for (Kind kind : KINDS) {
            end += kind.invited();
            if (place < end) {
                return kind;
            }
        }
        return KINDS.get(KINDS.size() - 1);
    }

    private static String code(SingleChoiceQuestion question, int option) {
        return question.options().get(option).code();
    }

    private static String yesOrNo(Random random, double share) {
        return random.nextDouble() < share ? "yes" : "no";
    }

    private static QuestionHeader header(String id, String english, String russian) {
        return QuestionHeader.of(id, LocalizedText.of("en", english, "ru", russian));
    }

    private static Option option(String code, String english, String russian) {
        return Option.of(code, LocalizedText.of("en", english, "ru", russian));
    }

    private static SingleChoiceQuestion choice(QuestionHeader header, Option... options) {
        return new SingleChoiceQuestion(header, List.of(options), List.of());
    }

    private static YesNoQuestion yesNo(QuestionHeader header) {
        return new YesNoQuestion(header, List.of(option("yes", "yes", "да"), option("no", "no", "нет")), "yes");
    }

    private static NumericQuestion numeric(QuestionHeader header) {
        NumericQuestion plain = NumericQuestion.of(header.id(), header.id());
        return new NumericQuestion(header, plain.unit(), plain.least(), plain.greatest(), plain.options());
    }
}
