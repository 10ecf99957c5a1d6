package org.surveystats.model.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stands in this package also because only packages with tests are opened to the test engine. */
class RandomQuestionnairesTest {

    @Test
    void oneSeedGivesOneQuestionnaire() {
        assertThat(RandomQuestionnaires.of(7)).isEqualTo(RandomQuestionnaires.of(7));
        assertThat(RandomQuestionnaires.of(7)).isNotEqualTo(RandomQuestionnaires.of(8));
    }

    @Test
    void samplesDiffer() {
        assertThat(SampleQuestionnaires.all()).doesNotHaveDuplicates();
    }
}
