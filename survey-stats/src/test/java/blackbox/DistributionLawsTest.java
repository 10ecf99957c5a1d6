package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.AwarenessQuestion;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.DateQuestion;
import org.surveystats.model.question.FrequencyQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.RankingQuestion;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.question.Subject;
import org.surveystats.model.question.Theme;
import org.surveystats.model.question.UsageQuestion;
import org.surveystats.model.response.ResponseRow;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.DesignException;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.AgreementDistribution;
import org.surveystats.stats.distribution.ChoiceDistribution;
import org.surveystats.stats.distribution.DateDistribution;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.Funnel;
import org.surveystats.stats.distribution.MissingShare;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.distribution.OptionShare;
import org.surveystats.stats.distribution.RankingDistribution.RankShare;
import org.surveystats.stats.distribution.ShareBase;
import org.surveystats.stats.distribution.ThemeDistribution;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.interval.ConfidenceInterval;
import org.surveystats.stats.interval.ProportionInterval;
import org.surveystats.stats.interval.SimultaneousInterval;

class DistributionLawsTest {

    private static final Subject SERVICES = Subject.of("services");
    private static final AwarenessQuestion AWARE = AwarenessQuestion.of(
                    "aware", "Heard of it?", Option.of("yes", "yes"), Option.of("no", "no"))
            .about(SERVICES);
    private static final UsageQuestion USE = UsageQuestion.of(
                    "use", "Use it?", Option.of("yes", "yes"), Option.of("no", "no"))
            .about(SERVICES)
            .askedIf(Base.is("aware", "yes"));
    private static final FrequencyQuestion OFTEN = FrequencyQuestion.of(
                    "often", "How often?", Option.of("daily", "daily"), Option.of("rarely", "rarely"))
            .about(SERVICES)
            .askedIf(Base.is("use", "yes"));
    private static final SingleChoiceQuestion CITY = SingleChoiceQuestion.of(
            "city",
            "Where?",
            Option.of("n", "North"),
            Option.of("s", "South"),
            Option.of("w", "West"),
            Option.of("dk", "Don't know").as(MissingReason.DONT_KNOW));
    private static final AgreementQuestion GOOD = AgreementQuestion.of(
            "good", "It is good", AgreementScale.numbered("five", 5, LocalizedText.of("no"), LocalizedText.of("yes")));
    private static final AgreementQuestion NOT_BAD = AgreementQuestion.of(
                    "notBad",
                    "It is NOT bad",
                    AgreementScale.numbered("five", 5, LocalizedText.of("no"), LocalizedText.of("yes")))
            .reversed();
    private static final MultipleResponseQuestion PROBLEMS = MultipleResponseQuestion.of(
            "problems",
            "Problems?",
            Option.of("a", "A"),
            Option.of("b", "B"),
            Option.of("none", "None").with(Option.Trait.EXCLUSIVE));
    private static final NumericQuestion AGE = NumericQuestion.of("age", "Age?");
    private static final DateQuestion DAY = DateQuestion.of("day", "When?");
    private static final RankingQuestion RANK =
            RankingQuestion.of("rank", "Rank", Option.of("x", "X"), Option.of("y", "Y"), Option.of("z", "Z"));
    private static final OpenEndedQuestion WHY = OpenEndedQuestion.of("why", "Why?")
            .withThemes(Theme.of("time", LocalizedText.of("Time")), Theme.of("talk", LocalizedText.of("Talk")));
    private static final Questionnaire QUESTIONNAIRE = Questionnaire.builder("laws", "en", LocalizedText.of("Laws"))
            .add(AWARE)
            .add(USE)
            .add(OFTEN)
            .add(CITY)
            .add(GOOD)
            .add(NOT_BAD)
            .add(PROBLEMS)
            .add(AGE)
            .add(DAY)
            .add(RANK)
            .add(WHY)
            .build();

    private static final String[] YES_NO = {"yes", "no"};
    private static final String[] CITIES = {"n", "s", "w", "dk"};

