package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surveystats.model.error.QuestionnaireException;
import org.surveystats.model.error.ResponseException;
import org.surveystats.model.question.LocalizedText;
import org.surveystats.model.question.OpenEndedQuestion;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.model.question.Theme;
import org.surveystats.model.response.ResponseTable;
import org.surveystats.stats.openend.CoderAgreement;
import org.surveystats.stats.openend.CodingRatings;
import org.surveystats.stats.openend.Disagreement;
import org.surveystats.stats.openend.SetDistance;
import org.surveystats.stats.openend.SetRatings;
import org.surveystats.stats.openend.ThemeAgreement;
import org.surveystats.stats.openend.Uncodable;

class CodingRatingsTest {

    private static final CoderAgreement AGREEMENT = CoderAgreement.standard();
    private static final CodingRatings CODINGS = CodingRatings.of(OpenAnswers.table(), OpenAnswers.REASONS);

    private static Optional<Set<String>> set(String... themes) {
        return Optional.of(Set.of(themes));
    }

    @Test
    void setsAreThoseThatCodersGave() {
        assertThat(CODINGS.coders()).containsExactly("anna", "boris", "clara");
        assertThat(CODINGS.sets().unitCount()).isEqualTo(6);
        assertThat(List.of(CODINGS.row(3), CODINGS.row(4))).containsExactly(3, 8);
        SetRatings byHand = SetRatings.of(List.of(
                List.of(set("rude", "slow"), set("rude", "slow"), set("rude")),
                List.of(set("price"), set("price"), set("price")),
                List.of(set("?"), set("?"), set("staff")),
                List.of(set("staff"), set("slow"), Optional.empty()),
                List.of(set("slow", "price"), set("slow"), set("price")),
                List.of(set("?"), set("?"), set("?"))));
        for (SetDistance distance : SetDistance.values()) {
            assertThat(AGREEMENT.alpha(CODINGS.sets(), distance).value())
                    .isCloseTo(AGREEMENT.alpha(byHand, distance).value(), within(1e-14));
        }
    }

    @Test
    void anUncodableAnswerIsAKindOrMissing() {
        CodingRatings missing = CODINGS.withUncodable(Uncodable.MISSING);
        SetRatings byHand = SetRatings.of(List.of(
                List.of(set("rude", "slow"), set("rude", "slow"), set("rude")),
                List.of(set("price"), set("price"), set("price")),
                List.of(Optional.empty(), Optional.empty(), set("staff")),
                List.of(set("staff"), set("slow"), Optional.empty()),
                List.of(set("slow", "price"), set("slow"), set("price"))));
        assertThat(missing.sets().unitCount()).isEqualTo(5);
        assertThat(AGREEMENT.alpha(missing.sets(), SetDistance.MASI).value())
                .isCloseTo(AGREEMENT.alpha(byHand, SetDistance.MASI).value(), within(1e-14));
        // of six answers all three coders agree on five; on the third two of three are of one mind with nobody
        assertThat(AGREEMENT.percent(CODINGS.uncodable()).value()).isCloseTo((5 + 1.0 / 3) / 6, within(1e-15));
        assertThat(AGREEMENT.percent(missing.uncodable()).value()).isEqualTo(1);
    }

    @Test
    void eachThemeIsGivenOrNot() {
        List<ThemeAgreement> themes = AGREEMENT.themes(CODINGS);
        assertThat(themes).extracting(t -> t.theme().code()).containsExactly("staff", "rude", "slow", "price");
        assertThat(themes)
                .extracting(ThemeAgreement::mentions)
                .containsExactly(List.of(1L, 0L, 1L), List.of(1L, 1L, 1L), List.of(2L, 3L, 0L), List.of(2L, 1L, 2L));
        assertThat(themes.get(1).percent().value()).isEqualTo(1);
        assertThat(themes.get(1).alpha().value()).isEqualTo(1);
        // slow: rows 0 (yes yes no), 3 (no yes), 8 (yes yes no), others all no
        assertThat(themes.get(2).percent().value()).isCloseTo((1.0 / 3 + 1 + 1 + 0 + 1.0 / 3 + 1) / 6, within(1e-15));
        // two coders: Cohen's kappa of the table 2 0 / 1 3
        ThemeAgreement slow = AGREEMENT.theme(CODINGS.withCoders("anna", "boris"), "slow");
        double expected = (3 * 2 + 3 * 4) / 36.0;
        assertThat(slow.kappa().value()).isCloseTo((5 / 6.0 - expected) / (1 - expected), within(1e-15));
    }

