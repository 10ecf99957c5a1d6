package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.YesNoQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.design.Stage;
import org.surveystats.stats.design.SurveyDesign;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;

/**
 * How often 95 % intervals have the population's number in them. The population: 8 strata of 50 villages with 10 to 60 people
 * each, whose answers resemble each other; a sample takes 6 villages of each stratum and 8 people of each village. The numbers
 * of the README are those that this test logs.
 */
class CoverageTest {

    private static final Logger LOG = LoggerFactory.getLogger(CoverageTest.class);
    private static final int SAMPLES = 2000;
    private static final int STRATA = 8;
    private static final int VILLAGES = 50;
    private static final int SAMPLED_VILLAGES = 6;
    private static final int SAMPLED_PEOPLE = 8;

    private static final YesNoQuestion AGREES =
            YesNoQuestion.of("agrees", "Agrees?", Option.of("1", "yes"), Option.of("0", "no"));
    private static final YesNoQuestion RARE =
            YesNoQuestion.of("rare", "Rare?", Option.of("1", "yes"), Option.of("0", "no"));
    private static final NumericQuestion INCOME = NumericQuestion.of("income", "Income");
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("made", "en", LocalizedText.of("Made up"))
            .add(AGREES)
            .add(RARE)
            .add(INCOME)
            .build();

    private static final SurveyDesign TWO_STAGES = SampleDesign.of(
                    Stage.clusters("village").inStrata("stratum").withPopulationSize("villages"),
                    Stage.respondents().withPopulationSize("people"))
            .withWeight("weight");
    private static final SurveyDesign CLUSTERS =
            SampleDesign.of(Stage.clusters("village").inStrata("stratum")).withWeight("weight");
    private static final SurveyDesign IGNORED = SampleDesign.independent().withWeight("weight");

    private record Person(boolean agrees, boolean rare, double income) {}

    private record Village(int stratum, int number, List<Person> people) {}

