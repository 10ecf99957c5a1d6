package org.surveystats.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.Finding.Kind;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.OptionCounts;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.published.QuestionFigures;
import org.surveystats.stats.published.RecoveredBase;

/** What the figures of the survey must come to, worked out by hand and asserted apart from the printed outputs. */
class ItmoFiguresTest {

    private final Map<String, QuestionFigures> figures = QuestionFigures.of(PublishedAudit.of(ItmoData.load())).stream()
            .collect(Collectors.toMap(f -> f.question().id(), Function.identity()));

    @ParameterizedTest
    @CsvSource({"useful, 78", "efficient, 65", "control, 67", "workload, 59", "costs, 45", "coordination, 54"})
    void statementsHaveOneCountOf101(String question, long count) {
        RecoveredBase fit = figure(question).onBase().orElseThrow();
        assertThat(fit.base()).isEqualTo(101);
        assertThat(fit.counts("agree")).contains(LongRange.of(count));
    }

    @Test
    void problemsAndDemandHaveOneCountOf101() {
        assertThat(counts("problems")).containsExactly(53L, 23L, 19L, 19L, 10L, 9L);
        assertThat(counts("demand")).containsExactly(74L, 27L);
    }

    @Test
    void theEffectivenessCannotComeFrom101() {
        QuestionFigures effective = figure("effective");
        assertThat(effective.onBase()).isEmpty();
        assertThat(effective.otherBases()).extracting(RecoveredBase::base).containsExactly(37L, 53L, 74L, 90L, 95L);
        assertThat(effective.otherBases())
                .extracting(b -> b.counts("yes").orElseThrow().least())
                .containsExactly(30L, 43L, 60L, 73L, 77L);
        assertThat(finding(Kind.IMPOSSIBLE_ON_BASE).options()).containsExactly("yes", "no");
        assertThat(finding(Kind.OTHER_RULE_EXPLAINS_PART).options()).containsExactly("yes");
        assertThat(finding(Kind.OTHER_RULE_EXPLAINS_PART).fits().get(0).counts("yes"))
                .contains(LongRange.of(82));
    }

    @Test
    void theIntervalIsWilsons() {
        // p = 78/101, z = 1.959964: centre (p + z²/2n)/(1 + z²/n) = 0.762301, half-width 0.080891.
        QuestionFigures useful = figure("useful");
        var interval =
                useful.interval(useful.question().option("agree").orElseThrow()).orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.68141, within(1e-5));
        assertThat(interval.upper()).isCloseTo(0.84319, within(1e-5));
        assertThat(interval.fits()).isEqualTo(1);
    }

    @Test
    void theRangeOfIntervalsReachesOverAllBases() {
        // The smallest base gives the widest interval: 30/37, centre 0.781577, half-width 0.123624.
        QuestionFigures effective = figure("effective");
        var interval = effective
                .interval(effective.question().option("yes").orElseThrow())
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.65795, within(1e-5));
        assertThat(interval.upper()).isCloseTo(0.90520, within(1e-5));
        assertThat(interval.fits()).isEqualTo(5);
    }

    @Test
    void nothingIsMadeOfWhatIsNotReported() {
        for (String id : List.of("awareness", "usage", "frequency")) {
            QuestionFigures silent = figure(id);
            assertThat(silent.isReported()).isFalse();
            assertThat(silent.counts()).isEmpty();
            assertThat(silent.question().validOptions())
                    .allSatisfy(option -> assertThat(silent.interval(option)).isEmpty());
        }
        QuestionFigures useful = figure("useful");
        assertThat(useful.interval(useful.question().option("notAgree").orElseThrow()))
                .isEmpty();
    }

    @Test
    void theAuditTellsTheFindingInWords() {
        String audit = Run.of("itmo-audit", "--language", "en").out().replaceAll("[\\s\\h]+", " ");
        assertThat(audit)
                .contains("81.1% and 18.9% cannot come from 101 answers by rounding")
                .contains("37 (30 and 7), 53 (43 and 10), 74 (60 and 14), 90 (73 and 17) and 95 (77 and 18)")
                .contains("Truncation explains 81.1%, which is then 82 of 101, but not 18.9%.");
        String russian = Run.of("itmo-audit", "--language", "ru").out().replaceAll("[\\s\\h]+", " ");
        assertThat(russian)
                .contains("81,1 % и 18,9 % не получаются округлением из 101 ответа")
                .contains("Отбрасывание знаков объясняет 81,1 % – тогда это 82 из 101, – но не 18,9 %.");
    }

    private QuestionFigures figure(String question) {
        return Objects.requireNonNull(figures.get(question), question);
    }

    private List<Long> counts(String question) {
        RecoveredBase fit = figure(question).onBase().orElseThrow();
        assertThat(fit.base()).isEqualTo(101);
        assertThat(fit.isUnique()).isTrue();
        return fit.options().stream()
                .map(OptionCounts::counts)
                .map(LongRange::least)
                .toList();
    }

    private Finding finding(Kind kind) {
        return figure("effective").audited().finding(kind).orElseThrow();
    }
}
