package org.surveystats.stats.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.published.PublishedDistribution;
import org.surveystats.model.published.Rounding;

/**
 * What an audit found of one question.
 *
 * @param published what the source says of it
 * @param base the base against which it was held; empty where it is unknown
 * @param origin from where that base is
 * @param rounding the rule by which percentages are taken to have been shortened
 * @param recovered the counts on every base searched; empty where the source gives no figure
 * @param findings what was found, at least one finding
 */
public record AuditedDistribution(
        PublishedDistribution published,
        OptionalLong base,
        BaseOrigin origin,
        Rounding rounding,
        Optional<RecoveredDistribution> recovered,
        List<Finding> findings) {

    /**
     * Copies the list.
     *
     * @param published what the source says of it
     * @param base the base against which it was held
     * @param origin from where that base is
     * @param rounding the rule by which percentages are taken to have been shortened
     * @param recovered the counts on every base searched
     * @param findings what was found
     */
    public AuditedDistribution {
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(recovered, "recovered");
        findings = List.copyOf(findings);
    }

    /**
     * The id of the question.
     *
     * @return the id of the question or grid item
     */
    public String question() {
        return published.question();
    }

    /**
     * The counts on the base against which the figures were held.
     *
     * @return the counts, or empty if the base is unknown or does not fit, or the source gives no figure
     */
    public Optional<RecoveredBase> counts() {
        return base.isEmpty() ? Optional.empty() : recovered.flatMap(r -> r.fit(base.getAsLong()));
    }

    /**
     * What the figures allow, for intervals and comparisons: the counts on the base against which they were held if it fits,
     * or else on every base searched that does.
     *
     * @return the fits, perhaps none; empty if the source gives no figure
     */
    public Optional<RecoveredDistribution> allowed() {
        return counts().isPresent() ? recovered.map(r -> r.withBases(LongRange.of(base.getAsLong()))) : recovered;
    }

    /**
     * The finding of a kind.
     *
     * @param kind what is looked for
     * @return the first such finding, or empty if there is none
     */
    public Optional<Finding> finding(Finding.Kind kind) {
        return findings.stream().filter(f -> f.kind() == kind).findFirst();
    }
}
