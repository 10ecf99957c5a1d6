package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.surveystats.stats.sampling.RequiredSample;

class ItmoPlanningTest {

    private static final ItmoPlanning.Result RESULT = ItmoPlanning.compute(101);
    private static final double DETECTABLE = 0.6923124379;

    /** R 4.2.2: qnorm(.975) * sqrt(p * (1 - p) / 101 * (N - 101) / (N - 1)). */
    @Test
    void marginsOfTheSurvey() {
        assertThat(RESULT.margins().get(0).populationSize()).isEqualTo(OptionalLong.of(150));
        assertThat(RESULT.margins().get(0).margins().get(0)).isCloseTo(0.0559194, within(1e-7));
        assertThat(RESULT.margins().get(3).margins().get(1)).isCloseTo(0.0555016, within(1e-7));
        assertThat(RESULT.margins().get(6).populationSize()).isEmpty();
        assertThat(RESULT.margins().get(6).margins().get(0)).isCloseTo(0.0975119, within(1e-7));
    }

    /** 385 answers for five points is the number that everybody knows. */
    @Test
    void whatANextSurveyNeeds() {
        RequiredSample five = RESULT.required().get(3).samples().get(1);
        assertThat(five.answers()).isEqualTo(385);
        assertThat(five.invited()).isEqualTo(963);
        assertThat(RESULT.required().get(0).samples().get(1).shortfall())
                .contains("218 answers need 545 invitations, and the population has only 500 people");
    }

    /** R 4.2.2: power.prop.test(n = 101, p1 = .5, power = .8, strict = TRUE)$p2. */
    @Test
    void whatCouldBeToldApart() {
        assertThat(RESULT.detectable().get(0).shares().upper().orElseThrow()).isCloseTo(DETECTABLE, within(1e-6));
        assertThat(RESULT.detectable().get(0).shares().lower().orElseThrow()).isCloseTo(1 - DETECTABLE, within(1e-6));
    }
}
