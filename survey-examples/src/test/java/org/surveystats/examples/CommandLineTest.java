package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surveystats.model.error.FormatException;
import org.surveystats.model.error.Place;
import org.surveystats.model.error.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class CommandLineTest {

    @Test
    void withoutArgumentsTheExamplesAreListed() {
        Run run = Run.of();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("\n  itmo  ", "\n  itmo-audit  ", "\n  itmo-respondents  ", "\n  itmo-tables  ")
                .contains("\n  regional-survey  ", "\n  itmo-planning  ", "\n  online-panel  ", "\n  run  ")
                .contains("Exit codes:")
                .isEqualTo(Run.of("--help").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "itmo",
                "itmo-audit",
                "itmo-respondents",
                "itmo-planning",
                "itmo-tables",
                "regional-survey",
                "online-panel",
                "run"
            })
    void everyExampleHasHelpAndAVersion(String example) {
        Run help = Run.of(example, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .startsWith("Usage: survey-examples " + example)
                .contains("--language", "--format", "--verbose");
        assertThat(Run.of(example, "--version").out()).isEqualTo("survey-examples (not packaged)\n");
    }

    @Test
    void theDefaultIsRussianText() {
        assertThat(Run.of("itmo")).isEqualTo(Run.of("itmo", "--language", "ru", "--format", "text"));
    }

    @Test
    void aMistypedExampleIsAWrongCommandLine() {
        Run run = Run.of("itmo-audits");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Unmatched argument at index 0: 'itmo-audits'\nDid you mean: survey-examples itmo-audit");
    }

    @Test
    void anUnknownLanguageOrFormatIsAWrongCommandLine() {
        Run language = Run.of("itmo", "--language", "de");
        assertThat(language.exitCode()).isEqualTo(2);
        assertThat(language.err())
                .startsWith("Invalid value for option '--language': found \"de\", expected ru or en\nUsage: ");
        Run format = Run.of("itmo-audit", "--format", "xml");
        assertThat(format.exitCode()).isEqualTo(2);
        assertThat(format.err())
                .startsWith(
                        "Invalid value for option '--format': found \"xml\", expected text, json, markdown, html or excel\nUsage: ");
    }

    @Test
    void aSeedIsANumber() {
        Run run = Run.of("itmo-respondents", "--seed", "one");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Invalid value for option '--seed': 'one' is not a long\n");
    }

    @Test
    void aProblemOfTheDataIsItsSentenceAlone() {
        Run run = Run.of(new BadData());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("answers.csv, line 3: an unclosed quote\n");
    }

    @Test
    void anUnexpectedFailureIsOneLineUnlessMoreIsAskedFor() {
        Run run = Run.of(new Broken());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("unexpected failure: java.lang.IllegalStateException: broken; --verbose logs where it"
                        + " happened\n");
    }

    /** What is asked for goes to the log, and not among the messages. */
    @Test
    void anUnexpectedFailureIsLoggedWhereMoreIsAskedFor() {
        assertThat(Run.of(new BrokenExample()).err()).contains("broken, verbose: false; --verbose logs");
        Run run = Run.of(new BrokenExample(), "--verbose");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anErrorOfTheRuntimeIsOneLineToo() {
        Run run = Run.of(new NoMemory());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("unexpected failure: java.lang.OutOfMemoryError: none left\n");
    }

    @Test
    void jsonHasFractionsCountsAndIntervals() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(Run.of("itmo", "--format", "json").out());
        JsonNode agree = report.at("/questions/3/shares/0");
        assertThat(agree.get("share").decimalValue()).isEqualByComparingTo(new BigDecimal("0.772"));
        assertThat(agree.at("/count/least").asInt()).isEqualTo(78);
        assertThat(agree.at("/interval/lower").asDouble()).isBetween(0.681, 0.682);
        assertThat(report.at("/questions/0/shares/0/notReported").asBoolean()).isTrue();
        assertThat(report.at("/questions/0/shares/0").has("share")).isFalse();
        JsonNode effective = report.at("/questions/9");
        assertThat(effective.at("/otherBases/4/base").asInt()).isEqualTo(95);
        assertThat(effective.at("/shares/0").has("count")).isFalse();
    }

    @Command(name = "bad-data")
    static final class BadData implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new FormatException(
                    Problem.at(Place.unknown().withSource("answers.csv").withLine(3), "an unclosed quote"));
        }
    }

    @Command(name = "broken")
    static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("broken");
        }
    }

    @Command(name = "broken")
    static final class BrokenExample implements Callable<Integer> {
        @Mixin
        private final OutputOptions output = new OutputOptions();

        @Override
        public Integer call() {
            throw new IllegalStateException("broken, verbose: " + output.verbose());
        }
    }

    @Command(name = "no-memory")
    static final class NoMemory implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new OutOfMemoryError("none left");
        }
    }
}
