package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.stats.report.text.TextRenderer;

/** What the examples print, byte for byte; {@link Golden} says how to renew the files. */
class GoldenOutputTest {

    @ParameterizedTest
    @CsvSource({
        "itmo, ru, text, txt",
        "itmo, en, text, txt",
        "itmo, en, json, json",
        "itmo, en, markdown, md",
        "itmo, ru, html, html",
        "itmo-audit, ru, text, txt",
        "itmo-audit, en, text, txt",
        "itmo-audit, en, json, json",
        "itmo-respondents, ru, text, txt",
        "itmo-respondents, en, text, txt",
        "itmo-respondents, en, json, json",
        "itmo-tables, ru, text, txt",
        "itmo-tables, en, text, txt",
        "itmo-tables, en, json, json",
        "itmo-tables, en, markdown, md",
        "itmo-tables, ru, html, html",
        "regional-survey, ru, text, txt",
        "regional-survey, en, text, txt",
        "itmo-planning, ru, text, txt",
        "itmo-planning, en, text, txt",
        "itmo-planning, en, json, json",
        "online-panel, ru, text, txt",
        "online-panel, en, text, txt",
        "online-panel, en, json, json"
    })
    void theOutputIsThatOfTheFile(String example, String language, String format, String extension) {
        Run run = Run.of(example, "--language", language, "--format", format);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Golden.expected(example + "." + language + "." + extension, run.out()));
    }

    @ParameterizedTest
    @CsvSource({
        "itmo, ru",
        "itmo, en",
        "itmo-audit, ru",
        "itmo-audit, en",
        "itmo-respondents, ru",
        "itmo-respondents, en",
        "itmo-tables, ru",
        "itmo-tables, en",
        "regional-survey, ru",
        "regional-survey, en",
        "itmo-planning, ru",
        "itmo-planning, en",
        "online-panel, ru",
        "online-panel, en"
    })
    void linesFitAPage(String example, String language) {
        assertThat(Run.of(example, "--language", language).out().lines()).allSatisfy(line -> {
            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(TextRenderer.DEFAULT_WIDTH);
            assertThat(line).doesNotEndWith(" ");
        });
    }
}
