package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.surveystats.examples.OnlinePanel.Compared;
import org.surveystats.stats.estimate.Estimate;
import org.surveystats.stats.weighting.StepReport;
import org.surveystats.stats.weighting.TargetReport;

/** What the example says in words is so. */
class OnlinePanelTest {

    private static final OnlinePanel.Result RESULT = OnlinePanel.compute();
    private static final Compared TELEVISION = RESULT.estimates().get(0);
    private static final Compared TRANSPORT = RESULT.estimates().get(1);
    private static final Compared SERVICES = RESULT.estimates().get(2);
    private static final Compared HOURS = RESULT.estimates().get(3);

    private static double error(Estimate estimate) {
        return estimate.standardError().orElseThrow();
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.interval().orElseThrow().contains(truth);
    }

    /** By hand, from the tables of the population: what does not depend on the region is a sum over ages and educations. */
    @Test
    void theTruthIsThatOfThePopulation() {
        assertThat(TRANSPORT.truth()).isCloseTo(0.13 * 0.62 + 0.57 * 0.50 + 0.30 * 0.36, within(1e-12));
        assertThat(HOURS.truth())
                .isCloseTo(
                        0.18 * (24 + 0.9 * 8) + 0.30 * (18 + 0.75 * 8) + 0.25 * (12 + 0.5 * 8) + 0.27 * (7 + 0.25 * 8),
                        within(1e-12));
    }

    @Test
    void theStepsDoWhatTheyShall() {
        StepReport nonresponse = RESULT.report().steps().get(1);
        assertThat(nonresponse.after().respondents()).isEqualTo(MadeUpPanel.RESPONDENTS);
        assertThat(nonresponse.after().sum()).isCloseTo(nonresponse.before().sum(), within(1e-6));
        StepReport trimming = RESULT.report().steps().get(3);
        for (TargetReport target : trimming.targets()) {
            assertThat(target.after()).as(target.name()).isCloseTo(target.target(), within(1e-6 * target.target()));
        }
        StepReport scaling = RESULT.report().steps().get(4);
        assertThat(scaling.after().sum()).isCloseTo(MadeUpPanel.RESPONDENTS, within(1e-6));
        assertThat(scaling.after().greatest()).isCloseTo(OnlinePanel.TRIMMED_AT, within(1e-6));
        assertThat(RESULT.report().steps().get(2).after().greatest() / MadeUpPanel.POPULATION * MadeUpPanel.RESPONDENTS)
                .as("there is something to trim")
                .isGreaterThan(OnlinePanel.TRIMMED_AT);
    }

    @Test
    void weightingMendsWhatMarginsKnow() {
        assertThat(holds(TELEVISION.unweighted(), TELEVISION.truth())).isFalse();
        assertThat(holds(TELEVISION.weighted(), TELEVISION.truth())).isTrue();
        assertThat(holds(TRANSPORT.weighted(), TRANSPORT.truth())).isTrue();
    }

    @Test
    void weightingDoesNotMendWhatNobodyKnows() {
        for (Compared of : new Compared[] {SERVICES, HOURS}) {
            assertThat(holds(of.weighted(), of.truth())).isFalse();
            assertThat(holds(of.replicated(), of.truth())).isFalse();
            assertThat(of.weighted().value() - of.truth())
                    .isPositive()
                    .isLessThan(of.unweighted().value() - of.truth());
        }
    }

    @Test
    void standardErrorsKnowWhatTheySay() {
        assertThat(error(TELEVISION.asGiven())).isGreaterThan(1.1 * error(TELEVISION.weighted()));
        for (Compared of : RESULT.estimates()) {
            assertThat(of.asGiven().value()).isCloseTo(of.weighted().value(), within(1e-9));
            assertThat(of.replicated().value()).isCloseTo(of.weighted().value(), within(1e-9));
            // the standard error of 100 groups has one of its own, of some 7 %
            assertThat(error(of.replicated()) / error(of.weighted())).isBetween(0.8, 1.2);
        }
    }
}
