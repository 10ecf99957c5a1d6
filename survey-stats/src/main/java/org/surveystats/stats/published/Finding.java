package org.surveystats.stats.published;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.surveystats.model.published.Rounding;

/**
 * One thing that an audit found of one question: data for a report to put into words. What the parts hold depends on the
 * {@link Kind}.
 *
 * @param kind what was found
 * @param question the id of the question or grid item
 * @param options the codes of the options that it concerns, in the question's order
 * @param base the base against which the figures were held; empty where it is unknown
 * @param origin from where that base is
 * @param rounding the rounding rule under which the finding holds
 * @param fits the bases that explain the figures, with counts
 * @param sum the sum of the percentages, where the finding is of it
 */
public record Finding(
        Kind kind,
        String question,
        List<String> options,
        OptionalLong base,
        BaseOrigin origin,
        Rounding rounding,
        List<RecoveredBase> fits,
        Optional<PercentageSum> sum) {

    /**
     * Copies the lists.
     *
     * @param kind what was found
     * @param question the id of the question or grid item
     * @param options the codes of the options that it concerns
     * @param base the base against which the figures were held
     * @param origin from where that base is
     * @param rounding the rounding rule under which the finding holds
     * @param fits the bases that explain the figures, with counts
     * @param sum the sum of the percentages
     */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(sum, "sum");
        options = List.copyOf(options);
        fits = List.copyOf(fits);
    }

    /** What an audit can find. */
    public enum Kind {
        /** All figures can have come from the base; {@code fits} is that base with the counts. */
        CONSISTENT,
        /** The options listed have more than one count on the base; {@code fits} is that base with the counts. */
        SEVERAL_COUNTS,
        /** No count of the base is printed as the shares of the options listed. */
        IMPOSSIBLE_ON_BASE,
        /** Each share has a count on the base, and no such counts can stand together. */
        IMPOSSIBLE_TOGETHER,
        /** The figures cannot have come from the base, and {@code fits} are the bases from which they can. */
        OTHER_BASES_FIT,
        /** No base searched explains the figures under the rule. */
        NO_BASE_FITS,
        /** Another rule explains all figures on the base, or, where the base is unknown, on those in {@code fits}. */
        OTHER_RULE_EXPLAINS,
        /**
         * Another rule explains some of the figures that are impossible on the base: those of the options listed, with their
         * counts in {@code fits}. As counts of all options they still do not stand together.
         */
        OTHER_RULE_EXPLAINS_PART,
        /** Another rule explains none of the impossible figures. */
        OTHER_RULE_EXPLAINS_NONE,
        /**
         * The share of the one option listed is exactly 100 less the other printed shares, which the rule does explain, and
         * is not what the rule makes of the count that they leave to the option: it was computed from figures already
         * shortened. {@code fits} is the base with the counts of the others and the count left.
         */
        COMPLEMENT_OF_ROUNDED,
        /** The printed shares of all options do not add up to 100, by no more than shortening allows; see {@code sum}. */
        SUM_WITHIN_ROUNDING,
        /** The printed shares of all options miss 100 by more than shortening allows; see {@code sum}. */
        SUM_BEYOND_ROUNDING,
        /** The source gives no figure for the options listed. */
        NOT_REPORTED,
        /** The source gives no base; {@code fits} are the bases searched that explain the figures. */
        BASE_UNKNOWN,
        /** The stated base is larger than the sample; {@code base} is the stated one. */
        BASE_ABOVE_SAMPLE
    }

    /**
     * The bases that explain the figures.
     *
     * @return the bases in rising order, perhaps none
     */
    public List<Long> bases() {
        return fits.stream().map(RecoveredBase::base).toList();
    }
}
