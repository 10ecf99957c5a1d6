package org.surveystats.stats.published;

import java.util.List;
import java.util.Optional;
import org.surveystats.model.published.PublishedStudy;
import org.surveystats.model.published.Rounding;

/**
 * Whether the figures of a publication can be what they are said to be: percentages of so many answers, shortened by one
 * rule. For each question the audit lists which figures cannot come from the stated base, which bases could explain them,
 * whether another rule would (truncation above all), whether a figure was computed as 100 less figures already shortened,
 * whether the figures add up, and what the source leaves out.
 *
 * <p>The base of a question is the one its source states. Where it states none and everybody was asked, the sample size
 * stands in, and findings say so ({@link BaseOrigin#SAMPLE_SIZE}): a base that does not fit may then only mean that some
 * respondents gave no answer. Bases are searched from 1 to {@link AuditOptions#greatestBase()}.
 *
 * <p>A finding is about arithmetic and accuses nobody: weighting, answers left out, or a slip of typing explain a figure
 * as well. Findings carry data; wording them is left to a report.
 */
public final class PublishedAudit {

    private final PublishedStudy study;
    private final List<AuditedDistribution> distributions;

    private PublishedAudit(PublishedStudy study, AuditOptions options) {
        this.study = study;
        Rounding rounding = options.rounding().orElse(study.source().rounding().orElse(Rounding.HALF_UP));
        this.distributions = study.distributions().stream()
                .map(d -> DistributionAudit.of(study, d, rounding, options.greatestBase()))
                .toList();
    }

    /**
     * Audits a publication under the rounding rule that it names, or half-up rounding.
     *
     * @param study the publication
     * @return what was found
     */
    public static PublishedAudit of(PublishedStudy study) {
        return of(study, AuditOptions.defaults());
    }

    /**
     * Audits a publication.
     *
     * @param study the publication
     * @param options the rounding rule and the bases to search
     * @return what was found
     * @throws IllegalArgumentException if a base of the publication is greater than the greatest base to be searched
     */
    public static PublishedAudit of(PublishedStudy study, AuditOptions options) {
        return new PublishedAudit(study, options);
    }

    /**
     * The publication.
     *
     * @return what was audited
     */
    public PublishedStudy study() {
        return study;
    }

    /**
     * What was found of each question.
     *
     * @return an entry a distribution, in the publication's order
     */
    public List<AuditedDistribution> distributions() {
        return distributions;
    }

    /**
     * What was found of one question.
     *
     * @param question the id of the question or grid item
     * @return its entry, or empty where the publication does not mention it
     */
    public Optional<AuditedDistribution> distribution(String question) {
        return distributions.stream().filter(d -> d.question().equals(question)).findFirst();
    }

    /**
     * Everything that was found.
     *
     * @return the findings, question by question
     */
    public List<Finding> findings() {
        return distributions.stream().flatMap(d -> d.findings().stream()).toList();
    }

    /**
     * Everything of a kind that was found.
     *
     * @param kind what is looked for
     * @return the findings, perhaps none
     */
    public List<Finding> findings(Finding.Kind kind) {
        return findings().stream().filter(f -> f.kind() == kind).toList();
    }
}
