package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.MissingReason;
import org.surveystats.model.question.MultipleResponseQuestion;
import org.surveystats.model.question.Net;
import org.surveystats.model.question.Option;
import org.surveystats.model.response.MultipleResponseColumn;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.design.SampleDesign;
import org.surveystats.stats.distribution.Distributions;
import org.surveystats.stats.distribution.MultipleResponseDistribution;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.estimate.Estimation;
import org.surveystats.stats.estimate.Statistic;
import org.surveystats.stats.openend.Consensus;
import org.surveystats.stats.openend.ThemeQuestion;
import org.surveystats.stats.openend.Uncodable;

class ThemeQuestionTest {

    private static final ThemeQuestion ANNA = ThemeQuestion.ofCoder(OpenAnswers.REASONS, "anna");

    /** The answers, a respondent a text: codes, or why there is none. */
    private static List<String> answers(ThemeQuestion themes) {
        ThemeQuestion.Derived derived = themes.addTo(OpenAnswers.table());
        MultipleResponseColumn column = derived.table().column(derived.question());
        return IntStream.range(0, column.size())
                .mapToObj(row -> column.chosen(row).stream().map(Option::code).toList()
                        + column.missing(row).map(MissingReason::code).orElse(""))
                .toList();
    }

    @Test
    void theQuestionHasAnOptionAThemeAndANetAParent() {
        MultipleResponseQuestion question = ANNA.question();
        assertThat(question.id()).isEqualTo("reasons_themes");
        assertThat(question.text()).isEqualTo(OpenAnswers.REASONS.text());
        assertThat(question.askedIf()).isEqualTo(OpenAnswers.REASONS.askedIf());
        assertThat(question.options())
                .extracting(Option::code)
                .containsExactly("staff", "rude", "slow", "price", "uncodable", "dk");
        assertThat(question.options().get(4).isExclusive()).isTrue();
        assertThat(question.nets())
                .containsExactly(new Net("staff_net", LocalizedText.of("Staff"), List.of("staff", "rude", "slow")));
        assertThat(ANNA.atLevel(1).question().nets()).isEmpty();
        assertThat(ANNA.withUncodableLabel(LocalizedText.of("None"))
                        .question()
                        .options()
                        .get(4)
                        .label())
                .isEqualTo(LocalizedText.of("None"));
    }

    @Test
    void oneCodersThemesAreAnswers() {
        assertThat(answers(ANNA))
                .containsExactly(
                        "[rude, slow]",
                        "[price]",
                        "[uncodable]",
                        "[staff]",
                        "[]noAnswer",
                        "[dk]dontKnow",
                        "[]noAnswer",
                        "[]notAsked",
                        "[slow, price]",
                        "[uncodable]");
        assertThat(answers(ANNA.withUncodable(Uncodable.MISSING)).get(2)).isEqualTo("[]noAnswer");
        assertThat(answers(ANNA.atLevel(1)))
                .startsWith("[staff]", "[price]", "[uncodable]", "[staff]")
                .contains("[staff, price]");
        ThemeQuestion.Derived derived = ANNA.addTo(OpenAnswers.table());
        assertThat(List.of(derived.coded(), derived.uncodable(), derived.notCoded(), derived.withoutConsensus()))
                .containsExactly(4L, 2L, 1L, 0L);
        assertThat(derived.table().coders("reasons")).containsExactly("anna", "boris", "clara");
        assertThat(derived.table().designNumbers("weight").value(2)).hasValue(3);
    }

    @Test
    void severalCodersGiveThemesTogether() {
        assertThat(answers(ThemeQuestion.ofConsensus(OpenAnswers.REASONS, Consensus.ANY)))
                .containsExactly(
                        "[rude, slow]",
                        "[price]",
                        "[staff]",
                        "[staff, slow]",
                        "[]noAnswer",
                        "[dk]dontKnow",
                        "[]noAnswer",
                        "[]notAsked",
                        "[slow, price]",
                        "[uncodable]");
        ThemeQuestion majority = ThemeQuestion.ofConsensus(OpenAnswers.REASONS, Consensus.MAJORITY);
        assertThat(answers(majority))
                .startsWith("[rude, slow]", "[price]", "[uncodable]", "[]noAnswer")
                .endsWith("[slow, price]", "[uncodable]");
        assertThat(majority.addTo(OpenAnswers.table()).withoutConsensus()).isEqualTo(1);
        assertThat(answers(ThemeQuestion.ofConsensus(OpenAnswers.REASONS, Consensus.ALL)))
                .startsWith("[rude]", "[price]", "[]noAnswer", "[]noAnswer")
                .endsWith("[]noAnswer", "[uncodable]");
        assertThat(ThemeQuestion.ofConsensus(OpenAnswers.REASONS, Consensus.ALL)
                        .addTo(OpenAnswers.table())
                        .withoutConsensus())
                .isEqualTo(3);
        // lifted before consensus is sought: anna's staff and boris' slow are one theme
        assertThat(answers(ThemeQuestion.ofConsensus(OpenAnswers.REASONS, Consensus.ALL, "anna", "boris")
                                .atLevel(1))
                        .get(3))
                .isEqualTo("[staff]");
    }

    @Test
    void sharesAndTheirErrorsAreThoseOfTheDesign() {
        ThemeQuestion.Derived derived = ANNA.addTo(OpenAnswers.table());
        SampleDesign design = SampleDesign.independent().withWeight("weight");
        Estimation survey = Estimation.of(derived.table(), design);
        Estimate net = survey.estimate(Statistic.mentioned(derived.question(), "staff", "rude", "slow"))
                .single();
        // rows 0, 1, 2, 3, 8, 9 with weights 1 2 3 1 2 1; staff or below: 0, 3, 8
        double[] weights = {1, 2, 3, 1, 2, 1};
        double[] has = {1, 0, 0, 1, 1, 0};
        double mean = 4.0 / 10;
        assertThat(net.value()).isCloseTo(mean, within(1e-15));
        // the linearised variance with replacement, over all ten respondents, of whom four are outside the base
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double influence = weights[i] * (has[i] - mean) / 10;
            squares += influence * influence;
        }
        assertThat(net.standardError().orElseThrow()).isCloseTo(Math.sqrt(10.0 / 9 * squares), within(1e-14));
        MultipleResponseDistribution themes =
                Distributions.of(derived.table(), design).of(derived.question());
        assertThat(themes.nets().get(derived.question().nets().get(0)).value()).isCloseTo(mean, within(1e-15));
        assertThat(themes.option("uncodable").shareOfCases().value()).isCloseTo(.4, within(1e-15));
        Estimation missing = Estimation.of(
                ANNA.withUncodable(Uncodable.MISSING).addTo(OpenAnswers.table()).table(), design);
        MultipleResponseQuestion question =
                ANNA.withUncodable(Uncodable.MISSING).question();
        assertThat(missing.estimate(Statistic.mentioned(question, "staff", "rude", "slow"))
                        .single()
                        .value())
                .isCloseTo(4.0 / 6, within(1e-15));
    }

    @Test
    void severalQuestionsCanBeDerived() {
        ResponseTable one = ANNA.addTo(OpenAnswers.table()).table();
        ResponseTable two = ThemeQuestion.ofCoder(OpenAnswers.REASONS, "boris")
                .withId("boris_says")
                .addTo(one)
                .table();
        assertThat(two.questionnaire().questions()).hasSize(4);
        assertThatThrownBy(() -> ANNA.addTo(one))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage(
                        "questions[3].id: duplicate id: found \"reasons_themes\"; it stands at questions[2] already");
    }
}
