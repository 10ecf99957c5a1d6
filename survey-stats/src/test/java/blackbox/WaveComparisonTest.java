package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.AgreementQuestion;
import org.surveystats.model.question.AgreementScale;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.ChoiceQuestion;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.NumericQuestion;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.SingleChoiceQuestion;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.model.response.ResponseTableBuilder;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.table.PanelOverlap;
import org.surveystats.stats.table.Wave;
import org.surveystats.stats.table.WaveComparison;
import org.surveystats.stats.table.WaveDifference;
import org.surveystats.stats.table.WaveDifferences;
import org.surveystats.stats.table.WaveMismatch;

/** The same question in several studies, against R: waves-expected.R in the test resources. */
class WaveComparisonTest {

    private static final Estimation ONE =
            Estimation.of(StagesSurvey.table(), DesignAgreementTest.designs().get("clusterSizes"));
    private static final Estimation TWO =
            Estimation.of(WeightedSurvey.table(), SampleDesign.independent().withWeight("w"));

    private static WaveComparison<AgreementQuestion> waves(Estimation one, Estimation two) {
        return WaveComparison.of(
                Wave.of("1", one, StagesSurvey.SCORE),
                Wave.of("2", two, WeightedSurvey.SCORE).accepting(WaveMismatch.WORDING));
    }

    private static void put(ExpectedValues values, String key, WaveDifference difference) {
        values.put(key, difference.test());
        assertThat(difference.test().difference()).containsSame(difference.difference());
        var interval = difference.difference().interval().orElseThrow();
        values.put(key + ".lower", OptionalDouble.of(interval.lower()));
        values.put(key + ".upper", OptionalDouble.of(interval.upper()));
    }

    @Test
    void differencesAreThoseOfR() {
        ExpectedValues values = ExpectedValues.of("waves-expected.csv", "", 1e-9);
        WaveComparison<AgreementQuestion> waves = waves(ONE, TWO);
        put(values, "mean", waves.compare(Statistic::meanScore).consecutive().get(0));
        List<WaveDifference> shares = waves.compare(Statistic::proportions).againstFirst();
        for (int i = 0; i < 5; i++) {
            put(values, "share" + (i + 1), shares.get(i));
            assertThat(shares.get(i).option()).isEqualTo(Integer.toString(i + 1));
        }
        WaveDifferences top =
                waves.compareByCode((question, codes) -> Statistic.proportion(question, codes.own("4", "5")));
        assertThat(top.consecutive()).hasSize(1);
        assertThat(top.consecutive().get(0).option()).isEqualTo("4+5");
        put(values, "top", top.between("1", "2").get(0));
        put(
                values,
                "panel",
                waves.withOverlap("1", "2", PanelOverlap.ofEstimates(.3))
                        .compare(Statistic::meanScore)
                        .consecutive()
                        .get(0));
        put(
                values,
                "answers",
                waves.withOverlap("1", "2", PanelOverlap.ofAnswers(.6, 40))
                        .compare(Statistic::meanScore)
                        .consecutive()
                        .get(0));
        CountSurvey one = CountSurvey.of(new long[][] {{12, 1}, {7, 1}, {15, 1}, {20, 1}, {9, 1}});
        CountSurvey two = CountSurvey.of(new long[][] {{5, 1}, {11, 1}, {9, 1}, {14, 1}, {30, 1}});
        put(
                values,
                "welch",
                WaveComparison.of(
                                Wave.of("1", Estimation.of(one.table(), SampleDesign.independent()), one.rows()),
                                Wave.of("2", Estimation.of(two.table(), SampleDesign.independent()), two.rows()))
                        .compare(Statistic::meanScore)
                        .consecutive()
                        .get(0));
        assertThat(values.compare()).isGreaterThan(60);
    }

    private static SingleChoiceQuestion transport(String... codes) {
        return SingleChoiceQuestion.of(
                "transport",
                "How did you come?",
                Arrays.stream(codes).map(code -> Option.of(code, code)).toArray(Option[]::new));
    }

