package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surveystats.stats.estimate.Presentation;
import org.surveystats.stats.estimate.Presentation.Verdict;

/** The NCHS presentation standard against the same rules in R, with R's beta and t quantiles: {@code presentation.R}. */
class PresentationTest {

    private static Presentation of(String[] line) {
        return Presentation.of(
                Double.parseDouble(line[0]),
                Double.parseDouble(line[1]),
                Long.parseLong(line[2]),
                Double.parseDouble(line[3]));
    }

    @Test
    void verdictsAreThoseOfTheRulesInR() {
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        List<String> differences = new ArrayList<>();
        for (String[] line : WeightedSurvey.lines("presentation.csv")) {
            Verdict verdict = of(line).verdict();
            seen.merge(verdict, 1, Integer::sum);
            if (!verdict.name().equals(line[4])) {
                differences.add(String.join(",", line) + ": " + verdict);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(seen)
                .containsEntry(Verdict.REVIEW, 277)
                .containsEntry(Verdict.SHOW, 200)
                .containsEntry(Verdict.SUPPRESS, 615);
    }

    @Test
    void eachVerdictSaysWhy() {
        assertThat(Presentation.of(0.5, 0.5 * 0.5 / 29.9, 400, 30).reasons())
                .containsExactly("the effective size is below 30");
        assertThat(Presentation.of(0.5, 0.5 * 0.5 / 35, 400, 30).reasons())
                .containsExactly("the interval is 0.30 wide or more");
        assertThat(Presentation.of(0.05, 0.05 * 0.95 / 60, 400, 30).reasons())
                .containsExactly("the interval is wider than 1.3 times the proportion");
        assertThat(Presentation.of(0, 0, 400, 30).reasons()).containsExactly("the proportion is 0");
        assertThat(Presentation.of(1, 0, 400, 30).reasons()).containsExactly("the proportion is 1");
        assertThat(Presentation.of(0.4, 0.24 / 400, 400, 7).reasons())
                .containsExactly("there are fewer than 8 degrees of freedom");
        assertThat(Presentation.of(0.4, 0.24 / 400, 400, 8).reasons()).isEmpty();
        assertThat(Presentation.of(0.97, 0.97 * 0.03 / 200, 400, 30).reasons())
                .containsExactly("the complement is unreliable: the interval is wider than 1.3 times it");
    }

    @Test
    void theEffectiveSizeIsNeverMoreThanTheBase() {
        assertThat(Presentation.of(0.4, 1e-9, 25, 20).verdict()).isEqualTo(Verdict.SUPPRESS);
    }
}