    /** One made-up respondent, so that rows can be shuffled and split. */
    private record Person(long seed, double weight) {
        void addTo(ResponseTableBuilder builder, double factor) {
            SplittableRandom random = new SplittableRandom(seed);
            ResponseRow row = builder.row().design("w", weight * factor);
            boolean aware = random.nextInt(10) < 7;
            row.choose("aware", aware ? "yes" : "no");
            boolean uses = random.nextBoolean();
            if (aware && random.nextInt(12) > 0) {
                row.choose("use", YES_NO[uses ? 0 : 1]);
                if (uses && random.nextInt(12) > 0) {
                    row.choose("often", random.nextBoolean() ? "daily" : "rarely");
                }
            }
            if (random.nextInt(8) > 0) {
                row.choose("city", CITIES[random.nextInt(CITIES.length)]);
            } else {
                row.missing("city", MissingReason.REFUSED);
            }
            row.choose("good", Integer.toString(1 + random.nextInt(5)));
            row.choose("notBad", Integer.toString(1 + random.nextInt(5)));
            switch (random.nextInt(5)) {
                case 0 -> row.choose("problems");
                case 1 -> row.choose("problems", "none");
                case 2 -> row.choose("problems", "a", "b");
                case 3 -> row.choose("problems", "a");
                default -> {}
            }
            row.number("age", 18 + random.nextInt(60));
            row.choose("rank", random.nextBoolean() ? new String[] {"x", "z", "y"} : new String[] {"z", "x", "y"});
            row.text("why", "answer " + seed);
            row.code("why", "anna", random.nextBoolean() ? new String[] {"time"} : new String[] {"time", "talk"});
            row.add();
        }
    }

    private static List<Person> people(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 20 + random.nextInt(200);
        return IntStream.range(0, n)
                .mapToObj(i -> new Person(random.nextLong(), 0.2 + random.nextDouble() * 3))
                .toList();
    }

    private static ResponseTable table(List<Person> people, double factor) {
        ResponseTableBuilder builder =
                ResponseTable.builder(QUESTIONNAIRE).designNumbers("w").coder("why", "anna");
        people.forEach(p -> p.addTo(builder, factor));
        return builder.build();
    }

    private static Distributions weighted(List<Person> people, double factor) {
        return Distributions.of(
                table(people, factor), SampleDesign.independent().withWeight("w"));
    }

    /** Statistics of every kind, for laws that hold for all of them. */
    private static List<Estimate> all(Distributions survey) {
        List<Estimate> list = new ArrayList<>();
        survey.of(CITY)
                .options()
                .forEach(o -> list.addAll(List.of(o.shareOfAll(), o.shareOfAsked(), o.shareOfValid())));
        survey.of(CITY).missing().forEach(m -> list.add(m.shares().get(ShareBase.ALL)));
        list.addAll(survey.of(OFTEN).cumulativeShares());
        list.addAll(List.of(
                survey.of(GOOD).netAgreement(),
                survey.of(GOOD).meanScore(),
                survey.of(GOOD).topBoxes(2)));
        survey.of(PROBLEMS).options().forEach(o -> list.addAll(List.of(o.shareOfCases(), o.shareOfMentions())));
        list.addAll(
                List.of(survey.of(PROBLEMS).meanMentions(), survey.of(PROBLEMS).net("a", "b")));
        list.addAll(List.of(
                survey.of(AGE).mean(), survey.of(AGE).median(), survey.of(AGE).quantile(0.9)));
        survey.of(RANK).options().forEach(o -> list.add(o.meanRank()));
        survey.of(WHY, "anna").themes().forEach(t -> list.add(t.share()));
        survey.funnel("services", "daily").steps().forEach(s -> list.addAll(List.of(s.share(), s.conversion())));
        return list;
    }