    private static Estimation survey(ChoiceQuestion question, String... answers) {
        SingleChoiceQuestion sex = SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "f"), Option.of("m", "m"));
        Questionnaire questionnaire = Questionnaire.builder("q", "en", LocalizedText.of("Q"))
                .add(question)
                .add(sex)
                .build();
        ResponseTableBuilder builder = ResponseTable.builder(questionnaire);
        int number = 0;
        for (String answer : answers) {
            builder.row()
                    .choose(question.id(), answer)
                    .choose("sex", number++ % 2 == 0 ? "f" : "m")
                    .add();
        }
        return Estimation.of(builder.build(), SampleDesign.independent());
    }

    @Test
    void severalWavesWithOtherCodes() {
        SingleChoiceQuestion first = transport("bus", "car", "foot");
        SingleChoiceQuestion second = SingleChoiceQuestion.of(
                "transport",
                "How did you come?",
                Option.of("1", "on foot"),
                Option.of("2", "car"),
                Option.of("3", "bus"));
        Estimation a = survey(first, "bus", "bus", "car", "foot");
        Estimation b = survey(second, "1", "3", "2", "2");
        Estimation c = survey(first, "foot", "foot", "foot", "car");
        WaveDifferences shares = WaveComparison.of(List.of(
                        Wave.of("a", a, first),
                        Wave.of("b", b, second)
                                .withCode("1", "foot")
                                .withCode("2", "car")
                                .withCode("3", "bus"),
                        Wave.of("c", c, first)))
                .compare(Statistic::proportions);
        assertThat(shares.consecutive())
                .extracting(d -> d.from() + d.to() + d.option() + d.difference().value())
                .containsExactly("abbus-0.25", "abcar0.25", "abfoot0.0", "bcfoot0.5", "bccar-0.25", "bcbus-0.25");
        assertThat(shares.againstFirst())
                .extracting(d -> d.from() + d.to() + d.option() + d.difference().value())
                .containsExactly("abbus-0.25", "abcar0.25", "abfoot0.0", "acbus-0.5", "accar0.0", "acfoot0.5");
        assertThat(shares.in("b").of("3").value()).isEqualTo(.25);
        WaveDifference none = shares.between("a", "c").get(0);
        assertThat(none.after().value()).isZero();
        // one variance, so the degrees of freedom are those of the wave that has it
        assertThat(none.difference().degreesOfFreedom()).isCloseTo(3, within(1e-12));
        assertThatThrownBy(() -> shares.in("d"))
                .hasMessage("there is no such wave: found \"d\", expected one of [a, b, c]");
    }

    @Test
    void groupsOfOneWaveOnly() {
        SingleChoiceQuestion question = transport("bus", "car");
        Estimation a = survey(question, "bus", "bus", "car", "car");
        Estimation b = survey(question, "bus");
        SingleChoiceQuestion sex = SingleChoiceQuestion.of("sex", "Sex", Option.of("f", "f"), Option.of("m", "m"));
        List<WaveDifference> byGroup = WaveComparison.of(
                        Wave.of("a", a.by(sex), question), Wave.of("b", b.by(sex), question))
                .compareByCode((own, codes) -> Statistic.proportion(own, codes.own("bus")))
                .consecutive();
        assertThat(byGroup).hasSize(2);
        assertThat(byGroup.get(0).by()).containsEntry("sex", "f");
        assertThat(byGroup.get(0).difference().value()).isEqualTo(.5);
        assertThat(byGroup.get(0).difference().note()).contains("wave b: one respondent tells nothing of the spread");
        assertThat(byGroup.get(1).difference().isDefined()).isFalse();
        assertThat(byGroup.get(1).test().note()).contains("wave b: nobody of wave b belongs to the group");
    }

    private static void refused(Wave<? extends ChoiceQuestion> wave, String... problems) {
        SingleChoiceQuestion first = transport("bus", "car");
        Wave<ChoiceQuestion> one = Wave.of("1", survey(first, "bus"), first);
        Wave<ChoiceQuestion> two =
                new Wave<>(wave.name(), wave.survey(), wave.question(), wave.codes(), wave.accepted());
        assertThatThrownBy(() -> WaveComparison.of(one, two))
                .isInstanceOfSatisfying(
                        QuestionnaireException.class,
                        e -> assertThat(e.problems())
                                .extracting(Object::toString)
                                .containsExactly(problems));
    }

    @Test
    void whatDiffersIsNamed() {
        SingleChoiceQuestion lacking = transport("bus", "bike");
        refused(
                Wave.of("2", survey(lacking, "bus"), lacking),
                "wave 2, column \"transport\": wave 1 has no such option: found \"bike\"; Wave.withCode says which code stands for"
                        + " which; what has no counterpart is compared by nets",
                "wave 2, column \"transport\": an option of wave 1 that this one lacks: found \"car\"; Wave.withCode says which"
                        + " code stands for which; what has no counterpart is compared by nets");
        SingleChoiceQuestion swapped = SingleChoiceQuestion.of(
                "transport", "How did you come?", Option.of("bus", "car"), Option.of("car", "bus"));
        refused(
                Wave.of("2", survey(swapped, "bus"), swapped),
                "wave 2, column \"transport\": another wording of option \"bus\": found \"car\", expected \"bus\", as in wave 1;"
                        + " Wave.withCode says which code stands for which; if it is the same all the same, say so by"
                        + " Wave.accepting(WORDING)",
                "wave 2, column \"transport\": another wording of option \"car\": found \"bus\", expected \"car\", as in wave 1;"
                        + " Wave.withCode says which code stands for which; if it is the same all the same, say so by"
                        + " Wave.accepting(WORDING)");
        SingleChoiceQuestion unsure = SingleChoiceQuestion.of(
                "transport",
                "How did you come?",
                Option.of("bus", "bus"),
                Option.of("car", "car"),
                Option.of("dk", "don't know").as(MissingReason.DONT_KNOW));
        refused(
                Wave.of("2", survey(unsure, "bus"), unsure),
                "wave 2, column \"transport\": wave 1 has no such option: found \"dk\"; if it is the same all the same, say so by"
                        + " Wave.accepting(SPECIAL_ANSWERS)");
        SingleChoiceQuestion scored = SingleChoiceQuestion.of(
                "transport", "How did you come?", Option.of("bus", "bus").withScore(1), Option.of("car", "car"));
        refused(
                Wave.of("2", survey(scored, "bus"), scored),
                "wave 2, column \"transport\": another score of option \"bus\": found 1.0, expected none, as in wave 1; if it is the"
                        + " same all the same, say so by Wave.accepting(SCALE)");
        SingleChoiceQuestion renamed =
                SingleChoiceQuestion.of("travel", "And how?", Option.of("bus", "bus"), Option.of("car", "car"));
        refused(
                Wave.of("2", survey(renamed, "bus"), renamed),
                "wave 2, column \"travel\": another question's id: found \"travel\", expected \"transport\", as in wave 1; if it is"
                        + " the same all the same, say so by Wave.accepting(ID)",
                "wave 2, column \"travel\": another wording of the question: found \"And how?\", expected \"How did you come?\","
                        + " as in wave 1; if it is the same all the same, say so by Wave.accepting(WORDING)");
        refused(
                Wave.of("2", survey(lacking, "bus"), lacking)
                        .withCode("bike", "bus")
                        .withCode("train", "tram"),
                "wave 2, column \"transport\": two options for one of wave 1: found \"bus\" and \"bike\" for \"bus\", expected one"
                        + " option for each; join options by a net of each wave",
                "wave 2, column \"transport\": no option of this wave: found \"train\", expected one of [bus, bike]",
                "wave 2, column \"transport\": no option of wave 1: found \"tram\", expected one of [bus, car]");
    }

    @Test
    void otherBasesAndScalesAreNamed() {
        NumericQuestion years = NumericQuestion.of("years", "Years").between(0, 80);
        NumericQuestion others =
                NumericQuestion.of("years", "Years").between(0, 99).askedIf(Base.is("asked", "1"));
        assertThatThrownBy(() -> WaveComparison.of(Wave.of("1", ONE, years), Wave.of("2", TWO, others)))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessageContaining("others were asked")
                .hasMessageContaining("Wave.accepting(BASE)");
        assertThatThrownBy(() -> WaveComparison.of(
                        Wave.of("1", ONE, years), Wave.of("2", TWO, others).accepting(WaveMismatch.BASE)))
                .hasMessage(
                        "wave 2, column \"years\": other limits of numbers: found 0.0 to 99.0, expected 0.0 to 80.0, as in wave"
                                + " 1; if it is the same all the same, say so by Wave.accepting(SCALE)");
        AgreementScale scale = WeightedSurvey.SCORE.scale();
        AgreementQuestion direct = AgreementQuestion.of("score", "It is useful", scale);
        assertThatThrownBy(() -> WaveComparison.of(Wave.of("1", ONE, direct), Wave.of("2", TWO, direct.reversed())))
                .hasMessage(
                        "wave 2, column \"score\": a statement that points the other way: found REVERSED, expected DIRECT, as in"
                                + " wave 1; if it is the same all the same, say so by Wave.accepting(SCALE)");
    }

    @Test
    void wrongArgumentsAreNamed() {
        Wave<AgreementQuestion> one = Wave.of("1", ONE, StagesSurvey.SCORE);
        assertThatThrownBy(() -> WaveComparison.of(List.of(one)))
                .hasMessage("a comparison is of at least two waves: found 1");
        assertThatThrownBy(() -> WaveComparison.of(one, one)).hasMessage("two waves with the name \"1\"");
        assertThatThrownBy(() -> WaveComparison.of(one, Wave.of("2", ONE, StagesSurvey.SCORE)))
                .hasMessage("waves \"1\" and \"2\" are of the same sample: groups of one sample are compared by"
                        + " Estimates.difference");
        assertThatThrownBy(() -> WaveComparison.of(one, Wave.of("2", TWO.withLevel(.9), StagesSurvey.SCORE)))
                .hasMessage("waves have one confidence level: found 0.95 and 0.9");
        WaveComparison<AgreementQuestion> waves = waves(ONE, TWO);
        assertThatThrownBy(() -> waves.withOverlap("2", "1", PanelOverlap.ofEstimates(.5)))
                .hasMessage("an overlap is of an earlier and a later wave of [1, 2]: found \"2\" and \"1\"");
        assertThatThrownBy(() -> PanelOverlap.ofEstimates(1.5))
                .hasMessage("a correlation lies between -1 and 1: found 1.5");
        assertThatThrownBy(() -> waves.withOverlap("1", "2", PanelOverlap.ofAnswers(.5, 500))
                        .compare(Statistic::meanScore)
                        .consecutive())
                .hasMessageStartingWith("more respondents in both waves than an estimate rests on: found 500 of ");
    }
}
