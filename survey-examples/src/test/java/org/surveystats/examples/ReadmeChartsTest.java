package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The charts that the README shows are those that its commands write, byte for byte. To renew them after a change that is meant,
 * run {@code mvn -pl survey-model,survey-stats,survey-examples test -Dgolden.renew=true} and look at them.
 */
class ReadmeChartsTest {

    private static final Path KEPT = Path.of("charts");

    @ParameterizedTest
    @CsvSource({"itmo, statements", "regional-survey, attitude-items"})
    void aChartIsWhatTheCommandWrites(String example, String chart, @TempDir Path folder) throws IOException {
        Run run = Run.of(example, "--language", "en", "--charts", folder.toString());
        assertThat(run.exitCode()).isZero();
        String written = Files.readString(folder.resolve(chart + ".svg"));
        Path kept = KEPT.resolve(chart + ".svg");
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, written);
        }
        assertThat(written).isEqualTo(Files.readString(kept));
    }

    @Test
    void theReadmeShowsTheKeptChartsAndTheirCommands() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<String> shown = Pattern.compile("!\\[[^\\]]+]\\(survey-examples/charts/([a-z-]+)\\.svg\\)")
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(shown).containsExactly("statements", "attitude-items");
        try (var files = Files.list(KEPT)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("statements.svg", "attitude-items.svg");
        }
        assertThat(readme)
                .contains("survey-examples.jar itmo --language en --charts charts")
                .contains("survey-examples.jar regional-survey --language en --charts charts");
    }
}