    @Test
    void atALevelAParentIsGivenIfAnyDescendantIs() {
        CodingRatings broad = CODINGS.atLevel(1);
        assertThat(broad.themes()).extracting(Theme::code).containsExactly("staff", "price");
        ThemeAgreement staff = AGREEMENT.theme(broad, "staff");
        assertThat(staff.mentions()).containsExactly(3L, 3L, 2L);
        // rows 0, 1, 3 and 9 agree; 2 (no no yes) and 8 (yes yes no) do not
        assertThat(staff.percent().value()).isCloseTo((4 + 2.0 / 3) / 6, within(1e-15));
        // at the second level the parent is still given with its children, and the children stand for themselves
        assertThat(AGREEMENT.theme(CODINGS.atLevel(2), "staff").mentions()).containsExactly(3L, 3L, 2L);
        assertThat(AGREEMENT.theme(CODINGS.atLevel(2), "slow").mentions()).containsExactly(2L, 3L, 0L);
        assertThat(broad.disagreements()).extracting(Disagreement::row).containsExactly(8, 2);
        assertThatThrownBy(() -> broad.theme("slow"))
                .isInstanceOf(QuestionnaireException.class)
                .hasMessage("column \"reasons\": unknown theme: found \"slow\", expected one of [staff, price]");
        assertThatThrownBy(() -> CODINGS.atLevel(0)).hasMessage("a level of a codebook is 1 or more: found 0");
    }

    @Test
    void answersOnWhichCodersDisagreeAreListed() {
        List<Disagreement> list = CODINGS.disagreements();
        assertThat(list).extracting(Disagreement::row).containsExactly(3, 8, 2, 0);
        Disagreement first = list.get(0);
        assertThat(first.text()).contains("Nobody helps");
        assertThat(first.distance()).isEqualTo(1);
        assertThat(first.given()).extracting(Disagreement.Given::coder).containsExactly("anna", "boris");
        assertThat(first.given().get(1).themes()).extracting(Theme::code).containsExactly("slow");
        // 8: {slow, price}, {slow}, {price}: 2/3, 2/3, 1; 2: 0, 1, 1; 0: 0, 2/3, 2/3
        assertThat(list.get(1).distance()).isCloseTo(7.0 / 9, within(1e-15));
        assertThat(list.get(2).distance()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(list.get(3).distance()).isCloseTo(4.0 / 9, within(1e-15));
        assertThat(CODINGS.disagreements(SetDistance.EXACT))
                .extracting(Disagreement::row)
                .containsExactly(3, 8, 0, 2);
    }

    @Test
    void oneThemeAnAnswerMakesKappaOverAll() {
        CodingRatings two = CODINGS.withCoders("anna", "boris").atLevel(1);
        assertThatThrownBy(two::singleThemes)
                .isInstanceOf(ResponseException.class)
                .hasMessage("row 9, column \"reasons\": several themes of one answer: found [staff, price] by the coder"
                        + " \"anna\", expected at most one; take sets(), or a theme at a time");
        CodingRatings other = CODINGS.withCoders("boris", "clara").atLevel(1);
        // rows 0 staff staff, 1 price price, 2 ? staff, 8 staff price, 9 ? ?; row 3 by one coder only
        double expected = (2 * 2 + 1 * 2 + 2 * 1) / 25.0;
        assertThat(AGREEMENT.cohenKappa(other.singleThemes(), "boris", "clara").value())
                .isCloseTo((3 / 5.0 - expected) / (1 - expected), within(1e-15));
        assertThat(other.singleThemes().categories()).containsExactly("staff", "price", "uncodable");
    }

    @Test
    void aThemeMayBeCalledUncodable() {
        OpenEndedQuestion question = OpenEndedQuestion.of("q", "Why?")
                .withThemes(Theme.of("uncodable", LocalizedText.of("Cannot be coded at all")));
        ResponseTable table = ResponseTable.builder(Questionnaire.builder("x", "en", LocalizedText.of("X"))
                        .add(question)
                        .build())
                .coder("q", "a")
                .coder("q", "b")
                .row()
                .text("q", "text")
                .code("q", "a", "uncodable")
                .code("q", "b")
                .add()
                .build();
        assertThat(CodingRatings.of(table, question).disagreements()).hasSize(1);
    }

    @Test
    void oneCoderIsTooFew() {
        assertThatThrownBy(() -> CODINGS.withCoders("anna"))
                .isInstanceOf(ResponseException.class)
                .hasMessage(
                        "column \"reasons\": too few coders: found [anna], expected at least two, who coded the same"
                                + " answers");
    }
}
