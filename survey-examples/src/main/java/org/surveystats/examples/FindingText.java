package org.surveystats.examples;

import java.math.BigDecimal;
import java.util.List;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.published.Rounding;
import org.surveystats.model.question.Questionnaire;
import org.surveystats.stats.published.Finding;
import org.surveystats.stats.published.PercentageSum;
import org.surveystats.stats.published.RecoveredBase;

/** Puts what an audit found into sentences. */
final class FindingText {

    private final Wording wording;
    private final Messages messages;

    FindingText(Questionnaire questionnaire, Messages messages) {
        this.wording = new Wording(questionnaire, messages);
        this.messages = messages;
    }

    String sentence(QuestionFigures shown, Finding finding) {
        String key = "finding." + AuditJson.camelCase(finding.kind().name());
        String figures = percentages(shown, finding.options());
        String rule = rule(finding.rounding());
        return switch (finding.kind()) {
            case CONSISTENT -> messages.text(key, figures, counts(finding));
            case SEVERAL_COUNTS, OTHER_RULE_EXPLAINS -> messages.text(key, rule, figures, bases(finding.fits()));
            case IMPOSSIBLE_ON_BASE, IMPOSSIBLE_TOGETHER -> impossible(key, shown, finding);
            case OTHER_BASES_FIT, BASE_UNKNOWN ->
                finding.fits().isEmpty()
                        ? messages.text(key + ".none", figures)
                        : messages.text(key, figures, bases(finding.fits()));
            case NO_BASE_FITS -> messages.text(key, figures, rule);
            case OTHER_RULE_EXPLAINS_PART ->
                messages.text(key, rule, figures, counts(finding), percentages(shown, others(shown, finding)));
            case OTHER_RULE_EXPLAINS_NONE -> messages.text(key, rule);
            case COMPLEMENT_OF_ROUNDED -> complement(key, shown, finding);
            case SUM_WITHIN_ROUNDING, SUM_BEYOND_ROUNDING ->
                sum(key, finding.sum().orElseThrow());
            case NOT_REPORTED -> messages.text(key, labels(shown, finding));
            case BASE_ABOVE_SAMPLE -> messages.text(key, finding.base().orElseThrow());
        };
    }

    /** What each impossible figure would have to be, with the counts of the base next to it. */
    private String impossible(String key, QuestionFigures shown, Finding finding) {
        long base = finding.base().orElseThrow();
        String head = messages.text(
                key,
                percentages(shown, finding.options()),
                messages.counted("answersOf", base),
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
        return messages.text("finding.printedAs", count, messages.percent(rule.percent(count, base, decimals)));
    }

    /** A figure that is what the other shortened ones leave of 100, beside what its own count is printed as. */
    private String complement(String key, QuestionFigures shown, Finding finding) {
        RecoveredBase fit = finding.fits().get(0);
        String code = finding.options().get(0);
        PublishedShare printed = share(shown, code);
        long left = fit.counts(code).orElseThrow().least();
        return messages.text(
                key,
                wording.printed(printed),
                percentages(shown, others(shown, finding)),
                left,
                messages.percent(finding.rounding().percent(left, fit.base(), printed.decimals())),
                rule(finding.rounding()));
    }

    private String sum(String key, PercentageSum sum) {
        return messages.text(
                key, messages.percent(sum.total()), messages.percent(sum.least()), messages.percent(sum.greatest()));
    }

    /** The reported options of a question that a finding does not list. */
    private static List<String> others(QuestionFigures shown, Finding finding) {
        return shown.audited().published().shares().stream()
                .filter(PublishedShare::isReported)
                .map(PublishedShare::option)
                .filter(code -> !finding.options().contains(code))
                .toList();
    }

    private String rule(Rounding rounding) {
        return messages.text("rounding." + rounding.code());
    }

    private String percentages(QuestionFigures shown, List<String> options) {
        return messages.listed(options.stream()
                .map(code -> wording.printed(share(shown, code)))
                .toList());
    }

    /** The answers that a finding lists, in quotation marks. */
    String labels(QuestionFigures shown, Finding finding) {
        return messages.listed(finding.options().stream()
                .map(code -> messages.quoted(wording.label(shown.question(), code)))
                .toList());
    }

    /** "37 (30 and 7), 53 (43 and 10)". */
    private String bases(List<RecoveredBase> fits) {
        return messages.listed(fits.stream()
                .map(fit -> fit.base() + "\u00a0("
                        + messages.listed(fit.options().stream()
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
        return messages.text("count.of", messages.listed(counts), fit.base());
    }

    private static PublishedShare share(QuestionFigures shown, String code) {
        return shown.audited().published().share(code).orElseThrow();
    }
}
