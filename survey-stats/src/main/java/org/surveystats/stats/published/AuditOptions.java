package org.surveystats.stats.published;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.published.Rounding;

/**
 * How a publication is audited.
 *
 * @param rounding the rule by which percentages are taken to have been shortened; empty for the rule that the source names,
 *     or {@link Rounding#HALF_UP} where it names none
 * @param greatestBase the greatest base searched; empty for the greater of the stated base and the sample size, or
 *     {@value #DEFAULT_GREATEST_BASE} where neither is known
 */
public record AuditOptions(Optional<Rounding> rounding, OptionalLong greatestBase) {

    /** The greatest base searched where the source gives no hint. */
    public static final long DEFAULT_GREATEST_BASE = 1000;

    private static final AuditOptions DEFAULTS = new AuditOptions(Optional.empty(), OptionalLong.empty());

    /**
     * Checks the base.
     *
     * @param rounding the rule by which percentages are taken to have been shortened
     * @param greatestBase the greatest base searched
     * @throws IllegalArgumentException if the base is below 1 or above {@link PossibleCounts#MAX_BASE}
     */
    public AuditOptions {
        Objects.requireNonNull(rounding, "rounding");
        greatestBase.ifPresent(PossibleCounts::checkBase);
    }

    /**
     * Options that leave everything to the source.
     *
     * @return the options
     */
    public static AuditOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same options with a rounding rule, whatever the source says of its own.
     *
     * @param rule how percentages are taken to have been shortened
     * @return the options with it
     */
    public AuditOptions withRounding(Rounding rule) {
        return new AuditOptions(Optional.of(rule), greatestBase);
    }

    /**
     * The same options with the greatest base searched.
     *
     * @param base the greatest base, at least 1
     * @return the options with it
     * @throws IllegalArgumentException if the base is below 1 or above {@link PossibleCounts#MAX_BASE}
     */
    public AuditOptions withGreatestBase(long base) {
        return new AuditOptions(rounding, OptionalLong.of(base));
    }
}
