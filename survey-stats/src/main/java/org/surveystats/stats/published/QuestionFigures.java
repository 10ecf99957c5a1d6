package org.surveystats.stats.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.surveystats.model.published.PublishedShare;
import org.surveystats.model.question.Option;
import org.surveystats.model.question.Question;

/**
 * The printed figures of one question with the counts behind them: those on the base of the question where they fit it, and
 * those on every other base where they do not.
 *
 * @param question the question
 * @param audited what the audit found of its figures
 * @param counts the counts; empty where the source gives no figure, or no base explains the figures
 */
public record QuestionFigures(Question question, AuditedDistribution audited, Optional<RecoveredDistribution> counts) {

    /** The confidence level of the intervals. */
    public static final double LEVEL = 0.95;

    /**
     * Checks the parts.
     *
     * @param question the question
     * @param audited what the audit found of its figures
     * @param counts the counts
     */
    public QuestionFigures {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(audited, "audited");
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * The figures of every question that a source mentions.
     *
     * @param audit the audit of a publication
     * @return one entry a question, in the order of the source
     */
    public static List<QuestionFigures> of(PublishedAudit audit) {
        return audit.distributions().stream()
                .map(audited -> new QuestionFigures(
                        audit.study().questionnaire().question(audited.question()),
                        audited,
                        audited.allowed().filter(RecoveredDistribution::isPossible)))
                .toList();
    }

    /**
     * The counts on the question's own base.
     *
     * @return the counts, or empty if the base is unknown or does not fit, or the source gives no figure
     */
    public Optional<RecoveredBase> onBase() {
        return audited.counts();
    }

    /**
     * The bases, other than the question's own, that alone explain the figures.
     *
     * @return none where its own does, or where the source gives no figure
     */
    public List<RecoveredBase> otherBases() {
        return onBase().isPresent()
                ? List.of()
                : counts.map(RecoveredDistribution::fits).orElse(List.of());
    }

    /**
     * Whether the source gives any figure.
     *
     * @return false for a question that it only mentions
     */
    public boolean isReported() {
        return audited.published().isReported();
    }

    /**
     * The share that the source prints of an option.
     *
     * @param option an option of the question
     * @return the share, which may be "not reported"
     */
    public PublishedShare printed(Option option) {
        return audited.published().share(option.code()).orElseThrow();
    }

    /**
     * Wilson's interval of a printed share at {@link #LEVEL}, or the range of those of all counts that fit.
     *
     * @param option an option of the question
     * @return the interval; empty where the share is not reported or no count fits
     */
    public Optional<IntervalRange> interval(Option option) {
        return printed(option).isReported()
                ? counts.map(c -> c.share(option.code()).intervals(LEVEL))
                : Optional.empty();
    }
}
