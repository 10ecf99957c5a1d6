package org.surveystats.stats.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.surveystats.stats.published.Figures.figures;
import static org.surveystats.stats.published.Figures.multiple;
import static org.surveystats.stats.published.Figures.single;
import static org.surveystats.stats.published.Figures.study;
import static org.surveystats.stats.published.Figures.yesNo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.Base;
import org.surveystats.model.question.Question;
import org.surveystats.stats.published.Finding.Kind;

class PublishedAuditTest {

    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    @Test
    void saysThatEffectiveCannotComeFromAllRespondentsOfTheItmoSurvey() {
        AuditedDistribution audited = auditOfItmo("81.1", "18.9");

        assertThat(audited.origin()).isEqualTo(BaseOrigin.SAMPLE_SIZE);
        assertThat(audited.base()).hasValue(101);
        assertThat(audited.counts()).isEmpty();
        assertThat(audited.findings())
                .extracting(Finding::kind)
                .containsExactly(
                        Kind.IMPOSSIBLE_ON_BASE,
                        Kind.OTHER_BASES_FIT,
                        Kind.OTHER_RULE_EXPLAINS_NONE,
                        Kind.OTHER_RULE_EXPLAINS_PART,
                        Kind.COMPLEMENT_OF_ROUNDED);
        assertThat(audited.findings()).extracting(Finding::base).containsOnly(OptionalLong.of(101));
        assertThat(audited.findings()).extracting(Finding::origin).containsOnly(BaseOrigin.SAMPLE_SIZE);
        assertThat(audited.finding(Kind.IMPOSSIBLE_ON_BASE).orElseThrow().options())
                .containsExactly("yes", "no");
    }

    @Test
    void namesTheBasesThatCouldExplainTheItmoFigures() {
        Finding bases =
                auditOfItmo("81.1", "18.9").finding(Kind.OTHER_BASES_FIT).orElseThrow();

        assertThat(bases.bases()).containsExactly(37L, 53L, 74L, 90L, 95L);
        assertThat(bases.fits().get(0)).isEqualTo(counts(37, 30, 7));
        assertThat(bases.fits().get(4)).isEqualTo(counts(95, 77, 18));
    }

    @Test
    void saysWhatTruncationExplainsOfTheItmoFiguresAndWhatIsAComplement() {
        AuditedDistribution audited = auditOfItmo("81.1", "18.9");

        Finding truncation = audited.finding(Kind.OTHER_RULE_EXPLAINS_PART).orElseThrow();
        assertThat(truncation.rounding()).isEqualTo(Rounding.TRUNCATION);
        assertThat(truncation.options()).containsExactly("yes");
        assertThat(truncation.fits())
                .containsExactly(new RecoveredBase(101, List.of(new OptionCounts("yes", LongRange.of(82)))));
        assertThat(audited.finding(Kind.OTHER_RULE_EXPLAINS_NONE).orElseThrow().rounding())
                .isEqualTo(Rounding.HALF_EVEN);

        Finding complement = audited.finding(Kind.COMPLEMENT_OF_ROUNDED).orElseThrow();
        assertThat(complement.rounding()).isEqualTo(Rounding.TRUNCATION);
        assertThat(complement.options()).containsExactly("no");
        assertThat(complement.fits()).containsExactly(counts(101, 82, 19));
        assertThat(Rounding.TRUNCATION.percent(19, 101, 1)).isEqualTo("18.8");
    }

    @Test
    void findsTheOtherCountsOfTheItmoSurvey() {
        PublishedAudit audit = PublishedAudit.of(itmo());

        assertCount(audit, "useful", 78);
        assertCount(audit, "efficiency", 65);
        assertCount(audit, "control", 67);
        assertCount(audit, "workload", 59);
        assertCount(audit, "costs", 45);
        assertCount(audit, "complication", 54);
        assertThat(audit.distribution("needed").orElseThrow().counts()).contains(counts(101, 74, 27));
        assertThat(audit.distribution("q").orElseThrow().counts().orElseThrow().options())
                .extracting(OptionCounts::counts)
                .extracting(LongRange::least)
                .containsExactly(53L, 23L, 19L, 19L, 10L, 9L);
        assertThat(audit.distribution("q").orElseThrow().counts().orElseThrow().isUnique())
                .isTrue();
        assertThat(audit.findings(Kind.IMPOSSIBLE_ON_BASE))
                .extracting(Finding::question)
                .containsExactly("effective");
        assertThat(audit.findings(Kind.CONSISTENT)).hasSize(8);
        assertThat(audit.distribution("aware").orElseThrow().findings())
                .extracting(Finding::kind, Finding::options)
                .containsExactly(tuple(Kind.NOT_REPORTED, List.of("yes", "no")));
        assertThat(audit.distribution("aware").orElseThrow().recovered()).isEmpty();
        assertThat(audit.distributions()).hasSize(10);
        assertThat(audit.study()).isEqualTo(itmo());
        assertThat(audit.distribution("nothing")).isEmpty();
    }