    private static List<List<Village>> population(SplittableRandom random) {
        List<List<Village>> strata = new ArrayList<>();
        for (int stratum = 0; stratum < STRATA; stratum++) {
            List<Village> villages = new ArrayList<>();
            for (int number = 0; number < VILLAGES; number++) {
                double lean = random.nextGaussian();
                int size = 10 + random.nextInt(51);
                List<Person> people = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    double odds = Math.exp(-0.9 + 0.08 * stratum + 0.7 * lean);
                    double rareOdds = Math.exp(-3.9 + 0.5 * lean);
                    people.add(new Person(
                            random.nextDouble() < odds / (1 + odds),
                            random.nextDouble() < rareOdds / (1 + rareOdds),
                            Math.exp(9 + 0.1 * stratum + 0.3 * lean + 0.6 * random.nextGaussian())));
                }
                villages.add(new Village(stratum, number, people));
            }
            strata.add(villages);
        }
        return strata;
    }

    /** A sample without replacement, at the front of the list. */
    private static <T> List<T> draw(List<T> from, int count, SplittableRandom random) {
        List<T> order = new ArrayList<>(from);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(order.size() - i);
            T chosen = order.get(other);
            order.set(other, order.get(i));
            order.set(i, chosen);
        }
        return order.subList(0, count);
    }

    private static ResponseTable sample(List<List<Village>> strata, SplittableRandom random) {
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("weight")
                .designNumbers("villages")
                .designNumbers("people")
                .designLabels("stratum")
                .designLabels("village");
        for (List<Village> villages : strata) {
            for (Village village : draw(villages, SAMPLED_VILLAGES, random)) {
                double size = village.people.size();
                for (Person person : draw(village.people, SAMPLED_PEOPLE, random)) {
                    builder.row()
                            .choose("agrees", person.agrees ? "1" : "0")
                            .choose("rare", person.rare ? "1" : "0")
                            .number("income", person.income)
                            .design("weight", (double) VILLAGES / SAMPLED_VILLAGES * size / SAMPLED_PEOPLE)
                            .design("villages", VILLAGES)
                            .design("people", size)
                            .design("stratum", "stratum " + village.stratum)
                            .design("village", village.stratum + "-" + village.number)
                            .add();
                }
            }
        }
        return builder.build();
    }

    private final Map<String, Integer> hits = new LinkedHashMap<>();

    private void count(String name, Estimate estimate, double truth) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        hits.merge(name, interval.lower() <= truth && truth <= interval.upper() ? 1 : 0, Integer::sum);
    }

    @Test
    void intervalsCoverWhatTheySay() {
        List<List<Village>> strata = population(new SplittableRandom(20_261_124));
        double[] incomes = strata.stream()
                .flatMap(List::stream)
                .flatMap(village -> village.people.stream())
                .mapToDouble(Person::income)
                .sorted()
                .toArray();
        double total = Arrays.stream(incomes).sum();
        double agree = share(strata, true);
        double rare = share(strata, false);
        LOG.info("population {}, agree {}, rare {}", incomes.length, agree, rare);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < SAMPLES; i++) {
            ResponseTable answers = sample(strata, random);
            Estimation estimation = Estimation.of(answers, TWO_STAGES);
            count("mean", estimation.estimate(Statistic.mean(INCOME)).single(), total / incomes.length);
            count("total", estimation.estimate(Statistic.total(INCOME)).single(), total);
            count("median", estimation.quantiles(INCOME, 0.5).get(0).estimate(), incomes[(incomes.length + 1) / 2 - 1]);
            for (ProportionInterval method : List.of(
                    ProportionInterval.LOGIT,
                    ProportionInterval.WILSON,
                    ProportionInterval.CLOPPER_PEARSON,
                    ProportionInterval.ARCSINE,
                    ProportionInterval.WALD)) {
                Estimation with = estimation.withInterval(method);
                count(
                        "share, " + method,
                        with.estimate(Statistic.proportion(AGREES, "1")).single(),
                        agree);
                count(
                        "rare share, " + method,
                        with.estimate(Statistic.proportion(RARE, "1")).single(),
                        rare);
            }
            count(
                    "mean, clusters without sizes",
                    Estimation.of(answers, CLUSTERS)
                            .estimate(Statistic.mean(INCOME))
                            .single(),
                    total / incomes.length);
            count(
                    "mean, design ignored",
                    Estimation.of(answers, IGNORED)
                            .estimate(Statistic.mean(INCOME))
                            .single(),
                    total / incomes.length);
            count(
                    "share, design ignored",
                    Estimation.of(answers, IGNORED)
                            .withInterval(ProportionInterval.LOGIT)
                            .estimate(Statistic.proportion(AGREES, "1"))
                            .single(),
                    agree);
        }
        hits.forEach((name, count) -> LOG.info("{}: {} % of {} intervals", name, 100.0 * count / SAMPLES, SAMPLES));
        for (String name : List.of("mean", "total", "median", "mean, clusters without sizes")) {
            assertCovers(name, 0.93, 0.98);
        }
        for (ProportionInterval method : List.of(
                ProportionInterval.LOGIT,
                ProportionInterval.WILSON,
                ProportionInterval.ARCSINE,
                ProportionInterval.WALD)) {
            assertCovers("share, " + method, 0.93, 0.98);
        }
        assertCovers("share, " + ProportionInterval.CLOPPER_PEARSON, 0.94, 0.99);
        assertCovers("rare share, " + ProportionInterval.CLOPPER_PEARSON, 0.94, 1);
        assertCovers("rare share, " + ProportionInterval.LOGIT, 0.93, 0.99);
        assertCovers("share, design ignored", 0.7, 0.92);
    }

    private void assertCovers(String name, double least, double most) {
        assertThat((double) hits.getOrDefault(name, 0) / SAMPLES).as(name).isBetween(least, most);
    }

    private static double share(List<List<Village>> strata, boolean agrees) {
        return strata.stream()
                .flatMap(List::stream)
                .flatMap(village -> village.people.stream())
                .mapToInt(person -> (agrees ? person.agrees : person.rare) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