    private static void same(List<Estimate> ours, List<Estimate> others, String where) {
        assertThat(ours).as(where).hasSameSizeAs(others);
        for (int i = 0; i < ours.size(); i++) {
            String what = where + ", statistic " + i;
            assertThat(ours.get(i).value()).as(what).isCloseTo(others.get(i).value(), within(1e-12));
            assertThat(ours.get(i).standardError().orElse(-1))
                    .as(what)
                    .isCloseTo(others.get(i).standardError().orElse(-1), within(1e-12));
            ConfidenceInterval a = ours.get(i).interval().orElseThrow();
            ConfidenceInterval b = others.get(i).interval().orElseThrow();
            assertThat(a.lower()).as(what).isCloseTo(b.lower(), within(1e-10));
            assertThat(a.upper()).as(what).isCloseTo(b.upper(), within(1e-10));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndScaleOfRowsChangeNothing(int seed) {
        List<Person> people = people(seed);
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        same(all(weighted(shuffled, 1)), all(weighted(people, 1)), "shuffled, seed " + seed);
        same(all(weighted(people, 1000)), all(weighted(people, 1)), "weights times 1000, seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalWeightsAreNoWeights(int seed) {
        List<Person> people =
                people(seed).stream().map(p -> new Person(p.seed(), 2.5)).toList();
        same(all(weighted(people, 1)), all(Distributions.of(table(people, 1))), "seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAddUp(int seed) {
        Distributions survey = weighted(people(seed), 1);
        ChoiceDistribution city = survey.of(CITY);
        double valid = city.options().stream()
                .mapToDouble(o -> o.shareOfValid().value())
                .sum();
        double all =
                city.options().stream().mapToDouble(o -> o.shareOfAll().value()).sum()
                        + city.missing().stream()
                                .mapToDouble(m -> m.shares().get(ShareBase.ALL).value())
                                .sum();
        double mentions = survey.of(PROBLEMS).options().stream()
                .mapToDouble(o -> o.shareOfMentions().value())
                .sum();
        assertThat(valid).as("seed %d", seed).isCloseTo(1, within(1e-12));
        assertThat(all).as("seed %d", seed).isCloseTo(1, within(1e-12));
        assertThat(mentions).as("seed %d", seed).isCloseTo(1, within(1e-12));
        AgreementDistribution good = survey.of(GOOD);
        assertThat(good.agree().value()
                        + good.neutral().value()
                        + good.disagree().value())
                .isCloseTo(1, within(1e-12));
        assertThat(good.netAgreement().value())
                .isCloseTo(good.agree().value() - good.disagree().value(), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFunnelIsTheProductOfItsConversions(int seed) {
        Funnel funnel = weighted(people(seed), 1).funnel("services", "daily");
        double product = 1;
        for (Funnel.Step step : funnel.steps()) {
            product *= step.conversion().value();
            assertThat(step.share().value()).as("seed %d", seed).isCloseTo(product, within(1e-12));
        }
        assertThat(funnel.base().unweighted() + funnel.brokenOff().unweighted())
                .isEqualTo(people(seed).size());
    }

    @Test
    void aCensusHasNoError() {
        List<Person> people =
                people(1).stream().map(p -> new Person(p.seed(), 1)).toList();
        Distributions survey =
                Distributions.of(table(people, 1), SampleDesign.independent().withPopulationSize(people.size()));
        for (Estimate estimate : all(survey)) {
            assertThat(estimate.standardError().orElseThrow()).isZero();
            assertThat(estimate.interval().orElseThrow().width()).isZero();
        }
    }

    /** Respondents of weight 0 are in no count and no estimate; they stay sampling units, as in R. */
    @ParameterizedTest
    @MethodSource("seeds")
    void respondentsOfWeightZeroDoNotCount(int seed) {
        List<Person> people = people(seed);
        List<Person> more = new ArrayList<>(people);
        new SplittableRandom(seed + 1000L).longs(30).forEach(s -> more.add(new Person(s, 0)));
        Distributions with = weighted(more, 1);
        Distributions without = weighted(people, 1);
        List<Estimate> ours = all(with);
        List<Estimate> others = all(without);
        for (int i = 0; i < ours.size(); i++) {
            String what = "seed " + seed + ", statistic " + i;
            assertThat(ours.get(i).value()).as(what).isCloseTo(others.get(i).value(), within(1e-12));
            assertThat(ours.get(i).base().unweighted())
                    .as(what)
                    .isEqualTo(others.get(i).base().unweighted());
            assertThat(ours.get(i).degreesOfFreedom())
                    .as(what)
                    .isEqualTo(others.get(i).degreesOfFreedom());
        }
        assertThat(with.of(CITY).base(ShareBase.ALL)).isEqualTo(without.of(CITY).base(ShareBase.ALL));
        assertThat(with.of(AGE).minimum()).isEqualTo(without.of(AGE).minimum());
    }

    /** Without weights a finite population gives the interval of its method, for the whole sample and for a part of it. */
    @Test
    void aFinitePopulationShortensIntervals() {
        List<Person> people =
                people(4).stream().map(p -> new Person(p.seed(), 1)).toList();
        int n = people.size();
        Distributions survey =
                Distributions.of(table(people, 1), SampleDesign.independent().withPopulationSize(4L * n));
        OptionShare aware = survey.of(AWARE).option("yes");
        assertThat(aware.shareOfAll().interval().orElseThrow())
                .isEqualTo(ProportionInterval.WILSON.ofPopulation(aware.counts().unweighted(), n, 4L * n, 0.95));
        double share = aware.shareOfAll().value();
        assertThat(aware.shareOfAll().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(0.75 * share * (1 - share) / (n - 1)), within(1e-12));
        OptionShare north = survey.of(CITY).option("n");
        long valid = survey.of(CITY).base(ShareBase.VALID).unweighted();
        assertThat(north.shareOfValid().interval().orElseThrow())
                .isEqualTo(ProportionInterval.WILSON.ofPopulation(north.counts().unweighted(), valid, 4 * valid, 0.95));
    }

    @Test
    void orientationTurnsReversedItemsOnly() {
        Distributions survey = weighted(people(3), 1);
        AgreementDistribution asked = survey.of(NOT_BAD);
        AgreementDistribution oriented = asked.oriented();
        assertThat(asked.orientation()).isEqualTo(AgreementDistribution.Orientation.AS_ASKED);
        assertThat(oriented.agree().value()).isEqualTo(asked.disagree().value());
        assertThat(oriented.topBoxes(2).value()).isEqualTo(asked.bottomBoxes(2).value());
        assertThat(oriented.meanScore().value()).isCloseTo(6 - asked.meanScore().value(), within(1e-12));
        assertThat(oriented.options())
                .extracting(OptionShare::counts)
                .isEqualTo(asked.options().stream().map(OptionShare::counts).toList());
        assertThat(survey.of(GOOD).oriented().agree().value())
                .isEqualTo(survey.of(GOOD).agree().value());
    }

    /** Counted by hand: five respondents, every kind of cell. */
    @Test
    void missingIsNeverNo() {
        ResponseTable table = ResponseTable.builder(QUESTIONNAIRE)
                .row()
                .choose("aware", "yes")
                .choose("use", "yes")
                .choose("often", "daily")
                .choose("problems")
                .add()
                .row()
                .choose("aware", "yes")
                .choose("use", "no")
                .choose("problems", "none")
                .add()
                .row()
                .choose("aware", "yes")
                .choose("problems", "a", "b")
                .add()
                .row()
                .choose("aware", "no")
                .add()
                .row()
                .missing("aware", MissingReason.REFUSED)
                .choose("problems", "a")
                .add()
                .build();
        Distributions survey = Distributions.of(table);
        ChoiceDistribution use = survey.of(USE);
        assertThat(use.base(ShareBase.ALL).unweighted()).isEqualTo(5);
        assertThat(use.base(ShareBase.ASKED).unweighted()).isEqualTo(3);
        assertThat(use.base(ShareBase.VALID).unweighted()).isEqualTo(2);
        assertThat(use.option("yes").shareOfAll().value()).isEqualTo(0.2);
        assertThat(use.option("yes").shareOfAsked().value()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(use.option("yes").shareOfValid().value()).isEqualTo(0.5);
        assertThat(use.missing())
                .extracting(MissingShare::reason)
                .containsExactly(MissingReason.NOT_ASKED, MissingReason.NO_ANSWER);
        MultipleResponseDistribution problems = survey.of(PROBLEMS);
        assertThat(problems.base(ShareBase.VALID).unweighted()).isEqualTo(4);
        assertThat(problems.base(ShareBase.CHOOSING).unweighted()).isEqualTo(3);
        assertThat(problems.option("a").shareOfCases().value()).isEqualTo(0.5);
        assertThat(problems.option("a").shareOfCases(ShareBase.CHOOSING).value())
                .isCloseTo(2 / 3.0, within(1e-15));
        assertThat(problems.option("a").shareOfMentions().value()).isEqualTo(0.5);
        assertThat(problems.noneChosen().value()).isEqualTo(0.25);
        assertThat(problems.meanMentions().value()).isEqualTo(1);
        assertThat(problems.net("a", "b").value()).isEqualTo(0.5);
        Funnel funnel = survey.funnel("services", "daily");
        assertThat(funnel.base().unweighted()).isEqualTo(3);
        assertThat(funnel.brokenOff().unweighted()).isEqualTo(2);
        assertThat(funnel.steps().get(1).conversion().value()).isEqualTo(0.5);
        assertThat(funnel.steps().get(2).share().value()).isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void anEmptyBaseSaysSo() {
        ResponseTable table = ResponseTable.builder(QUESTIONNAIRE)
                .row()
                .choose("aware", "no")
                .add()
                .build();
        Distributions survey = Distributions.of(table);
        Estimate share = survey.of(CITY).option("n").shareOfValid();
        assertThat(share.isDefined()).isFalse();
        assertThat(share.note()).contains("nobody belongs to the base");
        assertThatThrownBy(share::value)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody belongs to the base");
        assertThat(survey.of(AGE).mean().isDefined()).isFalse();
        assertThat(survey.of(AGE).median().isDefined()).isFalse();
        assertThat(survey.of(AGE).minimum()).isEmpty();
        Estimate one = survey.of(AWARE).option("no").shareOfValid();
        assertThat(one.value()).isEqualTo(1);
        assertThat(one.standardError()).isEmpty();
        assertThat(one.note()).contains("one respondent tells nothing of the spread");
        assertThat(one.interval()).isPresent();
        assertThat(survey.of(CITY).simultaneous(SimultaneousInterval.GOODMAN)).isEmpty();
    }

    @Test
    void themesHaveShares() {
        ThemeDistribution themes = weighted(people(5), 1).of(WHY, "anna");
        assertThat(themes.themes().get(0).share().value()).isEqualTo(1);
        assertThat(themes.uncodable().value()).isZero();
    }

    @Test
    void ranksAreCounted() {
        ResponseTable table = ResponseTable.builder(QUESTIONNAIRE)
                .row()
                .choose("rank", "x", "y", "z")
                .add()
                .row()
                .choose("rank", "x", "z")
                .add()
                .row()
                .choose("rank", "z")
                .add()
                .row()
                .add()
                .build();
        List<RankShare> ranks = Distributions.of(table).of(RANK).options();
        assertThat(Distributions.of(table).of(RANK).valid().unweighted()).isEqualTo(3);
        assertThat(ranks.get(0).topShares().get(0).value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(ranks.get(2).topShares()).extracting(Estimate::value).containsExactly(1 / 3.0, 2 / 3.0, 1.0);
        assertThat(ranks.get(2).meanRank().value()).isEqualTo(2);
    }

    /** Counted by hand: 3, 1 and 2 respondents on three days. */
    @Test
    void datesHaveQuantilesThatAreDates() {
        LocalDate first = LocalDate.of(2024, 2, 28);
        ResponseTableBuilder builder = ResponseTable.builder(QUESTIONNAIRE);
        for (int days : new int[] {1, 0, 0, 0, 9, 9}) {
            builder.row().date("day", first.plusDays(days)).add();
        }
        builder.row().missing("day", MissingReason.REFUSED).add();
        DateDistribution day = Distributions.of(builder.build()).of(DAY);
        assertThat(day.earliest()).contains(first);
        assertThat(day.latest()).contains(LocalDate.of(2024, 3, 8));
        assertThat(day.median().orElseThrow().date()).isEqualTo(first);
        assertThat(day.quantile(0.51).orElseThrow().date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(day.quantile(0.67).orElseThrow().date()).isEqualTo(LocalDate.of(2024, 3, 8));
        assertThat(day.median().orElseThrow().to()).contains(LocalDate.of(2024, 3, 8));
        assertThat(day.base(ShareBase.ASKED).unweighted()).isEqualTo(7);
        assertThat(day.missing()).containsOnlyKeys(MissingReason.REFUSED);
        ResponseTable none = ResponseTable.builder(QUESTIONNAIRE).row().add().build();
        assertThat(Distributions.of(none).of(DAY).median()).isEmpty();
        assertThat(Distributions.of(none).of(DAY).earliest()).isEmpty();
    }

    @Test
    void badWeightsAreNamed() {
        ResponseTable table = ResponseTable.builder(QUESTIONNAIRE)
                .designNumbers("w")
                .designLabels("district")
                .row()
                .design("w", 1)
                .add()
                .row()
                .design("w", -0.5)
                .add()
                .row()
                .add()
                .build();
        assertThatThrownBy(() -> SampleDesign.independent().withWeight("w").bind(table))
                .isInstanceOf(DesignException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "row 2, column \"w\": a negative weight: found -0.5, expected a weight of 0 or more;"
                                + " a respondent who shall not count has the weight 0",
                        "row 3, column \"w\": a blank weight: found nothing, expected a weight of 0 or more;"
                                + " a respondent who shall not count has the weight 0"));
        assertThatThrownBy(() -> SampleDesign.independent().withWeight("v").bind(table))
                .hasMessage("the table has no such design column: found \"v\", expected one of [w, district]");
        assertThatThrownBy(
                        () -> SampleDesign.independent().withWeight("district").bind(table))
                .hasMessage("column \"district\": a design column of names: expected a column of numbers;"
                        + " declare it as a column of numbers when the table is built or read");
        assertThatThrownBy(
                        () -> SampleDesign.independent().withPopulationSize(2).bind(table))
                .hasMessage("a population smaller than its sample: found 2 people, 3 respondents,"
                        + " expected at least as many people as respondents");
    }

    @Test
    void whatDoesNotExistIsNamed() {
        Distributions survey = weighted(people(2), 1);
        assertThatThrownBy(() -> survey.of(CITY).option("dk"))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("column \"city\": no such valid option: found \"dk\", expected one of [n, s, w]");
        assertThatThrownBy(() -> survey.funnel("services", "hourly"))
                .hasMessage(
                        "column \"often\": no such valid option: found \"hourly\", expected one of [daily, rarely]");
        assertThatThrownBy(() -> survey.funnel("bikes"))
                .hasMessage("the subject \"bikes\" makes no funnel: found 0 questions of type awareness,"
                        + " expected exactly one with that subject");
        assertThatThrownBy(() -> survey.of(GOOD).topBoxes(6))
                .hasMessage("the scale \"five\" has 5 points: cannot take 6");
        assertThatThrownBy(() -> survey.of(CITY).simultaneous(SimultaneousInterval.GOODMAN))
                .isInstanceOf(DesignException.class)
                .hasMessage("simultaneous intervals need independent answers of equal weight;"
                        + " take the interval of each option");
        assertThatThrownBy(() -> survey.of(WHY, "boris"))
                .hasMessage("column \"why\": no such coder: found \"boris\", expected one of [anna]");
        assertThatThrownBy(() -> survey.withLevel(1)).hasMessage("a confidence level lies between 0 and 1: found 1.0");
    }
}