    @Test
    void findsAComplementOfRoundedFiguresAmongSeveral() {
        AuditedDistribution audited = audit(single(3), OptionalLong.of(3), "33.3", "33.3", "33.4");

        assertThat(audited.origin()).isEqualTo(BaseOrigin.STATED);
        assertThat(audited.finding(Kind.IMPOSSIBLE_ON_BASE).orElseThrow().options())
                .containsExactly("c");
        assertThat(audited.findings())
                .filteredOn(f -> f.kind() == Kind.COMPLEMENT_OF_ROUNDED)
                .hasSize(3)
                .allSatisfy(f -> {
                    assertThat(f.options()).containsExactly("c");
                    assertThat(f.fits().get(0).counts("c")).contains(LongRange.of(1));
                });
    }

    @Test
    void saysWhichCountsAreOpen() {
        AuditedDistribution audited = audit(multiple(2), OptionalLong.of(500), "50", "50.0");

        assertThat(audited.finding(Kind.SEVERAL_COUNTS).orElseThrow().options()).containsExactly("a");
        assertThat(audited.counts().orElseThrow().counts("a")).contains(LongRange.of(248, 252));
    }

    @Test
    void tellsFiguresThatAreImpossibleOnlyTogether() {
        AuditedDistribution audited = audit(single(2), OptionalLong.of(10), "60", "60");

        assertThat(audited.findings())
                .extracting(Finding::kind)
                .containsExactly(
                        Kind.SUM_BEYOND_ROUNDING,
                        Kind.IMPOSSIBLE_TOGETHER,
                        Kind.NO_BASE_FITS,
                        Kind.OTHER_RULE_EXPLAINS_NONE,
                        Kind.OTHER_RULE_EXPLAINS_NONE);
    }

