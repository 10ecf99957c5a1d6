package org.surveystats.stats.report;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;
import org.surveystats.stats.published.AuditedDistribution;
import org.surveystats.stats.published.IntervalRange;
import org.surveystats.stats.published.LongRange;
import org.surveystats.stats.published.PublishedAudit;
import org.surveystats.stats.published.RecoveredBase;
import org.surveystats.stats.published.RecoveredDistribution;

/**
 * The printed figures of one question with the counts behind them: those on the base of the question where they fit it, and
 * those on every other base where they do not.
 *
 * @param question the question
 * @param audited what the audit found of its figures
 * @param counts the counts; empty where the source gives no figure, or no base explains the figures
 */
record QuestionFigures(Question question, AuditedDistribution audited, Optional<RecoveredDistribution> counts) {

    /** The confidence level of the intervals. */
    static final double LEVEL = 0.95;

    /** The same in percent, as it is printed. */
    static final String PERCENT = "95";

    /** The figures of every question that the source mentions, in its order. */
    static List<QuestionFigures> of(PublishedAudit audit) {
        return audit.distributions().stream()
                .map(audited -> of(audit.study().questionnaire().question(audited.question()), audited))
                .toList();
    }

    private static QuestionFigures of(Question question, AuditedDistribution audited) {
        Optional<RecoveredDistribution> all = audited.recovered().filter(RecoveredDistribution::isPossible);
        Optional<RecoveredDistribution> onBase =
                audited.counts().flatMap(fit -> all.map(recovered -> recovered.withBases(LongRange.of(fit.base()))));
        return new QuestionFigures(question, audited, onBase.or(() -> all));
    }

    /** The counts on the question's own base. */
    Optional<RecoveredBase> onBase() {
        return audited.counts();
    }

    /** The bases, other than the question's own, that alone explain the figures; none where its own does. */
    List<RecoveredBase> otherBases() {
        return onBase().isPresent()
                ? List.of()
                : counts.map(RecoveredDistribution::fits).orElse(List.of());
    }

    boolean isReported() {
        return audited.published().isReported();
    }

    PublishedShare printed(Option option) {
        return audited.published().share(option.code()).orElseThrow();
    }

    /** Wilson's interval of a printed share, or the range of those of all counts that fit; none where none fits. */
    Optional<IntervalRange> interval(Option option) {
        return printed(option).isReported()
                ? counts.map(c -> c.share(option.code()).intervals(LEVEL))
                : Optional.empty();
    }
}
