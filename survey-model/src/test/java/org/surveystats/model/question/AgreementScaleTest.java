package org.surveystats.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementScaleTest {

    private static final Option DONT_KNOW = Option.of("dk", "?").as(MissingReason.DONT_KNOW);

    private static Option point(String code, double score) {
        return Option.of(code, code).withScore(score);
    }

    @Test
    void pointsWithoutScoresCountFromOne() {
        AgreementScale scale = AgreementScale.of(
                "s", Option.of("no", "No"), DONT_KNOW, Option.of("so", "So"), Option.of("yes", "Yes"));
        assertThat(scale.points()).extracting(p -> p.score().orElseThrow()).containsExactly(1.0, 2.0, 3.0);
        assertThat(scale.options()).hasSize(4).contains(DONT_KNOW);
        assertThat(scale.neutral()).contains("so");
        assertThat(scale.neutralScore()).isEqualTo(2);
        assertThat(scale.lowestLabel()).isEqualTo(LocalizedText.of("No"));
        assertThat(scale.highestLabel()).isEqualTo(LocalizedText.of("Yes"));
    }

    @Test
    void pointsMayFall() {
        AgreementScale scale = AgreementScale.of("s", point("yes", 2), point("no", -2));
        assertThat(scale.lowestLabel()).isEqualTo(LocalizedText.of("no"));
        assertThat(scale.highestLabel()).isEqualTo(LocalizedText.of("yes"));
        assertThat(scale.neutral()).isEmpty();
        assertThat(scale.neutralScore()).isZero();
        assertThat(scale.mirrored(2)).isEqualTo(-2);
    }

    @Test
    void aNeutralPointNeedsNotBeInTheMiddle() {
        AgreementScale scale =
                new AgreementScale("s", List.of(point("a", 1), point("b", 2), point("c", 9)), Optional.of("b"));
        assertThat(scale.neutralScore()).isEqualTo(2);
        assertThat(scale.mirrored(2)).isEqualTo(8);
        assertThatThrownBy(() -> new AgreementScale("s", scale.options(), Optional.of("d")))
                .hasMessage("neutral: unknown code: found \"d\", expected one of \"a\", \"b\", \"c\"");
    }

    @Test
    void pointsAreInStrictOrder() {
        assertThatThrownBy(() -> AgreementScale.of("s", point("a", 1), point("b", 1)))
                .hasMessage("options: scores are not in order: found [1.0, 1.0], "
                        + "expected scores that rise, or fall, from point to point");
        assertThatThrownBy(() -> AgreementScale.of("s", point("a", 1), point("b", 3), point("c", 2)))
                .hasMessageContaining("found [1.0, 3.0, 2.0]");
    }

    @Test
    void hasTwoToElevenPointsAllScoredOrNone() {
        assertThatThrownBy(() -> AgreementScale.of("s", point("a", 1), DONT_KNOW))
                .hasMessage("options: scale \"s\" has no fit length: found 1 points, "
                        + "expected 2 to 11 points besides special answers");
        assertThatThrownBy(() -> AgreementScale.numbered("s", 12, LocalizedText.of("low"), LocalizedText.of("high")))
                .hasMessageContaining("found 12 points");
        assertThat(AgreementScale.numbered("s", 11, LocalizedText.of("low"), LocalizedText.of("high"))
                        .neutral())
                .contains("6");
        assertThatThrownBy(() -> AgreementScale.of("s", point("a", 1), Option.of("b", "B")))
                .hasMessage("options: scale \"s\" is scored in part: found 1 of 2 points with a score, "
                        + "expected a score on every point, or on none");
    }
}