    @Test
    void saysThatTruncationExplainsEverything() {
        AuditedDistribution audited = audit(single(3), OptionalLong.of(7), "28.5", "28.5", "42.8");

        Finding truncation = audited.finding(Kind.OTHER_RULE_EXPLAINS).orElseThrow();
        assertThat(truncation.rounding()).isEqualTo(Rounding.TRUNCATION);
        assertThat(truncation.fits().get(0).options())
                .extracting(OptionCounts::counts)
                .containsExactly(LongRange.of(2), LongRange.of(2), LongRange.of(3));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 33, 33, 33, SUM_WITHIN_ROUNDING, 99, 99, 101",
        "HALF_UP, 33, 33, 32, SUM_BEYOND_ROUNDING, 98, 99, 101",
        "HALF_UP, 34, 34, 33, SUM_WITHIN_ROUNDING, 101, 99, 101",
        "HALF_EVEN, 34, 34, 34, SUM_BEYOND_ROUNDING, 102, 99, 101",
        "TRUNCATION, 33, 33, 32, SUM_WITHIN_ROUNDING, 98, 98, 100",
        "TRUNCATION, 34, 34, 33, SUM_BEYOND_ROUNDING, 101, 98, 100",
        "HALF_UP, 33.3, 33.3, 33, SUM_WITHIN_ROUNDING, 99.6, 99.5, 100.6"
    })
    void holdsSumsAgainstWhatShorteningAllows(
            Rounding rule,
            String a,
            String b,
            String c,
            Kind kind,
            BigDecimal total,
            BigDecimal least,
            BigDecimal most) {
        PublishedStudy study = study(UNKNOWN, List.of(single(3)), List.of(figures(single(3), a, b, c)));

        PercentageSum sum = PublishedAudit.of(study, AuditOptions.defaults().withRounding(rule))
                .findings(kind)
                .get(0)
                .sum()
                .orElseThrow();

        assertThat(sum.total()).isEqualByComparingTo(total);
        assertThat(sum.least()).isEqualByComparingTo(least);
        assertThat(sum.greatest()).isEqualByComparingTo(most);
    }

    @Test
    void searchesBasesWhereNoneIsKnown() {
        AuditedDistribution audited = audit(single(2), UNKNOWN, "33", "67");

        assertThat(audited.origin()).isEqualTo(BaseOrigin.UNKNOWN);
        assertThat(audited.base()).isEmpty();
        assertThat(audited.counts()).isEmpty();
        Finding finding = audited.finding(Kind.BASE_UNKNOWN).orElseThrow();
        assertThat(finding.bases()).startsWith(3L, 6L, 9L).contains(1000L);
        assertThat(audited.findings()).hasSize(1);
    }

    @Test
    void triesOtherRulesWhereNoBaseFits() {
        AuditedDistribution audited = audit(single(3), UNKNOWN, "33", "33", "32");

        assertThat(audited.findings())
                .extracting(Finding::kind)
                .containsExactly(
                        Kind.SUM_BEYOND_ROUNDING,
                        Kind.BASE_UNKNOWN,
                        Kind.NO_BASE_FITS,
                        Kind.OTHER_RULE_EXPLAINS_NONE,
                        Kind.OTHER_RULE_EXPLAINS);
    }

    @Test
    void doesNotTakeTheSampleSizeForTheBaseOfAFilteredQuestion() {
        Question first = yesNo("first");
        Question second = yesNo("second").askedIf(Base.is("first", "yes"));
        PublishedStudy study = study(
                OptionalLong.of(20),
                List.of(first, second),
                List.of(figures(first, "50", "50"), figures(second, "33", "67")));

        PublishedAudit audit = PublishedAudit.of(study);

        assertThat(audit.distribution("first").orElseThrow().origin()).isEqualTo(BaseOrigin.SAMPLE_SIZE);
        AuditedDistribution filtered = audit.distribution("second").orElseThrow();
        assertThat(filtered.origin()).isEqualTo(BaseOrigin.UNKNOWN);
        assertThat(filtered.recovered().orElseThrow().searched()).isEqualTo(LongRange.of(1, 20));
    }

    @Test
    void takesTheRuleThatTheSourceNames() {
        Question question = yesNo("q");
        List<PublishedDistribution> figures = List.of(figures(question, OptionalLong.of(101), "81.1", "18.8"));
        PublishedStudy study = study(UNKNOWN, Optional.of(Rounding.TRUNCATION), List.of(question), figures);

        assertThat(PublishedAudit.of(study).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.SUM_WITHIN_ROUNDING, Kind.CONSISTENT);
        assertThat(PublishedAudit.of(study, AuditOptions.defaults().withRounding(Rounding.HALF_UP))
                        .findings(Kind.CONSISTENT))
                .isEmpty();
    }

    @Test
    void marksABaseLargerThanTheSample() {
        Question question = yesNo("q");
        PublishedStudy study = study(
                OptionalLong.of(10), List.of(question), List.of(figures(question, OptionalLong.of(12), "50", "-")));

        assertThat(PublishedAudit.of(study).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.NOT_REPORTED, Kind.BASE_ABOVE_SAMPLE, Kind.CONSISTENT);
    }

    @Test
    void refusesASearchThatLeavesOutTheBase() {
        PublishedStudy study = itmo();
        assertThatThrownBy(
                        () -> PublishedAudit.of(study, AuditOptions.defaults().withGreatestBase(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the bases searched, 1 to 100, leave out the base of \"useful\": 101");
        assertThatThrownBy(() -> AuditOptions.defaults().withGreatestBase(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a base must be between 1 and 10000000000: found 0");
    }

    private static AuditedDistribution audit(Question question, OptionalLong base, String... percents) {
        PublishedStudy study = study(UNKNOWN, List.of(question), List.of(figures(question, base, percents)));
        return PublishedAudit.of(study).distribution(question.id()).orElseThrow();
    }

    private static AuditedDistribution auditOfItmo(String yes, String no) {
        Question question = yesNo("effective");
        PublishedStudy study = study(OptionalLong.of(101), List.of(question), List.of(figures(question, yes, no)));
        return PublishedAudit.of(study).distribution("effective").orElseThrow();
    }

    private static PublishedStudy itmo() {
        List<Question> statements = List.of(
                yesNo("useful"),
                yesNo("efficiency"),
                yesNo("control"),
                yesNo("workload"),
                yesNo("costs"),
                yesNo("complication"));
        List<String> agree = List.of("77.2", "64.4", "66.3", "58.4", "44.6", "53.5");
        ArrayList<Question> questions = new ArrayList<>(statements);
        ArrayList<PublishedDistribution> figures = new ArrayList<>();
        for (int i = 0; i < agree.size(); i++) {
            figures.add(figures(statements.get(i), agree.get(i), "-"));
        }
        questions.addAll(List.of(yesNo("effective"), multiple(6), yesNo("needed"), yesNo("aware")));
        figures.add(figures(yesNo("effective"), "81.1", "18.9"));
        figures.add(figures(multiple(6), "52.5", "22.8", "18.8", "18.8", "9.9", "8.9"));
        figures.add(figures(yesNo("needed"), "73.3", "26.7"));
        figures.add(figures(yesNo("aware"), "-", "-"));
        return study(OptionalLong.of(101), questions, figures);
    }

    private static RecoveredBase counts(long base, long yes, long no) {
        return new RecoveredBase(
                base, List.of(new OptionCounts("yes", LongRange.of(yes)), new OptionCounts("no", LongRange.of(no))));
    }

    private static void assertCount(PublishedAudit audit, String question, long count) {
        assertThat(audit.distribution(question).orElseThrow().counts().orElseThrow())
                .as(question)
                .isEqualTo(counts(101, count, 101 - count));
    }
}
