package org.surveystats.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StudyTest {

    @Test
    void saysNothingThatItDoesNotKnow() {
        assertThat(Study.unknown()).isEqualTo(Study.builder().build());
        assertThat(Study.unknown().sampleSize()).isEmpty();
    }

    @Test
    void refusesImpossibleSizes() {
        assertThatThrownBy(() -> Study.builder().sampleSize(0).build())
                .hasMessage("a population and a sample have at least one member");
        assertThatThrownBy(() ->
                        Study.builder().sampleSize(102).populationSize(101).build())
                .hasMessage("the sample (102) is larger than the population (101)");
        assertThat(Study.builder().sampleSize(101).populationSize(101).build().sampleSize())
                .hasValue(101);
    }

    @Test
    void refusesFieldworkThatEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2024, 8, 1);
        assertThat(Fieldwork.between(day, day).to()).contains(day);
        assertThatThrownBy(() -> Fieldwork.between(day, day.minusDays(1)))
                .hasMessage("fieldwork ends before it begins: from 2024-08-01 to 2024-07-31");
    }
}
