package org.surveystats.model.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    private static final LocalizedText TEXT = LocalizedText.of("ru", "Да", "pt", "Sim");

    @Test
    void fallsBackToThePlainLanguageAndThenToTheFirst() {
        assertThat(TEXT.in("pt")).isEqualTo("Sim");
        assertThat(TEXT.in("pt-BR")).isEqualTo("Sim");
        assertThat(TEXT.in("de")).isEqualTo("Да");
        assertThat(TEXT.with("pt-BR", "É").in("pt-BR")).isEqualTo("É");
        assertThat(LocalizedText.of("Yes").in("fr")).isEqualTo("Yes");
    }

    @Test
    void isEqualWithTheSameTextsAndFallback() {
        assertThat(TEXT).isEqualTo(LocalizedText.of("ru", "Да", "pt", "Sim"));
        assertThat(TEXT).isNotEqualTo(LocalizedText.of("pt", "Sim", "ru", "Да"));
        assertThat(TEXT).hasSameHashCodeAs(LocalizedText.of("ru", "Да", "pt", "Sim"));
        assertThat(LocalizedText.of("PT-br", "Sim").languages()).containsExactly("pt-BR");
    }

    @Test
    void refusesBlankTextsAndMalformedTags() {
        assertThatThrownBy(() -> LocalizedText.of("ru", " ")).hasMessage("the text in \"ru\" is blank");
        assertThatThrownBy(() -> LocalizedText.of("r_u", "x"))
                .hasMessage("\"r_u\" is no language tag; expected one like \"ru\" or \"pt-BR\"");
        assertThatThrownBy(() -> LocalizedText.of(Map.of())).hasMessage("a text needs at least one language");
        assertThatThrownBy(() -> TEXT.with("RU", "Да")).hasMessage("the language \"ru\" is given twice");
    }
}
