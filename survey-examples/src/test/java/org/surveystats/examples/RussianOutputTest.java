package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples print in Russian is Russian. */
class RussianOutputTest {

    /**
     * The program's name and version, a kind of file, a distance of sets of themes, the international short name of the net promoter score,
     * and the names of two made-up coders.
     */
    private static final Set<String> ALLOWED =
            Set.of("survey-stats", "SNAPSHOT", "CSV", "MASI", "NPS", "Anna", "Boris");

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");
    /** Latin letters that are more than the letters of columns. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*[a-z][A-Za-z-]*|[A-Z]{3,}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "itmo",
                "itmo-audit",
                "itmo-respondents",
                "itmo-tables",
                "itmo-planning",
                "regional-survey",
                "online-panel",
                "run src/test/resources/org/surveystats/examples/run/plan.json --format text"
            })
    void noWordIsEnglish(String command) {
        Run run = Run.of((command + " --language ru").split(" ", -1));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        String bare = QUOTED.matcher(run.out()).replaceAll("«»");
        assertThat(bare).containsPattern("[а-я]{3}");
        assertThat(WORD.matcher(bare).results().map(MatchResult::group))
                .as(run.out())
                .allMatch(ALLOWED::contains);
    }
}
