package org.surveystats.stats.report;

import java.math.BigDecimal;
import java.util.List;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.PercentageSum;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.report.language.NumberStyle;
import org.surveystats.stats.report.language.ReportLanguage;

/**
 * Puts what an audit found into sentences.
 *
 * <pre>{@code
 * FindingSentences sentences = FindingSentences.of(audit.study().questionnaire(), ReportLanguage.of("en"));
 * audit.distributions().forEach(d -> d.findings().forEach(f -> System.out.println(sentences.sentence(d, f))));
 * }</pre>
 */
public final class FindingSentences {

    private final Questionnaire questionnaire;
    private final Wording wording;
    private final ReportLanguage language;
    private final NumberStyle numbers;

    FindingSentences(Questionnaire questionnaire, ReportLanguage language) {
        this.questionnaire = questionnaire;
        this.wording = new Wording(questionnaire, language);
        this.language = language;
        this.numbers = language.numbers();
    }

    /**
     * Sentences about a study.
     *
     * @param questionnaire the questionnaire of the study
     * @param language the language of the sentences
     * @return what puts its findings into words
     */
    public static FindingSentences of(Questionnaire questionnaire, ReportLanguage language) {
        return new FindingSentences(questionnaire, language);
    }

    /**
     * A finding in words.
     *
     * @param shown the question and its figures
     * @param finding one of its findings
     * @return one or more sentences
     */
    public String sentence(AuditedDistribution shown, Finding finding) {
        String key = "finding." + Wording.camelCase(finding.kind().name());
        String figures = percentages(shown, finding.options());
        String rule = rule(finding.rounding());
        return switch (finding.kind()) {
            case CONSISTENT -> language.text(key, figures, counts(finding));
            case SEVERAL_COUNTS, OTHER_RULE_EXPLAINS -> language.text(key, rule, figures, bases(finding.fits()));
            case IMPOSSIBLE_ON_BASE, IMPOSSIBLE_TOGETHER -> impossible(key, shown, finding);
            case OTHER_BASES_FIT, BASE_UNKNOWN ->
                finding.fits().isEmpty()
                        ? language.text(key + ".none", figures)
                        : language.text(key, figures, bases(finding.fits()));
            case NO_BASE_FITS -> language.text(key, figures, rule);
            case OTHER_RULE_EXPLAINS_PART ->
                language.text(key, rule, figures, counts(finding), percentages(shown, others(shown, finding)));
            case OTHER_RULE_EXPLAINS_NONE -> language.text(key, rule);
            case COMPLEMENT_OF_ROUNDED -> complement(key, shown, finding);
            case SUM_WITHIN_ROUNDING, SUM_BEYOND_ROUNDING ->
                sum(key, finding.sum().orElseThrow());
            case NOT_REPORTED -> language.text(key, labels(shown, finding));
            case BASE_ABOVE_SAMPLE ->
                language.text(key, numbers.count(finding.base().orElseThrow()));
        };
    }

    /** What each impossible figure would have to be, with the counts of the base next to it. */
    private String impossible(String key, AuditedDistribution shown, Finding finding) {
        long base = finding.base().orElseThrow();
        String head = language.text(
                key,
                percentages(shown, finding.options()),
                language.counted("answersOf", base),
                rule(finding.rounding()));
        List<String> neighbours = finding.options().stream()
                .flatMap(code -> share(shown, code).percent().stream())
                .map(percent -> neighbours(percent, base, finding.rounding()))
                .toList();
        return head + ": " + String.join("; ", neighbours) + ".";
    }

    private String neighbours(BigDecimal percent, long base, Rounding rule) {
        long below = percent.multiply(BigDecimal.valueOf(base)).movePointLeft(2).longValue();
        return printedAs(below, base, percent.scale(), rule)
                + ", "
                + printedAs(Math.min(base, below + 1), base, percent.scale(), rule);
    }

    private String printedAs(long count, long base, int decimals, Rounding rule) {
        return language.text(
                "finding.printedAs", numbers.count(count), numbers.percent(rule.percent(count, base, decimals)));
    }

    /** A figure that is what the other shortened ones leave of 100, beside what its own count is printed as. */
    private String complement(String key, AuditedDistribution shown, Finding finding) {
        RecoveredBase fit = finding.fits().get(0);
        String code = finding.options().get(0);
        PublishedShare printed = share(shown, code);
        long left = fit.counts(code).orElseThrow().least();
        return language.text(
                key,
                wording.printed(printed),
                percentages(shown, others(shown, finding)),
                numbers.count(left),
                numbers.percent(finding.rounding().percent(left, fit.base(), printed.decimals())),
                rule(finding.rounding()));
    }

    private String sum(String key, PercentageSum sum) {
        return language.text(
                key, numbers.percent(sum.total()), numbers.percent(sum.least()), numbers.percent(sum.greatest()));
    }

    /** The reported options of a question that a finding does not list. */
    private static List<String> others(AuditedDistribution shown, Finding finding) {
        return shown.published().shares().stream()
                .filter(PublishedShare::isReported)
                .map(PublishedShare::option)
                .filter(code -> !finding.options().contains(code))
                .toList();
    }

    private String rule(Rounding rounding) {
        return language.text("rounding." + rounding.code());
    }

    private String percentages(AuditedDistribution shown, List<String> options) {
        return language.list(options.stream()
                .map(code -> wording.printed(share(shown, code)))
                .toList());
    }

    /** The answers that a finding lists, in quotation marks. */
    String labels(AuditedDistribution shown, Finding finding) {
        return language.list(finding.options().stream()
                .map(code -> language.quoted(wording.label(questionnaire.question(shown.question()), code)))
                .toList());
    }

    /** "37 (30 and 7), 53 (43 and 10)". */
    private String bases(List<RecoveredBase> fits) {
        return language.list(fits.stream()
                .map(fit -> numbers.count(fit.base()) + "\u00a0("
                        + language.list(fit.options().stream()
                                .map(o -> wording.count(o.counts()))
                                .toList())
                        + ")")
                .toList());
    }

    /** "53, 23 and 19 of 101", of the options that the finding lists. */
    String counts(Finding finding) {
        RecoveredBase fit = finding.fits().get(0);
        List<String> counts = finding.options().stream()
                .map(code -> wording.count(fit.counts(code).orElseThrow()))
                .toList();
        return language.text("count.of", language.list(counts), numbers.count(fit.base()));
    }

    private static PublishedShare share(AuditedDistribution shown, String code) {
        return shown.published().share(code).orElseThrow();
    }
}
