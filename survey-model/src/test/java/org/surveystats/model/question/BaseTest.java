package org.surveystats.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTest {

    private static final Base P = Base.is("p", "yes");
    private static final Base Q = Base.is("q", "yes");

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void followsTheTruthTable(boolean p, boolean q) {
        Base.Answers answers = (question, option) -> question.equals("p") ? p : q;
        assertThat(Base.and(P, Q).holds(answers)).isEqualTo(p && q);
        assertThat(Base.or(P, Q).holds(answers)).isEqualTo(p || q);
        assertThat(Base.not(P).holds(answers)).isEqualTo(!p);
        assertThat(Base.not(Base.and(P, Q)).holds(answers))
                .as("De Morgan")
                .isEqualTo(Base.or(Base.not(P), Base.not(Q)).holds(answers));
    }

    @Test
    void anyOfHoldsForOneOfItsCodes() {
        Base base = Base.anyOf("p", "a", "b");
        assertThat(base.holds((question, option) -> question.equals("p") && option.equals("b")))
                .isTrue();
        assertThat(base.holds((question, option) -> question.equals("p") && option.equals("c")))
                .isFalse();
        assertThat(base.holds((question, option) -> question.equals("q"))).isFalse();
        assertThat(base).isEqualTo(Base.anyOf("p", "b", "a")).isNotEqualTo(Base.is("p", "a"));
    }

    @Test
    void theNegationHoldsForThoseWhoDidNotAnswer() {
        assertThat(Base.not(P).holds((question, option) -> false)).isTrue();
    }

    @Test
    void conditionsAreNeverEmpty() {
        assertThatThrownBy(() -> Base.anyOf("p")).hasMessage("a base on \"p\" needs at least one code");
        assertThatThrownBy(() -> new Base.And(List.of())).hasMessage("\"and\" and \"or\" need at least one condition");
        assertThatThrownBy(() -> new Base.Or(List.of())).hasMessage("\"and\" and \"or\" need at least one condition");
    }
}
